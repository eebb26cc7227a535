import ArgumentParser
import CustomerChain
import Glibc
import Report
import Words

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "The same figures without a screen, as text or JSON.")

  @OptionGroup var directory: DirectoryArgument
  @OptionGroup var common: CommonOptions
  @OptionGroup var reading: ReadingOptions

  @Option(help: "text or json.")
  var format = "text"
  @Option(help: "The moment of the figures: a date (its end), a local time, or an instant with offset.")
  var asOf: String?
  @Option(help: "The first day of the period (default: all time).")
  var from: String?
  @Option(help: "The last day of the period.")
  var to: String?
  @Option(help: "Group by department, owner, source, country, group or any other column of the leads.")
  var by: String?

  @Option(name: .customLong("where"), help: "Only what a filter leaves, such as 'age>14 owner:bob !country:be'.")
  var filter: String?

  func run() throws {
    let words = try common.words()
    let format = try ReportFormat(format, words)
    let period = try MomentArgument.period(from: from, to: to, words)
    let filter = try FilterArgument.filter(filter, words)
    let now = WallClock.now
    let made = try OneReading(directory, common, reading, now: now)
    FilterArgument.warn(filter, made.store, made.words)
    let moment = try asOf.map { try MomentArgument.asOf($0, zone: made.store.zone, words) } ?? AsOf(instant: now)
    let query = FigureQuery(period: period, filter: filter, by: by.map { Dimension(name: $0) })
    try ReportCommand.write(made, query, at: moment, format)
    // The end of the process gives memory back all at once; piece by piece it takes longer.
    withExtendedLifetime(made) {
      Glibc.exit(made.store.health.hasErrors ? CommandFailure.Code.dataHasErrors.rawValue : EXIT_SUCCESS)
    }
  }

  static func write(_ reading: OneReading, _ query: FigureQuery, at moment: AsOf, _ format: ReportFormat) throws {
    guard let board = try reading.figures.boards(query, at: [moment], generation: 0).first else { return }
    let report = Report(
      board: board, health: reading.store.health, agreement: reading.store.agreement, zone: reading.store.zone,
      words: reading.words, version: Ketting.version)
    switch format {
    case .text: Output.standardOutput.write(report.text())
    case .json: Output.standardOutput.write(try report.json())
    }
  }
}

enum ReportFormat: String, CaseIterable {
  case text, json

  init(_ name: String, _ words: Words) throws {
    guard let format = ReportFormat(rawValue: name) else {
      let allowed = ReportFormat.allCases.map(\.rawValue)
      throw CommandFailure(.unknownFormat(name, allowed: allowed), words, code: .commandLineIsWrong)
    }
    self = format
  }
}
