import CustomerChain
import Screen
import Words

/// Draws the model. Defined for every size, 0 by 0 included; what has no room is left out.
public func view(_ model: Model, size: Size) -> Grid {
  let scribe = model.scribe
  var grid = Grid(size: size, style: scribe.style(.text))
  let layout = model.layout(grid.size)
  guard layout.hasRoom else {
    SmallScreen(model: model).draw(on: &grid)
    return grid
  }
  Header(model: model).draw(on: &grid, in: layout.header)
  if model.trail.isPanesBehind {
    model.drawPanes(on: &grid, layout)
    if model.board == nil, let loading = model.loading {
      LoadingView(progress: loading.progress, scribe: scribe).draw(on: &grid, in: layout.body)
    }
    if case .parts(let stop)? = model.trail.last {
      PartsView(stop: stop, scribe: scribe).draw(on: &grid, in: layout.body)
    }
  } else {
    TrailView(model: model).draw(on: &grid, layout)
  }
  Foot(model: model).draw(on: &grid, layout)
  if let explained = model.explained {
    ExplainedView(explained: explained, model: model).draw(on: &grid, in: layout.body)
  }
  if model.isHelpOpen { HelpView(top: model.helpTop, scribe: scribe).draw(on: &grid, in: layout.body) }
  return grid
}

extension [Stop] {
  /// The choice of a part stands over the panes; everything else takes their place.
  var isPanesBehind: Bool {
    if case .parts? = last { return true }
    return isEmpty
  }
}

extension Model {
  func drawPanes(on grid: inout Grid, _ layout: Layout) {
    for (pane, rectangle) in layout.panes(focus: focus, isZoomed: isZoomed) {
      draw(pane, on: &grid, in: rectangle)
    }
  }

  /// The name of a pane; where its figures stand on a part of the data, with that, which nothing else displaces.
  private func title(of pane: Pane) -> DisplayText {
    let name = text(words(.pane(pane.phrase)))
    guard let share = pane == .health ? partialShares[revision] : partialShare else { return name }
    let glyphs = scribe.glyphs
    return name + " " + glyphs.horizontal + " " + glyphs.circle + " " + scribe.say(.header(.partial(share: share)))
  }

  func draw(_ pane: Pane, on grid: inout Grid, in rectangle: Rectangle) {
    let room = rectangle.interior
    let content = content(pane, columns: room.columns, rows: room.rows)
    let isFocused = pane == focus
    Frame(
      number: text(String(pane.rawValue)), title: title(of: pane), details: content.details,
      note: content.note, isFocused: isFocused
    ).draw(on: &grid, in: rectangle, appearance)
    let cursor = content.spot(named: cursors[pane])
    let scroll = content.scroll(height: room.rows, cursor: cursor)
    content.draw(on: &grid, in: room, scroll: scroll, style: scribe.style(.text))
    content.drawMore(on: &grid, in: rectangle, scroll: scroll, scribe)
    if isFocused, let cursor { content.light(cursor, on: &grid, in: room, scroll: scroll, scribe) }
  }
}

extension PaneContent {
  /// A spot wider than this is a whole row, and lit as one.
  private static let widestFigure = 32

  /// Where a spot stands on the screen; empty when it is not in sight.
  func place(of spot: Spot, in room: Rectangle, scroll: Int) -> Rectangle {
    let row = spot.rectangle.row
    let shown = row < head ? row : row - scroll
    guard row < head || shown >= head, shown < room.rows else {
      return Rectangle(column: 0, row: 0, columns: 0, rows: 0)
    }
    return Rectangle(
      column: room.column + spot.rectangle.column, row: room.row + shown, columns: spot.rectangle.columns,
      rows: spot.rectangle.rows
    ).intersection(room)
  }

  func light(_ spot: Spot, on grid: inout Grid, in room: Rectangle, scroll: Int, _ scribe: Scribe) {
    let place = place(of: spot, in: room, scroll: scroll)
    if place.columns > Self.widestFigure {
      scribe.appearance.palette.select(place, on: &grid)
    } else {
      // Without colours what is bad is reversed too; the line below tells the cursor from it.
      let isMono = scribe.appearance.palette.depth == .mono
      let look = scribe.style(.borderFocus, isMono ? [.reverse, .bold, .underline] : [.reverse, .bold])
      grid.restyle(place) { _ in look }
    }
  }

  /// Says on the lower border how many rows are out of sight.
  func drawMore(on grid: inout Grid, in frame: Rectangle, scroll: Int, _ scribe: Scribe) {
    let hidden = rows - head - max(0, frame.interior.rows - head)
    guard hidden > 0, frame.columns > 16, frame.rows > 2 else { return }
    let below = hidden - scroll
    var text = StyledText(" ", scribe.style(.dim))
    if scroll > 0 { text.append(scribe.glyphs.up + scribe.count(scroll) + " ", scribe.style(.dim)) }
    if below > 0 { text.append(scribe.glyphs.down + scribe.count(below) + " ", scribe.style(.dim)) }
    grid.put(text, at: Point(column: frame.endColumn - 3 - text.columns, row: frame.endRow - 1), clip: frame)
  }
}
