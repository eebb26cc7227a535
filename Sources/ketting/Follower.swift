import CustomerChain
import Dashboard
import DataDirectory
import Synchronization

/// Reads the directory on a thread of its own: at the start, when something in it changes, and when it is time to look
/// again. A reading that fails leaves the last one standing.
final class Follower: Sendable {
  private let directory: String
  private let agreementFile: String?
  private let memoryLimit: UInt64
  private let isRemembered: Bool
  private let mailbox: Mailbox
  private let questions: Questions
  private let workers = WorkerPair.workers(niceness: Threads.Niceness.reading)
  private let isStopped = Mutex(false)

  /// A reading that takes longer says how far it is.
  static let quietMilliseconds: Int64 = 200

  /// How a look at the directory ended.
  private enum Outcome {
    case seen
    /// A person stopped it.
    case stopped
    case vanished(since: Instant)
  }

  /// - Parameter isRemembered: whether the next run may know what this one has read.
  init(
    directory: String, agreementFile: String?, memoryLimit: UInt64, isRemembered: Bool, mailbox: Mailbox,
    questions: Questions
  ) throws {
    self.directory = directory
    self.agreementFile = agreementFile
    self.memoryLimit = memoryLimit
    self.isRemembered = isRemembered
    self.mailbox = mailbox
    self.questions = questions
    try Threads.start(niceness: Threads.Niceness.reading) { [self] in follow() }
  }

  /// Gives up the reading that runs.
  func stop() { isStopped.withLock { $0 = true } }

  private func follow() {
    let reader = DirectoryReader.of(directory, agreementFile: agreementFile, memoryLimit: memoryLimit)
    let remembered = RememberedExports(directory: directory, isKept: isRemembered)
    let agreement = RememberedAgreement(directory: directory, agreementFile: agreementFile, isKept: isRemembered)
    let watch = DirectoryWatch(directory: directory, agreementFile: agreementFile)
    var vanishedSince: Instant?
    guard let bell = try? Bell() else { return }
    while true {
      _ = watch.drain()
      let outcome = look(reader, remembered, agreement, vanishedSince)
      var since: Instant?
      if case .vanished(let moment) = outcome { since = moment }
      if (since == nil) != (vanishedSince == nil) { watch.arm() }
      vanishedSince = since
      bell.wait(also: [watch.descriptor ?? -1], milliseconds: wait(reader, watch, after: outcome))
    }
  }

  /// One look at the directory.
  private func look(
    _ reader: DirectoryReader, _ remembered: RememberedExports, _ agreement: RememberedAgreement,
    _ vanishedSince: Instant?
  ) -> Outcome {
    isStopped.withLock { $0 = false }
    let began = WallClock.now
    let teller = LoadTeller(began: began, mailbox: mailbox)
    let parts = PartsClock(began: began)
    let partial = PartialReadings(
      areWanted: { parts.isDue(at: WallClock.now) },
      take: { [self] reading, progress in
        teller.tell(progress, at: WallClock.now)
        publish(Store(reading, workers: workers), share: progress.share)
        parts.note(end: WallClock.now)
      })
    do {
      let reading = try reader.read(
        now: began, follow: true, progress: { teller.consider($0) }, partial: partial,
        isCancelled: { isStopped.withLock { $0 } })
      if vanishedSince != nil { mailbox.post(.directory(.present)) }
      if let reading {
        publish(remembered.store(agreement.noted(reading), workers: workers), share: nil)
      } else {
        teller.end()
      }
      return .seen
    } catch DirectoryError.cancelled {
      teller.end()
      return vanishedSince.map { .vanished(since: $0) } ?? .stopped
    } catch {
      teller.end()
      let since = vanishedSince ?? WallClock.now
      if vanishedSince == nil { mailbox.post(.directory(.vanished(errno: error.errorNumber, since: since))) }
      return .vanished(since: since)
    }
  }

  /// - Parameter share: of the bytes, what it stands on, where the rest is still being read.
  private func publish(_ store: Store, share: Double?) {
    questions.publish(store, isWhole: share == nil)
    // Where no stages are agreed, those that the data suggests hold.
    var agreement = store.agreement
    agreement.stages = store.stages
    mailbox.post(
      .reading(
        PublishedReading(
          revision: store.revision, health: store.health, agreement: agreement, zone: store.zone, partialShare: share)))
  }

  /// Milliseconds until the next look; nil when only a change brings one.
  private func wait(_ reader: DirectoryReader, _ watch: DirectoryWatch, after outcome: Outcome) -> Int32? {
    let now = WallClock.now.milliseconds
    var wait = Int64(watch.pollInterval)
    switch outcome {
    case .seen: break
    case .vanished: wait = Int64(DirectoryWatch.blindInterval)
    // What was stopped does not begin again by itself; where changes are not told of, it has to after a while.
    case .stopped: return watch.tellsAll ? nil : Int32(DirectoryWatch.quietInterval)
    }
    if let next = reader.nextLook { wait = min(wait, max(10, next.milliseconds - now)) }
    return Int32(clamping: wait)
  }
}
