import CPlatform
import Glibc

/// Runs work on a second thread beside the one that asks.
enum TwoWorkers {
  /// Ends when both have ended. Where no thread is to be had, one comes after the other.
  @Sendable
  static func run(_ first: @escaping @Sendable () -> Void, _ second: @escaping @Sendable () -> Void) {
    let work = Work(second)
    let context = Unmanaged.passRetained(work)
    let result = kp_thread_start(
      { context in
        guard let context else { return }
        Unmanaged<Work>.fromOpaque(context).takeRetainedValue().run()
      }, context.toOpaque())
    guard result == 0 else {
      context.release()
      first()
      second()
      return
    }
    first()
    work.wait()
  }

  /// `@unchecked Sendable`: what it does is sendable, and a semaphore is made to be shared.
  private final class Work: @unchecked Sendable {
    private let body: @Sendable () -> Void
    private let hasEnded = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)

    init(_ body: @escaping @Sendable () -> Void) {
      self.body = body
      sem_init(hasEnded, 0, 0)
    }

    deinit {
      sem_destroy(hasEnded)
      hasEnded.deallocate()
    }

    func run() {
      body()
      sem_post(hasEnded)
    }

    func wait() {
      // A signal may end the waiting early.
      while sem_wait(hasEnded) != 0 {}
    }
  }
}
