import CustomerChain
import Screen
import Words

/// A table of figures: names at the left, then columns of numbers, each with room after it for how certain it is or what
/// became of it. What says least is left out where there is no room.
struct FigureTable {
  /// A number of the table.
  struct Cell {
    var text: DisplayText
    var style: Style
    /// Its margin, or a difference.
    var after = StyledText()
    /// What standing on it opens; nil = nothing.
    var spot: (name: Spot.Name, target: Spot.Target)?
    /// What standing on the part after it opens.
    var afterSpot: (name: Spot.Name, target: Spot.Target)?
    var crumbs: [DisplayText] = []
    /// Columns at the end of the text that stand beyond the digits, such as a parenthesis.
    var hang = 0
  }

  struct Column {
    var heading: DisplayText
    var afterHeading: DisplayText = .empty
    /// Columns of little weight are the first to go; their margins go by a weight of their own, nil = not before them.
    var weight: Int
    var afterWeight: Int?
    /// One for each row; nil leaves the place blank.
    var cells: [Cell?]
  }

  struct Row {
    var name: DisplayText
    var style: Style
    /// Stays, however short the name has to be.
    var mark: DisplayText = .empty
    var severity = Severity.none
  }

  /// Stands above the names.
  var heading: DisplayText
  var rows: [Row]
  var columns: [Column]
  var narrowestName = 10

  /// Blanks between two columns, at the most.
  static let widestGap = 3
  static let maximumRows = 400
  private static let signColumns = 3

  var isEmpty: Bool { rows.isEmpty }

  /// Rows that it takes, its headings included.
  var height: Int { rows.isEmpty ? 0 : rows.count + 1 }

  /// Columns that it takes where nothing is left out.
  var naturalWidth: Int {
    longestName + signRoom + measures(columns).reduce(0) { $0 + $1.width + Self.widestGap }
  }

  /// As narrow as it can be without leaving anything out.
  private var narrowWidth: Int { naturalWidth - columns.count * (Self.widestGap - 1) }

  private var longestName: Int { max(heading.columns, rows.map { $0.name.columns + $0.mark.columns }.max() ?? 0) }
  private var signRoom: Int { rows.contains { $0.severity > .none } ? Self.signColumns : 0 }
}

extension FigureTable {
  /// How much room a column takes, without the blanks before it.
  private struct Measure {
    let number: Int
    let hang: Int
    let after: Int

    var width: Int { number + hang + (after > 0 ? after + 1 : 0) }
  }

  private func measures(_ columns: [Column]) -> [Measure] {
    columns.map { column in
      let cells = column.cells.compactMap(\.self)
      let hang = cells.map(\.hang).max() ?? 0
      let number = max(column.heading.columns, cells.map { $0.text.columns - $0.hang }.max() ?? 0)
      let after = cells.map(\.after.columns).max() ?? 0
      return Measure(number: number, hang: hang, after: after > 0 ? max(after, column.afterHeading.columns) : 0)
    }
  }

  /// The columns that fit beside a name of so many columns, with the margins that fit.
  private func fitting(_ room: Int) -> [Column] {
    var kept = Set(columns.indices)
    var bare: Set<Int> = []
    func shown() -> [Column] {
      columns.indices.filter(kept.contains).map { bare.contains($0) ? columns[$0].withoutAfter : columns[$0] }
    }
    func isTooWide() -> Bool { measures(shown()).reduce(0) { $0 + $1.width + 1 } > room }
    var steps: [(weight: Int, position: Int, isMargin: Bool)] = []
    for (position, column) in columns.enumerated() {
      steps.append((column.weight, position, false))
      if let weight = column.afterWeight { steps.append((weight, position, true)) }
    }
    for step in steps.sorted(by: { ($0.weight, $0.position) < ($1.weight, $1.position) }) {
      guard isTooWide(), kept.count > 1 || step.isMargin else { break }
      if step.isMargin { bare.insert(step.position) } else { kept.remove(step.position) }
    }
    return shown()
  }

  /// A column with the place that its numbers end before, and how far they hang over.
  private struct Placed {
    let column: Column
    let end: Int
    let hang: Int
    let hasAfter: Bool
  }

