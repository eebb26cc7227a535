import Glibc
import Screen
import Testing

@testable import Terminal

/// The real terminal code on a pseudo-terminal. curses and signal handlers belong to the whole process, so one test
/// runs after the other.
@Suite(.serialized) struct NcursesTerminalTests {
  private func opened(
    _ line: PseudoTerminal, term: String? = "xterm-256color", depth: ColorDepth? = nil,
    environment: [String: String] = [:]
  ) throws -> NcursesTerminal {
    try NcursesTerminal(
      input: line.program, output: line.program, term: term, wantedDepth: depth, environment: { environment[$0] })
  }

  private func grid(_ text: DisplayText, _ size: Size, _ style: Style = .standard) -> Grid {
    var grid = Grid(size: size)
    grid.put(text, at: .zero, style: style)
    return grid
  }

  /// To the process, as others do it: the threads that run tests take no signals themselves.
  private func send(_ signal: Int32) { _ = kill(getpid(), signal) }

  private func contains(_ bytes: [UInt8], _ text: String) -> Bool {
    let wanted = Array(text.utf8)
    return bytes.indices.contains { bytes[$0...].starts(with: wanted) }
  }

  @Test func `it takes the terminal, shows, reads, and gives it back`() throws {
    let line = try #require(PseudoTerminal(columns: 60, rows: 20))
    let terminal = try opened(line)
    #expect(line.isRaw)
    #expect(terminal.size == Size(columns: 60, rows: 20))
    terminal.present(grid("hello", terminal.size))
    let first = line.received()
    #expect(contains(first, "hello"))
    #expect(contains(first, "\u{1B}[?1049h"))
    terminal.present(grid("hello", terminal.size))
    #expect(line.received() == [])
    line.type("a\u{1B}[A")
    #expect(terminal.nextInput(until: .never, alsoWaking: []) == .text("a"))
    #expect(terminal.nextInput(until: .never, alsoWaking: []) == .key(.up, []))
    #expect(terminal.nextInput(until: .after(.zero), alsoWaking: []) == nil)
    line.type("\u{1B}")
    #expect(terminal.nextInput(until: .never, alsoWaking: []) == .key(.escape, []))
    terminal.setMouse(true)
    #expect(contains(line.received(), "\u{1B}[?1000h\u{1B}[?1006h"))
    terminal.close()
    terminal.close()
    #expect(contains(line.received(), "\u{1B}[?1049l"))
    #expect(!line.isRaw)
    #expect(terminal.nextInput(until: .never, alsoWaking: []) == .hangUp)
  }

  @Test func `another descriptor wakes the wait`() throws {
    let line = try #require(PseudoTerminal(columns: 60, rows: 20))
    let terminal = try opened(line)
    defer { terminal.close() }
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    defer { ends.forEach { close($0) } }
    _ = write(ends[1], "x", 1)
    #expect(terminal.nextInput(until: .never, alsoWaking: [ends[0]]) == .woken(ends[0]))
  }

  @Test func `a signal to end, and a new size, are inputs`() throws {
    let line = try #require(PseudoTerminal(columns: 60, rows: 20))
    let terminal = try opened(line)
    defer { terminal.close() }
    line.resize(columns: 65_535, rows: 65_535)
    send(SIGWINCH)
    #expect(terminal.nextInput(until: .never, alsoWaking: []) == .resize(NcursesTerminal.largestSize))
    #expect(terminal.size == NcursesTerminal.largestSize)
    line.resize(columns: 1, rows: 1)
    send(SIGWINCH)
    #expect(terminal.nextInput(until: .never, alsoWaking: []) == .resize(Size(columns: 1, rows: 1)))
    terminal.present(grid("日本", terminal.size))
    line.resize(columns: 0, rows: 0)
    send(SIGWINCH)
    #expect(terminal.nextInput(until: .never, alsoWaking: []) == .resize(NcursesTerminal.usualSize))
    send(SIGTSTP)
    #expect(terminal.nextInput(until: .never, alsoWaking: []) == .suspend)
    send(SIGTERM)
    let last = terminal.nextInput(until: .never, alsoWaking: [])
    // At once: a program that was asked to end has little time.
    terminal.close()
    #expect(last == .terminate)
  }

  @Test func `a terminal that is gone hangs up, again and again`() throws {
    let line = try #require(PseudoTerminal(columns: 60, rows: 20))
    let terminal = try opened(line)
    line.hangUp()
    #expect(terminal.nextInput(until: .never, alsoWaking: []) == .hangUp)
    #expect(terminal.nextInput(until: .never, alsoWaking: []) == .hangUp)
    terminal.present(grid("x", terminal.size))
    terminal.close()
  }

