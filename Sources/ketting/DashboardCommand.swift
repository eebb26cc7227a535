import ArgumentParser
import CustomerChain
import Words

struct DashboardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dashboard", abstract: "The dashboard on a directory (the default).")

  @OptionGroup var directory: DirectoryArgument
  @OptionGroup var common: CommonOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var screen: ScreenOptions

  @Option(help: "Open at this moment: a date (its end), a local time, or an instant with offset.")
  var asOf: String?

  func run() throws {
    let words = try common.words()
    try Session.run(
      directory: try directory.resolve(words), common: common, reading: reading, screen: screen, asOf: asOf)
  }
}
