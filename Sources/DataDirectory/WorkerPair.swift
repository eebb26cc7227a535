import CustomerChain
import Glibc
import Synchronization

/// A second thread that does one half of a piece of work while the caller does the other. Between two pieces it first
/// waits awake, for a moment, since mostly the next piece comes at once, and then asleep.
public final class WorkerPair: Sendable {
  private let bench: Bench
  private let thread: pthread_t

  /// - Parameter niceness: of the second thread, from 0 (as its maker) to 19 (only when nobody else wants to run).
  /// Nil when no thread can be started.
  public init?(niceness: Int32 = 0) {
    bench = Bench(niceness: niceness)
    var thread = pthread_t()
    let context = Unmanaged.passRetained(bench)
    let failure = pthread_create(&thread, nil, { WorkerPair.work($0) }, context.toOpaque())
    if failure != 0 {
      context.release()
      return nil
    }
    self.thread = thread
  }

  deinit {
    bench.put(.end, nil)
    pthread_join(thread, nil)
  }

  /// How many threads can run at the same time.
  public static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Lets threads with less niceness go before this one.
  public static func beNice(_ niceness: Int32) {
    if niceness > 0 { setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, niceness) }
  }

  /// Returns when both have ended. For one caller at a time.
  public func run(_ first: @escaping @Sendable () -> Void, _ second: @escaping @Sendable () -> Void) {
    bench.put(.begun, second)
    first()
    bench.wait { $0 == .idle }
  }

  /// This pair where the machine runs two threads at the same time, for figures; else one works alone.
  public static func workers(niceness: Int32 = 0) -> Workers {
    guard processors > 1, let pair = WorkerPair(niceness: niceness) else { return .one }
    return Workers { pair.run($0, $1) }
  }

  private static func work(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let context else { return nil }
    let bench = Unmanaged<Bench>.fromOpaque(context).takeRetainedValue()
    WorkerPair.beNice(bench.niceness)
    while true {
      bench.wait { $0 != .idle }
      guard let work = bench.take() else { return nil }
      work()
      bench.put(.idle, nil)
    }
  }
}

/// Where two threads hand work to each other.
///
/// `@unchecked Sendable`: `work` is written before `state` says so, and read after.
private final class Bench: @unchecked Sendable {
  enum State: Int {
    case idle, begun, end
  }

  let niceness: Int32
  private let state = Atomic<Int>(State.idle.rawValue)
  private var work: (@Sendable () -> Void)?
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  /// How often the state is looked at before sleeping, some ten microseconds in all, and how often between two offers
  /// of the processor to others: the one that is waited for may need it.
  private static let looks = 4000
  private static let looksBetweenOffers = 64

  init(niceness: Int32) {
    self.niceness = niceness
    mutex.initialize(to: pthread_mutex_t())
    changed.initialize(to: pthread_cond_t())
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(changed, nil)
  }

  deinit {
    pthread_mutex_destroy(mutex)
    pthread_cond_destroy(changed)
    mutex.deallocate()
    changed.deallocate()
  }

  func put(_ next: State, _ work: (@Sendable () -> Void)?) {
    self.work = work
    pthread_mutex_lock(mutex)
    state.store(next.rawValue, ordering: .releasing)
    pthread_cond_signal(changed)
    pthread_mutex_unlock(mutex)
  }

  /// What was put; nil at the end.
  func take() -> (@Sendable () -> Void)? { work }

  func wait(until holds: (State) -> Bool) {
    for look in 1...Bench.looks {
      if holds(current) { return }
      if look % Bench.looksBetweenOffers == 0 { sched_yield() }
    }
    pthread_mutex_lock(mutex)
    while !holds(current) { pthread_cond_wait(changed, mutex) }
    pthread_mutex_unlock(mutex)
  }

  private var current: State { State(rawValue: state.load(ordering: .acquiring)) ?? .idle }
}
