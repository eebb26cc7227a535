import CPlatform
import Glibc
import Screen

/// The terminal that the program was started on. It stays on the thread that made it; one at a time in a process.
public final class NcursesTerminal: TerminalDevice {
  public private(set) var size: Size
  public var capabilities: TerminalCapabilities {
    TerminalCapabilities(isUnicode: curses.isUnicode, depth: curses.depth)
  }

  /// A terminal that says it is larger is taken to be this large.
  public static let largestSize = Size(columns: 500, rows: 300)
  /// For a terminal that does not say how large it is.
  public static let usualSize = Size(columns: 80, rows: 24)
  /// How long to wait for a terminal to take the bytes that give it back.
  public static let grace = Duration.seconds(1)

  private let input: Int32
  private let signals: Int32
  private let modes: TerminalModes
  private let curses: CursesScreen
  private var output: OutputQueue
  private var decoder = InputDecoder()
  private var flushAt = Deadline.never
  private var inputs: [Input] = []
  /// What is to be shown as soon as the terminal takes something again.
  private var newest: Grid?
  private var isMouseOn = false
  private var isGone = false
  private var isClosed = false
  private var readBuffer = [UInt8](repeating: 0, count: 4_096)

  private static let reports = (on: "\u{1B}[?2004h\u{1B}[?1004h", off: "\u{1B}[?1004l\u{1B}[?2004l")
  private static let mouse = (on: "\u{1B}[?1000h\u{1B}[?1006h", off: "\u{1B}[?1006l\u{1B}[?1000l")
  /// What a crash or a hard end sends: nothing here depends on what curses remembers.
  private static let rescue = mouse.off + reports.off + "\u{1B}[0m\u{1B}[?25h\u{1B}[?1049l"

  /// Takes the terminal over.
  /// - Parameters:
  ///   - term: the name of its description, as TERM gives it.
  ///   - wantedDepth: what the user asked for; nil finds out.
  ///   - environment: looks up a variable.
  public init(
    input: Int32 = 0, output: Int32 = 1, term: String?, wantedDepth: ColorDepth? = nil,
    environment: (String) -> String? = { name in getenv(name).map { String(cString: $0) } }
  ) throws(TerminalMistake) {
    guard let modes = TerminalModes(input), isatty(output) == 1 else { throw .notATerminal }
    guard let term, !term.isEmpty else { throw .unknownTerminal(nil) }
    // Before curses starts: it takes what is still free.
    let signals = kp_signals_install()
    guard signals >= 0 else { throw .refused("eventfd", errno) }
    let size = Self.measured(output)
    do throws(TerminalMistake) {
      curses = try CursesScreen(terminal: term, size: size) { colors in
        .detected(wanted: wantedDepth, environment: environment, colors: colors)
      }
    } catch {
      kp_signals_remove()
      throw error
    }
    self.input = input
    self.modes = modes
    self.signals = signals
    self.size = size
    self.output = OutputQueue(output)
    takeOver()
  }

  deinit { close() }

  /// The size that the terminal has now, within limits.
  private static func measured(_ descriptor: Int32) -> Size {
    var (columns, rows): (Int32, Int32) = (0, 0)
    guard kp_terminal_size(descriptor, &columns, &rows) == 0, columns > 0, rows > 0 else { return usualSize }
    return Size(columns: min(Int(columns), largestSize.columns), rows: min(Int(rows), largestSize.rows))
  }

  private func takeOver() {
    let rescue = Self.rescue
    _ = rescue.withCString { kp_terminal_guard_install(input, output.descriptor, $0, rescue.utf8.count) }
    modes.makeRaw()
    sendReports()
  }

  /// Asks the terminal for what it reports besides keys: pastes, the focus, the mouse.
  private func sendReports() {
    output.send(Array((Self.reports.on + (isMouseOn ? Self.mouse.on : "")).utf8))
  }

  private func giveBack() {
    let last = Array((Self.mouse.off + Self.reports.off).utf8) + curses.leaving()
    if !isGone {
      output.send(last)
      output.drain(until: .after(Self.grace))
    }
    modes.restore()
    kp_terminal_guard_remove()
  }

  public func close() {
    if isClosed { return }
    isClosed = true
    giveBack()
    curses.close()
    output.close()
    kp_signals_remove()
  }

