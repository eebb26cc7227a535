import CustomerChain

/// Takes the known keys out of one table; what is left at the end is unknown. A key whose value is of the wrong type is
/// reported and reads as absent.
struct TableReader {
  private let members: [String: TOMLNode]
  let trail: KeyTrail
  let log: MistakeLog
  private var asked: Set<String> = []

  init(_ members: [String: TOMLNode], at trail: KeyTrail, log: MistakeLog) {
    self.members = members
    self.trail = trail
    self.log = log
  }

  /// The value of a key, whatever its type; it counts as known from here on.
  mutating func node(_ key: String) -> TOMLNode? {
    asked.insert(key)
    return members[key]
  }

  /// The keys that nobody has asked for, in the order of the alphabet.
  var unasked: [String] { members.keys.filter { !asked.contains($0) }.sorted() }

  /// Reports the keys that nobody has asked for.
  func finish(alsoKnown: [String] = []) {
    let known = (asked.sorted() + alsoKnown)
    for key in unasked {
      log.report(
        .unknownKey(key: trail.key(key).description, nearest: NearestKey.nearest(to: key, among: known)),
        at: trail.key(key), severity: .warning)
    }
  }

  func report(_ key: String, _ reason: (String) -> Mistake.Reason, severity: Mistake.Severity = .error) {
    let place = trail.key(key)
    log.report(reason(place.description), at: place, severity: severity)
  }

  private func reportType(_ key: String, _ expected: Mistake.ValueType) {
    report(key, { .wrongType(key: $0, expected: expected) })
  }

  mutating func text(_ key: String) -> String? {
    guard let node = node(key) else { return nil }
    if case .text(let text) = node { return text }
    reportType(key, .text)
    return nil
  }

  /// A text that must be there and say something.
  mutating func requiredText(_ key: String) -> String? {
    if node(key) == nil {
      report(key, { .missing(key: $0) })
      return nil
    }
    guard let text = text(key) else { return nil }
    if text.isEmpty {
      report(key, { .missing(key: $0) })
      return nil
    }
    return text
  }

  /// Text, number or flag, as a text.
  mutating func word(_ key: String) -> String? {
    guard let node = node(key) else { return nil }
    if let word = node.asWord { return word }
    reportType(key, .text)
    return nil
  }

  mutating func whole(_ key: String, in range: ClosedRange<Int>) -> Int? {
    guard let node = node(key) else { return nil }
    guard case .whole(let number) = node else {
      reportType(key, .wholeNumber)
      return nil
    }
    if range.contains(number) { return number }
    report(key, { .outOfRange(key: $0, found: String(number)) })
    return nil
  }

  mutating func number(_ key: String) -> Double? {
    guard let node = node(key) else { return nil }
    switch node {
    case .whole(let number): return Double(number)
    case .number(let number) where number.isFinite: return number
    case .number: report(key, { .outOfRange(key: $0, found: node.excerpt) })
    default: reportType(key, .number)
    }
    return nil
  }

  mutating func number(_ key: String, in range: ClosedRange<Double>) -> Double? {
    guard let number = number(key) else { return nil }
    if range.contains(number) { return number }
    report(key, { .outOfRange(key: $0, found: TOMLNode.number(number).excerpt) })
    return nil
  }

  mutating func flag(_ key: String) -> Bool? {
    guard let node = node(key) else { return nil }
    if case .flag(let flag) = node { return flag }
    reportType(key, .flag)
    return nil
  }

  /// One of the raw values of a type.
  mutating func choice<Choice: RawRepresentable & CaseIterable>(_ key: String) -> Choice?
  where Choice.RawValue == String {
    guard let text = text(key) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    report(key, { .notOneOf(key: $0, found: text, allowed: Choice.allCases.map(\.rawValue)) })
    return nil
  }

  /// One of the words that a table translates.
  mutating func choice<Value>(_ key: String, of words: KeyValuePairs<String, Value>) -> Value? {
    guard let text = text(key) else { return nil }
    if let pair = words.first(where: { $0.key == text.lowercased() }) { return pair.value }
    report(key, { .notOneOf(key: $0, found: text, allowed: words.map(\.key)) })
    return nil
  }

  mutating func timeLimit(_ key: String) -> TimeLimit? {
    guard let text = text(key) else { return nil }
    if let limit = TimeLimit(text) { return limit }
    report(key, { .notATimeLimit(key: $0, found: text) })
    return nil
  }

  mutating func expectedExport(_ key: String) -> ExpectedExport? {
    guard let text = text(key) else { return nil }
    if let expected = ExpectedExport(text) { return expected }
    report(key, { .notAnExpectation(key: $0, found: text) })
    return nil
  }

  /// A list of texts; one text alone is a list of one. Items of another type are reported and left out.
  mutating func texts(_ key: String) -> [String]? {
    guard let node = node(key) else { return nil }
    switch node {
    case .list(let items):
      return items.enumerated().compactMap { position, item in
        if let word = item.asWord { return word }
        let place = trail.key(key).item(position)
        log.report(.wrongType(key: place.description, expected: .text), at: place)
        return nil
      }
    case .table, .day, .moment:
      reportType(key, .list)
      return nil
    default: return node.asWord.map { [$0] }
    }
  }

  /// The table under a key, as its own reader.
  mutating func table(_ key: String) -> TableReader? {
    guard let node = node(key) else { return nil }
    if case .table(let members) = node { return TableReader(members, at: trail.key(key), log: log) }
    reportType(key, .table)
    return nil
  }

  /// The tables of `[[key]]`; a single `[key]` counts as one. Items that are no tables are reported and left out.
  mutating func tables(_ key: String) -> [TableReader] {
    guard let node = node(key) else { return [] }
    switch node {
    case .table(let members): return [TableReader(members, at: trail.key(key), log: log)]
    case .list(let items):
      return items.enumerated().compactMap { position, item in
        let place = trail.key(key).item(position)
        if case .table(let members) = item { return TableReader(members, at: place, log: log) }
        log.report(.wrongType(key: place.description, expected: .table), at: place)
        return nil
      }
    default:
      reportType(key, .table)
      return []
    }
  }

  /// A day, written as a TOML date or as a text.
  static func day(_ node: TOMLNode, at place: KeyTrail, log: MistakeLog) -> Day? {
    switch node {
    case .day(let day): return day
    case .text(let text):
      if let day = ISODate.day(text) { return day }
      log.report(.notADate(key: place.description, found: node.excerpt), at: place)
    case .moment: log.report(.notADate(key: place.description, found: node.excerpt), at: place)
    default: log.report(.wrongType(key: place.description, expected: .date), at: place)
    }
    return nil
  }
}
