import Glibc

/// Both ends of a terminal that exists only here.
final class PseudoTerminal {
  /// The end that a program is started on.
  let program: Int32
  private var viewer: Int32

  private static let unlock: UInt = 0x4004_5431
  private static let askNumber: UInt = 0x8004_5430

  init?(columns: UInt16, rows: UInt16) {
    viewer = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var no: Int32 = 0
    var number: Int32 = 0
    guard viewer >= 0, ioctl(viewer, Self.unlock, &no) == 0, ioctl(viewer, Self.askNumber, &number) == 0 else {
      return nil
    }
    program = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC)
    if program < 0 { return nil }
    resize(columns: columns, rows: rows)
  }

  func resize(columns: UInt16, rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(viewer, UInt(TIOCSWINSZ), &size)
  }

  func type(_ text: String) { _ = Array(text.utf8).withUnsafeBytes { write(viewer, $0.baseAddress, $0.count) } }

  /// What the program has sent so far.
  func received() -> [UInt8] {
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    var ready = pollfd(fd: viewer, events: Int16(POLLIN), revents: 0)
    while poll(&ready, 1, 0) > 0 {
      let count = read(viewer, &buffer, buffer.count)
      if count <= 0 { break }
      all += buffer[..<count]
    }
    return all
  }

  /// The viewer goes away, as when a connection is lost.
  func hangUp() {
    close(viewer)
    viewer = -1
  }

  var isRaw: Bool {
    var modes = termios()
    return tcgetattr(program, &modes) == 0 && modes.c_lflag & tcflag_t(ICANON | ECHO | ISIG) == 0
  }

  deinit {
    if viewer >= 0 { close(viewer) }
    if program >= 0 { close(program) }
  }
}
