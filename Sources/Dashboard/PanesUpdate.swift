import CustomerChain
import Screen
import Words

/// What keys do while the panes are shown.
extension Model {
  mutating func performOnPanes(_ action: Action) -> [Effect] {
    switch action {
    case .briefPane: focus(on: .brief)
    case .chainPane: focus(on: .chain)
    case .handoffsPane: focus(on: .handoffs)
    case .definitionsPane: focus(on: .definitions)
    case .groupsPane: focus(on: .groups)
    case .funnelPane: focus(on: .funnel)
    case .agingPane: focus(on: .aging)
    case .experiencePane: focus(on: .experience)
    case .dataHealthPane: focus(on: .health)
    case .nextPane: focus(on: pane(after: focus, by: 1))
    case .previousPane: focus(on: pane(after: focus, by: -1))
    case .zoom: isZoomed.toggle()
    case .up, .down, .left, .right, .pageUp, .pageDown, .first, .last: moveCursor(action)
    case .open: return openSpot()
    case .filter: beginFilter()
    case .back: stepOut()
    case .compare: compareWithNext()
    case .sort where focus == .groups: sortGroupsByNext()
    case .groupBy where focus == .groups: groupByNext()
    default: performInTime(action)
    }
    return []
  }

  private mutating func focus(on pane: Pane) { focus = pane }

  private func pane(after pane: Pane, by step: Int) -> Pane {
    let all = Pane.allCases
    let place = all.firstIndex(of: pane) ?? 0
    return all[(place + step + all.count) % all.count]
  }

  /// Without a place to go back from, back undoes what was added to the panes: the terms that are tried, the zoom, the
  /// comparison, the filter.
  private mutating func stepOut() {
    if !tried.isEmpty {
      tried = []
    } else if isZoomed {
      isZoomed = false
    } else if comparison != nil {
      chosenComparison = nil
    } else {
      filter = .all
    }
  }

  private mutating func performInTime(_ action: Action) {
    switch action {
    case .dayBack: travel(days: -1)
    case .dayForward where moment == .live, .weekForward where moment == .live: notice = .say(.toast(.nothingLater))
    case .dayForward: travel(days: 1)
    case .weekBack: travel(days: -7)
    case .weekForward: travel(days: 7)
    case .live: chosenMoment = .live
    case .period: chosenPeriod = period.next
    default: break
    }
  }

  /// The pane with the focus as it is shown at the model's size; nil where there is no room for it.
  var focusedContent: (content: PaneContent, rows: Int)? {
    guard let place = layout.panes(focus: focus, isZoomed: isZoomed).first(where: { $0.pane == focus }) else {
      return nil
    }
    let room = place.rectangle.interior
    return (content(focus, columns: room.columns, rows: room.rows), room.rows)
  }

  private mutating func moveCursor(_ action: Action) {
    guard let (content, rows) = focusedContent, let current = content.spot(named: cursors[focus]) else { return }
    let target: Spot? =
      switch action {
      case .up: content.neighbour(of: current, .up)
      case .down: content.neighbour(of: current, .down)
      case .left: content.neighbour(of: current, .left)
      case .right: content.neighbour(of: current, .right)
      case .pageUp: content.neighbour(of: current, .up, rows: max(1, rows - 1))
      case .pageDown: content.neighbour(of: current, .down, rows: max(1, rows - 1))
      case .first: content.spots.first
      default: content.spots.last
      }
    cursors[focus] = (target ?? current).name
  }

  mutating func openSpot() -> [Effect] {
    guard let spot = focusedContent?.content.spot(named: cursors[focus]) else { return [] }
    cursors[focus] = spot.name
    let crumbs = [text(words(.pane(focus.phrase)))] + spot.crumbs
    switch spot.target {
    case .notice(let notice): self.notice = notice
    case .pane(let pane): focus(on: pane)
    case .rejects(let file, let count): openRejects(of: file, count: count, crumbs: crumbs)
    case .figure(let figure, let camps): open(figure, camps: camps, crumbs: crumbs)
    case .terms(let stage, let subject): beginTerms(stage, subject)
    case .tried(let terms, let isWhole): tryTerms(before: terms, isWhole: isWhole)
    }
    return []
  }

  /// A file's rejected rows are a list as any other.
  private mutating func openRejects(of file: String, count: Int, crumbs: [DisplayText]) {
    guard count > 0 else {
      notice = .dashboard(.noRejects(file: file))
      return
    }
    var coordinates = RecordSet.Coordinates()
    coordinates.file = file
    let set = RecordSet(
      query: FigureQuery(), asOf: asOf, metric: .rejected, coordinates: coordinates, kind: .reject, revision: revision)
    trail = [.records(RecordsStop(set: set, crumbs: crumbs, count: count))]
  }

  private mutating func open(_ figure: Figure, camps: [Figure], crumbs: [DisplayText]) {
    if case .notAvailable(let absence) = figure.value {
      notice = .say(.toast(.notAvailable(absence)))
      return
    }
    let options = figure.options(camps: camps)
    if options.count > 1 {
      trail = [.parts(PartsStop(figure: figure, crumbs: crumbs, options: options))]
      return
    }
    let count = options.first?.count
    guard count != 0 else {
      notice = .say(.toast(.nothingToOpen))
      return
    }
    trail = [.records(RecordsStop(set: figure.records, crumbs: crumbs, count: count))]
  }
}

extension Figure {
  /// The parts that a person can choose between, each with the number of its records where the figure says it.
  func options(camps: [Figure]) -> [PartsStop.Option] {
    let parts = records.parts
    // A count is itself a part, such as the promoters of a score: there is nothing to choose.
    if let count { return [PartsStop.Option(part: records.part, count: count)] }
    guard parts.count > 1 else { return [PartsStop.Option(part: records.part, count: n)] }
    return parts.map { part in PartsStop.Option(part: part, count: count(of: part, camps: camps)) }
  }

  private func count(of part: RecordSet.Part, camps: [Figure]) -> Int? {
    if let camp = camps.first(where: { $0.records.part == part }) { return camp.count }
    if case .ratio(let numerator, let denominator) = value {
      if part == .numerator { return numerator }
      if part == .denominator { return denominator }
    }
    return part == .numerator ? numerator : part == .all || part == .denominator ? n : nil
  }
}
