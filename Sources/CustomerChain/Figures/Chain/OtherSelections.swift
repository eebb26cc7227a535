/// The rows of the register of touchpoints behind a figure: one for each touchpoint.
struct TouchpointSelection {
  let set: RecordSet
  let store: Store

  init(_ set: RecordSet, store: Store) {
    self.set = set
    self.store = store
  }

  func numbers() -> [Int32] {
    let state = RegisterState(Standings(store, at: set.asOf, included: nil))
    return store.touchpoints.entries.indices.filter { isIn($0, state) }.map { Int32(truncatingIfNeeded: $0) }
  }

  private func isIn(_ entry: Int, _ state: RegisterState) -> Bool {
    let isNumerator = set.part == .numerator
    switch set.metric {
    case .ownerCoverage: return !isNumerator || state.owners[entry].count == 1
    case .channelCoverage: return isNumerator ? state.hasOwnedChannel(entry) : state.hasChannel(entry)
    case .reviewed: return !isNumerator || state.isReviewed(entry)
    case .withoutOwner: return state.has(.withoutOwner, entry)
    case .severalOwners: return state.has(.severalOwners, entry)
    case .channelWithoutOwner: return state.has(.channelWithoutOwner, entry)
    case .notReviewed: return state.has(.notReviewed, entry)
    default: return false
    }
  }
}

struct OrderSelection {
  let set: RecordSet
  let store: Store

  init(_ set: RecordSet, store: Store) {
    self.set = set
    self.store = store
  }

  func numbers() -> [Int32] {
    let finder = OrderFinder(.ofQuery(set, store), query: set.query)
    return (0..<store.orders.count).filter { order in
      guard finder.isCounted(order) else { return false }
      guard set.metric == .orderValue else { return true }
      return finder.amount(order).map { store.text($0.currency) == set.coordinates.currency } ?? false
    }.map { Int32(truncatingIfNeeded: $0) }
  }
}

struct SpendSelection {
  let set: RecordSet
  let store: Store

  init(_ set: RecordSet, store: Store) {
    self.set = set
    self.store = store
  }

  func numbers() -> [Int32] {
    let finder = SpendFinder(.ofQuery(set, store), query: set.query)
    return (0..<store.spend.count).filter { record in
      finder.amount(record).map { store.text($0.currency) == set.coordinates.currency } ?? false
    }.map { Int32(truncatingIfNeeded: $0) }
  }
}

/// The contacts at a touchpoint.
struct TouchSelection {
  let set: RecordSet
  let store: Store

  init(_ set: RecordSet, store: Store) {
    self.set = set
    self.store = store
  }

  func numbers() -> [Int32] {
    let finder = TouchFinder(.ofQuery(set, store), query: set.query)
    let touches = store.touches.records
    let wanted = set.coordinates.key.flatMap { store.pool.code(of: $0) }
    return (0..<touches.count).filter { touch in
      finder.isCounted(touch) && touches.touchpoints[touch] == wanted
    }.map { Int32(truncatingIfNeeded: $0) }
  }
}

extension Standings {
  /// At the moment and under the filter of a question.
  fileprivate static func ofQuery(_ set: RecordSet, _ store: Store) -> Standings {
    Standings(store, at: set.asOf, matches: FilterMatcher(set.query.filter, in: store, at: set.asOf))
  }
}
