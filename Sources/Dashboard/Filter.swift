import CustomerChain
import Screen
import Words

/// A filter while it is typed.
struct FilterEntry: Sendable {
  var text: String
  /// Why the text is no filter yet; the last one that was holds until then.
  var mistake: FilterMistake?

  /// The filter that the text says; nil, and the mistake set, while it is none.
  mutating func read() -> Filter? {
    mistake = nil
    do {
      return text.allSatisfy(\.isWhitespace) ? .all : try Filter(parsing: text)
    } catch {
      mistake = error
      return nil
    }
  }
}

/// Entering a filter: what is shown narrows with each character.
extension Model {
  /// A filter is a few words; the rest of a paste is left out.
  static let maximumFilter = 200

  /// The filter of what is shown: of the open list, else of all panes.
  var shownFilter: Filter {
    if case .records(let stop)? = trail.last { return stop.filter }
    return filter
  }

  var isEnteringFilter: Bool { filterEntry != nil }

  mutating func beginFilter() { filterEntry = FilterEntry(text: shownFilter.source) }

  private mutating func apply(_ filter: Filter) {
    guard filter != shownFilter else { return }
    if case .records(var stop)? = trail.last {
      stop.filter = filter
      stop.restart()
      trail[trail.count - 1] = .records(stop)
    } else if trail.isEmpty {
      self.filter = filter
    }
  }

  private mutating func setEntry(_ text: String) {
    var entry = FilterEntry(text: text)
    if let filter = entry.read() { apply(filter) }
    filterEntry = entry
  }

  mutating func typeIntoFilter(_ text: String) {
    let longer = (filterEntry?.text ?? "") + text.printable
    setEntry(String(longer.prefix(Self.maximumFilter)))
  }

  /// - Returns: nil when the key is not for the filter.
  mutating func receiveInFilter(_ stroke: Keymap.Stroke) -> [Effect]? {
    switch stroke {
    case .text(let character): typeIntoFilter(String(character))
    case .key(.backspace, _): setEntry(String((filterEntry?.text ?? "").dropLast()))
    case .key(.character("u"), .control): setEntry("")
    case .key(.enter, _):
      // What is no filter yet stays, with what it lacks: leaving would lose it.
      if filterEntry?.mistake == nil { filterEntry = nil }
    case .key(.escape, _):
      apply(.all)
      filterEntry = nil
    case .key(.up, _), .key(.down, _), .key(.pageUp, _), .key(.pageDown, _),
      .key(.character("c"), .control), .key(.character("z"), .control), .key(.character("l"), .control):
      return nil
    default: break
    }
    return []
  }
}

extension String {
  /// Without controls.
  var printable: String {
    String(String.UnicodeScalarView(unicodeScalars.filter { $0.value >= 32 && $0.value != 127 }))
  }
}
