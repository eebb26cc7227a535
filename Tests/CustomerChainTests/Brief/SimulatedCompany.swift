@testable import CustomerChain

/// A company in which nothing changes, unless a test plants a change: leads come in by the weekday, go through the funnel in
/// times and shares that stay the same, and customers answer as they always did. A few months of it, made in memory.
struct SimulatedCompany: Sendable {
  /// What a test may plant. The days are those from the first on.
  struct Plan: Sendable {
    var days = 112
    /// Leads of a Monday; other days in proportion.
    var leads = 14.0
    /// Answers of a day, for each touchpoint and metric; in so many last days.
    var answers = 1.8
    var answeringDays = 70
    /// By day: a factor of the leads that come in.
    var volume: @Sendable (Int) -> Double = { _ in 1 }
    /// By the day of entry: the share of marketing's leads that sales accepts.
    var acceptance: @Sendable (Int) -> Double = { _ in 0.5 }
    /// Reasons for which sales refuses, by the day of entry.
    var reasons: @Sendable (Int) -> [String] = { _ in ["price", "no budget", "duplicate"] }
    /// By day: the part of promoters, and of detractors, on the phone.
    var phone: @Sendable (Int) -> (up: Double, down: Double) = { _ in (0.45, 0.2) }
  }

  static let first = Day(year: 2026, month: 1, day: 5) ?? Day(number: 0)
  static let zone = Fixture.amsterdam
  static let touchpoints = ["website", "phone", "visit"]
  static let dealers = ["Noord", "Oost", "Zuid", "West"]

  private let plan: Plan
  /// When the exports were written.
  var written: Instant
  private var random: SeededRandom
  var agreement = Agreement()
  private var lexicon = Lexicon()
  private var leads = Rows(.lead)
  private var events = Rows(.event)
  private var answers = Rows(.survey)
  private var touches = Rows(.touch)

  init(seed: UInt64, _ plan: Plan = Plan()) {
    self.plan = plan
    written = Self.morning(plan.days).instant
    random = SeededRandom(seed: seed &* 7919)
    agreement.company.timeZone = Self.zone.name
    agreement.stages = Fixture.usualStages
    agreement.stages[2].quietAfter = TimeLimit("14d")
    for day in 0..<plan.days {
      let share = [1, 1, 0.9, 1, 0.8, 0.15, 0.1][Self.first.advanced(by: day).weekday]
      for _ in 0..<poisson(plan.leads * share * plan.volume(day)) { addLead(on: day) }
      for touchpoint in Self.touchpoints where day >= plan.days - plan.answeringDays {
        for metric in ["nps", "csat", "ces"] {
          for _ in 0..<poisson(plan.answers) { addAnswer(metric, touchpoint, on: day) }
        }
      }
    }
  }

  /// Nine in the morning of a day.
  static func morning(_ day: Int) -> AsOf {
    AsOf(instant: zone.instant(of: first.advanced(by: day), milliseconds: 9 * 3_600_000))
  }

  var reading: Reading {
    var files = [leads, events, answers, touches].filter { $0.count > 0 }.map(\.file)
    for number in files.indices {
      files[number].modified = written
      if agreement.sources.indices.contains(number) { files[number].profile = .source(number) }
    }
    return Reading(
      revision: 1, files: files, lexicon: lexicon, agreement: agreement, mistakes: [], hasAgreement: true,
      zones: Zones([Self.zone.name: Self.zone]), readAt: Self.morning(plan.days).instant)
  }

  // MARK: Leads

