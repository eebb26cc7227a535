import CustomerChain
import Screen
import Testing
import Words

@testable import Dashboard

/// Which moment is shown, and what is asked for it.
@Suite struct TimeTests {
  private func asked(_ effects: [Effect]) -> (query: FigureQuery, moments: [AsOf], generation: Int)? {
    for case .ask(let requests, let generation) in effects {
      return (requests[0].query, requests.map(\.asOf), generation)
    }
    return nil
  }

  @Test func `opens live, with the last 90 days`() {
    let model = Warmtebron.model(120, 36)
    #expect(model.moment == .live)
    #expect(model.query.period == Period(from: Warmtebron.day(2026, 8, 26), to: Warmtebron.day(2026, 11, 23)))
  }

  @Test func `data that ended long ago opens at its end, with all of history`() {
    var health = Warmtebron.health
    let end = Timestamp(Warmtebron.day(2018, 11, 14))
    health.newestRecord = end
    var model = Warmtebron.model(120, 36)
    let reading = PublishedReading(revision: 2, health: health, agreement: Warmtebron.agreement, zone: Warmtebron.zone)
    let asked = asked(update(&model, .reading(reading)))
    #expect(model.moment == .dataEnds(end))
    #expect(asked?.query.period == .allTime)
    #expect(asked?.moments == [AsOf(day: Warmtebron.day(2018, 11, 14), in: Warmtebron.zone)])
    #expect(view(model, size: model.size).text.contains("DATA ENDS 14 Nov 2018"))
    _ = update(&model, .input(.text("L")))
    #expect(model.moment == .live)
    #expect(view(model, size: model.size).text.contains("STALE"))
  }

  @Test func `data without times is shown with all of history`() {
    var health = Warmtebron.health
    health.newestRecord = .unknown
    var model = Warmtebron.model(120, 36)
    let reading = PublishedReading(revision: 2, health: health, agreement: Warmtebron.agreement, zone: Warmtebron.zone)
    #expect(asked(update(&model, .reading(reading)))?.query.period == .allTime)
    #expect(model.moment == .live)
  }

  @Test func `a day and a week back, and back to live`() {
    var driver = Driver(120, 36)
    driver.type("[")
    let dayBack = Warmtebron.now.advanced(by: -Instant.millisecondsPerDay)
    #expect(driver.model.moment == .history(AsOf(instant: dayBack)))
    driver.type("{")
    #expect(driver.model.asOf.instant == dayBack.advanced(by: -7 * Instant.millisecondsPerDay))
    #expect(driver.screen.contains("HISTORY Sun 15 Nov 2026 08:31"))
    #expect(asked(driver.effects.reversed())?.moments == [driver.model.asOf])
    driver.type(">]")
    #expect(driver.model.moment == .live)
    driver.type("]")
    #expect(driver.model.notice == .say(.toast(.nothingLater)))
  }

  @Test func `the period key goes round`() {
    var driver = Driver(120, 36)
    var seen: [PeriodChoice] = []
    for _ in 0..<4 {
      driver.type("t")
      seen.append(driver.model.period)
    }
    #expect(seen == [.year, .all, .month, .quarter])
  }

  @Test func `live figures are asked anew when the minute turns, not before`() {
    var model = Warmtebron.model(120, 36)
    #expect(asked(update(&model, .clock(Warmtebron.now.advanced(by: 59_000)))) == nil)
    let effects = update(&model, .clock(Warmtebron.now.advanced(by: 60_000)))
    #expect(asked(effects) != nil)
    #expect(effects.contains(.wakeAt(Warmtebron.now.advanced(by: 120_000))))
  }

  @Test func `figures slower than a minute are waited for`() {
    var model = Warmtebron.model(120, 36)
    let first = asked(update(&model, .clock(Warmtebron.now.advanced(by: 60_000))))
    #expect(asked(update(&model, .clock(Warmtebron.now.advanced(by: 120_000)))) == nil)
    let next = asked(update(&model, .boards(generation: first?.generation ?? 0, [WarmtebronBoard.board])))
    #expect(next?.moments == [AsOf(instant: Warmtebron.now.advanced(by: 120_000))])
  }

  @Test func `nothing wakes the program while an older moment is shown`() {
    var driver = Driver(120, 36)
    driver.type("[")
    let effects = update(&driver.model, .clock(Warmtebron.now.advanced(by: 600_000)))
    #expect(effects.isEmpty)
  }

  @Test func `the old figures stay while new ones are on their way`() {
    var model = Warmtebron.model(120, 36)
    let before = view(model, size: model.size).text.split(separator: "\n").dropFirst()
    let reading = PublishedReading(
      revision: 2, health: Warmtebron.health, agreement: Warmtebron.agreement, zone: Warmtebron.zone)
    #expect(asked(update(&model, .reading(reading))) != nil)
    #expect(view(model, size: model.size).text.split(separator: "\n").dropFirst() == before)
  }

  @Test func `the filter of the panes is part of the question`() {
    var driver = Driver(120, 36)
    driver.type("/tiktok\n")
    #expect(driver.model.query.filter == .text("tiktok"))
    #expect(asked(driver.effects.reversed())?.query.filter == .text("tiktok"))
    #expect(driver.screen.contains("filter: tiktok"))
    driver.press(.escape)
    #expect(driver.model.query.filter == .all)
  }
}
