/// What becomes of a lead: its whole way through the chain, drawn when it comes in. What lies after the present is kept
/// until its time has come, so that a lead of the history goes on as it would have.
struct LeadJourney {
  let seed: UInt64
  let story: Storyline
  let office: OfficeHours

  /// The happenings of one lead, its inquiry first, later times after earlier ones.
  func happenings(of prospect: Prospect, at arrival: Int64, into happenings: inout [Happening]) {
    var traveller = Traveller(
      prospect: prospect, at: arrival, random: RandomSource(seed: seed, stream: .journey, number: prospect.number),
      even: EvenChance(seed: seed, number: prospect.number), story: story, office: office)
    traveller.travel()
    happenings.append(contentsOf: traveller.happenings)
  }
}

/// One lead on its way.
private struct Traveller {
  let prospect: Prospect
  var at: Int64
  var random: RandomSource
  let even: EvenChance
  let story: Storyline
  let office: OfficeHours
  var happenings: [Happening] = []

  private var lead: Int32 { Int32(prospect.number) }

  init(
    prospect: Prospect, at: Int64, random: RandomSource, even: EvenChance, story: Storyline, office: OfficeHours
  ) {
    self.prospect = prospect
    self.at = at
    self.random = random
    self.even = even
    self.story = story
    self.office = office
  }

  mutating func travel() {
    happenings.append(Happening(at: at, sequence: prospect.number, occurrence: .inquiry(lead)))
    if prospect.isFromService { reportByService() }
    guard qualify(), acceptOrReject() else { return }
    sell()
  }

  // MARK: Marketing

  /// Service promises an answer of its own, which no stage of the chain knows.
  private mutating func reportByService() {
    enter(.inquiry, by: .service, owner: someone(in: .service), deadlineDays: 28)
  }

  /// From inquiry to MQL, or out. Returns whether it qualified.
  private mutating func qualify() -> Bool {
    let owner = prospect.isFromService ? nil : prospect.marketer
    let department: Department = prospect.isFromService ? .service : .marketing
    let qualifies = prospect.isFromService ? 0.62 : Market.sources[prospect.source].qualifies
    if even.chance(.qualifies, qualifies) {
      let median = prospect.isFromService ? 4.2 : 2.0
      wait(days: random.logNormal(median: median, sigma: 0.85), inOffice: random.chance(0.6))
      waitForHandover()
      enter(.mql, by: department, owner: prospect.seller, reason: UInt8(1 + random.index(below: 4)))
      return true
    }
    let kind = random.categorical([0.58, 0.41, 0.01])
    let medians = [(2.4, 0.7), (15.5, 0.35), (55.0, 0.3)]
    wait(days: random.logNormal(median: medians[kind].0, sigma: medians[kind].1), inOffice: true)
    let reasons =
      kind == 0
      ? ["no budget", "outside our area", "tenant", "only information", "not suitable", "student project"]
      : ["no response"]
    leave(.disqualified, by: department, owner: owner, reasons: reasons)
    return false
  }

  /// While dealer Oost has nobody for it, Marketing keeps what is for it, and then hands over all at once.
  private mutating func waitForHandover() {
    guard prospect.dealer == .dealerOost, at >= story.dealerOostNeglectedSince, at < story.keptLeadsHandedOverAt
    else { return }
    at = story.keptLeadsHandedOverAt + Int64(random.unit() * Double(20 * Span.minute))
  }

  // MARK: Marketing to Sales

