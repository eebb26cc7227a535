/// The company after its history: open leads move on, new ones come, customers answer and call.
public struct LivingCompany: Sendable {
  /// How fast things happen.
  public enum Pace: Sendable, Equatable {
    /// Each thing at its own time: a few hundred rows on a working day, few at night.
    case natural
    /// One thing after the other, whatever the hour, with a pause of that many milliseconds between them: what would
    /// have come next comes now. Contacts and orders come with what they lead to or follow, without a pause.
    case lively(pause: ClosedRange<Int64>)

    /// Something every two to five seconds.
    public static let demonstration = Pace.lively(pause: 2_000...5_000)
  }

  private static let longestPause: Int64 = 24 * Span.hour

  private let simulation: Simulation
  private let pace: Pace
  private var writer: ExportWriter
  /// What is to happen, soonest last.
  private var pending: [Happening]
  private var nextLead: Int
  /// The first day whose new leads and answers are not in `pending` yet, and its start.
  private var nextDay: Int
  private var known: Int64
  private var random: RandomSource
  private var due: Int64

  /// The company as it goes on after its files were written.
  public init(continuing company: SampleCompany, pace: Pace = .natural) {
    self = company.begin(pace: pace).living
  }

  init(simulation: Simulation, pending: [Happening], writer: ExportWriter, pace: Pace) {
    self.simulation = simulation
    self.pace = pace
    self.writer = writer
    self.pending = pending.reversed()
    nextLead = simulation.leads
    nextDay = simulation.today
    known = simulation.story.now
    random = RandomSource(seed: simulation.seed, stream: .pace, number: 0)
    due = simulation.story.now
    schedule()
  }

  /// When the next thing happens, in milliseconds since 1970 UTC: there is nothing to advance to before it.
  public var nextMoment: Int64 { due }

  /// The rows that appear after the last advance (or the end of the history) up to and including `now`.
  ///
  /// - Parameter now: milliseconds since 1970 UTC; a moment that has been passed gives nothing.
  /// - Returns: for each file that grows its new rows, whole lines, in the order of their times.
  public mutating func advance(to now: Int64) -> [(file: String, lines: [UInt8])] {
    let limit = min(now, SampleCompany.moments.upperBound)
    while due <= limit, let happening = pending.popLast() {
      writer.write(happening, at: due)
      schedule()
    }
    return writer.take().filter { !$0.bytes.isEmpty }.map { (file: $0.export.rawValue, lines: $0.bytes) }
  }

  /// Adds rows to the files of a directory, those of each file with one write at its end.
  public static func append(_ rows: [(file: String, lines: [UInt8])], to directory: String) throws(SampleError) {
    let directory = SampleDirectory(path: directory)
    for (file, lines) in rows {
      try directory.append(lines, to: file)
    }
  }

  /// Makes the last of `pending` the next thing that happens, and sets when.
  private mutating func schedule() {
    while (pending.last?.at ?? Int64.max) >= known, known < SampleCompany.moments.upperBound {
      pending.append(contentsOf: simulation.future(day: nextDay, nextLead: &nextLead))
      pending = pending.inOrder().reversed()
      nextDay += 1
      known = AmsterdamTime.instant(dayNumber: nextDay, timeOfDay: 0)
    }
    guard let next = pending.last else {
      due = Int64.max
      return
    }
    switch pace {
    case .natural:
      due = max(due, next.at)
    case .lively(let pause):
      guard next.isSeen else { return }
      let low = min(max(1, pause.lowerBound), Self.longestPause)
      let high = min(max(low, pause.upperBound), Self.longestPause)
      due += low + Int64(random.unit() * Double(high - low + 1))
    }
  }
}
