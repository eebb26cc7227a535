import CustomerChain
import Glibc
import Report
import Words

/// `ketting report --agreement NEW --against OLD`: one directory, read under each of the two agreements.
struct CompareAgreements {
  let directory: DirectoryArgument
  /// Names the new agreement; without one it is that of the directory.
  let common: CommonOptions
  let reading: ReadingOptions
  let against: String

  func run(_ query: FigureQuery, asOf: String?, now: Instant, _ format: ReportFormat) throws {
    // What one side reads would be an earlier export to the other.
    let new = try OneReading(directory, common, reading, now: now, isRemembered: false)
    var earlier = common
    earlier.agreement = against
    let old = try OneReading(directory, earlier, reading, now: now, isRemembered: false)
    let moment = try asOf.map { try MomentArgument.asOf($0, zone: new.store.zone, new.words) } ?? AsOf(instant: now)
    guard let after = try side(new, common.agreement, query, moment), let before = try side(old, against, query, moment)
    else { return }
    let comparison = try AgreementComparison(after, against: before, words: new.words, version: Ketting.version)
    switch format {
    case .text: Output.standardOutput.write(comparison.text())
    case .json: Output.standardOutput.write(try comparison.json())
    case .csv: Output.standardOutput.write(comparison.csv())
    case .markdown: Output.standardOutput.write(comparison.markdown())
    }
    // The end of the process gives memory back all at once; piece by piece it takes longer.
    withExtendedLifetime((new, old)) {
      let hasErrors = new.store.health.hasErrors || old.store.health.hasErrors
      Glibc.exit(hasErrors ? CommandFailure.Code.dataHasErrors.rawValue : EXIT_SUCCESS)
    }
  }

  private func side(
    _ reading: OneReading, _ file: String?, _ query: FigureQuery, _ moment: AsOf
  ) throws -> AgreementComparison.Side? {
    try reading.figures.boards(query, at: [moment], generation: 0).first.map { board in
      AgreementComparison.Side(
        board: board, agreement: reading.store.agreement, source: reading.figures, file: file)
    }
  }
}
