import CustomerChain
import Dashboard
import DataDirectory
import Synchronization

/// Reads the directory on a thread of its own: at the start, when something in it changes, and when it is time to look
/// again. A reading that fails leaves the last one standing.
final class Follower: Sendable {
  private let directory: String
  private let agreementFile: String?
  private let mailbox: Mailbox
  private let questions: Questions
  private let isStopped = Mutex(false)

  /// A reading that takes longer says how far it is.
  static let quietMilliseconds: Int64 = 200
  /// How often it says so.
  private static let progressMilliseconds: Int64 = 100

  init(directory: String, agreementFile: String?, mailbox: Mailbox, questions: Questions) throws {
    self.directory = directory
    self.agreementFile = agreementFile
    self.mailbox = mailbox
    self.questions = questions
    try Threads.start { [self] in follow() }
  }

  /// Gives up the reading that runs.
  func stop() { isStopped.withLock { $0 = true } }

  private func follow() {
    let reader = DirectoryReader.of(directory, agreementFile: agreementFile)
    let watch = DirectoryWatch(directory: directory, agreementFile: agreementFile)
    var vanishedSince: Instant?
    guard let bell = try? Bell() else { return }
    while true {
      _ = watch.drain()
      let since = look(reader, vanishedSince)
      if (since == nil) != (vanishedSince == nil) { watch.arm() }
      vanishedSince = since
      bell.wait(also: [watch.descriptor ?? -1], milliseconds: wait(reader, watch, isVanished: vanishedSince != nil))
    }
  }

  /// One look at the directory. Returns since when it is gone; nil when it is there.
  private func look(_ reader: DirectoryReader, _ vanishedSince: Instant?) -> Instant? {
    isStopped.withLock { $0 = false }
    let began = WallClock.now
    var said = began
    do {
      let reading = try reader.read(
        now: began, follow: true,
        progress: { progress in
          let now = WallClock.now
          guard now.milliseconds - began.milliseconds >= Follower.quietMilliseconds,
            now.milliseconds - said.milliseconds >= Follower.progressMilliseconds
          else { return }
          said = now
          mailbox.post(.progress(progress))
        }, isCancelled: { isStopped.withLock { $0 } })
      if vanishedSince != nil { mailbox.post(.directory(.present)) }
      if let reading { publish(Store(reading)) } else if said != began { mailbox.post(.progress(nil)) }
      return nil
    } catch DirectoryError.cancelled {
      mailbox.post(.progress(nil))
      return vanishedSince
    } catch {
      let since = vanishedSince ?? WallClock.now
      if vanishedSince == nil { mailbox.post(.directory(.vanished(errno: error.errorNumber, since: since))) }
      return since
    }
  }

  private func publish(_ store: Store) {
    questions.publish(store)
    // Where no stages are agreed, those that the data suggests hold.
    var agreement = store.agreement
    agreement.stages = store.stages
    mailbox.post(
      .reading(
        PublishedReading(revision: store.revision, health: store.health, agreement: agreement, zone: store.zone)))
  }

  private func wait(_ reader: DirectoryReader, _ watch: DirectoryWatch, isVanished: Bool) -> Int32 {
    let now = WallClock.now.milliseconds
    var wait = Int64(isVanished ? DirectoryWatch.blindInterval : watch.pollInterval)
    if let next = reader.nextLook { wait = min(wait, max(10, next.milliseconds - now)) }
    return Int32(clamping: wait)
  }
}
