/// Survey answers, one element for each in every column: the columns of the tables of answers, joined, where each stands
/// in them once, else columns made from them.
struct AnswerColumns: Sendable {
  var keys = CodeColumn()
  /// Position in `metrics`.
  var metric = CodeColumn()
  /// NaN = unanswered.
  var scores: [Double] = []
  /// `Timestamp.raw`.
  var times = WordColumn()
  /// Codes of the keys of leads, which are their numbers.
  var leads = CodeColumn()
  var customers = CodeColumn()
  var touchpoints = CodeColumn()
  var channels = CodeColumn()
  var departments = CodeColumn()
  var countries = CodeColumn()
  var comments = ProseColumn()
  var groups = CodeColumn()
  var places = RowPlaces.joined(TableRows())
  /// Names of the metrics that occur, lower case, in order of first appearance; the index of several questions once for
  /// each question.
  var metrics: [String] = []
  /// The question of each, lower case; empty for a metric of one question.
  var questions: [String] = []
  /// The scale of each; nil when none is agreed or usual.
  var surveys: [Survey?] = []

  var count: Int { scores.count }

  func row(_ answer: Int) -> RowReference { places.row(answer) }
}
