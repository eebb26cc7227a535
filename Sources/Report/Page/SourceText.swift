import CustomerChain
import Words

/// Files and what was read from them, as text.
struct SourceText {
  let words: Words

  func writeTable(_ files: [FileReading], on page: inout some ReportPage) {
    guard !files.isEmpty else {
      page.line(words(.emptyPane(.dataHealth)))
      return
    }
    let headings: [ColumnPhrase] = [
      .file, .profile, .rows, .accepted, .skipped, .rejected, .duplicates, .unmapped, .newest,
    ]
    page.table(
      headings.map { words(.column($0)) }, textColumns: 2,
      rows: files.map { file in
        [file.name, words(.health(.profile(file.profile)))]
          + [
            file.rows, file.accepted, file.skipped, file.rejected, file.duplicates,
            file.unmapped.reduce(0) { $0 + $1.count },
          ].map(words.integer) + [words.timestamp(file.newest)]
      })
  }

  /// The first rejects of each file as `file:line: column: reason`.
  func writeRejects(_ files: [FileReading], on page: inout some ReportPage) {
    let withRejects = files.filter { $0.rejectedRecords > 0 || !$0.rejects.isEmpty }
    guard !withRejects.isEmpty else { return }
    page.heading(words(.report(.rejects)))
    for file in withRejects { writeRejects(of: file, on: &page) }
  }

  func writeRejects(of file: FileReading, limit: Int = Report.rejectsListed, on page: inout some ReportPage) {
    let listed = file.rejects.prefix(limit)
    for reject in listed {
      let column = reject.column.map { "\($0): " } ?? ""
      page.item("\(file.name):\(reject.line): \(column)\(words(.reject(reject.reason)))")
    }
    let more = max(file.rejectedRecords, file.rejects.count) - listed.count
    if more > 0 { page.item("\(file.name): " + words(.health(.andMore(more)))) }
  }
}
