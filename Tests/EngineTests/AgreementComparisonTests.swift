import CustomerChain
import Foundation
import Report
import Testing
import Words

/// One directory read under two agreements.
@Suite struct AgreementComparisonTests {
  private struct Stages {
    var version = "2026-11"
    var skips = "count"
    var signed = #"["marketing", "sales"]"#
    var limit = "3d"
    /// Further stages between mql and sal.
    var between = ""
    var further = ""

    var toml: String {
      """
      [company]
      name = "Voorbeeld BV"
      time_zone = "UTC"
      [funnel]
      version = "\(version)"
      skips = "\(skips)"
      agreed_by = { marketing = "2026-05-01", sales = "2026-05-02" }
      [[stage]]
      id = "inquiry"
      department = "marketing"
      [[stage]]
      id = "mql"
      department = "marketing"
      kind = "sla"
      sla = "\(limit)"
      agreed_by = \(signed)
      \(between)
      [[stage]]
      id = "sal"
      department = "sales"
      [[stage]]
      id = "won"
      kind = "won"
      [[stage]]
      id = "lost"
      kind = "exit"
      \(further)

      """
    }
  }

  private static let leads =
    "lead_id,created_at,value\n"
    + (1...8).map { "L\($0),2026-04-0\($0),\($0)000\n" }.joined()

  /// L1 to L4 wait in mql; L5 went from there to sal, L6 came to sal without it; L7 was won, L8 lost.
  private static let events = """
    lead_id,stage,entered_at
    L1,mql,2026-05-01T09:00:00Z
    L2,mql,2026-05-20T09:00:00Z
    L3,mql,2026-05-25T09:00:00Z
    L4,mql,2026-05-31T09:00:00Z
    L5,mql,2026-05-02T09:00:00Z
    L5,sal,2026-05-04T09:00:00Z
    L6,sal,2026-05-06T09:00:00Z
    L7,mql,2026-05-02T09:00:00Z
    L7,won,2026-05-09T09:00:00Z
    L8,lost,2026-05-08T09:00:00Z

    """

  private static let moment = AsOf(instant: Instant(seconds: 1_780_300_800))

