import Glibc

/// What a program cost from its start to its end.
struct RunCost {
  /// Seconds on the wall.
  var wall: Double
  /// Seconds of processors, in the program and in the system for it.
  var processor: Double
  /// The most memory it held, in MiB.
  var memory: Double
}

/// A program with its arguments, run to its end as a child of this process.
struct ChildProcess {
  let command: [String]

  /// Runs it with its output and its messages in files.
  ///
  /// The peak of memory that the system tells of a child is never below that of this process at the start of the child:
  /// this process must stay small, which is why it lets a child write the workloads.
  func run(output: String, messages: String) throws(BenchmarkError) -> (cost: RunCost, code: Int32) {
    let name = command.first ?? ""
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let flags = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, flags, 0o644)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, messages, flags, 0o644)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var interrupts = Self.interrupts
    posix_spawnattr_setsigdefault(&attributes, &interrupts)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process: pid_t = 0
    let start = Self.now()
    let failure = posix_spawnp(&process, name, &actions, &attributes, &arguments, environ)
    guard failure == 0 else { throw .system("start", name, failure) }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0 {
      guard errno == EINTR else { throw .system("wait for", name, errno) }
    }
    let wall = Self.now() - start
    let processor = Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime)
    let cost = RunCost(wall: wall, processor: processor, memory: Double(usage.ru_maxrss) / 1024)
    return (cost, Self.exitCode(status))
  }

  /// From now on an interrupt ends the child that runs, and so its failure what stands behind it, in order.
  static func leaveInterruptsToChildren() {
    signal(SIGINT, SIG_IGN)
  }

  private static var interrupts: sigset_t {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    return signals
  }

  /// The exit code, or 128 and the signal that ended it, as shells tell it.
  private static func exitCode(_ status: Int32) -> Int32 {
    let signal = status & 0x7F
    return signal == 0 ? status >> 8 & 0xFF : 128 + signal
  }

  private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
