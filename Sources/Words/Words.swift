import CustomerChain

/// Everything that is said, in one language, with times in one zone.
///
/// A phrase is said by calling the value: `words(.pane(.funnel))`. Quantities are written by its methods:
/// `words.integer(12_480)`, `words.percent(0.38)`, `words.dateTime(instant)`. All results are plain text. Texts that came
/// out of data files (names, values, excerpts) stand in them as they are: whoever shows a result makes it safe.
/// Inside a quantity blanks are no-break (U+00A0), so that no number is torn apart.
public struct Words: Hashable, Sendable {
  public let language: Language
  public let zone: Zone

  public init(language: Language, zone: Zone) {
    self.language = language
    self.zone = zone
  }

  /// What stands where there is no value to show.
  public static let notAvailable = "—"

  /// Both languages are written side by side, so that neither can be forgotten.
  func say(nl dutch: @autoclosure () -> String, en english: @autoclosure () -> String) -> String {
    switch language {
    case .dutch: dutch()
    case .english: english()
    }
  }
}
