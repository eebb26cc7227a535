import Glibc

/// Tries input after input, and keeps those that fail.
struct Campaign {
  private let options: Options
  private let mutator: Mutator

  private static let mostFailures = 10
  private static let inputsBetweenLooks = 1024
  private static let largestInput = 1 << 20

  init(_ options: Options) throws {
    self.options = options
    mutator = Mutator(corpus: try Corpus(options.corpus))
  }

  /// True when nothing failed.
  func run() throws -> Bool {
    let witness = try Witness(path: "fuzz-\(options.seed)-running", capacity: Self.largestInput)
    Output.say("seed \(options.seed); should this crash, the input is in \(witness.path), behind its number and length")
    let trial = FileTrial()
    let start = time(nil)
    var input = options.only ?? 0
    var failures = 0
    var bytes = 0
    while !isOver(input, since: start), failures < Self.mostFailures {
      var random = RandomBytes(seed: options.seed, input: input)
      let file = mutator.input(&random)
      witness.hold(file, input: input)
      if let fault = trial.fault(file, &random) {
        failures += 1
        let path = try Witness.write(file, to: "fuzz-\(options.seed)-\(input).input")
        Output.say("input \(input): \(fault)\n  \(path), again with --seed \(options.seed) --only \(input)")
      }
      bytes += file.count
      input += 1
    }
    let tried = input - (options.only ?? 0)
    Output.say("seed \(options.seed): \(tried) inputs, \(bytes) bytes, \(time(nil) - start) s, \(failures) failures")
    return failures == 0
  }

  private func isOver(_ input: Int, since start: time_t) -> Bool {
    if let only = options.only { return input > only }
    if let inputs = options.inputs, input >= inputs { return true }
    guard let seconds = options.seconds, input % Self.inputsBetweenLooks == 0 else { return false }
    return time(nil) - start >= seconds
  }
}
