/// What a report is written on. Whatever comes in is text of strangers: it is the page that makes it harmless.
protocol ReportPage {
  mutating func title(_ title: String)

  mutating func heading(_ heading: String)

  /// A sentence that stands for itself.
  mutating func line(_ line: String)

  /// One of several short statements below each other.
  mutating func item(_ item: String)

  mutating func blank()

  /// Rows under headings. The first `textColumns` columns are text and stand left, numbers stand right; a last column
  /// without a heading holds notes.
  mutating func table(_ headings: [String], textColumns: Int, rows: [[String]])
}
