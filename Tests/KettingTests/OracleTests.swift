import Glibc
import Testing

/// What the program says equals what another program, which shares nothing with it, computes of the same files.
@Suite(.enabled(if: Oracle.isHere))
struct OracleTests {
  private static let directories = 60
  /// Only against a program that never ends.
  private static let patience = Duration.seconds(1_200)

  private let home: CompanyFixture

  init() throws { home = try CompanyFixture(isEmpty: true) }

  private func run(_ arguments: [String]) throws -> PlainRun {
    try PlainRun(
      arguments, program: Oracle.python, environment: home.environment(["PYTHONDONTWRITEBYTECODE": "1"]),
      patience: Self.patience)
  }

  @Test func `the oracle gives the values that definitions are known by`() throws {
    let run = try run(["-m", "unittest", "discover", "--start-directory", Oracle.directory, "--pattern", "test_*.py"])
    #expect(run.code == 0, "\(run.errorText)")
    #expect(run.errorText.contains("OK"))
  }

  @Test func `every number of the report is what the oracle expects`() throws {
    var arguments = [Oracle.directory + "/run.py", "--ketting", try ProgramFile.path()]
    arguments += ["--directories", "\(Self.directories)"]
    if let real = RealData.path { arguments += ["--real", real] }
    let run = try run(arguments)
    #expect(run.code == 0, "\(run.text)\(run.errorText)")
    #expect(run.text.contains("all agree"))
  }
}

/// The independent recomputation beside these tests.
enum Oracle {
  /// A Python that has its packages, as `.ci/run` makes one; nil where there is none.
  static let python: String? = {
    if let python = getenv("KETTING_ORACLE_PYTHON") { return String(cString: python) }
    print("skipped: the comparison with the oracle, since KETTING_ORACLE_PYTHON names no Python with its packages")
    return nil
  }()

  static var isHere: Bool { python != nil }

  static var directory: String {
    let tests = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(2)
    return tests.joined(separator: "/") + "/Oracle"
  }
}
