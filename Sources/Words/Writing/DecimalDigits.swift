/// The shortest decimal that reads back as a number, digit by digit: rounding it gives what a person would get from the
/// number in full, without a detour through binary fractions.
struct DecimalDigits {
  var isNegative: Bool
  /// 0...9, the first is not 0; empty = zero.
  var digits: [UInt8]
  /// The value is 0.d₁d₂d₃… × 10^exponent.
  var exponent: Int

  /// The number times a power of ten; nil when it is not finite.
  init?(_ value: Double, timesTenToThe power: Int = 0) {
    guard value.isFinite else { return nil }
    isNegative = value < 0
    digits = []
    exponent = power
    var isFraction = false
    var written = value.magnitude.description.utf8[...]
    if let mark = written.firstIndex(of: UInt8(ascii: "e")) {
      exponent += Int(String(written[written.index(after: mark)...]) ?? "0") ?? 0
      written = written[..<mark]
    }
    for byte in written {
      if byte == UInt8(ascii: ".") {
        isFraction = true
      } else {
        if !isFraction { exponent += 1 }
        digits.append(byte - UInt8(ascii: "0"))
      }
    }
    trim()
  }

  init(_ value: Int64, timesTenToThe power: Int = 0) {
    isNegative = value < 0
    digits = value.magnitude.description.utf8.map { $0 - UInt8(ascii: "0") }
    exponent = digits.count + power
    trim()
  }

  /// Rounds half away from zero, and writes the digits before and after the decimal sign. `fraction` has `places` digits.
  func rounded(places: Int) -> (isNegative: Bool, whole: [UInt8], fraction: [UInt8]) {
    let kept = exponent + places
    var all = [UInt8](repeating: 0, count: max(0, kept))
    for position in 0..<min(all.count, digits.count) { all[position] = digits[position] }
    if kept >= 0, kept < digits.count, digits[kept] >= 5 {
      var position = all.count - 1
      while position >= 0, all[position] == 9 {
        all[position] = 0
        position -= 1
      }
      if position >= 0 { all[position] += 1 } else { all.insert(1, at: 0) }
    }
    if all.count < places { all.insert(contentsOf: repeatElement(0, count: places - all.count), at: 0) }
    let whole = all.prefix(all.count - places).drop { $0 == 0 }
    return (isNegative && all.contains { $0 != 0 }, whole.isEmpty ? [0] : Array(whole), Array(all.suffix(places)))
  }

  private mutating func trim() {
    while digits.first == 0 {
      digits.removeFirst()
      exponent -= 1
    }
    while digits.last == 0 { digits.removeLast() }
  }
}