  /// Draws the headings and the rows below the sheet's row, and leaves the sheet below them.
  /// - Parameters:
  ///   - start: the first column.
  ///   - room: columns that it may take.
  /// - Returns: the column after its last one.
  @discardableResult
  func draw(on sheet: inout Sheet, from start: Int, room: Int) -> Int {
    guard !isEmpty, room > 0 else { return start }
    let isWhole = room >= narrowWidth
    let wanted = isWhole ? longestName : min(longestName, max(narrowestName, room * 2 / 5))
    let shown = fitting(room - wanted - signRoom)
    let measures = measures(shown)
    let used = measures.reduce(0) { $0 + $1.width + 1 }
    let name = max(1, min(longestName, room - signRoom - used))
    let spare = max(0, room - name - signRoom - used)
    let gap = min(Self.widestGap, 1 + (shown.isEmpty ? 0 : spare / shown.count))
    var at = start + name + signRoom
    let placed = zip(shown, measures).map { column, measure in
      at += gap + measure.number
      defer { at += measure.width - measure.number }
      return Placed(column: column, end: at, hang: measure.hang, hasAfter: measure.after > 0)
    }
    drawHeadings(placed, name: name, from: start, on: &sheet)
    for (position, row) in rows.enumerated() {
      draw(row, name: name, from: start, on: &sheet)
      for place in placed where position < place.column.cells.count {
        if let cell = place.column.cells[position] { draw(cell, place, on: &sheet) }
      }
      sheet.nextRow()
    }
    return at
  }

  private func drawHeadings(_ placed: [Placed], name: Int, from start: Int, on sheet: inout Sheet) {
    let dim = sheet.scribe.style(.dim)
    sheet.put(heading, at: start, dim, room: name + signRoom)
    for place in placed {
      sheet.put(place.column.heading, before: place.end, dim)
      if place.hasAfter { sheet.put(place.column.afterHeading, at: place.end + place.hang + 1, dim) }
    }
    sheet.nextRow()
  }

  private func draw(_ row: Row, name: Int, from start: Int, on sheet: inout Sheet) {
    let scribe = sheet.scribe
    let shown = row.name.truncated(to: max(1, name - row.mark.columns), ellipsis: scribe.glyphs.ellipsis) + row.mark
    sheet.put(shown, at: start, row.style, room: name)
    guard row.severity > .none else { return }
    sheet.put(row.severity.sign, at: start + name + 1, scribe.style(row.severity.role, .bold), room: 2)
  }

  private func draw(_ cell: Cell, _ place: Placed, on sheet: inout Sheet) {
    let written = sheet.put(cell.text, before: place.end + cell.hang, cell.style)
    if let spot = cell.spot {
      sheet.spot(spot.name, spot.target, from: written.column, to: written.endColumn, cell.crumbs)
    }
    guard place.hasAfter, !cell.after.isEmpty else { return }
    let column = place.end + place.hang + 1
    sheet.put(cell.after, at: column)
    if let spot = cell.afterSpot {
      sheet.spot(spot.name, spot.target, from: column, to: column + cell.after.columns, cell.crumbs)
    }
  }
}

extension FigureTable.Column {
  /// The same numbers without what stands after them.
  fileprivate var withoutAfter: Self {
    var column = self
    column.cells = cells.map { cell in
      var cell = cell
      cell?.after = StyledText()
      cell?.afterSpot = nil
      return cell
    }
    return column
  }
}

extension FigureTable {
  /// Blanks between tables that stand beside each other.
  private static let apart = 4

  /// Tables beside each other, as many as can keep all of their columns, the others below them.
  /// - Parameter isRoomy: with a blank row between those above and those below.
  static func draw(_ tables: [FigureTable], on sheet: inout Sheet, from start: Int, room: Int, isRoomy: Bool) {
    var bands: [[FigureTable]] = []
    for table in tables where !table.isEmpty {
      let used = (bands.last ?? []).reduce(0) { $0 + $1.narrowWidth + apart }
      if !bands.isEmpty, used + table.narrowWidth <= room {
        bands[bands.count - 1].append(table)
      } else {
        bands.append([table])
      }
    }
    for (place, band) in bands.enumerated() {
      if place > 0, isRoomy { sheet.nextRow() }
      draw(band: band, on: &sheet, from: start, room: room)
    }
  }

  private static func draw(band: [FigureTable], on sheet: inout Sheet, from start: Int, room: Int) {
    let shared = room - apart * (band.count - 1)
    var widths = band.map { min($0.naturalWidth, room) }
    while widths.reduce(0, +) > shared {
      let spare = band.indices.map { widths[$0] - band[$0].narrowWidth }
      guard let widest = band.indices.max(by: { spare[$0] < spare[$1] }), widths[widest] > 0 else { break }
      widths[widest] -= 1
    }
    let top = sheet.row
    var bottom = top
    var at = start
    for (table, width) in zip(band, widths) {
      sheet.row = top
      table.draw(on: &sheet, from: at, room: width)
      bottom = max(bottom, sheet.row)
      at += width + apart
    }
    sheet.row = bottom
  }
}
