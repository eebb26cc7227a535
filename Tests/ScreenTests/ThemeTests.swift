import Glibc
import Testing

@testable import Screen

@Suite struct ThemeTests {
  private static func file(_ name: String) throws -> [String: String] {
    let folder = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let file = try #require(fopen("/\(folder)/themes/\(name).toml", "r"))
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 100_000)
    let count = fread(&bytes, 1, bytes.count, file)
    var entries: [String: String] = [:]
    for line in String(decoding: bytes[..<count], as: UTF8.self).split(separator: "\n") where line.first != "#" {
      let halves = line.split(separator: "=", maxSplits: 1)
      try #require(halves.count == 2)
      let key = halves[0].filter { $0 != " " }
      #expect(entries[key] == nil)
      entries[key] = String(halves[1].drop { $0 != "\"" }.dropFirst().prefix { $0 != "\"" })
    }
    return entries
  }

  @Test(arguments: Theme.builtIn.map(\.name))
  func `the built-in themes are the files of themes/`(name: String) throws {
    let entries = try Self.file(name)
    #expect(Set(entries.keys) == Set(Role.allCases.map(\.rawValue)))
    #expect(try Theme(name: name, values: entries) == Theme.builtIn(named: name))
  }

  @Test func `a value has a look for each depth`() throws {
    let value = try ThemeValue("#FF6B4A | 209 | red bold | reverse bold")
    #expect(value[.truecolor] == ThemeValue.Look(color: .rgb(0xFF6B4A), attributes: []))
    #expect(value[.palette256].color == .indexed(209))
    #expect(value[.ansi16] == ThemeValue.Look(color: .indexed(1), attributes: .bold))
    #expect(value[.mono] == ThemeValue.Look(color: .standard, attributes: [.bold, .reverse]))
  }

  @Test func `what is left out is derived`() throws {
    let value = try ThemeValue("#56B4E9 bold")
    #expect(value[.palette256] == ThemeValue.Look(color: .indexed(74), attributes: .bold))
    #expect(value[.ansi16].attributes == .bold)
    #expect(value[.mono] == ThemeValue.Look(color: .standard, attributes: .bold))
    #expect(try ThemeValue("cyan")[.palette256].color == .indexed(6))
    #expect(try ThemeValue("201")[.ansi16].color == .indexed(13))
    #expect(try ThemeValue("dim")[.truecolor].color == .standard)
  }

  @Test(arguments: [
    ("", ThemeMistake.Expectation.look), ("#12345", .sixHexDigits), ("#GGGGGG", .sixHexDigits),
    ("#+12345", .sixHexDigits),
    ("256", .indexInRange(255)), ("#FFFFFF | 1 | 16", .indexInRange(15)), ("1 | #FFFFFF", .colorOfDepth),
    ("1|2|3|4", .attributesOnly), ("1|2|3|bold|bold", .fourLooks), ("red blue", .oneColor), ("blink", .look),
    ("1 | | 3", .look), ("99999999999999999999", .indexInRange(255)), ("1|2|3|red", .attributesOnly),
  ])
  func `a mistake says what was expected`(text: String, expected: ThemeMistake.Expectation) {
    #expect(throws: expected) { try ThemeValue(text) }
    #expect(!expected.description.isEmpty)
  }

  @Test func `all mistakes of a theme are named, and the rest is used`() {
    let values = ["bad": "#12", "careful": "red", "colour": "red"]
    let (theme, problems) = Theme.reading(name: "mine", values: values)
    #expect(problems.map(\.role) == ["bad", "colour"])
    #expect(problems.map(\.expected) == [.sixHexDigits, .role])
    #expect(theme[.bad] == Theme.midnight[.bad])
    #expect(theme[.careful]?[.truecolor].color == .indexed(1))
    #expect(throws: ThemeMistake(problems: problems)) { try Theme(name: "mine", values: values) }
  }

  private func rgb(_ theme: Theme, _ role: Role, _ depth: ColorDepth) -> UInt32? {
    switch theme[role]?[depth].color {
    case .rgb(let value)?: return value
    case .indexed(let index)?: return ColorSpace.rgb(ofIndex: index)
    default: return nil
    }
  }

  /// Themes with colours of their own; those of the terminal cannot be known here.
  private static let colored = Theme.builtIn.filter { $0.name != "mono" && $0.name != "terminal" }

  @Test(arguments: colored, [ColorDepth.truecolor, .palette256])
  func `contrast is enough to read`(theme: Theme, depth: ColorDepth) throws {
    let texts: [Role] = [.text, .dim, .title, .key, .good, .careful, .bad, .info, .stale]
    let lines: [Role] = [.border, .borderFocus, .digit] + Role.stages + Role.series
    for ground in [Role.background, .surface, .selected] {
      let behind = try #require(rgb(theme, ground, depth))
      for role in texts {
        let contrast = ColorSpace.contrast(try #require(rgb(theme, role, depth)), behind)
        #expect(contrast >= 4.5, "\(role) on \(ground) of \(theme.name) at \(depth): \(contrast)")
      }
      for role in lines where ground == .background {
        let contrast = ColorSpace.contrast(try #require(rgb(theme, role, depth)), behind)
        #expect(contrast >= 3, "\(role) on \(ground) of \(theme.name) at \(depth): \(contrast)")
      }
    }
  }

  @Test(arguments: Theme.builtIn, ColorDepth.allCases)
  func `good, careful and bad differ`(theme: Theme, depth: ColorDepth) throws {
    let looks = try [Role.good, .careful, .bad].map { try #require(theme[$0]?[depth]) }
    for (place, first) in looks.enumerated() {
      for second in looks[(place + 1)...] {
        if first.attributes != second.attributes { continue }
        guard case .rgb(let one) = first.color, case .rgb(let other) = second.color else {
          #expect(first.color != second.color)
          continue
        }
        for seen in [ColorVision.normal, .deuteranopia, .protanopia] {
          let distance = ColorSpace.lab(seen.seen(one)).distance(ColorSpace.lab(seen.seen(other)))
          #expect(distance >= 20 * 20, "\(theme.name) \(place) \(seen) \(distance.squareRoot())")
        }
      }
    }
  }

  @Test(arguments: colored)
  func `tints go from young to old, grow with the share, and leave the number readable`(theme: Theme) throws {
    let palette = Palette(theme, depth: .truecolor)
    let text = try #require(rgb(theme, .text, .truecolor))
    let ground = try #require(rgb(theme, .background, .truecolor))
    for bucket in 0...6 {
      var last = 0.0
      for step in 1...20 {
        guard case .rgb(let tint)? = palette.heat(share: Double(step) / 20, hot: Double(bucket) / 6) else {
          Issue.record("no tint")
          continue
        }
        #expect(ColorSpace.contrast(tint, text) >= 4.5)
        let distance = ColorSpace.lab(tint).distance(ColorSpace.lab(ground))
        #expect(distance >= last)
        last = distance
      }
    }
    #expect(palette.heat(share: 0, hot: 0.5) == nil)
    #expect(palette.heat(share: .nan, hot: .nan) == nil)
    #expect(Palette(theme, depth: .ansi16).heat(share: 0.5, hot: 0.5) == nil)
    #expect(Palette(theme, depth: .palette256).heat(share: 0.5, hot: 0.5) != nil)
  }

  @Test func `the palette gives the looks of a depth`() {
    let palette = Palette(.midnight, depth: .mono)
    #expect(palette[.bad] == Style(attributes: [.reverse, .bold]))
    #expect(palette.style(.text, on: .selected) == Style(attributes: .reverse))
    #expect(Palette(.midnight, depth: .truecolor)[.selected].background == .rgb(0x1F2C38))
    #expect(palette.stage(99) == palette.stage(5))
    #expect(palette.stage(-1) == palette.stage(0))
    #expect(palette.series(7) == palette.series(1))
    #expect(palette.series(.min) == palette.series(.min))
  }
}

/// How colours look to people who lack one kind of cone, after Machado, Oliveira and Fernandes (2009), applied to
/// the values as they are stored.
enum ColorVision: CaseIterable {
  case normal, deuteranopia, protanopia

  private var matrix: [[Double]] {
    switch self {
    case .normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .deuteranopia:
      [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    case .protanopia:
      [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    }
  }

  func seen(_ rgb: UInt32) -> UInt32 {
    let parts = ColorSpace.components(rgb)
    let values = [Double(parts.red), Double(parts.green), Double(parts.blue)]
    return matrix.reduce(0) { result, row in
      let value = zip(row, values).reduce(0) { $0 + $1.0 * $1.1 }
      return result << 8 | UInt32(min(max(value.rounded(), 0), 255))
    }
  }
}
