import Screen
import Testing

@testable import Terminal

@Suite struct InputDecoderTests {
  private static let examples: [(bytes: String, inputs: [Input])] = [
    ("aé日👍", [.text("a"), .text("é"), .text("日"), .text("👍")]),
    ("\u{0C}", [.key(.character("l"), .control)]), ("\u{1A}", [.key(.character("z"), .control)]),
    ("\r\t\u{7F}\0", [.key(.enter, []), .key(.tab, []), .key(.backspace, []), .key(.character(" "), .control)]),
    ("\u{1B}[A\u{1B}OB", [.key(.up, []), .key(.down, [])]),
    ("\u{1B}[1;5C\u{1B}[1;2D", [.key(.right, .control), .key(.left, .shift)]),
    ("\u{1B}[H\u{1B}[4~\u{1B}[5~\u{1B}[6~", [.key(.home, []), .key(.end, []), .key(.pageUp, []), .key(.pageDown, [])]),
    ("\u{1B}OP\u{1B}[15~\u{1B}[24;2~", [.key(.function(1), []), .key(.function(5), []), .key(.function(12), .shift)]),
    ("\u{1B}[[A\u{1B}[[E", [.key(.function(1), []), .key(.function(5), [])]),
    ("\u{1B}[Z\u{1B}[3~\u{1B}[2~", [.key(.tab, .shift), .key(.delete, []), .key(.insert, [])]),
    ("\u{1B}x\u{1B}é\u{1B}\r", [.key(.character("x"), .alt), .key(.character("é"), .alt), .key(.enter, .alt)]),
    ("\u{1B}[108;5u\u{1B}[27;5;108~", [.key(.character("l"), .control), .key(.character("l"), .control)]),
    ("\u{1B}[13u\u{1B}[97u", [.key(.enter, []), .text("a")]),
    ("\u{1B}[I\u{1B}[O", [.focus(true), .focus(false)]),
    ("\u{1B}[200~a\u{1B}[Ab\r\u{1B}[201~c", [.paste("a\u{1B}[Ab\r"), .text("c")]),
    ("\u{1B}[200~\u{1B}\u{1B}[201~", [.paste("\u{1B}")]),
    (
      "\u{1B}[<0;250;9M\u{1B}[<0;250;9m",
      [
        .mouse(Mouse(action: .press, button: .left, place: Point(column: 249, row: 8))),
        .mouse(Mouse(action: .release, button: .left, place: Point(column: 249, row: 8))),
      ]
    ),
    (
      "\u{1B}[<64;1;1M\u{1B}[<81;2;3M\u{1B}[<34;2;3M",
      [
        .mouse(Mouse(action: .wheelUp, button: .other, place: .zero)),
        .mouse(Mouse(action: .wheelDown, button: .other, place: Point(column: 1, row: 2), modifiers: .control)),
        .mouse(Mouse(action: .drag, button: .right, place: Point(column: 1, row: 2))),
      ]
    ),
    ("\u{1B}[M !!", [.mouse(Mouse(action: .press, button: .left, place: .zero))]),
    // What is not known vanishes whole, and what follows it is read.
    ("\u{1B}[?2026;2$yA", [.text("A")]), ("\u{1B}]11;rgb:00/00/00\u{1B}\\B", [.text("B")]),
    ("\u{1B}]0;x\u{7}C", [.text("C")]), ("\u{1B}P1+r4d73\u{1B}\\D", [.text("D")]), ("\u{1B}[99;1XE", [.text("E")]),
    ("\u{1B}[>1;2cF", [.text("F")]), ("\u{1B}[<35;2;3MG", [.text("G")]),
    ("\u{1B}[1;2\u{1B}[A", [.key(.up, [])]), ("\u{1B}\u{1B}[A", [.key(.escape, []), .key(.up, [])]),
    ("\u{1B}[1\u{3}", [.key(.character("c"), .control)]),
    // A C1 control written in UTF-8 is no input.
    ("\u{9B}H", [.text("H")]),
  ]

