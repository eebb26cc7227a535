extension HandoffFigures {
  static func all(_ count: HandoffCount, maker: FigureMaker) -> [HandoffFigures] {
    zip(count.stages, count.rows).map { HandoffFigures($0, $1, store: count.store, maker: maker) }
  }

  private init(_ stage: Int, _ row: HandoffCount.Row, store: Store, maker: FigureMaker) {
    var here = RecordSet.Coordinates()
    here.stage = stage
    let outcomes = row.outcomes
    let decided = outcomes.accepted + outcomes.rejected
    self.init(
      stage: store.stages[stage], handed: maker.count(.handed, outcomes.handed, here),
      accepted: maker.count(.accepted, outcomes.accepted, here),
      rejected: maker.count(.handoffRejected, outcomes.rejected, here),
      undecided: maker.count(.undecided, outcomes.undecided, here),
      returned: maker.count(.returned, outcomes.returned, here),
      acceptance: maker.ratio(.acceptance, outcomes.accepted, of: decided, here),
      decision: maker.ratio(.decision, decided, of: outcomes.handed, here),
      toDecide: DecisionTime(row, maker, here),
      reasons: ExitFigures.all(row.reasons, .handoffRejected, store: store, maker: maker, coordinates: here),
      people: HandoffPerson.all(row, store: store, maker: maker, here))
  }
}

extension DecisionTime {
  fileprivate init(_ row: HandoffCount.Row, _ maker: FigureMaker, _ here: RecordSet.Coordinates) {
    let followed = (row.decided + row.undecided).reduce(0) { $0 + $1.count }
    func figure(_ share: Double) -> Figure {
      guard followed > 0 else {
        return maker.absent(.toDecide, row.outcomes.handed == 0 ? .nothingCounted : .noTimes, here)
      }
      guard let days = row.curve.day(when: share) else {
        return maker.absent(.toDecide, .notReached, here, n: followed)
      }
      return maker.figure(.toDecide, .duration(Elapsed(days: days, wholeDays: row.wholeDays)), n: followed, here)
    }
    self.init(median: figure(0.5), p90: figure(0.9), wholeDays: row.wholeDays)
  }
}

extension HandoffPerson {
  /// Most hand-offs first, then by name.
  fileprivate static func all(
    _ row: HandoffCount.Row, store: Store, maker: FigureMaker, _ here: RecordSet.Coordinates
  ) -> [HandoffPerson] {
    let named = row.people.map { (person: store.text($0.key), outcomes: $0.value) }
    let ordered = named.sorted {
      ($1.outcomes.handed, $0.person ?? "") < ($0.outcomes.handed, $1.person ?? "")
    }
    return ordered.map { person, outcomes in
      var cell = here
      cell.person = .some(person)
      return HandoffPerson(
        person: person, handed: maker.count(.handed, outcomes.handed, cell),
        accepted: maker.count(.accepted, outcomes.accepted, cell),
        rejected: maker.count(.handoffRejected, outcomes.rejected, cell),
        undecided: maker.count(.undecided, outcomes.undecided, cell))
    }
  }
}
