/// Which times lie in a query's period and are known at the moment.
struct KnownInPeriod: Sendable {
  private let cutoff: Cutoff
  private let isAllTime: Bool
  /// The days of the period, for dates.
  private let days: ClosedRange<Int64>
  /// Its first and last millisecond, for moments.
  private let milliseconds: ClosedRange<Int64>

  init(_ standings: Standings, _ period: Period) {
    cutoff = standings.cutoff
    isAllTime = period.isAllTime
    let zone = standings.store.zone
    let first = period.from.map { Int64($0.number) } ?? .min
    let last = period.to.map { Int64($0.number) } ?? .max
    days = first...max(first, last)
    let start = period.from.map { zone.start(of: $0).milliseconds } ?? .min
    let end = period.to.map { zone.start(of: $0.advanced(by: 1)).milliseconds - 1 } ?? .max
    // A period that ends before it begins holds nothing that is asked for.
    milliseconds = start...max(start, end)
    isEmpty = last < first
  }

  private let isEmpty: Bool

  /// What has no time lies in all time alone.
  @inline(__always)
  func includes(_ raw: Int64) -> Bool {
    guard cutoff.includes(raw) else { return false }
    if isAllTime { return true }
    if raw == Timestamp.unknown.raw || isEmpty { return false }
    return raw & 1 == 1 ? days.contains(raw >> 1) : milliseconds.contains(raw >> 1)
  }
}
