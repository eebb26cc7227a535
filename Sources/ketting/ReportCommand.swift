import ArgumentParser
import CustomerChain
import Glibc
import Report
import Words

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "The same figures without a screen: text, JSON, CSV or Markdown.")

  @OptionGroup var directory: DirectoryArgument
  @OptionGroup var common: CommonOptions
  @OptionGroup var reading: ReadingOptions

  @Option(help: "text, json, csv (a row for each figure) or markdown.")
  var format = "text"
  @Flag(help: "Print the JSON Schema of the report in JSON, and nothing else.")
  var schema = false
  @Option(help: "The moment of the figures: a date (its end), a local time, or an instant with offset.")
  var asOf: String?
  @Option(help: "The first day of the period (default: all time).")
  var from: String?
  @Option(help: "The last day of the period.")
  var to: String?
  @Option(help: "Group by department, owner, source, country, group or any other column of the leads.")
  var by: String?

  @Flag(help: "The brief alone, for a mail from cron: what changed since the working morning before.")
  var brief = false

  @Option(name: .customLong("where"), help: "Only what a filter leaves, such as 'age>14 owner:bob !country:be'.")
  var filter: String?
  @Option(
    help: "Another agreement: lists every figure that differs from it, both values, and how many records moved.",
    completion: .file())
  var against: String?

  func run() throws {
    let words = try common.words()
    let format = try ReportFormat(format, words)
    if brief { try refuseWhatBriefHasNot(format, words) }
    if schema { return Output.standardOutput.write(Report.schema) }
    let period = try MomentArgument.period(from: from, to: to, words)
    let filter = try FilterArgument.filter(filter, words)
    let query = FigureQuery(period: period, filter: filter, by: by.map { Dimension(name: $0) })
    let now = WallClock.now
    if let against {
      let comparison = CompareAgreements(directory: directory, common: common, reading: reading, against: against)
      return try comparison.run(query, asOf: asOf, now: now, format)
    }
    let made = try OneReading(directory, common, reading, now: now)
    FilterArgument.warn(filter, made.store, made.words)
    let moment = try asOf.map { try MomentArgument.asOf($0, zone: made.store.zone, words) } ?? AsOf(instant: now)
    if brief {
      try ReportCommand.writeBrief(made, query, at: moment, format)
    } else {
      try ReportCommand.write(made, query, at: moment, format)
    }
    if asOf == nil, filter.isEmpty { made.noteMorning(at: now) }
    // The end of the process gives memory back all at once; piece by piece it takes longer.
    withExtendedLifetime(made) {
      Glibc.exit(made.store.health.hasErrors ? CommandFailure.Code.dataHasErrors.rawValue : EXIT_SUCCESS)
    }
  }

  private func refuseWhatBriefHasNot(_ format: ReportFormat, _ words: Words) throws {
    if format == .csv {
      let allowed = ReportFormat.allCases.filter { $0 != .csv }.map(\.rawValue)
      throw CommandFailure(.briefIsNoTable(allowed: allowed), words, code: .commandLineIsWrong)
    }
    let others = [("--against", against), ("--from", from), ("--to", to), ("--by", by)]
    if let other = others.first(where: { $0.1 != nil }) {
      throw CommandFailure(.notTogether("--brief", other.0), words, code: .commandLineIsWrong)
    }
  }

  /// The brief alone.
  private static func writeBrief(
    _ reading: OneReading, _ query: FigureQuery, at moment: AsOf, _ format: ReportFormat
  ) throws {
    guard let report = try report(reading, query, at: moment, hasBrief: true) else { return }
    switch format {
    case .text, .csv: Output.standardOutput.write(report.briefText())
    case .json: Output.standardOutput.write(try report.briefJSON())
    case .markdown: Output.standardOutput.write(report.briefMarkdown())
    }
  }

  private static func report(
    _ reading: OneReading, _ query: FigureQuery, at moment: AsOf, hasBrief: Bool
  ) throws -> Report? {
    let brief = hasBrief ? try reading.figures.brief(query, at: moment, generation: 0) : nil
    return try reading.figures.boards(query, at: [moment], generation: 0).first.map { board in
      Report(
        board: board, brief: brief, health: reading.store.health, agreement: reading.store.agreement,
        zone: reading.store.zone, words: reading.words, version: Ketting.version)
    }
  }

  /// All figures, with groups side by side by what is asked for, else by department.
  static func write(_ reading: OneReading, _ query: FigureQuery, at moment: AsOf, _ format: ReportFormat) throws {
    var query = query
    query.across = query.by ?? .department
    // A table of figures has no lines of the brief.
    guard let report = try report(reading, query, at: moment, hasBrief: format != .csv) else { return }
    switch format {
    case .text: Output.standardOutput.write(report.text())
    case .json: Output.standardOutput.write(try report.json())
    case .csv: Output.standardOutput.write(report.csv())
    case .markdown: Output.standardOutput.write(report.markdown())
    }
  }
}

enum ReportFormat: String, CaseIterable {
  case text, json, csv, markdown

  init(_ name: String, _ words: Words) throws { self = try named(name, words) }
}

/// `check` tells of files, not of figures: it has no rows for a spreadsheet.
enum CheckFormat: String, CaseIterable {
  case text, json

  init(_ name: String, _ words: Words) throws { self = try named(name, words) }
}

private func named<Format>(_ name: String, _ words: Words) throws -> Format
where Format: RawRepresentable<String> & CaseIterable {
  guard let format = Format(rawValue: name) else {
    let allowed = Format.allCases.map(\.rawValue)
    throw CommandFailure(.unknownFormat(name, allowed: allowed), words, code: .commandLineIsWrong)
  }
  return format
}
