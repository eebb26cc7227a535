import CustomerChain
import Dashboard
import DataDirectory

extension FileLines {
  /// Reads the row at a place, with the lines around it. A row whose quotes hold line ends spans several lines.
  init(_ place: Place, in directory: String, dialect: Dialect?, columns: [String]?) {
    do throws(SystemError) {
      let excerpt = try FileLine.read(directory: directory, place: place, dialect: dialect, columns: columns)
      self.init(place: place, result: .lines(FileLines.lines(excerpt), hasChanged: FileLines.hasChanged(excerpt)))
    } catch {
      self.init(place: place, result: .unreadable(errno: error.number))
    }
  }

  private static func lines(_ excerpt: FileLineExcerpt) -> [Line] {
    let row =
      excerpt.row.map { $0.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) } ?? []
    let first = excerpt.place.line - excerpt.before.count
    let isCut = !(excerpt.row?.isComplete ?? true)
    return (excerpt.before + row + excerpt.after).enumerated().map { offset, text in
      let bytes = Array(text.utf8)
      return Line(
        number: first + offset, bytes: Array(bytes.prefix(Line.maximumBytes)),
        isCut: bytes.count > Line.maximumBytes || (isCut && offset == excerpt.before.count + row.count - 1))
    }
  }

  private static func hasChanged(_ excerpt: FileLineExcerpt) -> Bool? {
    switch excerpt.state {
    case .unchanged: false
    case .changed, .gone: true
    case .unknown: nil
    }
  }
}
