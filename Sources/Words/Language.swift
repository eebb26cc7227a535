/// The languages in which everything can be said.
public enum Language: String, CaseIterable, Sendable {
  case dutch = "nl"
  case english = "en"

  /// From a locale name as `LC_MESSAGES` and `LANG` hold it: `nl_NL.UTF-8`, `nl-BE` and `nl` are Dutch, all else English.
  public init(environment locale: String) {
    let language = locale.prefix { $0.isLetter }
    self = language.lowercased() == "nl" ? .dutch : .english
  }
}
