import Screen
import Words

/// Which key does what: the one table behind the keys, the hint line and the help. One key, one meaning, everywhere.
enum Keymap {
  /// A key or a typed character.
  enum Stroke: Hashable {
    case key(Key, Modifiers)
    case text(Character)

    init?(_ input: Input) {
      switch input {
      case .key(let key, let modifiers): self = .key(key, modifiers)
      case .text(let character): self = .text(character)
      default: return nil
      }
    }
  }

  struct Binding {
    let action: Action
    let strokes: [Stroke]
  }

  /// In the order of the help.
  static let bindings: [Binding] = [
    Binding(action: .open, strokes: [.key(.enter, [])]),
    Binding(action: .back, strokes: [.key(.escape, []), .key(.backspace, [])]),
    Binding(action: .lastPlace, strokes: [.text("-")]),
    Binding(action: .up, strokes: [.key(.up, []), .text("k")]),
    Binding(action: .down, strokes: [.key(.down, []), .text("j")]),
    Binding(action: .left, strokes: [.key(.left, []), .text("h")]),
    Binding(action: .right, strokes: [.key(.right, []), .text("l")]),
    Binding(action: .first, strokes: [.text("g"), .key(.home, [])]),
    Binding(action: .last, strokes: [.text("G"), .key(.end, [])]),
    Binding(action: .pageUp, strokes: [.key(.pageUp, [])]),
    Binding(action: .pageDown, strokes: [.key(.pageDown, [])]),
    Binding(action: .nextPane, strokes: [.key(.tab, [])]),
    Binding(action: .previousPane, strokes: [.key(.tab, .shift)]),
    Binding(action: .briefPane, strokes: [.text("0")]),
    Binding(action: .funnelPane, strokes: [.text("1")]),
    Binding(action: .agingPane, strokes: [.text("2")]),
    Binding(action: .experiencePane, strokes: [.text("3")]),
    Binding(action: .chainPane, strokes: [.text("4")]),
    Binding(action: .handoffsPane, strokes: [.text("5")]),
    Binding(action: .definitionsPane, strokes: [.text("6")]),
    Binding(action: .groupsPane, strokes: [.text("7")]),
    Binding(action: .dataHealthPane, strokes: [.text("8")]),
    Binding(action: .zoom, strokes: [.text("z")]),
    Binding(action: .filter, strokes: [.text("/")]),
    Binding(action: .sort, strokes: [.text("s")]),
    Binding(action: .groupBy, strokes: [.text("b")]),
    Binding(action: .definition, strokes: [.text("d")]),
    Binding(action: .fileLine, strokes: [.text("o")]),
    Binding(action: .period, strokes: [.text("t")]),
    Binding(action: .dayBack, strokes: [.text("["), .text(",")]),
    Binding(action: .dayForward, strokes: [.text("]"), .text(".")]),
    Binding(action: .weekBack, strokes: [.text("{"), .text("<")]),
    Binding(action: .weekForward, strokes: [.text("}"), .text(">")]),
    Binding(action: .live, strokes: [.text("L")]),
    Binding(action: .compare, strokes: [.text("=")]),
    Binding(action: .mouse, strokes: [.text("m")]),
    Binding(action: .stopLoad, strokes: [.text("S")]),
    Binding(action: .repaint, strokes: [.key(.character("l"), .control)]),
    Binding(action: .help, strokes: [.text("?")]),
    Binding(action: .suspend, strokes: [.key(.character("z"), .control)]),
    Binding(action: .quit, strokes: [.text("q"), .key(.character("c"), .control)]),
  ]

  private static let actions: [Stroke: Action] = {
    var actions: [Stroke: Action] = [:]
    for binding in bindings {
      for stroke in binding.strokes { actions[stroke] = binding.action }
    }
    return actions
  }()

  static func action(_ stroke: Stroke) -> Action? { actions[stroke] }

  /// The keys of an action as a person reads them, the first `limit` of them.
  static func names(_ action: Action, _ glyphs: GlyphSet, limit: Int = .max) -> [DisplayText] {
    let strokes = bindings.first { $0.action == action }?.strokes ?? []
    return strokes.prefix(limit).map { name($0, glyphs) }
  }

  private static func name(_ stroke: Stroke, _ glyphs: GlyphSet) -> DisplayText {
    switch stroke {
    case .text(let character): DisplayText(String(character))
    case .key(let key, let modifiers):
      (modifiers.contains(.control) ? "Ctrl-" : "") + (modifiers.contains(.shift) ? "Shift-" : "")
        + name(key, glyphs)
    }
  }

  private static func name(_ key: Key, _ glyphs: GlyphSet) -> DisplayText {
    switch key {
    case .up: glyphs.arrowUp
    case .down: glyphs.arrowDown
    case .left: glyphs.arrowLeft
    case .right: glyphs.arrowRight
    case .enter: glyphs.enter
    case .tab: glyphs.tab
    case .escape: "Esc"
    case .backspace: "Backspace"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PageUp"
    case .pageDown: "PageDown"
    case .insert: "Insert"
    case .delete: "Delete"
    case .function(let number): "F" + DisplayText(String(number))
    case .character(let character): DisplayText(String(character).uppercased())
    }
  }
}
