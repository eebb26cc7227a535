/// How many leads stand where at a moment, how many of them are late, and how many leak: the stocks that the ledger keeps.
struct StockCount: Sendable {
  private(set) var rows: [AgingKey: Row] = [:]
  private(set) var total = Row()
  /// By position of the stage.
  private(set) var here: [Int]
  /// Only causes that the data can tell of.
  private(set) var leaks: [LeakCause: Int] = [:]

  struct Row: Hashable, Sendable {
    var open = 0
    var late = 0
    fileprivate(set) var withoutCalendar = 0

    /// Nobody knows who is late where a calendar is missing.
    var isLateKnown: Bool { withoutCalendar == 0 }

    fileprivate mutating func add(_ limit: Promises.Limit) {
      open += 1
      if limit == .late { late += 1 }
      if limit == .noCalendar { withoutCalendar += 1 }
    }

    fileprivate mutating func join(_ other: Row) {
      open += other.open
      late += other.late
      withoutCalendar += other.withoutCalendar
    }
  }

  private struct Part: Sendable {
    var rows: [AgingPlacer.RowKey: Row] = [:]
    var here: [Int]
    var leaks: [LeakCause: Int] = [:]
  }

  init(_ standings: Standings, workers: Workers) {
    let store = standings.store
    let finder = LeakFinder(AgingPlacer(standings, query: FigureQuery()))
    let none = Array(repeating: 0, count: store.stages.count)
    let parts = workers.map(0..<store.leads.count) { leads in
      var part = Part(here: none)
      for lead in leads {
        if workers.leave(at: lead) { break }
        if let stage = standings.stage(of: lead) { part.here[stage] += 1 }
        guard let placement = finder.placer.promise(of: lead) else { continue }
        part.rows[placement.key, default: Row()].add(placement.limit)
        if let cause = finder.cause(of: lead, placement) { part.leaks[cause, default: 0] += 1 }
      }
      return part
    }
    here = none
    for cause in LeakCause.allCases where finder.absence(of: cause) == nil { leaks[cause] = 0 }
    if leaks[.vanished] != nil { leaks[.vanished] = finder.gone.count }
    for part in parts {
      for (key, row) in part.rows {
        rows[AgingKey(key, store), default: Row()].join(row)
        total.join(row)
      }
      for stage in here.indices { here[stage] += part.here[stage] }
      for (cause, count) in part.leaks { leaks[cause, default: 0] += count }
    }
  }
}
