/// The open leads, counted by who owes their next step.
struct AgingCount {
  let placer: AgingPlacer

  private(set) var rows: [AgingPlacer.RowKey: Row] = [:]
  private(set) var total: Row

  struct Row {
    var open = 0
    var counts: [Int]
    var unknown = 0
    var ages: [Double] = []
    var idles: [Double] = []
    var leadAges: [Double] = []
    var wholeDays = false
    var late = 0
    var due = 0
    /// Leads whose limit runs on a calendar that their department does not have.
    var withoutCalendar = 0
    /// By currency.
    var value: [TextCode: Amount] = [:]
    var lateValue: [TextCode: Amount] = [:]
    /// The earliest stage of its leads: rows stand in the order of the funnel.
    var firstStage = Int.max
  }

  /// The known values of some leads, in one currency.
  struct Amount {
    var hundredths: Int64 = 0
    var leads = 0

    /// Stays at the end of the range instead of overflowing.
    mutating func add(_ value: Int64) {
      let (sum, overflow) = hundredths.addingReportingOverflow(value)
      hundredths = overflow ? (value < 0 ? .min + 1 : .max) : sum
      leads += 1
    }
  }

  init(_ placer: AgingPlacer) {
    self.placer = placer
    total = Row(counts: Array(repeating: 0, count: placer.buckets.count + 1))
    let empty = total
    for lead in 0..<placer.store.leads.count {
      guard let placement = placer.placement(of: lead) else { continue }
      count(lead, placement, in: &total)
      count(lead, placement, in: &rows[placement.key, default: empty])
    }
  }

  private func count(_ lead: Int, _ placement: AgingPlacer.Placement, in row: inout Row) {
    row.open += 1
    row.firstStage = min(row.firstStage, placement.stage)
    if let age = placement.age, let bucket = placement.bucket {
      row.counts[bucket] += 1
      row.ages.append(age.days)
      if age.wholeDays { row.wholeDays = true }
    } else {
      row.unknown += 1
    }
    if let idle = placement.idle { row.idles.append(idle.days) }
    if let leadAge = placement.leadAge { row.leadAges.append(leadAge.days) }
    switch placement.limit {
    case .none: break
    case .due: row.due += 1
    case .late: row.late += 1
    case .noCalendar: row.withoutCalendar += 1
    }
    let value = placer.store.leads.values[lead]
    guard value != Money.unknown else { return }
    let currency = placer.currency(of: lead)
    row.value[currency, default: Amount()].add(value)
    if placement.limit == .late { row.lateValue[currency, default: Amount()].add(value) }
  }
}
