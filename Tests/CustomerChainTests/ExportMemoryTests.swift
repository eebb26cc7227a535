import Testing

@testable import CustomerChain

/// Leads that an earlier export had open and the newest no longer has.
@Suite struct ExportMemoryTests {
  private typealias Row = [Field: String]

  private static let start = Fixture.time("2026-03-01").instant(in: .utc) ?? Instant(milliseconds: 0)

  private static func moment(_ day: Int) -> Instant {
    start.advanced(by: Int64(day) * Instant.millisecondsPerDay)
  }

  /// The exports as they lie there on a day: files are as old as is said, all else was written long before.
  private struct Exports {
    var leads: [String] = ["L1", "L2", "L3"]
    var leadsWritten = 0
    /// Lead and stage.
    var events: [(String, String)] = []
    /// Leads whose events name no owner.
    var withoutOwner: Set<String> = []
    var touches: [String] = []
    var match: [String] = []
    var change: (inout Fixture) -> Void = { _ in }

    func reading(on day: Int, _ memory: ExportMemory?) -> Reading {
      var fixture = Fixture(stages: Fixture.usualStages)
      fixture.agreement.identityMatch = match
      fixture.readAt = ExportMemoryTests.moment(day)
      fixture.add(
        .lead, file: "leads.csv",
        leads.map { [.leadID: $0, .createdAt: "2026-02-01", .owner: "Peeters", .email: "\($0)@example.nl"] })
      fixture.files[0].modified = ExportMemoryTests.moment(leadsWritten)
      fixture.add(
        .event, file: "events.csv",
        events.map {
          [
            .leadID: $0.0, .stage: $0.1, .enteredAt: "2026-02-02",
            .owner: withoutOwner.contains($0.0) ? "" : "Peeters",
          ]
        })
      fixture.add(.touch, file: "touches.csv", touches.map { [.leadID: $0, .touchedAt: "2026-02-03"] })
      change(&fixture)
      var reading = fixture.reading
      reading.memory = memory
      return reading
    }

    func store(on day: Int, _ memory: ExportMemory?) -> Store { Store(reading(on: day, memory)) }
  }

  private func remembered(_ exports: Exports = Exports(), on day: Int = 0) throws -> ExportMemory {
    try #require(exports.store(on: day, ExportMemory()).memory)
  }

