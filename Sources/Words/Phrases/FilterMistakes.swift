import CustomerChain

extension Words {
  /// Why a text is no filter, and what was expected.
  func sentence(_ reason: FilterMistake.Reason) -> String {
    switch reason {
    case .empty: say(nl: "er staat geen filter", en: "there is no filter")
    case .expectedTerm:
      say(
        nl: "verwacht wordt hier een woord, of een veld zoals `owner:bob`",
        en: "expected a word here, or a field such as `owner:bob`")
    case .expectedValue(let content):
      say(nl: "verwacht wordt hier \(example(of: content))", en: "expected \(example(of: content)) here")
    case .notA(let content, let found):
      say(
        nl: "“\(found)” is niet te lezen; verwacht wordt \(example(of: content))",
        en: "“\(found)” cannot be read, expected \(example(of: content))")
    case .unknownUnit(let found, let known):
      say(
        nl: "“\(found)” is geen eenheid; verwacht wordt \(choices(known))",
        en: "“\(found)” is no unit, expected \(choices(known))")
    case .noOrder(let field):
      say(
        nl: "`\(field)` heeft geen volgorde; verwacht wordt `:` of `!=`",
        en: "`\(field)` has no order, expected `:` or `!=`")
    case .unclosedQuote: say(nl: "dit aanhalingsteken wordt niet gesloten", en: "this quote is not closed")
    case .textAfterQuote: say(nl: "verwacht wordt hier een spatie", en: "expected a blank here")
    case .unclosedParenthesis: say(nl: "dit haakje wordt niet gesloten", en: "this parenthesis is not closed")
    case .unopenedParenthesis: say(nl: "dit haakje sluit niets", en: "this parenthesis closes nothing")
    case .tooLong(let limit):
      say(nl: "langer dan \(integer(limit)) tekens", en: "longer than \(integer(limit)) characters")
    case .tooDeep(let limit):
      say(
        nl: "meer dan \(integer(limit)) haakjes in elkaar", en: "more than \(integer(limit)) parentheses in each other")
    case .tooManyTerms(let limit):
      say(nl: "meer dan \(integer(limit)) voorwaarden", en: "more than \(integer(limit)) conditions")
    }
  }

  /// What can stand behind a sign of comparison.
  private func example(of content: FilterContent) -> String {
    switch content {
    case .text: say(nl: "een tekst", en: "a text")
    case .amount: say(nl: "een bedrag zoals 2500, 10k of €1.5m", en: "an amount such as 2500, 10k or €1.5m")
    case .duration: say(nl: "een duur zoals 14, 36h of 2w", en: "a duration such as 14, 36h or 2w")
    case .time: say(nl: "een dag zoals 2026-11-23", en: "a day such as 2026-11-23")
    case .number: say(nl: "een getal zoals 7.5", en: "a number such as 7.5")
    case .yesOrNo: say(nl: "`yes` of `no`", en: "`yes` or `no`")
    case .numberOrTime: say(nl: "een getal, of een dag zoals 2026-11-23", en: "a number, or a day such as 2026-11-23")
    }
  }
}
