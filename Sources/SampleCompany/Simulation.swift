/// The company as a process: leads arrive, travel and end; customers answer and call. Everything is a function of the
/// seed, the number of leads and the moment that is called now.
struct Simulation {
  /// The number of leads for which the other volumes are given.
  static let defaultLeads = 50_000
  /// The office's hours are known this many days after now; later the clock on the wall counts.
  private static let daysAhead = 3 * 365

  let seed: UInt64
  let leads: Int
  let story: Storyline
  private let firstDay: Int
  private let lastDay: Int
  private let demand: SeasonalDemand
  private let journey: LeadJourney
  private let voice: CustomerVoice
  private let calls: ServiceCalls
  /// Leads for each unit of demand.
  private let leadsByDemand: Double
  private let cumulativeDemand: [Double]

  init(seed: UInt64, leads: Int, now: Int64, without untold: Set<Storyline.Part> = []) {
    self.seed = seed
    self.leads = leads
    story = Storyline(now: now, without: untold)
    lastDay = AmsterdamTime.dayNumber(of: now)
    firstDay = lastDay - Storyline.historyDays
    let office = OfficeHours(firstDay: firstDay - 30, lastDay: lastDay + Self.daysAhead)
    demand = SeasonalDemand(seed: seed, origin: firstDay, levelFrom: lastDay - Storyline.levelDays)
    journey = LeadJourney(seed: seed, story: story, office: office)
    let scale = Double(leads) / Double(Self.defaultLeads)
    voice = CustomerVoice(seed: seed, story: story, office: office, scale: scale)
    calls = ServiceCalls(seed: seed, story: story, office: office, scale: scale)

    var cumulative: [Double] = []
    var sum = 0.0
    for day in firstDay...lastDay {
      sum += demand.weight(ofDay: day) * (day == lastDay ? Self.passedShare(ofDay: day, at: now) : 1)
      cumulative.append(sum)
    }
    cumulativeDemand = cumulative
    leadsByDemand = sum > 0 ? Double(leads) / sum : 0
  }

  /// All that has happened up to now, and what is to become of the leads that are open now; both in order.
  func history() -> (past: [Happening], pending: [Happening]) {
    var happenings: [Happening] = []
    happenings.reserveCapacity(leads * 5)
    for (number, arrival) in arrivals().enumerated() {
      travel(number: number, arrival: arrival, into: &happenings)
    }
    for day in firstDay...lastDay {
      daily(day, into: &happenings)
    }
    voice.renewalAnswers(into: &happenings)
    let start = AmsterdamTime.instant(dayNumber: firstDay, timeOfDay: 0)
    let past = happenings.filter { $0.at <= story.now && $0.at >= start }
    let pending = happenings.filter { $0.at > story.now }
    return (past.inOrder(), pending.inOrder())
  }

  /// What a day after the history brings that is not known yet: its new leads with their whole journeys, its answers
  /// and calls. Of the day on which the history ends, the part after it.
  ///
  /// - Parameter nextLead: the number of the next lead; moved on past those of this day.
  func future(day: Int, nextLead: inout Int) -> [Happening] {
    var happenings: [Happening] = []
    var random = RandomSource(seed: seed, stream: .dailyArrivals, number: day)
    let count = random.poisson(mean: demand.weight(ofDay: day) * leadsByDemand)
    let arrivals = (0..<count)
      .map { _ in AmsterdamTime.instant(dayNumber: day, timeOfDay: SeasonalDemand.timeOfDay(&random)) }
      .filter { $0 > story.now }
      .sorted()
    for arrival in arrivals {
      travel(number: nextLead, arrival: arrival, into: &happenings)
      nextLead += 1
    }
    // What the last day of the history still brings is pending already.
    if day > lastDay { daily(day, into: &happenings) }
    return happenings
  }

  /// The local day on which the history ends.
  var today: Int { lastDay }

  private func daily(_ day: Int, into happenings: inout [Happening]) {
    voice.answers(ofDay: day, into: &happenings)
    calls.calls(ofDay: day, into: &happenings)
  }

  private func travel(number: Int, arrival: Int64, into happenings: inout [Happening]) {
    let prospect = Prospect(seed: seed, number: number, at: arrival, story: story)
    journey.happenings(of: prospect, at: arrival, into: &happenings)
  }

  /// The arrivals of the history, in order: as many on each day as its demand says, at any moment of it.
  private func arrivals() -> [Int64] {
    var random = RandomSource(seed: seed, stream: .arrivals, number: 0)
    let total = cumulativeDemand.last ?? 0
    return (0..<leads)
      .map { place in
        let target = (Double(place) + random.unit()) / Double(leads) * total
        let day = firstDay + min(cumulativeDemand.partitioningPlace(of: target), cumulativeDemand.count - 1)
        return arrival(ofDay: day, &random)
      }
      .sorted()
  }

  private func arrival(ofDay day: Int, _ random: inout RandomSource) -> Int64 {
    let instant = AmsterdamTime.instant(dayNumber: day, timeOfDay: SeasonalDemand.timeOfDay(&random))
    guard instant > story.now else { return instant }
    let midnight = AmsterdamTime.instant(dayNumber: day, timeOfDay: 0)
    return min(story.now, midnight + Int64(random.unit() * Double(max(0, story.now - midnight))))
  }

  /// The share of a day's demand that has come by `instant`.
  private static func passedShare(ofDay day: Int, at instant: Int64) -> Double {
    let passed = instant - AmsterdamTime.instant(dayNumber: day, timeOfDay: 0)
    var sum = 0.0
    for (hour, weight) in SeasonalDemand.hours.enumerated() {
      sum += weight * min(1, max(0, Double(passed - Int64(hour) * Span.hour) / Double(Span.hour)))
    }
    return sum / SeasonalDemand.hours.reduce(0, +)
  }
}

extension [Happening] {
  func inOrder() -> [Happening] {
    sorted { ($0.at, $0.sequence) < ($1.at, $1.sequence) }
  }
}

extension [Double] {
  /// The first place whose value is above `target`, in values that never fall.
  fileprivate func partitioningPlace(of target: Double) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] > target { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
