import Testing

@testable import CustomerChain

/// Touchpoints, persons, touches, orders and spend in exports of other systems: mapped, rejected where they cannot be
/// read, and known by file and line.
@Suite struct MappedRecordsTests {
  private static let agreement = """
    [company]
    time_zone = "UTC"

    [[stage]]
    id = "inquiry"
    kind = "inventory"
    [[stage]]
    id = "won"
    kind = "won"

    [[source]]
    files = ["register*.csv"]
      [[source.touchpoint]]
      id = "Plek"
      journey_step = { column = "Stap", map = { Aanvraag = "inquiry", "*" = "service" } }
      channel = "Kanaal"
      owner = "Wie"
      at = "Bekeken"

    [[source]]
    files = ["personeel.csv"]
      [source.person]
      id = "Naam"
      team = "Ploeg"
      department = { value = "service" }
      at = "Sinds"
      to = "Tot"

    [[source]]
    files = ["gesprekken.csv"]
      [[source.touch]]
      id = "Nr"
      at = "Wanneer"
      customer = "Relatie"
      touchpoint = { value = "Servicelijn" }
      minutes = "Duur"
      when = { Soort = ["gesprek"] }

    [[source]]
    files = ["facturen*.csv"]
      [[source.order]]
      id = "Factuur"
      customer = "Relatie"
      at = "Datum"
      amount = "Bedrag"

    [[source]]
    files = ["uitgaven.csv"]
      [[source.spend]]
      at = "Datum"
      amount = "Bedrag"
      campaign = "Campagne"
      status = { column = "Soort", map = { prognose = "forecast", werkelijk = "actual" } }
    """

  private static let invoices = """
    Factuur;Relatie;Datum;Bedrag
    F1;K1;2026-10-01;1.250,50
    F2;K1;2026-10-02;veel
    F3;K2;2026-13-40;10,00
    F4;K2;2026-10-03;10,00

    """

  private func store(_ further: [String: String] = [:]) throws -> Store {
    let fileSystem = MemoryFileSystem(clock: EngineReading.now.milliseconds - 3_600_000)
    let files = [
      "ketting.toml": Self.agreement,
      "register.csv": """
      Plek,Stap,Kanaal,Wie,Bekeken
      Website,Aanvraag,web,Ann,2026-05-01
      Servicelijn,Nazorg,telefoon,Bram,2024-05-01
      ,Nazorg,telefoon,Bram,

      """,
      "personeel.csv": "Naam,Ploeg,Sinds,Tot\nBram,Noord,2024-01-01,2026-09-30\n",
      "gesprekken.csv": """
      Nr,Soort,Wanneer,Relatie,Duur
      1,gesprek,2026-10-01T09:00:00Z,K1,5
      2,pauze,2026-10-01T09:10:00Z,K1,5
      3,gesprek,2026-10-01T09:20:00Z,K2,lang
      4,gesprek,2026-10-01T09:30:00Z,K2,7

      """,
      "facturen.csv": Self.invoices,
      "uitgaven.csv": """
      Datum,Bedrag,Campagne,Soort
      2026-10-01,100,Winter,werkelijk
      2026-10-02,50,Winter,prognose
      2026-10-03,7,Brief,anders

      """,
    ]
    for (name, text) in files.merging(further, uniquingKeysWith: { $1 }).sorted(by: { $0.key < $1.key }) {
      fileSystem.write(Array(text.utf8), to: name)
    }
    return Store(try #require(try EngineReading.cold(fileSystem)))
  }

  private func board(_ store: Store) throws -> Board {
    let asOf = AsOf(day: try #require(Day(year: 2026, month: 11, day: 2)), in: store.zone)
    return try #require(try StoreFigures(store).boards(FigureQuery(), at: [asOf], generation: 1).first)
  }

  /// The file and line that the card of each row of a list names.
  private func places(_ figure: Figure, _ store: Store) throws -> [String] {
    let figures = StoreFigures(store)
    let page = try figures.records(
      behind: figure.records, page: 0..<50, sort: nil, text: "", generation: 1)
    return try page.rows.map { row in
      let card = try #require(try figures.card(of: row.reference, asOf: figure.asOf, generation: 1))
      let place = try #require(card.fields.first?.place)
      return "\(place.file):\(place.line)"
    }.sorted()
  }

  @Test func allFiveKindsAreMappedAndOpenAtTheirLines() throws {
    let store = try store()
    #expect(store.health.mistakes.isEmpty)
    let chain = try #require(try board(store).chain)
    #expect(chain.steps.map(\.name) == ["inquiry", "service", "won"])
    let service = try #require(chain.steps[1].touchpoints.first)
    let last = try #require(Day(year: 2026, month: 9, day: 30))
    #expect(service.weaknesses == [.ownerLeft(person: "Bram", since: last), .channelWithoutOwner])
    #expect(service.contacts?.count == 2)
    #expect(try places(try #require(service.contacts), store) == ["gesprekken.csv:2", "gesprekken.csv:5"])
    #expect(try places(try #require(chain.faults.first?.count), store) == ["register.csv:3"])
    #expect(chain.orders?.count == 2)
    #expect(chain.orderValue.map(\.value) == [.money(Money(hundredths: 126_050, currency: "EUR"))])
    #expect(try places(try #require(chain.orders), store) == ["facturen.csv:2", "facturen.csv:5"])
    #expect(chain.steps[0].spend.map(\.value) == [.money(Money(hundredths: 10_000, currency: "EUR"))])
    #expect(try places(chain.steps[0].spend[0], store) == ["uitgaven.csv:2"])
  }

  @Test func whatCannotBeReadIsRejectedWithItsLineAndColumn() throws {
    let store = try store()
    let rejects = store.rejects.map { "\($0.file):\($0.reject.line) \($0.reject.column ?? "")" }
    #expect(
      rejects == [
        "facturen.csv:3 Bedrag", "facturen.csv:4 Datum", "gesprekken.csv:4 Duur", "register.csv:4 Plek",
      ])
    let spend = try #require(store.health.files.first { $0.name == "uitgaven.csv" })
    #expect(spend.unmapped == [UnmappedValue(field: .status, value: "anders", count: 1)])
  }

  @Test func theSameExportTwiceChangesNothingAndIsCounted() throws {
    let store = try store(["facturen-kopie.csv": Self.invoices])
    let chain = try #require(try board(store).chain)
    #expect(chain.orders?.count == 2)
    #expect(store.health.files.map(\.duplicates).reduce(0, +) == 2)
  }
}
