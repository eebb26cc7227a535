extension AgingFigures {
  init(_ count: AgingCount, maker: FigureMaker) {
    let store = count.placer.store
    let keys = count.rows.keys.map { (key: AgingKey($0, store), code: $0) }
    let ordered = keys.sorted { left, right in
      let stages = (count.rows[left.code]?.firstStage ?? 0, count.rows[right.code]?.firstStage ?? 0)
      if stages.0 != stages.1 { return stages.0 < stages.1 }
      return left.key.sortsBefore(right.key)
    }
    self.init(
      buckets: store.agreement.aging.buckets, clock: count.placer.clock,
      rows: ordered.compactMap { entry in
        count.rows[entry.code].map { AgingRow(entry.key, $0, store: store, maker: maker, isTotal: false) }
      },
      total: AgingRow(AgingKey(department: nil), count.total, store: store, maker: maker, isTotal: true))
  }
}

extension AgingKey {
  init(_ key: AgingPlacer.RowKey, _ store: Store) {
    self.init(
      department: store.text(key.department), from: store.text(key.from), isSeam: key.isSeam,
      group: store.text(key.group))
  }

  func sortsBefore(_ other: AgingKey) -> Bool {
    if isSeam != other.isSeam { return !isSeam }
    return (department ?? "", from ?? "", group ?? "") < (other.department ?? "", other.from ?? "", other.group ?? "")
  }
}

extension AgingRow {
  init(_ key: AgingKey, _ row: AgingCount.Row, store: Store, maker: FigureMaker, isTotal: Bool) {
    var here = RecordSet.Coordinates()
    if !isTotal { here.row = key }
    let ages = row.summaries.ages
    let idles = row.summaries.idles
    let leadAges = row.summaries.leadAges
    func duration(_ id: MetricID, _ days: Double?, n: Int) -> Figure {
      guard let days else { return maker.absent(id, row.open == 0 ? .nothingCounted : .noTimes, here, n: n) }
      return maker.figure(id, .duration(Elapsed(days: days, wholeDays: row.wholeDays)), n: n, here)
    }
    func limited(_ id: MetricID, _ count: Int) -> Figure {
      row.withoutCalendar > 0
        ? maker.absent(id, .noCalendar(department: key.department), here, n: row.open) : maker.count(id, count, here)
    }
    self.init(
      key: key, open: maker.count(.open, row.open, here),
      counts: row.counts.enumerated().map { bucket, count in
        var cell = here
        cell.bucket = bucket
        return maker.count(.bucket, count, cell)
      },
      unknown: maker.count(.unknownAge, row.unknown, here),
      median: duration(.median, ages.median, n: ages.count), p90: duration(.p90, ages.p90, n: ages.count),
      oldest: duration(.oldest, ages.maximum, n: ages.count),
      late: limited(.late, row.late), due: limited(.due, row.due),
      everLate: row.staysWithoutCalendar > 0
        ? maker.absent(.everLate, .noCalendar(department: key.department), here, n: row.open)
        : maker.count(.everLate, row.everLate, here),
      idleMedian: duration(.idle, idles.median, n: idles.count),
      leadAgeMedian: duration(.leadAge, leadAges.median, n: leadAges.count),
      value: AgingRow.amounts(.value, row.value, store: store, maker: maker, here),
      lateValue: AgingRow.amounts(.lateValue, row.lateValue, store: store, maker: maker, here))
  }

  /// One figure for each currency, the largest first: they are never added.
  static func amounts(
    _ id: MetricID, _ amounts: AgingCount.Amounts, store: Store, maker: FigureMaker,
    _ here: RecordSet.Coordinates, kind: RecordSet.RowKind = .lead
  ) -> [Figure] {
    let named = amounts.byCurrency.map { (store.pool.string($0.currency), $0.amount) }
    return named.sorted { ($1.1.hundredths, $0.0) < ($0.1.hundredths, $1.0) }.map { currency, amount in
      var cell = here
      cell.currency = currency
      let money = Money(hundredths: amount.hundredths, currency: currency)
      return maker.figure(id, .money(money), n: amount.leads, cell, kind: kind)
    }
  }
}
