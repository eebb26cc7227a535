import CustomerChain
import Screen
import Words

/// Entering a filter: what is shown narrows with each character.
extension Model {
  /// A filter is a word or two; the rest of a paste is left out.
  static let maximumFilter = 200

  /// The filter of what is shown: of the open list, else of all panes.
  var shownFilter: String {
    if case .records(let stop)? = trail.last { return stop.text }
    return filter
  }

  mutating func beginFilter() {
    isEnteringFilter = true
    filterBefore = shownFilter
  }

  private mutating func setFilter(_ text: String) {
    guard text != shownFilter else { return }
    if case .records(var stop)? = trail.last {
      stop.text = text
      stop.restart()
      trail[trail.count - 1] = .records(stop)
    } else if trail.isEmpty {
      filter = text
    }
  }

  mutating func typeIntoFilter(_ text: String) {
    let printable = text.unicodeScalars.filter { $0.value >= 32 && $0.value != 127 }
    setFilter(String((shownFilter + String(String.UnicodeScalarView(printable))).prefix(Self.maximumFilter)))
  }

  /// - Returns: nil when the key is not for the filter.
  mutating func receiveInFilter(_ stroke: Keymap.Stroke) -> [Effect]? {
    switch stroke {
    case .text(let character): typeIntoFilter(String(character))
    case .key(.backspace, _): setFilter(String(shownFilter.dropLast()))
    case .key(.character("u"), .control): setFilter("")
    case .key(.enter, _): isEnteringFilter = false
    case .key(.escape, _):
      setFilter("")
      isEnteringFilter = false
    case .key(.up, _), .key(.down, _), .key(.pageUp, _), .key(.pageDown, _),
      .key(.character("c"), .control), .key(.character("z"), .control), .key(.character("l"), .control):
      return nil
    default: break
    }
    return []
  }
}
