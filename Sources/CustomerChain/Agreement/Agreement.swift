/// What the departments have agreed, and how their exports become records: the values of `ketting.toml`.
public struct Agreement: Hashable, Sendable {
  public var company = Company()
  public var calendars: [BusinessCalendar] = []
  public var departments: [Department] = []
  public var funnel = FunnelAgreement()
  /// In the order of the funnel; empty when the agreement names none, then `Agreement.defaultStages` hold.
  public var stages: [Stage] = []
  public var aging = AgingAgreement()
  public var surveys: [Survey] = []
  public var experience = ExperienceAgreement()
  /// Field names whose equal values make leads of different systems one.
  public var identityMatch: [String] = []
  public var targets: [Target] = []
  public var sources: [SourceMapping] = []
  public var brief = BriefAgreement()

  public init() {}

  /// The stages that hold: those of the agreement, else the usual ones.
  public var effectiveStages: [Stage] { stages.isEmpty ? Agreement.defaultStages : stages }

  /// The name to show for a department; a department that none declares is used as it is written.
  public func departmentName(_ id: String) -> String { departments.first { $0.id == id }?.name ?? id }

  public static let defaultStages: [Stage] =
    ["inquiry", "mql", "sal", "sql", "opportunity"].map { Stage(id: $0, kind: .inventory) }
    + [Stage(id: "won", kind: .won)]
    + ["rejected", "disqualified", "lost"].map { Stage(id: $0, kind: .exit) }
}

public struct Company: Hashable, Sendable {
  public var name = ""
  /// IANA name.
  public var timeZone = "UTC"
  /// ISO 4217.
  public var currency = "EUR"
  /// "nl" or "en"; nil = as the environment says.
  public var language: String?

  public init() {}
}

public struct Department: Hashable, Sendable {
  public var id: String
  public var name: String
  /// Name of a calendar.
  public var calendar: String?

  public init(id: String, name: String, calendar: String? = nil) {
    self.id = id
    self.name = name
    self.calendar = calendar
  }
}

public struct FunnelAgreement: Hashable, Sendable {
  /// Whether reaching a later stage counts as having reached the earlier ones.
  public enum Skips: String, Sendable, CaseIterable { case count, ignore }

  public var version: String?
  public var skips = Skips.count
  /// Department id to the day on which it agreed.
  public var agreedBy: [String: Day] = [:]

  /// Stands for the day of a signature of which none is told.
  public static let dayNotGiven = Day(number: 0)

  public init() {}
}

public struct Stage: Hashable, Sendable {
  public enum Kind: String, Sendable, CaseIterable { case inventory, sla, won, exit }

  public var id: String
  public var name: String
  public var kind: Kind
  public var department: String?
  /// While a lead stands here it waits in the seam, charged to this department.
  public var handsTo: String?
  public var sla: TimeLimit?
  public var clock = Clock.wall
  public var quietAfter: TimeLimit?
  public var definition: String?
  public var rule: String?
  /// Departments that signed this stage; nil = those of the funnel.
  public var agreedBy: [String]?

  public init(id: String, name: String? = nil, kind: Kind) {
    self.id = id
    self.name = name ?? id
    self.kind = kind
  }

  public var isOpen: Bool { kind == .inventory || kind == .sla }
}

/// Which time counts: all of it, or only a calendar's open hours.
public enum Clock: String, Sendable, CaseIterable { case wall, business }

/// A length of time as agreed: `2d`, `36h`, `90m`. On a business clock a day is the whole of a working day's open hours.
public struct TimeLimit: Hashable, Sendable {
  public enum Unit: String, Sendable { case days = "d", hours = "h", minutes = "m" }

  public var amount: Double
  public var unit: Unit

  public init(amount: Double, unit: Unit) {
    self.amount = amount
    self.unit = unit
  }

  /// `2d`, `36h`, `90m`, `1.5d`; nil when it is none of these, negative, or longer than a century.
  public init?(_ text: String) {
    guard let last = text.last, let unit = Unit(rawValue: String(last)), let amount = Double(text.dropLast()),
      amount.isFinite, amount >= 0, amount <= 53_000_000
    else { return nil }
    self.init(amount: amount, unit: unit)
  }

  /// In days of 24 hours.
  public var wallDays: Double {
    switch unit {
    case .days: amount
    case .hours: amount / 24
    case .minutes: amount / 1440
    }
  }
}

public struct AgingAgreement: Hashable, Sendable {
  /// Upper ends in days, ascending: [0, b0) [b0, b1) … [last, ∞).
  public var buckets = [1, 3, 7, 14, 30, 60]
  public var clock = Clock.wall

  public init() {}
}

public struct Survey: Hashable, Sendable {
  public enum Direction: String, Sendable, CaseIterable { case higher, lower }

  /// `nps`, `csat`, `ces`, `cxpi`, or a name of the company's own.
  public var metric: String
  public var minimum: Double
  public var maximum: Double
  /// Answers from here on (or up to here where lower is better) are in the top box.
  public var top: Double?
  public var direction = Direction.higher

  public init(metric: String, minimum: Double, maximum: Double, top: Double? = nil) {
    self.metric = metric
    self.minimum = minimum
    self.maximum = maximum
    self.top = top
  }

  /// The index of three questions on five points: were needs met, was it easy, was it pleasant (the public form of 2007).
  public static let indexMetric = "cxpi"

  /// The usual scale of a metric that the agreement does not define; nil when there is none.
  public static func usual(_ metric: String) -> Survey? {
    switch metric {
    case "nps": Survey(metric: "nps", minimum: 0, maximum: 10)
    case "csat": Survey(metric: "csat", minimum: 1, maximum: 5, top: 4)
    case "ces": Survey(metric: "ces", minimum: 1, maximum: 7, top: 5)
    case indexMetric: Survey(metric: indexMetric, minimum: 1, maximum: 5, top: 4)
    default: nil
    }
  }
}

public struct ExperienceAgreement: Hashable, Sendable {
  /// Fewer answers than this are not shown.
  public var suppressBelow = 5
  /// Fewer answers than this are dimmed.
  public var carefulBelow = 30

  public init() {}
}

public struct Target: Hashable, Sendable {
  /// Name of a figure, such as `experience.nps`.
  public var figure: String
  public var value: Double
  public var floor: Double?
  public var contingency: String?
  public var owner: String?
  /// The remaining keys say which figure of that name: touchpoint, department, stage, ….
  public var coordinates: [String: String]

  public init(figure: String, value: Double, coordinates: [String: String] = [:]) {
    self.figure = figure
    self.value = value
    self.coordinates = coordinates
  }
}

/// A department's open hours.
public struct BusinessCalendar: Hashable, Sendable {
  public var id: String
  /// IANA name; nil = the company's.
  public var timeZone: String?
  /// For Monday … Sunday the open ranges in minutes since midnight, ascending and apart.
  public var hours: [[Range<Int>]]
  public var holidays: Set<Day>

  public init(id: String, timeZone: String?, hours: [[Range<Int>]], holidays: Set<Day>) {
    self.id = id
    self.timeZone = timeZone
    self.hours = hours
    self.holidays = holidays
  }
}
