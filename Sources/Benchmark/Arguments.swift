/// What the command line asks for.
struct Arguments {
  var sizes = [100_000, 1_000_000]
  var shapes = Shape.allCases
  var repeats = 5
  var seed: UInt64 = 42
  /// Where the temporary directory is made.
  var base = "/tmp"
  /// Only writes one workload, into this directory.
  var target: String?
  var isHelp = false

  static let usage = """
    ketting-benchmark [--events 100000,1000000] [--repeats 5] [--shapes NAMES] [--seed 42] [--in DIR]
    ketting-benchmark --write DIR [--events 100000] [--shapes sorted] [--seed 42]

    Writes workloads, measures `ketting report --format json` against DuckDB and Polars on the same files (where python3
    has them), and compares every figure of the report with SQL of its own. Exit code 1 when a figure differs.

      --events   numbers of stage events, separated by commas
      --repeats  how often each program runs; 0 = only compare the figures
      --shapes   of \(Shape.allCases.map(\.rawValue).joined(separator: ", "))
      --in       where the temporary directory is made (10,000,000 events take 1.2 GB)
      --write    only writes the workload and prints the moment of its last event
    """

  init(_ words: [String]) throws(BenchmarkError) {
    var rest = words[...]
    while let name = rest.popFirst() {
      if name == "--help" || name == "-h" {
        isHelp = true
        continue
      }
      guard let value = rest.popFirst() else { throw .usage("\(name) needs a value\n\n\(Self.usage)") }
      try read(name, value)
    }
  }

  private mutating func read(_ name: String, _ value: String) throws(BenchmarkError) {
    switch name {
    case "--events": sizes = try Self.list(name, value) { Int($0).flatMap { 1...Self.maximumEvents ~= $0 ? $0 : nil } }
    case "--shapes": shapes = try Self.list(name, value) { Shape(rawValue: String($0)) }
    case "--repeats": repeats = try Self.one(name, value) { Int($0).flatMap { 0...1000 ~= $0 ? $0 : nil } }
    case "--seed": seed = try Self.one(name, value) { UInt64($0) }
    case "--in": base = value
    case "--write": target = value
    default: throw .usage("\(name) is unknown\n\n\(Self.usage)")
    }
  }

  private static let maximumEvents = 100_000_000

  private static func one<Value>(
    _ name: String, _ text: String, _ read: (Substring) -> Value?
  ) throws(BenchmarkError) -> Value {
    guard let value = read(Substring(text)) else { throw .usage("\(name): \(text) is not understood\n\n\(usage)") }
    return value
  }

  private static func list<Value>(
    _ name: String, _ text: String, _ read: (Substring) -> Value?
  ) throws(BenchmarkError) -> [Value] {
    var values: [Value] = []
    for part in text.split(separator: ",") { values.append(try one(name, String(part), read)) }
    guard !values.isEmpty else { throw .usage("\(name) needs a value\n\n\(usage)") }
    return values
  }
}
