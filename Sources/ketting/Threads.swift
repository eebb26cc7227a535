import CPlatform
import DataDirectory
import Glibc

/// Plain threads: a runtime that wakes by itself would cost an idle program its sleep.
enum Threads {
  struct CannotStart: Error {
    let errno: Int32
  }

  /// How far threads let others go first. The loop, which has a person before it, has none.
  enum Niceness {
    /// Of what a person waits for.
    static let answering: Int32 = 5
    /// Of what is read meanwhile.
    static let reading: Int32 = 10
  }

  /// Runs `body` on a new thread that nobody waits for.
  static func start(niceness: Int32 = 0, _ body: @escaping @Sendable () -> Void) throws {
    let box = Unmanaged.passRetained(
      Body {
        WorkerPair.beNice(niceness)
        body()
      })
    let result = kp_thread_start(
      { context in
        guard let context else { return }
        Unmanaged<Body>.fromOpaque(context).takeRetainedValue().run()
      }, box.toOpaque())
    guard result == 0 else {
      box.release()
      throw CannotStart(errno: result)
    }
  }

  private final class Body: Sendable {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }
}

/// Lets one thread wait until another has something for it.
struct Bell: Sendable {
  let descriptor: Int32

  init() throws {
    descriptor = kp_eventfd()
    guard descriptor >= 0 else { throw Threads.CannotStart(errno: errno) }
  }

  func ring() { kp_eventfd_raise(descriptor) }

  /// Makes the bell quiet again; true when it had rung.
  @discardableResult
  func silence() -> Bool { kp_eventfd_clear(descriptor) == 1 }

  /// Waits until it rings, one of the other descriptors has something to read, or the time is over (nil = never).
  func wait(also others: [Int32] = [], milliseconds: Int32?) {
    var descriptors = ([descriptor] + others.filter { $0 >= 0 }).map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    _ = poll(&descriptors, nfds_t(descriptors.count), milliseconds ?? -1)
  }
}
