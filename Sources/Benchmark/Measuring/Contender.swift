/// A program that turns the exports of a directory into figures.
struct Contender {
  enum Work {
    case report
    case peer(script: String)
  }

  let name: String
  let work: Work

  static let all = [
    Contender(name: "ketting", work: .report),
    Contender(name: "DuckDB, tuned", work: .peer(script: "duckdb_tuned.py")),
    Contender(name: "DuckDB, plain SQL", work: .peer(script: "duckdb_plain.py")),
    Contender(name: "Polars, lazy", work: .peer(script: "polars_lazy.py")),
  ]

  var isPeer: Bool {
    if case .peer = work { true } else { false }
  }

  /// The module that the script needs.
  var module: String { name.hasPrefix("Polars") ? "polars" : "duckdb" }

  func command(_ tools: Tools, directory: String, asOf: String) -> [String]? {
    switch work {
    case .report: return tools.report(directory, asOf: asOf)
    case .peer(let script):
      guard let python = tools.python, tools.modules.contains(module) else { return nil }
      return [python, "\(tools.scripts)/\(script)", directory]
    }
  }
}
