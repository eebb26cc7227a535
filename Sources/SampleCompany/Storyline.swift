/// What has gone wrong at the company, and since when. Everything is counted back from the moment at which the sample
/// is made, so that the story is fresh whenever it is told.
struct Storyline {
  /// Days of history.
  static let historyDays = 548

  let now: Int64

  /// Dealer Oost: since the salesman left, most of what Marketing hands over has no owner or is not touched.
  var dealerOostNeglectedSince: Int64 { now - 15 * Span.day }

  /// The comparison site sends people twice: Sales rejects them as duplicates. The first of two disjoint cohorts of 28
  /// days that have had 14 days to be accepted lies before this moment, the second after it.
  var duplicatesSince: Int64 { now - 42 * Span.day }

  /// Service on the phone has no leader, and callers wait.
  var servicePhoneFailsSince: Int64 { now - 21 * Span.day }

  /// A campaign that brings many inquiries that come to little.
  var quietCampaignSince: Int64 { now - 50 * Span.day }

  /// The moment at which renewals were first asked about: so few answers that no figure may be shown.
  var renewalAskedSince: Int64 { now - 33 * Span.day }
  static let renewalAnswers = 4
}
