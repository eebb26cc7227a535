import Testing

@testable import Benchmark

struct WorkloadFilesTests {
  private func files(_ shape: Shape) throws -> [String: String] {
    let directory = try WorkDirectory(below: "/tmp")
    defer { directory.remove(files: []) }
    let workload = Workload(events: 600, seed: 3, isShuffled: shape.isShuffled, isIrregular: shape.isIrregular)
    try WorkloadFiles(workload: workload, shape: shape).write(to: directory.data)
    return Dictionary(uniqueKeysWithValues: WorkloadFiles.names.map { ($0, TextFile.read("\(directory.data)/\($0)")) })
  }

  private func lines(_ text: String?) -> [Substring] { (text ?? "").split(separator: "\n") }

  @Test func `every file has its columns and as many rows as the workload`() throws {
    let files = try files(.sorted)
    #expect(lines(files["stage_events.csv"]).first == "lead_id,stage,entered_at,department,owner,reason")
    #expect(lines(files["stage_events.csv"]).count == 601)
    #expect(lines(files["leads.csv"]).first?.hasPrefix("lead_id,created_at,source,") == true)
    #expect(lines(files["surveys.csv"]).first?.hasPrefix("response_id,customer_id,lead_id,") == true)
    #expect(files["ketting.toml"]?.contains("sla = \"14d\"") == true)
  }

  @Test func `shuffled rows are the sorted ones in another order`() throws {
    let (sorted, shuffled) = (try files(.sorted), try files(.shuffled))
    for name in ["stage_events.csv", "leads.csv"] {
      #expect(sorted[name] != shuffled[name])
      #expect(lines(sorted[name]).sorted() == lines(shuffled[name]).sorted())
    }
  }

  @Test func `lines end with CR LF only where that is the shape`() throws {
    let (sorted, crlf) = (try files(.sorted), try files(.crlf))
    let name = "stage_events.csv"
    #expect(sorted[name]?.unicodeScalars.contains("\r") == false)
    #expect(crlf[name]?.unicodeScalars.count { $0 == "\r" } == 601)
    #expect(crlf[name]?.unicodeScalars.filter { $0 != "\r" }.map(\.value) == sorted[name]?.unicodeScalars.map(\.value))
  }

  @Test func `all fields are quoted where that is the shape`() throws {
    let (sorted, quoted) = (try files(.sorted), try files(.quoted))
    let name = "stage_events.csv"
    #expect(lines(quoted[name]).dropFirst().allSatisfy { $0.hasPrefix("\"L") && $0.hasSuffix("\"") })
    let bare = lines(quoted[name]).dropFirst().map { $0.filter { $0 != "\"" } }
    #expect(bare == lines(sorted[name]).dropFirst().map { $0.filter { $0 != "\"" } })
  }
}
