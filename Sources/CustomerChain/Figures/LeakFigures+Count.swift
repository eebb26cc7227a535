extension LeakFigures {
  init(_ count: LeakCount, _ finder: LeakFinder, _ effort: Effort, maker: FigureMaker) {
    self.init(
      causes: LeakCause.allCases.map { LeakFigure($0, count, finder, maker) },
      people: LeakPerson.all(count.people, finder.placer.store, maker),
      unqualifiedShare: EffortShare(effort).figure(of: effort, maker), effort: EffortShare(effort))
  }
}

extension LeakFigure {
  fileprivate init(_ cause: LeakCause, _ count: LeakCount, _ finder: LeakFinder, _ maker: FigureMaker) {
    var here = RecordSet.Coordinates()
    here.cause = cause
    let store = finder.placer.store
    if let absence = finder.absence(of: cause) {
      self.init(
        cause: cause, count: maker.absent(.leakCount, absence, here), value: [],
        oldest: maker.absent(.leakOldest, absence, here))
      return
    }
    let row = count.causes[cause] ?? LeakCount.Row()
    let isVanished = cause == .vanished
    let leads = row.leads + (isVanished ? finder.gone.count : 0)
    self.init(
      cause: cause, count: maker.count(.leakCount, leads, here, kind: isVanished ? .vanished : .lead),
      value: AgingRow.amounts(.leakValue, row.value, store: store, maker: maker, here),
      oldest: row.oldest.map { maker.figure(.leakOldest, .duration($0), n: row.leads, here) }
        ?? maker.absent(.leakOldest, leads == 0 ? .nothingCounted : .noTimes, here))
  }
}

extension LeakPerson {
  /// Most leads first, then by name.
  fileprivate static func all(
    _ people: [TextCode: LeakCount.Row], _ store: Store, _ maker: FigureMaker
  ) -> [LeakPerson] {
    let named = people.map { (person: store.text($0.key), row: $0.value) }
    return named.sorted { ($1.row.leads, $0.person ?? "") < ($0.row.leads, $1.person ?? "") }.map { person, row in
      var here = RecordSet.Coordinates()
      here.person = .some(person)
      return LeakPerson(
        person: person, count: maker.count(.leakCount, row.leads, here),
        value: AgingRow.amounts(.leakValue, row.value, store: store, maker: maker, here))
    }
  }
}

extension LeakFinder {
  /// Why the data cannot tell of a cause; nil where it can.
  func absence(of cause: LeakCause) -> Absence? {
    switch cause {
    case .noOwner: knowsOwners ? nil : .noOwners
    case .untouched: knowsTouches ? nil : .noTouches
    case .undecided: nil
    case .quiet: knowsQuiet ? nil : .noLimit
    case .vanished: placer.store.vanished.isKnown ? nil : .noEarlierExport
    }
  }
}

extension EffortShare {
  init(_ effort: Effort) {
    let isInMinutes = effort.minutes.onEnded > 0
    let spent = isInMinutes ? effort.minutes : effort.touches
    self.init(
      unit: isInMinutes ? .minutes : .touches, onExits: spent.onExits, onEnded: spent.onEnded,
      withoutMinutes: isInMinutes ? effort.withoutMinutes : 0, touches: Int(effort.touches.onEnded))
  }

  fileprivate func figure(of effort: Effort, _ maker: FigureMaker) -> Figure {
    guard onEnded > 0 else { return maker.absent(.unqualifiedShare, .noTouches) }
    return maker.figure(.unqualifiedShare, .share(onExits / onEnded), n: effort.leads, numerator: effort.exitedLeads)
  }
}
