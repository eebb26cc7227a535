import Screen

/// A terminal for tests: it gives out the inputs that it was given and keeps every grid that it was shown.
public struct RecordingTerminal: TerminalDevice {
  public private(set) var size: Size
  public var capabilities: TerminalCapabilities
  /// What is still to come; nil stands for a deadline that passes.
  public private(set) var script: [Input?]
  /// Every grid in the order in which it was shown.
  public private(set) var grids: [Grid] = []
  public private(set) var repaints = 0
  public private(set) var suspensions = 0
  public private(set) var isMouseOn = false
  public private(set) var isClosed = false

  public init(
    size: Size, script: [Input?],
    capabilities: TerminalCapabilities = TerminalCapabilities(isUnicode: true, depth: .truecolor)
  ) {
    self.size = size
    self.script = script
    self.capabilities = capabilities
  }

  public mutating func present(_ grid: Grid) { grids.append(grid) }

  /// The next of the script; after its end the terminal is gone.
  public mutating func nextInput(until deadline: Deadline, alsoWaking: [Int32]) -> Input? {
    guard !script.isEmpty else { return .hangUp }
    let next = script.removeFirst()
    if case .resize(let size)? = next { self.size = size }
    return next
  }

  public mutating func repaint() { repaints += 1 }
  public mutating func setMouse(_ isOn: Bool) { isMouseOn = isOn }

  public mutating func suspend() {
    suspensions += 1
    script.insert(.resumed, at: 0)
  }

  public mutating func close() { isClosed = true }
}
