/// Colours for terminals that have fewer of them.
public enum ColorConversion {
  /// The nearest of the indices 16–255; the first sixteen are the user's own and may be anything.
  public static func nearestIndex(_ rgb: UInt32) -> UInt8 { ColorSpace.nearestIndex(rgb) }

  /// The nearest of the first sixteen as xterm has them.
  public static func nearestNamed(_ rgb: UInt32) -> UInt8 { ColorSpace.nearestNamed(rgb) }

  /// What xterm shows for an index, 0xRRGGBB.
  public static func rgb(ofIndex index: UInt8) -> UInt32 { ColorSpace.rgb(ofIndex: index) }
}
