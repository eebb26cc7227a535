/// What the ledger read at the last morning and is otherwise known today.
extension BriefMaker {
  /// Of the rows that late lines tell of, and of all rows together. None under a filter, which the ledger does not know.
  func restated(told lines: [BriefLine]) throws -> [Restatement] {
    let today = store.zone.day(of: mornings.now.at.instant)
    guard query.filter.isEmpty, query.tried.isEmpty, let entry = ledger.last(before: today, in: store.zone) else {
      return []
    }
    let asOf = AsOf(instant: entry.at)
    let stock = try unlessCancelled(StockCount(Standings(store, at: asOf, included: nil), workers: workers))
    let maker = FigureMaker(query: query, asOf: asOf, revision: store.revision)
    let agreed = LedgerKey.terms(of: store)
    func restatement(_ id: MetricID, _ count: Int, _ row: AgingKey?) -> Restatement? {
      guard let read = entry.number(id, row.map { .row($0) } ?? .all, under: agreed), read != count else { return nil }
      var here = RecordSet.Coordinates()
      here.row = row
      return Restatement(figure: maker.count(id, count, here), read: Double(read), at: entry.at)
    }
    let rows = lines.compactMap { line -> Restatement? in
      guard case .late(let key, _, _) = line.rule else { return nil }
      let row = stock.rows[key] ?? StockCount.Row()
      return row.isLateKnown ? restatement(.late, row.late, key) : nil
    }
    let late = stock.total.isLateKnown ? restatement(.late, stock.total.late, nil) : nil
    return rows + [restatement(.open, stock.total.open, nil), late].compactMap(\.self)
  }
}
