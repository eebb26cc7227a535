@testable import CustomerChain

/// Computes figures anew from nothing but the records that are listed behind them: those of leads by a board of those
/// leads alone, those of answers by plain arithmetic on the scores of the list.
///
/// Exceptions, each with its reason; they are recomputed from what they do stand on:
/// - `funnel.velocity` lists the open leads whose value it adds; the win rate and the cycle are those of other leads.
/// - `experience.change` lists the later four weeks; the four before are listed by `scoreBefore`.
/// - `funnel.within` and `chain.loss` stand on the days that are usual, which other leads tell: their cohorts are counted
///   again lead by lead.
/// - Of rows of the register, orders, spend and contacts the list is counted and added up.
/// - `group.difference` lists the records of its group; those of the whole, which it is compared with, its row tells.
/// - `definition.agreement` lists signatures, each of which says whether it is there.
/// - `experience.spread` lists all answers of the metric; which of their channels lie farthest apart their rows tell.
/// A figure that is not available has nothing to recompute.
final class FigureRecomputation {
  let figures: StoreFigures
  let board: Board
  let store: Store
  /// A text that none of the data has: the leads' figures do not ask for answers.
  private let noAnswers: FilterMatcher?
  private var boards: [Set<Int>: [FigureKey: Figure]] = [:]

  private struct FigureKey: Hashable {
    let id: MetricID
    let coordinates: RecordSet.Coordinates
    let part: RecordSet.Part
    /// Among the figures of that name: a median comes before a ninetieth percentile.
    let position: Int
  }

  init(_ figures: StoreFigures, _ board: Board) {
    self.figures = figures
    self.board = board
    store = figures.store
    noAnswers = FilterMatcher(.text("\u{1F300}\u{1F300}"), in: figures.store, at: board.asOf)
  }

  /// What differs; nil where the figure is found again. `position` is what `positioned` tells.
  func difference(_ figure: Figure, position: Int) throws -> String? {
    if figure.absence != nil { return nil }
    if figure.id == .groupDifference { return groupDifference(figure) }
    if figure.records.kind == .signature { return try signatureDifference(figure) }
    if figure.records.kind == .answer { return try differenceOfAnswers(figure) }
    if figure.id == .velocity { return velocityDifference(figure) }
    if figure.id == .within || figure.id == .loss { return try differenceOfSteps(figure) }
    if figure.records.kind != .lead && figure.records.kind != .vanished { return try differenceOfRows(figure) }
    let rows = try rows(behind: figure)
    let key = FigureKey(
      id: figure.id, coordinates: figure.records.coordinates, part: figure.records.part, position: position)
    guard let found = try figuresOf(Set(rows.map(\.reference.number)))[key] else {
      return figure.count == 0 || rows.isEmpty ? nil : "is not found again"
    }
    let isSame = found.value == figure.value && found.n == figure.n && found.interval == figure.interval
    return isSame ? nil : "\(found.value) of \(found.n), told \(figure.value) of \(figure.n)"
  }

  private func rows(behind figure: Figure) throws -> [RecordRow] {
    var parts = figure.records.parts
    // Where skips are not counted who reached a stage need not have reached the one before.
    if !parts.contains(.denominator) { parts = [figure.records.part] }
    return try parts.flatMap { try rows(behind: figure.records.part($0)) }
  }

  func rows(behind set: RecordSet) throws -> [RecordRow] {
    try figures.records(behind: set, page: 0..<Int.max, sort: nil, text: "", generation: 1).rows
  }

  private func figuresOf(_ leads: Set<Int>) throws -> [FigureKey: Figure] {
    if let known = boards[leads] { return known }
    var included = Array(repeating: false, count: store.leads.count)
    for lead in leads { included[lead] = true }
    let standings = Standings(store, at: board.asOf, included: included)
    let maker = BoardMaker(
      standings, query: board.query, groupedBy: board.funnel.groupedBy,
      rules: store.stages.map { StageRule($0, in: store) }, workers: .one, isCancelled: { false })
    let computed = try maker.board(AnswerReader(standings, query: board.query, matches: noAnswers))
    var found: [FigureKey: Figure] = [:]
    for (figure, position) in Self.positioned(computed.figures) {
      let set = figure.records
      found[FigureKey(id: figure.id, coordinates: set.coordinates, part: set.part, position: position)] = figure
    }
    boards[leads] = found
    return found
  }

  /// Each figure with how many of its name and coordinates come before it.
  static func positioned(_ figures: [Figure]) -> [(figure: Figure, position: Int)] {
    var before: [FigureKey: Int] = [:]
    return figures.map { figure in
      let key = FigureKey(
        id: figure.id, coordinates: figure.records.coordinates, part: figure.records.part, position: 0)
      defer { before[key, default: 0] += 1 }
      return (figure, before[key] ?? 0)
    }
  }

  // MARK: The exceptions

  /// Which signatures are there the rows themselves say.
  private func signatureDifference(_ figure: Figure) throws -> String? {
    let page = try figures.records(
      behind: figure.records.part(.denominator), page: 0..<Int.max, sort: nil, text: "", generation: 1)
    guard let signed = page.columns.firstIndex(of: .signed) else { return "does not say who signed" }
    let expected = FigureValue.ratio(
      numerator: page.rows.count { $0.values[signed] == .number(1) }, denominator: page.rows.count)
    return figure.value == expected ? nil : "\(expected), told \(figure.value)"
  }

  private func groupDifference(_ figure: Figure) -> String? {
    let here = figure.records.coordinates
    guard let groups = board.groups, let measure = here.measure, let told = figure.number,
      let own = groups.rows.first(where: { $0.key == here.key })?.cell(measure)?.figure,
      let value = own.number, let whole = groups.whole.cell(measure)?.figure.number
    else { return "stands on nothing" }
    if own.n != figure.n { return "stands on \(figure.n), its group on \(own.n)" }
    return abs(told - (value - whole)) <= 1e-9 ? nil : "\(value - whole), told \(told)"
  }

  private func velocityDifference(_ figure: Figure) -> String? {
    let value = board.aging.total.value.first {
      $0.records.coordinates.currency == figure.records.coordinates.currency
    }
    guard let amount = value?.number, let rate = board.funnel.winRate.share,
      let cycle = board.funnel.toWon.median.days, let told = figure.number
    else { return "stands on nothing" }
    let expected = amount * rate / cycle
    return abs(told - expected) <= 0.005 + 1e-9 * abs(expected) ? nil : "\(expected), told \(told)"
  }
}
