/// Reads what stands behind a sign of comparison.
struct FilterValueReader {
  /// What is wrong, and how many scalars into the value.
  struct Fault: Error {
    let reason: FilterMistake.Reason
    var offset = 0
  }

  private let written: [FilterParser.Written]
  /// Without the blanks around it.
  private let scalars: [Unicode.Scalar]

  init(_ written: [FilterParser.Written]) {
    self.written = written
    scalars = Array(FilterParser.string(written).trimmed.unicodeScalars)
  }

  func value(_ content: FilterContent) throws(Fault) -> FilterValue {
    if scalars.isEmpty { throw Fault(reason: .expectedValue(content)) }
    switch content {
    case .text:
      guard let pattern = TextPattern(written) else { throw Fault(reason: .expectedValue(content)) }
      return .text(pattern)
    case .number: return .number(try number(content))
    case .amount: return try amount()
    case .duration: return try duration()
    case .time:
      guard let time = FilterTime(scalars) else { throw notA(content) }
      return .time(time)
    case .numberOrTime:
      if let number = try? number(content) { return .number(number) }
      guard let time = FilterTime(scalars) else { throw notA(content) }
      return .time(time)
    case .yesOrNo: return .yesOrNo(try yesOrNo())
    }
  }

  private func notA(_ content: FilterContent) -> Fault { Fault(reason: .notA(content, found: string(scalars[...]))) }

  private func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String { String(String.UnicodeScalarView(scalars)) }

  private func number(_ content: FilterContent) throws(Fault) -> FilterNumber {
    guard let written = WrittenNumber(scalars[...]), written.rest.isEmpty, let number = written.number() else {
      throw notA(content)
    }
    return number
  }

  private func duration() throws(Fault) -> FilterValue {
    guard let written = WrittenNumber(scalars[...]), let number = written.number() else { throw notA(.duration) }
    if written.rest.isEmpty { return .duration(number, .days) }
    guard let unit = FilterDurationUnit(rawValue: string(written.rest).lowercased()) else {
      throw unknownUnit(written.rest, FilterDurationUnit.allCases.map(\.rawValue))
    }
    return .duration(number, unit)
  }

  private func unknownUnit(_ rest: ArraySlice<Unicode.Scalar>, _ known: [String]) -> Fault {
    Fault(reason: .unknownUnit(string(rest), known: known), offset: rest.startIndex)
  }

  private static let yes: Set<String> = ["yes", "true", "ja", "1"]
  private static let no: Set<String> = ["no", "false", "nee", "0"]

  private func yesOrNo() throws(Fault) -> Bool {
    let word = string(scalars[...]).lowercased()
    if FilterValueReader.yes.contains(word) { return true }
    if FilterValueReader.no.contains(word) { return false }
    throw notA(.yesOrNo)
  }

  // MARK: Amounts

  private static let signs: [Unicode.Scalar: String] = ["€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY"]
  private static let multiples: [(letter: String, factor: Int64)] = [("k", 1_000), ("m", 1_000_000)]
  private static let codeLength = 3

  /// `€1k`, `EUR1k`, `1k€`, `1.5mUSD`, `-20`.
  private func amount() throws(Fault) -> FilterValue {
    var rest = scalars[...]
    let before = currency(atStartOf: rest)
    if let before { rest = rest.dropFirst(before.length) }
    guard let written = WrittenNumber(rest) else { throw notA(.amount) }
    var factor: Int64 = 1
    var after = written.rest
    if currency(of: after) == nil, let first = after.first,
      let multiple = FilterValueReader.multiples.first(where: { $0.letter == String(first).lowercased() })
    {
      factor = multiple.factor
      after = after.dropFirst()
    }
    let behind = currency(of: after)
    guard after.isEmpty || behind != nil else {
      throw unknownUnit(written.rest, FilterValueReader.multiples.map(\.letter))
    }
    if before != nil, behind != nil { throw notA(.amount) }
    guard let number = written.number(times: factor) else { throw notA(.amount) }
    return .amount(number, currency: before?.code ?? behind)
  }

  /// A sign, or a code that a digit follows.
  private func currency(atStartOf scalars: ArraySlice<Unicode.Scalar>) -> (code: String, length: Int)? {
    if let first = scalars.first, let code = FilterValueReader.signs[first] { return (code, 1) }
    guard scalars.count > FilterValueReader.codeLength,
      let code = currency(of: scalars.prefix(FilterValueReader.codeLength))
    else { return nil }
    return (code, FilterValueReader.codeLength)
  }

  /// Nil when it is none.
  private func currency(of scalars: ArraySlice<Unicode.Scalar>) -> String? {
    if scalars.count == 1, let first = scalars.first { return FilterValueReader.signs[first] }
    guard scalars.count == FilterValueReader.codeLength,
      scalars.allSatisfy({ $0.isASCII && $0.properties.isAlphabetic })
    else { return nil }
    return string(scalars).uppercased()
  }
}
