/// Reads the answers that a query asks for at a moment.
struct AnswerReader: Sendable {
  let store: Store
  let query: FigureQuery
  /// Of all leads: who gave an answer is the same whether or not the query's filter leaves the lead.
  let standings: Standings
  let matches: FilterMatcher?
  /// The dimensions that rows are made for.
  let dimensions: [Dimension]

  static let usualDimensions: [Dimension] = [.touchpoint, .channel, .department, .country, .group]

  init(_ standings: Standings, query: FigureQuery, matches: FilterMatcher?) {
    store = standings.store
    self.query = query
    self.standings = Standings(standings.store, at: standings.asOf, included: nil)
    self.matches = matches
    var dimensions = AnswerReader.usualDimensions
    if let by = query.by, !dimensions.contains(by) { dimensions.append(by) }
    self.dimensions = dimensions
  }

  /// Whether an answer exists at the moment and the query's filter leaves it.
  func isKnown(_ answer: Int) -> Bool {
    standings.cutoff.includes(store.answers.times[answer]) && (matches?.includes(answer: answer) ?? true)
  }

  func isInPeriod(_ answer: Int) -> Bool { query.period.isAllTime || isInPeriod(day(of: answer)) }

  func isInPeriod(_ day: Day?) -> Bool { query.period.contains(day) }

  func facts(of answer: Int) -> AnswerFacts {
    AnswerFacts(store.answers.scores[answer], on: store.answers.surveys[Int(store.answers.metric[answer])])
  }

  /// The Monday of the week of an answer; nil without a time.
  func week(of answer: Int) -> Day? { day(of: answer).map { $0.advanced(by: -$0.weekday) } }

  /// The value of a dimension; 0 = none.
  func value(of dimension: Dimension, answer: Int) -> TextCode {
    switch dimension {
    case .touchpoint: return store.answers.touchpoints[answer]
    case .channel: return store.answers.channels[answer]
    case .department: return store.canonicalDepartment(store.answers.departments[answer])
    case .country: return store.answers.countries[answer]
    case .group: return store.answers.groups[answer]
    default: return value(of: LeadDimension(dimension, standings), answer: answer)
    }
  }

  /// The value of a dimension for the lead of an answer; 0 = none.
  func value(of dimension: LeadDimension, answer: Int) -> TextCode {
    let lead = Int(store.answers.leads[answer])
    return lead != 0 && standings.span(of: lead).exists ? dimension.value(of: lead) : 0
  }

  func day(of answer: Int) -> Day? { Timestamp(raw: store.answers.times[answer]).day(in: store.zone) }
}
