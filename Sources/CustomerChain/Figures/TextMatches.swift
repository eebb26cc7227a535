/// Which texts of a store hold a text, whatever the case; asked once for each distinct text, not for each record.
struct TextMatches: Sendable {
  private let store: Store
  private let wanted: [UInt8]
  private let matches: [Bool]
  private let columns: [CodeColumn]
  private let prose: [ProseColumn]

  /// Nil for the empty text, which restricts nothing.
  init?(_ text: String, in store: Store) {
    guard !text.isEmpty else { return nil }
    self.store = store
    let wanted = Array(text.lowercased().utf8)
    self.wanted = wanted
    matches = (0..<store.pool.count).map { code in
      store.pool.withBytes(TextCode(truncatingIfNeeded: code)) { TextMatches.holds($0, wanted) }
    }
    columns = Array(store.leads.records.texts.values) + Array(store.leads.records.attributes.values)
    prose = Array(store.leads.records.prose.values)
  }

  /// Whether the lead's key, one of its values, or one of its owners has the text.
  func includes(lead: Int) -> Bool {
    if holds(TextCode(truncatingIfNeeded: lead), .lead) { return true }
    if let record = store.leads.record(of: lead) {
      if columns.contains(where: { matches[Int($0[record])] }) || holds(prose, record) { return true }
    }
    if let customers = store.leads.records.customers, holds(store.leads.text(customers, of: lead), .customer) {
      return true
    }
    return store.chains.table.owners != nil
      && store.chains.allEntries(of: lead).contains { matches[Int(store.chains.owner($0))] }
  }

  func includes(answer: Int) -> Bool {
    let answers = store.answers
    let texts = [answers.touchpoints, answers.channels, answers.departments, answers.countries]
    return texts.contains { matches[Int($0[answer])] } || holds(answers.keys[answer], .response)
      || holds(answers.customers[answer], .customer) || holds(answers.leads[answer], .lead)
      || holds([answers.comments], answer)
  }

  private func holds(_ code: TextCode, _ space: KeySpace) -> Bool {
    store.keys[space.rawValue].withBytes(code) { TextMatches.holds($0, wanted) }
  }

  private func holds(_ columns: [ProseColumn], _ row: Int) -> Bool {
    columns.contains { $0.withBytes(row) { TextMatches.holds($0, wanted) } }
  }

  /// Whether a text holds another, which is in lower case, whatever its own case.
  private static func holds(_ text: UnsafeRawBufferPointer, _ wanted: [UInt8]) -> Bool {
    guard text.allSatisfy({ $0 < 0x80 }) else {
      return contains(Array(String(decoding: text, as: UTF8.self).lowercased().utf8), wanted)
    }
    guard text.count >= wanted.count else { return false }
    return (0...(text.count - wanted.count)).contains { start in
      wanted.indices.allSatisfy { lower(text[start + $0]) == wanted[$0] }
    }
  }

  @inline(__always)
  private static func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5a).contains(byte) ? byte | 0x20 : byte }

  private static func contains(_ bytes: [UInt8], _ wanted: [UInt8]) -> Bool {
    guard bytes.count >= wanted.count else { return false }
    return (0...(bytes.count - wanted.count)).contains { start in
      bytes[start] == wanted[0] && bytes[start..<(start + wanted.count)].elementsEqual(wanted)
    }
  }
}
