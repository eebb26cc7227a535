/// All that drawing needs to know about its terminal: the looks of the roles, and the signs to draw with.
public struct Appearance: Hashable, Sendable {
  public var palette: Palette
  public var glyphs: GlyphSet

  public init(palette: Palette, glyphs: GlyphSet = .unicode) {
    self.palette = palette
    self.glyphs = glyphs
  }
}
