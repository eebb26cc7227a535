import CustomerChain
import Screen
import Words

/// What keys do on the way from a figure down to the line of a file.
extension Model {
  mutating func performOnTrail(_ action: Action) -> [Effect] {
    if action == .back {
      lastTrail = trail
      trail.removeLast()
      return []
    }
    switch trail.last {
    case .parts(let stop)?: return perform(action, on: stop)
    case .records(let stop)?: return perform(action, on: stop)
    case .card(let stop)?: return perform(action, on: stop)
    case .line(let stop)?: return perform(action, on: stop)
    case nil: return []
    }
  }

  private mutating func replaceTop(_ stop: Stop) {
    if !trail.isEmpty { trail[trail.count - 1] = stop }
  }

  private mutating func perform(_ action: Action, on stop: PartsStop) -> [Effect] {
    var stop = stop
    switch action {
    case .open:
      guard stop.options.indices.contains(stop.cursor) else { return [] }
      let option = stop.options[stop.cursor]
      guard option.count != 0 else {
        notice = .say(.toast(.nothingToOpen))
        return []
      }
      let crumb = text(words(.part(option.part, of: stop.figure.id)))
      let set = stop.figure.records.part(option.part)
      trail.append(.records(RecordsStop(set: set, crumbs: stop.crumbs + [crumb], count: option.count)))
      return []
    default:
      stop.cursor = moved(stop.cursor, action, page: stop.options.count, last: stop.options.count - 1)
    }
    replaceTop(.parts(stop))
    return []
  }

  private mutating func perform(_ action: Action, on stop: RecordsStop) -> [Effect] {
    var stop = stop
    let rows = layout.listRows
    switch action {
    case .open: return openRecord(stop)
    case .fileLine: return openLine(stop.placeUnderCursor)
    case .filter:
      beginFilter()
      return []
    case .sort: stop.sortByNext()
    default:
      let from = stop.cursor
      stop.cursor = moved(from, action, page: rows, last: stop.matching - 1)
      if action == .pageDown || action == .pageUp { stop.top += stop.cursor - from }
    }
    stop.clamp(rows: rows)
    replaceTop(.records(stop))
    return []
  }

  private mutating func openRecord(_ stop: RecordsStop) -> [Effect] {
    guard let row = stop.row(at: stop.cursor) else { return [] }
    // Nothing more is known of a rejected row than the line it stands on.
    if row.reference.kind == .reject { return openLine(stop.placeUnderCursor) }
    let known = stop.preview.flatMap { $0.reference == row.reference ? $0 : nil }
    let generation = nextGeneration()
    trail.append(
      .card(CardStop(reference: row.reference, asOf: stop.set.asOf, card: known, generation: generation)))
    return known == nil ? [.askCard(row.reference, asOf: stop.set.asOf, generation: generation)] : []
  }

  private mutating func openLine(_ place: Place?) -> [Effect] {
    guard let place else {
      notice = .say(.toast(.noFileLine))
      return []
    }
    let generation = nextGeneration()
    trail.append(.line(LineStop(place: place, generation: generation)))
    return [.askLine(place, generation: generation)]
  }

  private mutating func perform(_ action: Action, on stop: CardStop) -> [Effect] {
    var stop = stop
    switch action {
    case .open, .fileLine: return openLine(stop.placeUnderCursor)
    default:
      stop.cursor = moved(stop.cursor, action, page: max(1, layout.body.rows - 6), last: stop.entries - 1)
    }
    replaceTop(.card(stop))
    return []
  }

  private mutating func perform(_ action: Action, on stop: LineStop) -> [Effect] {
    var stop = stop
    let page = max(1, layout.body.rows - 6)
    stop.top = moved(stop.top, action, page: page, last: stop.lastTop)
    replaceTop(.line(stop))
    return []
  }

  /// A position after one of the moving keys, kept within 0...last.
  private func moved(_ position: Int, _ action: Action, page: Int, last: Int) -> Int {
    let target =
      switch action {
      case .up: position - 1
      case .down: position + 1
      case .pageUp: position - page
      case .pageDown: position + page
      case .first: 0
      case .last: last
      default: position
      }
    return max(0, min(target, last))
  }
}

extension RecordsStop {
  /// Where the record under the cursor was read: a row that names its place says so itself, others by their card.
  var placeUnderCursor: Place? {
    guard let row = row(at: cursor) else { return nil }
    for case .place(let place) in row.values { return place }
    guard let preview, preview.reference == row.reference else { return nil }
    return preview.fields.lazy.compactMap(\.place).first ?? preview.chain.lazy.compactMap(\.place).first
  }

  /// First the other direction of the same column, then the next column.
  mutating func sortByNext() {
    guard let page, let first = page.columns.first else { return }
    let current = page.sort
    if sort == nil || sort == current, !(current.ascending == Self.startsAscending(current.column)) {
      // Already turned around: on to the next column.
      let place = page.columns.firstIndex(of: current.column) ?? page.columns.count - 1
      let next = place + 1 < page.columns.count ? page.columns[place + 1] : first
      sort = SortOrder(column: next, ascending: Self.startsAscending(next))
    } else {
      sort = SortOrder(column: current.column, ascending: !current.ascending)
    }
    restart()
  }

  /// Quantities begin with the largest, words with A.
  static func startsAscending(_ column: RecordColumn) -> Bool {
    switch column {
    case .age, .idle, .value, .late, .score, .answeredAt, .created, .date, .amount, .minutes: false
    default: true
    }
  }
}

extension CardStop {
  var placeUnderCursor: Place? {
    guard let card else { return nil }
    if cursor < card.fields.count { return card.fields[cursor].place }
    let link = cursor - card.fields.count
    return link < card.chain.count ? card.chain[link].place : nil
  }
}

extension LineStop {
  /// The last line may stand at the top.
  var lastTop: Int {
    if case .lines(let lines, _)? = lines?.result { return max(0, lines.count - 1) }
    return 0
  }
}
