/// A theme as one terminal can show it. Everything that draws takes its looks from here.
public struct Palette: Hashable, Sendable {
  public let theme: Theme
  public let depth: ColorDepth
  private let looks: [Role: ThemeValue.Look]

  public init(_ theme: Theme, depth: ColorDepth) {
    self.theme = theme
    self.depth = depth
    var looks: [Role: ThemeValue.Look] = [:]
    for role in Role.allCases { looks[role] = theme[role]?[depth] }
    self.looks = looks
  }

  /// The role's look on the background. For a role that is itself a background: text on it.
  public subscript(role: Role) -> Style {
    Role.backgrounds.contains(role) ? style(.text, on: role) : style(role)
  }

  /// A role's look on a background role, with more attributes.
  public func style(_ role: Role, on background: Role = .background, _ attributes: Attributes = []) -> Style {
    let front = look(role)
    let back = look(background)
    return Style(
      foreground: front.color, background: back.color,
      attributes: front.attributes.union(back.attributes).union(attributes))
  }

  /// The plain colour of a role.
  public func color(_ role: Role) -> Color { look(role).color }

  /// The look of a funnel's stage, counted from 0; stages after the sixth look like the sixth.
  public func stage(_ index: Int) -> Style {
    self[Role.stages[min(max(0, index), Role.stages.count - 1)]]
  }

  /// The look of one of several things without order, counted from 0; after the sixth they begin again.
  public func series(_ index: Int) -> Style {
    self[Role.series[Int(index.magnitude % UInt(Role.series.count))]]
  }

  /// Puts the cursor's line in its look: text and its colours stay, what lies behind changes.
  public func select(_ rectangle: Rectangle, on grid: inout Grid) {
    let selected = look(.selected)
    grid.restyle(rectangle) { $0.on(selected.color).with(selected.attributes) }
  }

  private func look(_ role: Role) -> ThemeValue.Look {
    looks[role] ?? ThemeValue.Look(color: .standard, attributes: [])
  }
}
