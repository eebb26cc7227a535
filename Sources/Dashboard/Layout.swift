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

  /// Less than this shows the worst line of the brief and the size that is needed.
  public static let minimum = Size(columns: 60, rows: 16)
  /// From this width on panes stand side by side.
  static let twoColumns = 100
  /// From this width on there are three columns.
  static let threeColumns = 160
  /// Rows of the brief and its border: a line where rows are scarce, then three, five and seven.
  static let briefHeights = [(body: 42, brief: 9), (body: 30, brief: 7), (body: 19, brief: 5), (body: 0, brief: 3)]
  /// Below the brief, two rows of panes side by side need so many rows, and three rows of them so many.
  static let twoRowsOfPanes = 20
  static let threeRowsOfPanes = 42
  /// From this height on a narrow screen has four panes one above the other below the brief.
  static let fourRows = 52
  /// From this height on a screen of three columns has every pane.
  static let wallRows = 50
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

  /// The panes that are shown, each with its place. Together they fill the body, and the focus is always among them. The
  /// brief is always above the others.
  /// - Parameter isZoomed: the pane with the focus takes all of the body.
  public func panes(focus: Pane, isZoomed: Bool = false) -> [(pane: Pane, rectangle: Rectangle)] {
    guard hasRoom else { return [] }
    if isZoomed { return [(focus, body)] }
    if body.columns >= Self.threeColumns, body.rows >= Self.wallRows { return all() }
    let (brief, rest) = body.split(rows: Self.briefHeights.first { $0.body <= body.rows }?.brief ?? 3)
    let below =
      body.columns >= Self.threeColumns
      ? threeColumns(focus, rest) : body.columns >= Self.twoColumns ? twoColumns(focus, rest) : oneColumn(focus, rest)
    return [(.brief, brief)] + below
  }

  private func oneColumn(_ focus: Pane, _ room: Rectangle) -> [(pane: Pane, rectangle: Rectangle)] {
    if room.rows >= Self.fourRows {
      return stacked([.funnel, .aging, .experience, focus.isBelow ? focus : .chain], [15, 14, 13, 12], room)
    }
    if focus.isBelow || focus == .experience { return [(focus, room)] }
    // What has no room for two has the one that the person is at.
    guard room.rows >= Self.twoPanes else { return [(focus == .aging ? .aging : .funnel, room)] }
    return stacked([.funnel, .aging], [1, 1], room)
  }

  /// Two panes one above the other need so many rows.
  private static let twoPanes = 16

  private func stacked(
    _ panes: [Pane], _ weights: [Int], _ room: Rectangle
  ) -> [(pane: Pane, rectangle: Rectangle)] {
    zip(panes, room.rows(weights: weights)).map { ($0, $1) }
  }

  private func sideBySide(
    _ panes: [Pane], _ weights: [Int], _ room: Rectangle
  ) -> [(pane: Pane, rectangle: Rectangle)] {
    zip(panes, room.columns(weights: weights)).map { ($0, $1) }
  }

  /// Tables wider than half of the screen take the whole of it.
  private func twoColumns(_ focus: Pane, _ room: Rectangle) -> [(pane: Pane, rectangle: Rectangle)] {
    let weights = [19, 21]
    let isWide = focus.isBelow && focus != .chain
    guard room.rows >= Self.twoRowsOfPanes else {
      if isWide { return [(focus, room)] }
      let isSecond = focus == .experience || focus == .chain
      return sideBySide(isSecond ? [.experience, .chain] : [.funnel, .aging], weights, room)
    }
    if room.rows >= Self.threeRowsOfPanes {
      let rows = room.rows(weights: [15, 14, 11])
      return sideBySide([.funnel, .aging], weights, rows[0]) + sideBySide([.experience, .chain], weights, rows[1])
        + [(isWide ? focus : .handoffs, rows[2])]
    }
    let rows = room.rows(weights: [14, 12])
    return sideBySide([.funnel, .aging], weights, rows[0])
      + (isWide ? [(focus, rows[1])] : sideBySide([.experience, .chain], weights, rows[1]))
  }

  /// The chain takes the whole width below; the panes that share its place come there.
  private func threeColumns(_ focus: Pane, _ room: Rectangle) -> [(pane: Pane, rectangle: Rectangle)] {
    let panes: [Pane] = [.funnel, .aging, .experience]
    guard room.rows >= Self.twoRowsOfPanes else {
      return focus.isBelow ? [(focus, room)] : sideBySide(panes, Self.threeWeights, room)
    }
    let rows = room.rows(weights: [13, 10])
    return sideBySide(panes, Self.threeWeights, rows[0]) + [(focus.isBelow ? focus : .chain, rows[1])]
  }

  private static let threeWeights = [10, 11, 10]

  /// Every pane at once.
  private func all() -> [(pane: Pane, rectangle: Rectangle)] {
    let rows = body.rows(weights: [9, 17, 18, 13])
    return sideBySide([.brief, .health], [7, 4], rows[0])
      + sideBySide([.funnel, .aging, .experience], Self.threeWeights, rows[1]) + [(.chain, rows[2])]
      + sideBySide([.handoffs, .definitions, .groups], [1, 1, 1], rows[3])
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
