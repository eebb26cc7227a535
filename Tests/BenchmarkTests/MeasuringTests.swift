import Testing

@testable import Benchmark

struct MeasuringTests {
  @Test func `a median is the middle value, or the mean of the middle two`() {
    #expect(Costs.median([3, 1, 2]) == 2)
    #expect(Costs.median([4, 1, 2, 3]) == 2.5)
    #expect(Costs.median([7]) == 7)
  }

  @Test func `wall, processor and memory have medians of their own`() throws {
    var costs = Costs()
    costs.add(RunCost(wall: 1, processor: 6, memory: 20))
    costs.add(RunCost(wall: 2, processor: 4, memory: 30))
    costs.add(RunCost(wall: 9, processor: 5, memory: 10))
    let median = try #require(costs.median)
    #expect([median.wall, median.processor, median.memory] == [2, 5, 20])
    #expect(costs.range == 1...9)
    #expect(Costs().median == nil)
  }

  @Test(arguments: [(1.2345, 2, "1.23"), (0.005, 3, "0.005"), (-2.5, 1, "-2.5"), (123.6, 0, "124"), (-0.001, 1, "0.0")])
  func `numbers have a fixed number of decimals`(value: Double, decimals: Int, text: String) {
    #expect(Table.decimal(value, decimals) == text)
  }

  @Test func `a table has its numbers to the right`() {
    var table = Table(["name", "value"])
    table.add(["a longer name", "1"])
    #expect(table.text == "name           value\na longer name      1")
  }

  @Test func `a child process tells its exit code, its output and what it cost`() throws {
    let directory = try WorkDirectory(below: "/tmp")
    let (output, messages) = (directory.file("output"), directory.file("messages"))
    defer { directory.remove(files: ["output", "messages"]) }
    let run = try ChildProcess(command: ["sh", "-c", "echo out; echo wrong >&2; exit 3"])
      .run(output: output, messages: messages)
    #expect(run.code == 3)
    #expect(TextFile.read(output) == "out\n")
    #expect(TextFile.read(messages) == "wrong\n")
    #expect(run.cost.wall > 0)
    #expect(run.cost.memory > 0)
    let killed = try ChildProcess(command: ["sh", "-c", "kill -9 $$"]).run(output: output, messages: messages)
    #expect(killed.code == 128 + 9)
    #expect(throws: BenchmarkError.self) {
      try ChildProcess(command: ["/no/such/program"]).run(output: output, messages: messages)
    }
  }

  @Test func `the command line is understood, and what is not is said`() throws {
    let arguments = try Arguments(["--events", "100,2000", "--shapes", "uuid,crlf", "--repeats", "0", "--seed", "9"])
    #expect(arguments.sizes == [100, 2000])
    #expect(arguments.shapes == [.uuid, .crlf])
    #expect(arguments.repeats == 0)
    #expect(arguments.seed == 9)
    #expect(try Arguments([]).sizes == [100_000, 1_000_000])
    #expect(try Arguments(["--help"]).isHelp)
  }

  @Test(arguments: [
    ["--events"], ["--events", "many"], ["--events", "0"], ["--shapes", "round"], ["--repeats", "-1"], ["--what", "1"],
    ["--events", ","],
  ])
  func `a wrong command line is refused`(words: [String]) {
    #expect(throws: BenchmarkError.self) { try Arguments(words) }
  }
}
