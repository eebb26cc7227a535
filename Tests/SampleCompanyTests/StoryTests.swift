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
    #expect((60...180).contains(late.count))
    #expect(Double(oost.count) > 0.55 * Double(late.count))
    #expect(oost.count { $0.owner.isEmpty } >= 15)
    let called = Set(
      ExportReader.rows(company.bytes("calls.csv"), delimiter: ",").filter { $0.count == 11 && $0[7] == "sales" }
        .map { $0[2] })
    #expect(oost.count { !called.contains($0.lead) } > oost.count * 3 / 4)
  }

  @Test func `fewer MQLs are accepted in the last cohort, because of duplicates`() {
    let earlier = Self.acceptance(from: 70, to: 42)
    let later = Self.acceptance(from: 42, to: 14)
    #expect(earlier.count > 1_000 && later.count > 1_000)
    let error = (0.24 / Double(earlier.count) + 0.24 / Double(later.count)).squareRoot()
    #expect(earlier.accepted - later.accepted > 2.2 * error)
    #expect(later.duplicates > 3 * earlier.duplicates)
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
    #expect((2_000...3_300).contains(open))
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
    for (person, days) in [("K. Peeters", Int64(15)), ("R. Hoekstra", 21)] {
      let times = calls.filter { $0[8] == person }.compactMap { ExportReader.instant($0[1]) }
      #expect(times.count > 100)
      #expect(times.allSatisfy { $0 < company.now - days * Self.day })
    }
  }

  private static func acceptance(from: Int64, to: Int64) -> (accepted: Double, duplicates: Double, count: Int) {
    let now = ReadCompany.whole.now
    var (count, accepted, duplicates) = (0, 0, 0)
    for events in ReadCompany.whole.events.values {
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
