import CustomerChain
import Ingestion

/// A file that was read in a test: its reading, and the texts to look values up.
struct ReadFile {
  var reading: FileReading
  var lexicon: Lexicon

  /// One line for each record, `field=value` in the order of the kind's fields, empty ones left out, times in UTC.
  var records: [String] {
    let keys = lexicon.keys.texts
    return reading.tables.flatMap { table in (0..<table.count).map { line(table, $0, keys) } }
  }

  /// Everything that a reading says, as text that can be compared.
  var summary: [String] {
    let counts = "\(reading.rows)=\(reading.accepted)+\(reading.skipped)+\(reading.rejected)"
    let places = reading.tables.flatMap { table in
      (0..<table.count).map { "\(table.offsets[$0]) \(table.lines[$0]) \(table.rowHashes[$0])" }
    }
    return [
      counts, "\(reading.problems)", "\(reading.rejectedRecords)", "\(reading.unmapped)", "\(reading.newest.raw)",
    ]
      + ["\(String(describing: reading.dialect)) \(String(describing: reading.profile)) \(reading.bytes)"]
      + records + places + reading.rejects.map { "\($0)" }
  }

  var reasons: [RejectReason] { reading.rejects.map(\.reason) }

  private func line(_ table: RecordTable, _ record: Int, _ keys: [KeyTexts]) -> String {
    var parts = ["\(table.kind)"]
    for (position, field) in table.kind.fields.enumerated() {
      var value = ""
      switch table.columns[position] {
      case .text(let codes): value = lexicon.texts.string(codes[record])
      case .key(let codes): value = field.field.keySpace.map { keys[$0.rawValue].string(codes[record]) } ?? ""
      case .prose(let texts): value = texts[record] ?? ""
      case .time(let raws): value = written(Timestamp(raw: raws[record]))
      case .money(let amounts): value = amounts[record] == Money.unknown ? "" : "\(amounts[record])"
      case .number(let numbers): value = numbers[record].isNaN ? "" : "\(numbers[record])"
      case nil: break
      }
      if !value.isEmpty { parts.append("\(field.field.rawValue)=\(value)") }
    }
    for attribute in table.attributes where attribute.codes[record] != 0 {
      parts.append("+\(attribute.name)=\(lexicon.texts.string(attribute.codes[record]))")
    }
    return parts.joined(separator: " ")
  }
}

/// `2026-01-31` for a date, `2026-01-31T09:05:00.000` for a moment in UTC.
func written(_ time: Timestamp) -> String {
  guard time.isKnown, let day = time.day(in: .utc) else { return "" }
  func pad(_ number: Int, _ width: Int) -> String {
    String(repeating: "0", count: max(0, width - "\(number)".count)) + "\(number)"
  }
  let date = "\(pad(day.civil.year, 4))-\(pad(day.civil.month, 2))-\(pad(day.civil.day, 2))"
  guard !time.isDate, let instant = time.instant(in: .utc) else { return date }
  let clock = Int(Zone.utc.wallClock(of: instant).milliseconds)
  return "\(date)T\(pad(clock / 3_600_000, 2)):\(pad(clock / 60_000 % 60, 2)):\(pad(clock / 1000 % 60, 2))"
    + ".\(pad(clock % 1000, 3))"
}

func read(
  _ bytes: [UInt8], name: String = "file.csv", _ agreement: Agreement = Agreement(), zones: Zones = Zones(),
  chunk: Int = 1 << 16, complete: Bool = true
) -> ReadFile {
  var lexicon = Lexicon()
  var ingestion = FileIngestion(name: name, modified: Instant(seconds: 0), agreement: agreement, zones: zones)
  feed(bytes, chunk: chunk, to: &ingestion, &lexicon)
  let reading = ingestion.finish(into: &lexicon, lastLineIsComplete: complete)
  return ReadFile(reading: reading, lexicon: lexicon)
}

func read(
  _ text: String, name: String = "file.csv", _ agreement: Agreement = Agreement(), zones: Zones = Zones(),
  chunk: Int = 1 << 16, complete: Bool = true
) -> ReadFile {
  read(Array(text.utf8), name: name, agreement, zones: zones, chunk: chunk, complete: complete)
}

func feed(_ bytes: [UInt8], chunk: Int = 1 << 16, to ingestion: inout FileIngestion, _ lexicon: inout Lexicon) {
  bytes.withUnsafeBytes { raw in
    var start = 0
    while start < raw.count {
      let end = min(raw.count, start + chunk)
      ingestion.feed(UnsafeRawBufferPointer(rebasing: raw[start..<end]), into: &lexicon)
      start = end
    }
  }
}

func agreement(_ records: [RecordMapping], _ adjust: (inout SourceMapping) -> Void = { _ in }) -> Agreement {
  var source = SourceMapping()
  source.files = ["*"]
  source.records = records
  adjust(&source)
  var agreement = Agreement()
  agreement.sources = [source]
  return agreement
}

func record(_ kind: RecordKind, _ fields: [Field: FieldMapping], when: [RowCondition] = []) -> RecordMapping {
  var mapping = RecordMapping(kind: kind)
  mapping.fields = fields
  mapping.conditions = when
  return mapping
}

func column(_ names: String..., map: [String: String]? = nil, null: [String]? = nil, format: String? = nil)
  -> FieldMapping
{
  var field = FieldMapping(columns: names)
  field.map = map
  field.null = null
  field.format = format
  return field
}

func constant(_ value: String) -> FieldMapping { FieldMapping(value: value) }

/// Amsterdam around 2026: summer time from 29 March to 25 October.
let amsterdam = Zone(
  named: "Europe/Amsterdam", transitions: [1_774_746_000, 1_792_890_000], offsets: [3600, 7200, 3600])
