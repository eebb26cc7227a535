import CustomerChain
import TOMLKit

/// A value of a TOML document, free of the parser's own types.
///
/// `moment` is a time or a date with a time, as it would be written.
indirect enum TOMLNode: Hashable, Sendable {
  case text(String)
  case whole(Int)
  case number(Double)
  case flag(Bool)
  case day(Day)
  case moment(String)
  case list([TOMLNode])
  case table([String: TOMLNode])
}

extension TOMLNode {
  init(_ table: TOMLTable) {
    // Keys and values are asked in one go each: both stand in the table's own order, and a key that holds a NUL
    // cannot be looked up.
    var members: [String: TOMLNode] = [:]
    for (key, value) in zip(table.keys, table.values) { members[key] = TOMLNode(value) }
    self = .table(members)
  }

  private init(_ value: TOMLValue) {
    switch value.type {
    case .table: self = value.table.map { TOMLNode($0) } ?? .table([:])
    case .array: self = .list((value.array.map { Array($0) } ?? []).map { TOMLNode($0.tomlValue) })
    case .string: self = .text(value.string ?? "")
    case .int: self = .whole(value.int ?? 0)
    case .double: self = .number(value.double ?? 0)
    case .bool: self = .flag(value.bool ?? false)
    case .date:
      let date = value.date
      let day = date.flatMap { Day(year: $0.year, month: $0.month, day: $0.day) }
      self = day.map { .day($0) } ?? .moment(date.map { "\($0.year)-\($0.month)-\($0.day)" } ?? "")
    case .time: self = .moment(value.time.map { "\($0.hour):\($0.minute)" } ?? "")
    case .dateTime: self = .moment(value.dateTime.map { $0.debugDescription } ?? "")
    }
  }
}

extension TOMLNode {
  /// A value that stands for one text: texts as they are, numbers and flags as they are written.
  var asWord: String? {
    switch self {
    case .text(let text): text
    case .whole(let number): String(number)
    case .number(let number): String(number)
    case .flag(let flag): flag ? "true" : "false"
    case .day, .moment, .list, .table: nil
    }
  }

  /// How the value is quoted in a mistake, cut to a length that fits a line.
  var excerpt: String {
    let longest = 60
    let text =
      switch self {
      case .day(let day): ISODate.text(day)
      case .moment(let text): text
      case .list: "[…]"
      case .table: "{…}"
      default: asWord ?? ""
      }
    return text.count > longest ? text.prefix(longest) + "…" : text
  }
}
