/// Which texts of a store hold a text, whatever the case; asked once for each distinct text, not for each record.
struct TextMatches: Sendable {
  private let store: Store
  private let matches: [Bool]
  private let columns: [[TextCode]]

  /// Nil for the empty text, which restricts nothing.
  init?(_ text: String, in store: Store) {
    guard !text.isEmpty else { return nil }
    self.store = store
    let wanted = Array(text.lowercased().utf8)
    matches = (0..<store.pool.count).map { code in
      TextMatches.holds(store.pool, TextCode(truncatingIfNeeded: code), wanted)
    }
    columns = Array(store.leads.texts.values) + Array(store.leads.attributes.values)
  }

  /// Whether the lead's key, one of its values, or its last owner has the text.
  func includes(lead: Int) -> Bool {
    matches[Int(store.leads.keys[lead])] || columns.contains { matches[Int($0[lead])] }
      || store.chains.allEntries(of: lead).contains { matches[Int(store.chains.owner($0))] }
  }

  func includes(answer: Int) -> Bool {
    let answers = store.answers
    return [
      answers.keys, answers.touchpoints, answers.channels, answers.departments, answers.countries, answers.comments,
      answers.customers, answers.leads,
    ].contains { matches[Int($0[answer])] }
  }

  private static func holds(_ pool: TextPool, _ code: TextCode, _ wanted: [UInt8]) -> Bool {
    let isPlain = pool.withBytes(code) { bytes in bytes.allSatisfy { $0 < 0x80 } }
    if !isPlain { return contains(Array(pool.string(code).lowercased().utf8), wanted) }
    return pool.withBytes(code) { bytes in
      contains(bytes.map { (0x41...0x5a).contains($0) ? $0 | 0x20 : $0 }, wanted)
    }
  }

  private static func contains(_ bytes: [UInt8], _ wanted: [UInt8]) -> Bool {
    guard bytes.count >= wanted.count else { return false }
    return (0...(bytes.count - wanted.count)).contains { start in
      bytes[start] == wanted[0] && bytes[start..<(start + wanted.count)].elementsEqual(wanted)
    }
  }
}
