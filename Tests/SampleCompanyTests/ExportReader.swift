@testable import SampleCompany

/// Reads the sample's files in the plainest way, so that the tests do not stand on the code that wrote them.
enum ExportReader {
  /// The lines of a file without its header, each split at its delimiter with quotes understood.
  static func rows(_ bytes: [UInt8], delimiter: Character, hasHeader: Bool = true) -> [[String]] {
    lines(bytes).dropFirst(hasHeader ? 1 : 0).map { fields($0, delimiter: delimiter) }
  }

  static func lines(_ bytes: [UInt8]) -> [String] {
    bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
  }

  static func fields(_ line: String, delimiter: Character) -> [String] {
    guard line.utf8.contains(UInt8(ascii: "\"")) else {
      return line.utf8.split(separator: delimiter.asciiValue ?? 0, omittingEmptySubsequences: false)
        .map { String(Substring($0)) }
    }
    var fields = [""]
    var isQuoted = false
    for character in line {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == delimiter, !isQuoted {
        fields.append("")
      } else {
        fields[fields.count - 1].append(character)
      }
    }
    return fields
  }

  /// Milliseconds since 1970 UTC of `2026-11-20T14:03:22+01:00`; nil for anything else.
  static func instant(_ text: String) -> Int64? {
    let bytes = Array(text.utf8)
    guard bytes.count == 25, bytes[10] == UInt8(ascii: "T"), bytes[19] == UInt8(ascii: "+") else { return nil }
    func number(_ start: Int, _ count: Int) -> Int {
      bytes[start..<start + count].reduce(0) { $0 * 10 + Int($1) - 48 }
    }
    let day = CivilDay(year: number(0, 4), month: number(5, 2), day: number(8, 2))
    guard CivilDay(number: day.number) == day else { return nil }
    let seconds = number(11, 2) * 3_600 + number(14, 2) * 60 + number(17, 2)
    return (Int64(day.number) * 86_400 + Int64(seconds - number(20, 2) * 3_600 - number(23, 2) * 60)) * 1_000
  }

  /// Milliseconds since 1970 UTC of `20-11-2026 14:03:22` on Amsterdam's clock; nil for anything else.
  static func dutchInstant(_ text: String) -> Int64? {
    let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }
    guard text.utf8.count == 19, numbers.count == 6, text.utf8.dropFirst(2).first == UInt8(ascii: "-") else {
      return nil
    }
    let day = CivilDay(year: numbers[2], month: numbers[1], day: numbers[0])
    guard CivilDay(number: day.number) == day else { return nil }
    let seconds = numbers[3] * 3_600 + numbers[4] * 60 + numbers[5]
    return AmsterdamTime.instant(dayNumber: day.number, timeOfDay: Int64(seconds) * 1_000)
  }

  /// The text after `"key":` of a line of JSON Lines, without its quotes.
  static func value(_ key: String, in line: String) -> String? {
    let parts = line.split(separator: "\"\(key)\":", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    return String(parts[1].prefix { $0 != "," && $0 != "}" }.filter { $0 != "\"" })
  }
}

/// One stage event as it stands in the file.
struct EventRow {
  let lead: String
  let stage: String
  let at: Int64
  let department: String
  let owner: String
  let reason: String

  init?(_ fields: [String]) {
    guard fields.count == 7, let at = ExportReader.instant(fields[2]) else { return nil }
    (lead, stage, self.at, department, owner, reason) = (fields[0], fields[1], at, fields[3], fields[4], fields[5])
  }

  /// Of the file of dealer Oost; nil for a status that is no stage.
  init?(dossier fields: [String]) {
    let stages = [
      "In behandeling": "sal", "Bezocht": "sql", "Offerte uit": "opportunity", "Opdracht": "won",
      "Afgewezen": "rejected", "Niet geschikt": "disqualified", "Verloren": "lost",
    ]
    guard fields.count == 5, let at = ExportReader.dutchInstant(fields[1]), let stage = stages[fields[2]] else {
      return nil
    }
    (lead, self.stage, self.at, department, owner) = (fields[0], stage, at, "dealer-oost", fields[3])
    reason = fields[4] == "dubbel" ? "duplicate" : fields[4]
  }
}

