/// A part of the morning screen. The raw value is its number on the screen and its key.
public enum Pane: Int, CaseIterable, Hashable, Sendable {
  case brief = 0
  case funnel = 1
  case aging = 2
  case experience = 3
  case chain = 4
  case handoffs = 5
  case definitions = 6
  case groups = 7
  case health = 8
}
