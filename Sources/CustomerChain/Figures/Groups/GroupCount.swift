/// Counts the leads and answers of each value of a dimension in one pass over each.
struct GroupCount: Sendable {
  let dimension: Dimension
  let reader: AnswerReader
  /// What the data has to tell of the groups.
  let measures: [GroupMeasure]
  /// By value; 0 = none.
  private(set) var groups: [TextCode: Group] = [:]
  private(set) var whole = Group()

  /// The leads and answers of one value, or all of them.
  struct Group: Sendable {
    var cohort = 0
    var won = 0
    var accepted = 0
    var rejected = 0
    var open = 0
    var late = 0
    /// Open leads whose limit runs on a calendar that their department does not have.
    var withoutCalendar = 0
    var leaks = 0
    /// One list for each part that was counted.
    var ages = [DurationList()]
    var wholeDays = false
    /// Of all of them, when everything is counted.
    fileprivate(set) var summary = DurationSummary()
    /// By position of the metric; empty where there are no answers.
    var answers: [AnswerCount] = []

    mutating func join(_ other: Group) {
      cohort += other.cohort
      won += other.won
      accepted += other.accepted
      rejected += other.rejected
      open += other.open
      late += other.late
      withoutCalendar += other.withoutCalendar
      leaks += other.leaks
      ages += other.ages
      wholeDays = wholeDays || other.wholeDays
      if answers.isEmpty {
        answers = other.answers
      } else {
        for metric in other.answers.indices { answers[metric].add(other.answers[metric]) }
      }
    }
  }

  /// - Parameter leakFinder: that of the aging figures of the same query.
  init(
    _ leakFinder: LeakFinder, _ handoffs: HandoffFinder, _ reader: AnswerReader, across dimension: Dimension,
    workers: Workers
  ) {
    self.dimension = dimension
    self.reader = reader
    let standings = leakFinder.placer.standings
    let isOfLeads = LeadDimension(dimension, standings).isOfLeads
    let answers = GroupAnswers(reader, across: dimension)
    measures = GroupMeasure.allCases.filter { measure in
      if let survey = measure.survey { return reader.store.answers.metrics.contains(survey) }
      guard isOfLeads else { return false }
      switch measure {
      case .acceptance: return !handoffs.stages.isEmpty
      case .lateShare: return MissedPromises(leakFinder.placer).wereMade
      default: return true
      }
    }
    var parts: [[(code: TextCode, group: Group)]] = []
    if isOfLeads {
      parts += workers.map(0..<standings.store.leads.count) { leads in
        var tally = GroupedLeads(leakFinder, handoffs, LeadDimension(dimension, standings))
        for lead in leads {
          if workers.leave(at: lead) { break }
          tally.count(lead)
        }
        return tally.counted
      }
    }
    parts += workers.map(0..<reader.store.answers.count) { answers.counted($0, workers) }
    for (code, group) in parts.joined() { groups[code, default: Group()].join(group) }
    for code in groups.keys.sorted() { groups[code].map { whole.join($0) } }
    summarise(workers)
  }

  private mutating func summarise(_ workers: Workers) {
    let codes = Array(groups.keys)
    let summaries = DurationSummary.all(codes.compactMap { groups[$0]?.ages } + [whole.ages], workers)
    for (code, summary) in zip(codes, summaries) { groups[code]?.summary = summary }
    whole.summary = summaries[codes.count]
  }
}

/// Counts a part of the leads by group.
private struct GroupedLeads {
  private let leakFinder: LeakFinder
  private let placer: AgingPlacer
  private let standings: Standings
  private let handoffs: HandoffFinder
  private let dimension: LeadDimension
  private let order: StageOrder
  private var codes = SlotTable()
  /// By slot.
  private(set) var counted: [(code: TextCode, group: GroupCount.Group)] = []

  init(_ leakFinder: LeakFinder, _ handoffs: HandoffFinder, _ dimension: LeadDimension) {
    self.leakFinder = leakFinder
    placer = leakFinder.placer
    standings = leakFinder.placer.standings
    self.handoffs = handoffs
    self.dimension = dimension
    order = StageOrder(leakFinder.placer.store)
  }

  mutating func count(_ lead: Int) {
    let span = standings.span(of: lead)
    guard span.exists else { return }
    let (slot, isNew) = codes.slot(dimension.value(of: lead))
    if isNew { counted.append((dimension.value(of: lead), GroupCount.Group())) }
    let store = placer.store
    let period = placer.query.period
    let stage = store.chains.stage(span.last)
    if period.isAllTime || period.contains(Timestamp(raw: store.chains.time(span.first)).day(in: store.zone)) {
      counted[slot].group.cohort += 1
      if order.ends[stage], order.position[stage] >= 0 { counted[slot].group.won += 1 }
    }
    if !handoffs.stages.isEmpty {
      handoffs.forEach(of: lead) { handoff in
        switch handoff.outcome {
        case .accepted: counted[slot].group.accepted += 1
        case .rejected: counted[slot].group.rejected += 1
        case .returned, .waiting: break
        }
      }
    }
    if let placement = placer.placement(of: lead) { add(lead, placement, to: slot) }
  }

  private mutating func add(_ lead: Int, _ placement: AgingPlacer.Placement, to slot: Int) {
    counted[slot].group.open += 1
    if placement.limit == .late { counted[slot].group.late += 1 }
    if placement.limit == .noCalendar { counted[slot].group.withoutCalendar += 1 }
    if leakFinder.cause(of: lead, placement) != nil { counted[slot].group.leaks += 1 }
    guard let age = placement.age else { return }
    counted[slot].group.ages[0].add(days: age.days)
    if age.wholeDays { counted[slot].group.wholeDays = true }
  }
}

/// Counts a part of the answers by group: those of the metrics that groups are compared by.
private struct GroupAnswers: Sendable {
  private let reader: AnswerReader
  private let dimension: Dimension
  /// Nil where answers have a value of their own.
  private let ofLead: LeadDimension?
  /// By position of the metric.
  private let isCompared: [Bool]

  init(_ reader: AnswerReader, across dimension: Dimension) {
    self.reader = reader
    self.dimension = dimension
    ofLead =
      AnswerReader.usualDimensions.contains(dimension) ? nil : LeadDimension(dimension, reader.standings)
    let compared = GroupMeasure.allCases.compactMap(\.survey)
    isCompared = reader.store.answers.metrics.map { compared.contains($0) }
  }

  func counted(_ answers: Range<Int>, _ workers: Workers) -> [(code: TextCode, group: GroupCount.Group)] {
    guard isCompared.contains(true) else { return [] }
    var codes = SlotTable()
    var counted: [(code: TextCode, group: GroupCount.Group)] = []
    let none = Array(repeating: AnswerCount(), count: isCompared.count)
    for answer in answers {
      if workers.leave(at: answer) { break }
      let metric = Int(reader.store.answers.metric[answer])
      guard isCompared[metric], reader.isKnown(answer), reader.isInPeriod(answer) else { continue }
      let code = ofLead.map { reader.value(of: $0, answer: answer) } ?? reader.value(of: dimension, answer: answer)
      let (slot, isNew) = codes.slot(code)
      if isNew {
        var group = GroupCount.Group()
        group.answers = none
        counted.append((code, group))
      }
      counted[slot].group.answers[metric].add(AnswerCount(reader.facts(of: answer)))
    }
    return counted
  }
}
