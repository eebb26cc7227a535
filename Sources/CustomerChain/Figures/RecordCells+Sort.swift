extension RecordCells {
  /// The records in the order of a column. Stable: equal cells keep the order of the records; cells without a value come
  /// last whichever way the order runs.
  func sorted(_ numbers: [Int32], by order: SortOrder) -> [Int32] {
    let keyed = numbers.map { (key: SortKey(value(order.column, of: Int($0))), number: $0) }
    let positions = keyed.indices.sorted { left, right in
      let keys = (keyed[left].key, keyed[right].key)
      if keys.0 == keys.1 { return left < right }
      if keys.0 == .none || keys.1 == .none { return keys.1 == .none }
      return order.ascending ? keys.0 < keys.1 : keys.1 < keys.0
    }
    return positions.map { keyed[$0].number }
  }
}

/// What cells are compared by: numbers as numbers, texts as texts.
private enum SortKey: Comparable {
  case number(Double)
  case text(String)
  case none

  init(_ value: RecordValue) {
    switch value {
    case .none: self = .none
    case .text(let text), .department(let text): self = .text(text)
    case .time(let time):
      self =
        time.isKnown
        ? .number(Double(time.isDate ? (time.raw >> 1) * Instant.millisecondsPerDay : time.raw >> 1)) : .none
    case .elapsed(let elapsed): self = .number(elapsed.days)
    case .money(let money): self = .number(Double(money.hundredths))
    case .number(let number): self = number.isNaN ? .none : .number(number)
    case .stage(let stage): self = .number(Double(stage))
    case .place(let place): self = .text(place.file)
    case .reject(let reason): self = .text(String(describing: reason))
    }
  }
}
