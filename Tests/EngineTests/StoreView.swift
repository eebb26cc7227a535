import CustomerChain
import Words

/// Everything that can be asked of a store, as text: the figures, the lists behind them, and the card of each record.
/// Numbers of records are left out: they say in which order a process met the keys.
enum StoreView {
  static func lines(_ reading: Reading, at moments: [AsOf] = EngineReport.moments) throws -> [Substring] {
    let figures = StoreFigures(Store(reading))
    var lines = try EngineReport.lines(reading)
    for asOf in moments {
      guard let board = try figures.boards(FigureQuery(), at: [asOf], generation: 1).first else { continue }
      for set in sets(of: board, health: figures.store.health) { lines += try list(set, figures) }
    }
    return lines
  }

  /// Lists that together hold every lead, answer, touchpoint, order and reject, each with figures of its own.
  private static func sets(of board: Board, health: DataHealth) -> [RecordSet] {
    var sets = [board.funnel.cohort.records, board.aging.total.open.records, board.aging.total.late.records]
    for stage in board.funnel.stages { sets += [stage.here.records, stage.reached.records, stage.entered.records] }
    for row in board.experience.rows where row.dimension == nil {
      sets += [row.score.records, row.invalid.records, row.unanswered.records]
    }
    if let chain = board.chain {
      let figures = [chain.ownerCoverage, chain.orders].compactMap(\.self) + chain.steps.flatMap(\.spend)
      let contacts = chain.steps.flatMap(\.touchpoints).compactMap(\.contacts)
      sets += (figures + contacts).map(\.records)
    }
    for file in health.files where file.rejectedRecords > 0 {
      var coordinates = RecordSet.Coordinates()
      coordinates.file = file.name
      sets.append(
        RecordSet(
          query: board.query, asOf: board.asOf, metric: .rejected, coordinates: coordinates, kind: .reject,
          revision: board.revision))
    }
    return sets
  }

  /// The rows of a list with their cards. Equal cells may stand in any order, so rows are put in that of their texts.
  private static func list(_ set: RecordSet, _ figures: StoreFigures) throws -> [Substring] {
    let page = try figures.records(behind: set, page: 0..<Int.max, sort: nil, filter: .all, generation: 1)
    let rows = try page.rows.map { row in
      let card = try figures.card(of: row.reference, asOf: set.asOf, generation: 1)
      return "\(row.values) \(card.map(text) ?? "no card")"
    }
    return ["\(set.metric) \(set.coordinates) \(page.total) \(page.columns)"] + rows.sorted().map { Substring($0) }
  }

  private static func text(_ card: RecordCard) -> String {
    "\(card.title) \(card.subtitle) \(card.fields) \(card.chain)"
  }
}
