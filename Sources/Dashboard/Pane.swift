/// A part of the morning screen. The raw value is its number on the screen and its key.
public enum Pane: Int, CaseIterable, Hashable, Sendable {
  case funnel = 1
  case aging = 2
  case experience = 3
  case health = 8
}
