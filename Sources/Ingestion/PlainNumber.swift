import CustomerChain

/// Numbers in their plainest form, digits with at most one decimal sign among them, as `NumberReader` reads them.
struct PlainNumber {
  let number: DecimalNumber
  /// 0 for a whole number.
  let decimal: UInt8

  /// More digits are left to `NumberReader`.
  private static let mostDigits = 15

  /// Nil when the text is not of that form, or when its sign might also set groups of thousands apart: that takes
  /// `NumberReader` to decide.
  @inline(__always)
  init?(_ text: UnsafeRawBufferPointer) {
    guard let start = text.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return nil }
    let count = text.count
    let isNegative = start[0] == Byte.minus
    let first = isNegative ? 1 : 0
    guard count &- first <= PlainNumber.mostDigits, count > first else { return nil }
    var digits: UInt64 = 0
    var position = first
    while position < count {
      let digit = start[position] &- Byte.zero
      if digit > 9 { break }
      digits = digits &* 10 &+ UInt64(digit)
      position &+= 1
    }
    let whole = position &- first
    if whole == 0 { return nil }
    if position == count {
      number = DecimalNumber(digits: digits, exponent: 0, isNegative: isNegative)
      decimal = 0
      return
    }
    let sign = start[position]
    guard sign == Byte.point || sign == Byte.comma else { return nil }
    position &+= 1
    let fraction = count &- position
    if fraction == 0 || (fraction == 3 && whole <= 3) { return nil }
    while position < count {
      let digit = start[position] &- Byte.zero
      if digit > 9 { return nil }
      digits = digits &* 10 &+ UInt64(digit)
      position &+= 1
    }
    number = DecimalNumber(digits: digits, exponent: -fraction, isNegative: isNegative)
    decimal = sign
  }

  /// As a column of hundredths holds it.
  @inline(__always)
  var hundredths: Int64? {
    switch number.exponent {
    case 0: signed(number.digits &* 100)
    case -1: signed(number.digits &* 10)
    case -2: signed(number.digits)
    default: number.hundredths
    }
  }

  @inline(__always)
  private func signed(_ magnitude: UInt64) -> Int64 {
    let value = Int64(truncatingIfNeeded: magnitude)
    return number.isNegative ? -value : value
  }
}
