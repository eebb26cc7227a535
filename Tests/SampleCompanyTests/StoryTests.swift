import Testing

@testable import SampleCompany

/// What the panes are to reveal, counted from the files.
struct StoryTests {
  private static let day: Int64 = 86_400_000

  @Test func `many leads wait too long for Sales, most of them for dealer Oost, and many have no owner`() {
    let company = ReadCompany.whole
    let dealers = company.dealers
    let late = company.events.values.compactMap(\.last)
      .filter { $0.stage == "mql" && company.now - $0.at > 3 * Self.day }
    let oost = late.filter { dealers[$0.lead] == "Oost" }
    #expect((45...130).contains(late.count))
    #expect(Double(oost.count) > 0.55 * Double(late.count))
    #expect(oost.count { $0.owner.isEmpty } >= 10)
    let called = Set(
      ExportReader.rows(company.bytes("calls.csv"), delimiter: ",").filter { $0.count == 11 && $0[7] == "sales" }
        .map { $0[2] })
    #expect(oost.count { !called.contains($0.lead) } > oost.count * 3 / 4)
  }

  @Test(arguments: 0..<7)
  func `on any morning the last day brought many past their promise, those of dealer Oost at once`(weekday: Int64) {
    let company =
      weekday == 0
      ? ReadCompany.whole : ReadCompany(seed: 2, leads: 12_000, now: ReadCompany.monday + weekday * Self.day)
    let oost = company.dealers.filter { $0.value == "Oost" }.keys
    // Handed over more than three days ago, and no more than three before the same time yesterday.
    let kept = oost.compactMap { company.events[$0]?.last }.filter { event in
      let age = company.now - event.at
      return event.stage == "mql" && age > 3 * Self.day && age < 4 * Self.day
    }
    let first = kept.map(\.at).min() ?? 0
    let atOnce = kept.count { $0.at < first + 30 * 60_000 }
    #expect(atOnce > (weekday == 0 ? 40 : 7) && atOnce > kept.count * 2 / 3)
    // In no other day of the quarter were so many handed over to it that still wait.
    let others = oost.compactMap { company.events[$0]?.last }.filter {
      $0.stage == "mql" && company.now - $0.at > 4 * Self.day
    }
    #expect(others.count < kept.count / 3)
  }

  @Test func `fewer MQLs are accepted in the last cohort, because of duplicates`() {
    let earlier = Self.acceptance(.whole, from: 70, to: 42)
    let later = Self.acceptance(.whole, from: 42, to: 14)
    #expect(earlier.count > 1_000 && later.count > 1_000)
    let error = (0.24 / Double(earlier.count) + 0.24 / Double(later.count)).squareRoot()
    #expect(earlier.accepted - later.accepted > 3.5 * error)
    #expect(later.duplicates > 3 * earlier.duplicates)
  }

  @Test func `without the duplicates as many are accepted as before`() {
    let company = ReadCompany(
      seed: 1, leads: SampleCompany.defaultLeads, now: ReadCompany.monday, without: [.duplicates])
    let earlier = Self.acceptance(company, from: 70, to: 42)
    let later = Self.acceptance(company, from: 42, to: 14)
    #expect(abs(earlier.accepted - later.accepted) < 0.02)
  }

  @Test func `what is not told does not happen`() {
    let company = ReadCompany(
      seed: 1, leads: SampleCompany.defaultLeads, now: ReadCompany.monday, without: Set(Storyline.Part.allCases))
    #expect(company.nps("Service phone", from: 0, to: 21).value > 22)
    let waiting = company.events.values.compactMap(\.last)
      .filter { $0.stage == "mql" && company.now - $0.at > 3 * Self.day }
    #expect(waiting.count { company.dealers[$0.lead] == "Oost" } < 10)
    let people = ExportReader.rows(company.bytes("people.csv"), delimiter: ",")
    #expect(people.count == 27 && people.allSatisfy { $0[6].isEmpty })
  }

  @Test func `the register goes from campaign to renewal, and shows who is missing`() {
    let company = ReadCompany.whole
    let rows = ExportReader.rows(company.bytes("touchpoints.csv"), delimiter: ",")
    var steps: [String] = []
    for row in rows where steps.last != row[2] { steps.append(row[2]) }
    let journey = [
      "campaign", "inquiry", "mql", "sal", "sql", "opportunity", "won", "installation", "service", "invoice", "renewal",
    ]
    #expect(steps == journey)
    #expect(rows.filter { $0[5].isEmpty }.map { $0[0] } == ["Chat", "App", "Renewal"])
    #expect(rows.filter { $0[5].contains(";") }.map { $0[0] } == ["Website"])
    #expect(rows.filter { $0[3] == "chat" }.allSatisfy { $0[5].isEmpty })
    #expect(rows.filter { $0[5] == "R. Hoekstra" }.map { $0[0] } == ["Service phone"])
    let yearAgo = CivilDay(number: AmsterdamTime.dayNumber(of: company.now) - 365).text
    #expect((2...6).contains(rows.count { $0[7] < yearAgo }))
    let left = ExportReader.rows(company.bytes("people.csv"), delimiter: ",").first { $0[0] == "R. Hoekstra" }
    #expect(left?[6] == CivilDay(number: AmsterdamTime.dayNumber(of: company.now) - 21).text)
  }

