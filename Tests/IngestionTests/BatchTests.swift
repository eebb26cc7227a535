import CScan
import CustomerChain
import Testing

@testable import DataDirectory
@testable import Ingestion

/// Rows that are read many at a time become exactly what they become when they are read one by one.
@Suite struct BatchTests {
  /// One file of one shape, with as many defects as its seed wants.
  struct Shape {
    var bytes: [UInt8] = []
    var agreement = Agreement()
  }

  static let headers: [[String]] = [
    ["lead_id", "created_at", "source", "value", "deadline", "note"],
    ["lead_id", "stage", "entered_at", "department", "owner", "reason"],
    ["response_id", "metric", "score", "answered_at", "customer_id", "lead_id", "comment"],
    ["touched_at", "lead_id", "customer_id", "minutes", "extra"],
    ["order_id", "customer_id", "ordered_at", "amount", "margin", "currency"],
  ]

  static func value(_ column: String, _ generator: inout FuzzTests.Seeded, defects: Int) -> String {
    func pick(_ values: [String]) -> String { values.randomElement(using: &generator) ?? "" }
    func number(_ range: Range<Int>) -> Int { Int.random(in: range, using: &generator) }
    if number(0..<100) < defects {
      return pick([
        "", " ", "-", "n/a", "\u{0}", "5\" pipe", "\u{A0}x\u{A0}", "01/02/2026", "13-1-26", "1.234,56", "1.234", "12,5",
        "abc", "2026-02-30", "0000-01-01", "99999999999999999999", "1e400", "€ 5", "4%", "9-", "UNMAPPED", "é",
        "ignored",
      ])
    }
    let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    switch column {
    case "created_at", "entered_at", "answered_at", "touched_at", "ordered_at", "deadline":
      let day = "\(2020 + number(0..<8))-\(two(1 + number(0..<12)))-\(two(1 + number(0..<28)))"
      let clock = "\(two(number(0..<24))):\(two(number(0..<60))):\(two(number(0..<60)))"
      return pick([
        day, "\(day)T\(clock)Z", "\(day) \(clock)", "\(day)T\(clock)", "\(day)T\(clock).5Z", "\(day)t\(clock)+0200",
      ])
    case "value", "score", "minutes", "amount", "margin":
      return pick([
        "\(number(0..<11))", "-\(number(0..<99))", "\(number(0..<99999)).\(two(number(0..<100)))", "7.5",
        "\(number(0..<9999999))",
      ])
    case "lead_id", "response_id", "customer_id", "order_id":
      return "L\(number(0..<60))"
    case "comment", "note":
      return pick([
        "", "fine", "a longer text of some words, with a comma", "two\nlines", "he said \"no\"", "Zoë",
        "three\r\nlines",
      ])
    default:
      return pick(["new", "won", "Open Deal", "nps", "Sales", " padded ", ""])
    }
  }

