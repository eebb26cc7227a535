/// Decides for each scalar what may reach a terminal. What is not on the list of printable kinds is replaced by
/// something visible, never dropped: a name that hides something must not look like the name without it.
enum SafeScalar {
  /// Stands for anything that would be invisible, would reorder text, or has no agreed look or width.
  static let marker: Unicode.Scalar = "·"
  /// Carries a combining mark that has no character before it.
  static let markCarrier: Unicode.Scalar = "\u{25CC}"
  /// Stands for a C1 control; these have no pictures of their own.
  static let controlOfEightBits: Unicode.Scalar = "\u{2426}"

  static func replacing(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x20...0x7E: return scalar
    case 0x00...0x1F: return Unicode.Scalar(0x2400 + scalar.value) ?? marker
    case 0x7F: return "\u{2421}"
    case 0x80...0x9F: return controlOfEightBits
    default: return isDrawnAlikeEverywhere(scalar) ? replacingPrintable(scalar) : marker
    }
  }

  private static func replacingPrintable(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.properties.generalCategory {
    case .spaceSeparator:
      return " "
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark,
      .decimalNumber, .letterNumber, .otherNumber,
      .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation,
      .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
      return scalar
    default:
      return marker
    }
  }

  /// False for scalars that terminals join with their neighbours, or leave out: their width cannot be known.
  private static func isDrawnAlikeEverywhere(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1F1E6...0x1F1FF: return false  // regional indicators: two of them may become one flag
    case 0x1F3FB...0x1F3FF: return false  // skin tones: may colour the character before them
    default: return !scalar.properties.isDefaultIgnorableCodePoint
    }
  }
}
