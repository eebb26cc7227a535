import CustomerChain

/// Which pages and cards an open list and an open card need.
extension Model {
  /// Asks for what the place that a person is at needs and does not have.
  mutating func askForStop() -> [Effect] {
    guard case .records(var stop)? = trail.last else { return [] }
    let rows = layout.listRows
    stop.clamp(rows: rows)
    var effects: [Effect] = []
    let last = stop.page.map { max(0, $0.matching) } ?? Int.max
    let visible = stop.top..<max(stop.top, min(stop.top + rows, last))
    if stop.askedPage.isEmpty || !stop.covers(visible) {
      // A page more at each side, so that scrolling does not wait.
      let range = max(0, stop.top - rows)..<(stop.top + 2 * rows)
      stop.askedPage = range
      stop.pageGeneration = nextGeneration()
      effects.append(
        .askRecords(
          stop.set, page: range, sort: stop.sort, filter: stop.filter, generation: stop.pageGeneration))
    }
    if let row = stop.row(at: stop.cursor), row.reference != stop.previewReference {
      stop.previewReference = row.reference
      stop.previewGeneration = nextGeneration()
      effects.append(.askCard(row.reference, asOf: stop.set.asOf, generation: stop.previewGeneration))
    }
    trail[trail.count - 1] = .records(stop)
    return effects
  }

  mutating func accept(page: RecordPage, generation: Int) {
    changeTop { stop in
      guard case .records(var records) = stop, records.pageGeneration == generation else { return }
      records.page = page
      stop = .records(records)
    }
  }

  mutating func accept(card: RecordCard?, generation: Int) {
    changeTop { stop in
      switch stop {
      case .records(var records) where records.previewGeneration == generation:
        records.preview = card
        stop = .records(records)
      case .card(var open) where open.generation == generation:
        open.card = card
        open.isGone = card == nil
        open.cursor = min(open.cursor, max(0, open.entries - 1))
        stop = .card(open)
      default: break
      }
    }
  }

  mutating func accept(lines: FileLines, generation: Int) {
    let rows = layout.list().list.rows
    changeTop { stop in
      guard case .line(var open) = stop, open.generation == generation else { return }
      open.lines = lines
      if case .lines(let all, _) = lines.result,
        let position = all.firstIndex(where: { $0.number == lines.place.line })
      {
        open.top = max(0, position - rows / 3)
      }
      stop = .line(open)
    }
  }

  /// Answers can only be for the newest stop or for one below it: an older list waits for its page while a card is
  /// open above it.
  private mutating func changeTop(_ change: (inout Stop) -> Void) {
    for position in trail.indices { change(&trail[position]) }
  }
}

extension RecordsStop {
  /// Whether the rows were asked with the sort and filter that hold.
  func covers(_ visible: Range<Int>) -> Bool {
    visible.isEmpty || (askedPage.lowerBound <= visible.lowerBound && visible.upperBound <= askedPage.upperBound)
  }

  /// Keeps the cursor on a record and in sight.
  mutating func clamp(rows: Int) {
    if page != nil || count != nil { cursor = min(cursor, max(0, matching - 1)) }
    cursor = max(0, cursor)
    top = min(max(0, top), cursor)
    if cursor >= top + rows { top = cursor - rows + 1 }
  }

  /// Asks the list anew from its beginning.
  mutating func restart() {
    cursor = 0
    top = 0
    askedPage = 0..<0
  }
}
