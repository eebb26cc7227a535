/// What a person would see: enough of a terminal for what the program may send, and a list of everything else that came.
struct VirtualScreen {
  private(set) var columns: Int
  private(set) var rows: Int
  var column = 0
  var row = 0
  var isCursorShown = true
  /// The screen beside the usual one, which full-screen programs use.
  private(set) var isAlternate = false
  var hasColor = false
  /// Sequences and characters that the program must not send, as they came.
  var unknown: [String] = []
  /// Rows between which lines are inserted and removed.
  var region: Range<Int>
  var lastScalar: Unicode.Scalar = " "
  var parser = SequenceParser()
  /// After a character in the last column the next one goes to the next line.
  private var wrapsNext = false
  private var cells: [UInt32]
  /// What stands on the usual screen while the other one is shown.
  private var usualCells: [UInt32] = []

  /// Larger screens are kept to this: nobody draws outside of it.
  static let largest = (columns: 600, rows: 400)
  private static let blank: UInt32 = 0x20
  /// Stands in the second cell of a wide character.
  private static let continued: UInt32 = 0

  init(columns: Int, rows: Int) {
    self.columns = max(1, min(columns, Self.largest.columns))
    self.rows = max(1, min(rows, Self.largest.rows))
    cells = Array(repeating: Self.blank, count: self.columns * self.rows)
    region = 0..<self.rows
  }

  mutating func resize(columns: Int, rows: Int) {
    let old = self
    self = VirtualScreen(columns: columns, rows: rows)
    for row in 0..<min(old.rows, self.rows) {
      for column in 0..<min(old.columns, self.columns) {
        cells[row * self.columns + column] = old.cells[row * old.columns + column]
      }
    }
    (isCursorShown, isAlternate, hasColor) = (old.isCursorShown, old.isAlternate, old.hasColor)
    // A terminal that changes its size forgets the region.
    (unknown, parser, lastScalar) = (old.unknown, old.parser, old.lastScalar)
    move(column: old.column, row: old.row)
  }

  // MARK: Reading

  func line(_ row: Int) -> String {
    guard row < rows else { return "" }
    var text = String.UnicodeScalarView()
    for cell in cells[row * columns..<(row + 1) * columns] where cell != Self.continued {
      if let scalar = Unicode.Scalar(cell) { text.append(scalar) }
    }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  var lines: [String] { (0..<rows).map { line($0) } }
  /// Whether everything scrolls, as a program must leave it.
  var hasWholeRegion: Bool { region == 0..<rows }
  var text: String { lines.joined(separator: "\n") }

  func contains(_ wanted: String) -> Bool { lines.contains { $0.contains(wanted) } }

  // MARK: Drawing

  mutating func move(column: Int, row: Int) {
    self.column = max(0, min(column, columns - 1))
    self.row = max(0, min(row, rows - 1))
    wrapsNext = false
  }

  mutating func showAlternate(_ isOn: Bool) {
    if isOn == isAlternate { return }
    isAlternate = isOn
    let blank = [UInt32](repeating: Self.blank, count: cells.count)
    if isOn {
      usualCells = cells
      cells = blank
    } else {
      // After a change of size nothing of it is known.
      cells = usualCells.count == cells.count ? usualCells : blank
    }
  }

  mutating func lineFeed() {
    if row == region.upperBound - 1 {
      scroll(from: region.lowerBound, by: 1)
    } else {
      move(column: column, row: row + 1)
    }
  }

  mutating func reverseLineFeed() {
    if row == region.lowerBound { scroll(from: row, by: -1) } else { move(column: column, row: row - 1) }
  }

  /// Moves the lines from a row to the end of the region up; a negative number moves them down.
  mutating func scroll(from first: Int, by count: Int) {
    let old = cells
    for row in first..<max(first, region.upperBound) {
      let source = row + count
      for column in 0..<columns {
        let isInside = source >= first && source < region.upperBound
        cells[row * columns + column] = isInside ? old[source * columns + column] : Self.blank
      }
    }
  }

  mutating func put(_ scalar: Unicode.Scalar) {
    let width = scalar.terminalColumns
    // A mark on the character before: it changes no cell.
    if width == 0 { return }
    lastScalar = scalar
    if wrapsNext || column + width > columns {
      lineFeed()
      move(column: 0, row: row)
    }
    cells[row * columns + column] = scalar.value
    if width == 2, column + 1 < columns { cells[row * columns + column + 1] = Self.continued }
    if column + width >= columns {
      column = columns - 1
      wrapsNext = true
    } else {
      column += width
    }
  }

  mutating func erase(row: Int, _ range: Range<Int>) {
    for column in range.clamped(to: 0..<columns) { cells[row * columns + column] = Self.blank }
  }

  /// Shifts what stands from the cursor on; a negative number makes room.
  mutating func shift(by count: Int) {
    let old = cells
    for place in column..<columns {
      let source = place + count
      let isInside = source >= column && source < columns
      cells[row * columns + place] = isInside ? old[row * columns + source] : Self.blank
    }
  }
}

extension VirtualScreen: CustomStringConvertible {
  var description: String { text }
}

extension Unicode.Scalar {
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
    0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
  ]

  /// Cells that a terminal gives to it.
  var terminalColumns: Int {
    if value < 0x300 { return 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: return Self.wide.contains { $0.contains(value) } ? 2 : 1
    }
  }
}
