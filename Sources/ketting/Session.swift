import CustomerChain
import Dashboard
import Glibc
import Screen
import Terminal
import Words

/// The dashboard on a directory: opens the terminal, runs the loop, gives the terminal back. Without a terminal the text
/// report takes its place.
enum Session {
  /// - Parameter isRemembered: whether the next run may know what this one has read.
  static func run(
    directory: String, common: CommonOptions, reading: ReadingOptions, screen: ScreenOptions, asOf: String?,
    isRemembered: Bool = true
  ) throws {
    let words = try common.words()
    let memoryLimit = try reading.memoryLimit(words)
    let depth = try screen.depth(words)
    let theme = try ThemeChoice.theme(screen.theme, words)
    // A moment that cannot be read is said before the screen is taken. What it means hangs on the company's time zone.
    _ = try asOf.map { try MomentArgument.asOf($0, zone: .utc, words) }
    let term = Environment.value("TERM")
    let device: NcursesTerminal
    do throws(TerminalMistake) {
      device = try NcursesTerminal(term: term, wantedDepth: depth)
    } catch {
      guard error == .notATerminal else { throw failure(error, words) }
      return try reportInstead(
        directory: directory, common: common, reading: reading, asOf: asOf, isRemembered: isRemembered)
    }
    defer { device.close() }
    let capabilities = device.capabilities
    let appearance = Appearance(palette: Palette(theme, depth: capabilities.depth), glyphs: capabilities.glyphs)
    var loop = try Loop(
      device: device, directory: directory, agreementFile: common.agreement, memoryLimit: memoryLimit,
      isRemembered: isRemembered, asOf: asOf,
      model: Model(size: device.size, now: WallClock.now, appearance: appearance, words: words))
    loop.run()
  }

  private static func reportInstead(
    directory: String, common: CommonOptions, reading: ReadingOptions, asOf: String?, isRemembered: Bool
  ) throws {
    let now = WallClock.now
    let made = try OneReading(directory: directory, common, reading, now: now, isRemembered: isRemembered)
    let moment = try asOf.map { try MomentArgument.asOf($0, zone: made.store.zone, made.words) }
    try ReportCommand.write(made, FigureQuery(), at: moment ?? AsOf(instant: now), .text)
  }

  private static func failure(_ mistake: TerminalMistake, _ words: Words) -> CommandFailure {
    let phrase: CommandPhrase =
      switch mistake {
      case .notATerminal: .notATerminal
      case .unknownTerminal(let name): .unknownTerminal(name ?? "")
      case .cannotPlaceCursor(let name): .bareTerminal(name)
      case .refused(_, let errno): .terminalUnusable(errno: errno)
      }
    return CommandFailure(phrase, words, code: .cannotWork)
  }
}