  /// From MQL to SAL, or rejected. Returns whether Sales accepted it.
  private mutating func acceptOrReject() -> Bool {
    let isNeglected = prospect.dealer == .dealerOost && at >= story.dealerOostNeglectedSince
    let isForgotten = !isNeglected && even.chance(.forgotten, 0.025)
    if isNeglected {
      customerAsks()
      wait(days: random.logNormal(median: 26, sigma: 0.3), inOffice: true)
    } else if isForgotten {
      wait(days: random.logNormal(median: 7, sigma: 0.4), inOffice: true)
    } else {
      speakBeforeDecision()
    }
    let department = prospect.sellingDepartment
    if prospect.isDuplicate {
      leave(.rejected, by: department, owner: prospect.seller, reasons: ["duplicate"])
      return false
    }
    if even.chance(.accepted, isNeglected || isForgotten ? 0.2 : 0.43) {
      enter(.sal, by: department, owner: seller())
      return true
    }
    let reasons = ["no budget", "bad timing", "wrong contact", "outside our area", "no response", "tenant"]
    leave(.rejected, by: department, owner: seller(), reasons: random.chance(0.06) ? ["duplicate"] : reasons)
    return false
  }

  /// The sales desk calls once or twice and decides: within a day or two of working time.
  private mutating func speakBeforeDecision() {
    let total = random.logNormal(median: 7, sigma: 0.62)
    let share = random.uniform(0.2, 0.7)
    at = office.adding(Span.hours(total * share) + Span.minute, to: afterOpening(at))
    touch(Touchpoints.firstCall, by: .sales, channel: .phone)
    if random.chance(0.35) {
      at = office.adding(Span.hours(total * 0.1), to: at)
      touch(Touchpoints.firstCall, by: .sales, channel: .email)
    }
    at = office.adding(Span.hours(total * (1 - share)) + Span.minute, to: at)
  }

  /// Some of those who wait for dealer Oost call Service and say so.
  private mutating func customerAsks() {
    guard random.chance(0.3) else { return }
    let entered = at
    wait(days: random.uniform(2, 7), inOffice: true)
    let touch = Touch(
      subject: lead, touchpoint: Touchpoints.servicePhone, department: .service, person: someone(in: .service),
      isInbound: true, channel: .phone, minutes: UInt8(2 + random.index(below: 6)), note: Wording.nobodyCalled)
    append(.touch(touch))
    at = max(at, entered)
  }

  // MARK: Sales

  /// From SAL to its end.
  private mutating func sell() {
    let department = prospect.sellingDepartment
    let pace = department == .dealerOost ? 1.5 : department == .salesBE ? 1.15 : 0.95
    for step in SalesStep.all(by: department, isBusiness: prospect.isBusiness) {
      if even.chance(step.decision, step.chance) {
        proceed(
          step, days: random.logNormal(median: step.days * pace, sigma: 0.65), by: department, channel: step.channel)
        if step.next == .won { signOnMonday() }
        enter(step.next, by: department, owner: seller())
        if step.next == .won {
          order()
          install()
        }
      } else {
        proceed(
          step, days: random.logNormal(median: step.lostAfter * pace, sigma: 0.6), by: department, channel: .phone)
        let isEarly = step.next == .sql && random.chance(0.25)
        let early = ["tenant", "not suitable", "outside our area"]
        let late = ["price", "price", "competitor", "no subsidy", "postponed", "no decision"]
        leave(isEarly ? .disqualified : .lost, by: department, owner: seller(), reasons: isEarly ? early : late)
        return
      }
    }
  }

  /// Waits, with a contact or two on the way.
  private mutating func proceed(
    _ step: SalesStep, days: Double, by department: Department, channel: Channel
  ) {
    let end = at + Span.days(max(0.02, days))
    let contacts = 1 + random.index(below: days > 10 ? 3 : 2)
    let start = at
    for contact in 1...contacts {
      let share = (Double(contact) - random.uniform(0.2, 0.8)) / Double(contacts)
      let due = afterOpening(start + Int64(Double(end - start) * share))
      guard due > at, due < end else { continue }
      at = due
      touch(step.touchpoint, by: department, channel: contact == contacts ? channel : .phone)
    }
    at = max(end, at + Span.minute)
    at = afterOpening(at)
  }

