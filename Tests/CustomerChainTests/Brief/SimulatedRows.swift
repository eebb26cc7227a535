import Glibc

@testable import CustomerChain

/// The rows of one export of a simulated company, as columns.
struct Rows: Sendable {
  enum Value {
    case text(TextCode)
    case key(TextCode)
    case time(Instant)
    case money(Int64)
    case number(Double)
  }

  private let kind: RecordKind
  private var codes: [Field: [TextCode]] = [:]
  private var words: [Field: [Int64]] = [:]
  private var numbers: [Field: [Double]] = [:]
  private(set) var count = 0

  init(_ kind: RecordKind) { self.kind = kind }

  /// Every row of an export has the same fields.
  mutating func add(_ row: [Field: Value]) {
    for (field, value) in row {
      switch value {
      case .text(let code), .key(let code): codes[field, default: []].append(code)
      case .time(let instant): words[field, default: []].append(Timestamp(instant).raw)
      case .money(let hundredths): words[field, default: []].append(hundredths)
      case .number(let number): numbers[field, default: []].append(number)
      }
    }
    count += 1
  }

  var file: FileReading {
    var table = RecordTable(kind: kind)
    for (position, field) in kind.fields.enumerated() {
      table.columns[position] =
        switch field.content {
        case .text: codes[field.field].map { .text(CodeColumn($0)) }
        case .key: codes[field.field].map { .key(CodeColumn($0)) }
        case .time: words[field.field].map { .time(WordColumn($0)) }
        case .money: words[field.field].map { .money(WordColumn($0)) }
        case .number: numbers[field.field].map { .number($0) }
        case .prose: nil
        }
    }
    for row in 0..<count {
      table.offsets.append(UInt64(row * 10))
      table.lines.append(UInt64(row + 2))
      table.rowHashes.append(TextCode(truncatingIfNeeded: row))
    }
    var reading = FileReading(name: "\(kind.rawValue)s.csv", bytes: 0, modified: Instant(milliseconds: 0))
    reading.profile = .native(kind)
    reading.rows = count
    reading.accepted = count
    reading.tables = [table]
    return reading
  }
}

enum CompanyMathematics {
  static func log(_ number: Double) -> Double { Glibc.log(number) }
}

extension SeededRandom {
  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(max(1, limit))) }

  mutating func number(_ range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }
}
