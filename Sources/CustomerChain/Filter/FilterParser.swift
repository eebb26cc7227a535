/// Reads the filter language, from its beginning to its end once. What a term says is read by `FilterValueReader`.
struct FilterParser {
  /// A Unicode scalar of a value; one after a backslash between quotes means only itself.
  struct Written {
    let scalar: Unicode.Scalar
    var isEscaped = false
  }

  private enum Keyword: String { case and, or, not }

  let scalars: [Unicode.Scalar]
  private var position = 0
  private var depth = 0
  private var termCount = 0

  init(_ text: String) throws(FilterMistake) {
    scalars = Array(text.unicodeScalars.prefix(Filter.longestText + 1))
    if scalars.count > Filter.longestText {
      throw mistake(.tooLong(limit: Filter.longestText), at: Filter.longestText)
    }
  }

  mutating func parse() throws(FilterMistake) -> FilterClause<FilterTerm> {
    skipBlanks()
    if isAtEnd { throw mistake(.empty, at: 0) }
    let clause = try alternatives()
    // Everything but a parenthesis that closes nothing has been read as a term.
    if !isAtEnd { throw mistake(.unopenedParenthesis, at: position) }
    return clause
  }

  private mutating func alternatives() throws(FilterMistake) -> FilterClause<FilterTerm> {
    var clauses = [try conjunction()]
    while take(.or) { clauses.append(try conjunction()) }
    return .any(joining: clauses)
  }

  private mutating func conjunction() throws(FilterMistake) -> FilterClause<FilterTerm> {
    var clauses = [try negation()]
    while true {
      skipBlanks()
      if isAtEnd || next == ")" || stands(.or) { return .every(joining: clauses) }
      _ = take(.and)
      clauses.append(try negation())
    }
  }

  private mutating func negation() throws(FilterMistake) -> FilterClause<FilterTerm> {
    skipBlanks()
    let start = position
    if next == "!" || next == "(" {
      position += 1
    } else if !take(.not) {
      return .term(try term())
    }
    depth += 1
    if depth > Filter.deepestNesting { throw mistake(.tooDeep(limit: Filter.deepestNesting), at: start) }
    defer { depth -= 1 }
    if scalars[start] != "(" { return .not(try negation()) }
    let clause = try alternatives()
    guard next == ")" else { throw mistake(.unclosedParenthesis, at: start) }
    position += 1
    return clause
  }

  // MARK: Terms

  private mutating func term() throws(FilterMistake) -> FilterTerm {
    let start = position
    guard let first = next, first != ")", !FilterParser.isOperator(first), !stands(.and), !stands(.or) else {
      throw mistake(.expectedTerm, at: start)
    }
    termCount += 1
    if termCount > Filter.mostTerms { throw mistake(.tooManyTerms(limit: Filter.mostTerms), at: start) }
    let isQuoted = first == "\""
    let text: String
    if isQuoted {
      text = FilterParser.string(try quoted(mayBeName: true))
      if text.allSatisfy(\.isWhitespace) { throw mistake(.expectedTerm, at: start) }
    } else {
      text = word(isName: FilterParser.beginsName(first))
    }
    if isQuoted || FilterParser.beginsName(first), let comparison = takeComparison() {
      return try compared(FilterSubject(name: text.trimmed), comparison)
    }
    if isQuoted { return .text(text) }
    return FilterField(name: text).map { .has($0) } ?? .text(text)
  }

  private mutating func compared(
    _ subject: FilterSubject, _ comparison: FilterComparison
  ) throws(FilterMistake) -> FilterTerm {
    let content = subject.content(byOrder: comparison.isByOrder)
    if comparison.isByOrder, content == .text || content == .yesOrNo {
      throw mistake(.noOrder(field: subject.name), at: position - comparison.rawValue.count)
    }
    skipBlanks()
    let start = position
    let written: [Written]
    if next == "\"" {
      written = try quoted(mayBeName: false)
    } else {
      written = valueWord()
    }
    do {
      return .compare(subject, comparison, try FilterValueReader(written).value(content))
    } catch {
      // A unit stands behind its number: at the place in the value, unless quotes moved it.
      throw mistake(error.reason, at: start + (next(at: start) == "\"" ? 0 : error.offset))
    }
  }

