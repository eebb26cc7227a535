import CustomerChain
import Testing

@testable import Ingestion

/// Strangers' bytes: nothing they say may crash a reading, and every row is accounted for.
@Suite struct FuzzTests {
  /// A small generator with a seed, so that a failure can be repeated.
  struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return value ^ (value >> 31)
    }
  }

  static let pieces: [[UInt8]] =
    [
      "\"", "\"\"", ",", ";", "\n", "\r", "\r\n", "\t", "L1", "2026-01-02", "13/01/26", "01/02/2026 10:00", "1.234,5",
      "1,234.5", "-",
      "€", "%", "é", "{", "}", "[", "]", ":", "\\", "\\u12", "\"lead_id\":\"a\"", "\"created_at\":\"\"", "null", "1e9",
      " ", "x",
    ].map { Array($0.utf8) } + [[0], [0xFF], [0xC3], [0xE2, 0x82]]

  static let beginnings: [[UInt8]] =
    [
      "lead_id,created_at,value,deadline\n", "lead_id;created_at\r\n", "{\"lead_id\":\"a\",\"created_at\":\"\"}\n",
      "\u{FEFF}touched_at,lead_id,minutes\n", "sep=;\n", "",
    ].map { Array($0.utf8) } + [[0xFF, 0xFE], [0xFE, 0xFF, 0, 0x6C]]

  static func input(_ generator: inout Seeded) -> [UInt8] {
    var bytes = beginnings.randomElement(using: &generator) ?? []
    for _ in 0..<Int.random(in: 0..<24, using: &generator) { bytes += pieces.randomElement(using: &generator) ?? [] }
    return bytes
  }

  static let mapped = agreement([
    record(.lead, [.leadID: column("lead_id"), .createdAt: column("created_at"), .value: column("value")]),
    record(
      .touch, [.leadID: column("lead_id"), .touchedAt: column("deadline", "created_at"), .minutes: column("value")]),
  ])

  @Test(arguments: 0..<20)
  func anyBytes(_ seed: Int) {
    var generator = Seeded(state: UInt64(seed))
    for round in 0..<2500 {
      let bytes = Self.input(&generator)
      let name = round % 7 == 0 ? "a.jsonl" : "a.csv"
      let agreement = round % 3 == 0 ? Self.mapped : Agreement()
      let complete = round % 2 == 0
      let whole = read(bytes, name: name, agreement, complete: complete)
      let reading = whole.reading
      if reading.accepted + reading.skipped + reading.rejected != reading.rows { Issue.record("rows of \(bytes)") }
      if reading.rejects.count != reading.rejectedRecords { Issue.record("rejects of \(bytes)") }
      let columns = reading.tables.allSatisfy { table in
        table.lines.count == table.count && table.rowHashes.count == table.count
          && table.attributes.allSatisfy { $0.codes.count == table.count }
      }
      if !columns { Issue.record("columns of \(bytes)") }
      if round % 5 == 0 {
        let pieces = read(
          bytes, name: name, agreement, chunk: Int.random(in: 1...5, using: &generator), complete: complete)
        if pieces.summary != whole.summary { Issue.record("pieces of \(bytes)") }
      }
    }
  }

  /// Every record's row is found again where it is said to be, with the hash it is said to have.
  @Test func placesAreThoseOfTheFile() {
    var generator = Seeded(state: 99)
    for _ in 0..<2000 {
      let bytes = Self.input(&generator)
      let reading = read(bytes).reading
      guard let dialect = reading.dialect else { continue }
      for table in reading.tables {
        for record in 0..<table.count {
          let excerpt = bytes[Int(table.offsets[record])...].withUnsafeBytes {
            RowExcerpt.row(startingIn: $0, dialect: dialect, header: [])
          }
          if excerpt?.hash != table.rowHashes[record] { Issue.record("record \(record) of \(bytes)") }
        }
      }
    }
  }
}
