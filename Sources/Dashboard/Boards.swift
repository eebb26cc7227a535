import CustomerChain

/// Which figures are asked, and when.
extension Model {
  /// Live figures are asked anew when the minute turns: the leads age although no file changes.
  static let millisecondsPerMinute: Int64 = 60_000

  /// What the shown figures ought to answer. Within a minute the moment of live figures stays the same.
  var boardQuestion: BoardQuestion? {
    guard health != nil else { return nil }
    let asOf = moment == .live ? AsOf(instant: thisMinute) : asOf
    return BoardQuestion(
      query: query, asOf: asOf, revision: revision, comparison: comparison, compared: comparedMoment(with: asOf))
  }

  /// The beginning of the minute.
  var thisMinute: Instant {
    let past = now.milliseconds % Self.millisecondsPerMinute
    return now.advanced(by: -(past < 0 ? past + Self.millisecondsPerMinute : past))
  }

  /// Asks for figures unless the last question is the same. A turn of the minute alone does not overtake a question
  /// that is still open: else figures that take longer than a minute would never come.
  mutating func askForBoard() -> [Effect] {
    guard let question = boardQuestion, question != asked else { return [] }
    if let asked, isBoardPending, moment == .live, question.isLater(asked) { return [] }
    if let asked, isBoardPending, waits(question, for: asked) { return [] }
    if let asked, question.asksOnlyLess(than: asked) { return [] }
    let isBriefDue = asked.map { question.isOfAnotherBrief($0) } ?? true
    asked = question
    askedChoice = choice
    boardGeneration = nextGeneration()
    isBoardPending = true
    let requests = [BoardRequest(query: question.query, asOf: asOf)]
    let ask = Effect.ask(requests + [comparedRequest].compactMap(\.self), generation: boardGeneration)
    guard isBriefDue else { return [ask] }
    briefGeneration = nextGeneration()
    return [
      ask, .askBrief(briefQuery, asOf: asOf, generation: briefGeneration),
    ]
  }

  /// The brief has periods of its own.
  private var briefQuery: FigureQuery {
    var query = FigureQuery(filter: filter)
    query.tried = tried
    return query
  }

  /// Parts of a first reading come so often that figures would never be ready if each overtook the one before. What a
  /// person asks for overtakes both.
  private func waits(_ question: BoardQuestion, for asked: BoardQuestion) -> Bool {
    partialShares[question.revision] != nil && partialShares[asked.revision] != nil && choice == askedChoice
  }

  private var choice: Choice {
    Choice(
      filter: filter, moment: chosenMoment, period: chosenPeriod, comparison: comparison, tried: tried, across: across)
  }

  /// The share of the data that the shown figures stand on; nil when they stand on all of it. Figures may be here
  /// before the word of what they stand on: until then they are like the last.
  var partialShare: Double? {
    let shown = board?.revision ?? revision
    return partialShares[shown] ?? (shown > revision ? partialShares[revision] : nil)
  }

  mutating func accept(boards: [Board], generation: Int) {
    guard generation == boardGeneration, isBoardPending else { return }
    isBoardPending = false
    guard let first = boards.first else { return }
    board = first
    boardChoice = askedChoice
    compared = boards.count > 1 ? asked?.comparison.map { ComparedBoard(boards[1], $0) } : nil
    if first.revision == revision, partialShares[revision] == nil { partialShares = [:] }
  }

  mutating func accept(brief: Brief, generation: Int) {
    guard generation == briefGeneration else { return }
    self.brief = brief
    briefChoice = askedChoice
  }

  /// The brief that belongs to the figures that are shown: of the same moment but for the minute, of the same leads, and
  /// under the same terms. Nil until it is here; nothing on screen mixes times.
  var shownBrief: Brief? {
    guard board != nil, let ours = boardChoice, let theirs = briefChoice, ours.filter == theirs.filter,
      ours.moment == theirs.moment, ours.tried == theirs.tried
    else { return nil }
    return brief
  }

  /// The moment at which something shown changes by itself: the clock in the header. Nothing does while an older
  /// moment is shown.
  mutating func askForWake() -> [Effect] {
    guard moment == .live, health != nil else { return [] }
    let past = now.milliseconds % Self.millisecondsPerMinute
    let next = now.advanced(by: Self.millisecondsPerMinute - (past < 0 ? past + Self.millisecondsPerMinute : past))
    if next == wake { return [] }
    wake = next
    return [.wakeAt(next)]
  }
}

extension Model.BoardQuestion {
  /// Whether all that tells it from another question is the moment.
  fileprivate func isLater(_ other: Self) -> Bool {
    query == other.query && revision == other.revision && comparison == other.comparison
  }

  /// Whether all that tells it from another question is that it asks no groups: those that are there harm nobody.
  fileprivate func asksOnlyLess(than other: Self) -> Bool {
    guard query.across == nil, asOf == other.asOf, compared == other.compared, isLater(other.withoutGroups) else {
      return false
    }
    return true
  }

  private var withoutGroups: Self {
    var query = query
    query.across = nil
    return Self(query: query, asOf: asOf, revision: revision, comparison: comparison, compared: compared)
  }

  /// Whether the brief that came with another question is not that of this one: periods and groups are none of its concern.
  fileprivate func isOfAnotherBrief(_ other: Self) -> Bool {
    query.filter != other.query.filter || query.tried != other.query.tried || asOf != other.asOf
      || revision != other.revision
  }
}
