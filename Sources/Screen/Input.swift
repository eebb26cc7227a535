/// Something that reached the program from its terminal or its surroundings.
public enum Input: Hashable, Sendable {
  /// A key that is not text, or text with Control or Alt held: Ctrl-L is `.key(.character("l"), .control)`.
  case key(Key, Modifiers)
  /// A typed character.
  case text(Character)
  /// Pasted text as it came, at most `Input.maximumPaste` bytes of it. It is data: nothing in it is a key.
  case paste(String)
  case mouse(Mouse)
  /// The terminal's window gained or lost the focus.
  case focus(Bool)
  /// The terminal has a new size.
  case resize(Size)
  /// One of the descriptors that were to be watched has something to read.
  case woken(Int32)
  /// Someone asked the program to stop for now (SIGTSTP). Ctrl-Z itself arrives as a key.
  case suspend
  /// The program runs again after it was stopped; everything must be drawn again.
  case resumed
  /// Someone asked the program to end (SIGTERM, SIGINT, SIGQUIT).
  case terminate
  /// The terminal is gone; nothing can be shown any more.
  case hangUp

  /// The longest paste that is kept, in bytes.
  public static let maximumPaste = 65_536
}

/// A key of the keyboard.
public enum Key: Hashable, Sendable {
  case up, down, left, right
  case home, end, pageUp, pageDown
  case insert, delete, backspace
  case enter, tab, escape
  /// F1 is 1.
  case function(Int)
  /// A character typed with Control or Alt; letters with Control are lower case.
  case character(Character)
}

/// Keys that are held with another one. Shift and a character is that character's own capital, not a modifier;
/// Shift-Tab is `.key(.tab, .shift)`.
public struct Modifiers: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let shift = Modifiers(rawValue: 1 << 0)
  public static let alt = Modifiers(rawValue: 1 << 1)
  public static let control = Modifiers(rawValue: 1 << 2)
}

/// One thing done with the mouse.
public struct Mouse: Hashable, Sendable {
  public enum Action: Hashable, Sendable {
    case press, release, drag, wheelUp, wheelDown
  }

  public enum Button: Hashable, Sendable {
    case left, middle, right, other
  }

  public var action: Action
  /// For the wheel this is `.other`.
  public var button: Button
  public var place: Point
  public var modifiers: Modifiers

  public init(action: Action, button: Button, place: Point, modifiers: Modifiers = []) {
    self.action = action
    self.button = button
    self.place = place
    self.modifiers = modifiers
  }
}
