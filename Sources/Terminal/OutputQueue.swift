import CPlatform
import Glibc

/// Bytes on their way to a terminal. A frame goes out with one `write` when the terminal takes it; what it does not
/// take waits here. Nothing here blocks, except `drain`, for a limited time.
struct OutputQueue {
  /// Where to wait for the terminal to take more.
  let descriptor: Int32
  private let closesDescriptor: Bool
  private let flagsToRestore: Int32?
  private var waiting: [UInt8] = []
  private var start = 0
  /// True when the terminal is gone.
  private(set) var hasFailed = false

  init(_ shared: Int32) {
    let own = kp_terminal_open_again(shared)
    if own >= 0 {
      (descriptor, closesDescriptor, flagsToRestore) = (own, true, nil)
    } else {
      // Another user's terminal, as after `su`: the flag of the shared description is set for the time being.
      let flags = fcntl(shared, F_GETFL)
      _ = fcntl(shared, F_SETFL, flags | O_NONBLOCK)
      (descriptor, closesDescriptor, flagsToRestore) = (shared, false, flags)
    }
  }

  /// True when everything was taken.
  var isEmpty: Bool { start == waiting.count }

  mutating func send(_ bytes: [UInt8]) {
    if isEmpty {
      waiting = bytes
      start = 0
    } else {
      waiting += bytes
    }
    flush()
  }

  /// Hands over as much as the terminal takes now.
  mutating func flush() {
    while !isEmpty, !hasFailed {
      let from = start
      let written = waiting.withUnsafeBytes { write(descriptor, $0.baseAddress?.advanced(by: from), $0.count - from) }
      if written > 0 {
        start += written
      } else if written < 0, errno == EINTR {
        continue
      } else if written < 0, errno == EAGAIN {
        return
      } else {
        hasFailed = true
      }
    }
    waiting.removeAll(keepingCapacity: !hasFailed)
    start = 0
  }

  /// Hands over everything, or gives up at the deadline and drops what is left, also what the system still holds.
  mutating func drain(until deadline: Deadline) {
    flush()
    while !isEmpty, !hasFailed, !deadline.hasPassed {
      var wanted = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      _ = poll(&wanted, 1, deadline.pollTimeout)
      if wanted.revents & Int16(POLLERR | POLLHUP | POLLNVAL) != 0 { hasFailed = true }
      flush()
    }
    if !isEmpty || hasFailed {
      _ = tcflush(descriptor, TCOFLUSH)
      waiting.removeAll()
      start = 0
    }
  }

  mutating func close() {
    if let flagsToRestore { _ = fcntl(descriptor, F_SETFL, flagsToRestore) }
    if closesDescriptor { _ = Glibc.close(descriptor) }
  }
}
