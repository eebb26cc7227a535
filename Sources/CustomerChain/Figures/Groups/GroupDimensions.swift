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
    let values = LeadDimension(dimension, standings)
    for lead in values.isOfLeads ? 0..<store.leads.count : 0..<0 {
      let code = values.value(of: lead)
      if code == 0 || code == first || !standings.exists(lead) { continue }
      if first != 0 { return true }
      first = code
    }
    guard AnswerReader.usualDimensions.contains(dimension) else { return false }
    let reader = AnswerReader(standings, query: FigureQuery(), matches: nil)
    for answer in 0..<store.answers.count {
      let code = reader.value(of: dimension, answer: answer)
      if code == 0 || code == first || !reader.isKnown(answer) { continue }
      if first != 0 { return true }
      first = code
    }
    return false
  }

  private static func isOfFewValues(_ column: CodeColumn) -> Bool {
    var values = SlotTable()
    for code in column where code != 0 {
      _ = values.slot(code)
      if values.count > mostValuesOfAttribute { return false }
    }
    return values.count > 1
  }
}
