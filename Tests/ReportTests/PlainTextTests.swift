import Testing

@testable import Report

@Suite struct PlainTextTests {
  @Test("Controls of both ranges and DEL become visible")
  func controls() {
    for value in Array(UInt32(0)...0x1F) + Array(0x7F...0x9F) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let safe = PlainText("a\(Character(scalar))b").text
      #expect(safe.unicodeScalars.count == 3)
      #expect(safe.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
    }
    #expect(PlainText("\u{1B}]0;evil\u{7}").text == "␛]0;evil␇")
    #expect(PlainText("one\r\ntwo").text == "one␍␊two")
  }

  @Test("What hides or turns text around becomes visible")
  func invisible() {
    for hidden: Character in [
      "\u{202E}", "\u{2066}", "\u{200B}", "\u{FEFF}", "\u{2028}", "\u{AD}", "\u{E0041}", "\u{E000}", "\u{3164}",
      "\u{34F}", "\u{FE0F}",
    ] {
      #expect(PlainText("a\(hidden)b").text == "a\u{FFFD}b")
    }
  }

  @Test("Ordinary text of any language stays as it is")
  func ordinary() {
    for text in ["", "Café ’t Hoekje", "€ 12\u{A0}480 → 3", "日本語", "שלום", "e\u{301}", "😀"] {
      #expect(PlainText(text).text == text)
    }
  }
}
