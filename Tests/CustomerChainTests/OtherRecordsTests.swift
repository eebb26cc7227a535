import Testing

@testable import CustomerChain

/// Orders, spend and contacts: read, counted, listed.
@Suite struct OtherRecordsTests {
  private static let october = Period(
    from: Fixture.time("2026-10-01").day(in: .utc), to: Fixture.time("2026-10-31").day(in: .utc))

  /// Two leads in the funnel, one of them in Belgium.
  private func fixture() -> Fixture {
    var fixture = Fixture(stages: Fixture.usualStages)
    fixture.add(
      .lead, file: "leads.csv",
      [
        [.leadID: "L1", .createdAt: "2026-09-01", .country: "NL"],
        [.leadID: "L2", .createdAt: "2026-09-01", .country: "BE"],
      ])
    return fixture
  }

  private func chain(
    _ fixture: Fixture, _ period: Period = .allTime, text: String = "", at time: String = "2026-11-02"
  ) throws -> ChainFigures {
    try #require(try fixture.board(at: time, query: FigureQuery(period: period, text: text)).chain)
  }

  private func rows(_ figure: Figure, _ store: Store, text: String = "") throws -> RecordPage {
    try StoreFigures(store).records(
      behind: figure.records, page: 0..<50, sort: nil, text: text, generation: 1)
  }

  // MARK: Orders

  private func orders() -> Fixture {
    var fixture = fixture()
    fixture.add(
      .order, file: "orders.csv",
      [
        [.orderID: "O1", .customerID: "C1", .orderedAt: "2026-09-30T23:59", .amount: "100", .leadID: "L1"],
        [.orderID: "O2", .customerID: "C2", .orderedAt: "2026-10-01T00:00", .amount: "200.50", .leadID: "L2"],
        [.orderID: "O3", .customerID: "C1", .orderedAt: "2026-10-31", .amount: "30", .currency: "USD"],
        [.orderID: "O4", .customerID: "C1", .orderedAt: "2026-10-31T23:59", .amount: ""],
        [.orderID: "O5", .customerID: "C1", .orderedAt: "2026-11-01T00:00", .amount: "1"],
        [.orderID: "O6", .customerID: "C1", .orderedAt: "2026-12-01", .amount: "1"],
      ])
    return fixture
  }

