/// Pieces of text, each with its own look, that stand beside each other on one row.
public struct StyledText: Hashable, Sendable {
  /// One piece.
  public struct Run: Hashable, Sendable {
    public var text: DisplayText
    public var style: Style

    public init(_ text: DisplayText, _ style: Style) {
      self.text = text
      self.style = style
    }
  }

  public private(set) var runs: [Run]

  public init(_ runs: [Run] = []) { self.runs = runs.filter { !$0.text.isEmpty } }
  public init(_ text: DisplayText, _ style: Style) { self.init([Run(text, style)]) }

  /// The width of all pieces in cells.
  public var columns: Int { runs.reduce(0) { $0 + $1.text.columns } }
  public var isEmpty: Bool { runs.isEmpty }

  /// The words without their looks.
  public var string: String { runs.map(\.text.string).joined() }

  public mutating func append(_ text: DisplayText, _ style: Style) {
    if !text.isEmpty { runs.append(Run(text, style)) }
  }

  public static func + (first: StyledText, second: StyledText) -> StyledText { StyledText(first.runs + second.runs) }
  public static func += (first: inout StyledText, second: StyledText) { first.runs += second.runs }

  /// Itself when it fits, else its beginning and an ellipsis in the look of the piece that was cut.
  public func truncated(to limit: Int, ellipsis: DisplayText = "…") -> StyledText {
    if columns <= limit { return self }
    var room = limit - ellipsis.columns
    var kept: [Run] = []
    for run in runs {
      if run.text.columns > room || room <= 0 {
        let tail = room < 0 ? ellipsis.prefix(columns: limit) : run.text.prefix(columns: room) + ellipsis
        kept.append(Run(tail, run.style))
        break
      }
      kept.append(run)
      room -= run.text.columns
    }
    return StyledText(kept)
  }
}
