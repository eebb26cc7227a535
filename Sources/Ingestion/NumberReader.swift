import CustomerChain

/// A decimal number as written: `digits` × 10^`exponent`. At most 19 digits are kept, which is all an `Int64` can hold.
struct DecimalNumber: Hashable, Sendable {
  var digits: UInt64
  var exponent: Int
  var isNegative: Bool

  /// In hundredths, rounded half away from zero; nil when an `Int64` cannot hold it.
  var hundredths: Int64? {
    var magnitude = digits
    var shift = exponent + 2
    if magnitude == 0 { return 0 }
    while shift > 0 {
      let (product, overflow) = magnitude.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      magnitude = product
      shift -= 1
    }
    if shift < -19 { return 0 }
    if shift < 0 {
      var divisor: UInt64 = 1
      for _ in shift..<0 { divisor *= 10 }
      let (quotient, remainder) = magnitude.quotientAndRemainder(dividingBy: divisor)
      magnitude = quotient + (remainder >= divisor - remainder ? 1 : 0)
    }
    guard magnitude <= UInt64(Int64.max) else { return nil }
    return isNegative ? -Int64(magnitude) : Int64(magnitude)
  }

  /// The nearest `Double`; nil when it is beyond them.
  var double: Double? {
    var value = Double(digits)
    if digits != 0, exponent != 0 {
      if digits <= 1 << 53, (-22...22).contains(exponent) {
        value = exponent > 0 ? value * DecimalNumber.powers[exponent] : value / DecimalNumber.powers[-exponent]
      } else {
        guard let exact = Double("\(digits)e\(exponent)") else { return nil }
        value = exact
      }
    }
    guard value.isFinite else { return nil }
    return isNegative ? -value : value
  }

  /// Exact as doubles.
  private static let powers: [Double] = (0...22).map { power in (0..<power).reduce(1.0) { value, _ in value * 10 } }
}

/// Numbers as people and programs write them: `1234.5`, `€ 1.234,50`, `12 %`, `1 234`, `99-`, `1.5E+05`.
///
/// Groups of thousands must be whole and all set apart by the same sign. A percentage is read as the number before its
/// sign. There are no names for infinity, and no other bases.
enum NumberReader {
  private static let largestExponent = 400

  /// Nil when the text is not a number with that decimal sign.
  static func read(_ text: UnsafeRawBufferPointer, decimal: UInt8) -> DecimalNumber? {
    var start = 0
    var end = text.count
    var isNegative = false
    guard trim(text, &start, &end, decimal, &isNegative) else { return nil }
    var number = DecimalNumber(digits: 0, exponent: 0, isNegative: isNegative)
    var position = start
    guard readWhole(text, &position, end, decimal, &number) else { return nil }
    var hasDigits = position > start
    if position < end, text[position] == decimal {
      position += 1
      while position < end, let digit = Byte.digit(text[position]) {
        append(digit, isFraction: true, &number)
        hasDigits = true
        position += 1
      }
    }
    if !hasDigits { return nil }
    if position < end, text[position] | 0x20 == 0x65 {
      position += 1
      guard let exponent = readExponent(text, &position, end) else { return nil }
      number.exponent += exponent
    }
    return position == end ? number : nil
  }

  /// Takes off signs, currencies, the percent sign and the dash that stands for no cents.
  private static func trim(
    _ text: UnsafeRawBufferPointer, _ start: inout Int, _ end: inout Int, _ decimal: UInt8, _ isNegative: inout Bool
  ) -> Bool {
    var hasSign = false
    while start < end {
      if let length = ornament(text, start, end) {
        start += length
      } else if !hasSign, let (length, negative) = sign(text, start, end) {
        hasSign = true
        isNegative = negative
        start += length
      } else {
        break
      }
    }
    var noCents = false
    while end > start {
      if let length = ornament(before: end, start, text) {
        end -= length
      } else if text[end - 1] == 0x25 {
        end -= 1
      } else if text[end - 1] == Byte.minus, end - start >= 2 {
        end -= 1
        while end > start, text[end - 1] == Byte.minus { end -= 1 }
        if end > start, text[end - 1] == decimal {
          end -= 1
          noCents = true
        } else {
          if hasSign { return false }
          hasSign = true
          isNegative = true
        }
      } else {
        break
      }
    }
    return start < end && (!noCents || text[start..<end].allSatisfy { $0 != decimal })
  }