  @Test func `a terminal that does not read gets the newest screen later, not all of them`() throws {
    let line = try #require(PseudoTerminal(columns: 200, rows: 60))
    let terminal = try opened(line)
    defer { terminal.close() }
    for number in 0..<300 {
      var grid = Grid(size: terminal.size)
      for row in 0..<grid.size.rows {
        for column in stride(from: row % 3, to: grid.size.columns, by: 9) {
          grid.put("\(number) \(row)", at: Point(column: column, row: row), style: .standard)
        }
      }
      terminal.present(grid)
    }
    var bytes: [UInt8] = []
    var last = grid("NEWEST", terminal.size)
    terminal.present(last)
    var quiet = 0
    while quiet < 3 {
      let more = line.received()
      bytes += more
      quiet = more.isEmpty ? quiet + 1 : 0
      _ = terminal.nextInput(until: .after(.milliseconds(20)), alsoWaking: [])
    }
    #expect(contains(bytes, "NEWEST"))
    #expect(bytes.count < 200_000)
    last.put("!", at: Point(column: 10, row: 0), style: .standard)
    terminal.present(last)
    #expect(contains(line.received(), "!"))
  }

  @Test func `colours are sent as deep as the terminal has them`() throws {
    let line = try #require(PseudoTerminal(columns: 60, rows: 20))
    let style = Style(foreground: .rgb(0xFF6B4A), background: .rgb(0x101418))
    for (depth, expected) in [
      (ColorDepth.truecolor, "\u{1B}[38;2;255;107;74m\u{1B}[48;2;16;20;24m"),
      (.palette256, "\u{1B}[38;5;209m\u{1B}[48;5;233m"),
    ] {
      let terminal = try opened(line, depth: depth)
      #expect(terminal.capabilities.depth == depth)
      terminal.present(grid("x", terminal.size, style))
      #expect(contains(line.received(), expected + "x"))
      terminal.close()
      _ = line.received()
    }
    let mono = try opened(line, environment: ["NO_COLOR": "1"])
    mono.present(grid("x", mono.size, style.with(.bold)))
    let bytes = line.received()
    #expect(!contains(bytes, "\u{1B}[38;") && contains(bytes, "1mx"))
    mono.close()
  }

  @Test func `more colours than there are indices are all shown, the last of them nearly`() throws {
    let line = try #require(PseudoTerminal(columns: 60, rows: 20))
    let terminal = try opened(line, depth: .truecolor)
    defer { terminal.close() }
    for page in 0..<4 {
      var grid = Grid(size: terminal.size)
      for place in 0..<200 {
        let style = Style(foreground: .rgb(UInt32(page << 16 | place << 8)))
        grid.put("x", at: Point(column: place % 60, row: place / 60), style: style)
      }
      terminal.present(grid)
      let bytes = line.received()
      for place in 0..<200 { #expect(contains(bytes, "\u{1B}[38;2;\(page);\(place);0m")) }
    }
  }

  @Test(arguments: ["bogus", "", "dumb"])
  func `a terminal that cannot be used is refused by name`(term: String) throws {
    let line = try #require(PseudoTerminal(columns: 60, rows: 20))
    let expected: TerminalMistake =
      term == "dumb" ? .cannotPlaceCursor("dumb") : .unknownTerminal(term.isEmpty ? nil : term)
    #expect(throws: expected) { try opened(line, term: term) }
    #expect(!line.isRaw)
    #expect(throws: TerminalMistake.notATerminal) {
      try NcursesTerminal(input: -1, output: line.program, term: "xterm", environment: { _ in nil })
    }
  }

  @Test func `no scalar of any text reaches the terminal as a control`() throws {
    let line = try #require(PseudoTerminal(columns: 120, rows: 40))
    let terminal = try opened(line)
    defer { terminal.close() }
    let values =
      Array(UInt32(0)..<0x3400) + Array(0xD7A0..<0x11000) + Array(0x1F000..<0x20000) + Array(0xE0000..<0xE0200)
    for start in stride(from: 0, to: values.count, by: 2_000) {
      var grid = Grid(size: terminal.size)
      for (place, value) in values[start..<min(start + 2_000, values.count)].enumerated() {
        guard let scalar = Unicode.Scalar(value) else { continue }
        let point = Point(column: place % 60 * 2, row: place / 60)
        grid.put(DisplayText("a\(Character(scalar))"), at: point, style: .standard, maximumColumns: 2)
      }
      terminal.repaint()
      terminal.present(grid)
      var bytes = line.received()
      while terminal.nextInput(until: .after(.milliseconds(5)), alsoWaking: []) != nil {}
      bytes += line.received()
      #expect(!bytes.isEmpty)
      let shown = ControlSequences.removed(from: String(decoding: bytes, as: UTF8.self))
      for scalar in shown.unicodeScalars where scalar.value < 0x20 || scalar.value == 0x7F || scalar.value >= 0x80 {
        if "\r\n\u{8}".unicodeScalars.contains(scalar) { continue }
        switch scalar.properties.generalCategory {
        case .control, .format, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator:
          Issue.record("U+\(String(scalar.value, radix: 16)) was sent")
        default: break
        }
      }
    }
  }
}

/// Takes apart what a terminal gets.
enum ControlSequences {
  /// The text without `ESC [ … final` and `ESC ( B`; any other escape stays and is found.
  static func removed(from text: String) -> String {
    var kept = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\u{1B}", let next = rest.first else {
        kept.append(scalar)
        continue
      }
      if next == "[" {
        rest = rest.dropFirst().drop { (0x30...0x3F).contains($0.value) }.dropFirst()
      } else if next == "(" {
        rest = rest.dropFirst(2)
      } else if next == "M" {
        rest = rest.dropFirst()
      } else {
        kept.append(scalar)
      }
    }
    return String(kept)
  }
}
