/// Why a text is no filter, with the place.
public struct FilterMistake: Error, Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    /// No term at all.
    case empty
    /// Something must stand here: at the end, before a closing parenthesis, between two signs.
    case expectedTerm
    /// Nothing stands after the sign.
    case expectedValue(FilterContent)
    /// What stands after the sign is none of these.
    case notA(FilterContent, found: String)
    case unknownUnit(String, known: [String])
    /// `<` and the like, of a field whose values have no order.
    case noOrder(field: String)
    case unclosedQuote
    /// A closing quote that something follows without a blank.
    case textAfterQuote
    case unclosedParenthesis
    case unopenedParenthesis
    /// More than so many Unicode scalars.
    case tooLong(limit: Int)
    /// More than so many parentheses and negations in each other.
    case tooDeep(limit: Int)
    case tooManyTerms(limit: Int)
  }

  /// In characters from the beginning of the text, from 0; where it ends when something is missing there.
  public let position: Int
  public let reason: Reason

  public init(position: Int, reason: Reason) {
    self.position = position
    self.reason = reason
  }
}

/// What the values of a field are.
public enum FilterContent: Hashable, Sendable, CaseIterable {
  case text, amount, duration, time, number, yesOrNo
  /// Of a further column of the export, compared by order.
  case numberOrTime
}
