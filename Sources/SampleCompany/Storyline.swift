/// What has gone wrong at the company, and since when. Everything is counted back from the moment at which the sample
/// is made, so that the story is fresh whenever it is told.
struct Storyline {
  /// Days of history.
  static let historyDays = 548
  /// For so many days everything that is not told here stays as it is: demand, the ways of leads, what customers feel.
  /// Else the brief of the morning would, rightly, tell of the season too.
  static let levelDays = 190

  /// What can be left out of the story, to see what is told then.
  enum Part: CaseIterable {
    case neglectByDealerOost, duplicates, servicePhone
  }

  let now: Int64
  let untold: Set<Part>

  init(now: Int64, without untold: Set<Part> = []) {
    self.now = now
    self.untold = untold
  }

  func tells(_ part: Part) -> Bool { !untold.contains(part) }

  /// Dealer Oost: since the salesman left, what Marketing hands over has no owner or is not touched.
  var dealerOostNeglectedSince: Int64 { since(.neglectByDealerOost, now - 14 * Span.day) }

  /// Marketing kept the leads for dealer Oost after its salesman had left, and then handed all of them over at once. The
  /// three days that they were promised ended six hours ago: after the last working morning, whatever day it is.
  var keptLeadsHandedOverAt: Int64 { since(.neglectByDealerOost, now - 3 * Span.day - 6 * Span.hour) }

  /// The comparison site sends people twice: Sales rejects them as duplicates. The first of two disjoint cohorts of 28
  /// days that have had 14 days to be accepted lies before this moment, the second after it.
  var duplicatesSince: Int64 {
    let day = AmsterdamTime.dayNumber(of: now) - 42
    return since(.duplicates, AmsterdamTime.instant(dayNumber: day, timeOfDay: 0))
  }

  /// Service on the phone has no leader, and callers wait.
  var servicePhoneFailsSince: Int64 { since(.servicePhone, now - 21 * Span.day) }

  /// A campaign that brings many inquiries that come to little.
  var quietCampaignSince: Int64 { now - 50 * Span.day }

  /// The moment at which renewals were first asked about: so few answers that no figure may be shown.
  var renewalAskedSince: Int64 { now - 33 * Span.day }
  static let renewalAnswers = 4

  /// What is not told never begins.
  private func since(_ part: Part, _ moment: Int64) -> Int64 { tells(part) ? moment : .max }
}
