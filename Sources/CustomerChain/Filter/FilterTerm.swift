/// One condition of a filter.
enum FilterTerm: Hashable, Sendable {
  /// Any value holds this text.
  case text(String)
  /// The field has a value; of `late`: it is so.
  case has(FilterField)
  case compare(FilterSubject, FilterComparison, FilterValue)

  var dependsOnMoment: Bool {
    switch self {
    case .text, .compare(.attribute, _, _): false
    case .has(let field), .compare(.field(let field), _, _): field.dependsOnMoment
    }
  }
}

enum FilterComparison: String, Hashable, Sendable, CaseIterable {
  case equal = ":"
  case unequal = "!="
  case less = "<"
  case atMost = "<="
  case greater = ">"
  case atLeast = ">="

  var isByOrder: Bool { self != .equal && self != .unequal }

  /// Whether a value stands so to one that reaches from `low` up to, not including, `high`: a day from its beginning up
  /// to the next, an amount up to the next larger.
  @inline(__always)
  func holds<Value: Comparable>(_ value: Value, low: Value, high: Value) -> Bool {
    switch self {
    case .equal: value >= low && value < high
    case .unequal: value < low || value >= high
    case .less: value < low
    case .atMost: value < high
    case .greater: value >= high
    case .atLeast: value >= low
    }
  }
}

enum FilterValue: Hashable, Sendable {
  case text(TextPattern)
  case number(FilterNumber)
  /// Currency: three capital letters; nil = any.
  case amount(FilterNumber, currency: String?)
  case duration(FilterNumber, FilterDurationUnit)
  case time(FilterTime)
  case yesOrNo(Bool)
}

enum FilterDurationUnit: String, Hashable, Sendable, CaseIterable {
  case minutes = "m"
  case hours = "h"
  case days = "d"
  case weeks = "w"

  var milliseconds: Int64 {
    switch self {
    case .minutes: 60_000
    case .hours: 3_600_000
    case .days: Instant.millisecondsPerDay
    case .weeks: 7 * Instant.millisecondsPerDay
    }
  }
}
