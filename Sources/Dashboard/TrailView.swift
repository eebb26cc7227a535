import CustomerChain
import Screen
import Words

/// What stands in place of the panes on the way to a record and its line: the breadcrumb, and below it the stop.
struct TrailView {
  let model: Model

  private var scribe: Scribe { model.scribe }

  func draw(on grid: inout Grid, _ layout: Layout) {
    let places = layout.list()
    drawCrumbs(on: &grid, in: places.crumbs)
    switch model.trail.last {
    case .records(let stop)?:
      RecordList(stop: stop, agreement: model.agreement, reference: model.asOf.instant, scribe: scribe)
        .draw(on: &grid, in: places.list, isFocused: true)
      if let place = places.card { drawPreview(of: stop, on: &grid, in: place) }
    case .card(let stop)?:
      let place = layout.body.split(rows: 1).rest
      if let card = stop.card {
        cardView(card).draw(on: &grid, in: place, cursor: stop.cursor, isFocused: true)
      } else {
        drawEmpty(scribe.say(stop.isGone ? .list(.recordGone) : .emptyPane(.loading)), on: &grid, in: place)
      }
    case .line(let stop)?:
      FileLineView(stop: stop, scribe: scribe).draw(on: &grid, in: layout.body.split(rows: 1).rest)
    case .parts?, nil: break
    }
  }

  private func cardView(_ card: RecordCard) -> RecordCardView {
    RecordCardView(card: card, agreement: model.agreement, zone: model.zone, scribe: scribe)
  }

  private func drawPreview(of stop: RecordsStop, on grid: inout Grid, in place: Rectangle) {
    if let card = stop.preview {
      cardView(card).draw(on: &grid, in: place, cursor: nil, isFocused: false)
    } else {
      drawEmpty(.empty, on: &grid, in: place)
    }
  }

  private func drawEmpty(_ text: DisplayText, on grid: inout Grid, in place: Rectangle) {
    let room = Frame(title: scribe.say(.pane(.card))).draw(on: &grid, in: place, scribe.appearance)
    for (row, line) in text.wrapped(to: max(1, room.columns - 2)).prefix(max(0, room.rows - 1)).enumerated() {
      grid.put(line, at: Point(column: room.column + 1, row: room.row + 1 + row), style: scribe.style(.dim), clip: room)
    }
  }

  /// `Aging › Marketing → Sales › 7–14 days (18)`: the last name lit, with the number of the figure that was opened.
  private func drawCrumbs(on grid: inout Grid, in line: Rectangle) {
    var right = StyledText()
    if case .records(let stop)? = model.trail.last, !stop.filter.isEmpty {
      let filter = scribe.say(.header(.filter(stop.filter.source)))
      right.append(
        filter.truncated(to: line.columns / 3, ellipsis: scribe.glyphs.ellipsis), scribe.style(.key))
      if let page = stop.page {
        right.append(
          "   " + scribe.say(.header(.filtered(matching: page.matching, total: page.total))), scribe.style(.key))
      }
    }
    let room = line.columns - 2 - (right.isEmpty ? 0 : right.columns + 2)
    grid.put(
      crumbs.truncated(to: max(0, room), ellipsis: scribe.glyphs.ellipsis),
      at: Point(column: line.column + 1, row: line.row), clip: line)
    grid.put(right, at: Point(column: line.endColumn - 1 - right.columns, row: line.row), clip: line)
  }

  private var crumbs: StyledText {
    var names: [DisplayText] = []
    var count: Int?
    for stop in model.trail {
      switch stop {
      case .parts(let stop): names = stop.crumbs
      case .records(let stop):
        names = stop.crumbs
        count = stop.count ?? stop.page?.total
      case .card(let stop):
        names.append(stop.card.map { scribe.text($0.title) } ?? scribe.say(.pane(.card)))
      case .line(let stop): names.append(scribe.say(.list(.readFrom(stop.place))))
      }
    }
    var text = StyledText()
    let isList = if case .records? = model.trail.last { true } else { false }
    let numbered = model.trail.crumbCount
    for (place, name) in names.enumerated() {
      let isLast = place == names.count - 1
      if place > 0 { text.append(" " + scribe.glyphs.crumb + " ", scribe.style(.dim)) }
      text.append(name, isLast ? scribe.style(.title, .bold) : scribe.style(.dim))
      if place == numbered - 1, let count {
        text.append(" (" + scribe.count(count) + ")", scribe.style(.key, isList ? .bold : []))
      }
    }
    return text
  }
}

extension [Stop] {
  /// How many names the breadcrumb of the open list has: the number stands after the last of them.
  var crumbCount: Int {
    for case .records(let stop) in self { return stop.crumbs.count }
    return 0
  }
}
