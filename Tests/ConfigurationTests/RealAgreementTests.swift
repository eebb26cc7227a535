import Configuration
import CustomerChain
import Foundation
import Testing

/// The agreements beside the real public data, where that folder exists.
@Suite struct RealAgreementTests {
  /// Nil, with a line that says so, when the data are not on this computer.
  static let folder: String? = {
    let named = ProcessInfo.processInfo.environment["KETTING_REAL_DATA"] ?? "../shared/data"
    let folder = named + "/agreements"
    guard FileManager.default.fileExists(atPath: folder) else {
      print("no real data at \(named): their agreements are not checked")
      return nil
    }
    return folder
  }()

  private func agreement(_ name: String) throws -> Agreement {
    let folder = try #require(RealAgreementTests.folder)
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name).toml")))
    let (agreement, mistakes) = AgreementFile.read(bytes)
    #expect(mistakes.isEmpty)
    return agreement
  }

  @Test(.enabled(if: folder != nil)) func olist() throws {
    let agreement = try agreement("olist")
    #expect(agreement.company.currency == "BRL")
    #expect(agreement.departments.map(\.id) == ["marketing", "sales"])
    #expect(agreement.stages.map(\.id) == ["mql", "won"])
    #expect(agreement.stages[0].handsTo == "sales")
    #expect(agreement.sources.map { $0.records.map(\.kind) } == [[.lead], [.lead, .event]])
    #expect(agreement.sources[0].records[0].fields[.createdAt]?.columns == ["first_contact_date"])
    #expect(agreement.sources[1].records[1].fields[.stage]?.value == "won")
  }

  @Test(.enabled(if: folder != nil)) func salesPipeline() throws {
    let agreement = try agreement("sales_pipeline")
    #expect(agreement.aging.buckets == [31, 61, 91, 181])
    #expect(agreement.stages.map(\.kind) == [.inventory, .inventory, .won, .exit])
    let records = agreement.sources[0].records
    #expect(records.map(\.kind) == [.lead, .event, .event, .event])
    #expect(records[1].fields[.enteredAt] == nil)
    #expect(records[1].conditions == [RowCondition(column: "deal_stage", test: .isOneOf(["Prospecting"]))])
    #expect(records[3].fields[.stage]?.map == ["Won": "won", "Lost": "lost"])
    #expect(agreement.sources[1].records[0].fields[.team]?.columns == ["manager"])
  }

  @Test(.enabled(if: folder != nil)) func receipt() throws {
    let agreement = try agreement("receipt")
    #expect(agreement.company.timeZone == "Europe/Amsterdam")
    #expect(agreement.stages.map(\.kind) == [.sla, .won])
    let records = agreement.sources[0].records
    #expect(records.map(\.kind) == [.lead, .event, .touch])
    #expect(records[1].conditions == [RowCondition(column: "case:enddate", test: .isNotEmpty)])
    #expect(records[2].fields[.person]?.columns == ["org:resource"])
  }

  @Test(.enabled(if: folder != nil)) func surveys() throws {
    let airport = try agreement("airport_2017")
    #expect(
      airport.surveys == [
        Survey(metric: "nps", minimum: 0, maximum: 10), Survey(metric: "csat", minimum: 1, maximum: 5, top: 4),
      ])
    #expect(airport.sources[0].null == ["", "Blank", "BLANK"])
    #expect(airport.sources[0].records[1].fields[.score]?.null == ["", "0", "6", "Blank", "BLANK"])
    let telecom = try agreement("telecom_nps")
    #expect(telecom.sources[0].records[0].fields[.responseID] == nil)
    let orders = try agreement("olist_orders")
    #expect(orders.sources[0].records[0].fields[.responseID]?.columns == ["review_id", "order_id"])
  }
}
