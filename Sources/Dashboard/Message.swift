import CustomerChain
import Screen

/// Something that happened: the only way anything reaches the model.
public enum Message: Sendable {
  /// From the terminal.
  case input(Input)
  /// The answer to `Effect.ask`, in the order of its requests.
  case boards(generation: Int, [Board])
  /// The answer to `Effect.askBrief`.
  case brief(generation: Int, Brief)
  /// The answer to `Effect.askRecords`.
  case page(generation: Int, RecordPage)
  /// The answer to `Effect.askCard`; nil when the reading it belongs to is gone.
  case card(generation: Int, RecordCard?)
  /// The answer to `Effect.askLine`.
  case line(generation: Int, FileLines)
  /// An answer that could not be given.
  case failed(generation: Int, Failure)
  /// A reading of the directory is finished, or a part of the first one, and can be asked.
  case reading(PublishedReading)
  /// How far a reading has come, sent only once it takes long enough to be worth showing; nil when it ended.
  case progress(Loading?)
  case directory(DirectoryState)
  /// The time, sent before anything that stands on it: at the start, with each input, and when `Effect.wakeAt` says.
  case clock(Instant)
  /// A moment to go to that was asked for from outside, such as on the command line.
  case moment(AsOf)
  /// The theme file changed, or the terminal shows other colours than was thought.
  case palette(Palette)
}

/// What a reading of the data directory means for the dashboard.
public struct PublishedReading: Sendable {
  public let revision: Int
  public let health: DataHealth
  public let agreement: Agreement
  /// The company's zone.
  public let zone: Zone
  /// Of the bytes, what it stands on, 0…1, while the rest is still being read; nil when it is whole.
  public let partialShare: Double?

  public init(
    revision: Int, health: DataHealth, agreement: Agreement, zone: Zone, partialShare: Double? = nil
  ) {
    self.partialShare = partialShare
    self.revision = revision
    self.health = health
    self.agreement = agreement
    self.zone = zone
  }
}

/// Whether the data directory is there.
public enum DirectoryState: Hashable, Sendable {
  case present
  /// With the system's error number, and since when.
  case vanished(errno: Int32, since: Instant)
}

/// Why a question has no answer.
public enum Failure: Hashable, Sendable {
  /// The reading that it was about is no longer kept.
  case readingGone
  /// In the words of whoever failed.
  case other(String)
}