  /// Households decide at the weekend: many orders are signed on a Monday.
  private mutating func signOnMonday() {
    guard random.chance(0.12) else { return }
    let day = AmsterdamTime.dayNumber(of: at)
    let monday = day + (7 - CivilDay.weekday(ofDayNumber: day)) % 7
    guard monday > day else { return }
    let morning = AmsterdamTime.instant(dayNumber: monday, timeOfDay: OfficeHours.opening)
    at = office.nextOpen(morning + Span.minutes(random.uniform(0, 200)))
  }

  private mutating func order() {
    let amount = Int32(Double(prospect.value) * random.uniform(0.92, 1.06))
    let margin = Int32(Double(amount) * random.uniform(0.22, 0.36))
    append(.order(Order(lead: lead, amount: amount, margin: margin)))
  }

  /// After the order: Service plans, installs and hands over. These are contacts with a customer.
  private mutating func install() {
    let contacts = [
      (Touchpoints.planningCall, Channel.phone, 3.0), (Touchpoints.installation, .visit, 24),
      (Touchpoints.handover, .visit, 2),
    ]
    for (touchpoint, channel, days) in contacts {
      wait(days: random.logNormal(median: days, sigma: 0.4), inOffice: true)
      let minutes = channel == .visit ? 200 + random.index(below: 50) : 4 + random.index(below: 12)
      let touch = Touch(
        subject: lead + Prospect.firstWonCustomer, isCustomer: true, touchpoint: touchpoint, department: .service,
        person: someone(in: .service), channel: channel, minutes: UInt8(minutes))
      append(.touch(touch))
    }
  }

  // MARK: Steps

  /// Who sells to it now: the one who was named, or the colleague who took over.
  private mutating func seller() -> UInt8 {
    let named = prospect.seller ?? someone(in: prospect.sellingDepartment)
    return hasLeft(named) ? someone(in: prospect.sellingDepartment) : named
  }

  /// One of those who work there at the moment.
  private mutating func someone(in department: Department) -> UInt8 {
    let present = Organisation.places(in: department).filter { !hasLeft($0) }
    return present.isEmpty ? 0 : present[random.index(below: present.count)]
  }

  private func hasLeft(_ place: UInt8) -> Bool {
    switch Organisation.employees[Int(place)].person {
    case Organisation.leftDealerOost: at >= story.dealerOostNeglectedSince
    case Organisation.leftServicePhone: at >= story.servicePhoneFailsSince
    default: false
    }
  }

  private mutating func enter(
    _ stage: Stage, by department: Department, owner: UInt8?, reason: UInt8 = 0, deadlineDays: UInt8 = 0
  ) {
    let entry = StageEntry(
      lead: lead, stage: stage, department: department, owner: owner, reason: reason, deadlineDays: deadlineDays)
    append(.stage(entry))
  }

  private mutating func leave(_ stage: Stage, by department: Department, owner: UInt8?, reasons: [String]) {
    let reason = reasons[random.index(below: reasons.count)]
    enter(stage, by: department, owner: owner, reason: Wording.reason(reason))
  }

  private mutating func touch(_ touchpoint: UInt8, by department: Department, channel: Channel) {
    let person = department == .sales ? someone(in: .sales) : seller()
    let minutes = channel == .visit ? 60 + random.index(below: 60) : 2 + random.index(below: 18)
    let note: UInt8 = random.chance(0.06) ? UInt8(2 + random.index(below: 3)) : 0
    append(
      .touch(
        Touch(
          subject: lead, touchpoint: touchpoint, department: department, person: person, channel: channel,
          minutes: UInt8(minutes), note: note))
    )
  }

  private mutating func append(_ occurrence: Occurrence) {
    happenings.append(Happening(at: at, sequence: prospect.number, occurrence: occurrence))
  }

  private mutating func wait(days: Double, inOffice: Bool) {
    at += max(Span.minutes(2), Span.days(days))
    if inOffice { at = afterOpening(at) }
  }

  /// The moment itself while the office is open, otherwise some time after the next opening.
  private mutating func afterOpening(_ moment: Int64) -> Int64 {
    let open = office.nextOpen(moment)
    return open == moment ? moment : office.adding(Span.minutes(random.exponential(mean: 70)), to: open)
  }
}
