import Glibc

/// A program that a test has started. It is killed when the test lets go of it.
final class ChildProcess {
  enum Ending: Equatable {
    case exit(Int32)
    case signal(Int32)
  }

  /// Where a stream of the program leads.
  enum Stream {
    case file(String, flags: Int32)
    case sameAs(Int32)
  }

  struct CannotStart: Error {
    let errno: Int32
  }

  let id: pid_t
  private(set) var ending: Ending?

  /// POSIX_SPAWN_SETSID, POSIX_SPAWN_SETSIGMASK and POSIX_SPAWN_SETSIGDEF, macros that Swift does not see.
  private static let ownSession: Int16 = 0x80
  private static let ownMask: Int16 = 0x08
  private static let usualActions: Int16 = 0x04

  /// - Parameters:
  ///   - streams: standard input, output and error, in this order.
  ///   - blocked: signals that the program inherits as blocked.
  init(
    _ program: String, _ arguments: [String], environment: [String: String], streams: [Stream],
    hasOwnSession: Bool = false, blocked: [Int32] = []
  ) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (place, stream) in streams.enumerated() {
      switch stream {
      case .file(let path, let flags):
        posix_spawn_file_actions_addopen(&actions, Int32(place), path, flags, 0o600)
      case .sameAs(let other): posix_spawn_file_actions_adddup2(&actions, other, Int32(place))
      }
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Threads of the tests hold signals back; the program must not inherit that.
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in blocked { sigaddset(&signals, signal) }
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes, Self.ownMask | Self.usualActions | (hasOwnSession ? Self.ownSession : 0))
    let words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    let variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (words + variables).forEach { free($0) } }
    var id: pid_t = 0
    let failure = posix_spawn(&id, program, &actions, &attributes, words, variables)
    guard failure == 0 else { throw CannotStart(errno: failure) }
    self.id = id
  }

  func send(_ signal: Int32) { if ending == nil { kill(id, signal) } }

  /// Looks whether the program has ended, without waiting.
  @discardableResult
  func look() -> Ending? {
    if ending != nil { return ending }
    var status: Int32 = 0
    guard waitpid(id, &status, WNOHANG) == id else { return nil }
    let signal = status & 0x7F
    ending = signal == 0 ? .exit((status >> 8) & 0xFF) : .signal(signal)
    return ending
  }

  /// Clock ticks that the program has spent on a processor, alone and in the system; nil when it is gone.
  var ticks: Int? {
    guard let fields = statusFields, fields.count > 12, let own = Int(fields[11]), let system = Int(fields[12]) else {
      return nil
    }
    return own + system
  }

  /// One letter: S sleeps, T is stopped, and so on.
  var state: String? { statusFields?.first }

  /// Bytes of memory that the program holds.
  var memory: Int? {
    guard let pages = TextFile.read("/proc/\(id)/statm")?.split(separator: " ").dropFirst().first else { return nil }
    return Int(pages).map { $0 * sysconf(Int32(_SC_PAGESIZE)) }
  }

  /// The fields of /proc/ID/stat behind the name, which may itself hold blanks.
  private var statusFields: [String]? {
    guard let text = TextFile.read("/proc/\(id)/stat"), let end = text.lastIndex(of: ")") else { return nil }
    return text[text.index(after: end)...].split(whereSeparator: \.isWhitespace).map(String.init)
  }

  deinit {
    if look() == nil {
      kill(id, SIGCONT)
      kill(id, SIGKILL)
      var status: Int32 = 0
      waitpid(id, &status, 0)
    }
  }
}
