import CustomerChain
import Foundation
import Testing
import Words

@testable import Report

@Suite struct BriefTextTests {
  private func briefOnly(_ brief: Brief, _ agreement: Agreement = HandMade.agreement) -> Report {
    Report(
      board: HandMade.board, brief: brief, health: HandMade.health, agreement: agreement, zone: .utc,
      words: Words(language: .english, zone: .utc), version: "0.1.0")
  }

  @Test("The brief alone: the company and the moment, then the lines of the screen")
  func brief() {
    let expected = """
      Warmtebron BV: brief of Mon 23 Nov 2026 07:31
      since Fri 20 Nov 07:31, 212 changes tested, 3 real

      !! Marketing → Sales: 63 leads past their promise, 21 more than Friday; 41 are for dealer Oost; value of 3 unknown; € 412 000 at stake
      ! Service phone: NPS +38 → +12 (n 240, 214), a real fall in 4 weeks
      ! Leaks: 5 new since Friday: 3 untouched, 2 without owner
      2 more
      Won: 14 orders, € 118 300: a usual Monday
      late, Marketing → Sales: Friday said 42; today Friday is 48

      """
    #expect(plain(briefOnly(HandMade.brief).briefText()) == expected)
  }

  @Test("A morning on which nothing is unusual says so, in each format")
  func quietBrief() throws {
    let report = briefOnly(HandMade.quietBrief)
    let expected = """
      Warmtebron BV: brief of Mon 23 Nov 2026 07:31
      since Fri 20 Nov 07:31, 212 changes tested, none real

      Nothing unusual since Friday

      """
    #expect(plain(report.briefText()) == expected)
    #expect(report.briefMarkdown().hasSuffix("\n- Nothing unusual since Friday\n"))
    #expect(String(decoding: try report.briefJSON(), as: UTF8.self).contains("\"nothingUnusual\" : true"))
  }

  @Test("A line of the brief is the same in the brief alone, in the report and in JSON")
  func sameLines() throws {
    let report = briefOnly(HandMade.brief)
    let words = Words(language: .english, zone: .utc)
    let whole = report.text()
    for line in HandMade.brief.lines {
      let said = words.sentence(of: line, report.briefNames(HandMade.brief))
      for text in [report.briefText(), whole, String(decoding: try report.briefJSON(), as: UTF8.self)] {
        #expect(text.contains(said))
      }
    }
  }
}
