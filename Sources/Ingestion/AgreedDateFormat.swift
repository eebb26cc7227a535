import CustomerChain

/// A date format that the agreement gives, such as `dd-MM-yyyy HH:mm`. Letters `yyyy yy MM M dd d HH H mm ss SSS`; all
/// else stands for itself. Two letters also take one digit where no digit follows.
struct AgreedDateFormat: Hashable, Sendable {
  private enum Part: Hashable {
    case year, shortYear, month, day, hour, minute, second, fraction
    case sign(UInt8)
  }

  private var parts: [Part] = []

  /// Nil when the letters do not make up a date.
  init?(_ pattern: String) {
    let letters = Array(pattern.utf8)
    var position = 0
    while position < letters.count {
      let letter = letters[position]
      var end = position
      while end < letters.count, letters[end] == letter { end += 1 }
      guard let part = AgreedDateFormat.part(letter, end - position) else {
        parts.append(.sign(letter))
        position += 1
        continue
      }
      parts.append(part)
      position = end
    }
    let dated = parts.contains(.year) || parts.contains(.shortYear)
    guard dated, parts.contains(.month), parts.contains(.day) else { return nil }
  }

  private static func part(_ letter: UInt8, _ count: Int) -> Part? {
    switch letter {
    case UInt8(ascii: "y"): count == 2 ? .shortYear : .year
    case UInt8(ascii: "M"): .month
    case UInt8(ascii: "d"): .day
    case UInt8(ascii: "H"): .hour
    case UInt8(ascii: "m"): .minute
    case UInt8(ascii: "s"): .second
    case UInt8(ascii: "S"): .fraction
    default: nil
    }
  }

  /// The timestamp that a text says in this format; an offset may stand behind it. Nil when it says none.
  func timestamp(_ text: UnsafeRawBufferPointer, _ reader: inout TimeReader) -> Timestamp? {
    var cursor = Cursor(text: text)
    var year = 0
    var month = 0
    var dayOfMonth = 0
    var clock = [0, 0, 0, 0]
    var isTimed = false
    for (index, part) in parts.enumerated() {
      if case .sign(let byte) = part {
        guard cursor.take(byte) else { return nil }
        continue
      }
      if part == .fraction {
        guard let fraction = cursor.fraction() else { return nil }
        clock[3] = fraction
        continue
      }
      guard let value = number(part, &cursor, isFollowedByDigits: isNumber(after: index)) else { return nil }
      switch part {
      case .year: year = value
      case .shortYear: year = TimeReader.fullYear(value)
      case .month: month = value
      case .day: dayOfMonth = value
      case .hour: clock[0] = value
      case .minute: clock[1] = value
      default: clock[2] = value
      }
      if part == .hour { isTimed = true }
    }
    var offset: Int?
    if isTimed, !cursor.isAtEnd {
      guard let found = cursor.offset() else { return nil }
      offset = found
    }
    guard cursor.isAtEnd, let day = Day(year: year, month: month, day: dayOfMonth), clock[0] < 24, clock[1] < 60,
      clock[2] < 60
    else { return nil }
    let milliseconds = ((clock[0] * 60 + clock[1]) * 60 + clock[2]) * 1000 + clock[3]
    return reader.timestamp(day, isTimed ? milliseconds : nil, offset)
  }

  private func isNumber(after index: Int) -> Bool {
    guard index + 1 < parts.count else { return false }
    if case .sign = parts[index + 1] { return false }
    return true
  }

  private func number(_ part: Part, _ cursor: inout Cursor, isFollowedByDigits: Bool) -> Int? {
    let width = part == .year ? 4 : 2
    if isFollowedByDigits {
      guard cursor.position + width <= cursor.text.count else { return nil }
      var value = 0
      for _ in 0..<width {
        guard let byte = cursor.next(), let digit = Byte.digit(byte) else { return nil }
        value = value * 10 + digit
      }
      return value
    }
    guard let (value, digits) = cursor.number(upTo: width), part != .year || digits == 4,
      part != .shortYear || digits == 2
    else { return nil }
    return value
  }
}
