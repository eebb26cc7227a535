import CustomerChain
import Words

/// What a figure is: `ketting explain FIGURE`.
public struct FigureExplanation: Sendable {
  let metric: MetricID
  let words: Words

  public init(_ metric: MetricID, words: Words) {
    self.metric = metric
    self.words = words
  }

  /// Its name, its definition in two lines, and what it is counted in, computed by and taken from.
  public func text() -> String {
    var page = TextPage()
    page.line("\(metric.rawValue): \(words(.metric(metric)))")
    page.blank()
    for line in words.definition(of: metric) { page.line(line) }
    page.blank()
    let facts = metric.facts
    let parts: [(ExplainPhrase, String)] = [
      (.unitHeading, words(.explain(.unit(facts.unit)))),
      (.directionHeading, words(.explain(.direction(facts.direction)))),
      (.formulaHeading, facts.formula), (.sourceHeading, words(.explain(.source(facts.source)))),
    ]
    page.list(parts.map { (words(.explain($0.0)), $0.1) })
    return page.text
  }

  /// UTF-8, keys sorted: `{"figure", "name", "definition": [two lines], "unit", "direction", "formula", "source"}`.
  public func json() throws -> [UInt8] { try document.bytes() }

  /// The names of all figures, with what they are called.
  public static func textOfAll(_ words: Words) -> String {
    var page = TextPage()
    page.list(MetricID.allCases.map { ($0.rawValue, words(.metric($0))) })
    page.blank()
    page.line(words(.explain(.howToAsk)))
    return page.text
  }

  /// As `json`, of all figures: `{"figures": […]}`.
  public static func jsonOfAll(_ words: Words) throws -> [UInt8] {
    let documents = MetricID.allCases.map { FigureExplanation($0, words: words).document }
    return try JSONValue.object(["figures": .list(documents)]).bytes()
  }

  private var document: JSONValue {
    let facts = metric.facts
    return .object([
      "figure": .text(metric.rawValue),
      "name": .text(words(.metric(metric))),
      "definition": .list(words.definition(of: metric).map(JSONValue.text)),
      "unit": .text(facts.unit.rawValue),
      "direction": .text(facts.direction.rawValue),
      "formula": .text(facts.formula),
      "source": .text(words(.explain(.source(facts.source)))),
    ])
  }
}
