import CustomerChain
import Screen
import Words

/// Turns words, quantities and texts of the data into text for this terminal.
struct Scribe {
  let appearance: Appearance
  let words: Words

  var glyphs: GlyphSet { appearance.glyphs }

  func style(_ role: Role, _ attributes: Attributes = []) -> Style { appearance.palette[role].with(attributes) }

  /// Any text, made safe. Where only ASCII can be shown, the signs of writing get their plain forms.
  func text(_ string: some StringProtocol) -> DisplayText {
    let safe = DisplayText(string)
    return glyphs == .ascii ? Scribe.plain(safe) : safe
  }

  func say(_ phrase: Phrase) -> DisplayText { text(words(phrase)) }
  func say(_ phrase: DashboardPhrase) -> DisplayText { text(words(phrase)) }

  func count(_ number: Int) -> DisplayText { text(words.integer(number)) }

  private static let plainForms: [Unicode.Scalar: String] = [
    "€": "EUR", "£": "GBP", "¥": "JPY", "–": "-", "—": "-", "−": "-", "±": "+-", "→": "->", "·": ".", "…": "...",
    "“": "\"", "”": "\"", "‘": "'", "’": "'", "›": ">", "×": "x", "é": "e", "É": "E", "ë": "e", "ï": "i", "ö": "o",
    "ü": "u", "ä": "a", "è": "e", "ê": "e", "á": "a", "à": "a", "ó": "o", "ç": "c", "ñ": "n",
  ]

  private static func plain(_ text: DisplayText) -> DisplayText {
    guard text.string.unicodeScalars.contains(where: { !$0.isASCII }) else { return text }
    var plain = ""
    for scalar in text.string.unicodeScalars {
      if scalar.isASCII {
        plain.unicodeScalars.append(scalar)
      } else if !scalar.properties.isGraphemeExtend {
        plain += plainForms[scalar] ?? "?"
      }
    }
    return DisplayText(plain)
  }
}

extension Scribe {
  /// A figure in its own unit. Zero, nothing to show and too few answers have their signs.
  func value(_ figure: Figure) -> DisplayText {
    switch figure.value {
    case .count(let count): count == 0 ? glyphs.dot : self.count(count)
    case .ratio, .share: text(words.percent(figure.share ?? 0))
    case .duration(let elapsed): text(words.duration(elapsed))
    case .money(let money): money.hundredths == 0 ? glyphs.dot : text(words.compactMoney(money))
    case .score(let score): figure.isInPoints ? text(words.signed(score)) : text(words.decimal(score, places: 1))
    case .notAvailable(.tooFewAnswers): glyphs.tooFew
    case .notAvailable: glyphs.notAvailable
    }
  }

  /// Half of a figure's interval in points or in its unit; empty without one.
  /// - Parameter places: decimals of shares.
  func margin(_ figure: Figure, places: Int = 1) -> DisplayText {
    guard let interval = figure.interval else { return .empty }
    if figure.share != nil { return text(words.percentMargin(interval, places: places)) }
    return text(words.margin(interval, places: figure.isInPoints ? 0 : 1))
  }

  /// What stands for nothing is quiet.
  func style(of figure: Figure, _ role: Role = .text, _ attributes: Attributes = []) -> Style {
    switch figure.value {
    case .count(0), .notAvailable: style(.dim)
    case .money(let money) where money.hundredths == 0: style(.dim)
    default: style(role, attributes)
    }
  }
}

extension Model {
  var scribe: Scribe { Scribe(appearance: appearance, words: words) }

  func text(_ string: some StringProtocol) -> DisplayText { scribe.text(string) }
}
