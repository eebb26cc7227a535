import Configuration
import CustomerChain
import Testing

/// One wrong line each: where it is reported, as what, and what stands beside it.
@Suite struct AgreementMistakeTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let text: String
    let line: Int
    let column: Int
    let reason: Mistake.Reason
    var severity = Mistake.Severity.error
    var testDescription: String { text.replacing("\n", with: "⏎") }
  }

  static let cases: [Case] = [
    Case(text: "\n[company]\n  name = 3", line: 3, column: 3, reason: .wrongType(key: "company.name", expected: .text)),
    Case(
      text: "[company]\nnaam = \"x\"", line: 2, column: 1, reason: .unknownKey(key: "company.naam", nearest: "name"),
      severity: .warning),
    Case(
      text: "[[stages]]\nid = \"a\"", line: 1, column: 1, reason: .unknownKey(key: "stages", nearest: "stage"),
      severity: .warning),
    Case(
      text: "company.language = 'fr'", line: 1, column: 9,
      reason: .notOneOf(key: "company.language", found: "fr", allowed: ["nl", "en"])),
    Case(
      text: "[company]\ncurrency = \"euro\"", line: 2, column: 1,
      reason: .outOfRange(key: "company.currency", found: "euro")),
    Case(
      text: "[company]\ntime_zone = \"Europa/Amsterdam\"", line: 2, column: 1,
      reason: .unknownTimeZone(key: "company.time_zone", found: "Europa/Amsterdam")),
    Case(
      text: "[[stage]]\nid=\"a\"\n[[stage]]\nid=\"b\"\nsla = \"2x\"", line: 5, column: 1,
      reason: .notATimeLimit(key: "stage[2].sla", found: "2x")),
    Case(
      text: "[[stage]]\nid=\"a\"\n\n[[stage]]\nkind='won'", line: 4, column: 1, reason: .missing(key: "stage[2].id")),
    Case(
      text: "[[stage]]\nid='a'\n[[stage]]\n id='a'", line: 4, column: 2,
      reason: .duplicate(key: "stage[2].id", value: "a")),
    Case(
      text: "[[stage]]\nid='a'\nkind='open'", line: 3, column: 1,
      reason: .notOneOf(key: "stage[1].kind", found: "open", allowed: ["inventory", "sla", "won", "exit"])),
    Case(
      text: "aging = { clock = \"wall\", buckets = [1, 3, 3] }", line: 1, column: 44,
      reason: .notAscending(key: "aging.buckets[3]")),
    Case(
      text: "[aging]\nbuckets = [\n  1,\n  'x' ]", line: 4, column: 3,
      reason: .wrongType(key: "aging.buckets[2]", expected: .wholeNumber)),
    Case(
      text: "[[department]]\nid='a'\ncalendar='offise'\n[calendar.office]", line: 3, column: 1,
      reason: .unknownReference(key: "department[1].calendar", found: "offise", known: ["office"])),
    Case(
      text: "[calendar.office]\nhours = { mon = [\"9-17\"] }", line: 2, column: 18,
      reason: .notAnHourRange(key: "calendar.office.hours.mon[1]", found: "9-17")),
    Case(
      text: "[calendar.office]\nhours.mon = [\"09:00-12:00\", \"11:00-13:00\"]", line: 2, column: 29,
      reason: .notAscending(key: "calendar.office.hours.mon[2]")),
    Case(
      text: "[calendar.\"my office\"]\nholidays = [\"2026-02-30\"]", line: 2, column: 13,
      reason: .notADate(key: "calendar.\"my office\".holidays[1]", found: "2026-02-30")),
    Case(
      text: "[identity]\nmatch = [\"email\",\n  \"e_mail\"]", line: 3, column: 3,
      reason: .notOneOf(key: "identity.match[2]", found: "e_mail", allowed: Field.matchable.map(\.rawValue))),
    Case(
      text: "[identity]\nmatch = \"value\"", line: 2, column: 1,
      reason: .notOneOf(key: "identity.match", found: "value", allowed: Field.matchable.map(\.rawValue))),
    Case(
      text: "[identity]\nmatch = [\"email\", \"email\"]", line: 2, column: 19,
      reason: .duplicate(key: "identity.match[2]", value: "email")),
    Case(
      text: "[funnel]\nagreed_by = { sales = \"soon\" }", line: 2, column: 15,
      reason: .notADate(key: "funnel.agreed_by.sales", found: "soon")),
    Case(
      text: "[[survey]]\nmetric='nps'\nmin=5\nmax=5", line: 4, column: 1,
      reason: .outOfRange(key: "survey[1].max", found: "5.0")),
    Case(text: "[[survey]]\nmetric='own'\nmin=5", line: 1, column: 1, reason: .missing(key: "survey[1].max")),
    Case(
      text: "[experience]\nsuppress_below = -1", line: 2, column: 1,
      reason: .outOfRange(key: "experience.suppress_below", found: "-1")),
    Case(text: "[[target]]\nfigure='a'", line: 1, column: 1, reason: .missing(key: "target[1].value")),
    Case(text: "[[source]]\n[source.lead]\nid='x'", line: 1, column: 1, reason: .missing(key: "source[1].files")),
    Case(
      text: "[[source]]\nfiles='a'\n[source.lead]\nid='x'\nsorce='y'", line: 5, column: 1,
      reason: .unknownKey(key: "source[1].lead.sorce", nearest: "source"), severity: .warning),
    Case(
      text: "[[source]]\nfiles='a'\n[[source.event]]\nlead='x'\nat='t'", line: 3, column: 1,
      reason: .missing(key: "source[1].event[1].stage")),
    Case(
      text: "[[source]]\nfiles='a'\n[[source.event]]\nlead='x'\nstage={ map={a='b'} }", line: 5, column: 1,
      reason: .missing(key: "source[1].event[1].stage.column")),
    Case(
      text: "[[source]]\nfiles='a'\ndelimiter='x'", line: 3, column: 1,
      reason: .notOneOf(key: "source[1].delimiter", found: "x", allowed: [",", ";", "\t", "tab", "|"])),
    Case(
      text: "[[source]]\nfiles='a'\ndate_format='dag'", line: 3, column: 1,
      reason: .notADateFormat(key: "source[1].date_format", found: "dag")),
    Case(
      text: "[[source]]\nfiles='a'\n[source.lead]\nid='x'\nwhen={ \"é\"=['a'], \"o.k\" = 5 }", line: 5, column: 19,
      reason: .wrongType(key: "source[1].lead.when.\"o.k\"", expected: .list)),
    Case(
      text: "[[stage]]\nid = \"a\"\nrule = 'value>=€1k and (late'", line: 3, column: 9 + 15,
      reason: .notAFilter(key: "stage[1].rule", .unclosedParenthesis)),
    Case(
      text: "[[stage]]\nid = \"a\"\n  rule = \"owner:\\\"a b\\\" age>x\"", line: 3, column: 11 + 18,
      reason: .notAFilter(key: "stage[1].rule", .notA(.duration, found: "x"))),
    Case(
      text: "[[stage]]\nid = \"a\"\nrule = \"\"", line: 3, column: 9, reason: .notAFilter(key: "stage[1].rule", .empty)),
    Case(
      text: "[[stage]]\nid = \"a\"\nrule = \"\"\"late\n or\"\"\"", line: 3, column: 1,
      reason: .notAFilter(key: "stage[1].rule", .expectedTerm)),
    Case(text: "[=]", line: 1, column: 1, reason: .syntax("a key was expected after [")),
    Case(text: "stage = 3", line: 1, column: 1, reason: .wrongType(key: "stage", expected: .table)),
    Case(text: "stage = [\n 3 ]", line: 2, column: 2, reason: .wrongType(key: "stage[1]", expected: .table)),
  ]

  @Test(arguments: cases) func isReportedWhereItStands(_ wrong: Case) throws {
    let mistakes =
      AgreementFile.read(Array(wrong.text.utf8), isKnownTimeZone: { $0 == "Europe/Amsterdam" }).mistakes
    let mistake = try #require(mistakes.first)
    #expect(mistake.file == "ketting.toml")
    #expect(mistake.line == wrong.line)
    #expect(mistake.column == wrong.column)
    #expect(mistake.reason == wrong.reason)
    #expect(mistake.severity == wrong.severity)
  }

  @Test func aMistakeInOneTableDoesNotTakeTheOthersDown() {
    let text = """
      [company]
      name = 3
      currency = "USD"
      [[stage]]
      kind = "won"
      [[stage]]
      id = "lost"
      kind = "exit"
      sla = 5
      [aging]
      buckets = [3, 1]
      [[source]]
      files = "a.csv"
      [[source.event]]
      lead = "x"
      [source.lead]
      id = "x"
      value = true
      """
    let (agreement, mistakes) = AgreementFile.read(Array(text.utf8))
    #expect(agreement.company.name == "")
    #expect(agreement.company.currency == "USD")
    #expect(agreement.stages.map(\.id) == ["lost"])
    #expect(agreement.stages.first?.sla == nil)
    #expect(agreement.aging.buckets == AgingAgreement().buckets)
    #expect(agreement.sources.first?.records.map(\.kind) == [.lead])
    #expect(agreement.sources.first?.records.first?.fields.count == 1)
    #expect(mistakes.map(\.line) == [2, 4, 9, 11, 14, 18])
  }

  @Test func aBrokenConditionLeavesItsRecordOut() {
    let text = "[[source]]\nfiles='a'\n[source.lead]\nid='x'\nwhen = { a = 'emty' }\n[source.person]\nperson='p'"
    let (agreement, mistakes) = AgreementFile.read(Array(text.utf8))
    #expect(agreement.sources.first?.records.map(\.kind) == [.person])
    #expect(mistakes.map(\.line) == [5])
  }

  @Test func noTOMLGivesTheDefaultsAndOneMistake() {
    let (agreement, mistakes) = AgreementFile.read(Array("[company]\nname = \"x\"\nbroken = = 3\n".utf8))
    #expect(agreement == Agreement())
    #expect(mistakes.count == 1)
    #expect(mistakes.first?.line == 3)
    #expect((mistakes.first?.column ?? 0) > 1)
    guard case .syntax(let words)? = mistakes.first?.reason else {
      Issue.record("not a syntax mistake")
      return
    }
    #expect(!words.isEmpty)
  }

  @Test func moreMistakesThanPeopleReadAreCut() {
    let text = (0..<5000).map { "key\($0) = 1\n" }.joined()
    #expect(AgreementFile.read(Array(text.utf8)).mistakes.count == 200)
  }
}
