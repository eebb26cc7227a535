import CustomerChain
import Screen
import Words

/// What each pane shows of the model.
extension Model {
  func content(_ pane: Pane, columns: Int, rows: Int) -> PaneContent {
    if pane == .health {
      guard let health else { return blankContent(columns: columns) }
      if health.files.isEmpty, health.mistakes.isEmpty { return emptyContent(.dataHealth, columns: columns) }
      return HealthPane(health: health, now: now, zone: zone, scribe: scribe).content(columns: columns, rows: rows)
    }
    guard let board else { return blankContent(columns: columns) }
    if let reason = emptiness(of: pane, board) { return emptyContent(reason, columns: columns) }
    switch pane {
    case .funnel:
      return FunnelPane(figures: board.funnel, agreement: agreement, period: period, scribe: scribe)
        .content(columns: columns, rows: rows)
    case .aging:
      return AgingPane(figures: board.aging, agreement: agreement, scribe: scribe).content(columns: columns, rows: rows)
    default:
      return ExperiencePane(figures: board.experience, agreement: agreement, scribe: scribe)
        .content(columns: columns, rows: rows)
    }
  }

  /// Why a pane has nothing to show; nil when it has.
  private func emptiness(of pane: Pane, _ board: Board) -> EmptyPane? {
    let isNarrowed = !board.query.text.isEmpty
    switch pane {
    case .funnel:
      let somebodyStands = board.funnel.stages.contains { $0.here.count ?? 0 > 0 }
      guard board.funnel.cohort.count ?? 0 == 0, !somebodyStands else { return nil }
      return isNarrowed ? .nothingMatches : board.query.period.isAllTime ? .funnel : .nothingInPeriod
    case .aging:
      guard board.aging.total.open.count ?? 0 == 0 else { return nil }
      return isNarrowed ? .nothingMatches : board.funnel.cohort.count ?? 0 > 0 ? .noOpenLeads : .aging
    case .experience:
      guard board.experience.rows.isEmpty else { return nil }
      return isNarrowed ? .nothingMatches : .experience
    case .health: return nil
    }
  }

  /// Before the first figures; a first reading that takes long is shown over the panes.
  private func blankContent(columns: Int) -> PaneContent { Sheet(columns: columns, scribe: scribe).content() }

  private func emptyContent(_ reason: EmptyPane, columns: Int) -> PaneContent {
    var sheet = Sheet(columns: columns, scribe: scribe)
    sheet.nextRow()
    for line in text(words(.emptyPane(reason))).wrapped(to: max(1, columns - 4)) {
      sheet.put(line, at: 2, scribe.style(.dim))
      sheet.nextRow()
    }
    return sheet.content()
  }
}
