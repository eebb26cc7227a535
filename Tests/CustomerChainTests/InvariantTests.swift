import Testing

@testable import CustomerChain

/// What must hold for any data at any moment, on random companies.
@Suite struct InvariantTests {
  private static let days = 60

  func company(seed: UInt64) -> Fixture {
    var random = SeededRandom(seed: seed)
    var stages = Fixture.usualStages
    if seed % 3 == 0 { stages[1].handsTo = nil }
    stages[0].rule = "owner and value>=200"
    stages[2].rule = "country:NL or !late"
    stages[0].agreedBy = ["marketing"]
    var fixture = Fixture(stages: stages)
    if seed % 2 == 0 { fixture.agreement.funnel.skips = .ignore }
    func time() -> String {
      if random.next() % 12 == 0 { return "" }
      let civil = Day(number: 20_454 + Int32(random.next() % UInt64(Self.days))).civil
      let date = "\(civil.year)-\(civil.month)-\(civil.day)"
      return random.next() % 3 == 0 ? date : date + "T\(random.next() % 24):\(random.next() % 60)"
    }
    func pick(_ texts: [String]) -> String { texts[Int(random.next() % UInt64(texts.count))] }
    let leads = (0..<40).map { number in
      [
        Field.leadID: "L\(number)", .createdAt: time(), .source: pick(["web", "fair", ""]),
        .owner: pick(["Peeters", "Maes", ""]), .value: pick(["100", "2500.50", ""]), .country: pick(["NL", "BE"]),
        .currency: pick(["EUR", "USD", ""]),
      ]
    }
    let names = ["inquiry", "mql", "sal", "won", "lost"]
    let events = (0..<120).map { _ in
      [
        Field.leadID: "L\(random.next() % 50)", .stage: pick(names), .enteredAt: time(),
        .department: pick(["sales", "", "Service"]), .reason: pick(["duplicate", "", "price"]),
        .deadline: pick(["", time()]),
      ]
    }
    let answers = (0..<80).map { number in
      [
        Field.responseID: number % 5 == 0 ? "" : "R\(number)", .metric: pick(["nps", "csat", "ces"]),
        .score: pick(["0", "5", "7", "9", "10", "11", "", "1", "4"]), .answeredAt: time(),
        .touchpoint: pick(["website", "phone", ""]), .channel: pick(["visit", "mail", ""]),
      ]
    }
    fixture.add(.lead, file: "leads.csv", leads)
    fixture.add(.event, file: "events.csv", events)
    fixture.add(.survey, file: "answers.csv", answers)
    fixture.add(.person, file: "people.csv", [[.person: "Peeters", .department: "sales", .to: pick(["", time()])]])
    let touchpoints = ["website", "phone", "shop"].map { touchpoint in
      [
        Field.touchpoint: touchpoint, .journeyStep: pick(["inquiry", "SAL", "delivery", ""]),
        .channel: pick(["visit", "mail", ""]), .owner: pick(["Peeters", "Maes", "Peeters; Maes", ""]),
        .reviewedAt: time(),
      ]
    }
    let orders = (0..<20).map { number in
      [
        Field.orderID: "O\(number)", .customerID: "C1", .orderedAt: time(), .amount: pick(["10", "2.5", ""]),
        .currency: pick(["USD", ""]), .leadID: pick(["", "L3", "L4", "nobody"]),
      ]
    }
    let spend = (0..<20).map { _ in
      [Field.date: time(), .amount: pick(["10", "2.5", ""]), .status: pick(["forecast", "actual"])]
    }
    let touches = (0..<40).map { _ in
      [
        Field.touchedAt: time(), .leadID: pick(["L1", "L2", ""]), .customerID: "C1",
        .touchpoint: pick(["website", "phone", ""]),
      ]
    }
    fixture.add(.touchpoint, file: "touchpoints.csv", touchpoints)
    fixture.add(.order, file: "orders.csv", orders)
    fixture.add(.spend, file: "spend.csv", spend)
    fixture.add(.touch, file: "touches.csv", touches)
    // So few leads would not be judged.
    fixture.agreement.experience.carefulBelow = 1
    return fixture
  }

  func moments() -> [AsOf] {
    stride(from: 5, to: Self.days + 10, by: 16).flatMap { offset -> [AsOf] in
      let day = Day(number: 20_454 + Int32(offset))
      return [AsOf(day: day, in: .utc), AsOf(instant: Zone.utc.instant(of: day, milliseconds: 41_000_000))]
    }
  }

  @Test(arguments: UInt64(1)...6)
  func bucketsAndRowsAddUp(seed: UInt64) throws {
    let figures = StoreFigures(company(seed: seed).store)
    for by in [nil, Dimension.country, .owner] {
      for board in try figures.boards(FigureQuery(by: by), at: moments(), generation: 1) {
        let rows = board.aging.rows
        for row in rows + [board.aging.total] {
          let counted = row.counts.compactMap(\.count).reduce(0, +) + (row.unknown.count ?? 0)
          #expect(counted == row.open.count)
        }
        #expect(rows.compactMap(\.open.count).reduce(0, +) == board.aging.total.open.count)
        let standing = board.funnel.stages.filter(\.stage.isOpen).compactMap(\.here.count).reduce(0, +)
        #expect(standing == board.aging.total.open.count, "every open lead is charged to someone")
        #expect(board.funnel.groups.compactMap(\.cohort.count).reduce(0, +) == board.funnel.cohort.count)
      }
    }
  }

