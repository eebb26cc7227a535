import Glibc

/// Measures the report against what people would use instead, and checks its figures against SQL.
@main
struct Benchmark {
  static func main() {
    do throws(BenchmarkError) {
      let arguments = try Arguments(Array(CommandLine.arguments.dropFirst()))
      if arguments.isHelp { return try TextFile.say(Arguments.usage) }
      if let target = arguments.target { return try write(arguments, to: target) }
      exit(try BenchmarkRun(arguments).run() ? 0 : 1)
    } catch {
      try? TextFile.complain(error.description)
      if case .usage = error { exit(2) }
      exit(3)
    }
  }

  private static func write(_ arguments: Arguments, to directory: String) throws(BenchmarkError) {
    guard let events = arguments.sizes.first, let shape = arguments.shapes.first else { return }
    mkdir(directory, 0o755)
    let workload = Workload(
      events: events, seed: arguments.seed, isShuffled: shape.isShuffled, isIrregular: shape.isIrregular)
    try WorkloadFiles(workload: workload, shape: shape).write(to: directory)
    try TextFile.say(Workload.instant(workload.end))
    try TextFile.say(
      "\(workload.events.count) events, \(workload.leads.count) leads, \(workload.answers.count) answers")
  }
}