  @Test func ordersOfThePeriodAreCountedAndEachCurrencyAddedApart() throws {
    let fixture = orders()
    let chain = try chain(fixture, Self.october)
    #expect(chain.orders?.count == 3)
    #expect(
      chain.orderValue.map(\.value) == [
        .money(Money(hundredths: 20_050, currency: "EUR")), .money(Money(hundredths: 3_000, currency: "USD")),
      ])
    let store = fixture.store
    #expect(try rows(try #require(chain.orders), store).total == 3)
    #expect(try chain.orderValue.map { try rows($0, store).total } == [1, 1])
    #expect(try self.chain(fixture).orders?.count == 5, "December is not known yet")
  }

  @Test func aFilterLeavesOrdersOfItsLeads() throws {
    // Those that name no lead are nobody's to leave out.
    #expect(try chain(orders(), text: "BE").orders?.count == 4)
  }

  @Test func aNewerExportCorrectsAnOrderAndIsNotCountedTwice() throws {
    var fixture = orders()
    fixture.add(
      .order, file: "orders-2.csv",
      [
        [.orderID: "O2", .customerID: "C2", .orderedAt: "2026-10-01T00:00", .amount: "250", .leadID: ""],
        [.orderID: "O3", .customerID: "C1", .orderedAt: "2026-10-31", .amount: "30", .currency: "USD"],
        [.orderID: "O7", .customerID: "C3", .orderedAt: "2026-10-02", .amount: "1"],
      ])
    let chain = try chain(fixture, Self.october)
    #expect(chain.orders?.count == 4)
    #expect(chain.orderValue.first?.value == .money(Money(hundredths: 25_100, currency: "EUR")))
    #expect(fixture.store.health.files.map(\.duplicates) == [0, 0, 1])
    #expect(try self.chain(fixture, Self.october, text: "NL").orders?.count == 3, "the order is still of its lead")
  }

  @Test func anOrderIsListedWithItsKeysAndOpensAtItsLine() throws {
    let fixture = orders()
    let store = fixture.store
    let page = try rows(try #require(try chain(fixture, Self.october).orders), store)
    #expect(page.columns == [.order, .customer, .lead, .date, .amount])
    #expect(page.sort == SortOrder(column: .date, ascending: false))
    let row = try #require(page.rows.first { $0.values[0] == .text("O2") })
    #expect(row.values[1...2] == [.text("C2"), .text("L2")])
    #expect(row.values[4] == .money(Money(hundredths: 20_050, currency: "EUR")))
    let card = try #require(
      try StoreFigures(store).card(of: row.reference, asOf: Fixture.asOf("2026-11-02"), generation: 1))
    #expect(card.title == "O2" && card.subtitle == "C2")
    #expect(card.fields.allSatisfy { $0.place?.file == "orders.csv" && $0.place?.line == 3 })
    #expect(try rows(try #require(try chain(fixture).orders), store, text: "o4").matching == 1)
  }

  @Test func theCardOfAnOrderTellsItsOwnCurrency() throws {
    let store = orders().store
    let card = try #require(
      try StoreFigures(store).card(
        of: RecordReference(kind: .order, number: 2, revision: 1), asOf: Fixture.asOf("2026-11-02"), generation: 1))
    #expect(card.fields.contains { $0.value == .money(Money(hundredths: 3_000, currency: "USD")) })
  }

  // MARK: Spend

  @Test func spendIsAddedWithoutWhatIsOnlyExpected() throws {
    var fixture = fixture()
    fixture.add(
      .spend, file: "spend.csv",
      [
        [.date: "2026-10-05", .amount: "10", .campaign: "Winter", .channel: "web", .status: "actual"],
        [.date: "2026-10-05", .amount: "10", .campaign: "Winter", .channel: "web", .status: "actual"],
        [.date: "2026-10-05", .amount: "7", .campaign: "Letter", .status: "Forecast"],
        [.date: "2026-10-06", .amount: "5", .currency: "USD", .status: ""],
        [.date: "2026-09-06", .amount: "3", .status: ""],
      ])
    let chain = try chain(fixture, Self.october)
    let spend = try #require(chain.steps.first?.spend)
    #expect(
      spend.map(\.value) == [
        .money(Money(hundredths: 2_000, currency: "EUR")), .money(Money(hundredths: 500, currency: "USD")),
      ])
    #expect(chain.steps.dropFirst().flatMap(\.spend).isEmpty)
    let store = fixture.store
    #expect(store.health.files.map(\.duplicates) == [0, 1], "equal rows are kept and counted")
    let page = try rows(spend[0], store)
    #expect(page.total == 2 && spend[0].n == 2)
    #expect(page.columns == [.date, .campaign, .channel, .amount])
    #expect(page.rows.first?.values[1] == .text("Winter"))
    let card = try #require(
      try StoreFigures(store).card(
        of: page.rows[1].reference, asOf: Fixture.asOf("2026-11-02"), generation: 1))
    #expect(card.title == "Winter" && card.fields.first?.place?.line == 3)
  }

  // MARK: Contacts

  private func contacts() -> Fixture {
    var fixture = fixture()
    fixture.add(
      .touchpoint, file: "touchpoints.csv",
      [[.touchpoint: "phone"], [.touchpoint: "shop"], [.touchpoint: "web"], [.touchpoint: "letter"]])
    fixture.add(
      .touch, file: "touches.csv",
      [
        [.touchID: "T1", .touchedAt: "2026-10-01T09:00", .leadID: "L1", .customerID: "", .touchpoint: "phone"],
        [.touchID: "T2", .touchedAt: "2026-10-02T09:00", .leadID: "L2", .customerID: "", .touchpoint: "phone"],
        [.touchID: "T3", .touchedAt: "2026-10-03", .leadID: "", .customerID: "C9", .touchpoint: "phone"],
        [.touchID: "T4", .touchedAt: "2026-09-03", .leadID: "", .customerID: "C9", .touchpoint: "phone"],
        [.touchID: "T5", .touchedAt: "2026-10-03", .leadID: "", .customerID: "C9", .touchpoint: "web"],
        [.touchID: "T6", .touchedAt: "2026-10-03", .leadID: "gone", .customerID: "", .touchpoint: ""],
        [.touchID: "T7", .touchedAt: "2026-10-03", .leadID: "gone", .customerID: "", .touchpoint: "web"],
        [.touchID: "T8", .touchedAt: "2026-09-04", .leadID: "", .customerID: "C9", .touchpoint: "shop"],
        [.touchID: "T9", .touchedAt: "2026-12-04", .leadID: "", .customerID: "C9", .touchpoint: "letter"],
      ])
    return fixture
  }

  private func counts(_ chain: ChainFigures) -> [Int?] { chain.steps.flatMap(\.touchpoints).map { $0.contacts?.count } }

  @Test func contactsAreCountedByTouchpointWhoeversTheyAre() throws {
    let fixture = contacts()
    let chain = try chain(fixture, Self.october)
    #expect(counts(chain) == [3, 0, 2, nil], "of what nobody has written down there are not none")
    #expect(counts(try self.chain(fixture)) == [4, 1, 2, nil])
    let figure = try #require(chain.steps.flatMap(\.touchpoints).first?.contacts)
    let page = try rows(figure, fixture.store)
    #expect(page.total == 3)
    #expect(page.columns == [.date, .lead, .customer], "the touchpoint is the same in every row")
    #expect(page.rows.last?.values[1] == .text("L1"))
  }

  @Test func aFilterLeavesContactsOfItsLeads() throws {
    #expect(counts(try chain(contacts(), Self.october, text: "BE")) == [2, 0, 1, nil])
  }

  @Test func whereNoContactNamesATouchpointNothingIsCounted() throws {
    var fixture = fixture()
    fixture.add(.touchpoint, file: "touchpoints.csv", [[.touchpoint: "phone"]])
    fixture.add(.touch, file: "touches.csv", [[.touchedAt: "2026-10-01", .leadID: "L1"]])
    #expect(counts(try chain(fixture)) == [nil])
  }
}
