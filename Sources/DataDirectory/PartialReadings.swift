import CustomerChain

/// Who wants to see what is known while a first reading still runs, and when.
public struct PartialReadings {
  /// Asked after each piece of a file: whether a reading of what is known so far is wanted now.
  let areWanted: () -> Bool
  /// Gets it, with how far the whole has come. The files after the last one in it are not read yet, and of the last one
  /// only what stands before.
  let take: (Reading, ReadingProgress) -> Void

  public init(areWanted: @escaping () -> Bool, take: @escaping (Reading, ReadingProgress) -> Void) {
    self.areWanted = areWanted
    self.take = take
  }
}
