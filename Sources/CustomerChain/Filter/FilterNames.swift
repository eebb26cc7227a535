/// A name in a filter that the data has neither as a field nor as a further column.
public struct UnknownFilterField: Hashable, Sendable {
  public let name: String
  /// The known name that was probably meant.
  public let nearest: String?

  public init(name: String, nearest: String?) {
    self.name = name
    self.nearest = nearest
  }
}

extension Filter {
  /// The names that no lead can have a value for, each once, in the order in which they are written.
  public func unknownFields(in store: Store) -> [UnknownFilterField] {
    let known = FilterField.allCases.map(\.rawValue) + store.leads.records.attributes.keys.sorted()
    var seen: Set<String> = []
    return (clause?.terms ?? []).compactMap { term in
      guard case .compare(.attribute(let name), _, _) = term, store.attributeName(like: name) == nil,
        seen.insert(name).inserted
      else { return nil }
      return UnknownFilterField(name: name, nearest: NearestKey.nearest(to: name, among: known))
    }
  }
}
