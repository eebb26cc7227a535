import Testing

@testable import SampleCompany

@Test func `the same seed gives the same bytes, another seed gives others`() {
  let company = SampleCompany(seed: 9, leads: 2_000, now: ReadCompany.monday)
  #expect(company.files() == SampleCompany(seed: 9, leads: 2_000, now: ReadCompany.monday).files())
  let other = SampleCompany(seed: 10, leads: 2_000, now: ReadCompany.monday).files()
  #expect(zip(company.files(), other).allSatisfy { $0.name == $1.name })
  #expect(zip(company.files(), other).count { $0.bytes != $1.bytes } >= 7)
}

@Test func `every row has as many fields as its header, but the few that are meant to be wrong`() {
  var wrong: [String] = []
  for (name, bytes) in ReadCompany.small.files where name.hasSuffix(".csv") {
    let delimiter: Character = name.hasPrefix("service-") || name.hasPrefix("dealer-") ? ";" : ","
    let rows = ExportReader.rows(bytes, delimiter: delimiter, hasHeader: false)
    let width = rows.first?.count ?? 0
    #expect(width > 3, "\(name)")
    #expect(rows.count > 4, "\(name)")
    wrong += rows.filter { $0.count != width }.map { $0.joined(separator: "|") }
  }
  #expect(wrong == ["L-10007|sal"])
}

@Test func `the number of leads is the number that was asked for`() {
  let company = ReadCompany.small
  let marketing = ExportReader.rows(company.bytes("marketing-leads.csv"), delimiter: ",")
  let service = ExportReader.rows(company.bytes("service-leads.csv"), delimiter: ";")
  let numbers = Set((marketing + service).map { $0[0] })
  // One line of marketing is wrong on purpose: its value is words.
  #expect(numbers.count == 4_001)
  #expect(marketing.count + service.count == 4_001)
  #expect(marketing.count { !$0[12].isEmpty && Int($0[12]) == nil } == 1)
}

@Test func `times never go back in a lead, nor beyond now, and its end is its end`() {
  let company = ReadCompany.small
  let leads = ExportReader.rows(company.bytes("marketing-leads.csv"), delimiter: ",")
  let created = Dictionary(leads.map { ($0[0], ExportReader.instant($0[1]) ?? 0) }) { first, _ in first }
  let ends: Set = ["won", "rejected", "disqualified", "lost"]
  for (lead, events) in company.events {
    #expect(zip(events, events.dropFirst()).allSatisfy { $0.at < $1.at })
    #expect(events.allSatisfy { $0.at <= company.now })
    #expect(events.dropLast().allSatisfy { !ends.contains($0.stage) })
    #expect((created[lead] ?? 0) <= (events.first?.at ?? 0))
  }
}

@Test func `rows stand in the order of their times, none after now`() {
  let company = ReadCompany.small
  let columns = [
    ("marketing-leads.csv", 1, ","), ("service-leads.csv", 1, ";"), ("crm-stage-events.csv", 2, ","),
    ("calls.csv", 1, ","), ("orders.csv", 2, ","), ("service-surveys.csv", 3, ";"),
  ]
  for (name, column, delimiter) in columns {
    let times = ExportReader.rows(company.bytes(name), delimiter: Character(delimiter))
      .compactMap { $0.count > column ? ExportReader.instant($0[column]) : nil }
    #expect(zip(times, times.dropFirst()).allSatisfy { $0 <= $1 }, "\(name)")
    #expect((times.last ?? 0) <= company.now && !times.isEmpty, "\(name)")
  }
  let dossiers = ExportReader.rows(company.bytes("dealer-oost.csv"), delimiter: ";")
    .compactMap { ExportReader.dutchInstant($0[1]) }
  #expect(dossiers.count > 100 && zip(dossiers, dossiers.dropFirst()).allSatisfy { $0 <= $1 })
  #expect((dossiers.last ?? .max) <= company.now)
}

@Test func `sales acts in working hours, and people ask at any hour`() {
  let company = ReadCompany.small
  let first = AmsterdamTime.dayNumber(of: company.now) - 600
  let office = OfficeHours(firstDay: first, lastDay: first + 700)
  let accepted = company.events.values.joined().filter { $0.stage == "sal" }
  // The end of a working day is still working time, but its position is that of the next opening.
  #expect(accepted.count > 100 && accepted.allSatisfy { office.isOpen($0.at) || office.isOpen($0.at - 1_000) })
  let asked = ExportReader.rows(company.bytes("marketing-leads.csv"), delimiter: ",")
    .compactMap { ExportReader.instant($0[1]) }
  let outside = Double(asked.count { !office.isOpen($0) }) / Double(asked.count)
  #expect(outside > 0.4 && outside < 0.8)
}

@Test(arguments: [(0, Int64.min), (-3, Int64.max), (1, 0), (7, ReadCompany.monday)])
func `any number of leads and any moment give files`(leads: Int, now: Int64) {
  let company = SampleCompany(seed: .max, leads: leads, now: now)
  let files = company.files()
  #expect(files.count == 12)
  let events = files.first { $0.name == "crm-stage-events.csv" }
  #expect(String(decoding: events?.bytes.prefix(8) ?? [], as: UTF8.self) == "lead_id,")
  var living = LivingCompany(continuing: company, pace: .demonstration)
  _ = living.advance(to: now)
  #expect(living.nextMoment > now || now == Int64.max)
}
