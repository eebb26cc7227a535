/// Customers who call Service or write to it: each day is a pure function of the seed.
struct ServiceCalls {
  let seed: UInt64
  let story: Storyline
  let office: OfficeHours
  let scale: Double

  private static let callsOnAWorkingDay = 22.0
  private static let mailsOnAWorkingDay = 7.0

  func calls(ofDay day: Int, into happenings: inout [Happening]) {
    let opening = AmsterdamTime.instant(dayNumber: day, timeOfDay: OfficeHours.opening)
    guard office.isOpen(opening) else { return }
    var random = RandomSource(seed: seed, stream: .serviceCalls, number: day)
    let people = Organisation.places(in: .service).filter { Organisation.employees[Int($0)].team == "Phone" }
    let isFailing = opening >= story.servicePhoneFailsSince
    let left = Organisation.place(of: Organisation.leftServicePhone)
    let present = isFailing ? people.filter { $0 != left } : people
    func append(_ touchpoint: UInt8, _ channel: Channel, minutes: Double) {
      let at = opening + Int64(random.unit() * Double(OfficeHours.length))
      let length = random.logNormal(median: minutes, sigma: 0.5)
      let touch = Touch(
        subject: Int32(random.index(below: Prospect.existingCustomers)), isCustomer: true, touchpoint: touchpoint,
        department: .service, person: present.isEmpty ? nil : present[random.index(below: present.count)],
        isInbound: true, channel: channel, minutes: UInt8(min(90, max(1, length))))
      happenings.append(Happening(at: at, sequence: day, occurrence: .touch(touch)))
    }
    for _ in 0..<random.poisson(mean: Self.callsOnAWorkingDay * scale) {
      append(Touchpoints.servicePhone, .phone, minutes: isFailing ? 13 : 5)
    }
    for _ in 0..<random.poisson(mean: Self.mailsOnAWorkingDay * scale) {
      append(Touchpoints.serviceMail, .email, minutes: 6)
    }
  }
}
