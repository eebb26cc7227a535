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
  /// Two panes one above the other need so many rows.
  static let twoRows = 20
  /// From this height on all panes stand one above the other on a narrow screen.
  static let fourRows = 56
  /// Two rows of panes side by side need so many rows.
  static let twoRowsOfPanes = 30
  /// From this height on a screen of three columns has data health below them.
  static let healthBelow = 44
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
    if body.columns >= Self.threeColumns { return threeColumns() }
    if body.columns >= Self.twoColumns { return twoColumns(focus) }
    if body.rows >= Self.fourRows {
      return stacked([.funnel, .aging, .experience, .health], weights: [17, 16, 14, 10])
    }
    if body.rows >= Self.twoRows {
      return stacked(pair(focus), weights: pair(focus) == [.funnel, .aging] ? [9, 12] : [12, 9])
    }
    return [(focus, body)]
  }

  private func pair(_ focus: Pane) -> [Pane] {
    focus == .funnel || focus == .aging ? [.funnel, .aging] : [.experience, .health]
  }

  private func stacked(_ panes: [Pane], weights: [Int]) -> [(pane: Pane, rectangle: Rectangle)] {
    zip(panes, body.rows(weights: weights)).map { ($0, $1) }
  }

  private func twoColumns(_ focus: Pane) -> [(pane: Pane, rectangle: Rectangle)] {
    let weights = [19, 21]
    guard body.rows >= Self.twoRowsOfPanes else {
      return zip(pair(focus), body.columns(weights: weights)).map { ($0, $1) }
    }
    let rows = body.rows(weights: [18, 15])
    let above = rows[0].columns(weights: weights)
    let below = rows[1].columns(weights: weights)
    return [(.funnel, above[0]), (.aging, above[1]), (.experience, below[0]), (.health, below[1])]
  }

  private func threeColumns() -> [(pane: Pane, rectangle: Rectangle)] {
    let weights = [10, 11, 10]
    if body.rows >= Self.healthBelow {
      let rows = body.rows(weights: [42, 15])
      let above = rows[0].columns(weights: weights)
      return [(.funnel, above[0]), (.aging, above[1]), (.experience, above[2]), (.health, rows[1])]
    }
    let columns = body.columns(weights: weights)
    let right = columns[2].rows(weights: [3, 2])
    return [(.funnel, columns[0]), (.aging, columns[1]), (.experience, right[0]), (.health, right[1])]
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
