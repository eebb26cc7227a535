/// The answers behind a figure.
struct AnswerSelection {
  let set: RecordSet
  let store: Store

  init(_ set: RecordSet, store: Store) {
    self.set = set.counted
    self.store = store
  }

  func numbers() -> [Int32] {
    let matches = FilterMatcher(set.query.filter, in: store, at: set.asOf)
    let standings = Standings(store, at: set.asOf, matches: nil)
    let reader = AnswerReader(standings, query: set.query, matches: matches)
    return (0..<store.answers.count).filter { reader.isKnown($0) && isIn($0, reader) }
      .map { Int32(truncatingIfNeeded: $0) }
  }

  private func isIn(_ answer: Int, _ reader: AnswerReader) -> Bool {
    let here = set.coordinates
    if let week = here.week {
      guard let own = reader.week(of: answer), own >= week, own < week.advanced(by: 7 * (here.weekCount ?? 1)) else {
        return false
      }
    } else if !reader.isInPeriod(answer) {
      return false
    }
    if let survey = here.survey, store.answers.metrics[Int(store.answers.metric[answer])] != survey { return false }
    if let dimension = here.dimension, store.text(reader.value(of: dimension, answer: answer)) != here.key {
      return false
    }
    let facts = reader.facts(of: answer)
    if let score = here.score, Int(exactly: facts.score) != score { return false }
    return isIn(facts)
  }

  private func isIn(_ facts: AnswerFacts) -> Bool {
    switch set.metric {
    case .invalid: return facts.validity == .offScale
    case .unanswered: return facts.validity == .unanswered
    case .responseRate: return set.part != .numerator || facts.validity != .unanswered
    default: break
    }
    guard facts.validity == .valid else { return false }
    switch set.part {
    case .promoters: return facts.isPromoter
    case .passives: return facts.isPassive
    case .detractors: return facts.isDetractor
    case .numerator: return set.metric == .good ? facts.isBest : facts.isTop
    case .all, .denominator: return true
    }
  }
}

/// The rejected records of a file, or of all.
struct RejectSelection {
  let set: RecordSet
  let store: Store

  init(_ set: RecordSet, store: Store) {
    self.set = set
    self.store = store
  }

  func numbers() -> [Int32] {
    store.rejects.indices.filter { set.coordinates.file == nil || store.rejects[$0].file == set.coordinates.file }
      .map { Int32(truncatingIfNeeded: $0) }
  }
}
