import CustomerChain

extension Words {
  /// What is wrong in a file that people write, and what was expected.
  func sentence(_ reason: Mistake.Reason) -> String {
    switch reason {
    case .syntax(let message): say(nl: "geen geldige TOML: \(message)", en: "not valid TOML: \(message)")
    case .unknownKey(let key, let nearest?):
      say(
        nl: "onbekende sleutel `\(key)`; bedoelt u `\(nearest)`?",
        en: "unknown key `\(key)`, did you mean `\(nearest)`?")
    case .unknownKey(let key, nil): say(nl: "onbekende sleutel `\(key)`", en: "unknown key `\(key)`")
    case .wrongType(let key, let type):
      say(nl: "`\(key)` moet \(name(of: type)) zijn", en: "`\(key)` must be \(name(of: type))")
    case .notOneOf(let key, let found, let allowed):
      say(
        nl: "`\(key)` is “\(found)”; verwacht werd \(choices(allowed.map { "\"\($0)\"" }))",
        en: "`\(key)` is “\(found)”, expected \(choices(allowed.map { "\"\($0)\"" }))")
    case .notATimeLimit(let key, let found):
      say(
        nl: "`\(key)` is “\(found)”; verwacht werd een termijn zoals \"2d\", \"36h\" of \"90m\"",
        en: "`\(key)` is “\(found)”, expected a limit such as \"2d\", \"36h\" or \"90m\"")
    case .notADateFormat(let key, let found):
      say(
        nl: "`\(key)`: \(found) is geen datumvorm; verwacht letters zoals `dd-MM-yyyy HH:mm`",
        en: "`\(key)`: \(found) is not a date format; expected letters such as `dd-MM-yyyy HH:mm`")
    case .notAnExpectation(let key, let found):
      say(
        nl:
          "`\(key)`: “\(found)” zegt niet wanneer een export komt; verwacht `daily 07:00`, `weekly mon 07:00` of `hourly`",
        en:
          "`\(key)`: “\(found)” does not say when an export comes; expected `daily 07:00`, `weekly mon 07:00` or `hourly`"
      )
    case .notADate(let key, let found):
      say(
        nl: "`\(key)` is “\(found)”; verwacht werd een datum zoals 2026-11-23",
        en: "`\(key)` is “\(found)”, expected a date such as 2026-11-23")
    case .notAnHourRange(let key, let found):
      say(
        nl: "`\(key)` is “\(found)”; verwacht werden uren zoals \"09:00-17:30\"",
        en: "`\(key)` is “\(found)”, expected hours such as \"09:00-17:30\"")
    case .unknownTimeZone(let key, let found):
      say(
        nl: "`\(key)` is “\(found)”, geen bekende tijdzone; verwacht werd een naam zoals \"Europe/Amsterdam\"",
        en: "`\(key)` is “\(found)”, which is no known time zone, expected a name such as \"Europe/Amsterdam\"")
    case .unknownReference(let key, let found, let known):
      say(
        nl: "`\(key)` noemt “\(found)”, dat nergens staat\(knownNames(known))",
        en: "`\(key)` names “\(found)”, which is defined nowhere\(knownNames(known))")
    case .missing(let key): say(nl: "`\(key)` ontbreekt", en: "`\(key)` is missing")
    case .duplicate(let key, let value):
      say(nl: "`\(key)` heeft “\(value)” twee keer", en: "`\(key)` has “\(value)” twice")
    case .notAscending(let key):
      say(nl: "`\(key)` moet oplopen", en: "`\(key)` must ascend")
    case .outOfRange(let key, let found):
      say(nl: "`\(key)` is “\(found)”, te groot of te klein", en: "`\(key)` is “\(found)”, too large or too small")
    case .unreadable(let errno):
      say(nl: "niet te lezen: \(systemError(errno))", en: "cannot be read: \(systemError(errno))")
    case .tooLarge(let limit):
      say(
        nl: "het bestand is groter dan \(bytes(UInt64(clamping: limit)))",
        en: "the file is larger than \(bytes(UInt64(clamping: limit)))")
    case .notAColor(let key, let found):
      say(
        nl: "`\(key)` is “\(found)”; verwacht werd een kleur zoals \"#FF6B4A | 209 | red bold\"",
        en: "`\(key)` is “\(found)”, expected a colour such as \"#FF6B4A | 209 | red bold\"")
    case .notAFilter(let key, let reason):
      say(nl: "`\(key)` is geen filter: \(sentence(reason))", en: "`\(key)` is no filter: \(sentence(reason))")
    case .missingColumn(let column, let file):
      say(
        nl: "deze bron noemt de kolom “\(column)”, die in \(file) ontbreekt",
        en: "this source names the column “\(column)”, which \(file) lacks")
    }
  }

  private func name(of type: Mistake.ValueType) -> String {
    switch type {
    case .text: say(nl: "tekst (tussen aanhalingstekens)", en: "text (in quotes)")
    case .wholeNumber: say(nl: "een geheel getal", en: "a whole number")
    case .number: say(nl: "een getal", en: "a number")
    case .flag: say(nl: "true of false", en: "true or false")
    case .table: say(nl: "een tabel", en: "a table")
    case .list: say(nl: "een lijst", en: "a list")
    case .date: say(nl: "een datum", en: "a date")
    }
  }

  private func knownNames(_ known: [String]) -> String {
    let shown = known.prefix(Words.namesListed)
    guard !shown.isEmpty else { return "" }
    let list = shown.joined(separator: ", ") + (known.count > shown.count ? ", …" : "")
    return say(nl: "; bekend zijn \(list)", en: "; known are \(list)")
  }

  /// How many known names a message lists.
  private static let namesListed = 12
}
