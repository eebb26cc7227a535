/// Which texts of a store hold a text, whatever the case; asked once for each distinct text, not for each record.
struct TextMatches: Sendable {
  private let store: Store
  private let wanted: [UInt8]
  private let matches: [Bool]
  private let columns: [CodeColumn]
  private let prose: [ProseColumn]
  /// Whether an owner of some event has the text.
  private let hasOwners: Bool

  /// Nil for the empty text, which restricts nothing.
  init?(_ text: String, in store: Store, _ workers: Workers = .one) {
    guard !text.isEmpty else { return nil }
    self.store = store
    let wanted = Array(text.lowercased().utf8)
    self.wanted = wanted
    let parts = workers.map(0..<store.pool.count) { range in
      range.map { code in
        !workers.leave(at: code)
          && store.pool.withBytes(TextCode(truncatingIfNeeded: code)) { TextMatches.holds($0, wanted) }
      }
    }
    let matches = parts.count == 1 ? parts[0] : parts.flatMap { $0 }
    self.matches = matches
    columns = Array(store.leads.records.texts.values) + Array(store.leads.records.attributes.values)
    prose = Array(store.leads.records.prose.values)
    let owners = store.chains.table.owners
    hasOwners = matches.contains(true) && owners.map { $0.contains { matches[Int($0)] } } ?? false
  }

  /// Whether the lead's key, one of its values, or one of its owners has the text.
  func includes(lead: Int) -> Bool {
    // What costs least is asked first.
    if let record = store.leads.record(of: lead) {
      for column in columns where matches[Int(column[record])] { return true }
      if holds(prose, record) { return true }
    }
    if holdsKey(ofLead: lead) { return true }
    if let customers = store.leads.records.customers, holds(store.leads.text(customers, of: lead), .customer) {
      return true
    }
    return hasOwners && store.chains.allEntries(of: lead).contains { matches[Int(store.chains.owner($0))] }
  }

  func includes(answer: Int) -> Bool {
    let answers = store.answers
    let texts = [answers.touchpoints, answers.channels, answers.departments, answers.countries]
    return texts.contains { matches[Int($0[answer])] } || holds(answers.keys[answer], .response)
      || holds(answers.customers[answer], .customer) || holdsKey(ofLead: Int(answers.leads[answer]))
      || holds([answers.comments], answer)
  }

  /// Whether one of the keys of a lead has it: in different systems it may have different ones.
  private func holdsKey(ofLead lead: Int) -> Bool {
    if holds(TextCode(truncatingIfNeeded: lead), .lead) { return true }
    guard let identity = store.identity else { return false }
    return identity.hasOtherKey(lead) { holds($0, .lead) }
  }

  private func holds(_ code: TextCode, _ space: KeySpace) -> Bool {
    store.keys[space.rawValue].withBytes(code) { TextMatches.holds($0, wanted) }
  }

  private func holds(_ columns: [ProseColumn], _ row: Int) -> Bool {
    columns.contains { $0.withBytes(row) { TextMatches.holds($0, wanted) } }
  }

  /// Whether a text holds another, which is in lower case, whatever its own case.
  private static func holds(_ text: UnsafeRawBufferPointer, _ wanted: [UInt8]) -> Bool {
    guard let start = text.baseAddress, text.count > 0 else { return false }
    var all: UInt8 = 0
    let found = wanted.withUnsafeBufferPointer { wanted in
      let last = text.count &- wanted.count
      var position = 0
      // A letter's case is one bit; what else differs in it is told apart by the whole comparison.
      let first = wanted[0] | caseBit
      while position < text.count {
        let byte = start.load(fromByteOffset: position, as: UInt8.self)
        all |= byte
        if byte | caseBit == first, position <= last, stands(wanted, start + position) { return true }
        position &+= 1
      }
      return false
    }
    if found { return true }
    // Letters beyond ASCII have cases of their own.
    return all >= 0x80 && contains(Array(String(decoding: text, as: UTF8.self).lowercased().utf8), wanted)
  }

  private static let caseBit: UInt8 = 0x20

  @inline(__always)
  private static func stands(_ wanted: UnsafeBufferPointer<UInt8>, _ start: UnsafeRawPointer) -> Bool {
    for position in 0..<wanted.count
    where lower(start.load(fromByteOffset: position, as: UInt8.self)) != wanted[position] { return false }
    return true
  }

  @inline(__always)
  private static func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5a).contains(byte) ? byte | caseBit : byte }

  private static func contains(_ bytes: [UInt8], _ wanted: [UInt8]) -> Bool {
    guard bytes.count >= wanted.count else { return false }
    return (0...(bytes.count - wanted.count)).contains { start in
      bytes[start] == wanted[0] && bytes[start..<(start + wanted.count)].elementsEqual(wanted)
    }
  }
}
