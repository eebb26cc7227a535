import CustomerChain
import Testing
import Words

@testable import Report

@Suite struct MarkdownTests {
  private func markdown(_ language: Language = .english, agreement: Agreement = HandMade.agreement) -> String {
    Report(
      board: HandMade.board, brief: HandMade.brief, health: HandMade.health, agreement: agreement, zone: .utc,
      words: Words(language: language, zone: .utc), version: "0.1.0"
    ).markdown()
  }

  @Test("The whole report")
  func whole() { #expect(plain(markdown()) == GoldenMarkdown.text) }

  @Test("It has the sections of the text, and every table is whole", arguments: Language.allCases)
  func sections(language: Language) throws {
    let text = Report(
      board: HandMade.board, brief: HandMade.brief, health: HandMade.health, agreement: HandMade.agreement, zone: .utc,
      words: Words(language: language, zone: .utc), version: "0.1.0"
    ).text()
    let headings = markdown(language).split(separator: "\n").filter { $0.hasPrefix("## ") }.map { $0.dropFirst(3) }
    #expect(headings.count == 23)
    for heading in headings { #expect(text.contains("\n\(heading)\n"), "\(heading)") }
    try expectWholeTables(markdown(language))
  }

  @Test(
    "Text shows as it is written",
    arguments: [
      ("a|b", "a\\|b"), ("a\\|b", "a\\\\\\|b"), ("`x`", "\\`x\\`"), ("<b>&lt;", "&lt;b&gt;&amp;lt;"), ("a\nb", "a␊b"),
      ("![p](http://x)", "!\\[p\\](http&#58;//x)"), ("www.x.nl", "www&#46;x.nl"),
      ("*a* _b_ c_d", "\\*a\\* \\_b\\_ c_d"),
      ("1. x", "1\\. x"), ("1.5 d", "1.5 d"), ("- x", "\\- x"), ("-5", "-5"), ("# x", "\\# x"), ("    x", "x"),
      ("~~x~~", "\\~\\~x\\~\\~"), ("10:30: x", "10:30: x"), ("\u{1B}[2J", "␛\\[2J"), ("", ""),
    ])
  func escapes(text: String, written: String) { #expect(MarkdownText(text).text == written) }

  @Test("Data breaks no table, and is no HTML, link, picture or code")
  func hostile() throws {
    for evil in ["x | y\n| z |", "\\", "\\|", "<script>alert(1)</script>", "`", "![x](http://evil)", "\u{1B}]0;x\u{7}"]
    {
      var agreement = HandMade.agreement
      agreement.company.name = evil
      agreement.departments = ["marketing", "sales", "service"].map { Department(id: $0, name: evil) }
      let text = markdown(agreement: agreement)
      try expectWholeTables(text)
      #expect(text.split(separator: "\n").count == markdown().split(separator: "\n").count)
      #expect(!text.contains("<") && text.unicodeScalars.allSatisfy { $0 == "\n" || !PlainText.acts($0) })
      #expect(Self.bare(["`", "[", "]", "*"], in: text) == [])
    }
  }

  /// Those of some characters that no backslash stands before.
  private static func bare(_ marks: Set<Character>, in text: String) -> [Character] {
    var found: [Character] = []
    var isEscaped = false
    for character in text {
      if !isEscaped, marks.contains(character) { found.append(character) }
      isEscaped = !isEscaped && character == "\\"
    }
    return found
  }

  /// Every row of a table has as many cells as its headings.
  private func expectWholeTables(_ text: String) throws {
    var width: Int?
    var tables = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("|") else {
        width = nil
        continue
      }
      let cells = Self.cells(line)
      if width == nil { tables += 1 }
      #expect(cells == width ?? cells, "\(line)")
      width = cells
    }
    #expect(tables == 19)
  }

  /// As readers of GitHub Markdown count: a bar behind a backslash divides nothing, and a backslash can be behind one too.
  private static func cells(_ line: Substring) -> Int {
    bare(["|"], in: String(line)).count - 1
  }
}
