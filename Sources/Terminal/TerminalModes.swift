import Glibc

/// The line settings of a terminal: as they were found, and raw.
struct TerminalModes {
  private let descriptor: Int32
  private let found: termios

  /// nil when the descriptor is not a terminal.
  init?(_ descriptor: Int32) {
    var modes = termios()
    guard isatty(descriptor) == 1, tcgetattr(descriptor, &modes) == 0 else { return nil }
    self.descriptor = descriptor
    found = modes
  }

  /// Every byte arrives as it is typed, at once and without echo; every byte is sent as it is written.
  func makeRaw() {
    var modes = found
    cfmakeraw(&modes)
    // Without waiting for what is still to be sent: a terminal that does not read would hold the program.
    _ = tcsetattr(descriptor, TCSANOW, &modes)
  }

  func restore() {
    var modes = found
    _ = tcsetattr(descriptor, TCSANOW, &modes)
  }
}