  @Test func ofSeveralCausesTheFirstCounts() throws {
    let before = Exports(events: [("L2", "inquiry"), ("L3", "inquiry")], withoutOwner: ["L3"])
    var after = before
    after.leads = ["L1"]
    after.leadsWritten = 1
    let store = after.store(on: 1, try remembered(before))
    let board = try #require(
      StoreFigures(store).boards(FigureQuery(), at: [AsOf(instant: Self.moment(1))], generation: 1).first)
    let counts = Dictionary(uniqueKeysWithValues: board.leaks.causes.map { ($0.cause, $0.count) })
    #expect(store.vanished.known.count == 2)
    #expect(counts[.vanished]?.count == 1 && counts[.noOwner]?.count == 1)
    let set = try #require(counts[.vanished]).records
    let page = try StoreFigures(store).records(behind: set, page: 0..<9, sort: nil, filter: .all, generation: 1)
    #expect(page.rows.map(\.reference.number) == [Fixture.number(of: "L2", in: store)])
  }

  @Test func theFirstReadingKnowsOfNoEarlierExport() throws {
    let store = Exports().store(on: 0, ExportMemory())
    #expect(!store.vanished.isKnown && store.vanished.gone.isEmpty)
    let board = try #require(
      StoreFigures(store).boards(FigureQuery(), at: [AsOf(instant: Self.moment(0))], generation: 1).first)
    #expect(board.leaks.causes.last?.count.value == .notAvailable(.noEarlierExport))
    #expect(store.memory?.count == 3 && store.memory?.hasExport == true)
    let forgetful = Exports().store(on: 0, nil)
    #expect(forgetful.memory == nil && !forgetful.vanished.isKnown)
  }

  @Test func anOpenLeadThatANewerExportLacksHasVanished() throws {
    let memory = try remembered()
    let store = Exports(leads: ["L1", "L3"], leadsWritten: 2).store(on: 3, memory)
    #expect(store.vanished.isKnown && store.vanished.known.isEmpty)
    let gone = try #require(store.vanished.gone.first)
    #expect(store.vanished.gone.count == 1)
    #expect(gone.hash == Array("L2".utf8).withUnsafeBytes(HashedKeys.hash))
    #expect(gone.system == "leads.csv" && gone.lastSeen == Self.moment(0) && gone.missingSince == Self.moment(3))
    #expect(store.vanished.gone(at: Self.moment(3)) == [0] && store.vanished.gone(at: Self.moment(2)).isEmpty)
    // It stays so in later readings, whether or not the exports change, and keeps the day on which it was missed.
    let later = Exports(leads: ["L1", "L3"], leadsWritten: 4).store(on: 5, store.memory)
    #expect(later.vanished.gone == [gone])
  }

  @Test func nothingVanishesWithoutANewerExport() throws {
    let memory = try remembered()
    #expect(Exports(leads: ["L1"]).store(on: 3, memory).vanished.gone.isEmpty, "the file is as old as it was")
    #expect(Exports(leads: ["L1"], leadsWritten: -2).store(on: 3, memory).vanished.gone.isEmpty, "an older export")
    let withoutFile = Exports { $0.files.removeFirst() }.store(on: 3, memory)
    #expect(withoutFile.vanished.isKnown && withoutFile.vanished.gone.isEmpty)
    let back = Exports(leads: ["L1"], leadsWritten: 5).store(on: 6, withoutFile.memory)
    #expect(back.vanished.gone.count == 2, "what the file had is still known when it is there again")
  }

  @Test func endedLeadsDoNotVanish() throws {
    let ended = Exports(events: [("L2", "won"), ("L3", "lost")])
    let memory = try remembered(ended)
    #expect(memory.count == 1)
    #expect(Exports(leads: ["L1"], leadsWritten: 2).store(on: 3, memory).vanished.gone.isEmpty)
    // Or they end in the events that stay.
    let closed = Exports(leads: ["L1"], leadsWritten: 2, events: [("L2", "won"), ("L3", "lost")])
    let store = closed.store(on: 3, try remembered())
    #expect(store.vanished.known.isEmpty && store.vanished.gone.isEmpty && store.memory?.count == 1)
  }

  @Test func leadsThatOtherFilesStillNameAreLeadsOfTheStore() throws {
    let before = Exports(events: [("L2", "inquiry")])
    let store = Exports(leads: ["L1"], leadsWritten: 2, events: [("L2", "inquiry")], touches: ["L3"])
      .store(on: 3, try remembered(before))
    let lead = Fixture.number(of: "L2", in: store)
    #expect(store.vanished.isVanished(lead) && !store.vanished.isVanished(Fixture.number(of: "L1", in: store)))
    #expect(store.vanished.isVanished(lead, at: Self.moment(3)) && !store.vanished.isVanished(lead, at: Self.moment(2)))
    #expect(store.vanished.known.count == 1)
    #expect(store.vanished.gone.map(\.lead) == [Fixture.number(of: "L3", in: store)], "touches say no stage")
  }

  @Test func whatReappearsHasNotVanished() throws {
    let without = Exports(leads: ["L1", "L3"], leadsWritten: 2).store(on: 3, try remembered())
    #expect(without.memory?.missing == 1)
    let back = Exports(leadsWritten: 4).store(on: 5, without.memory)
    #expect(back.vanished.isKnown && back.vanished.gone.isEmpty && back.memory?.missing == 0)
    let again = Exports(leads: ["L1", "L3"], leadsWritten: 6).store(on: 7, back.memory)
    #expect(again.vanished.gone.map(\.missingSince) == [Self.moment(7)])
  }

  @Test func itIsForgottenAfterAWhile() throws {
    let exports = Exports(leads: ["L1", "L3"], leadsWritten: 2)
    let first = exports.store(on: 3, try remembered())
    let last = exports.store(on: 93, first.memory)
    #expect(last.vanished.gone.count == 1)
    let over = exports.store(on: 94, last.memory)
    #expect(over.vanished.isKnown && over.vanished.gone.isEmpty && over.memory?.count == 2)
  }

  @Test func aReadingThatIsNotWholeJudgesNobodyAndIsNotRemembered() throws {
    let memory = try remembered()
    let problems: [FileProblem] = [
      .unreadable(errno: 13), .changedWhileRead, .damagedCompression, .tooMuchMemory(limit: 1),
      .missingColumn(column: "id", source: 0),
    ]
    for problem in problems {
      let store = Exports(leads: ["L1"], leadsWritten: 2, change: { $0.files[1].problems = [problem] })
        .store(on: 3, memory)
      #expect(store.vanished.isKnown && store.vanished.gone.isEmpty)
      #expect(store.memory?.count == 3)
      let whole = Exports(leads: ["L1"], leadsWritten: 2).store(on: 4, store.memory)
      #expect(whole.vanished.gone.map(\.missingSince) == [Self.moment(4), Self.moment(4)])
    }
    let unfinished = Exports(leads: ["L1"], leadsWritten: 2, change: { $0.files[0].waitsForLineEnd = true })
    #expect(unfinished.store(on: 3, memory).vanished.gone.isEmpty)
    let workbook = Exports(leads: ["L1"], leadsWritten: 2, change: { $0.files[1].problems = [.workbook] })
    #expect(workbook.store(on: 3, memory).vanished.gone.count == 2, "a file that was never read lacks nothing")
    // What was found missing before stays so.
    let missed = Exports(leads: ["L1"], leadsWritten: 2).store(on: 4, memory)
    let broken = Exports(leads: [], leadsWritten: 5, change: { $0.files[1].problems = [.changedWhileRead] })
      .store(on: 6, missed.memory)
    #expect(broken.vanished.gone.count == 2)
  }

  @Test func systemsAreJudgedEachByItself() throws {
    func exports(_ north: [String], _ south: [String], southWritten: Int) -> Exports {
      Exports(
        leads: [], leadsWritten: 0,
        change: { fixture in
          fixture.files = []
          fixture.add(.lead, file: "north.csv", group: "north", north.map { [.leadID: $0, .createdAt: "2026-02-01"] })
          fixture.add(.lead, file: "south.csv", group: "south", south.map { [.leadID: $0, .createdAt: "2026-02-01"] })
          fixture.files[0].modified = Self.moment(0)
          fixture.files[1].modified = Self.moment(southWritten)
        })
    }
    let memory = try remembered(exports(["N1", "N2"], ["S1", "S2"], southWritten: 0))
    let store = exports(["N1"], ["S1"], southWritten: 2).store(on: 3, memory)
    #expect(store.vanished.gone.map(\.system) == ["south.csv"])
  }

  @Test func aMergedLeadThatOneSystemDropsHasVanishedFromThere() throws {
    func exports(_ crm: [String], written: Int) -> Exports {
      Exports(
        leads: ["L1"], match: ["email"],
        change: { fixture in
          fixture.add(
            .lead, file: "crm.csv", group: "crm",
            crm.map { [.leadID: $0, .createdAt: "2026-02-04", .email: "l1@example.nl"] })
          fixture.files[3].modified = Self.moment(written)
        })
    }
    let before = exports(["C1"], written: 0).store(on: 0, ExportMemory())
    #expect(before.identity?.matched.count == 1 && before.memory?.count == 2)
    let after = exports([], written: 2).store(on: 3, before.memory)
    #expect(after.vanished.gone.map(\.system) == ["crm.csv"])
  }

  // MARK: Lists

  @Test func theListHasThoseThatAreLeftAndThoseThatAreGone() throws {
    let before = Exports(events: [("L2", "inquiry")])
    let store = Exports(leads: ["L1"], leadsWritten: 2, events: [("L2", "inquiry")]).store(
      on: 3, try remembered(before))
    func leak(at moment: Instant) throws -> Figure {
      let board = try #require(
        StoreFigures(store).boards(FigureQuery(), at: [AsOf(instant: moment)], generation: 1).first)
      return try #require(board.leaks.causes.first { $0.cause == .vanished }).count
    }
    #expect(try leak(at: Self.moment(3)).count == 2 && leak(at: Self.moment(2)).count == 0)
    func rows(at moment: Instant, _ query: FigureQuery = FigureQuery(), text: String = "") throws -> RecordPage {
      let behind = try leak(at: moment).records
      let set = RecordSet(
        query: query, asOf: behind.asOf, metric: behind.metric, coordinates: behind.coordinates, kind: behind.kind,
        revision: behind.revision)
      return try StoreFigures(store).records(behind: set, page: 0..<9, sort: nil, text: text, generation: 1)
    }
    let page = try rows(at: Self.moment(3))
    let names = page.rows.map { $0.values[page.columns.firstIndex(of: .lead) ?? 0] }
    let gone = try #require(store.vanished.gone.first)
    #expect(page.total == 2 && names == [.text("L2"), .text(gone.name)])
    #expect(gone.name.count == 16 && !gone.name.contains("L3"))
    let seen = page.rows.map { $0.values[page.columns.firstIndex(of: .lastSeen) ?? 0] }
    #expect(seen == [.time(Timestamp(Self.moment(0))), .time(Timestamp(Self.moment(0)))])
    #expect(try rows(at: Self.moment(2)).total == 0)
    #expect(try rows(at: Self.moment(3), text: String(gone.name.prefix(9))).matching == 1)
    #expect(try rows(at: Self.moment(3), FigureQuery(text: "L2")).total == 1, "of the others no text is known")
    let asOf = AsOf(instant: Self.moment(3))
    let cards = try page.rows.map { row in try #require(RecordCard(row.reference, store: store, asOf: asOf)) }
    #expect(cards.map(\.title) == ["L2", gone.name])
    #expect(cards.allSatisfy { $0.fields.contains { $0.name == .missingSince } })
    #expect(cards[0].chain.count == 1)
    let nowhere = RecordReference(kind: .vanished, number: store.leads.count + 5, revision: 1)
    #expect(RecordCard(nowhere, store: store, asOf: asOf) == nil)
  }

  // MARK: Bytes

  private static func entries(_ memory: ExportMemory) -> [UInt64: UInt32] {
    Dictionary(
      uniqueKeysWithValues: memory.keys.slots.compactMap { memory.keys.entry(at: $0) }.map { ($0.hash, $0.number) })
  }

  @Test func theMemoryIsTheSameAfterAFile() throws {
    let first = Exports(leads: (1...300).map { "L\($0)" }).store(on: 0, ExportMemory())
    let second = Exports(leads: (5...300).map { "L\($0)" }, leadsWritten: 2).store(on: 3, first.memory)
    let memory = try #require(second.memory)
    let bytes = memory.bytes
    let read = try #require(ExportMemory(bytes))
    #expect(read.hasExport && read.count == 300 && read.missing == 4)
    #expect(read.sightings == memory.sightings && Self.entries(read) == Self.entries(memory))
    let third = Exports(leads: (5...300).map { "L\($0)" }, leadsWritten: 2).store(on: 4, read)
    #expect(third.vanished.gone == second.vanished.gone && third.vanished.gone.count == 4)
    #expect(ExportMemory().bytes.isEmpty)
  }

  @Test func bytesHoldNoKeysNamesOrValues() throws {
    let leads = (1...50).map { "LEAD-KEY-\($0)" }
    let memory = try remembered(Exports(leads: leads))
    let bytes = memory.bytes
    for text in leads + ["Peeters", "leads", "example", "mql"] {
      #expect(bytes.firstRange(of: Array(text.utf8)) == nil)
    }
    #expect(bytes.count < 50 * 12 + 200)
  }

  @Test func anyOtherBytesAreNoMemory() throws {
    let bytes = try remembered(Exports(leads: (1...20).map { "L\($0)" })).bytes
    #expect(ExportMemory([]) == nil && ExportMemory(Array("ketting exports 2\n".utf8)) == nil)
    for length in 0..<bytes.count { #expect(ExportMemory(Array(bytes.prefix(length))) == nil) }
    #expect(ExportMemory(bytes + [0]) == nil)
    for position in bytes.indices {
      var changed = bytes
      changed[position] ^= 0x10
      #expect(ExportMemory(changed) == nil)
    }
    var random = SeededRandom(seed: 5)
    for _ in 0..<200 {
      let noise = (0..<Int(random.next() % 400)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      #expect(ExportMemory(Array(bytes.prefix(26)) + noise) == nil)
    }
  }

  @Test(arguments: UInt64(1)...4)
  func hashedKeysAreADictionary(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var keys = HashedKeys()
    var expected: [UInt64: UInt32] = [:]
    let pool = (0..<700).map { number -> UInt64 in
      // Also some that crowd at the end of the table.
      number % 3 == 0 ? UInt64.max - UInt64(number) : max(1, random.next())
    }
    for _ in 0..<9000 {
      let hash = pool[Int(random.next() % UInt64(pool.count))]
      if random.next() % 3 == 0 {
        if let slot = keys.slot(of: hash) { keys.remove(at: slot) }
        expected[hash] = nil
      } else {
        let number = UInt32(random.next() % 1000)
        keys.set(number, of: hash)
        expected[hash] = number
      }
      #expect(keys.count == expected.count)
    }
    #expect(pool.allSatisfy { keys[$0] == expected[$0] })
    let entries = keys.slots.compactMap { keys.entry(at: $0) }
    #expect(Dictionary(uniqueKeysWithValues: entries.map { ($0.hash, $0.number) }) == expected)
  }
}