  public func suspend() {
    guard !isClosed, !isGone else { return }
    giveBack()
    _ = tcflush(input, TCIFLUSH)
    kp_signals_stop_process()
    takeOver()
    // Being continued is what ended the stop; the rest still counts.
    handle(kp_signals_take())
    comeBack()
  }

  /// After a stop: the terminal may have another size, and shows what others wrote.
  private func comeBack() {
    measureAgain()
    decoder = InputDecoder()
    flushAt = .never
    repaint()
    inputs.append(.resumed)
  }

  private func measureAgain() {
    let now = Self.measured(output.descriptor)
    if now == size { return }
    size = now
    newest = nil
    curses.resize(now)
    inputs.removeAll { if case .resize = $0 { true } else { false } }
    inputs.append(.resize(now))
  }
}

extension NcursesTerminal {
  public func present(_ grid: Grid) {
    guard !isClosed, !isGone else { return }
    newest = grid
    showNewest()
  }

  /// Draws only when everything before was taken: so a terminal that was away gets the present, not the past.
  private func showNewest() {
    output.flush()
    if output.hasFailed { return end() }
    guard output.isEmpty, let grid = newest else { return }
    newest = nil
    output.send(curses.drawing(grid))
    if output.hasFailed { end() }
  }

  public func repaint() {
    if isClosed { return }
    curses.redrawEverything()
  }

  public func setMouse(_ isOn: Bool) {
    guard isOn != isMouseOn, !isClosed, !isGone else { return }
    isMouseOn = isOn
    output.send(Array((isOn ? Self.mouse.on : Self.mouse.off).utf8))
  }

  private func end() {
    isGone = true
    newest = nil
    inputs.append(.hangUp)
  }
}

extension NcursesTerminal {
  public func nextInput(until deadline: Deadline, alsoWaking: [Int32]) -> Input? {
    while true {
      if !inputs.isEmpty { return inputs.removeFirst() }
      if isGone || isClosed { return .hangUp }
      wait(until: deadline.earlier(flushAt), alsoWaking)
      if flushAt.hasPassed {
        flushAt = .never
        inputs += decoder.flush()
      }
      if inputs.isEmpty, !isGone, deadline.hasPassed { return nil }
    }
  }

  /// Waits once for anything, and turns what is there into inputs.
  private func wait(until deadline: Deadline, _ others: [Int32]) {
    var watched = [
      pollfd(fd: input, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
      // A descriptor of -1 is passed over.
      pollfd(fd: output.isEmpty ? -1 : output.descriptor, events: Int16(POLLOUT), revents: 0),
    ]
    watched += others.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let ready = poll(&watched, nfds_t(watched.count), deadline.pollTimeout)
    guard ready > 0 else { return }
    if watched[1].revents != 0 { takeSignals() }
    if watched[0].revents & Int16(POLLIN) != 0 {
      readInput()
    } else if watched[0].revents != 0 {
      return end()
    }
    if watched[2].revents != 0 { showNewest() }
    for (place, descriptor) in others.enumerated() {
      let happened = watched[3 + place].revents
      if happened & Int16(POLLIN | POLLHUP | POLLERR) != 0 { inputs.append(.woken(descriptor)) }
    }
  }

  private func readInput() {
    let count = readBuffer.withUnsafeMutableBytes { read(input, $0.baseAddress, $0.count) }
    if count > 0 {
      inputs += decoder.decode(readBuffer[..<count])
      flushAt = decoder.isAmbiguous ? .after(InputDecoder.patience) : .never
    } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
      end()
    }
  }

  private func takeSignals() {
    let came = kp_signals_take()
    handle(came)
    if came & Int32(KP_SIGNAL_CONTINUE) != 0 {
      // Stopped from outside without a chance to give the terminal back (SIGSTOP): take it again.
      modes.makeRaw()
      sendReports()
      comeBack()
    }
  }

  private func handle(_ came: Int32) {
    if came & Int32(KP_SIGNAL_HANG_UP) != 0 { inputs.append(.hangUp) }
    if came & Int32(KP_SIGNAL_TERMINATE) != 0 { inputs.append(.terminate) }
    if came & Int32(KP_SIGNAL_SUSPEND) != 0 { inputs.append(.suspend) }
    if came & Int32(KP_SIGNAL_RESIZE) != 0 { measureAgain() }
  }
}
