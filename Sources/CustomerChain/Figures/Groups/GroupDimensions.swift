/// The dimensions by which groups can stand side by side: those of which the data has two values or more.
enum GroupDimensions {
  /// A further column with more values than this makes no groups: it names, or it tells.
  static let mostValuesOfAttribute = 50

  /// - Parameter standings: of all leads. What leads have by what happened to them is asked at its moment, whatever else at
  ///   any.
  static func available(_ standings: Standings) -> [Dimension] {
    let store = standings.store
    let named = Dimension.named.filter { hasTwoValues($0, standings) }
    let attributes = store.leads.records.attributes.keys.sorted().filter { name in
      store.leads.records.attributes[name].map { isOfFewValues($0) } ?? false
    }
    return named + attributes.map { .attribute($0) }
  }

  private static func hasTwoValues(_ dimension: Dimension, _ standings: Standings) -> Bool {
    let store = standings.store
    var first: TextCode = 0
    /// Whether a value is the second one.
    func isSecond(_ code: TextCode) -> Bool {
      if code == 0 || code == first { return false }
      if first == 0 {
        first = code
        return false
      }
      return true
    }
    let values = LeadDimension(dimension, standings)
    if values.isOfLeads,
      (0..<store.leads.count).contains(where: { standings.exists($0) && isSecond(values.value(of: $0)) })
    {
      return true
    }
    guard AnswerReader.usualDimensions.contains(dimension) else { return false }
    let reader = AnswerReader(standings, query: FigureQuery(), matches: nil)
    return (0..<store.answers.count).contains { isSecond(reader.value(of: dimension, answer: $0)) }
  }

  private static func isOfFewValues(_ column: CodeColumn) -> Bool {
    var values: Set<TextCode> = []
    var last: TextCode = 0
    for code in column where code != 0 && code != last {
      last = code
      values.insert(code)
      if values.count > mostValuesOfAttribute { return false }
    }
    return values.count > 1
  }
}
