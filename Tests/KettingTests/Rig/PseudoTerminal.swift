import Glibc

/// The program on a terminal that exists only here: keys go in, bytes come out and are drawn on a `VirtualScreen`.
final class PseudoTerminal {
  struct Refused: Error {
    let errno: Int32
  }

  let child: ChildProcess
  private(set) var screen: VirtualScreen
  /// Everything that came since the last `forget()`.
  private(set) var bytes: [UInt8] = []
  /// How the line was set before the program started.
  let modesBefore: LineModes
  /// The program has closed its end.
  private(set) var isOver = false
  private var viewer: Int32
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)

  private static let unlock: UInt = 0x4004_5431
  private static let askNumber: UInt = 0x8004_5430

  /// - Parameters:
  ///   - isControlling: false leaves the program without a terminal that sends it signals.
  ///   - output: where standard output leads instead of the terminal.
  init(
    _ program: String, _ arguments: [String], environment: [String: String], columns: Int = 120, rows: Int = 36,
    isControlling: Bool = true, output: ChildProcess.Stream = .sameAs(0), blocked: [Int32] = []
  ) throws {
    viewer = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var (no, number): (Int32, Int32) = (0, 0)
    guard viewer >= 0, ioctl(viewer, Self.unlock, &no) == 0, ioctl(viewer, Self.askNumber, &number) == 0 else {
      throw Refused(errno: errno)
    }
    screen = VirtualScreen(columns: columns, rows: rows)
    PseudoTerminal.tell(viewer, columns, rows)
    modesBefore = LineModes(viewer)
    // In a session of its own the first terminal that is opened becomes the one that controls it.
    let line = ChildProcess.Stream.file("/dev/pts/\(number)", flags: O_RDWR | (isControlling ? 0 : O_NOCTTY))
    child = try ChildProcess(
      program, arguments, environment: environment, streams: [line, output, .sameAs(0)], hasOwnSession: true,
      blocked: blocked)
  }

  deinit { hangUp() }

  private static func tell(_ viewer: Int32, _ columns: Int, _ rows: Int) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(viewer, UInt(TIOCSWINSZ), &size)
  }

  func resize(columns: Int, rows: Int) {
    receive(milliseconds: 0)
    screen.resize(columns: columns, rows: rows)
    Self.tell(viewer, columns, rows)
  }

  /// Types, as a person or a mouse would: nothing is waited for unless the line takes no more.
  func type(_ text: String) { type(Array(text.utf8)) }

  func type(_ keys: [UInt8]) {
    var rest = keys[...]
    while !rest.isEmpty, !isOver {
      var ready = pollfd(fd: viewer, events: Int16(POLLOUT | POLLIN), revents: 0)
      _ = poll(&ready, 1, 1_000)
      if ready.revents & Int16(POLLIN) != 0 { receive(milliseconds: 0) }
      // Few at a time, so that the line's small buffer never holds the writer.
      if ready.revents & Int16(POLLOUT) != 0 {
        let count = rest.prefix(64).withUnsafeBytes { write(viewer, $0.baseAddress, $0.count) }
        if count > 0 { rest = rest.dropFirst(count) }
      }
    }
  }

  /// Types for a viewer that is away: nothing that comes is taken in.
  func typeWithoutReading(_ keys: [UInt8]) {
    var ready = pollfd(fd: viewer, events: Int16(POLLOUT), revents: 0)
    _ = poll(&ready, 1, 100)
    if ready.revents & Int16(POLLOUT) != 0 { _ = keys.withUnsafeBytes { write(viewer, $0.baseAddress, $0.count) } }
  }

  /// Takes in what has come, and waits for the first of it at most so long.
  /// - Returns: whether anything came.
  @discardableResult
  func receive(milliseconds: Int32) -> Bool {
    guard viewer >= 0, !isOver else { return false }
    var came = false
    var ready = pollfd(fd: viewer, events: Int16(POLLIN), revents: 0)
    while poll(&ready, 1, came ? 0 : milliseconds) > 0 {
      let count = read(viewer, &buffer, buffer.count)
      if count <= 0 {
        isOver = true
        break
      }
      came = true
      bytes += buffer[..<count]
      screen.feed(buffer[..<count])
    }
    return came
  }

  func forget() { bytes = [] }

  /// Waits until the screen is as it should be, and a frame that comes in pieces is whole. Returns whether it came to
  /// that.
  func waitUntil(_ patience: Duration = Patience.ordinary, _ isRight: (VirtualScreen) -> Bool) -> Bool {
    let end = ContinuousClock.now + patience
    receive(milliseconds: 0)
    while true {
      if isRight(screen) {
        if isOver || !receive(milliseconds: Patience.quietMilliseconds) { return true }
        continue
      }
      if isOver || viewer < 0 || ContinuousClock.now >= end { return false }
      receive(milliseconds: 20)
    }
  }

  func waitUntil(_ text: String, _ patience: Duration = Patience.ordinary) -> Bool {
    waitUntil(patience) { $0.contains(text) }
  }

  /// Takes in what comes during so long a time, whatever it is.
  func listen(for duration: Duration) {
    let end = ContinuousClock.now + duration
    while ContinuousClock.now < end, !isOver { receive(milliseconds: 20) }
  }

  /// Takes in everything until nothing has come for a moment.
  func listenUntilQuiet() { while receive(milliseconds: Patience.quietMilliseconds) {} }

  /// Waits for the program to end, reading all the while unless the viewer is to be away.
  func waitForEnd(_ patience: Duration = Patience.promised, reading: Bool = true) -> ChildProcess.Ending? {
    let end = ContinuousClock.now + patience
    while child.look() == nil, ContinuousClock.now < end {
      if reading, viewer >= 0, !isOver { receive(milliseconds: 5) } else { usleep(5_000) }
    }
    if reading { receive(milliseconds: 0) }
    return child.ending
  }

  var modes: LineModes { LineModes(viewer) }

  /// The viewer goes away, as when a connection is lost.
  func hangUp() {
    if viewer >= 0 { close(viewer) }
    viewer = -1
  }
}

/// How a line is set: whether it echoes, gathers lines, turns keys into signals, and so on.
struct LineModes: Equatable {
  private let flags: [tcflag_t]
  private let characters: [UInt8]

  init(_ descriptor: Int32) {
    var modes = termios()
    tcgetattr(descriptor, &modes)
    flags = [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag]
    characters = withUnsafeBytes(of: modes.c_cc) { Array($0) }
  }

  var isRaw: Bool { flags[3] & tcflag_t(ICANON | ECHO | ISIG) == 0 }
}
