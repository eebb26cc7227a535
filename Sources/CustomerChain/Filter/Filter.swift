/// Which leads and answers are looked at, as people write it: `age>14 owner:bob !country:be "price quote"`.
///
/// Terms stand side by side, or are joined by `and` and `or`; `!` or `not` turns one around; parentheses group; `and`
/// binds tighter than `or`. A term is one of
/// - `price`, `"price quote"`: one of the record's values holds this text, whatever the case;
/// - `company`: the field has a value; `late`: the lead is late;
/// - `owner:bob`, `owner=bob`, `source:"trade fair"`: the field's value is this text, whatever the case and without the
///   blanks around it. `*` at an end of the text stands for anything; `\*` between quotes is an asterisk;
/// - `country!=be`: the field has a value, and it is another;
/// - `age>14`, `value>=€1k`, `created<2026-11-01`, `score<=6`: an order, for fields that have one.
///
/// Durations are in days, or in `m` minutes, `h` hours, `d` days, `w` weeks; equal is one that lasts as many whole units.
/// Amounts may end in `k` or `m` and have a currency's sign or code on either side: then only amounts in it are compared.
/// Times are a year, a month, a day or a minute of the company's time zone; equal is one that lies in it.
/// A name that is no field means a further column of the export; a name that does not begin with a letter, or holds a
/// blank or a sign, stands between quotes: `"lead source":web`. Where its values are numbers or days they have an order.
///
/// There are two truth values: a comparison with a value that is not known is false, and `!` is its plain complement. So
/// `!owner:bob` also leaves leads that nobody owns, and `owner!=bob` does not.
public struct Filter: Hashable, Sendable {
  /// As it was written; empty for the filter that leaves everything.
  public let source: String
  /// Nil leaves everything.
  let clause: FilterClause<FilterTerm>?

  /// Leaves everything.
  public static let all = Filter(source: "", clause: nil)

  /// Reads a filter. A text without any term is a mistake: `all` is meant where nothing is written.
  public init(parsing text: String) throws(FilterMistake) {
    var parser = try FilterParser(text)
    self.init(source: text, clause: try parser.parse())
  }

  init(source: String, clause: FilterClause<FilterTerm>?) {
    self.source = source
    self.clause = clause
  }

  /// What holds a text in one of its values, whatever the text has of signs; everything where the text is blank.
  public static func text(_ text: String) -> Filter {
    guard !text.allSatisfy(\.isWhitespace) else { return .all }
    let clause = FilterClause.term(FilterTerm.text(text))
    return Filter(source: FilterWriter.text(of: clause), clause: clause)
  }

  public var isEmpty: Bool { clause == nil }

  /// The same filter in one way of writing, which is read as the same filter.
  public var canonicalText: String { clause.map(FilterWriter.text) ?? "" }

  /// Longer texts are not read; in Unicode scalars.
  public static let longestText = 2_000
  /// How deep parentheses and negations may stand in each other.
  public static let deepestNesting = 32
  public static let mostTerms = 100
}

/// Terms joined by `and`, `or` and `not`.
indirect enum FilterClause<Term> {
  case term(Term)
  case not(FilterClause)
  /// At least two, none of which is itself of this case.
  case every([FilterClause])
  /// Likewise.
  case any([FilterClause])

  @inline(__always)
  func holds(_ test: (Term) -> Bool) -> Bool {
    if case .term(let term) = self { return test(term) }
    return joinedHolds(test)
  }

  private func joinedHolds(_ test: (Term) -> Bool) -> Bool {
    switch self {
    case .term(let term): test(term)
    case .not(let clause): !clause.holds(test)
    case .every(let clauses): clauses.allSatisfy { $0.holds(test) }
    case .any(let clauses): clauses.contains { $0.holds(test) }
    }
  }

  func map<Other>(_ transform: (Term) -> Other) -> FilterClause<Other> {
    switch self {
    case .term(let term): .term(transform(term))
    case .not(let clause): .not(clause.map(transform))
    case .every(let clauses): .every(clauses.map { $0.map(transform) })
    case .any(let clauses): .any(clauses.map { $0.map(transform) })
    }
  }

  /// In the order in which they are written.
  var terms: [Term] {
    switch self {
    case .term(let term): [term]
    case .not(let clause): clause.terms
    case .every(let clauses), .any(let clauses): clauses.flatMap(\.terms)
    }
  }

  /// One of all of them: what is joined the same way twice is joined once.
  static func every(joining clauses: [FilterClause]) -> FilterClause {
    let parts = clauses.flatMap { clause in if case .every(let parts) = clause { parts } else { [clause] } }
    return parts.count == 1 ? parts[0] : .every(parts)
  }

  static func any(joining clauses: [FilterClause]) -> FilterClause {
    let parts = clauses.flatMap { clause in if case .any(let parts) = clause { parts } else { [clause] } }
    return parts.count == 1 ? parts[0] : .any(parts)
  }
}

extension FilterClause: Equatable where Term: Equatable {}
extension FilterClause: Hashable where Term: Hashable {}
extension FilterClause: Sendable where Term: Sendable {}