  @Test func `every contact names a touchpoint of the register, and every answer does`() {
    let company = ReadCompany.whole
    let register = Set(ExportReader.rows(company.bytes("touchpoints.csv"), delimiter: ",").map { $0[0] })
    let calls = ExportReader.rows(company.bytes("calls.csv"), delimiter: ",").filter { $0[0] != "T-0" }
    let contacts = Dictionary(grouping: calls, by: { $0[6] }).mapValues(\.count)
    #expect(register.isSuperset(of: contacts.keys))
    let counted = ["First call", "Showroom Oost", "Offer", "Contract", "Installation", "Service phone", "Service mail"]
    for touchpoint in counted {
      #expect(contacts[touchpoint, default: 0] > 300, "\(touchpoint)")
    }
    #expect(register.isSuperset(of: company.scores.map(\.touchpoint)))
  }

  @Test func `dealer Oost writes in its own words, two of which nobody has mapped`() {
    let company = ReadCompany.whole
    let rows = ExportReader.rows(company.bytes("dealer-oost.csv"), delimiter: ";")
    #expect(rows.allSatisfy { $0.count == 5 && ExportReader.dutchInstant($0[1]) != nil })
    let agreement = String(decoding: company.bytes("ketting.toml"), as: UTF8.self)
    let statuses = Dictionary(grouping: rows, by: { $0[2] }).mapValues(\.count)
    let unmapped = statuses.filter { !agreement.contains("\"\($0.key)\" = ") }
    #expect(unmapped.keys.sorted() == ["Nabellen", "Wacht op subsidie"])
    #expect(unmapped.values.allSatisfy { $0 > 10 } && statuses.count == 9)
    let reasons = Set(rows.map { $0[4] }).subtracting([""])
    #expect(reasons.count > 8 && reasons.allSatisfy { agreement.contains("\"\($0)\" = ") })
    let inCompany = ExportReader.rows(company.bytes("crm-stage-events.csv"), delimiter: ",")
    #expect(inCompany.allSatisfy { $0.count < 7 || $0[3] != "dealer-oost" })
  }

  @Test func `the phone of Service collapses while the visits stay as they are`() {
    let company = ReadCompany.whole
    let phoneBefore = company.nps("Service phone", from: 28, to: 56)
    let phone = company.nps("Service phone", from: 0, to: 21)
    #expect(phoneBefore.value > 22 && phone.value < 0)
    #expect(phoneBefore.count > 80 && phone.count > 80)
    let visitsBefore = company.nps("Service visit", from: 28, to: 56)
    let visits = company.nps("Service visit", from: 0, to: 28)
    #expect(abs(visits.value - visitsBefore.value) < 18)
  }

  @Test func `renewal has four answers, too few to show`() {
    #expect(ReadCompany.whole.nps("Renewal", from: 0, to: 10_000).count == 4)
  }

  @Test func `a quarter's funnel and the open leads are of the size of a real company's`() {
    let company = ReadCompany.whole
    let ends: Set = ["won", "rejected", "disqualified", "lost"]
    let events = company.events
    let open = company.dealers.keys.count { !ends.contains(events[$0]?.last?.stage ?? "inquiry") }
    #expect((1_800...3_000).contains(open))
    let inquiries = ExportReader.rows(company.bytes("marketing-leads.csv"), delimiter: ",")
      .compactMap { ExportReader.instant($0[1]) }.count { company.now - $0 < 90 * Self.day }
    #expect((10_000...13_500).contains(inquiries))
    let amounts = ExportReader.rows(company.bytes("orders.csv"), delimiter: ",").compactMap { Int($0[3]) }
    let mean = amounts.reduce(0, +) / max(1, amounts.count)
    #expect(amounts.count > 1_500 && (7_500...9_800).contains(mean))
  }

  @Test func `the flaws are few, and each kind is there`() {
    let company = ReadCompany.whole
    let surveys = ExportReader.rows(company.bytes("service-surveys.csv"), delimiter: ";")
    #expect(surveys.count { Int($0[2]) == nil } == 1)
    #expect(surveys.count { $0[1] == "nps" && (Int($0[2]) ?? 0) > 10 } == 1)
    let web = ExportReader.lines(company.bytes("web-feedback.jsonl"))
    #expect(web.count { !$0.hasSuffix("}") } == 1)
    #expect(web.contains { $0.contains("\"score\":null") })
    let calls = ExportReader.rows(company.bytes("calls.csv"), delimiter: ",")
    #expect(calls.count { ExportReader.instant($0[1]) == nil } == 1)
    let leads = String(decoding: company.bytes("marketing-leads.csv"), as: UTF8.self)
    #expect(leads.contains("\"Installatie \"\"De Warme Hoek\"\", Zwolle\""))
  }

  @Test func `those who have left do nothing more`() {
    let company = ReadCompany.whole
    let calls = ExportReader.rows(company.bytes("calls.csv"), delimiter: ",").filter { $0.count == 11 }
    for (person, days) in [("K. Peeters", Int64(14)), ("R. Hoekstra", 21)] {
      let times = calls.filter { $0[8] == person }.compactMap { ExportReader.instant($0[1]) }
      #expect(times.count > 100)
      #expect(times.allSatisfy { $0 < company.now - days * Self.day })
    }
  }

  private static func acceptance(
    _ company: ReadCompany, from: Int64, to: Int64
  ) -> (accepted: Double, duplicates: Double, count: Int) {
    let now = company.now
    var (count, accepted, duplicates) = (0, 0, 0)
    for events in company.events.values {
      guard let place = events.firstIndex(where: { $0.stage == "mql" }) else { continue }
      let age = now - events[place].at
      guard age <= from * day, age > to * day else { continue }
      count += 1
      guard place + 1 < events.count, events[place + 1].at - events[place].at <= 14 * day else { continue }
      if events[place + 1].stage == "sal" { accepted += 1 }
      if events[place + 1].reason == "duplicate" { duplicates += 1 }
    }
    return (Double(accepted) / Double(max(1, count)), Double(duplicates) / Double(max(1, count)), count)
  }
}