  /// A sign of comparison, with blanks before it; `=` and `==` are the same as `:`.
  private mutating func takeComparison() -> FilterComparison? {
    let start = position
    skipBlanks()
    let sign = next
    let isFollowed = next(at: position + 1) == "="
    let comparison: FilterComparison? =
      switch sign {
      case ":": .equal
      case "=": .equal
      case "!" where isFollowed: .unequal
      case "<": isFollowed ? .atMost : .less
      case ">": isFollowed ? .atLeast : .greater
      default: nil
      }
    guard comparison != nil else {
      position = start
      return nil
    }
    position += isFollowed && sign != ":" ? 2 : 1
    return comparison
  }

  // MARK: Words

  /// Up to a blank or a parenthesis; a name also ends at a sign of comparison.
  private mutating func word(isName: Bool) -> String {
    let start = position
    while let scalar = next, !FilterParser.endsWord(scalar) {
      if isName, FilterParser.isOperator(scalar) || (scalar == "!" && next(at: position + 1) == "=") { break }
      position += 1
    }
    return String(String.UnicodeScalarView(scalars[start..<position]))
  }

  private mutating func valueWord() -> [Written] {
    let start = position
    while let scalar = next, !FilterParser.endsWord(scalar) { position += 1 }
    return scalars[start..<position].map { Written(scalar: $0) }
  }

  /// From the opening quote over the closing one.
  private mutating func quoted(mayBeName: Bool) throws(FilterMistake) -> [Written] {
    let start = position
    var written: [Written] = []
    position += 1
    while let scalar = next, scalar != "\"" {
      position += 1
      if scalar == "\\", let escaped = next, escaped == "\"" || escaped == "\\" || escaped == "*" {
        written.append(Written(scalar: escaped, isEscaped: true))
        position += 1
      } else {
        written.append(Written(scalar: scalar))
      }
    }
    if isAtEnd { throw mistake(.unclosedQuote, at: start) }
    position += 1
    if let after = next, !FilterParser.endsWord(after) {
      let isCompared = FilterParser.isOperator(after) || (after == "!" && next(at: position + 1) == "=")
      if !mayBeName || !isCompared { throw mistake(.textAfterQuote, at: position) }
    }
    return written
  }

  private func stands(_ keyword: Keyword) -> Bool {
    let letters = keyword.rawValue.unicodeScalars
    let end = position + letters.count
    guard end <= scalars.count else { return false }
    let isWritten = zip(scalars[position..<end], letters).allSatisfy { $0 == $1 || $0.value | 0x20 == $1.value }
    guard isWritten, let after = next(at: end) else { return isWritten }
    return FilterParser.endsWord(after) || FilterParser.isOperator(after)
      || (after == "!" && next(at: end + 1) == "=")
  }

  private mutating func take(_ keyword: Keyword) -> Bool {
    guard stands(keyword) else { return false }
    position += keyword.rawValue.count
    return true
  }

  // MARK: Scalars

  private var isAtEnd: Bool { position >= scalars.count }
  private var next: Unicode.Scalar? { next(at: position) }
  private func next(at position: Int) -> Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  private mutating func skipBlanks() {
    while let scalar = next, scalar.properties.isWhitespace { position += 1 }
  }

  static func isOperator(_ scalar: Unicode.Scalar) -> Bool { [":", "=", "<", ">"].contains(scalar) }
  static func endsWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "(" || scalar == ")" || scalar.properties.isWhitespace
  }
  static func beginsName(_ scalar: Unicode.Scalar) -> Bool { scalar == "_" || scalar.properties.isAlphabetic }
  static func isKeyword(_ text: String) -> Bool { Keyword(rawValue: text.lowercased()) != nil }

  static func string(_ written: [Written]) -> String { String(String.UnicodeScalarView(written.map(\.scalar))) }

  private func mistake(_ reason: FilterMistake.Reason, at position: Int) -> FilterMistake {
    FilterMistake(position: String(String.UnicodeScalarView(scalars[..<position])).count, reason: reason)
  }
}

extension String {
  /// Without the blanks around it.
  var trimmed: String {
    var rest = self[...]
    while let first = rest.first, first.isWhitespace { rest = rest.dropFirst() }
    while let last = rest.last, last.isWhitespace { rest = rest.dropLast() }
    return String(rest)
  }
}
