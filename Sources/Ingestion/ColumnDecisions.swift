import CustomerChain

extension ReadingAssembly.Decisions {
  /// What was decided for the columns of a file, in the order in which its records name them; columns whose values left
  /// no choice are not among it.
  func columns(of plans: [RecordPlan]) -> [Dialect.Decision] {
    var known: Set<Dialect.Decision> = []
    return plans.flatMap(\.fields).compactMap { field in
      guard let column = field.columnName, let custom = custom(field) else { return nil }
      let decision = Dialect.Decision(column: column, custom: custom)
      return known.insert(decision).inserted ? decision : nil
    }
  }

  private func custom(_ field: FieldPlan) -> Dialect.Custom? {
    // A constant is no column's, and a format that was agreed leaves nothing to decide.
    guard field.constant == nil else { return nil }
    switch field.content {
    case .text, .key, .prose: return nil
    case .time:
      guard field.format == nil, dates.indices.contains(field.evidence), case .order(let order) = dates[field.evidence]
      else { return nil }
      return .dates(order.published)
    case .money, .number:
      guard decimals.indices.contains(field.evidence), let sign = decimals[field.evidence] else { return nil }
      return .decimal(sign == Byte.comma ? .comma : .point)
    }
  }
}

extension DateOrder {
  fileprivate var published: Dialect.DateOrder {
    switch self {
    case .dayMonthYear: .dayMonthYear
    case .monthDayYear: .monthDayYear
    case .dayMonthShortYear: .dayMonthShortYear
    case .monthDayShortYear: .monthDayShortYear
    case .shortYearMonthDay: .shortYearMonthDay
    }
  }
}
