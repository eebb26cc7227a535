/// Why a terminal cannot be used.
public enum TerminalMistake: Error, Hashable, Sendable {
  /// Input or output is a file, a pipe, or closed.
  case notATerminal
  /// Nothing describes the terminal that TERM names (nil: it is not set).
  case unknownTerminal(String?)
  /// The terminal cannot place its cursor, so nothing can be drawn on it.
  case cannotPlaceCursor(String)
  /// The operating system refused something; the number is its errno.
  case refused(String, Int32)
}

extension TerminalMistake: CustomStringConvertible {
  /// One line in English. The name of the terminal is as the environment gave it, and must be made safe to show.
  public var description: String {
    switch self {
    case .notATerminal: return "standard input and output are not a terminal"
    case .unknownTerminal(let name?): return "no description of the terminal TERM=\(name)"
    case .unknownTerminal(nil): return "TERM is not set"
    case .cannotPlaceCursor(let name): return "the terminal TERM=\(name) cannot place its cursor"
    case .refused(let call, let number): return "\(call) failed (errno \(number))"
    }
  }
}
