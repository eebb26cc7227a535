import CustomerChain

/// Leads, stage events and answers of an invented company, the same for a seed and a number of events.
///
/// Events are kept as columns and cut off at the end of the workload: what a lead does later is not known yet.
struct Workload {
  /// The first day of the workload.
  static let firstDay = Day(year: 2024, month: 1, day: 1) ?? Day(number: 0)
  static let days = 731
  static let secondsPerDay = 86_400
  private static let eventsPerHundredLeads = 291

  var leads: [Lead] = []
  var events: [Event] = []
  var answers: [Answer] = []
  /// The time of the last event, in seconds since the beginning.
  var end = 0

  struct Lead {
    var number: Int32
    var created: Int32
    var source: UInt8
    var department: UInt8
    var owner: UInt8
    var segment: UInt8
    /// For what does not matter to the figures: names, campaign, country, value.
    var details: UInt64
  }

  struct Event {
    var lead: Int32
    var time: Int32
    var stage: UInt8
    var department: UInt8
    var owner: UInt8
    var reason: UInt8
    /// Says nothing but lead, stage and time.
    var isBare = false
  }

  struct Answer {
    var lead: Int32
    var time: Int32
    var touchpoint: UInt8
    var metric: UInt8
    /// Nil when unanswered.
    var score: Int8?
    var details: UInt32
  }

  init(events count: Int, seed: UInt64, isShuffled: Bool, isIrregular: Bool) {
    var random = RandomNumbers(seed: seed)
    drawHistories(leads: max(1, count * 100 / Self.eventsPerHundredLeads), random: &random)
    events.sort { ($0.time, $0.lead, $0.stage) < ($1.time, $1.lead, $1.stage) }
    if events.count > count { events.removeLast(events.count - count) }
    end = Int(events.last?.time ?? 0)
    leads.removeAll { Int($0.created) > end || Self.isUnexported($0.number) }
    drawAnswers(leads.count / 4, random: &random)
    if isIrregular { Irregularities.add(to: &self, random: &random) }
    if isShuffled { shuffle(&random) }
  }

  /// One lead in 2,048 is missing from the export of leads, though events name it.
  static func isUnexported(_ lead: Int32) -> Bool {
    (UInt64(lead) &* 0x9E37_79B9_7F4A_7C15) >> 53 == 7
  }

  /// A moment of the workload as `report --as-of` takes it.
  static func instant(_ seconds: Int) -> String {
    let time = seconds % secondsPerDay
    let parts = [time / 3600, time / 60 % 60, time % 60].map { Self.digits($0, count: 2) }
    return "\(date(seconds / secondsPerDay))T\(parts.joined(separator: ":"))Z"
  }

  /// A day of the workload as `2024-01-01`.
  static func date(_ day: Int) -> String {
    let civil = firstDay.advanced(by: day).civil
    return [digits(civil.year, count: 4), digits(civil.month, count: 2), digits(civil.day, count: 2)]
      .joined(separator: "-")
  }

  private static func digits(_ number: Int, count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.count)) + text
  }

  /// Leads come more and more often, and seldom in the weekend and at night.
  private mutating func drawHistories(leads count: Int, random: inout RandomNumbers) {
    let weights = (0..<Self.days).map { day in
      let weekday = Self.firstDay.advanced(by: day).weekday
      return (weekday == 5 ? 35 : weekday == 6 ? 25 : 100) * (1000 + day * 6 / 7)
    }
    let total = weights.reduce(0, +)
    let hours = QuantileTable(quantiles: [0, 25_200, 32_400, 39_600, 46_800, 54_000, 61_200, 86_399])
    leads.reserveCapacity(count)
    events.reserveCapacity(count * (Self.eventsPerHundredLeads + 60) / 100)
    var day = 0
    var passed = 0
    for number in 0..<count {
      let place = number * total / count
      while place >= passed + weights[day] {
        passed += weights[day]
        day += 1
      }
      let history = LeadHistory(created: day * Self.secondsPerDay + hours.draw(&random), random: &random)
      add(history, number: Int32(truncatingIfNeeded: number), details: random.next())
    }
  }

  private mutating func add(_ history: LeadHistory, number: Int32, details: UInt64) {
    leads.append(
      Lead(
        number: number, created: Int32(truncatingIfNeeded: history.created), source: UInt8(history.source),
        department: UInt8(history.department), owner: UInt8(history.owner), segment: UInt8(history.segment),
        details: details))
    for move in history.moves {
      events.append(
        Event(
          lead: number, time: Int32(truncatingIfNeeded: move.time), stage: UInt8(move.stage),
          department: UInt8(move.department), owner: UInt8(move.owner), reason: UInt8(move.reason)))
    }
  }

  private mutating func drawAnswers(_ count: Int, random: inout RandomNumbers) {
    guard !leads.isEmpty else { return }
    let delay = QuantileTable(quantiles: [3_600, 90_000, 432_000, 1_296_000, 3_888_000, 9_072_000, 20_736_000])
    answers.reserveCapacity(count)
    for _ in 0..<count {
      let lead = leads[random.below(leads.count)]
      let touchpoint = random.below(Vocabulary.touchpoints.count)
      let metric = random.below(100) < 85 ? [0, 1, 1, 1, 1, 2, 0][touchpoint] : random.below(3)
      let time = Int(lead.created) + delay.draw(&random)
      let mood = [60, 70, 50, 55, 30, 20, 45][touchpoint] + time / Self.secondsPerDay % 90 / 9
      answers.append(
        Answer(
          lead: lead.number, time: Int32(truncatingIfNeeded: time), touchpoint: UInt8(touchpoint),
          metric: UInt8(metric), score: Int8(score(metric, mood: mood, &random)),
          details: UInt32(truncatingIfNeeded: random.next())))
    }
    answers.sort { ($0.time, $0.lead, $0.details) < ($1.time, $1.lead, $1.details) }
  }

  /// On the scale of the metric; `mood` is about the share of good answers in percent.
  private func score(_ metric: Int, mood: Int, _ random: inout RandomNumbers) -> Int {
    let chance = random.below(100)
    switch metric {
    case 0: return chance < mood ? 9 + random.below(2) : chance < mood + 22 ? 7 + random.below(2) : random.below(7)
    case 1: return chance < mood + 20 ? 4 + random.below(2) : 1 + random.below(3)
    default: return chance < mood + 20 ? 5 + random.below(3) : 1 + random.below(4)
    }
  }

  private mutating func shuffle(_ random: inout RandomNumbers) {
    for place in stride(from: events.count - 1, to: 0, by: -1) { events.swapAt(place, random.below(place + 1)) }
    for place in stride(from: leads.count - 1, to: 0, by: -1) { leads.swapAt(place, random.below(place + 1)) }
  }
}
