import Screen

/// Drawn cells in, inputs out. A terminal that is gone says so with `.hangUp`, again and again; nothing here throws
/// or blocks once it is open.
public protocol TerminalDevice {
  /// Room for a grid; at most `NcursesTerminal.largestSize`.
  var size: Size { get }
  var capabilities: TerminalCapabilities { get }

  /// Shows a grid. While the terminal does not take what was sent before, only the newest grid is kept.
  mutating func present(_ grid: Grid)

  /// The next input, or nil when the deadline has passed without one.
  /// - Parameter alsoWaking: further descriptors; the readable ones are reported with `.woken`. What is in them is
  ///   left to the caller to read.
  mutating func nextInput(until deadline: Deadline, alsoWaking: [Int32]) -> Input?

  /// The next `present` sends everything again, for a screen that something else has written on.
  mutating func repaint()

  /// Whether clicks and the wheel are reported. Without it the terminal's own selection works.
  mutating func setMouse(_ isOn: Bool)

  /// Gives the terminal back, stops the process as Ctrl-Z does, and takes the terminal again when it is continued;
  /// `.resumed` follows.
  mutating func suspend()

  /// Gives the terminal back as it was. Nothing can be shown afterwards. May be called twice.
  mutating func close()
}

extension TerminalDevice {
  /// The next input, or nil when the deadline has passed without one.
  public mutating func nextInput(until deadline: Deadline) -> Input? { nextInput(until: deadline, alsoWaking: []) }
}
