import ArgumentParser
import Glibc
import Report

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "What was read, what was not, and why.")

  @OptionGroup var directory: DirectoryArgument
  @OptionGroup var common: CommonOptions
  @OptionGroup var reading: ReadingOptions

  @Option(help: "text or json.")
  var format = "text"

  func run() throws {
    let format = try CheckFormat(format, try common.words())
    let made = try OneReading(directory, common, reading, now: WallClock.now)
    let report = CheckReport(
      health: made.store.health, agreement: made.store.agreement, words: made.words, version: Ketting.version)
    switch format {
    case .text: Output.standardOutput.write(report.text())
    case .json: Output.standardOutput.write(try report.json())
    }
    if report.hasErrors { Glibc.exit(CommandFailure.Code.dataHasErrors.rawValue) }
  }
}
