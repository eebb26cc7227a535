/// Makes the figures of one board: each gets the moment and the question behind it.
struct FigureMaker {
  let query: FigureQuery
  let asOf: AsOf
  let revision: Int

  func figure(
    _ id: MetricID, _ value: FigureValue, n: Int, interval: Interval? = nil, numerator: Int? = nil,
    _ coordinates: RecordSet.Coordinates = RecordSet.Coordinates(), part: RecordSet.Part = .all,
    kind: RecordSet.RowKind = .lead
  ) -> Figure {
    Figure(
      id: id, value: value, n: n, interval: interval, numerator: numerator, asOf: asOf,
      records: RecordSet(
        query: query, asOf: asOf, metric: id, coordinates: coordinates, part: part, kind: kind, revision: revision))
  }

  func count(
    _ id: MetricID, _ count: Int, _ coordinates: RecordSet.Coordinates = RecordSet.Coordinates(),
    part: RecordSet.Part = .all, kind: RecordSet.RowKind = .lead
  ) -> Figure {
    figure(id, .count(count), n: count, coordinates, part: part, kind: kind)
  }

  /// A share with Wilson's interval; not available when nothing was counted.
  func ratio(
    _ id: MetricID, _ numerator: Int, of denominator: Int,
    _ coordinates: RecordSet.Coordinates = RecordSet.Coordinates(), kind: RecordSet.RowKind = .lead
  ) -> Figure {
    guard denominator > 0 else { return absent(id, .nothingCounted, coordinates, kind: kind) }
    return figure(
      id, .ratio(numerator: numerator, denominator: denominator), n: denominator,
      interval: Intervals.wilson(numerator, of: denominator), coordinates, kind: kind)
  }

  func absent(
    _ id: MetricID, _ reason: Absence, _ coordinates: RecordSet.Coordinates = RecordSet.Coordinates(), n: Int = 0,
    kind: RecordSet.RowKind = .lead
  ) -> Figure {
    figure(id, .notAvailable(reason), n: n, coordinates, kind: kind)
  }
}
