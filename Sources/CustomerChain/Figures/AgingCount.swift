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

    /// Counts one lead; `value` is nil when none is known.
    mutating func add(_ placement: AgingPlacer.Placement, _ value: (currency: TextCode, hundredths: Int64)?) {
      open += 1
      firstStage = min(firstStage, placement.stage)
      if let age = placement.age, let bucket = placement.bucket {
        counts[bucket] += 1
        ages.append(age.days)
        if age.wholeDays { wholeDays = true }
      } else {
        unknown += 1
      }
      if let idle = placement.idle { idles.append(idle.days) }
      if let leadAge = placement.leadAge { leadAges.append(leadAge.days) }
      switch placement.limit {
      case .none: break
      case .due: due += 1
      case .late: late += 1
      case .noCalendar: withoutCalendar += 1
      }
      guard let value else { return }
      self.value[value.currency, default: Amount()].add(value.hundredths)
      if placement.limit == .late { lateValue[value.currency, default: Amount()].add(value.hundredths) }
    }
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
    var numbers: [AgingPlacer.RowKey: Int] = [:]
    var ordered: [Row] = []
    for lead in 0..<placer.store.leads.count {
      guard let placement = placer.placement(of: lead) else { continue }
      let value = placer.value(of: lead)
      total.add(placement, value)
      let number = numbers[placement.key] ?? ordered.count
      if number == ordered.count {
        numbers[placement.key] = number
        ordered.append(empty)
      }
      ordered[number].add(placement, value)
    }
    rows = numbers.mapValues { ordered[$0] }
  }
}
