/// How many colours a terminal can show.
public enum ColorDepth: Int, Hashable, Sendable, CaseIterable, Comparable {
  /// Attributes only.
  case mono
  /// The user's own 8 or 16 colours.
  case ansi16
  /// The 256 colours of xterm.
  case palette256
  /// Any colour of 24 bits.
  case truecolor

  public static func < (first: ColorDepth, second: ColorDepth) -> Bool { first.rawValue < second.rawValue }
}
