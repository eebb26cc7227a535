import Screen

/// What a terminal can show.
public struct TerminalCapabilities: Hashable, Sendable {
  /// False when the locale's encoding is not UTF-8: then only ASCII is sent.
  public var isUnicode: Bool
  public var depth: ColorDepth

  public init(isUnicode: Bool, depth: ColorDepth) {
    self.isUnicode = isUnicode
    self.depth = depth
  }

  /// The signs to draw with.
  public var glyphs: GlyphSet { isUnicode ? .unicode : .ascii }
}

extension ColorDepth {
  /// The depth to use, from what was asked for, the environment and the terminal's description.
  /// - Parameters:
  ///   - wanted: what the user asked for; nil lets the rest decide. It never goes beyond what can be sent.
  ///   - environment: looks up a variable.
  ///   - colors: how many colours the terminal's description names; at least 256 of them mean that 24-bit colours
  ///     can be sent to it too.
  public static func detected(wanted: ColorDepth?, environment: (String) -> String?, colors: Int) -> ColorDepth {
    let described: ColorDepth = colors >= 256 ? .palette256 : colors >= 8 ? .ansi16 : .mono
    if let wanted { return colors >= 256 ? wanted : min(wanted, described) }
    if let refused = environment("NO_COLOR"), !refused.isEmpty { return .mono }
    if described == .palette256, let said = environment("COLORTERM"), said == "truecolor" || said == "24bit",
      // An outer terminal's word leaks into screen, which does not pass such colours on.
      !(environment("TERM") ?? "").hasPrefix("screen")
    {
      return .truecolor
    }
    return described
  }
}
