@testable import CustomerChain

/// Builds readings from rows written as texts, the way files have them.
struct Fixture {
  var agreement = Agreement()
  var zone = Zone.utc
  var files: [FileReading] = []
  var lexicon = Lexicon()
  /// Later than anything in the tests.
  var readAt = Instant(milliseconds: 4_102_444_800_000)

  init(stages: [Stage] = []) {
    agreement.company.name = "Voorbeeld BV"
    agreement.company.currency = "EUR"
    agreement.stages = stages
  }

  /// Adds a file with one table. Times are `yyyy-MM-dd`, `yyyy-MM-ddTHH:mm` (UTC) or empty.
  mutating func add(_ kind: RecordKind, file: String, group: String? = nil, _ rows: [[Field: String]]) {
    var table = RecordTable(kind: kind)
    for (position, field) in kind.fields.enumerated() where rows.contains(where: { $0[field.field] != nil }) {
      let texts = rows.map { $0[field.field] ?? "" }
      switch field.content {
      case .text: table.columns[position] = .text(CodeColumn(texts.map { lexicon.texts.intern($0) }))
      case .key:
        guard let space = field.field.keySpace else { continue }
        table.columns[position] = .key(CodeColumn(texts.map { lexicon.keys[space].intern($0) }))
      case .prose: table.columns[position] = .prose(ProseColumn(texts))
      case .time: table.columns[position] = .time(WordColumn(texts.map { Fixture.time($0).raw }))
      case .number: table.columns[position] = .number(texts.map { Double($0) ?? .nan })
      case .money:
        table.columns[position] = .money(
          WordColumn(texts.map { Double($0).map { Int64($0 * 100) } ?? Money.unknown }))
      }
    }
    for (number, row) in rows.enumerated() {
      table.offsets.append(UInt64(number * 10))
      table.lines.append(UInt64(number + 2))
      let text = row.sorted { $0.key.rawValue < $1.key.rawValue }.map { "\($0.key.rawValue)=\($0.value)" }
      table.rowHashes.append(TextCode(truncatingIfNeeded: text.joined(separator: "&").hashValue))
    }
    var reading = FileReading(name: file, bytes: 0, modified: Instant(milliseconds: Int64(files.count)))
    reading.profile = .native(kind)
    reading.group = group
    reading.rows = rows.count
    reading.accepted = rows.count
    reading.tables = [table]
    files.append(reading)
  }

  var reading: Reading {
    Reading(
      revision: 1, files: files, lexicon: lexicon, agreement: agreement, mistakes: [], hasAgreement: true,
      zones: Zones([agreement.company.timeZone: zone]), readAt: readAt)
  }

  var store: Store { Store(reading) }

  /// The number of a lead; 0 when there is none of that key.
  static func number(of key: String, in store: Store) -> Int {
    (0..<store.leads.count).first { store.leadKey($0) == key } ?? 0
  }

  func board(at time: String, query: FigureQuery = FigureQuery()) throws -> Board {
    try requireFirst(StoreFigures(store).boards(query, at: [Fixture.asOf(time, zone)], generation: 1))
  }

  static func time(_ text: String) -> Timestamp {
    let parts = text.split(whereSeparator: { "-T:".contains($0) }).compactMap { Int($0) }
    guard parts.count >= 3, let day = Day(year: parts[0], month: parts[1], day: parts[2]) else { return .unknown }
    guard parts.count >= 5 else { return Timestamp(day) }
    return Timestamp(Zone.utc.instant(of: day, milliseconds: Int64(parts[3] * 60 + parts[4]) * 60_000))
  }

  static func asOf(_ text: String, _ zone: Zone = .utc) -> AsOf {
    let time = time(text)
    if time.isDate, let day = time.day(in: zone) { return AsOf(day: day, in: zone) }
    return AsOf(instant: time.instant(in: zone) ?? Instant(milliseconds: 0))
  }

  private func requireFirst(_ boards: [Board]) throws -> Board {
    guard let first = boards.first else { throw CancellationError() }
    return first
  }

  /// Europe/Amsterdam around 2026.
  static let amsterdam = Zone(
    name: "Europe/Amsterdam",
    transitions: [1_743_296_400, 1_761_440_400, 1_774_746_000, 1_792_890_000, 1_806_195_600],
    offsets: [3600, 7200, 3600, 7200, 3600, 7200])

  /// inquiry → mql (handed to sales) → sal → won, and lost.
  static let usualStages: [Stage] = {
    var inquiry = Stage(id: "inquiry", kind: .inventory)
    inquiry.department = "marketing"
    var mql = Stage(id: "mql", kind: .sla)
    mql.department = "marketing"
    mql.handsTo = "sales"
    mql.sla = TimeLimit("3d")
    var sal = Stage(id: "sal", kind: .sla)
    sal.department = "sales"
    sal.sla = TimeLimit("5d")
    return [inquiry, mql, sal, Stage(id: "won", kind: .won), Stage(id: "lost", kind: .exit)]
  }()
}
