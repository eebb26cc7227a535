/// Sorts many numbers by their digits, the lowest first, so that the work grows with their number alone.
enum DigitSort {
  private static let digitBits: UInt64 = 11
  private static let digits = 1 << 11
  /// Fewer are sorted by comparing.
  private static let few = 4096

  static func sorted(_ numbers: [UInt64]) -> [UInt64] {
    guard numbers.count > few else { return numbers.sorted() }
    let bits = UInt64(UInt64.bitWidth - (numbers.max() ?? 0).leadingZeroBitCount)
    var from = numbers
    var to = numbers
    var shift: UInt64 = 0
    while shift < bits {
      deal(from, into: &to, shift)
      swap(&from, &to)
      shift += digitBits
    }
    return from
  }

  /// Deals numbers out by one digit, those with the same digit in the order in which they came.
  private static func deal(_ from: [UInt64], into to: inout [UInt64], _ shift: UInt64) {
    var places = Array(repeating: 0, count: digits)
    let mask = UInt64(digits - 1)
    from.withUnsafeBufferPointer { from in
      places.withUnsafeMutableBufferPointer { places in
        for number in from { places[Int(truncatingIfNeeded: number &>> shift & mask)] &+= 1 }
        var sum = 0
        for digit in 0..<digits { (places[digit], sum) = (sum, sum + places[digit]) }
        to.withUnsafeMutableBufferPointer { to in
          for number in from {
            let digit = Int(truncatingIfNeeded: number &>> shift & mask)
            to[places[digit]] = number
            places[digit] &+= 1
          }
        }
      }
    }
  }
}
