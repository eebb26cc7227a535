import CNcurses
import Screen

/// Styles in the terms of curses: attributes and pairs of colours.
struct CursesLook {
  let depth: ColorDepth
  /// Colours that the terminal's description names.
  private let colors: Int
  private var trueColor: TrueColor?
  private var pairs: [Pair: Int32] = [:]
  /// Set when a colour was wanted and all indices were taken.
  var ranOutOfColors = false

  private struct Pair: Hashable {
    let foreground: Color
    let background: Color
  }

  /// - Parameter takesIndices: whether the terminal is told its colours with `38;5;n`.
  init(depth: ColorDepth, colors: Int, takesIndices: Bool) {
    self.colors = colors
    let isDirect = colors > 256
    if depth == .truecolor, !takesIndices, !isDirect {
      self.depth = colors >= 256 ? .palette256 : colors >= 8 ? .ansi16 : .mono
    } else {
      self.depth = depth
    }
    trueColor = self.depth == .truecolor && !isDirect ? TrueColor() : nil
  }

  /// Begins anew with colours; for a screen that is going to be drawn as a whole.
  mutating func forgetColors() {
    trueColor?.forget()
    pairs.removeAll()
  }

  /// What curses is to be told for a style.
  subscript(style: Style) -> (attributes: attr_t, pair: Int32) {
    mutating get {
      var attributes = CN_NORMAL
      if style.attributes.contains(.bold) { attributes |= CN_BOLD }
      if style.attributes.contains(.dim) { attributes |= CN_DIM }
      if style.attributes.contains(.italic) { attributes |= CN_ITALIC }
      if style.attributes.contains(.underline) { attributes |= CN_UNDERLINE }
      if style.attributes.contains(.reverse) { attributes |= CN_REVERSE }
      if colors == 8, case .indexed(8..<16) = style.foreground { attributes |= CN_BOLD }
      return (attributes, pair(style))
    }
  }

  private mutating func pair(_ style: Style) -> Int32 {
    let pair = Pair(foreground: style.foreground, background: style.background)
    if depth == .mono || pair == Pair(foreground: .standard, background: .standard) { return 0 }
    if let known = pairs[pair] { return known }
    let number = max(0, alloc_pair(curses(pair.foreground), curses(pair.background)))
    pairs[pair] = number
    return number
  }

  /// The number by which curses knows a colour; -1 is the terminal's own.
  private mutating func curses(_ color: Color) -> Int32 {
    switch color {
    case .standard: return -1
    case .indexed(let index):
      if colors > 256 { return index < 8 ? Int32(index) : Int32(ColorConversion.rgb(ofIndex: index)) }
      if trueColor != nil, index >= 16 { return number(ColorConversion.rgb(ofIndex: index)) }
      return Int32(index) < Int32(min(colors, 256)) ? Int32(index) : Int32(index % 8)
    case .rgb(let value):
      return number(value & 0xFF_FFFF)
    }
  }

  private mutating func number(_ rgb: UInt32) -> Int32 {
    // Descriptions of direct colour take the lowest eight numbers for the user's own colours.
    if colors > 256 { return Int32(max(rgb, 8)) }
    guard trueColor != nil else {
      let index = colors >= 256 ? ColorConversion.nearestIndex(rgb) : ColorConversion.nearestNamed(rgb)
      return Int32(index) < Int32(colors) ? Int32(index) : Int32(index % 8)
    }
    if let index = trueColor?.index(for: rgb) { return Int32(index) }
    ranOutOfColors = true
    return Int32(trueColor?.nearest(to: rgb) ?? 0)
  }

  /// What curses wrote, as this terminal is to get it.
  func translated(_ bytes: [UInt8]) -> [UInt8] { trueColor?.translated(bytes) ?? bytes }
}
