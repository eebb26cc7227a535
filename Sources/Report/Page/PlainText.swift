/// Text that can go to a terminal, a mail or a log: nothing in it acts, hides or reorders.
///
/// What came from data files is kept, character for character, except that controls, invisible characters and those
/// that change the direction of writing are replaced by a visible mark each.
struct PlainText: Hashable, Sendable {
  let text: String

  init(_ raw: String) {
    if raw.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) {
      text = raw
    } else {
      var safe = String.UnicodeScalarView()
      for scalar in raw.unicodeScalars { safe.append(PlainText.visible(scalar)) }
      text = String(safe)
    }
  }

  static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x00...0x1F: return Unicode.Scalar(0x2400 + scalar.value) ?? mark
    case 0x7F: return "\u{2421}"
    case 0x80...0x9F: return mark
    default: return acts(scalar) ? mark : scalar
    }
  }

  /// Whether a scalar has no look of its own, or changes how others look.
  static func acts(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isDefaultIgnorableCodePoint { return true }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: return true
    default: return false
    }
  }

  /// The replacement character: it looks like nothing that a name would hold.
  private static let mark: Unicode.Scalar = "\u{FFFD}"
}
