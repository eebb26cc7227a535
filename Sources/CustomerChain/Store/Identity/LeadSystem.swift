/// A system that lead records come from: all native lead files of one group, or one `[[source]]`.
struct LeadSystem: Hashable, Sendable {
  let profile: Profile
  let group: String?

  /// Nil for a file that holds no lead records.
  init?(_ file: FileReading, _ agreement: Agreement) {
    switch file.profile {
    case .native(.lead)?: profile = .native(.lead)
    case .source(let index)?:
      guard agreement.sources.indices.contains(index),
        agreement.sources[index].records.contains(where: { $0.kind == .lead })
      else { return nil }
      profile = .source(index)
    default: return nil
    }
    group = file.group
  }
}

/// The systems of a reading by number, in order of first appearance.
struct LeadSystems: Sendable {
  private(set) var all: [LeadSystem] = []

  mutating func number(of system: LeadSystem) -> Int {
    if let known = all.firstIndex(of: system) { return known }
    all.append(system)
    return all.count - 1
  }
}