  /// Comes in at a time of the day; stages end after times that have no memory.
  private mutating func addLead(on day: Int) {
    let key = "L\(leads.count)"
    let created = moment(day)
    leads.add(
      [
        .leadID: .key(lexicon.keys[.lead].intern(key)), .createdAt: .time(created),
        .owner: text(random.chance(12) ? "" : random.pick(["Bob", "Eva", "Sam"])),
        .source: text(random.pick(["web", "fair", "mail"])), .dealer: text(random.pick(Self.dealers)),
        .value: .money(random.chance(10) ? Money.unknown : Int64(random.number(20...180)) * 10_000),
      ])
    guard let qualified = goOn(key, from: created, share: 0.6, meanDays: 2, to: "mql", reasons: ["no answer"]) else {
      return
    }
    if random.chance(60) { touch(key, later(qualified, meanDays: 0.5)) }
    let entered = dayNumber(qualified)
    guard
      let accepted = goOn(
        key, from: qualified, share: plan.acceptance(entered), meanDays: 1.9, to: "sal", reasons: plan.reasons(entered))
    else { return }
    _ = goOn(key, from: accepted, share: 0.4, meanDays: 4, to: "won", reasons: ["price", "competitor"])
  }

  /// Into the next stage, or lost.
  private mutating func goOn(
    _ key: String, from start: Instant, share: Double, meanDays: Double, to stage: String, reasons: [String]
  ) -> Instant? {
    let at = later(start, meanDays: meanDays)
    guard uniform() < share else {
      event(key, "lost", at, reason: random.pick(reasons))
      return nil
    }
    event(key, stage, at)
    return at
  }

  /// An event of a lead, as a test may plant it too.
  mutating func event(_ key: String, _ stage: String, _ at: Instant, reason: String = "") {
    events.add([
      .leadID: .key(lexicon.keys[.lead].intern(key)), .stage: text(stage), .enteredAt: .time(at), .reason: text(reason),
    ])
  }

  /// A lead that a test plants.
  mutating func lead(_ key: String, created: Instant, dealer: String, value: Int64) {
    leads.add([
      .leadID: .key(lexicon.keys[.lead].intern(key)), .createdAt: .time(created), .owner: text("Bob"),
      .source: text("web"), .dealer: text(dealer), .value: .money(value),
    ])
  }

  /// Somebody of sales was in touch.
  mutating func touch(_ key: String, _ at: Instant) {
    touches.add([
      .leadID: .key(lexicon.keys[.lead].intern(key)), .touchedAt: .time(at), .department: text("sales"),
    ])
  }

  // MARK: Answers

  private mutating func addAnswer(_ metric: String, _ touchpoint: String, on day: Int) {
    let (up, down) = touchpoint == "phone" ? plan.phone(day) : (0.4, 0.25)
    let chance = uniform()
    let score =
      switch metric {
      case "nps": chance < up ? 9 : chance < up + down ? 4 : 7
      case "csat": chance < 0.6 ? 4 : 3
      default: random.number(2...7)
      }
    answers.add([
      .responseID: .key(lexicon.keys[.response].intern("R\(answers.count)")), .metric: text(metric),
      .score: .number(Double(score)), .answeredAt: .time(moment(day)), .touchpoint: text(touchpoint),
    ])
  }

  // MARK: Chance

  private mutating func text(_ text: String) -> Rows.Value { .text(lexicon.texts.intern(text)) }

  private mutating func uniform() -> Double { Double(random.next() >> 11) / Double(1 << 53) }

  /// Between seven and nine in the evening.
  private mutating func moment(_ day: Int) -> Instant {
    let milliseconds = 7 * 3_600_000 + Int64(uniform() * 14 * 3_600_000)
    return Self.zone.instant(of: Self.first.advanced(by: day), milliseconds: milliseconds)
  }

  private func dayNumber(_ instant: Instant) -> Int { Self.zone.day(of: instant).days(since: Self.first) }

  private mutating func later(_ start: Instant, meanDays: Double) -> Instant {
    let days = -meanDays * Self.logarithm(1 - uniform())
    return start.advanced(by: Int64(days * Double(Instant.millisecondsPerDay)))
  }

  private mutating func poisson(_ mean: Double) -> Int {
    // Counts arrivals of which the times between have no memory.
    var (count, rest) = (-1, mean)
    while rest >= 0 {
      rest += Self.logarithm(1 - uniform())
      count += 1
    }
    return count
  }

  private static func logarithm(_ number: Double) -> Double { max(-700, CompanyMathematics.log(number)) }
}
