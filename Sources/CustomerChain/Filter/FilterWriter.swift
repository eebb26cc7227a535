/// Writes a filter so that it is read as the same filter.
enum FilterWriter {
  static func text(of clause: FilterClause<FilterTerm>) -> String {
    switch clause {
    case .term(let term): text(of: term)
    case .not(let inner): "!" + (isJoined(inner) ? "(" + text(of: inner) + ")" : text(of: inner))
    case .every(let clauses):
      clauses.map { isJoined($0) ? "(" + text(of: $0) + ")" : text(of: $0) }.joined(separator: " ")
    case .any(let clauses): clauses.map { text(of: $0) }.joined(separator: " or ")
    }
  }

  private static func isJoined(_ clause: FilterClause<FilterTerm>) -> Bool {
    switch clause {
    case .term, .not: false
    case .every, .any: true
    }
  }

  private static func text(of term: FilterTerm) -> String {
    switch term {
    case .text(let text): isPlainText(text) ? text : quoted(text)
    case .has(let field): field.rawValue
    case .compare(let subject, let comparison, let value):
      name(of: subject) + comparison.rawValue + self.text(of: value)
    }
  }

  private static func text(of value: FilterValue) -> String {
    switch value {
    case .text(let pattern): text(of: pattern)
    case .number(let number): number.text
    case .amount(let number, let currency): (currency ?? "") + number.text
    case .duration(let number, let unit): number.text + unit.rawValue
    case .time(let time): time.text
    case .yesOrNo(let isSo): isSo ? "yes" : "no"
    }
  }

  private static func name(of subject: FilterSubject) -> String {
    switch subject {
    case .field(let field): field.rawValue
    case .attribute(let name):
      name.unicodeScalars.first.map(FilterParser.beginsName) == true && isPlain(name) && !FilterParser.isKeyword(name)
        ? name : quoted(name)
    }
  }

  private static func text(of pattern: TextPattern) -> String {
    let open = (before: pattern.isOpenBefore ? "*" : "", after: pattern.isOpenAfter ? "*" : "")
    if pattern.text.isEmpty { return "*" }
    let scalars = pattern.text.unicodeScalars
    let needsQuotes =
      scalars.contains(where: FilterParser.endsWord) || scalars.first == "*" || scalars.last == "*"
      || scalars.first == "\"" || scalars.first == "="
    if !needsQuotes { return open.before + pattern.text + open.after }
    var inner = Array(escaped(pattern.text).unicodeScalars)
    if scalars.last == "*" { inner.insert("\\", at: inner.count - 1) }
    if scalars.first == "*", scalars.count > 1 { inner.insert("\\", at: 0) }
    return "\"" + open.before + String(String.UnicodeScalarView(inner)) + open.after + "\""
  }

  /// Whether a text is read as that text when it stands without quotes.
  private static func isPlainText(_ text: String) -> Bool {
    !text.isEmpty && isPlain(text) && !FilterParser.isKeyword(text) && FilterField(name: text) == nil
  }

  private static func isPlain(_ text: String) -> Bool {
    !text.unicodeScalars.contains {
      FilterParser.endsWord($0) || FilterParser.isOperator($0) || $0 == "\"" || $0 == "!"
    }
  }

  private static func quoted(_ text: String) -> String { "\"" + escaped(text) + "\"" }

  private static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }
}
