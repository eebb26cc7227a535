import CustomerChain
import Dashboard

/// Tells the dashboard how far a reading is: not at all while it is short, and then not too often. For one thread.
final class LoadTeller {
  private let began: Instant
  private let mailbox: Mailbox
  private var said: Instant?

  init(began: Instant, mailbox: Mailbox) {
    self.began = began
    self.mailbox = mailbox
  }

  func consider(_ progress: ReadingProgress) {
    let now = WallClock.now
    let last = said ?? began.advanced(by: Follower.quietMilliseconds - LoadTeller.interval)
    if now.milliseconds - last.milliseconds >= LoadTeller.interval { tell(progress, at: now) }
  }

  func tell(_ progress: ReadingProgress, at now: Instant) {
    said = now
    mailbox.post(.progress(Loading(progress, elapsed: max(0, now.milliseconds - began.milliseconds))))
  }

  /// The reading ended without anything new to show.
  func end() {
    if said != nil { mailbox.post(.progress(nil)) }
  }

  /// Milliseconds from one word to the next.
  private static let interval: Int64 = 100
}

/// When it is time to show a part of the first reading: soon after the start, and then so seldom that the reading loses
/// little by it. For one thread.
final class PartsClock {
  private var due: Instant
  private var asked: Instant

  /// Milliseconds until the first part.
  private static let first: Int64 = 40
  /// How many times as long as a part took the reading goes on by itself.
  private static let rest: Int64 = 5

  init(began: Instant) {
    asked = began
    due = began.advanced(by: PartsClock.first)
  }

  func isDue(at now: Instant) -> Bool {
    asked = now
    return now >= due
  }

  /// A part was asked for, made and handed over.
  func note(end: Instant) {
    due = end.advanced(by: max(PartsClock.first, PartsClock.rest * (end.milliseconds - asked.milliseconds)))
  }
}
