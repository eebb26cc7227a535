import Testing

@testable import Benchmark

struct WorkloadTests {
  @Test func `a seed gives the same workload again, another seed another one`() {
    func events(_ seed: UInt64) -> [Int32] {
      Workload(events: 500, seed: seed, isShuffled: false, isIrregular: false).events.map(\.time)
    }
    #expect(events(7) == events(7))
    #expect(events(7) != events(8))
  }

  @Test func `events are as many as asked, in time order, and none lies beyond the end`() {
    let workload = Workload(events: 2_000, seed: 1, isShuffled: false, isIrregular: false)
    #expect(workload.events.count == 2_000)
    #expect(zip(workload.events, workload.events.dropFirst()).allSatisfy { $0.time <= $1.time })
    #expect(workload.leads.allSatisfy { Int($0.created) <= workload.end })
    #expect(workload.events.last.map { Int($0.time) } == workload.end)
  }

  @Test func `a shuffled workload has the same events in another order`() {
    let sorted = Workload(events: 2_000, seed: 1, isShuffled: false, isIrregular: false)
    let shuffled = Workload(events: 2_000, seed: 1, isShuffled: true, isIrregular: false)
    func keys(_ workload: Workload) -> [[Int]] {
      workload.events.map { [Int($0.lead), Int($0.time), Int($0.stage)] }
    }
    #expect(keys(sorted) != keys(shuffled))
    #expect(Set(keys(sorted)) == Set(keys(shuffled)))
  }

  @Test func `an irregular workload repeats events and lets some of the first stage out`() {
    let regular = Workload(events: 2_000, seed: 1, isShuffled: false, isIrregular: false)
    let irregular = Workload(events: 2_000, seed: 1, isShuffled: true, isIrregular: true)
    let keys = irregular.events.map { [Int($0.lead), Int($0.time), Int($0.stage)] }
    #expect(Set(keys).count < keys.count)
    #expect(irregular.events.count { $0.stage == 0 } < regular.events.count { $0.stage == 0 })
    #expect(irregular.answers.contains { $0.score == nil })
    #expect(irregular.leads.count > regular.leads.count)
  }

  @Test func `moments are written as the exports have them`() {
    #expect(Workload.instant(0) == "2024-01-01T00:00:00Z")
    #expect(Workload.instant(366 * 86_400 + 3_723) == "2025-01-01T01:02:03Z")
    var bytes: [UInt8] = []
    var texts = MomentTexts()
    texts.write(59 * 86_400 + 86_399, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "2024-02-29T23:59:59Z")
  }

  @Test func `numbers have leading zeros and keys their style`() {
    var bytes: [UInt8] = []
    bytes.append(42, digits: 5)
    bytes.append(UInt8(ascii: " "))
    bytes.append(7, digits: 1)
    bytes.append(UInt8(ascii: " "))
    bytes.append(lead: 41, .sequence)
    #expect(String(decoding: bytes, as: UTF8.self) == "00042 7 L000000042")
    bytes.removeAll()
    bytes.append(lead: 41, .uuid)
    #expect(bytes.count == 36)
    #expect(bytes.count { $0 == UInt8(ascii: "-") } == 4)
  }
}
