import Configuration
import CustomerChain
import Testing

@Suite struct AgreementFileTests {
  private func read(_ text: String) -> (agreement: Agreement, mistakes: [Mistake]) {
    AgreementFile.read(Array(text.utf8), isKnownTimeZone: { $0.hasPrefix("Europe/") })
  }

  /// `LINE:COLUMN` and the reason of every mistake.
  private func places(_ text: String) -> [String] { read(text).mistakes.map { "\($0.line):\($0.column)" } }

  @Test func anEmptyTextIsTheDefaultAgreement() {
    let (agreement, mistakes) = read("")
    #expect(agreement == Agreement())
    #expect(mistakes.isEmpty)
  }

  @Test func companyCalendarsAndDepartments() throws {
    let (agreement, mistakes) = read(wholeAgreement)
    #expect(mistakes.isEmpty)
    #expect(agreement.company.name == "Warmte BV")
    #expect(agreement.company.timeZone == "Europe/Amsterdam")
    #expect(agreement.company.currency == "EUR")
    #expect(agreement.company.language == "nl")
    let office = try #require(agreement.calendars.first)
    #expect(office.id == "office")
    #expect(office.timeZone == "Europe/Amsterdam")
    #expect(office.hours == [[540..<1050], [], [], [], [540..<720, 780..<1020], [], []])
    #expect(
      office.holidays
        == Set([Day(year: 2026, month: 1, day: 1), Day(year: 2026, month: 12, day: 25)].compactMap(\.self)))
    #expect(
      agreement.departments == [
        Department(id: "marketing", name: "Marketing team", calendar: "office"), Department(id: "sales", name: "sales"),
      ])
  }

  @Test func funnelStagesAndAging() throws {
    let agreement = read(wholeAgreement).agreement
    #expect(agreement.funnel.version == "2026-11")
    #expect(agreement.funnel.skips == .ignore)
    #expect(
      agreement.funnel.agreedBy == [
        "marketing": try #require(Day(year: 2026, month: 11, day: 2)),
        "sales": try #require(Day(year: 2026, month: 11, day: 3)),
      ])
    #expect(agreement.stages.map(\.id) == ["inquiry", "mql", "won", "lost"])
    #expect(agreement.stages.map(\.kind) == [.inventory, .sla, .won, .exit])
    let qualified = agreement.stages[1]
    #expect(qualified.name == "Marketing qualified")
    #expect(qualified.department == "marketing")
    #expect(qualified.handsTo == "sales")
    #expect(qualified.sla == TimeLimit(amount: 2, unit: .days))
    #expect(qualified.clock == .business)
    #expect(qualified.quietAfter == TimeLimit(amount: 14, unit: .days))
    #expect(qualified.definition == "company known")
    #expect(qualified.rule == "company and value>=€1k")
    #expect(qualified.agreedBy == ["marketing", "sales"])
    #expect(agreement.aging.buckets == [2, 4, 8])
    #expect(agreement.aging.clock == .business)
  }

  @Test func surveysExperienceIdentityTargets() throws {
    let agreement = read(wholeAgreement).agreement
    #expect(agreement.surveys.map(\.metric) == ["nps", "effort"])
    #expect(agreement.surveys[1].maximum == 5.5)
    #expect(agreement.surveys[1].top == 2)
    #expect(agreement.surveys[1].direction == .lower)
    #expect(agreement.experience.suppressBelow == 7)
    #expect(agreement.experience.carefulBelow == 40)
    #expect(agreement.identityMatch == ["email"])
    let target = try #require(agreement.targets.first)
    #expect(target.figure == "experience.nps")
    #expect(target.coordinates == ["touchpoint": "service"])
    #expect(target.value == 40)
    #expect(target.floor == 25.5)
    #expect(target.contingency == "call back")
    #expect(target.owner == "anna")
  }

  @Test func sourceKeys() throws {
    let source = try #require(read(wholeAgreement).agreement.sources.first)
    #expect(source.files == ["leads*.csv", "more.csv"])
    #expect(source.group == "north")
    #expect(source.expect == ExpectedExport("daily 07:00"))
    #expect(source.delimiter == UInt8(ascii: ";"))
    #expect(source.encoding == .windows1252)
    #expect(source.decimal == UInt8(ascii: ","))
    #expect(source.dateFormat == "dd-MM-yyyy HH:mm")
    #expect(source.timeZone == "Europe/London")
    #expect(source.null == ["NA", "-"])
    #expect(source.clears)
    #expect(source.columns == ["a", "b"])
    #expect(wholeAgreement.split(separator: "\n", omittingEmptySubsequences: false)[source.line - 1] == "[[source]]")
    let lead = try #require(source.records.first)
    #expect(lead.kind == .lead)
    #expect(lead.fields[.leadID] == FieldMapping(columns: ["a", "b"]))
    #expect(lead.fields[.createdAt] == FieldMapping(columns: ["when"]))
    #expect(lead.fields[.source]?.columns == ["origin"])
    #expect(lead.fields[.source]?.null == [""])
    #expect(lead.fields[.value]?.format == "yyyy")
  }

  @Test func recordTablesInBothForms() throws {
    let source = try #require(read(wholeAgreement).agreement.sources.last)
    #expect(source.files == ["deals.csv"])
    #expect(source.records.map(\.kind) == [.event, .event, .touch])
    let first = source.records[0]
    #expect(first.fields[.leadID] == FieldMapping(columns: ["deal id"]))
    #expect(first.fields[.stage] == FieldMapping(value: "won"))
    #expect(first.fields[.enteredAt] == FieldMapping(columns: ["closed"]))
    #expect(
      Set(first.conditions) == [
        RowCondition(column: "deal:stage", test: .isOneOf(["Won", "Done"])),
        RowCondition(column: "closed", test: .isNotEmpty), RowCondition(column: "reopened", test: .isEmpty),
      ])
    #expect(source.records[1].fields[.stage]?.map == ["Won": "won", "*": "ignore"])
    #expect(source.records[1].fields[.owner] == FieldMapping(columns: ["rep"]))
    #expect(source.records[2].fields[.person] == FieldMapping(columns: ["rep"]))
    #expect(source.records[2].fields[.touchedAt] == FieldMapping(columns: ["touched"]))
  }

  @Test func agreedByMayBeAList() {
    let agreement = read("[funnel]\nagreed_by = [\"sales\"]").agreement
    #expect(agreement.funnel.agreedBy == ["sales": AgreementFile.dayNotGiven])
  }
}
