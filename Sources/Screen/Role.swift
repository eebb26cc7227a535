/// What something on the screen is for. Themes give each role a look; code names roles, never colours.
public enum Role: String, CaseIterable, Hashable, Sendable {
  /// Behind everything, and behind what stands out from it a little: the header, a pop-up.
  case background, surface
  /// What is read, and what is read second.
  case text, dim
  case title
  case border
  case borderFocus = "border_focus"
  /// Keys and numbers of panes.
  case key
  /// Behind the line under the cursor.
  case selected
  case good, careful, bad, info
  /// Figures whose data is old.
  case stale
  /// The bars of a funnel, from its first stage to its last.
  case stage1 = "stage_1"
  case stage2 = "stage_2"
  case stage3 = "stage_3"
  case stage4 = "stage_4"
  case stage5 = "stage_5"
  case stage6 = "stage_6"
  /// Things that are compared and have no order.
  case series1 = "series_1"
  case series2 = "series_2"
  case series3 = "series_3"
  case series4 = "series_4"
  case series5 = "series_5"
  case series6 = "series_6"
  /// Large digits.
  case digit
  /// The room that a bar has not filled.
  case track
  /// Backgrounds of the aging table: the youngest, those in the middle, the oldest.
  case heatYoung = "heat_young"
  case heatMiddle = "heat_middle"
  case heatOld = "heat_old"

  /// The stages from the first to the last.
  public static let stages: [Role] = [.stage1, .stage2, .stage3, .stage4, .stage5, .stage6]
  /// The series in the order in which they are to be used.
  public static let series: [Role] = [.series1, .series2, .series3, .series4, .series5, .series6]
  /// Roles that lie behind text instead of being text.
  public static let backgrounds: Set<Role> = [
    .background, .surface, .selected, .track, .heatYoung, .heatMiddle, .heatOld,
  ]
}
