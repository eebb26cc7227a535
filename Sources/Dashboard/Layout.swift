import Screen

/// Where everything stands on a screen of some size. A pure function of the size and of what the person chose.
public struct Layout: Hashable, Sendable {
  /// The company, the moment and how fresh the data is.
  public let header: Rectangle
  /// Between the header and the foot.
  public let body: Rectangle
  /// Who agreed on the definitions; empty where rows are scarce.
  public let agreement: Rectangle
  /// The keys that matter here.
  public let hints: Rectangle
  /// False where nothing but the worst figure fits.
  public let hasRoom: Bool

  /// Less than this shows the worst figure and the size that is needed.
  public static let minimum = Size(columns: 60, rows: 16)
  /// From this width on panes stand side by side.
  static let twoColumns = 100
  /// From this width on there are three columns.
  static let threeColumns = 160
  /// From this height on the brief stands above the panes.
  static let briefAbove = 19
  /// From this height on four panes stand one above the other on a narrow screen.
  static let fourRows = 54
  /// Two rows of panes side by side need so many rows.
  static let twoRowsOfPanes = 30
  /// From this height on a screen of three columns has every pane.
  static let wallRows = 48
  /// From this height on the agreement has its own row.
  static let agreementRow = 20

  /// - Parameter banner: whether a row below the header is taken by a warning.
  public init(_ size: Size, banner: Bool = false) {
    let all = Rectangle(size)
    hasRoom = size.columns >= Self.minimum.columns && size.rows >= Self.minimum.rows
    let (header, below) = all.split(rows: banner ? 2 : 1)
    self.header = header
    let foot = size.rows >= Self.agreementRow ? 2 : 1
    let (body, end) = below.split(rows: max(0, below.rows - foot))
    self.body = body
    let (agreement, hints) = end.split(rows: max(0, end.rows - 1))
    self.agreement = agreement
    self.hints = hints
  }

  /// The panes that are shown, each with its place. Together they fill the body, and the focus is always among them.
  /// - Parameter isZoomed: the pane with the focus takes all of the body.
  public func panes(focus: Pane, isZoomed: Bool = false) -> [(pane: Pane, rectangle: Rectangle)] {
    guard hasRoom else { return [] }
    if isZoomed { return [(focus, body)] }
    if body.columns >= Self.threeColumns, body.rows >= Self.wallRows { return wall() }
    guard body.rows >= Self.briefAbove else { return [(focus, body)] }
    let (brief, rest) = body.split(rows: briefRows)
    return [(.brief, brief)] + (body.columns >= Self.twoColumns ? twoColumns(focus, rest) : oneColumn(focus, rest))
  }

  /// Lines of the brief and its border: three where rows are scarce.
  private var briefRows: Int { body.rows >= Self.twoRowsOfPanes ? 7 : 5 }

  private func oneColumn(_ focus: Pane, _ room: Rectangle) -> [(pane: Pane, rectangle: Rectangle)] {
    if room.rows >= Self.fourRows {
      return stacked([.funnel, .aging, .experience, focus.isBelow ? focus : .chain], [17, 16, 14, 12], room)
    }
    if focus.isBelow { return [(focus, room)] }
    if focus == .experience { return [(.experience, room)] }
    return stacked([.funnel, .aging], [7, 9], room)
  }

  private func stacked(
    _ panes: [Pane], _ weights: [Int], _ room: Rectangle
  ) -> [(pane: Pane, rectangle: Rectangle)] {
    zip(panes, room.rows(weights: weights)).map { ($0, $1) }
  }

  /// What stands below takes the whole width: its tables are wide.
  private func twoColumns(_ focus: Pane, _ room: Rectangle) -> [(pane: Pane, rectangle: Rectangle)] {
    let weights = [19, 21]
    func pair(_ left: Pane, _ right: Pane, _ room: Rectangle) -> [(pane: Pane, rectangle: Rectangle)] {
      zip([left, right], room.columns(weights: weights)).map { ($0, $1) }
    }
    let isWide = focus.isBelow && focus != .chain
    guard room.rows >= Self.twoRowsOfPanes - 5 else {
      if isWide { return [(focus, room)] }
      return focus == .experience || focus == .chain
        ? pair(.experience, .chain, room) : pair(.funnel, .aging, room)
    }
    let rows = room.rows(weights: [14, 12])
    return pair(.funnel, .aging, rows[0]) + (isWide ? [(focus, rows[1])] : pair(.experience, .chain, rows[1]))
  }

  /// Every pane at once.
  private func wall() -> [(pane: Pane, rectangle: Rectangle)] {
    let rows = body.rows(weights: [9, 21, 13, 14])
    let top = rows[0].columns(weights: [7, 4])
    let figures = rows[1].columns(weights: [10, 11, 10])
    let tables = rows[3].columns(weights: [1, 1, 1])
    return [
      (.brief, top[0]), (.health, top[1]), (.funnel, figures[0]), (.aging, figures[1]), (.experience, figures[2]),
      (.chain, rows[2]), (.handoffs, tables[0]), (.definitions, tables[1]), (.groups, tables[2]),
    ]
  }
}

extension Pane {
  /// The panes that share the place below, one at a time.
  var isBelow: Bool {
    switch self {
    case .brief, .funnel, .aging, .experience: false
    case .chain, .handoffs, .definitions, .groups, .health: true
    }
  }
}

extension Layout {
  /// From this width on the card of the record under the cursor stands beside the list.
  static let cardBeside = 110

  /// Below the breadcrumb: a list, and the card beside it where there is room.
  public func list() -> (crumbs: Rectangle, list: Rectangle, card: Rectangle?) {
    let (crumbs, rest) = body.split(rows: 1)
    guard rest.columns >= Self.cardBeside else { return (crumbs, rest, nil) }
    let columns = rest.columns(weights: [7, 5])
    return (crumbs, columns[0], columns[1])
  }

  /// Rows of a list that are visible: without its border, its header, and the two rows that sum it up.
  public var listRows: Int { max(1, list().list.rows - 5) }
}

extension Model {
  var layout: Layout { layout(size) }

  func layout(_ size: Size) -> Layout { Layout(size, banner: directory != .present || isFirstLoad) }
}
