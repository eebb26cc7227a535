import CustomerChain
import Screen
import Words

/// A screen too small for panes: the worst line of the brief, and the size that is needed.
struct SmallScreen {
  let model: Model

  func draw(on grid: inout Grid) {
    let scribe = model.scribe
    let (severity, worst) = worst
    let needed = scribe.say(.pane(.windowTooSmall(width: Layout.minimum.columns, height: Layout.minimum.rows)))
    var row = 0
    var lines: [(DisplayText, Style)] = []
    if !worst.isEmpty {
      let signed = severity == .none ? worst : severity.sign + " " + worst
      lines += signed.wrapped(to: grid.size.columns).map { ($0, scribe.style(severity.role, .bold)) }
    }
    if let share = model.partialShare {
      let partial = scribe.glyphs.circle + " " + scribe.say(.header(.partial(share: share)))
      lines += partial.wrapped(to: grid.size.columns).map { ($0, scribe.style(.careful)) }
    }
    lines += needed.wrapped(to: grid.size.columns).map { ($0, scribe.style(.dim)) }
    for (text, style) in lines.prefix(grid.size.rows) {
      grid.put(text, at: Point(column: 0, row: row), style: style)
      row += 1
    }
  }

  /// The first line of the brief; where it has none, the row of the aging figures that most wants a person.
  private var worst: (Severity, DisplayText) {
    if let line = model.briefPane?.worst { return line }
    return worstOfAging
  }

  private var worstOfAging: (Severity, DisplayText) {
    guard let aging = model.board?.aging, let open = aging.total.open.count else { return (.none, .empty) }
    let pane = AgingPane(figures: aging, agreement: model.agreement, scribe: model.scribe)
    let rows = aging.rows.map { (row: $0, severity: Severity($0)) }
    let worst = rows.max {
      ($0.severity.rawValue, $0.row.late.count ?? 0) < ($1.severity.rawValue, $1.row.late.count ?? 0)
    }
    guard let worst, worst.severity > .none else { return (.none, model.scribe.say(.openOnly(open))) }
    let phrase = DashboardPhrase.lateOf(
      name: pane.name(of: worst.row.key).string, late: worst.row.late.count ?? 0, open: worst.row.open.count ?? 0)
    return (worst.severity, model.scribe.say(phrase))
  }
}
