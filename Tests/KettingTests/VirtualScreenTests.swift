import Testing

/// The eyes of the other tests: what they miss, all tests miss.
struct VirtualScreenTests {
  private func screen(_ text: String, columns: Int = 10, rows: Int = 4) -> VirtualScreen {
    var screen = VirtualScreen(columns: columns, rows: rows)
    screen.feed(Array(text.utf8)[...])
    return screen
  }

  @Test func `text, places and erasing`() {
    #expect(screen("ab\r\ncd").text == "ab\ncd\n\n")
    #expect(screen("abc\u{1B}[2;3Hx\u{1B}[1;2H\u{1B}[K").lines == ["a", "  x", "", ""])
    #expect(screen("0123456789A").lines[0...1] == ["0123456789", "A"])
    #expect(screen("ab\u{1B}[5b").line(0) == "abbbbbb")
    #expect(screen("abcd\u{1B}[1;2H\u{1B}[2P").line(0) == "ad")
    #expect(screen("abcd\u{1B}[1;2H\u{1B}[2@").line(0) == "a  bcd")
    #expect(screen("日本x").line(0) == "日本x")
    #expect(screen("日本x").column == 5)
    #expect(screen("a\r\nb\r\nc\r\nd\r\ne").text == "b\nc\nd\ne")
    #expect(screen("ab\u{1B}[2J").text == "\n\n\n")
  }

  @Test func `what the program may send is known`() {
    let usual =
      "\u{1B}[?1049h\u{1B}[22;0;0t\u{1B}[1;4r\u{1B}(B\u{1B}[m\u{1B}[4l\u{1B}[?7h\u{1B}[?25l\u{1B}[38;5;209mx\u{1B}]104\u{7}"
    let shown = screen(usual)
    #expect(shown.unknown.isEmpty)
    #expect(shown.isAlternate)
    #expect(shown.hasColor)
    #expect(!shown.isCursorShown)
    #expect(!screen("\u{1B}[1;7mx\u{1B}[0;10m").hasColor)
  }

  @Test(arguments: [
    "\u{1B}]0;title\u{7}", "\u{1B}]52;c;YQ==\u{1B}\\", "\u{1B}Pq\u{1B}\\", "\u{1B}c", "\u{1B}[6n", "\u{1B}[?1049$p",
    "\u{1B}[>c",
    "\u{9B}31m", "\u{202E}", "\u{200B}", "\u{7}", "\t", "\u{0}", "\u{7F}", "\u{E000}", "\u{1B}[?9999h", "\u{1B}[5i",
  ])
  func `everything else is reported`(text: String) {
    #expect(!screen(text + "x").unknown.isEmpty)
  }

  @Test func `bytes that are no UTF-8 are reported`() {
    var screen = VirtualScreen(columns: 10, rows: 2)
    screen.feed([0xFF, 0x61, 0xC3, 0x28][...])
    #expect(screen.unknown.count == 2)
  }

  @Test func `pieces may end anywhere`() {
    let bytes = Array("é\u{1B}[2;2H日\u{1B}[31mx".utf8)
    var pieces = VirtualScreen(columns: 10, rows: 3)
    for byte in bytes { pieces.feed([byte][...]) }
    var whole = VirtualScreen(columns: 10, rows: 3)
    whole.feed(bytes[...])
    #expect(pieces.lines == whole.lines)
    #expect(pieces.unknown.isEmpty)
    #expect(whole.lines == ["é", " 日x", ""])
  }
}
