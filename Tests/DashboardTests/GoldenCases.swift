import CustomerChain
import Screen
import Words

@testable import Dashboard

/// Screens that are kept as text, by name.
enum GoldenCases {
  static let all: [(name: String, model: @Sendable () -> Model)] = [
    ("one cell", { Warmtebron.model(1, 1) }),
    ("too small", { Warmtebron.model(40, 12) }),
    ("narrow", { Warmtebron.model(80, 24) }),
    ("narrow, second page, ascii, Dutch", { narrowDutch }),
    ("usual", { Warmtebron.model(120, 36) }),
    ("usual, Dutch", { Warmtebron.model(120, 36, language: .dutch) }),
    ("large", { Warmtebron.model(200, 60) }),
    ("zoomed", { driven(80, 24) { $0.type("2z") } }),
    ("parts", { driven(80, 24) { $0.type("3\n") } }),
    ("list and card", { driven(120, 36) { $0.openBucket() } }),
    ("list alone", { driven(80, 24) { $0.openBucket() } }),
    ("card", { driven(80, 24) { $0.openCard() } }),
    ("line of a file", { driven(80, 24) { $0.openLine() } }),
    ("rejects", { driven(100, 20) { $0.openRejects() } }),
    ("filtered", { driven(120, 20) { $0.filterList() } }),
    ("help", { driven(100, 24) { $0.type("?") } }),
    ("history", { driven(120, 16) { $0.type("[{") } }),
    ("funnel alone", { driven(80, 24) { $0.type("z") } }),
    ("immature, Dutch", { immature }),
    ("comparing, one cell", { driven(1, 1) { $0.type("==") } }),
    ("comparing, too small", { driven(40, 12) { $0.type("==") } }),
    ("comparing, narrow", { comparing(80, 24) }),
    ("comparing, experience alone, Dutch", { comparing(80, 24, "3z", .dutch) }),
    ("comparing, usual", { comparing(120, 36) }),
    ("comparing, usual, Dutch", { comparing(120, 36, "", .dutch) }),
    ("comparing, large", { comparing(200, 60) }),
    ("comparing, history", { comparing(120, 36, "{{{==") }),
    ("directory gone", { driven(100, 16) { $0.send(.directory(.vanished(errno: 2, since: Warmtebron.now))) } }),
    ("first reading", { firstReading }),
    ("partial", { partial(120, 36) }),
    ("partial, narrow, Dutch", { partial(80, 24, .dutch) }),
    ("stopped", { stopped }),
    ("only leads", { onlyLeads }),
  ]

  private static func driven(_ columns: Int, _ rows: Int, _ steps: (inout Driver) -> Void) -> Model {
    var driver = Driver(columns, rows)
    steps(&driver)
    return driver.model
  }

  /// Against a week before; the message that says so has been read.
  private static func comparing(
    _ columns: Int, _ rows: Int, _ keys: String = "", _ language: Language = .english
  ) -> Model {
    var driver = Driver(columns, rows, language: language)
    driver.type("==" + keys)
    driver.model.notice = nil
    return driver.model
  }

  /// A cohort of which less than the half is decided.
  private static var immature: Model {
    let funnel = WarmtebronBoard.funnel
    let decided = WarmtebronBoard.figure(.decided, .ratio(numerator: 5_116, denominator: 12_480), n: 12_480)
    let young = FunnelFigures(
      cohort: funnel.cohort, decided: decided, exited: funnel.exited, recycled: funnel.recycled,
      winRate: funnel.winRate, toWon: funnel.toWon, wonBy: funnel.wonBy, medianToWon: funnel.medianToWon,
      velocity: funnel.velocity, stages: funnel.stages, groupedBy: funnel.groupedBy, groups: funnel.groups)
    let board = Board(
      query: Warmtebron.query, asOf: Warmtebron.asOf, revision: 1, funnel: young, aging: WarmtebronBoard.aging,
      experience: WarmtebronAnswers.experience)
    return Warmtebron.model(120, 24, language: .dutch, board: board)
  }

  private static var narrowDutch: Model {
    var driver = Driver(Warmtebron.model(80, 24, language: .dutch, glyphs: .ascii, theme: .mono, depth: .mono))
    driver.type("3")
    return driver.model
  }

  private static var onlyLeads: Model {
    var health = Warmtebron.health
    health.files.removeAll { $0.profile != .native(.lead) }
    health.mistakes = []
    let reading = PublishedReading(revision: 2, health: health, agreement: Warmtebron.agreement, zone: Warmtebron.zone)
    var model = Warmtebron.model(120, 36, board: WarmtebronBoard.onlyLeads)
    _ = update(&model, .reading(reading))
    return model
  }

  private static var firstReading: Model {
    var model = Model(
      size: Size(columns: 80, rows: 24), now: Warmtebron.now,
      appearance: Appearance(palette: Palette(.midnight, depth: .truecolor)),
      words: Words(language: .english, zone: Warmtebron.zone), zone: Warmtebron.zone)
    let progress = ReadingProgress(
      files: 12, filesDone: 4, bytes: 4_000_000, bytesDone: 1_520_000, rows: 123_456, rejected: 3)
    _ = update(&model, .progress(Loading(progress, elapsed: 3_000)))
    return model
  }

  /// Figures of a part of the first reading, while the rest is being read.
  private static func partial(_ columns: Int, _ rows: Int, _ language: Language = .english) -> Model {
    loading(columns, rows, language).model
  }

  static func loading(_ columns: Int, _ rows: Int, _ language: Language = .english) -> Driver {
    var driver = Driver(
      Model(
        size: Size(columns: columns, rows: rows), now: Warmtebron.now,
        appearance: Appearance(palette: Palette(.midnight, depth: .truecolor)),
        words: Words(language: language, zone: Warmtebron.zone), zone: Warmtebron.zone))
    driver.send(.progress(Loading(Warmtebron.progress(share: 0.34), elapsed: 3_400)))
    driver.send(.reading(Warmtebron.part(1, share: 0.34)))
    driver.send(.progress(Loading(Warmtebron.progress(share: 0.38), elapsed: 3_800)))
    return driver
  }

  private static var stopped: Model {
    var driver = loading(120, 16)
    driver.type("S")
    driver.send(.progress(nil))
    driver.model.notice = nil
    return driver.model
  }
}

extension Driver {
  mutating func openBucket() {
    type("2")
    press(.down, .right, .right, .right, .right, .enter, .down, .down, .down)
  }

  mutating func openCard() {
    openBucket()
    press(.enter)
  }

  mutating func openLine() {
    openCard()
    type("G")
    press(.up)
    type("o")
  }

  mutating func openRejects() {
    type("8")
    press(.down, .enter)
  }

  mutating func filterList() {
    type("2")
    press(.enter)
    type("/hotel")
  }
}