  private func side(_ toml: String, events: String = events, file: String) throws -> AgreementComparison.Side {
    let directory = MemoryFileSystem(clock: EngineReading.now.milliseconds - 3_600_000)
    directory.write(Array(toml.utf8), to: "ketting.toml")
    directory.write(Array(Self.leads.utf8), to: "leads.csv")
    directory.write(Array(events.utf8), to: "events.csv")
    let store = Store(try #require(try EngineReading.cold(directory)))
    #expect(store.health.mistakes.isEmpty, "\(store.health.mistakes)")
    let figures = StoreFigures(store)
    let board = try #require(try figures.boards(FigureQuery(), at: [Self.moment], generation: 0).first)
    return AgreementComparison.Side(board: board, agreement: store.agreement, source: figures, file: file)
  }

  private func compare(_ new: String, _ old: String, _ language: Language = .english) throws -> AgreementComparison {
    try AgreementComparison(
      side(new, file: "later.toml"), against: side(old, file: "old.toml"), words: Words(language: language, zone: .utc),
      version: "1")
  }

  /// The figures that differ, by name and place: `aging.late`, `funnel.here stage=mql`.
  private func figures(_ comparison: AgreementComparison) throws -> [String: [String: Any]] {
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(comparison.json())) as? [String: Any])
    let list = try #require(document["figures"] as? [[String: Any]])
    #expect(list.count == comparison.differing && document["same"] as? Int == comparison.same)
    return Dictionary(
      list.map { figure in
        let coordinates = figure["coordinates"] as? [String: Any] ?? [:]
        let place = coordinates.sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value as? String ?? "")" }
        return ((figure["figure"] as? String ?? "") + place.joined(), figure)
      }, uniquingKeysWith: { first, _ in first })
  }

  private func integers(_ figure: [String: Any]?, _ names: String...) -> [Int?] { names.map { figure?[$0] as? Int } }

  @Test("The same agreement twice: nothing differs")
  func nothing() throws {
    let comparison = try compare(Stages().toml, Stages().toml)
    #expect(comparison.differing == 0 && comparison.same > 50)
    #expect(comparison.text().contains("0 figures differ"))
    #expect(comparison.csv().split(separator: "\n").count == 1)
  }

  @Test("A longer limit: who is late, what that is worth, and nothing else")
  func limit() throws {
    let found = try figures(try compare(Stages(limit: "20d").toml, Stages().toml))
    #expect(integers(found["aging.late"], "value", "against", "difference", "came", "went") == [1, 3, -2, 0, 2])
    #expect(integers(found["aging.due"], "value", "against", "came", "went") == [3, 1, 2, 0])
    let late = found["aging.lateValue currency=EUR"]
    #expect(late?["value"] as? String == "1000.00" && late?["against"] as? String == "6000.00")
    #expect(late?["difference"] as? String == "-5000.00" && late?["went"] as? Int == 2)
    #expect(found.keys.allSatisfy { $0.hasPrefix("aging.") }, "\(found.keys)")
    #expect(!found.keys.contains("aging.open"))
  }

  @Test("Skips that do not count: what only a later stage proved goes, of a share its whole too")
  func skips() throws {
    let found = try figures(try compare(Stages(skips: "ignore").toml, Stages().toml))
    // L6 alone was not in mql; L7 was not in sal.
    #expect(integers(found["funnel.reached stage=mql"], "value", "against", "came", "went") == [6, 7, 0, 1])
    let step = found["funnel.step stage=mql"]
    #expect(integers(step, "came", "went", "wholeCame", "wholeWent") == [0, 1, 0, 1])
    #expect(step?["unit"] as? String == "share")
    #expect(abs((step?["difference"] as? Double ?? 0) - (2.0 / 6 - 3.0 / 7)) < 1e-12)
    #expect(found["funnel.here stage=mql"] == nil && found["aging.open"] == nil)
  }

  @Test("Figures are matched by the stage's id, wherever it stands; a new stage's figures have appeared")
  func newStage() throws {
    let new = Stages(between: "[[stage]]\nid = \"demo\"\ndepartment = \"sales\"\n")
    let comparison = try compare(new.toml, Stages().toml)
    let found = try figures(comparison)
    #expect(integers(found["funnel.here stage=demo"], "value", "against", "came", "went") == [0, nil, 0, 0])
    #expect(found["funnel.here stage=demo"]?["againstReason"] is String)
    #expect(found["funnel.here stage=sal"] == nil && found["funnel.reached stage=sal"] == nil)
    #expect(integers(found["funnel.reached stage=demo"], "value", "came") == [3, 3])
    #expect(comparison.text().contains("in the new agreement only"))
    #expect(!comparison.text().contains("in the old agreement only"))
    let back = try compare(Stages().toml, new.toml)
    #expect(integers(try figures(back)["funnel.reached stage=demo"], "value", "against", "went") == [nil, 3, 3])
    #expect(back.text().contains("in the old agreement only"))
  }

  @Test("What a value gained and lost in records is what it gained: for every count, and the other way round")
  func movesAddUp() throws {
    var lost = Stages(skips: "ignore", limit: "8d", between: "[[stage]]\nid = \"demo\"\n")
    lost.further = "[aging]\nbuckets = [2, 9, 20]\n"
    for (new, old) in [(lost.toml, Stages().toml), (Stages().toml, lost.toml)] {
      let found = try figures(try compare(new, old))
      let counts = found.filter { $0.value["unit"] as? String == "count" }
      #expect(counts.count > 10)
      for (name, figure) in counts {
        let value = figure["value"] as? Int ?? 0
        let against = figure["against"] as? Int ?? 0
        let came = try #require(figure["came"] as? Int)
        let went = try #require(figure["went"] as? Int)
        #expect(value - against == came - went, "\(name)")
      }
    }
  }

  @Test("Swapping the agreements swaps what came and went, and turns the differences round")
  func swapped() throws {
    let one = try figures(try compare(Stages(limit: "20d").toml, Stages().toml))
    let other = try figures(try compare(Stages().toml, Stages(limit: "20d").toml))
    #expect(Set(one.keys) == Set(other.keys) && !one.isEmpty)
    for (name, figure) in one {
      let back = other[name]
      #expect(integers(figure, "came", "went") == integers(back, "went", "came"), "\(name)")
      if let difference = figure["difference"] as? Double {
        #expect(difference == -(back?["difference"] as? Double ?? .nan), "\(name)")
      }
    }
  }

  @Test("Records that another mapping puts elsewhere have moved")
  func mapping() throws {
    func toml(_ target: String) -> String {
      Stages(
        further: """
          [[source]]
          files = ["events.csv"]
            [[source.event]]
            lead = "lead_id"
            stage = { column = "stage", map = { mql = "\(target)", "sal" = "sal", won = "won", lost = "lost" } }
            at = "entered_at"
          """
      ).toml
    }
    let found = try figures(try compare(toml("sal"), toml("mql")))
    #expect(integers(found["funnel.here stage=mql"], "value", "against", "came", "went") == [0, 4, 0, 4])
    #expect(integers(found["funnel.here stage=sal"], "value", "against", "came", "went") == [6, 2, 4, 0])
    // L5 entered sal twice now: an entry more of the same lead.
    #expect(integers(found["funnel.in stage=sal"], "value", "against", "came", "went") == [8, 2, 6, 0])
  }

  @Test("A figure is marked on the side whose definition lacks a signature")
  func marks() throws {
    let unsigned = Stages(signed: #"["marketing"]"#, limit: "20d")
    let comparison = try compare(unsigned.toml, Stages().toml)
    let late = try #require(try figures(comparison)["aging.late"])
    #expect(late["agreed"] as? Bool == false && late["againstAgreed"] as? Bool == true)
    #expect(try figures(comparison).values.allSatisfy { $0["againstAgreed"] as? Bool == true })
    #expect(comparison.text().contains("1 ~"))
    #expect(comparison.text().contains("~ stands on a definition"))
    let signed = try compare(Stages(limit: "20d").toml, Stages().toml)
    #expect(!signed.text().contains("~"))
  }

  @Test("All formats list the same figures, in both languages, and say of which agreements")
  func formats() throws {
    for language in Language.allCases {
      let comparison = try compare(Stages(version: "2026-12", limit: "20d").toml, Stages().toml, language)
      let lines = comparison.text().split(separator: "\n")
      #expect(lines.count { $0.hasPrefix("aging.") } == comparison.differing)
      #expect(comparison.markdown().split(separator: "\n").count { $0.hasPrefix("| aging.") } == comparison.differing)
      #expect(comparison.csv().split(separator: "\n").count == comparison.differing + 1)
      for text in [comparison.text(), comparison.markdown()] {
        for name in ["later.toml", "old.toml", "2026-11", "2026-12"] { #expect(text.contains(name), "\(name)") }
      }
    }
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(compare(Stages(version: "2026-12").toml, Stages().toml).json()))
        as? [String: Any])
    #expect((document["agreement"] as? [String: Any])?["version"] as? String == "2026-12")
    #expect((document["against"] as? [String: Any])?["version"] as? String == "2026-11")
    #expect(document["asOf"] is String)
  }
}
