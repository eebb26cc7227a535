import CustomerChain

/// What a whole column says about the order of day, month and year.
struct DateEvidence: Sendable {
  enum Decision: Hashable, Sendable {
    /// No value needs an order.
    case open
    case order(DateOrder)
    /// Two orders read the values equally well, and differently.
    case ambiguous(example: String)
    /// No order reads the values.
    case none
  }

  /// How many values can be read in exactly these orders.
  private var counts = [Int](repeating: 0, count: 1 << DateOrder.allCases.count)
  /// For each pair of orders (row × column), whether a value was seen that they read differently.
  private var differs = [Bool](repeating: false, count: DateOrder.allCases.count * DateOrder.allCases.count)
  private var example: String?
  private var lastRow = -1

  /// Takes note of a value; another value of the same row is the same one, met again by another record.
  mutating func observe(_ text: UnsafeRawBufferPointer, _ written: WrittenTime?, row: Int) {
    if row == lastRow { return }
    lastRow = row
    guard let written else {
      counts[0] += 1
      return
    }
    let orders = TimeReader.orders(written)
    counts[Int(orders)] += 1
    guard orders.nonzeroBitCount > 1 else { return }
    var isOpen = false
    for left in DateOrder.allCases where orders & left.bit != 0 {
      for right in DateOrder.allCases where right.rawValue > left.rawValue && orders & right.bit != 0 {
        guard TimeReader.day(written, left) != TimeReader.day(written, right) else { continue }
        differs[DateEvidence.pair(left, right)] = true
        isOpen = true
      }
    }
    if isOpen, example == nil { example = ByteText.excerpt(text, limit: RejectReason.maximumExcerpt) }
  }

  /// An order wins when it reads at least half of the values, and each other order would read at most a tenth as many
  /// values that it cannot: a few mistyped dates do not make a column doubtful, two customs in one column do.
  var decision: Decision {
    let total = counts.reduce(0, +)
    if total == 0 { return .open }
    let reads = DateOrder.allCases.map { order in count { $0 & order.bit != 0 } }
    guard let most = reads.max(), most > 0, most * 2 >= total,
      let best = DateOrder.allCases.first(where: { reads[Int($0.rawValue)] == most })
    else { return .none }
    for other in DateOrder.allCases where other != best && reads[Int(other.rawValue)] > 0 {
      let onlyBest = count { $0 & best.bit != 0 && $0 & other.bit == 0 }
      let onlyOther = count { $0 & best.bit == 0 && $0 & other.bit != 0 }
      let isClear = onlyBest > 0 && onlyOther * DateEvidence.clearMargin <= onlyBest
      let pair = best.rawValue < other.rawValue ? DateEvidence.pair(best, other) : DateEvidence.pair(other, best)
      if !isClear && (differs[pair] || onlyOther > 0) { return .ambiguous(example: example ?? "") }
    }
    return .order(best)
  }

  private static let clearMargin = 10

  private func count(_ holds: (UInt8) -> Bool) -> Int {
    var sum = 0
    for index in counts.indices where holds(UInt8(index)) { sum += counts[index] }
    return sum
  }

  private static func pair(_ left: DateOrder, _ right: DateOrder) -> Int {
    Int(left.rawValue) * DateOrder.allCases.count + Int(right.rawValue)
  }
}
