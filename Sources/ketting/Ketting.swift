import ArgumentParser
import Glibc

/// The commands. Without one of their names the argument is a directory, and the dashboard opens on it.
struct Ketting: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "ketting",
    abstract: "The customer chain on one screen: funnel, lead aging, customer experience.",
    version: version,
    subcommands: [
      DashboardCommand.self, DemoCommand.self, ReportCommand.self, CheckCommand.self, ExplainCommand.self,
      SampleCommand.self,
    ],
    defaultSubcommand: DashboardCommand.self)
}

@main enum Main {
  static func main() {
    do {
      var command = try Ketting.parseAsRoot()
      try command.run()
    } catch let failure as CommandFailure {
      Output.standardError.write(failure.message + "\n")
      exit(failure.code.rawValue)
    } catch {
      leave(error)
    }
  }

  /// Help and version go to standard output, mistakes of the command line to standard error with code 2.
  private static func leave(_ error: any Error) -> Never {
    let text = Ketting.fullMessage(for: error)
    guard Ketting.exitCode(for: error) != .success else {
      Output.standardOutput.write(text + "\n")
      exit(ExitCode.fine.rawValue)
    }
    Output.standardError.write(PlainLine.safe(text) + "\n")
    exit(ExitCode.commandLineIsWrong.rawValue)
  }

  private typealias ExitCode = CommandFailure.Code
}
