import CustomerChain

/// The exports of a small company in which no two rows contradict each other, the same for a seed: leads that go forth and
/// back through the funnel, who works where, who was in touch with whom and where, what customers answered and ordered.
struct GeneratedCompany {
  /// An export: its columns are native fields, its times stand apart from their texts.
  struct Table {
    let name: String
    let columns: [String]
    var rows: [Row] = []
  }

  struct Row {
    var texts: [String]
    /// When what the row tells happened.
    var at: Timestamp
  }

  static let firstDay = Day(year: 2025, month: 10, day: 1) ?? Day(number: 0)
  /// Both changes of the clocks of Europe and of America lie among them.
  static let days = 190

  let agreement: String
  private(set) var leads = Table(
    name: "leads",
    columns: [
      "lead_id", "created_at", "customer_id", "source", "country", "department", "owner", "company", "value",
      "currency",
      "deadline",
    ])
  private(set) var events = Table(
    name: "events", columns: ["lead_id", "stage", "entered_at", "department", "owner", "reason", "deadline"])
  private(set) var touches = Table(
    name: "touches",
    columns: [
      "touched_at", "lead_id", "customer_id", "touch_id", "direction", "channel", "department", "person", "minutes",
      "automatic", "touchpoint",
    ])
  private(set) var answers = Table(
    name: "answers",
    columns: [
      "response_id", "metric", "score", "answered_at", "lead_id", "touchpoint", "channel", "department", "country",
      "question",
    ])
  private(set) var people = Table(name: "people", columns: ["person", "department", "from", "to"])
  private(set) var touchpoints = Table(
    name: "touchpoints", columns: ["touchpoint", "journey_step", "channel", "department", "owner", "reviewed_at"])
  private(set) var orders = Table(
    name: "orders", columns: ["order_id", "customer_id", "ordered_at", "amount", "currency", "lead_id"])

  var tables: [Table] {
    [leads, events, touches, answers, people, touchpoints, orders].filter { !$0.rows.isEmpty }
  }

  /// Whether the agreement has a stage of that name: other events bring no lead.
  func knows(stage: String) -> Bool { agreement.contains("[[stage]]\nid = \"\(stage)\"") }

  init(seed: UInt64) {
    var random = SeededRandom(seed: seed ^ 0x00C0_FFEE)
    agreement = AgreedCompany.header(&random) + AgreedCompany.terms(&random)
    let count = random.pick([0, 1, random.number(2...10), random.number(5...20), random.number(5...20)])
    // Of some companies nobody knows who has a lead, or who was in touch.
    let owners = random.chance(85) ? ["Peeters", "Maes", "de Wit", ""] : [""]
    let contacts = random.pick([0, 1, 3])
    for number in 0..<count { add(lead: number, owners: owners, contacts: contacts, &random) }
    for number in 0..<random.pick([0, 8, 40]) { add(answer: number, leads: count, &random) }
    if random.chance(70) { addPeople(&random) }
    if random.chance(60) { addTouchpoints(&random) }
    for number in 0..<random.pick([0, 5, 20]) { add(order: number, leads: count, &random) }
  }

  private mutating func add(lead: Int, owners: [String], contacts: Int, _ random: inout SeededRandom) {
    let start = Moment(random.below(Self.days * Moment.minutesPerDay))
    if random.chance(92) {
      let created = random.chance(90) ? start.text(&random) : nil
      leads.rows.append(
        Row(
          texts: [
            "L\(lead)", created?.text ?? "", random.chance(50) ? "C\(random.below(6))" : "",
            random.pick(["web", "fair", ""]), random.pick(["NL", "BE"]), random.pick(["", "", "sales", "Service"]),
            random.pick(owners), random.pick(["", "Café Zoë"]), random.pick(["", "100", "2500.50", "-40", "0"]),
            random.pick(["EUR", "USD", ""]), promise(after: start, &random),
          ], at: created?.time ?? .unknown))
    }
    addEvents(of: lead, from: start, owners: owners, &random)
    for _ in 0..<random.below(contacts + 1) { add(touchOf: lead, from: start, owners: owners, &random) }
  }

  private mutating func addEvents(
    of lead: Int, from start: Moment, owners: [String], _ random: inout SeededRandom
  ) {
    let order = ["inquiry", "mql", "sal", "won"]
    var position = random.pick([0, 1, 1, 1, 2])
    var moment = start.later(by: random.chance(10) ? -3000 : random.below(3000))
    // What happened twice in a day in one stage would be told apart by the order of rows; in another time zone the day
    // may be the next.
    var seen: Set<String> = []
    for _ in 0..<random.below(6) {
      let ends = random.chance(15)
      let stage = ends ? random.pick(["lost", "lost", "rejected", "renewed", "Elsewhere"]) : order[position]
      let isDated = !random.chance(4)
      let days = isDated ? [-1, 0, 1].map { "\(stage) \(moment.day.advanced(by: $0).number)" } : [stage]
      if seen.isDisjoint(with: days) {
        seen.insert(days[days.count / 2])
        let entered = isDated ? moment.text(&random) : nil
        events.rows.append(
          Row(
            texts: [
              "L\(lead)", stage, entered?.text ?? "", random.pick(["", "", "sales", "Marketing", "service"]),
              random.pick(owners + ["", ""]), ends ? random.pick(["price", "", "no budget"]) : "",
              random.chance(15) ? promise(after: moment, &random) : "",
            ], at: entered?.time ?? .unknown))
      }
      moment = moment.later(by: random.pick([5, 600, 6000, 30_000]) * random.number(1...3) / 2 + random.below(400))
      position = max(0, min(order.count - 1, position + random.pick([1, 1, 1, 2, -1, 0])))
    }
  }

