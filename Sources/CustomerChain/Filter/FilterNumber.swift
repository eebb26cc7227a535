/// A number of a filter, exact in hundredths.
struct FilterNumber: Hashable, Sendable {
  let hundredths: Int64

  var double: Double { Double(hundredths) / 100 }

  /// `-12.50`, `1000`.
  var text: String {
    let magnitude = hundredths.magnitude
    let fraction = magnitude % 100
    let written = fraction == 0 ? "" : "." + Day.padded(Int(fraction), 2)
    return (hundredths < 0 ? "-" : "") + String(magnitude / 100) + written
  }
}

/// Digits at the beginning of a text, with what comes after them.
struct WrittenNumber {
  private let isNegative: Bool
  private let digits: Int64
  private let decimals: Int
  let rest: ArraySlice<Unicode.Scalar>

  private static let mostDigits = 15
  /// More decimals may be thousands: `1.000` is a thousand to some and one to others, so it is not read.
  private static let mostDecimals = 2

  /// A point or a comma before the decimals. Nil when no digit comes first.
  init?(_ scalars: ArraySlice<Unicode.Scalar>) {
    var rest = scalars
    isNegative = rest.first == "-"
    if isNegative { rest = rest.dropFirst() }
    var digits: Int64 = 0
    func take() -> Int? {
      var count = 0
      while let scalar = rest.first, let digit = WrittenNumber.digit(scalar) {
        count += 1
        guard count <= WrittenNumber.mostDigits, digits < Int64(1_000_000_000_000_000) else { return nil }
        digits = digits * 10 + digit
        rest = rest.dropFirst()
      }
      return count
    }
    guard let whole = take(), whole > 0 else { return nil }
    var decimals = 0
    if rest.first == "." || rest.first == "," {
      rest = rest.dropFirst()
      guard let count = take(), count > 0 else { return nil }
      decimals = count
    }
    self.digits = digits
    self.decimals = decimals
    self.rest = rest
  }

  /// The number so many times; nil when that is not exact in hundredths, too large, or could mean two things.
  func number(times factor: Int64 = 1) -> FilterNumber? {
    if factor == 1, decimals > WrittenNumber.mostDecimals { return nil }
    let divisor = (0..<decimals).reduce(Int64(1)) { power, _ in power * 10 }
    let (product, overflow) = digits.multipliedReportingOverflow(by: factor * 100)
    guard !overflow, product % divisor == 0 else { return nil }
    return FilterNumber(hundredths: isNegative ? -(product / divisor) : product / divisor)
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int64? {
    ("0"..."9").contains(scalar) ? Int64(scalar.value) - 0x30 : nil
  }
}
