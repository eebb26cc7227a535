import CustomerChain
import Screen
import Words

/// What the mouse does: a click moves the cursor, a click on the cursor opens, the wheel moves.
extension Model {
  /// Lines that one step of the wheel moves.
  static let wheelLines = 3

  mutating func receive(_ mouse: Mouse) -> [Effect] {
    guard filterEntry == nil, termsEntry == nil else { return [] }
    switch mouse.action {
    case .wheelUp, .wheelDown:
      let action: Action = mouse.action == .wheelUp ? .up : .down
      return (0..<Self.wheelLines).flatMap { _ in perform(action) }
    case .press where mouse.button == .left:
      notice = nil
      if isHelpOpen {
        isHelpOpen = false
        return []
      }
      if explained != nil {
        explained = nil
        return []
      }
      return press(at: mouse.place)
    case .press where mouse.button == .right: return trail.isEmpty ? [] : perform(.back)
    default: return []
    }
  }

  private mutating func press(at point: Point) -> [Effect] {
    switch trail.last {
    case nil: return pressOnPanes(at: point)
    case .records(let stop)?: return press(at: point, on: stop)
    case .parts, .card, .line: return []
    }
  }

  private mutating func pressOnPanes(at point: Point) -> [Effect] {
    let panes = layout.panes(focus: focus, isZoomed: isZoomed)
    guard let (pane, rectangle) = panes.first(where: { $0.rectangle.contains(point) }) else { return [] }
    let wasFocused = focus == pane
    focus = pane
    let room = rectangle.interior
    let content = content(pane, columns: room.columns, rows: room.rows)
    let current = content.spot(named: cursors[pane])
    let scroll = content.scroll(height: room.rows, cursor: current)
    guard let spot = content.spots.first(where: { content.place(of: $0, in: room, scroll: scroll).contains(point) })
    else { return [] }
    cursors[pane] = spot.name
    return wasFocused && spot.name == current?.name ? openSpot() : []
  }

  private mutating func press(at point: Point, on stop: RecordsStop) -> [Effect] {
    let list = layout.list().list.interior
    // The first row is the header.
    let position = stop.top + point.row - list.row - 1
    guard list.contains(point), point.row > list.row, position < stop.matching,
      position < stop.top + layout.listRows
    else { return [] }
    if position == stop.cursor { return perform(.open) }
    var moved = stop
    moved.cursor = position
    trail[trail.count - 1] = .records(moved)
    return []
  }
}
