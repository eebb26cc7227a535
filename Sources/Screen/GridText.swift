/// A grid written out, for reading and for comparing in tests.
extension Grid {
  /// The rows without trailing spaces, one line for each.
  public var text: String {
    (0..<size.rows).map { row in
      var line = String.UnicodeScalarView()
      for cell in self.row(row) { line.append(contentsOf: cell.text.unicodeScalars) }
      while line.last == " " { line.removeLast() }
      return String(line)
    }.joined(separator: "\n")
  }

  /// Where which look is used: for each row its number, then its runs as `first-last style`. Rows that are all in
  /// the standard style are left out.
  public var styleRuns: String {
    (0..<size.rows).compactMap { row -> String? in
      let runs = runsOfEqualStyle(row).filter { $0.style != .standard }
      if runs.isEmpty { return nil }
      return "\(row): " + runs.map { "\($0.first)-\($0.last) \($0.style)" }.joined(separator: ", ")
    }.joined(separator: "\n")
  }

  private func runsOfEqualStyle(_ row: Int) -> [(first: Int, last: Int, style: Style)] {
    var runs: [(first: Int, last: Int, style: Style)] = []
    for (column, cell) in self.row(row).enumerated() {
      if let last = runs.last, last.style == cell.style {
        runs[runs.count - 1].last = column
      } else {
        runs.append((column, column, cell.style))
      }
    }
    return runs
  }
}
