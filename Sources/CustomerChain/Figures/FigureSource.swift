/// What panes and reports ask. The store in memory is one; they never touch it otherwise.
public protocol FigureSource: Sendable {
  /// Boards for all moments in one pass, in their order.
  func boards(_ query: FigureQuery, at moments: [AsOf], generation: Int) throws -> [Board]
  /// A page of the records behind a figure; `text` narrows the list without changing the figure. A sort of nil is the
  /// list's own order (worst first).
  func records(
    behind set: RecordSet, page: Range<Int>, sort: SortOrder?, text: String, generation: Int
  ) throws -> RecordPage
  /// Nil when the reading that the reference belongs to is gone.
  func card(of reference: RecordReference, asOf: AsOf, generation: Int) throws -> RecordCard?
}
