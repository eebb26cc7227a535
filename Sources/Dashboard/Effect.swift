import CustomerChain

/// Something that the loop has to do for the model. Answers come back as messages with the same generation.
///
/// Of each of the five questions only the newest matters: a newer one of the same case makes the older ones pointless.
public enum Effect: Hashable, Sendable {
  /// Answered by `Message.boards` with a board for each request, all from the same reading.
  case ask([BoardRequest], generation: Int)
  /// Answered by `Message.brief`.
  case askBrief(FigureQuery, asOf: AsOf, generation: Int)
  /// Answered by `Message.page`. A sort of nil is the list's own order.
  case askRecords(RecordSet, page: Range<Int>, sort: SortOrder?, filter: Filter, generation: Int)
  /// Answered by `Message.card`.
  case askCard(RecordReference, asOf: AsOf, generation: Int)
  /// Answered by `Message.line`.
  case askLine(Place, generation: Int)
  /// Send `Message.clock` at this moment: the next one at which something shown can change. Replaces an earlier one.
  case wakeAt(Instant)
  /// Give up the reading that runs.
  case stopLoading
  /// Have clicks and the wheel reported, or leave them to the terminal's own selection.
  case mouse(isOn: Bool)
  /// Forget what the terminal shows and write all of it.
  case repaint
  /// Leave the screen, stop the process, and come back with `Input.resumed`.
  case suspend
  case quit
}

/// A board that is wanted: each has its own period, since a period ends at the moment that it is looked at from.
public struct BoardRequest: Hashable, Sendable {
  public let query: FigureQuery
  public let asOf: AsOf

  public init(query: FigureQuery, asOf: AsOf) {
    self.query = query
    self.asOf = asOf
  }
}
