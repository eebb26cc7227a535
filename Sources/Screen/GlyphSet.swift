/// The signs that are drawn with. Each has a form for terminals that know ASCII only; none is an emoji.
public enum GlyphSet: Hashable, Sendable, CaseIterable {
  case unicode, ascii

  private func choose(_ unicode: DisplayText, _ ascii: DisplayText) -> DisplayText {
    self == .unicode ? unicode : ascii
  }

  // Frames
  public var topLeft: DisplayText { choose("╭", "+") }
  public var topRight: DisplayText { choose("╮", "+") }
  public var bottomLeft: DisplayText { choose("╰", "+") }
  public var bottomRight: DisplayText { choose("╯", "+") }
  public var horizontal: DisplayText { choose("─", "-") }
  public var vertical: DisplayText { choose("│", "|") }
  public var doubleHorizontal: DisplayText { choose("═", "=") }

  // Signs in text
  public var ellipsis: DisplayText { choose("…", "~") }
  public var dot: DisplayText { choose("·", ".") }
  public var bullet: DisplayText { choose("●", "*") }
  public var circle: DisplayText { choose("○", "o") }
  public var up: DisplayText { choose("▲", "^") }
  public var down: DisplayText { choose("▼", "v") }
  public var arrowRight: DisplayText { choose("→", ">") }
  public var arrowLeft: DisplayText { choose("←", "<") }
  public var arrowUp: DisplayText { choose("↑", "^") }
  public var arrowDown: DisplayText { choose("↓", "v") }
  public var enter: DisplayText { choose("⏎", "Enter") }
  public var tab: DisplayText { choose("⇥", "Tab") }
  public var crumb: DisplayText { choose("›", ">") }
  public var plusMinus: DisplayText { choose("±", "+-") }
  public var atLeast: DisplayText { choose("≥", ">=") }
  public var minus: DisplayText { choose("−", "-") }
  public var dash: DisplayText { choose("–", "-") }
  public var notAvailable: DisplayText { choose("—", "-") }
  public var tooFew: DisplayText { choose("··", "..") }
  public var euro: DisplayText { choose("€", "EUR") }

  // Filled areas
  public var full: DisplayText { choose("█", "#") }
  public var lowerHalf: DisplayText { choose("▄", "#") }
  public var upperHalf: DisplayText { choose("▀", "#") }
  public var shade: DisplayText { choose("░", ".") }

  /// One to seven eighths of a cell, filled from the left; 8 and more is the full cell, 0 and less a blank.
  public func leftEighths(_ count: Int) -> DisplayText {
    if count <= 0 { return " " }
    if count >= 8 { return full }
    let forms: [DisplayText] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    return self == .unicode ? forms[count - 1] : (count < 4 ? "|" : "#")
  }

  /// Levels of `level(_:)`. The eighth would touch the row above.
  public static let levels = 7

  /// A cell filled from below to one of seven heights, 1…7; others are taken as the nearest.
  public func level(_ height: Int) -> DisplayText {
    let unicode: [DisplayText] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇"]
    let ascii: [DisplayText] = ["_", ".", "-", "=", "+", "*", "#"]
    let place = min(max(1, height), Self.levels) - 1
    return self == .unicode ? unicode[place] : ascii[place]
  }
}
