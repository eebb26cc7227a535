import CustomerChain
import Screen

/// A place on the way from a figure down to the line of a file. Each keeps its cursor, sort and filter.
enum Stop: Sendable {
  case parts(PartsStop)
  case records(RecordsStop)
  case card(CardStop)
  case line(LineStop)

  /// Of the questions whose answers it waits for or shows.
  var generations: [Int] {
    switch self {
    case .parts: []
    case .records(let stop): [stop.pageGeneration, stop.previewGeneration]
    case .card(let stop): [stop.generation]
    case .line(let stop): [stop.generation]
    }
  }
}

/// The choice between the parts of a ratio or a score.
struct PartsStop: Sendable {
  struct Option: Hashable, Sendable {
    let part: RecordSet.Part
    /// Nil where the figure does not say.
    let count: Int?
  }

  let figure: Figure
  let crumbs: [DisplayText]
  let options: [Option]
  var cursor = 0
}

/// The list of records behind a figure.
struct RecordsStop: Sendable {
  let set: RecordSet
  let crumbs: [DisplayText]
  /// The number that the figure shows, where it says one.
  let count: Int?
  var sort: SortOrder?
  /// Narrows the list, not the figure.
  var filter = Filter.all
  /// Position among the matching records.
  var cursor = 0
  /// The first record that is shown.
  var top = 0
  /// The newest answer; it stays while the next one is on its way.
  var page: RecordPage?
  var pageGeneration = 0
  /// What was asked last, so that the same is not asked twice.
  var askedPage: Range<Int> = 0..<0
  /// The card of the record under the cursor.
  var preview: RecordCard?
  var previewGeneration = 0
  var previewReference: RecordReference?

  /// How many records the list's filter leaves, as far as is known.
  var matching: Int { page?.matching ?? (filter.isEmpty ? count ?? 0 : 0) }

  /// The row at a position, when it is in the page that is at hand.
  func row(at position: Int) -> RecordRow? {
    guard let page, position >= page.start, position - page.start < page.rows.count else { return nil }
    return page.rows[position - page.start]
  }
}

/// Everything known of one record, over the whole width.
struct CardStop: Sendable {
  let reference: RecordReference
  let asOf: AsOf
  var card: RecordCard?
  var generation: Int
  var isGone = false
  /// Position among the fields, then the chain.
  var cursor = 0

  var entries: Int { (card?.fields.count ?? 0) + (card?.chain.count ?? 0) }
}

/// A line of a file, among its neighbours.
struct LineStop: Sendable {
  let place: Place
  var lines: FileLines?
  var generation: Int
  /// Rows that are scrolled away above.
  var top = 0
}
