import Testing

@testable import SampleCompany

struct LivingCompanyTests {
  private static let hour: Int64 = 3_600_000
  private static let company = SampleCompany(seed: 3, leads: 6_000, now: ReadCompany.monday)

  /// All that is appended until then, by file.
  private static func appended(_ pace: LivingCompany.Pace, moments: [Int64]) -> [String: [UInt8]] {
    var living = LivingCompany(continuing: company, pace: pace)
    var files: [String: [UInt8]] = [:]
    for moment in moments {
      for (file, lines) in living.advance(to: moment) { files[file, default: []] += lines }
    }
    return files
  }

  @Test func `many small steps append what one large step does`() {
    let end = ReadCompany.monday + 72 * Self.hour
    let steps = stride(from: ReadCompany.monday, through: end, by: 1_234_567).map { $0 } + [end]
    let small = Self.appended(.natural, moments: steps)
    #expect(small == Self.appended(.natural, moments: [end]))
    #expect(small["crm-stage-events.csv"]?.isEmpty == false && small["marketing-leads.csv"]?.isEmpty == false)
  }

  @Test func `what is appended goes on where the history ended`() {
    let end = ReadCompany.monday + 96 * Self.hour
    let files = Self.appended(.natural, moments: [end])
    let history = ReadCompany(seed: 3, leads: 6_000, now: ReadCompany.monday)
    let before = history.events
    let newLeads = Set(
      ["marketing-leads.csv", "service-leads.csv"].flatMap { name in
        ExportReader.rows(files[name] ?? [], delimiter: name.hasPrefix("s") ? ";" : ",", hasHeader: false).map { $0[0] }
      })
    let known = newLeads.union(history.dealers.keys)
    let events = ExportReader.rows(files["crm-stage-events.csv"] ?? [], delimiter: ",", hasHeader: false)
    #expect(events.count > 40 && events.allSatisfy { $0.count == 7 })
    #expect(newLeads.count > 20 && newLeads.isDisjoint(with: history.dealers.keys))
    let ends: Set = ["won", "rejected", "disqualified", "lost"]
    var moved = 0
    for fields in events {
      guard let event = EventRow(fields) else {
        Issue.record("unreadable \(fields)")
        continue
      }
      #expect(event.at >= ReadCompany.monday && event.at <= end && known.contains(event.lead))
      if let last = before[event.lead]?.last {
        moved += 1
        #expect(!ends.contains(last.stage) && last.at < event.at)
      }
    }
    #expect(moved > 10)
  }

  @Test func `numbers of rows go on without a gap or a repeat`() {
    let files = Self.appended(.natural, moments: [ReadCompany.monday + 48 * Self.hour])
    let history = ReadCompany(seed: 3, leads: 6_000, now: ReadCompany.monday)
    let numbers = (history.bytes("calls.csv") + (files["calls.csv"] ?? []))
    let touches = ExportReader.rows(numbers, delimiter: ",").compactMap { Int($0[0].dropFirst(2)) }.filter { $0 > 0 }
    #expect(touches == Array(1...touches.count))
    #expect(files["calls.csv"]?.isEmpty == false)
  }

  @Test func `a lively company does one thing every few seconds, at night too`() {
    let night = SampleCompany(seed: 3, leads: 6_000, now: ReadCompany.monday - 6 * Self.hour)
    var living = LivingCompany(continuing: night, pace: .lively(pause: 2_000...5_000))
    var happenings = 0
    var moment = ReadCompany.monday - 6 * Self.hour
    var times: [Int64] = []
    for _ in 0..<200 {
      let next = living.nextMoment
      #expect((2_000...5_000).contains(next - moment))
      #expect(living.advance(to: next - 1).isEmpty)
      moment = next
      let rows = living.advance(to: moment)
      let seen = rows.filter { $0.file != "calls.csv" && $0.file != "orders.csv" }
      happenings += seen.isEmpty ? 0 : 1
      for (file, lines) in rows where file == "crm-stage-events.csv" {
        times += ExportReader.rows(lines, delimiter: ",", hasHeader: false).compactMap { ExportReader.instant($0[2]) }
        #expect(moment - (times.last ?? 0) < 1_000)
      }
    }
    #expect(happenings == 200)
    #expect(times.count > 50)
  }

  @Test func `a moment that has passed appends nothing`() {
    var living = LivingCompany(continuing: Self.company)
    #expect(living.advance(to: ReadCompany.monday).isEmpty)
    #expect(living.advance(to: 0).isEmpty)
    #expect(!living.advance(to: ReadCompany.monday + 8 * Self.hour).isEmpty)
    #expect(living.advance(to: ReadCompany.monday + Self.hour).isEmpty)
  }
}
