/// What was aimed at, beside what is.
public struct TargetFigure: Sendable {
  public enum State: String, Sendable {
    case met
    case missed
    /// Beyond what was agreed to be bearable.
    case beyondFloor
    /// The figure has no value, or no figure has that name and those coordinates.
    case notAvailable
  }

  public let target: Target
  /// Nil when no figure of the board is meant.
  public let figure: Figure?
  public let state: State

  public init(target: Target, figure: Figure?, state: State) {
    self.target = target
    self.figure = figure
    self.state = state
  }
}
