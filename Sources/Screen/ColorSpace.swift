/// Colours as people see them: how far two are apart, and how well one can be read on another.
enum ColorSpace {
  /// CIE L*a*b* under D65.
  struct Lab {
    let lightness: Double
    let a: Double
    let b: Double

    /// Squared difference (CIE76).
    func distance(_ other: Lab) -> Double {
      let lightness = self.lightness - other.lightness
      let a = self.a - other.a
      let b = self.b - other.b
      return lightness * lightness + a * a + b * b
    }
  }

  static func components(_ rgb: UInt32) -> (red: Int, green: Int, blue: Int) {
    (Int(rgb >> 16 & 0xFF), Int(rgb >> 8 & 0xFF), Int(rgb & 0xFF))
  }

  /// Light given off, 0…1, as WCAG 2 defines it.
  static func luminance(_ rgb: UInt32) -> Double {
    let (red, green, blue) = components(rgb)
    return 0.2126 * linear[red] + 0.7152 * linear[green] + 0.0722 * linear[blue]
  }

  /// WCAG 2 contrast, 1…21.
  static func contrast(_ first: UInt32, _ second: UInt32) -> Double {
    let lights = [luminance(first), luminance(second)].sorted()
    return (lights[1] + 0.05) / (lights[0] + 0.05)
  }

  static func lab(_ rgb: UInt32) -> Lab {
    let (red, green, blue) = components(rgb)
    let (r, g, b) = (linear[red], linear[green], linear[blue])
    let x = labCurve((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505)
    let y = labCurve(0.2126 * r + 0.7152 * g + 0.0722 * b)
    let z = labCurve((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089)
    return Lab(lightness: 116 * y - 16, a: 500 * (x - y), b: 200 * (y - z))
  }

  /// A colour between two: the first at 0, the second at 1.
  static func mix(_ first: UInt32, _ second: UInt32, _ share: Double) -> UInt32 {
    let part = share.isNaN ? 0 : min(max(share, 0), 1)
    func between(_ from: Int, _ to: Int) -> UInt32 {
      UInt32(min(max((Double(from) + Double(to - from) * part).rounded(), 0), 255))
    }
    let (from, to) = (components(first), components(second))
    return between(from.red, to.red) << 16 | between(from.green, to.green) << 8 | between(from.blue, to.blue)
  }

  /// The nearest of 16–255: the first sixteen are the user's own and may be anything.
  static func nearestIndex(_ rgb: UInt32) -> UInt8 {
    nearest(rgb, among: 16...255)
  }

  /// The nearest of the first sixteen as xterm has them.
  static func nearestNamed(_ rgb: UInt32) -> UInt8 {
    nearest(rgb, among: 0...15)
  }

  private static func nearest(_ rgb: UInt32, among range: ClosedRange<Int>) -> UInt8 {
    let wanted = lab(rgb)
    var best = range.lowerBound
    var smallest = Double.infinity
    for index in range {
      let distance = wanted.distance(indexedLab[index])
      if distance < smallest { (smallest, best) = (distance, index) }
    }
    return UInt8(best)
  }

  /// What xterm shows for an index, 0xRRGGBB.
  static func rgb(ofIndex index: UInt8) -> UInt32 {
    switch index {
    case 0..<16: return named[Int(index)]
    case 16..<232:
      let place = UInt32(index) - 16
      func level(_ step: UInt32) -> UInt32 { step == 0 ? 0 : 55 + 40 * step }
      return level(place / 36) << 16 | level(place / 6 % 6) << 8 | level(place % 6)
    default:
      let grey = 8 + 10 * (UInt32(index) - 232)
      return grey << 16 | grey << 8 | grey
    }
  }

  private static let named: [UInt32] = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
    0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ]

  private static let indexedLab: [Lab] = (0...255).map { lab(rgb(ofIndex: UInt8($0))) }

  /// sRGB to linear light for each byte.
  private static let linear: [Double] = (0...255).map { byte in
    let value = Double(byte) / 255
    if value <= 0.04045 { return value / 12.92 }
    let base = (value + 0.055) / 1.055
    // base to the power of 2.4 is base² times the fifth root of base².
    return base * base * root(base * base, degree: 5)
  }

  private static func labCurve(_ value: Double) -> Double {
    value > 216.0 / 24_389 ? root(value, degree: 3) : (value * 24_389 / 27 + 16) / 116
  }

  /// A root by Newton's method; there is no mathematics library here. Enough steps for all of 0.0001…1.2.
  private static func root(_ value: Double, degree: Int) -> Double {
    if value <= 0 { return 0 }
    let order = Double(degree)
    var guess = 1.0
    for _ in 0..<40 {
      var power = 1.0
      for _ in 1..<degree { power *= guess }
      guess = ((order - 1) * guess + value / power) / order
    }
    return guess
  }
}
