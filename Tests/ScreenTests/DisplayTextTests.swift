import Testing

@testable import Screen

@Suite struct DisplayTextTests {
  private func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: return false
    default: return !scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  @Test func `no scalar reaches the screen as a control or unseen`() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = DisplayText(String(scalar))
      let unsafe = text.string.unicodeScalars.filter { !isHarmless($0) }
      if !unsafe.isEmpty || text.columns < 1 || text.columns > 2 || DisplayText(text.string) != text {
        Issue.record("U+\(String(value, radix: 16)) gives \(text.string.unicodeScalars.map(\.value))")
      }
    }
  }

  @Test(arguments: [
    ("\u{1B}[31m", "␛[31m", 5), ("a\r\nb", "a␍␊b", 4), ("\u{0}\u{7F}\t", "␀␡␉", 3), ("\u{9B}2J", "␦2J", 3),
    ("a\u{202E}b\u{200B}c", "a·b·c", 5), ("x\u{E0041}\u{E000}\u{FEFF}\u{2028}", "x····", 5),
    ("日本", "日本", 4), ("e\u{301}", "e\u{301}", 1), ("\u{301}", "◌\u{301}", 1), ("1\u{202F}000", "1 000", 5),
    ("👍", "👍", 2), ("👩‍👧", "👩·👧", 5), ("🇧🇪", "··", 2), ("❤\u{FE0F}", "❤·", 2), ("한", "한", 2),
    ("\u{1112}\u{1161}\u{11AB}", "\u{1112}\u{1161}\u{11AB}", 2),
  ])
  func `text is made safe and measured`(raw: String, safe: String, columns: Int) {
    let text = DisplayText(raw)
    #expect(Array(text.string.unicodeScalars) == Array(safe.unicodeScalars))
    #expect(text.columns == columns)
  }

  @Test func `a cell holds at most four marks and says when there were more`() {
    let text = DisplayText("e" + String(repeating: "\u{301}", count: 100_000) + "x")
    #expect(Array(text.string.unicodeScalars).map(\.value) == [0x65, 0x301, 0x301, 0x301, 0x301, 0xB7, 0x78])
    #expect(text.columns == 3)
    #expect(DisplayText(text.string) == text)
  }

  @Test func `broken UTF-8 becomes replacement characters`() {
    #expect(DisplayText(bytes: [0x61, 0xFF, 0x62]).string == "a\u{FFFD}b")
    #expect(DisplayText(bytes: [0xE2, 0x82]).string == "\u{FFFD}")
    #expect(DisplayText(bytes: Array("€ 5".utf8)).string == "€ 5")
    #expect(DisplayText(bytes: [0xED, 0xA0, 0x80]).string.unicodeScalars.allSatisfy { $0 == "\u{FFFD}" })
  }

  @Test func `very long text is cut and says so`() {
    let text = DisplayText(String(repeating: "日", count: 1_000_000))
    #expect(text.columns <= DisplayText.maximumColumns)
    #expect(text.string.hasSuffix("…"))
    #expect(DisplayText(text.string) == text)
    #expect((text + text).columns <= DisplayText.maximumColumns)
    #expect(text.repeated(9) == text)
  }

  @Test func `random text is safe, stable and fits in what was asked`() {
    var random = Dice(seed: 7)
    for _ in 0..<3_000 {
      var view = String.UnicodeScalarView()
      for _ in 0..<random.below(30) {
        let value = [0x7F, 0x300, 0x370, 0x3100, 0x10FFFF][random.below(5)]
        if let scalar = Unicode.Scalar(UInt32(random.below(value + 1))) { view.append(scalar) }
      }
      let text = DisplayText(String(view))
      #expect(DisplayText(text.string) == text)
      #expect(DisplayText(bytes: Array(text.string.utf8)) == text)
      let limit = random.below(20)
      #expect(text.prefix(columns: limit).columns <= limit)
      #expect(text.truncated(to: limit).columns <= limit)
      #expect(text.padded(to: limit, .right).columns == limit)
      #expect(DisplayText(text.truncated(to: limit).string) == text.truncated(to: limit))
      #expect(text.wrapped(to: limit).allSatisfy { $0.columns <= limit && !$0.isEmpty })
    }
  }

  @Test func `text is fitted`() {
    let text: DisplayText = "Marketing"
    #expect(text.truncated(to: 5).string == "Mark…")
    #expect(text.truncated(to: 0).string == "")
    #expect(text.padded(to: 11, .right).string == "  Marketing")
    #expect(text.padded(to: 12, .center).string == " Marketing  ")
    #expect(DisplayText("日本").padded(to: 3).string == "日…")
    #expect(DisplayText("日本").prefix(columns: 3).string == "日")
    #expect(DisplayText("one two three").wrapped(to: 7).map(\.string) == ["one two", "three"])
    #expect(DisplayText("abcdefgh").wrapped(to: 3).map(\.string) == ["abc", "def", "gh"])
    #expect("\(text): \(3)" as DisplayText == "Marketing: 3")
  }

  @Test func `the table of wide characters is in order`() {
    for (first, second) in zip(ScalarWidth.wideRanges, ScalarWidth.wideRanges.dropFirst()) {
      #expect(first.upperBound < second.lowerBound)
    }
  }

  @Test func `styled text is cut in the look of the piece`() {
    let bold = Style(attributes: .bold)
    let text = StyledText("abc", .standard) + StyledText("defg", bold)
    #expect(text.columns == 7)
    #expect(text.truncated(to: 5) == StyledText("abc", .standard) + StyledText("d…", bold))
    for limit in 0...8 { #expect(text.truncated(to: limit).columns <= limit) }
  }
}

/// Numbers that look random and are the same in each run.
struct Dice: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state ^ state >> 29) &* 0xBF58_476D_1CE4_E5B9
  }

  mutating func below(_ limit: Int) -> Int { limit <= 0 ? 0 : Int(next() >> 11 % UInt64(limit)) }
}
