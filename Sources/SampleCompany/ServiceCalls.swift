/// Customers who call Service: each day is a pure function of the seed.
struct ServiceCalls {
  let seed: UInt64
  let story: Storyline
  let office: OfficeHours
  let scale: Double

  private static let callsOnAWorkingDay = 22.0

  func calls(ofDay day: Int, into happenings: inout [Happening]) {
    let opening = AmsterdamTime.instant(dayNumber: day, timeOfDay: OfficeHours.opening)
    guard office.isOpen(opening) else { return }
    var random = RandomSource(seed: seed, stream: .serviceCalls, number: day)
    let people = Organisation.places(in: .service).filter { Organisation.employees[Int($0)].team == "Phone" }
    let isFailing = opening >= story.servicePhoneFailsSince
    let left = Organisation.place(of: Organisation.leftServicePhone)
    let present = isFailing ? people.filter { $0 != left } : people
    for _ in 0..<random.poisson(mean: Self.callsOnAWorkingDay * scale) {
      let at = opening + Int64(random.unit() * Double(OfficeHours.length))
      let minutes = random.logNormal(median: isFailing ? 13 : 5, sigma: 0.5)
      let touch = Touch(
        subject: Int32(random.index(below: Prospect.existingCustomers)), isCustomer: true, department: .service,
        person: present.isEmpty ? nil : present[random.index(below: present.count)], isInbound: true, channel: .phone,
        minutes: UInt8(min(90, max(1, minutes))))
      happenings.append(Happening(at: at, sequence: day, occurrence: .touch(touch)))
    }
  }
}
