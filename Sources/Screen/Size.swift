/// How much room there is, in cells. Never negative.
public struct Size: Hashable, Sendable {
  public let columns: Int
  public let rows: Int

  /// Negative numbers become 0.
  public init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  /// True when there is no cell to draw in.
  public var isEmpty: Bool { columns == 0 || rows == 0 }
}