/// One score as it stands in a file of surveys.
struct ScoreRow {
  let touchpoint: String
  let metric: String
  let score: Int
  let at: Int64
}

/// The sample company's files, read once for many tests.
struct ReadCompany: Sendable {
  static let monday: Int64 = 1_795_419_060_000  // Mon 23 Nov 2026 08:31 in Amsterdam
  static let whole = ReadCompany(seed: 1, leads: SampleCompany.defaultLeads, now: monday)
  static let small = ReadCompany(seed: 5, leads: 4_000, now: monday)

  let now: Int64
  let files: [String: [UInt8]]
  /// The events of each lead, in order.
  let events: [String: [EventRow]]
  /// The dealer of each lead; empty where it has none.
  let dealers: [String: String]
  let scores: [ScoreRow]

  init(seed: UInt64, leads: Int, now: Int64, without untold: Set<Storyline.Part> = []) {
    self.now = now
    let files = SampleCompany(seed: seed, leads: leads, now: now, without: untold).files()
    let bytes = Dictionary(files.map { ($0.name, $0.bytes) }) { first, _ in first }
    self.files = bytes
    events = Self.events(in: bytes)
    dealers = Self.dealers(in: bytes)
    scores = Self.scores(in: bytes)
  }

  func bytes(_ name: String) -> [UInt8] { files[name] ?? [] }

  private static func events(in files: [String: [UInt8]]) -> [String: [EventRow]] {
    let rows = ExportReader.rows(files["crm-stage-events.csv"] ?? [], delimiter: ",").compactMap { EventRow($0) }
    let dossiers = ExportReader.rows(files["dealer-oost.csv"] ?? [], delimiter: ";")
      .compactMap { EventRow(dossier: $0) }
    return Dictionary(grouping: rows + dossiers, by: \.lead).mapValues { $0.sorted { $0.at < $1.at } }
  }

  private static func dealers(in files: [String: [UInt8]]) -> [String: String] {
    let marketing = ExportReader.rows(files["marketing-leads.csv"] ?? [], delimiter: ",").map { ($0[0], $0[7]) }
    let service = ExportReader.rows(files["service-leads.csv"] ?? [], delimiter: ";").map { ($0[0], $0[6]) }
    return Dictionary(marketing + service) { first, _ in first }
  }

  private static func scores(in files: [String: [UInt8]]) -> [ScoreRow] {
    let service = ExportReader.rows(files["service-surveys.csv"] ?? [], delimiter: ";").compactMap { row -> ScoreRow? in
      guard row.count == 10, let score = Int(row[2]), let at = ExportReader.instant(row[3]) else { return nil }
      return ScoreRow(touchpoint: row[5], metric: row[1], score: score, at: at)
    }
    let web = ExportReader.lines(files["web-feedback.jsonl"] ?? []).compactMap { line -> ScoreRow? in
      guard let score = ExportReader.value("score", in: line).flatMap({ Int($0) }),
        let at = ExportReader.value("answered_at", in: line).flatMap({ ExportReader.instant($0) }),
        let touchpoint = ExportReader.value("touchpoint", in: line), let metric = ExportReader.value("metric", in: line)
      else { return nil }
      return ScoreRow(touchpoint: touchpoint, metric: metric, score: score, at: at)
    }
    return service + web
  }

  /// NPS and the number of its answers, for answers that are at least `from` and less than `to` days old.
  func nps(_ touchpoint: String, from: Int64, to: Int64) -> (value: Double, count: Int) {
    let answers = scores.filter {
      $0.touchpoint == touchpoint && $0.metric == "nps" && (0...10).contains($0.score)
        && now - $0.at >= from * 86_400_000 && now - $0.at < to * 86_400_000
    }
    let promoters = answers.count { $0.score >= 9 }
    let detractors = answers.count { $0.score <= 6 }
    return (100 * Double(promoters - detractors) / Double(max(1, answers.count)), answers.count)
  }
}
