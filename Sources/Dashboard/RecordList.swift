import CustomerChain
import Screen
import Words

/// The list of records behind a figure.
struct RecordList {
  let stop: RecordsStop
  let agreement: Agreement
  let reference: Instant
  let scribe: Scribe

  /// A column of usual length is never wider than this.
  static let widestColumn = 26
  /// A flexible column is never narrower than this.
  static let narrowestFlexible = 12

  func draw(on grid: inout Grid, in rectangle: Rectangle, isFocused: Bool) {
    let frame = Frame(
      title: scribe.say(.pane(.records(stop.set.kind))), details: details, isFocused: isFocused)
    let room = frame.draw(on: &grid, in: rectangle, scribe.appearance).inset(columns: 1, rows: 0)
    guard let page = stop.page else { return }
    let rows = max(0, rectangle.rows - 5)
    let (above, below) = room.split(rows: rows + 1)
    table(page, rows: rows, columns: above.columns).draw(on: &grid, in: above, scribe.appearance)
    drawSum(page, on: &grid, in: below)
  }

  private var details: [DisplayText] {
    guard let page = stop.page else { return [] }
    let shown =
      page.matching == page.total
      ? scribe.text(scribe.words.integer(page.total))
      : scribe.say(.list(.shown(matching: page.matching, total: page.total)))
    return [shown + ", " + scribe.say(.list(.sortedBy(page.sort.column, ascending: page.sort.ascending)))]
  }

  /// The columns that say something in this list: what its figure fixes is the same in every row.
  private func places(_ page: RecordPage) -> [Int] {
    page.columns.indices.filter { place in
      switch page.columns[place] {
      case .department: stop.set.coordinates.row == nil
      case .stage: !(stop.set.metric == .here && stop.set.coordinates.stage != nil)
      case .late: stop.set.metric != .late
      default: true
      }
    }
  }

  private func table(_ page: RecordPage, rows count: Int, columns total: Int) -> Table {
    let places = places(page)
    let cells = (stop.top..<stop.top + count).map { position in
      stop.row(at: position).map { row in places.map { cell(row, $0, page) } } ?? []
    }
    let widest = places.indices.map { place in
      max(
        title(page.columns[places[place]], page).columns,
        cells.map { place < $0.count ? $0[place].columns : 0 }.max() ?? 0)
    }
    func columns(air: Int) -> [Table.Column] {
      zip(places, widest).map { place, widest in
        let column = page.columns[place]
        let width: Table.Width =
          column.isFlexible
          ? .flexible(minimum: min(widest, Self.narrowestFlexible) + air, weight: min(widest, Self.widestColumn * 2))
          : .fixed(min(widest, Self.widestColumn) + air)
        return Table.Column(title(column, page), column.alignment, width: width)
      }
    }
    let airy = Table(columns: columns(air: 1), rows: cells, selected: stop.cursor - stop.top)
    if airy.widths(in: total).last ?? 0 > 0 { return airy }
    return Table(columns: columns(air: 0), rows: cells, selected: stop.cursor - stop.top)
  }

  private func title(_ column: RecordColumn, _ page: RecordPage) -> DisplayText {
    let name = scribe.say(.recordColumn(column))
    guard column == page.sort.column else { return name }
    return name + " " + (page.sort.ascending ? scribe.glyphs.up : scribe.glyphs.down)
  }

  private func cell(_ row: RecordRow, _ place: Int, _ page: RecordPage) -> StyledText {
    guard place < row.values.count else { return StyledText() }
    let value = row.values[place]
    let column = page.columns[place]
    if column == .owner, value == .none || value == .text("") {
      return StyledText(scribe.say(.list(.noOwner)), scribe.style(.careful))
    }
    if column == .late {
      return value.isLate ? StyledText(scribe.say(.metric(.late)), scribe.style(.bad)) : StyledText()
    }
    if column == .signed {
      let isSigned = value == .number(1)
      return StyledText(scribe.say(.list(isSigned ? .yes : .no)), scribe.style(isSigned ? .text : .careful))
    }
    let text = text(value, column)
    if value == .none { return StyledText(text, scribe.style(.dim)) }
    switch column {
    case .lead, .answer, .file, .line, .place: return StyledText(text, scribe.style(.dim))
    case .age where isLate(row, page): return StyledText(text, scribe.style(.bad))
    default: return StyledText(text, scribe.style(.text))
    }
  }

  /// Times in a column share their unit, so that it can be read downwards; the line has a column of its own.
  private func text(_ value: RecordValue, _ column: RecordColumn) -> DisplayText {
    switch (value, column) {
    case (.elapsed(let elapsed), _):
      scribe.text(scribe.words.decimal(elapsed.days, places: elapsed.wholeDays ? 0 : 1)) + " d"
    case (.place(let place), .file): scribe.text(place.file)
    default: scribe.value(value, agreement: agreement, reference: reference)
    }
  }

  private func isLate(_ row: RecordRow, _ page: RecordPage) -> Bool {
    guard let place = page.columns.firstIndex(of: .late), place < row.values.count else { return false }
    return row.values[place].isLate
  }

  private func drawSum(_ page: RecordPage, on grid: inout Grid, in room: Rectangle) {
    var line = StyledText(
      scribe.say(.list(.total(stop.set.kind, count: page.matching))), scribe.style(.dim))
    if let count = stop.count, page.total > count {
      line.append("   " + scribe.say(.list(.newerRecords(page.total - count))), scribe.style(.info))
    }
    let hidden = page.total - page.matching
    if hidden > 0 { line.append("   " + scribe.say(.list(.hiddenByFilter(hidden))), scribe.style(.dim)) }
    guard room.rows > 0 else { return }
    grid.put(line, at: Point(column: room.column, row: room.endRow - 1), clip: room)
  }
}
