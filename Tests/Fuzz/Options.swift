/// What to run: `--inputs N --seed S --seconds T --only N --corpus DIRECTORY`.
struct Options {
  /// Inputs to try; nil = until the time is over.
  var inputs: Int?
  var seed: UInt64 = 1
  /// Nil = until all inputs are tried.
  var seconds: Int?
  /// The one input of the seed that is tried, to repeat a failure.
  var only: Int?
  /// Where the seeds and `dictionary.txt` are.
  var corpus: String

  struct Unknown: Error, CustomStringConvertible {
    let argument: String
    var description: String { "not understood: \(argument)" }
  }

  init(_ arguments: some Sequence<String>) throws {
    corpus = #filePath.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" }
    var arguments = arguments.makeIterator()
    while let argument = arguments.next() {
      guard let value = arguments.next() else { throw Unknown(argument: argument) }
      if argument == "--corpus" {
        corpus = value
        continue
      }
      guard let number = Int(value), number >= 0 else { throw Unknown(argument: "\(argument) \(value)") }
      switch argument {
      case "--inputs": inputs = number
      case "--seed": seed = UInt64(number)
      case "--seconds": seconds = number
      case "--only": only = number
      default: throw Unknown(argument: argument)
      }
    }
    if inputs == nil, seconds == nil { inputs = Self.usualInputs }
  }

  private static let usualInputs = 100_000
}
