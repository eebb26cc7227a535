import CustomerChain

/// What is said of a figure apart from its value.
public enum ExplainPhrase: Hashable, Sendable {
  case unit(MetricFacts.Unit)
  case direction(MetricFacts.Direction)
  case source(MetricFacts.Source)
  case unitHeading, directionHeading, formulaHeading, sourceHeading
  /// How to ask for one figure, under the list of all.
  case howToAsk

  func text(in words: Words) -> String {
    switch self {
    case .unit(let unit): ExplainPhrase.name(of: unit, words)
    case .direction(.higher): words.say(nl: "hoger is beter", en: "higher is better")
    case .direction(.lower): words.say(nl: "lager is beter", en: "lower is better")
    case .direction(.neither):
      words.say(nl: "hoger noch lager is beter", en: "neither higher nor lower is better")
    case .direction(.asAgreed):
      words.say(
        nl: "hoger is beter, tenzij de afspraak van de vragenlijst anders zegt",
        en: "higher is better, unless the survey's agreement says otherwise")
    case .source(.agreement):
      words.say(nl: "de afspraak van de afdelingen", en: "the agreement of the departments")
    case .source(.own): words.say(nl: "definitie van Ketting zelf", en: "Ketting's own definition")
    case .source(.commonUse): words.say(nl: "algemeen gebruik", en: "common use")
    case .source(.published(let citation)): citation
    case .unitHeading: words.say(nl: "eenheid", en: "unit")
    case .directionHeading: words.say(nl: "richting", en: "direction")
    case .formulaHeading: words.say(nl: "formule", en: "formula")
    case .sourceHeading: words.say(nl: "bron", en: "source")
    case .howToAsk:
      words.say(
        nl: "ketting explain CIJFER zegt precies wat geteld wordt.",
        en: "ketting explain FIGURE says exactly what is counted.")
    }
  }

  private static func name(of unit: MetricFacts.Unit, _ words: Words) -> String {
    switch unit {
    case .count: words.say(nl: "aantal", en: "count")
    case .share: words.say(nl: "aandeel, 0 tot 100 %", en: "share, 0 to 100 %")
    case .days: words.say(nl: "dagen", en: "days")
    case .money: words.say(nl: "geld", en: "money")
    case .moneyPerDay: words.say(nl: "geld per dag", en: "money per day")
    case .points: words.say(nl: "punten, −100 tot 100", en: "points, −100 to 100")
    case .mean: words.say(nl: "gemiddelde op de schaal van de vragenlijst", en: "mean on the scale of the survey")
    case .asScore: words.say(nl: "de eenheid van de score", en: "the unit of the score")
    case .rows: words.say(nl: "rijen", en: "rows")
    }
  }
}