  private mutating func add(
    touchOf lead: Int, from start: Moment, owners: [String], _ random: inout SeededRandom
  ) {
    let touched = start.later(by: random.below(40_000)).text(&random)
    let number = touches.rows.count
    let namesLead = random.chance(85)
    touches.rows.append(
      Row(
        texts: [
          touched.text, namesLead ? "L\(lead)" : "", namesLead ? "" : "C\(random.below(6))", "T\(number)",
          random.pick(["in", "out"]), random.pick(["mail", "phone", ""]), random.pick(["", "sales", "marketing"]),
          random.pick(owners), random.pick(["", "5", "12.5", "30"]), random.pick(["", "", "true", "no"]),
          random.pick(["", "website", "delivery", "elsewhere"]),
        ], at: touched.time))
  }

  private mutating func add(answer number: Int, leads count: Int, _ random: inout SeededRandom) {
    let metric = random.pick(["nps", "nps", "csat", "ces", "effort", "cxpi", "cxpi"])
    let answered = Moment(random.below(Self.days * Moment.minutesPerDay)).text(&random)
    let scores =
      metric == "nps" ? ["0", "6", "7", "8", "9", "10", "10", "11", ""] : ["0", "1", "2", "3", "4", "5", "5", "6", ""]
    answers.rows.append(
      Row(
        texts: [
          "R\(number)", metric, random.pick(scores), answered.text,
          random.chance(60) ? "L\(random.below(count + 1))" : "",
          random.pick(["website", "delivery", ""]), random.pick(["mail", "phone", "visit"]),
          random.pick(["", "sales", "Service"]), random.pick(["", "NL"]),
          metric == "cxpi" ? random.pick(["needs met", "easy", "Pleasant"]) : "",
        ], at: answered.time))
  }

  /// Nobody works in two places at once.
  private mutating func addPeople(_ random: inout SeededRandom) {
    for person in ["Peeters", "Maes"] {
      let change = Self.firstDay.advanced(by: random.below(Self.days))
      let departments = ["sales", "marketing", "Service"].shuffled(using: &random)
      people.rows.append(
        Row(texts: [person, departments[0], "", random.chance(80) ? change.isoText : ""], at: .unknown))
      guard people.rows.last?.texts.last != "" else { continue }
      let from = change.advanced(by: random.number(1...20))
      people.rows.append(Row(texts: [person, departments[1], from.isoText, ""], at: Timestamp(from)))
    }
  }

  private mutating func addTouchpoints(_ random: inout SeededRandom) {
    for touchpoint in ["website", "delivery", "shop", "letter"].shuffled(using: &random) {
      let reviewed = Self.firstDay.advanced(by: random.below(700) - 500)
      touchpoints.rows.append(
        Row(
          texts: [
            touchpoint, random.pick(["inquiry", "Won", "use", "use", "", "renewal"]),
            random.pick(["mail", "phone", ""]), random.pick(["", "sales"]),
            random.pick(["Peeters", "Maes", "Peeters; Maes", "nobody known", ""]),
            random.chance(80) ? reviewed.isoText : "",
          ], at: .unknown))
    }
  }

  private mutating func add(order number: Int, leads count: Int, _ random: inout SeededRandom) {
    let ordered = Moment(random.below(Self.days * Moment.minutesPerDay)).text(&random)
    orders.rows.append(
      Row(
        texts: [
          "O\(number)", "C\(random.below(6))", ordered.text, random.pick(["100", "2500.50", "-40", "0"]),
          random.pick(["EUR", "USD", ""]), random.chance(60) ? "L\(random.below(count + 1))" : "",
        ], at: ordered.time))
  }

  private func promise(after moment: Moment, _ random: inout SeededRandom) -> String {
    random.chance(20) ? moment.later(by: random.below(30_000)).text(&random).text : ""
  }
}

/// A minute of the company's history, which some exports tell as a date.
private struct Moment {
  static let minutesPerDay = 1440

  let minutes: Int

  init(_ minutes: Int) { self.minutes = minutes }

  var day: Day {
    GeneratedCompany.firstDay.advanced(by: minutes.quotientAndRemainder(dividingBy: Self.minutesPerDay).quotient)
  }

  func later(by minutes: Int) -> Moment { Moment(max(0, self.minutes + minutes)) }

  func text(_ random: inout SeededRandom) -> (text: String, time: Timestamp) {
    if random.chance(25) { return (day.isoText, Timestamp(day)) }
    let start = Int64(GeneratedCompany.firstDay.number) * Instant.millisecondsPerDay
    let instant = Instant(milliseconds: start + Int64(minutes) * 60_000)
    return (instant.isoText, Timestamp(instant))
  }
}
