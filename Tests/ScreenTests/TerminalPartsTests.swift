import Screen
import Testing

@testable import Terminal

@Suite struct TerminalPartsTests {
  private func depth(_ wanted: ColorDepth?, _ colors: Int, _ variables: [String: String]) -> ColorDepth {
    .detected(wanted: wanted, environment: { variables[$0] }, colors: colors)
  }

  @Test func `the depth follows option, NO_COLOR, COLORTERM and the description, in this order`() {
    #expect(depth(nil, 256, [:]) == .palette256)
    #expect(depth(nil, 8, [:]) == .ansi16)
    #expect(depth(nil, 0, ["COLORTERM": "truecolor"]) == .mono)
    #expect(depth(nil, 256, ["COLORTERM": "truecolor"]) == .truecolor)
    #expect(depth(nil, 256, ["COLORTERM": "24bit", "TERM": "xterm-256color"]) == .truecolor)
    #expect(depth(nil, 256, ["COLORTERM": "truecolor", "TERM": "screen-256color"]) == .palette256)
    #expect(depth(nil, 256, ["COLORTERM": "truecolor", "NO_COLOR": "1"]) == .mono)
    #expect(depth(nil, 256, ["NO_COLOR": ""]) == .palette256)
    #expect(depth(.truecolor, 256, ["NO_COLOR": "1"]) == .truecolor)
    #expect(depth(.truecolor, 8, [:]) == .ansi16)
    #expect(depth(.ansi16, 256, [:]) == .ansi16)
  }

  @Test func `every sign has one ASCII character`() {
    for (text, expected) in [
      ("é", "e"), ("Ö", "O"), ("ł", "l"), ("ż", "z"), ("ș", "s"), ("ß", "s"), ("─", "-"), ("╭", "+"), ("│", "|"),
      ("█", "#"), ("…", "~"), ("€", "E"), ("日", "?"), ("␛", "^"), ("→", ">"), ("x", "x"), ("Ø", "O"), ("e\u{301}", "e"),
    ] { #expect(String(AsciiFallback.character(for: text)) == expected) }
    for value in UInt32(0)...0x2FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let shown = DisplayText(String(scalar)).string
      let ascii = AsciiFallback.character(for: shown).value
      if !(0x20...0x7E).contains(ascii) { Issue.record("U+\(String(value, radix: 16))") }
    }
  }

  @Test func `indices that stand for colours are replaced on their way out`() {
    var colors = TrueColor()
    let first = colors.index(for: 0xFF8000)
    #expect(first == 16)
    #expect(colors.index(for: 0x010203) == 17)
    #expect(colors.index(for: 0xFF8000) == 16)
    func translated(_ text: String) -> String { String(decoding: colors.translated(Array(text.utf8)), as: UTF8.self) }
    #expect(
      translated("a\u{1B}[38;5;16m\u{1B}[48;5;17mb") == "a\u{1B}[38;2;255;128;0m\u{1B}[48;2;1;2;3mb")
    #expect(translated("\u{1B}[38;5;99m\u{1B}[31m38;5;16m") == "\u{1B}[38;5;99m\u{1B}[31m38;5;16m")
    #expect(translated("\u{1B}[38;5;") == "\u{1B}[38;5;")
    #expect(translated("\u{1B}[38;5;99999999999999999999m") == "\u{1B}[38;5;99999999999999999999m")
    for value in UInt32(0)..<300 { _ = colors.index(for: value << 8) }
    #expect(colors.index(for: 0xABCDEF) == nil)
    #expect(colors.nearest(to: 0xFF8001) == 16)
  }

  @Test func `the twin plays its script and keeps what it was shown`() {
    var twin = RecordingTerminal(
      size: Size(columns: 9, rows: 2), script: [.text("a"), nil, .resize(Size(columns: 5, rows: 1))])
    twin.present(Grid(size: twin.size))
    #expect(twin.nextInput(until: .never) == .text("a"))
    #expect(twin.nextInput(until: .after(.zero)) == nil)
    twin.suspend()
    #expect(twin.nextInput(until: .never) == .resumed)
    _ = twin.nextInput(until: .never)
    #expect(twin.size == Size(columns: 5, rows: 1))
    #expect(twin.nextInput(until: .never) == .hangUp)
    #expect(twin.grids.count == 1)
  }

  @Test func `deadlines become timeouts of poll`() {
    #expect(Deadline.never.pollTimeout == -1)
    #expect(Deadline.after(.seconds(-5)).pollTimeout == 0)
    #expect(Deadline.after(.seconds(1_000_000_000_000)).pollTimeout == 1_000_000_000)
    #expect((1...60_000).contains(Deadline.after(.seconds(60)).pollTimeout))
    #expect(Deadline.after(.zero).earlier(.never).pollTimeout == 0)
  }
}
