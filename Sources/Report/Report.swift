import CustomerChain
import Words

/// The figures of one moment without a screen.
///
/// In JSON a figure that has no value is `null`, and a member named after it with `Reason` at its end says why, in the
/// report's language: `"step": null, "stepReason": "No stage comes after this one"`. A figure that has a value has no
/// such member. Shares are objects of `value` (0…1), `numerator`, `denominator`, and the 95 % interval `low`, `high`;
/// counts are numbers; durations are days; amounts are texts with two decimals, one for each currency. `schema` says it
/// member by member.
public struct Report: Sendable {
  let board: Board
  /// What changed since the working morning before; nil where nobody asked.
  let brief: Brief?
  let health: DataHealth
  let agreement: Agreement
  /// Those of the store, which may have more than were agreed.
  let stages: [Stage]
  let zone: Zone
  let words: Words
  let version: String

  /// How many rejected records of a file are listed; all are counted.
  public static let rejectsListed = 20

  /// The JSON Schema (draft 2020-12) of `json()`, as UTF-8.
  public static let schema = PackageResources.report_schema_json

  /// `zone` is the company's, `version` that of the program.
  public init(
    board: Board, brief: Brief? = nil, health: DataHealth, agreement: Agreement, zone: Zone, words: Words,
    version: String
  ) {
    self.board = board
    self.brief = brief
    self.health = health
    self.agreement = agreement
    stages = board.funnel.stages.map(\.stage)
    self.zone = zone
    self.words = Words(language: words.language, zone: zone)
    self.version = version
  }

  /// UTF-8, keys sorted, a line end at the end. Nothing in it acts on a terminal.
  public func json() throws -> [UInt8] { try document().bytes() }

  /// Linear text with aligned columns and without drawing characters. Nothing in it acts on a terminal.
  public func text() -> String {
    var page = TextPage()
    write(on: &page)
    return page.text
  }

  /// What `text` says as GitHub Markdown. Nothing in it acts on a terminal, and no data is markup.
  public func markdown() -> String {
    var page = MarkdownPage()
    write(on: &page)
    return page.text
  }

  /// A row for each figure of the board, comma-separated. Nothing in it acts on a terminal, or is a formula.
  public func csv() -> String {
    FigureTable(board: board, names: coordinates, words: words).text()
  }

  /// The brief alone: `ketting report --brief`. The lines of the screen, with what stands around them.
  public func briefText() -> String {
    var page = TextPage()
    writeBriefAlone(on: &page)
    return page.text
  }

  /// What `briefText` says as GitHub Markdown.
  public func briefMarkdown() -> String {
    var page = MarkdownPage()
    writeBriefAlone(on: &page)
    return page.text
  }

  /// The members of `json()` that are of the brief.
  public func briefJSON() throws -> [UInt8] { try briefDocument().bytes() }

  var coordinates: CoordinateNames { CoordinateNames(stages: stages, buckets: board.aging.buckets) }

  func briefNames(_ brief: Brief) -> BriefNames {
    BriefNames(agreement: agreement, stages: stages, brief: brief, chain: board.chain)
  }

  private func write(on page: inout some ReportPage) {
    writeHeader(on: &page)
    writeBrief(on: &page)
    writeFunnel(on: &page)
    writeAging(on: &page)
    writeExperience(on: &page)
    writeSpread(on: &page)
    writeChain(on: &page)
    writeHandoffs(on: &page)
    writeLeaks(on: &page)
    writeDefinitions(on: &page)
    writeGroups(on: &page)
    writeTargets(on: &page)
    writeIdentity(on: &page)
    writeSources(on: &page)
  }
}
