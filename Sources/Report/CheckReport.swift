import CustomerChain
import Words

/// What was read from a data directory, what was not, and why: `ketting check`.
public struct CheckReport: Sendable {
  let health: DataHealth
  let agreement: Agreement
  let words: Words
  let version: String

  public init(health: DataHealth, agreement: Agreement, words: Words, version: String) {
    self.health = health
    self.agreement = agreement
    self.words = words
    self.version = version
  }

  /// Whether anything could not be read; then `check` ends with 1.
  public var hasErrors: Bool { health.hasErrors }

  /// A block for each file, then the agreement, then the verdict. Nothing in it acts on a terminal.
  public func text() -> String {
    var page = TextPage()
    page.line(words(.report(.checkTitle)))
    for file in health.files where file.profile != nil || !file.problems.isEmpty { write(file, on: &page) }
    if health.files.isEmpty { page.line(words(.emptyPane(.dataHealth))) }
    let unused = health.files.filter { $0.profile == nil && $0.problems.isEmpty }
    if !unused.isEmpty {
      page.heading(words(.report(.unusedFiles)))
      for file in unused { page.line("  \(file.name)") }
    }
    writeAgreement(on: &page)
    writeIdentityConflicts(on: &page)
    page.blank()
    page.line(verdict)
    return page.text
  }

  /// UTF-8, keys sorted. `mistakes` have `file, line, column, severity, reason`; a source's number counts from 1.
  public func json() throws -> [UInt8] {
    let files = SourceDocument(
      words: words, zone: words.zone, readAt: health.readAt, rejectsListed: FileReading.maximumRejectsKept)
    return try JSONValue.object([
      "ketting": .text(version),
      "ok": .flag(!hasErrors),
      "verdict": .text(verdict),
      "hasAgreement": .flag(health.hasAgreement),
      "rows": .integer(health.rows),
      "rejected": .integer(health.rejected),
      "readAt": .text(health.readAt.isoText),
      "newest": JSONValue(health.newestRecord.isoText),
      "files": .list(health.files.map(files.source)),
      "unused": .list(health.files.filter { $0.profile == nil }.map { .text($0.name) }),
      "mistakes": .list(health.mistakes.map(mistake)),
      "sourcesWithoutFile": .list(health.sourcesWithoutFile.map(sourceWithoutFile)),
      "unknownStages": .list(health.unknownStages.map(files.unmapped)),
      "identityConflicts": .object([
        "count": .integer(health.identityConflictCount),
        "listed": .list(health.identityConflicts.map(identityConflict)),
      ]),
    ]).bytes()
  }

  // MARK: Text

  private func write(_ file: FileReading, on page: inout TextPage) {
    var recognised = [words(.health(.profile(file.profile)))]
    if let group = file.group { recognised.append(group) }
    if let dialect = file.dialect { recognised.append(words(.health(.dialect(dialect)))) }
    page.heading("\(file.name): \(recognised.joined(separator: ", "))")
    page.line(
      "  "
        + words(
          .health(
            .accounting(rows: file.rows, accepted: file.accepted, skipped: file.skipped, rejected: file.rejected))))
    for decision in file.dialect?.decisions ?? [] { page.line("  " + words(.health(.decision(decision)))) }
    if file.duplicates > 0 { page.line("  " + words(.health(.duplicates(file.duplicates)))) }
    if file.newest.isKnown { page.line("  " + words(.health(.newest(file.newest)))) }
    if file.waitsForLineEnd { page.line("  " + words(.health(.waitsForLineEnd))) }
    for problem in file.problems { page.line("\(file.name): " + words(.problem(problem))) }
    for value in file.unmapped { page.line("\(file.name): " + words(.health(.unmapped(value)))) }
    SourceText(words: words).writeRejects(of: file, limit: FileReading.maximumRejectsKept, on: &page)
  }

  private func writeAgreement(on page: inout TextPage) {
    page.heading(words(.report(.mistakesHeading)))
    for mistake in health.mistakes { page.line(words(.mistake(mistake))) }
    for position in health.sourcesWithoutFile {
      page.line(words(.health(.sourceWithoutFile(position: position, patterns: patterns(ofSource: position)))))
    }
    for stage in health.unknownStages {
      page.line(words(.health(.unknownStage(name: stage.value, count: stage.count))))
    }
    if !health.hasAgreement {
      page.line(words(.health(.noAgreement)))
    } else if health.mistakes.isEmpty {
      page.line(words(.health(.agreementFine)))
    }
  }

  private func writeIdentityConflicts(on page: inout TextPage) {
    if health.identityConflictCount == 0 { return }
    page.heading(words(.health(.identityConflicts(health.identityConflictCount))))
    for conflict in health.identityConflicts { page.line(words(.health(.identityConflict(conflict)))) }
    let more = health.identityConflictCount - health.identityConflicts.count
    if more > 0 { page.line(words(.health(.andMore(more)))) }
  }

  private var verdict: String {
    guard hasErrors else { return words(.report(.verdictFine(files: health.files.count, rows: health.rows))) }
    return words(
      .report(
        .verdictErrors(
          rejected: health.rejected, mistakes: health.mistakes.count { $0.severity == .error },
          problems: health.files.reduce(0) { $0 + $1.problems.count })))
  }

  // MARK: JSON

  private func mistake(_ mistake: Mistake) -> JSONValue {
    .object([
      "file": .text(mistake.file), "line": .integer(mistake.line), "column": .integer(mistake.column),
      "severity": .text(mistake.severity.rawValue), "reason": .text(words(.mistakeReason(mistake.reason))),
    ])
  }

  private func identityConflict(_ conflict: IdentityConflict) -> JSONValue {
    .object([
      "field": .text(conflict.field.rawValue), "value": .text(conflict.value), "rows": .integer(conflict.rows),
      "places": .list(
        conflict.places.map { .object(["file": .text($0.file), "line": .integer($0.line)]) }),
    ])
  }

  private func sourceWithoutFile(_ position: Int) -> JSONValue {
    .object([
      "source": .integer(position + 1), "files": .list(patterns(ofSource: position).map(JSONValue.text)),
    ])
  }

  private func patterns(ofSource position: Int) -> [String] {
    agreement.sources.indices.contains(position) ? agreement.sources[position].files : []
  }
}