  /// The length of a blank or currency sign at `position`.
  private static func ornament(_ text: UnsafeRawBufferPointer, _ position: Int, _ end: Int) -> Int? {
    let byte = text[position]
    if ByteText.isBlank(byte) || byte == 0x24 { return 1 }
    if byte == 0xC2, position + 1 < end, [0xA0, 0xA3, 0xA5].contains(text[position + 1]) { return 2 }
    if byte == 0xE2, position + 2 < end {
      let pair = (text[position + 1], text[position + 2])
      if pair == (0x82, 0xAC) || pair == (0x80, 0xAF) { return 3 }
    }
    return nil
  }

  private static func ornament(before end: Int, _ start: Int, _ text: UnsafeRawBufferPointer) -> Int? {
    for length in 1...3 where end - length >= start {
      if ornament(text, end - length, end) == length { return length }
    }
    return nil
  }

  private static func sign(_ text: UnsafeRawBufferPointer, _ start: Int, _ end: Int) -> (length: Int, negative: Bool)? {
    if text[start] == Byte.minus { return (1, true) }
    if text[start] == Byte.plus { return (1, false) }
    if start + 2 < end, text[start] == 0xE2, text[start + 1] == 0x88, text[start + 2] == 0x92 { return (3, true) }
    return nil
  }

  /// Digits before the decimal sign; false when groups of thousands are not whole.
  private static func readWhole(
    _ text: UnsafeRawBufferPointer, _ position: inout Int, _ end: Int, _ decimal: UInt8, _ number: inout DecimalNumber
  ) -> Bool {
    var digitsInGroup = 0
    var groupSign: UInt32 = 0
    while position < end {
      if let digit = Byte.digit(text[position]) {
        append(digit, isFraction: false, &number)
        digitsInGroup += 1
        position += 1
        continue
      }
      guard let (length, sign) = separator(text, position, end, decimal) else { break }
      guard groupSign == 0 ? (1...3).contains(digitsInGroup) : digitsInGroup == 3 && sign == groupSign else {
        return false
      }
      groupSign = sign
      digitsInGroup = 0
      position += length
    }
    return groupSign == 0 || digitsInGroup == 3
  }

  /// A sign between groups of thousands: the other of `.` and `,`, an apostrophe, or a blank.
  private static func separator(
    _ text: UnsafeRawBufferPointer, _ position: Int, _ end: Int, _ decimal: UInt8
  ) -> (length: Int, sign: UInt32)? {
    let byte = text[position]
    if byte == decimal { return nil }
    if byte == Byte.comma || byte == Byte.point || byte == Byte.apostrophe || byte == Byte.blank {
      return (1, UInt32(byte))
    }
    if byte == 0xC2, position + 1 < end, text[position + 1] == 0xA0 { return (2, 0xC2A0) }
    if byte == 0xE2, position + 2 < end, text[position + 1] == 0x80, text[position + 2] == 0xAF { return (3, 0xE280AF) }
    return nil
  }

  @inline(__always)
  private static func append(_ digit: Int, isFraction: Bool, _ number: inout DecimalNumber) {
    if number.digits < 1_000_000_000_000_000_000 {
      number.digits = number.digits * 10 + UInt64(digit)
      if isFraction { number.exponent -= 1 }
    } else if !isFraction {
      number.exponent += 1
    }
  }

  private static func readExponent(_ text: UnsafeRawBufferPointer, _ position: inout Int, _ end: Int) -> Int? {
    var isNegative = false
    if position < end, text[position] == Byte.plus || text[position] == Byte.minus {
      isNegative = text[position] == Byte.minus
      position += 1
    }
    let start = position
    var value = 0
    while position < end, let digit = Byte.digit(text[position]) {
      value = min(value * 10 + digit, largestExponent)
      position += 1
    }
    return position == start ? nil : isNegative ? -value : value
  }
}
