/// Customers who call Service or write to it, and those whom it visits: each day is a pure function of the seed.
struct ServiceCalls {
  let seed: UInt64
  let story: Storyline
  let office: OfficeHours
  let scale: Double

  private static let callsOnAWorkingDay = 22.0
  private static let mailsOnAWorkingDay = 7.0
  private static let visitsOnAWorkingDay = 5.0

  func calls(ofDay day: Int, into happenings: inout [Happening]) {
    let opening = AmsterdamTime.instant(dayNumber: day, timeOfDay: OfficeHours.opening)
    guard office.isOpen(opening) else { return }
    var random = RandomSource(seed: seed, stream: .serviceCalls, number: day)
    func team(_ name: String) -> [UInt8] {
      Organisation.places(in: .service).filter { Organisation.employees[Int($0)].team == name }
    }
    let isFailing = opening >= story.servicePhoneFailsSince
    let left = Organisation.place(of: Organisation.leftServicePhone)
    let phone = team("Phone").filter { !isFailing || $0 != left }
    func append(_ touchpoint: UInt8, _ channel: Channel, by people: [UInt8], minutes: Double) {
      let at = opening + Int64(random.unit() * Double(OfficeHours.length))
      let length = random.logNormal(median: minutes, sigma: 0.5)
      let touch = Touch(
        subject: Int32(random.index(below: Prospect.existingCustomers)), isCustomer: true, touchpoint: touchpoint,
        department: .service, person: people.isEmpty ? nil : people[random.index(below: people.count)],
        isInbound: channel != .visit, channel: channel, minutes: UInt8(min(90, max(1, length))))
      happenings.append(Happening(at: at, sequence: day, occurrence: .touch(touch)))
    }
    for _ in 0..<random.poisson(mean: Self.callsOnAWorkingDay * scale) {
      append(Touchpoints.servicePhone, .phone, by: phone, minutes: isFailing ? 13 : 5)
    }
    for _ in 0..<random.poisson(mean: Self.mailsOnAWorkingDay * scale) {
      append(Touchpoints.serviceMail, .email, by: phone, minutes: 6)
    }
    for _ in 0..<random.poisson(mean: Self.visitsOnAWorkingDay * scale) {
      append(Touchpoints.serviceVisit, .visit, by: team("Visits"), minutes: 50)
    }
  }
}
