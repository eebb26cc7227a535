/// Blocks of GitHub Markdown. All text passes `MarkdownText` on its way in.
struct MarkdownPage: ReportPage {
  private enum Block { case paragraph, item, table }

  private var lines: [String] = []
  private var last: Block?

  var text: String { lines.map { $0 + "\n" }.joined() }

  mutating func title(_ title: String) { open(.paragraph, "# " + MarkdownText(title).text) }

  mutating func heading(_ heading: String) { open(.paragraph, "## " + MarkdownText(heading).text) }

  mutating func line(_ line: String) { open(.paragraph, MarkdownText(line).text) }

  mutating func item(_ item: String) { open(.item, "- " + MarkdownText(item).text) }

  /// Blocks stand apart anyhow.
  mutating func blank() {}

  mutating func table(_ headings: [String], textColumns: Int, rows: [[String]]) {
    open(.table, row(headings))
    lines.append("|" + headings.indices.map { $0 < textColumns || headings[$0].isEmpty ? " :-- |" : " --: |" }.joined())
    // A row has as many cells as there are headings; readers drop what is more.
    for cells in rows { lines.append(row((0..<headings.count).map { $0 < cells.count ? cells[$0] : "" })) }
  }

  private func row(_ cells: [String]) -> String {
    "|" + cells.map { $0.isEmpty ? " |" : " \(MarkdownText($0).text) |" }.joined()
  }

  /// Items of one list stand together, all other blocks have an empty line between them.
  private mutating func open(_ block: Block, _ line: String) {
    if let last, last != .item || block != .item { lines.append("") }
    lines.append(line)
    last = block
  }
}
