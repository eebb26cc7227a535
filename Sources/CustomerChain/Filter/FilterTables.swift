/// What a filter asks of texts, answered once for each distinct text of a store; the same for all moments.
struct FilterTables: Sendable {
  let filter: Filter
  let clause: FilterClause<FilterTerm>
  let store: Store
  /// By text in lower case.
  private let matches: [String: TextMatches]
  private let sets: [FilterTerm: CodeSet]
  /// For each currency that is asked for.
  private let currencies: [String: CodeSet]

  /// Nil for the filter that leaves everything.
  init?(_ filter: Filter, in store: Store, _ workers: Workers = .one) {
    guard let clause = filter.clause else { return nil }
    self.filter = filter
    self.clause = clause
    self.store = store
    var matches: [String: TextMatches] = [:]
    var sets: [FilterTerm: CodeSet] = [:]
    var currencies: [String: CodeSet] = [:]
    for term in clause.terms {
      switch term {
      case .text(let text):
        let key = text.lowercased()
        if matches[key] == nil { matches[key] = TextMatches(text, in: store, workers) }
      case .has: break
      case .compare(let subject, let comparison, let value):
        if sets[term] == nil { sets[term] = FilterTables.set(subject, comparison, value, store, workers) }
        if case .amount(_, let currency?) = value, currencies[currency] == nil {
          let pattern = TextPattern(currency)
          currencies[currency] = CodeSet(store, workers) { pattern.matches($0) }
        }
      }
    }
    self.matches = matches
    self.sets = sets
    self.currencies = currencies
  }

  func matches(_ text: String) -> TextMatches? { matches[text.lowercased()] }

  /// The texts of which a comparison holds; all of them where it asks no texts.
  func set(_ term: FilterTerm) -> CodeSet { sets[term] ?? .all }

  func set(ofCurrency currency: String?) -> CodeSet { currency.flatMap { currencies[$0] } ?? .all }

  /// Nil where the values are no shared texts.
  private static func set(
    _ subject: FilterSubject, _ comparison: FilterComparison, _ value: FilterValue, _ store: Store, _ workers: Workers
  ) -> CodeSet? {
    switch (subject, value) {
    case (.field(.id), _), (.field(.company), _), (.field(.email), _), (.field(.customer), _), (.field(.comment), _),
      (.field(.stage), _), (.field(.metric), _):
      return nil
    case (.field(let field), .text(let pattern)):
      let condition = TextCondition(pattern: pattern, isEqual: comparison == .equal)
      // A department is also known by its name.
      var named: Set<TextCode> = []
      if field == .department {
        let departments = store.agreement.departments.filter { pattern.matches($0.name) }
        named = Set(departments.compactMap { store.pool.code(of: $0.id) })
      }
      var set = CodeSet(store, workers) { condition.holds($0) }
      for code in named { set.set(code, comparison == .equal) }
      return set
    case (.attribute, .text(let pattern)):
      let condition = TextCondition(pattern: pattern, isEqual: comparison == .equal)
      return CodeSet(store, workers) { condition.holds($0) }
    case (.attribute, .number(let number)):
      let asked = number.double
      return CodeSet(store, workers) { text in
        guard let value = FilterTables.number(text) else { return false }
        return comparison.holds(value, low: asked, high: asked.nextUp)
      }
    case (.attribute, .time(let time)):
      let range = FilterTimeRange(time, in: store.zone)
      return CodeSet(store, workers) { text in
        FilterTables.timestamp(text, in: store.zone).map { range.holds($0.raw, comparison) } ?? false
      }
    default: return nil
    }
  }

  /// Longer texts are neither numbers nor times.
  private static let longestValue = 32

  /// A plain number with a point or a comma before its decimals; nil for anything else.
  private static func number(_ text: UnsafeRawBufferPointer) -> Double? {
    guard !text.isEmpty, text.count <= longestValue else { return nil }
    let trimmed = String(decoding: text, as: UTF8.self).trimmed
    let isPlain = trimmed.utf8.allSatisfy {
      (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",")
    }
    guard isPlain else { return nil }
    return Double(String(trimmed.map { $0 == "," ? "." : $0 }))
  }

  /// A day, or a time of it to the minute.
  private static func timestamp(_ text: UnsafeRawBufferPointer, in zone: Zone) -> Timestamp? {
    guard !text.isEmpty, text.count <= longestValue else { return nil }
    let scalars = Array(String(decoding: text, as: UTF8.self).trimmed.unicodeScalars.prefix(16))
    switch FilterTime(scalars) {
    case .day(let day)?: return Timestamp(day)
    case .minute(let day, let minute)?:
      return Timestamp(zone.instant(of: day, milliseconds: Int64(minute) * 60_000))
    default: return nil
    }
  }
}

/// What a value must be as a text.
struct TextCondition: Sendable {
  /// Nil = any text.
  let pattern: TextPattern?
  /// Whether it must be that text, or another.
  let isEqual: Bool

  /// False for the empty text, which is no value.
  func holds(_ text: UnsafeRawBufferPointer) -> Bool {
    !text.isEmpty && (pattern.map { $0.matches(text) == isEqual } ?? true)
  }

  func holds(_ text: String) -> Bool { !text.isEmpty && (pattern.map { $0.matches(text) == isEqual } ?? true) }
}

/// Some texts of a pool, never the empty one.
struct CodeSet: Sendable {
  /// By code; nil = all.
  private var holds: [Bool]?

  static let all = CodeSet(holds: nil)

  private init(holds: [Bool]?) { self.holds = holds }

  init(
    _ store: Store, _ workers: Workers, _ test: @escaping @Sendable (UnsafeRawBufferPointer) -> Bool
  ) {
    let parts = workers.map(0..<store.pool.count) { range in
      range.map { workers.leave(at: $0) ? false : store.pool.withBytes(TextCode(truncatingIfNeeded: $0), test) }
    }
    self.init(holds: parts.count == 1 ? parts[0] : parts.flatMap { $0 })
  }

  @inline(__always)
  func contains(_ code: TextCode) -> Bool { code != 0 && (holds.map { $0[Int(code)] } ?? true) }

  mutating func set(_ code: TextCode, _ holds: Bool) { self.holds?[Int(code)] = holds }
}
