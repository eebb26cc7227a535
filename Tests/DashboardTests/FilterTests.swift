import CustomerChain
import Screen
import Testing
import Words

@testable import Dashboard

/// Filters as they are typed, on a small company of real records.
@Suite struct FilterTests {
  /// A dashboard whose questions are answered at once, from leads that stand 20, 15, 10 and 1 days in the first stage.
  private struct Desk {
    var model = Warmtebron.model(120, 36)
    var asked: [FigureQuery] = []
    let figures: StoreFigures

    init() {
      let leads: [(id: String, days: Int64, owner: String, company: String)] = [
        ("L1", 20, "Bob", "Hotel Zeezicht"), ("L2", 15, "Ann", "Bakkerij Vos"), ("L3", 10, "Bob", "Hotel Duin"),
        ("L4", 1, "Bob", "Price quote"),
      ]
      var lexicon = Lexicon()
      var table = RecordTable(kind: .lead)
      func set(_ field: Field, _ column: Column) {
        if let position = table.kind.position(of: field) { table.columns[position] = column }
      }
      set(.leadID, .key(CodeColumn(leads.map { lexicon.keys[.lead].intern($0.id) })))
      set(.owner, .text(CodeColumn(leads.map { lexicon.texts.intern($0.owner) })))
      set(.company, .prose(ProseColumn(leads.map(\.company))))
      set(
        .createdAt,
        .time(
          WordColumn(
            leads.map { Timestamp(Warmtebron.now.advanced(by: -$0.days * Instant.millisecondsPerDay)).raw })))
      for position in leads.indices {
        table.offsets.append(UInt64(position * 10))
        table.lines.append(UInt64(position + 2))
        table.rowHashes.append(0)
      }
      var file = FileReading(name: "leads.csv", bytes: 40, modified: Warmtebron.now)
      file.profile = .native(.lead)
      file.rows = leads.count
      file.accepted = leads.count
      file.newest = Timestamp(Warmtebron.now)
      file.tables = [table]
      figures = StoreFigures(
        Store(
          Reading(
            revision: 2, files: [file], lexicon: lexicon, agreement: Warmtebron.agreement, mistakes: [],
            hasAgreement: true, zones: Zones(["UTC": Warmtebron.zone]), readAt: Warmtebron.now)))
      send(
        .reading(
          PublishedReading(
            revision: 2, health: figures.store.health, agreement: Warmtebron.agreement, zone: Warmtebron.zone)))
    }

    mutating func send(_ message: Message) {
      for effect in update(&model, message) {
        switch effect {
        case .ask(let requests, let generation):
          guard let request = requests.first else { continue }
          asked.append(request.query)
          guard let boards = try? figures.boards(request.query, at: [request.asOf], generation: generation)
          else { continue }
          send(.boards(generation: generation, boards))
        case .askRecords(let set, let page, let sort, let filter, let generation):
          guard
            let page = try? figures.records(
              behind: set, page: page, sort: sort, filter: filter, generation: generation)
          else { continue }
          send(.page(generation: generation, page))
        default: break
        }
      }
    }

    mutating func type(_ text: String) {
      for character in text { send(.input(character == "\n" ? .key(.enter, []) : .text(character))) }
    }

    mutating func press(_ key: Key) { send(.input(.key(key, []))) }

    var screen: String { view(model, size: model.size).text }
    var foot: String { screen.split(separator: "\n").last.map(String.init) ?? "" }
    var open: Int? { model.board?.aging.total.open.count }
  }

  @Test func `the panes narrow to what the filter leaves`() {
    var desk = Desk()
    #expect(desk.open == 4)
    desk.type("/age>14 owner:bob")
    #expect(desk.open == 1)
    #expect(desk.model.filterEntry?.mistake == nil)
    desk.type("\n")
    #expect(!desk.model.isEnteringFilter)
    #expect(desk.screen.contains("filter: age>14 owner:bob"))
    #expect(desk.asked.last?.filter.source == "age>14 owner:bob")
    desk.press(.escape)
    #expect(desk.open == 4)
  }

  @Test func `a list narrows by a filter of its own`() {
    var desk = Desk()
    desk.type("2")
    desk.press(.enter)
    #expect(desk.model.trail.count == 1)
    desk.type("/hotel !age>14")
    guard case .records(let stop)? = desk.model.trail.last else {
      Issue.record("no list")
      return
    }
    #expect(stop.page?.matching == 1 && stop.page?.total == 4)
    #expect(desk.foot.contains("1 of 4"))
    #expect(desk.open == 4)
  }

  @Test func `a text that is no filter yet says what it lacks, and the last good one holds`() {
    var desk = Desk()
    desk.type("/owner:bob age>")
    #expect(desk.open == 3)
    #expect(desk.foot.contains("filter: owner:bob age>"))
    #expect(desk.foot.contains("expected a duration such as 14, 36h or 2w here"))
    #expect(desk.screen.split(separator: "\n").first?.contains("filter: owner:bob ") == true)
    desk.type("14x")
    #expect(desk.foot.contains("“x” is no unit, expected m, h, d or w"))
    // The last that was a filter: age>14.
    #expect(desk.open == 1)
    desk.press(.backspace)
    #expect(desk.model.filterEntry?.mistake == nil)
    #expect(!desk.foot.contains("unit"))
    #expect(desk.open == 1)
  }

  @Test func `what is no filter is not taken for one by Enter, and Esc gives it up`() {
    var desk = Desk()
    desk.type("/bob (\n")
    #expect(desk.model.filterEntry?.text == "bob (")
    #expect(desk.foot.contains("expected a word here"))
    #expect(desk.open == 3)
    desk.press(.escape)
    #expect(!desk.model.isEnteringFilter)
    #expect(desk.model.filter == .all)
    #expect(desk.open == 4)
  }

  @Test func `words are looked for as texts, and typing goes on where it was left`() {
    var desk = Desk()
    desk.type("/hot")
    #expect(desk.open == 2)
    desk.type("\n/el d")
    #expect(desk.model.filterEntry?.text == "hotel d")
    #expect(desk.open == 1)
    for _ in 0..<7 { desk.press(.backspace) }
    #expect(desk.open == 4 && desk.model.filter == .all && desk.model.filterEntry?.mistake == nil)
    desk.type("\"price q\"")
    #expect(desk.open == 1)
  }

  @Test(arguments: [60, 64, 80])
  func `a mistake never takes the whole line`(columns: Int) {
    var desk = Desk()
    desk.send(.input(.resize(Size(columns: columns, rows: 24))))
    desk.type("/owner:bob age>")
    #expect(desk.foot.contains("age>"), "\(desk.foot)")
  }
}