  @Test(arguments: UInt64(1)...6)
  func balanceAtTheEndIsBalanceAtTheStartPlusInMinusOut(seed: UInt64) throws {
    let figures = StoreFigures(company(seed: seed).store)
    for (from, to) in [(3, 20), (10, 11), (0, 59), (40, 50)] {
      let period = Period(from: Day(number: 20_454 + Int32(from)), to: Day(number: 20_454 + Int32(to)))
      let start = AsOf(day: Day(number: 20_454 + Int32(from) - 1), in: .utc)
      let end = AsOf(day: Day(number: 20_454 + Int32(to)), in: .utc)
      let boards = try figures.boards(FigureQuery(period: period), at: [start, end], generation: 1)
      for (before, after) in zip(boards[0].funnel.stages, boards[1].funnel.stages) {
        let expected = (before.here.count ?? 0) + (after.entered.count ?? 0) - (after.left.count ?? 0)
        #expect(after.here.count == expected, "\(after.stage.id) from day \(from) to \(to)")
      }
    }
  }

  @Test(arguments: UInt64(1)...3)
  func everyFigureIsAsLongAsTheListBehindIt(seed: UInt64) throws {
    let figures = StoreFigures(company(seed: seed).store)
    var query = FigureQuery(period: Period(from: Day(number: 20_460), to: Day(number: 20_500)), by: .country)
    query.across = seed % 2 == 0 ? .owner : .channel
    var all = FigureQuery()
    all.across = seed % 2 == 0 ? .touchpoint : .source
    all.tried = [TriedTerms(stage: "mql", change: .sla(TimeLimit("2h")))]
    for board in try figures.boards(query, at: moments(), generation: 1)
      + figures.boards(all, at: moments(), generation: 1)
    {
      for figure in BoardWalk.figures(of: board) {
        for (part, expected) in BoardWalk.parts(of: figure) {
          let page = try figures.records(
            behind: figure.records.part(part), page: 0..<5, sort: nil, filter: .all, generation: 1)
          #expect(page.total == expected, "\(figure.id) \(figure.records.coordinates) \(part)")
          #expect(page.rows.count == min(5, expected))
        }
      }
      for (figure, expected) in BoardWalk.losses(of: board) {
        let page = try figures.records(behind: figure.records, page: 0..<5, sort: nil, filter: .all, generation: 1)
        #expect(page.total == expected, "\(figure.id) \(figure.records.coordinates)")
      }
    }
  }

  @Test(arguments: UInt64(1)...8)
  func recordsAfterTheMomentDoNotExistYet(seed: UInt64) throws {
    let whole = company(seed: seed)
    for asOf in moments() {
      var known = Fixture(stages: whole.agreement.stages)
      known.agreement = whole.agreement
      known.lexicon = whole.lexicon
      known.files = whole.files.map { FutureFree.file($0, at: asOf) }
      let expected = try StoreFigures(known.store).boards(FigureQuery(), at: [asOf], generation: 1)[0]
      let found = try StoreFigures(whole.store).boards(FigureQuery(), at: [asOf], generation: 1)[0]
      let differing = zip(BoardWalk.values(of: found), BoardWalk.values(of: expected)).first { $0 != $1 }
      #expect(differing == nil)
      #expect(BoardWalk.values(of: found).count == BoardWalk.values(of: expected).count)
    }
  }
}

/// A file without the records that come after a moment.
private enum FutureFree {
  static func file(_ file: FileReading, at asOf: AsOf) -> FileReading {
    var file = file
    file.tables = file.tables.map { table in
      let times: [RecordKind: Field] = [
        .event: .enteredAt, .survey: .answeredAt, .order: .orderedAt, .spend: .date, .touch: .touchedAt,
      ]
      guard let time = times[table.kind],
        let raws = table.times(time)
      else { return table }
      return keep(table, raws.indices.filter { asOf.knows(Timestamp(raw: raws[$0]), in: .utc) })
    }
    return file
  }

  private static func keep(_ table: RecordTable, _ rows: [Int]) -> RecordTable {
    var kept = table
    var keeps = Array(repeating: false, count: table.count)
    for row in rows { keeps[row] = true }
    kept.offsets = table.offsets.kept(keeps)
    kept.lines = table.lines.kept(keeps)
    kept.rowHashes = table.rowHashes.kept(keeps)
    kept.columns = table.columns.map { column in
      switch column {
      case .text(let values)?: .text(values.kept(keeps))
      case .key(let values)?: .key(values.kept(keeps))
      case .prose(let values)?: .prose(values.kept(keeps))
      case .time(let values)?: .time(values.kept(keeps))
      case .money(let values)?: .money(values.kept(keeps))
      case .number(let values)?: .number(rows.map { values[$0] })
      case nil: nil
      }
    }
    return kept
  }
}
