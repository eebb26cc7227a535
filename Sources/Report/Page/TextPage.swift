/// Lines of plain text. Every line passes `PlainText` on its way in, so nothing from a data file can act.
struct TextPage: ReportPage {
  private var lines: [String] = []

  /// Between columns; two blanks can be told from the one inside a name.
  private static let gap = "  "

  var text: String { lines.map { $0 + "\n" }.joined() }

  mutating func title(_ title: String) { line(title) }

  mutating func item(_ item: String) { line(item) }

  mutating func line(_ line: String) { lines.append(PlainText(line).text) }

  mutating func blank() { lines.append("") }

  mutating func heading(_ heading: String) {
    if !lines.isEmpty { blank() }
    line(heading)
  }

  /// Names with what belongs to them beside them, in two columns without headings.
  mutating func list(_ entries: [(name: String, text: String)]) {
    let names = entries.map { PlainText($0.name).text }
    let width = names.map(\.count).max() ?? 0
    for (name, entry) in zip(names, entries) {
      line(name + String(repeating: " ", count: width - name.count) + TextPage.gap + entry.text)
    }
  }

  /// An empty last cell leaves no blanks behind.
  mutating func table(_ headings: [String], textColumns: Int, rows: [[String]]) {
    let cells = ([headings] + rows).map { $0.map { PlainText($0).text } }
    let widths = headings.indices.map { column in cells.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0 }
    for row in cells {
      var written = ""
      for (column, cell) in row.enumerated() {
        let blanks = String(repeating: " ", count: max(0, widths[min(column, widths.count - 1)] - cell.count))
        let isNote = column == headings.count - 1 && headings[column].isEmpty
        written += (column == 0 ? "" : TextPage.gap) + (column < textColumns || isNote ? cell + blanks : blanks + cell)
      }
      while written.last == " " { written.removeLast() }
      lines.append(written)
    }
  }
}
