/// The stages of the chain, and the ways out of it.
enum Stage: UInt8, CaseIterable {
  case inquiry, mql, sal, sql, opportunity, won, rejected, disqualified, lost

  var id: String { Self.ids[Int(rawValue)] }
  private static let ids = [
    "inquiry", "mql", "sal", "sql", "opportunity", "won", "rejected", "disqualified", "lost",
  ]
}

/// Something that happens at the company: each becomes one row of one export (an answer: a row for each score).
struct Happening {
  /// Milliseconds since 1970 UTC.
  var at: Int64
  /// Breaks ties, so that the order is always the same.
  var sequence: Int
  var occurrence: Occurrence

  /// Whether it moves a lead or a score, so that a figure changes at once.
  var isSeen: Bool {
    switch occurrence {
    // That Service reported a lead comes with the lead itself.
    case .stage(let entry): entry.stage != .inquiry
    case .inquiry, .answer: true
    case .touch, .order: false
    }
  }
}

enum Occurrence {
  /// A lead comes in, by its number.
  case inquiry(Int32)
  case stage(StageEntry)
  case touch(Touch)
  case order(Order)
  case answer(Answer)
}

struct StageEntry {
  var lead: Int32
  var stage: Stage
  var department: Department
  /// A place in `Organisation.employees`; nil where nobody has been named.
  var owner: UInt8?
  /// A place in `Wording.reasons`; 0 is none.
  var reason: UInt8 = 0
  /// A promise of its own, in days after the event.
  var deadlineDays: UInt8 = 0
}

struct Touch {
  /// The lead, or where `isCustomer` holds the customer.
  var subject: Int32
  var isCustomer = false
  /// A place in `Touchpoints.all`.
  var touchpoint: UInt8
  var department: Department
  var person: UInt8?
  var isInbound = false
  var channel: Channel
  var minutes: UInt8
  /// A place in `Wording.notes`; 0 is none.
  var note: UInt8 = 0
}

struct Order {
  var lead: Int32
  /// Whole euros, and the margin on them.
  var amount: Int32
  var margin: Int32
}

/// One filled-in questionnaire. A score that was not asked is nil.
struct Answer {
  var touchpoint: UInt8
  var customer: Int32
  var isBelgian: Bool
  var recommendation: UInt8?
  var satisfaction: UInt8?
  var ease: UInt8?
  /// A place in `Wording.comments`; 0 is none.
  var comment: UInt8 = 0
}

enum Channel: UInt8 {
  case phone, email, visit, web
  var id: String { Self.ids[Int(rawValue)] }
  private static let ids = ["phone", "e-mail", "visit", "web"]
}

/// Words that recur in the exports, by their place.
enum Wording {
  static let reasons = [
    "", "price page", "asked for an offer", "budget named", "subsidy asked for", "duplicate", "no budget", "bad timing",
    "wrong contact", "outside our area", "tenant", "no response", "only information", "not suitable", "student project",
    "price", "competitor", "no subsidy", "postponed", "no decision",
  ]

  static func reason(_ text: String) -> UInt8 {
    UInt8(reasons.firstIndex(of: text) ?? 0)
  }

  static let notes = ["", "nobody called", "voicemail", "asks for an earlier date", "asks what it costs to run"]
  static let nobodyCalled: UInt8 = 1

  static let comments = [
    "", "forty minutes in the queue", "nobody called back", "third time that I explain it", "cut off twice",
    "quick and friendly", "came on time and cleaned up", "clear offer", "it is warm at last", "could be quieter",
    "the invoice was not clear",
  ]
  static let commentsOfWaiting: ClosedRange<Int> = 1...4
  static let commentsOfPraise: ClosedRange<Int> = 5...8
  static let commentsOfDoubt: ClosedRange<Int> = 9...10
}
