import CustomerChain
import Screen
import Testing

@testable import Dashboard

/// The first reading while it runs: how long it will take, and what is shown of it before its end.
@Suite struct LoadingTests {
  private func remaining(_ steps: [(elapsed: Int64, share: Double)]) -> [Int?] {
    var time = RemainingTime()
    return steps.map { step in
      time.note(Loading(Warmtebron.progress(share: step.share), elapsed: step.elapsed))
      return time.seconds
    }
  }

  @Test func `nothing is said of the end before half a second or two percent`() {
    #expect(remaining([(499, 0.5), (5_000, 0.019), (500, 0.5)]) == [nil, nil, 1])
  }

  @Test func `an even reading counts down`() {
    let steps = (5...100).map { (elapsed: Int64($0) * 400, share: Double($0) / 100) }
    let said = remaining(steps).compactMap { $0 }
    #expect(said.first == 38 && said.last == 1)
    #expect(zip(said, said.dropFirst()).allSatisfy { $0 >= $1 })
  }

  @Test func `an uneven reading does not make it jump`() {
    // Every other piece takes three times as long as the one before.
    var elapsed: Int64 = 1_000
    let steps = (10...90).map { percent in
      elapsed += percent.isMultiple(of: 2) ? 300 : 100
      return (elapsed: elapsed, share: Double(percent) / 100)
    }
    let said = remaining(steps).compactMap { $0 }
    #expect(said.count == 81)
    #expect(zip(said, said.dropFirst()).allSatisfy { $1 <= $0 && $0 - $1 <= 2 })
  }

  @Test func `a reading that gets much slower says so`() {
    let said = remaining([(1_000, 0.5)] + (2...40).map { (Int64($0) * 1_000, 0.5) }).compactMap { $0 }
    #expect(said.first == 1 && (said.last ?? 0) > 20)
  }

  @Test func `long waits are said in whole minutes`() {
    #expect(remaining([(10_000, 0.1)]) == [120])
  }

  @Test func `a part is said to be one on every pane and in the header, and stops when the whole is shown`() {
    var driver = GoldenCases.loading(120, 36)
    #expect(driver.screen.components("partial, 34 % read") == 6)
    // The whole was read, but its figures are not here yet: those shown are still of the part.
    let effects = update(
      &driver.model,
      .reading(
        PublishedReading(
          revision: 2, health: Warmtebron.health, agreement: Warmtebron.agreement, zone: Warmtebron.zone)))
    #expect(driver.screen.components("partial, 34 % read") == 6)
    #expect(!driver.screen.contains("loading"))
    let generations = effects.compactMap { if case .ask(_, let generation) = $0 { generation } else { nil } }
    #expect(generations.count == 1)
    let whole = Board(
      query: Warmtebron.query, asOf: Warmtebron.asOf, revision: 2, funnel: WarmtebronBoard.board.funnel,
      aging: WarmtebronBoard.board.aging, experience: WarmtebronBoard.board.experience)
    for generation in generations { driver.send(.boards(generation: generation, [whole])) }
    #expect(!driver.screen.contains("partial"))
    #expect(driver.screen.contains("live"))
  }

  @Test func `no pane is too narrow to say it`() {
    for columns in [60, 80, 100, 120, 160, 200] {
      for rows in [16, 24, 36, 60] {
        let driver = GoldenCases.loading(columns, rows)
        let panes = driver.model.layout.panes(focus: driver.model.focus).count
        #expect(driver.screen.components("○ partial, 34 % read") == panes + 1, "\(columns)x\(rows)")
      }
    }
  }

  @Test func `the next part waits for the figures of the last, a person does not`() {
    var model = GoldenCases.loading(120, 36).model
    func asks(_ message: Message) -> Int {
      update(&model, message).count { if case .ask = $0 { true } else { false } }
    }
    #expect(asks(.reading(Warmtebron.part(2, share: 0.4))) == 1)
    #expect(asks(.reading(Warmtebron.part(3, share: 0.5))) == 0)
    #expect(asks(.input(.text("t"))) == 1)
    #expect(asks(.reading(Warmtebron.part(4, share: 0.6))) == 0)
    // The answer of the part before brings the question of the newest.
    #expect(asks(.boards(generation: model.boardGeneration, [WarmtebronBoard.board])) == 1)
    // The whole overtakes it.
    #expect(
      asks(
        .reading(
          PublishedReading(
            revision: 5, health: Warmtebron.health, agreement: Warmtebron.agreement, zone: Warmtebron.zone))) == 1)
  }

  @Test func `figures that come before the word of their part are not taken for whole ones`() {
    var driver = GoldenCases.loading(120, 36)
    _ = update(&driver.model, .reading(Warmtebron.part(2, share: 0.4)))
    let early = Board(
      query: Warmtebron.query, asOf: Warmtebron.asOf, revision: 3, funnel: WarmtebronBoard.board.funnel,
      aging: WarmtebronBoard.board.aging, experience: WarmtebronBoard.board.experience)
    driver.send(.boards(generation: driver.model.boardGeneration, [early]))
    #expect(driver.screen.contains("partial, 40 % read"))
  }

  @Test func `S stops the load once, the part stays and says what it is`() {
    var driver = GoldenCases.loading(120, 36)
    let before = driver.screen
    #expect(before.contains("S stop loading"))
    driver.effects = []
    driver.type("S")
    #expect(driver.effects == [.stopLoading])
    driver.send(.progress(nil))
    #expect(driver.screen.contains("partial, 34 % read"))
    #expect(driver.screen.contains("loading stopped"))
    #expect(!driver.screen.contains("S stop loading"))
    driver.effects = []
    driver.type("S")
    #expect(driver.effects.isEmpty)
    #expect(driver.screen.contains("Nothing is being loaded"))
  }

  @Test func `a record of a part opens as usual`() {
    var driver = GoldenCases.loading(120, 36)
    driver.openCard()
    #expect(driver.screen.contains("Its chain"))
    #expect(driver.screen.contains("partial, 34 % read"))
  }

  @Test func `a small screen says it too`() {
    var driver = GoldenCases.loading(120, 36)
    driver.send(.input(.resize(Size(columns: 40, rows: 12))))
    driver.model.size = Size(columns: 40, rows: 12)
    #expect(driver.screen.contains("partial, 34 % read"))
  }

  @Test func `the part is told without colour`() {
    for depth in ColorDepth.allCases {
      var driver = GoldenCases.loading(80, 24)
      driver.model.appearance = Appearance(palette: Palette(.mono, depth: depth), glyphs: .ascii)
      #expect(driver.screen.contains("o partial, 34 % read"))
    }
  }
}

extension String {
  /// How often a text stands in it.
  fileprivate func components(_ text: String) -> Int {
    var count = 0
    var rest = self[...]
    while let found = rest.firstRange(of: text) {
      count += 1
      rest = rest[found.upperBound...]
    }
    return count
  }
}
