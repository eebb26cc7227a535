/// What panes and reports ask. The store in memory is one; they never touch it otherwise.
public protocol FigureSource: Sendable {
  /// Boards for all moments in one pass, in their order.
  func boards(_ query: FigureQuery, at moments: [AsOf], generation: Int) throws -> [Board]
  /// What changed since the working morning before a moment. A query's period is not looked at.
  func brief(_ query: FigureQuery, at moment: AsOf, generation: Int) throws -> Brief
  /// A page of the records behind a figure; `filter` narrows the list without changing the figure. A sort of nil is the
  /// list's own order (worst first).
  func records(
    behind set: RecordSet, page: Range<Int>, sort: SortOrder?, filter: Filter, generation: Int
  ) throws -> RecordPage
  /// Nil when the reading that the reference belongs to is gone.
  func card(of reference: RecordReference, asOf: AsOf, generation: Int) throws -> RecordCard?
}

extension FigureSource {
  /// The same, narrowed to what holds a text.
  public func records(
    behind set: RecordSet, page: Range<Int>, sort: SortOrder?, text: String, generation: Int
  ) throws -> RecordPage {
    try records(behind: set, page: page, sort: sort, filter: .text(text), generation: generation)
  }
}
