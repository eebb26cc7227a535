import Glibc

/// All workloads that were asked for, one after the other: first the figures are compared, then the time is taken.
struct BenchmarkRun {
  private let arguments: Arguments
  private let directory: WorkDirectory
  private let tools: Tools

  private static let output = "output"
  private static let messages = "messages"
  private static let report = "report.json"
  private static let files =
    [output, messages, messages + ".answer", report] + Contender.all.indices.map { peerOutput($0) }

  private static func peerOutput(_ number: Int) -> String { "peer\(number).json" }

  init(_ arguments: Arguments) throws(BenchmarkError) {
    self.arguments = arguments
    let directory = try WorkDirectory(below: arguments.base)
    self.directory = directory
    setenv("XDG_STATE_HOME", directory.state, 1)
    ChildProcess.leaveInterruptsToChildren()
    do throws(BenchmarkError) {
      tools = try Tools.find(messages: directory.file(Self.messages))
    } catch {
      directory.remove(files: Self.files)
      throw error
    }
  }

  /// False when a figure differs.
  func run() throws(BenchmarkError) -> Bool {
    defer { directory.remove(files: Self.files) }
    try TextFile.say(([Self.machine] + tools.notes).joined(separator: "\n"))
    var isEqual = true
    for events in arguments.sizes {
      for shape in arguments.shapes { isEqual = try run(events, shape) && isEqual }
    }
    return isEqual
  }

  /// Times of a machine that does other work say little; so that is told with them.
  private static var machine: String {
    let load = TextFile.read("/proc/loadavg").split(separator: " ").first.map(String.init) ?? "unknown"
    return "\(sysconf(Int32(_SC_NPROCESSORS_ONLN))) processors, load of the last minute \(load)"
  }

  private func run(_ events: Int, _ shape: Shape) throws(BenchmarkError) -> Bool {
    let written = try succeed(
      tools.write(directory.data, events: events, shape: shape, seed: arguments.seed), "the workload")
    let lines = written.split(whereSeparator: \.isNewline).map(String.init)
    let end = lines.first ?? ""
    try TextFile.say("\n\(shape.rawValue): \(lines.dropFirst().first ?? "")")
    let isEqual = try compareFigures(end: end)
    if arguments.repeats > 0, shape.isTimed { try TextFile.say(measure(asOf: end).text) }
    return try compareAnswers(isTimed: arguments.repeats > 0 && shape.isTimed) && isEqual
  }

  /// Compares the report with SQL over the same files at two moments: the end, and a morning that leaves a part of the
  /// records in its future.
  private func compareFigures(end: String) throws(BenchmarkError) -> Bool {
    guard let python = tools.python, tools.modules.contains("duckdb") else { return true }
    var isEqual = true
    for moment in [end, Workload.instant(Workload.days * 2 / 3 * Workload.secondsPerDay + 30_600)] {
      let report = directory.file(Self.report)
      let made = try ChildProcess(command: tools.report(directory.data, asOf: moment))
        .run(output: report, messages: directory.file(Self.messages))
      guard made.code == 0 else { throw failure("ketting report", made.code) }
      let compared = try ChildProcess(command: [python, "-B", "\(tools.scripts)/equality.py", directory.data, report])
        .run(output: directory.file(Self.output), messages: directory.file(Self.messages))
      guard compared.code <= 1 else { throw failure("equality.py", compared.code) }
      try TextFile.say("figures at \(moment): \(TextFile.read(directory.file(Self.output)).trimmed)")
      isEqual = isEqual && compared.code == 0
    }
    return isEqual
  }

  /// Each program in turn, as often as asked, so that what else the machine does falls on all of them.
  private func measure(asOf: String) throws(BenchmarkError) -> Table {
    var costs = Contender.all.map { _ in Costs() }
    for _ in 0..<arguments.repeats {
      for (number, contender) in Contender.all.enumerated() {
        guard let command = contender.command(tools, directory: directory.data, asOf: asOf) else { continue }
        let output = contender.isPeer ? Self.peerOutput(number) : Self.output
        let run = try ChildProcess(command: command)
          .run(output: directory.file(output), messages: directory.file(Self.messages))
        guard run.code == 0 else { throw failure(contender.name, run.code) }
        costs[number].add(run.cost)
      }
    }
    return table(costs)
  }

  private func table(_ costs: [Costs]) -> Table {
    var table = Table([
      "median of \(arguments.repeats)", "wall s", "least", "most", "CPU s", "MiB", "wall ÷ ketting", "CPU ÷ ketting",
      "ketting ÷ MiB",
    ])
    let own = costs.first?.median
    for (contender, costs) in zip(Contender.all, costs) {
      guard let median = costs.median, let range = costs.range, let own else { continue }
      var row = [contender.name, Table.decimal(median.wall, 3)]
      row += [range.lowerBound, range.upperBound, median.processor].map { Table.decimal($0, 3) }
      row.append(Table.decimal(median.memory, 0))
      if contender.isPeer {
        row += [median.wall / own.wall, median.processor / own.processor].map { Table.decimal($0, 2) + "x" }
        row.append(Table.decimal(own.memory / median.memory, 2) + "x")
      }
      table.add(row)
    }
    return table
  }

  /// Whether the peers, which compute one set of figures, agree among themselves: who is fast and wrong is no peer.
  private func compareAnswers(isTimed: Bool) throws(BenchmarkError) -> Bool {
    guard isTimed, let python = tools.python else { return true }
    let answers = Contender.all.indices.filter {
      Contender.all[$0].isPeer && tools.modules.contains(Contender.all[$0].module)
    }.map { directory.file(Self.peerOutput($0)) }
    guard answers.count > 1 else { return true }
    let compared = try ChildProcess(command: [python, "-B", "\(tools.scripts)/compare.py"] + answers)
      .run(output: directory.file(Self.output), messages: directory.file(Self.messages))
    guard compared.code <= 1 else { throw failure("compare.py", compared.code) }
    try TextFile.say("peers among themselves: \(TextFile.read(directory.file(Self.output)).trimmed)")
    return compared.code == 0
  }

  private func succeed(_ command: [String], _ name: String) throws(BenchmarkError) -> String {
    let run = try ChildProcess(command: command)
      .run(output: directory.file(Self.output), messages: directory.file(Self.messages))
    guard run.code == 0 else { throw failure(name, run.code) }
    return TextFile.read(directory.file(Self.output))
  }

  private func failure(_ name: String, _ code: Int32) -> BenchmarkError {
    .failed(name, code: code, messages: TextFile.read(directory.file(Self.messages)).trimmed)
  }
}

extension String {
  fileprivate var trimmed: String {
    var text = self[...]
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return String(text)
  }
}
