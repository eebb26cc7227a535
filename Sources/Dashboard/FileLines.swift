import CustomerChain

/// A line of a data file with the lines around it, as they stand in the file now.
public struct FileLines: Sendable {
  /// One line, without its end; at most `maximumBytes` of it.
  public struct Line: Hashable, Sendable {
    /// From 1.
    public let number: Int
    public let bytes: [UInt8]
    /// True when the file has more of it.
    public let isCut: Bool

    public init(number: Int, bytes: [UInt8], isCut: Bool = false) {
      self.number = number
      self.bytes = bytes
      self.isCut = isCut
    }

    public static let maximumBytes = 4_096
  }

  public enum Result: Hashable, Sendable {
    /// Ascending by number; the line that was asked for is among them unless the file became shorter.
    /// `hasChanged` compares the row's hash with the one when it was read; nil when there is none to compare.
    case lines([Line], hasChanged: Bool?)
    /// The system's error number.
    case unreadable(errno: Int32)
  }

  public let place: Place
  public let result: Result

  public init(place: Place, result: Result) {
    self.place = place
    self.result = result
  }

  /// How many lines before and after the asked one are worth reading.
  public static let surroundingLines = 20
}
