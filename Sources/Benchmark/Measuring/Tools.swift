import Glibc

/// The programs that the benchmark runs.
struct Tools {
  /// The benchmark itself.
  let own: String
  /// The program that is measured: the one that was built beside the benchmark.
  let ketting: String
  /// The interpreter of the peers; nil = none.
  let python: String?
  /// The modules that it has, of those that the peers need.
  let modules: Set<String>
  /// The peers' names and versions, and what is missing, in lines.
  let notes: [String]
  /// The directory of the peers' scripts.
  let scripts: String

  static func find(messages: String) throws(BenchmarkError) -> Tools {
    let own = try ownPath()
    let ketting =
      own.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/") + "/ketting"
    guard access(ketting, X_OK) == 0 else { throw .missing(ketting) }
    let scripts =
      "\(#filePath)".split(separator: "/", omittingEmptySubsequences: false).dropLast(2)
      .joined(separator: "/") + "/peers"
    // A wrapper in the search path would be measured with every run.
    let python = answer(of: ["python3", "-c", "import sys; print(sys.executable)"], messages: messages)
    guard let python, access(python, X_OK) == 0, access("\(scripts)/compare.py", R_OK) == 0 else {
      let reason = python == nil ? "no python3" : "no scripts in \(scripts)"
      return Tools(
        own: own, ketting: ketting, python: nil, modules: [],
        notes: ["\(reason): no peers are measured and no figures are compared"], scripts: scripts)
    }
    var modules: Set<String> = []
    var notes: [String] = []
    for module in ["duckdb", "polars"] {
      let version = answer(
        of: [python, "-c", "import \(module); print(\(module).__version__)"], messages: messages)
      if version != nil { modules.insert(module) }
      let lack = module == "duckdb" ? "not measured, and no figures are compared" : "not measured"
      notes.append(version.map { "\(module) \($0)" } ?? "\(module) is not installed (pip install \(module)): \(lack)")
    }
    return Tools(own: own, ketting: ketting, python: python, modules: modules, notes: notes, scripts: scripts)
  }

  func report(_ directory: String, asOf: String) -> [String] {
    [ketting, "report", directory, "--as-of", asOf, "--format", "json"]
  }

  /// Writes a workload in a process of its own, so that this one stays small.
  func write(_ directory: String, events: Int, shape: Shape, seed: UInt64) -> [String] {
    [own, "--write", directory, "--events", "\(events)", "--shapes", shape.rawValue, "--seed", "\(seed)"]
  }

  private static func ownPath() throws(BenchmarkError) -> String {
    var path = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &path, path.count)
    guard count > 0 else { throw .system("read", "/proc/self/exe", errno) }
    return String(decoding: path.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The one line that a command prints; nil when it fails.
  private static func answer(of command: [String], messages: String) -> String? {
    let output = messages + ".answer"
    defer { unlink(output) }
    guard let run = try? ChildProcess(command: command).run(output: output, messages: messages), run.code == 0 else {
      return nil
    }
    return TextFile.read(output).split(whereSeparator: \.isNewline).first.map(String.init)
  }
}
