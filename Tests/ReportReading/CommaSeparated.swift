/// The rows of comma-separated text, as RFC 4180 says and with bare line feeds.
public enum CommaSeparated {
  public struct Broken: Error { let line: Int }

  public static func rows(_ text: String) throws -> [[String]] {
    var rows: [[String]] = []
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      var cells = [""]
      var isQuoted = false
      var characters = Array(line.unicodeScalars)[...]
      while let next = characters.popFirst() {
        switch next {
        case "\"" where isQuoted && characters.first == "\"":
          characters.removeFirst()
          cells[cells.count - 1] += "\""
        case "\"" where isQuoted:
          isQuoted = false
          guard characters.isEmpty || characters.first == "," else { throw Broken(line: number + 1) }
        case "\"":
          guard cells[cells.count - 1].isEmpty else { throw Broken(line: number + 1) }
          isQuoted = true
        case "," where !isQuoted: cells.append("")
        default: cells[cells.count - 1].unicodeScalars.append(next)
        }
      }
      guard !isQuoted else { throw Broken(line: number + 1) }
      rows.append(cells)
    }
    guard rows.last == [""] else { throw Broken(line: rows.count) }
    return rows.dropLast()
  }
}