  static func shape(_ seed: UInt64) -> Shape {
    var generator = FuzzTests.Seeded(state: seed)
    func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &generator) < percent }
    let header = headers.randomElement(using: &generator) ?? []
    let delimiter = [",", ";", "\t", "|"].randomElement(using: &generator) ?? ","
    let end = ["\n", "\n", "\r\n", "\r"].randomElement(using: &generator) ?? "\n"
    let quotes = [0, 0, 20, 100].randomElement(using: &generator) ?? 0
    let defects = [0, 0, 3, 30].randomElement(using: &generator) ?? 0
    var shape = Shape()
    if chance(50) { shape.agreement = mapped(header, alsoImpossible: chance(20)) }
    var text = chance(10) ? "\u{FEFF}" : chance(5) ? "sep=\(delimiter)\n" : ""
    text += header.joined(separator: delimiter) + end
    for _ in 0..<Int.random(in: 0..<120, using: &generator) {
      var fields: [String] = []
      for column in header {
        let value = value(column, &generator, defects: defects)
        let needsQuotes = value.contains { $0 == "\n" || $0 == "\r\n" || $0 == Character(delimiter) || $0 == "\"" }
        let isBare = needsQuotes && defects > 0 && chance(20)
        fields.append(
          (needsQuotes && !isBare) || chance(quotes)
            ? "\"" + value.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
            : value)
      }
      if defects > 0, chance(defects) { fields.append("more") }
      if defects > 0, chance(defects) { fields.removeLast() }
      text += fields.joined(separator: delimiter)
      if defects > 0, chance(3) { text += "\" x" }
      text += chance(defects / 3) ? ["\n", "\r\n", "\r", "\n\n"].randomElement(using: &generator) ?? end : end
    }
    if chance(30), text.last?.isNewline == true { text.removeLast() }
    shape.bytes = Array(text.utf8)
    switch Int.random(in: 0..<12, using: &generator) {
    case 0: shape.bytes = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case 1 where !shape.agreement.sources.isEmpty: shape.agreement.sources[0].encoding = .windows1252
    case 2 where !shape.bytes.isEmpty:
      shape.bytes[Int.random(in: shape.bytes.indices, using: &generator)] = UInt8.random(
        in: 0x80...0xFF, using: &generator)
    default: break
    }
    return shape
  }

  /// Conditions, maps, constants, joined columns, formats and nulls, over the columns that the file has.
  static func mapped(_ header: [String], alsoImpossible: Bool) -> Agreement {
    let stages = column(
      "stage", map: ["new": "fresh", "Open Deal": "open", "ignored": "ignore", "won": "", "*": "other"], null: ["-"])
    let records: [(needs: String, record: RecordMapping)] = [
      (
        "created_at",
        record(
          .lead,
          [
            .leadID: column("lead_id"), .createdAt: column("created_at"), .value: column("value"),
            .source: column("source", map: ["new": "web", "Sales": "ignore", "won": "won", "nps": "nps"]),
            .country: constant("NL"), .company: column("note", null: ["fine", "-"]),
          ], when: [RowCondition(column: "source", test: .isNotEmpty)])
      ),
      (
        "deadline",
        record(
          .event,
          [
            .leadID: column("lead_id"), .stage: constant("due"), .reason: column("source", "note"),
            .enteredAt: column("deadline", format: "yyyy-MM-dd"),
          ], when: [RowCondition(column: "source", test: .isOneOf(["won"]))])
      ),
      ("stage", record(.event, [.leadID: column("lead_id"), .stage: stages, .enteredAt: column("entered_at")])),
      (
        "metric",
        record(
          .survey,
          [
            .responseID: column("response_id"), .metric: constant("nps"), .score: column("score"),
            .answeredAt: column("answered_at"), .comment: column("comment", null: ["fine", "-"]),
          ], when: [RowCondition(column: "metric", test: .isOneOf(["nps", "new", "won"]))])
      ),
      (
        "touched_at",
        record(
          .touch,
          [
            .touchedAt: column("touched_at"), .leadID: column("lead_id"),
            .minutes: column("minutes", null: ["0", "n/a"]),
          ])
      ),
      (
        "touched_at",
        record(
          .event,
          [
            .leadID: column("customer_id"), .stage: column("extra"),
            .enteredAt: column("touched_at", format: "yyyy-MM-dd"),
          ])
      ),
      (
        "amount",
        record(
          .order,
          [
            .orderID: column("order_id"), .customerID: column("customer_id"), .orderedAt: column("ordered_at"),
            .amount: column("amount"), .margin: column("margin"), .leadID: column("currency"),
          ])
      ),
    ]
    return agreement(records.filter { header.contains($0.needs) || alsoImpossible }.map(\.record))
  }

  static func reading(
    _ shape: Shape, chunk: Int, smallestBatch: Int, complete: Bool, runner: PairRunner? = nil
  ) -> ReadFile {
    var lexicon = Lexicon()
    var ingestion = FileIngestion(
      name: "file.csv", modified: Instant(seconds: 0), agreement: shape.agreement, zones: Zones(),
      smallestBatch: smallestBatch)
    ingestion.smallestHalves = 256
    shape.bytes.withUnsafeBytes { bytes in
      for start in stride(from: 0, to: bytes.count, by: chunk) {
        let end = min(bytes.count, start + chunk)
        ingestion.feed(UnsafeRawBufferPointer(rebasing: bytes[start..<end]), into: &lexicon, runner: runner)
      }
    }
    return ReadFile(reading: ingestion.finish(into: &lexicon, lastLineIsComplete: complete), lexicon: lexicon)
  }

  /// All of a reading that its summary does not say as it stands in memory: codes, and what they stand for.
  static func memory(_ file: ReadFile) -> [String] {
    let columns = file.reading.tables.flatMap { table in
      table.columns.map { column in
        switch column {
        case .text(let codes), .key(let codes): "\(Array(codes))"
        case .prose(let texts): "\(texts.indices.map { texts[$0] })"
        case .time(let words), .money(let words): "\(Array(words))"
        case .number(let numbers): "\(numbers)"
        case nil: ""
        }
      } + table.attributes.map { "\($0.name) \(Array($0.codes))" }
    }
    let texts = (0..<file.lexicon.texts.count).map { file.lexicon.texts.string(TextCode($0)) }
    let keys = file.lexicon.keys.texts.map { keys in
      "\((0..<keys.codeLimit).map { keys.string(TextCode($0)) })"
    }
    return columns + texts + keys
  }

  /// The order in which two workers come on is no matter; this one is the less likely.
  static let secondFirst: PairRunner = { first, second in
    second()
    first()
  }

  @Test(arguments: 0..<16)
  func batchesGiveWhatRowsGive(_ part: Int) {
    var made = 0
    for seed in 0..<60 {
      let shape = Self.shape(UInt64(part * 1000 + seed))
      let complete = seed % 2 == 0
      let rows = Self.reading(shape, chunk: 1 << 20, smallestBatch: .max, complete: complete)
      made += rows.reading.accepted
      for chunk in [1 << 20, 64 << 10, 4096, 1024, 100 + seed] {
        let batches = Self.reading(shape, chunk: chunk, smallestBatch: 1, complete: complete)
        if batches.summary != rows.summary { Issue.record("seed \(part * 1000 + seed), pieces of \(chunk)") }
        if Self.memory(batches) != Self.memory(rows) { Issue.record("memory of \(part * 1000 + seed), \(chunk)") }
        let halves = Self.reading(shape, chunk: chunk, smallestBatch: 1, complete: complete, runner: Self.secondFirst)
        if halves.summary != rows.summary {
          Issue.record("two workers: seed \(part * 1000 + seed), pieces of \(chunk)")
        }
        if Self.memory(halves) != Self.memory(rows) { Issue.record("two workers: memory of \(part * 1000 + seed)") }
      }
      // Where the halves meet depends on where the pieces end.
      var generator = FuzzTests.Seeded(state: UInt64(seed))
      for _ in 0..<4 {
        let chunk = Int.random(in: 600...max(601, shape.bytes.count), using: &generator)
        let halves = Self.reading(shape, chunk: chunk, smallestBatch: 1, complete: complete, runner: Self.secondFirst)
        if halves.summary != rows.summary || Self.memory(halves) != Self.memory(rows) {
          Issue.record("two workers: seed \(part * 1000 + seed), pieces of \(chunk)")
        }
      }
    }
    #expect(made > 0)
  }

  /// More rows than a batch holds, more bytes than a window.
  @Test func manyRows() {
    var text = "lead_id,created_at,source,value,note\n"
    for row in 0..<30_000 {
      text += "L\(row),2026-01-\(10 + row % 20)T10:00:00Z,web \(row % 7),\(row).\(10 + row % 90),"
      text +=
        row % 1000 == 7 ? "\"a \"\"b\"\"\n c\"\n" : row % 977 == 5 ? "one,two\n" : row % 911 == 3 ? "5\" x\n" : "\n"
    }
    var shape = Shape()
    shape.bytes = Array(text.utf8)
    let rows = Self.reading(shape, chunk: 1 << 22, smallestBatch: .max, complete: true)
    let batches = Self.reading(shape, chunk: 1 << 22, smallestBatch: 1, complete: true)
    #expect(rows.reading.accepted > 29_000)
    #expect(rows.reading.rejected > 30)
    #expect(batches.summary == rows.summary)
    #expect(Self.memory(batches) == Self.memory(rows))
    let halves = Self.reading(shape, chunk: 1 << 22, smallestBatch: 1, complete: true, runner: Self.secondFirst)
    #expect(halves.summary == rows.summary)
    #expect(Self.memory(halves) == Self.memory(rows))
  }

  /// Both ways of indexing find the same, wherever in a block something stands.
  @Test func indexesAgree() {
    var generator = FuzzTests.Seeded(state: 5)
    let signs: [UInt8] = [0x22, 0x2C, 0x0A, 0x0D, 0x61, 0x61, 0x61, 0xC3, 0x20]
    for round in 0..<4000 {
      let length = Int.random(in: 0..<300, using: &generator)
      var bytes = (0..<length).map { _ in signs.randomElement(using: &generator) ?? 0x61 }
      if round % 2 == 0 { bytes = bytes.map { $0 == 0x22 || $0 == 0x0D ? 0x62 : $0 } }
      if round % 50 == 1, length > 0 { bytes[length / 2] = 0 }
      let slack = Int(KSCAN_SLACK)
      var ends = [[UInt32]](repeating: [UInt32](repeating: 0, count: length + slack), count: 2)
      var rows = ends
      let fast = kscan_index(bytes, length, 0x2C, &ends[0], &rows[0], length)
      let portable = kscan_index_portable(bytes, length, 0x2C, &ends[1], &rows[1], length)
      #expect(fast.consumed == portable.consumed)
      #expect(fast.is_irregular == portable.is_irregular)
      #expect(fast.has_quotes == portable.has_quotes)
      #expect(fast.has_doubled_quotes == portable.has_doubled_quotes)
      #expect(fast.has_inner_line_ends == portable.has_inner_line_ends)
      #expect(fast.has_high_bytes == portable.has_high_bytes)
      #expect(ends[0].prefix(fast.ends) == ends[1].prefix(portable.ends))
      #expect(rows[0].prefix(fast.rows) == rows[1].prefix(portable.rows))
    }
  }
}
