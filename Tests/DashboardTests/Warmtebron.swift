import CustomerChain
import Screen
import Words

@testable import Dashboard

/// A company whose figures are set down by hand, so that what is drawn can be known beforehand.
enum Warmtebron {
  /// One hour ahead of UTC the whole year: the tests need no changes of clock.
  static let zone = Zone(named: "Europe/Amsterdam", transitions: [], offsets: [3600]) ?? .utc
  /// Mon 23 Nov 2026 08:31.
  static let now = zone.instant(of: day(2026, 11, 23), milliseconds: (8 * 60 + 31) * 60_000)
  static let asOf = AsOf(instant: now)
  static let query = FigureQuery(period: Period(from: day(2026, 8, 26), to: day(2026, 11, 23)))

  static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    Day(year: year, month: month, day: day) ?? Day(number: 0)
  }

  static func moment(_ month: Int, _ day: Int, _ hour: Int, _ minute: Int) -> Timestamp {
    Timestamp(zone.instant(of: self.day(2026, month, day), milliseconds: Int64(hour * 60 + minute) * 60_000))
  }

  static let agreement: Agreement = {
    var agreement = Agreement()
    agreement.company.name = "Warmtebron BV"
    agreement.departments = [
      Department(id: "marketing", name: "Marketing"), Department(id: "sales", name: "Sales"),
      Department(id: "service", name: "Service"),
    ]
    agreement.funnel.version = "2026-11"
    agreement.funnel.agreedBy = ["marketing": day(2026, 11, 2), "sales": day(2026, 11, 3)]
    agreement.stages = ["Inquiry", "MQL", "SAL", "SQL", "Opportunity"].map { name in
      var stage = Stage(id: name.lowercased(), name: name, kind: .inventory)
      stage.agreedBy = ["marketing", "sales", "service"]
      return stage
    }
    agreement.stages.append(Stage(id: "won", name: "Won", kind: .won))
    agreement.stages.append(Stage(id: "rejected", name: "Rejected", kind: .exit))
    agreement.stages.append(Stage(id: "lost", name: "Lost", kind: .exit))
    for position in 5...7 { agreement.stages[position].agreedBy = ["marketing", "sales", "service"] }
    agreement.stages = WarmtebronTables.agreed(agreement.stages)
    var target = Target(figure: "experience.nps", value: 30, coordinates: ["touchpoint": "Service phone"])
    target.floor = 25
    target.contingency = "a second line from 9 to 12"
    target.owner = "A. de Wit"
    agreement.targets = [target]
    return agreement
  }()

  static let health: DataHealth = {
    func file(_ name: String, _ kind: RecordKind, rows: Int, rejected: Int = 0, minutes: Int64) -> FileReading {
      var file = FileReading(name: name, bytes: UInt64(rows * 96), modified: now)
      file.profile = .native(kind)
      file.rows = rows
      file.rejected = rejected
      file.rejectedRecords = rejected
      file.accepted = rows - rejected
      file.newest = Timestamp(now.advanced(by: -minutes * 60_000))
      return file
    }
    var events = file("sf-lead-history.csv", .event, rows: 61_204, rejected: 12, minutes: 2)
    events.unmapped = [UnmappedValue(field: .stage, value: "Nurture", count: 41)]
    var strange = FileReading(name: "notes.xlsx", bytes: 41_000, modified: now)
    strange.problems = [.workbook]
    return DataHealth(
      files: [
        file("leads-2026-11.csv", .lead, rows: 18_412, minutes: 14), strange, events,
        file("surveys.jsonl", .survey, rows: 4_120, minutes: 190),
      ],
      mistakes: [
        Mistake(
          file: "ketting.toml", line: 12, column: 3, reason: .unknownKey(key: "stage[2].slaa", nearest: "sla"))
      ],
      hasAgreement: true, sourcesWithoutFile: [], newestRecord: Timestamp(now.advanced(by: -120_000)),
      readAt: now.advanced(by: -60_000), unknownStages: [])
  }()

  static let reading = PublishedReading(revision: 1, health: health, agreement: agreement, zone: zone)

  /// A part of a first reading.
  static func part(_ revision: Int, share: Double) -> PublishedReading {
    PublishedReading(revision: revision, health: health, agreement: agreement, zone: zone, partialShare: share)
  }

  static func progress(share: Double) -> ReadingProgress {
    ReadingProgress(
      files: 4, filesDone: 1, bytes: 736_000_000, bytesDone: UInt64(736_000_000 * share), rows: 3_421_123, rejected: 12)
  }

  /// A model that has had its reading and its figures.
  static func model(
    _ columns: Int, _ rows: Int, language: Language = .english, glyphs: GlyphSet = .unicode, theme: Theme = .midnight,
    depth: ColorDepth = .truecolor, board: Board? = nil, brief: Brief = WarmtebronBrief.brief, focus: Pane = .funnel
  ) -> Model {
    var model = Model(
      size: Size(columns: columns, rows: rows), now: now,
      appearance: Appearance(palette: Palette(theme, depth: depth), glyphs: glyphs),
      words: Words(language: language, zone: zone), zone: zone)
    model.focus = focus
    for effect in update(&model, .reading(reading)) {
      switch effect {
      case .ask(_, let generation):
        _ = update(&model, .boards(generation: generation, [board ?? WarmtebronBoard.board]))
      case .askBrief(_, _, let generation): _ = update(&model, .brief(generation: generation, brief))
      default: break
      }
    }
    return model
  }
}