  @Test func `each sequence is read, however it is cut`() {
    for example in Self.examples {
      let bytes = Array(example.bytes.utf8)
      for size in 1...max(1, bytes.count) {
        var decoder = InputDecoder()
        var inputs: [Input] = []
        for start in stride(from: 0, to: bytes.count, by: size) {
          inputs += decoder.decode(bytes[start..<min(start + size, bytes.count)])
        }
        #expect(inputs == example.inputs, "\(bytes) cut in \(size)")
        #expect(decoder.flush() == [])
      }
    }
  }

  @Test func `a lone escape is a key when nothing follows`() {
    var decoder = InputDecoder()
    #expect(!decoder.isAmbiguous)
    #expect(decoder.decode([0x1B]) == [])
    #expect(decoder.isAmbiguous)
    #expect(decoder.flush() == [.key(.escape, [])])
    #expect(!decoder.isAmbiguous)
    #expect(decoder.decode([0x1B, 0x5B]) == [])
    #expect(decoder.flush() == [.key(.character("["), .alt)])
    #expect(decoder.decode([0x1B, 0x5D]) == [])
    #expect(decoder.flush() == [.key(.character("]"), .alt)])
    // More than that is surely a sequence and waits for its end.
    #expect(decoder.decode([0x1B, 0x5B, 0x31]) == [])
    #expect(!decoder.isAmbiguous)
    #expect(decoder.flush() == [])
    #expect(decoder.decode([0x3B, 0x35, 0x41]) == [.key(.up, .control)])
    // Half of a character waits too.
    #expect(decoder.decode([0xC3]) == [])
    #expect(!decoder.isAmbiguous)
    #expect(decoder.decode([0xA9]) == [.text("é")])
    #expect(decoder.decode([0x1B, 0xC3]) == [])
    #expect(!decoder.isAmbiguous)
    #expect(decoder.decode([0xA9]) == [.key(.character("é"), .alt)])
  }

  @Test func `broken UTF-8 vanishes and what follows is read`() {
    var decoder = InputDecoder()
    #expect(
      decoder.decode([0xFF, 0x80, 0x61, 0xC3, 0x62, 0xE2, 0x82, 0x1B, 0x5B, 0x41, 0xED, 0xA0, 0x80, 0x63]) == [
        .text("a"), .text("b"), .key(.up, []), .text("c"),
      ])
  }

  @Test func `nothing grows without end`() {
    var decoder = InputDecoder()
    #expect(decoder.decode(Array("\u{1B}[".utf8) + Array(repeating: 0x31, count: 100_000)) == [])
    #expect(decoder.decode(Array("mx".utf8)) == [.text("x")])
    #expect(decoder.decode(Array("\u{1B}[200~".utf8) + Array(repeating: 0x61, count: 1_000_000)) == [])
    let pasted = decoder.decode(Array("\u{1B}[201~y".utf8))
    #expect(pasted == [.paste(String(repeating: "a", count: Input.maximumPaste)), .text("y")])
    let noise = decoder.decode(Array("\u{1B}]".utf8) + Array(repeating: 0x61, count: InputDecoder.maximumString + 2))
    #expect(noise == [.text("a"), .text("a")])
  }

  @Test func `random bytes give no controls as text and are never kept`() {
    var dice = Dice(seed: 11)
    let likely = Array("\u{1B}\u{1B}[[O<?;0123456789MmABu~$]\u{7}\\P".utf8)
    var decoder = InputDecoder()
    for _ in 0..<20_000 {
      let bytes = (0..<dice.below(12)).map { _ in
        dice.below(3) > 0 ? likely[dice.below(likely.count)] : UInt8(dice.below(256))
      }
      for input in decoder.decode(bytes) + decoder.flush() {
        guard case .text(let character) = input else { continue }
        #expect(character.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
      }
    }
    // However it ended, it finds its way back.
    _ = decoder.decode(Array("\u{1B}[201~\u{1B}\\\u{1B}\\\r\r\r".utf8))
    _ = decoder.flush()
    #expect(decoder.decode(Array("q".utf8)) == [.text("q")])
  }
}
