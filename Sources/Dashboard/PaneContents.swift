import CustomerChain
import Screen
import Words

/// What each pane shows of the model.
extension Model {
  func content(_ pane: Pane, columns: Int, rows: Int) -> PaneContent {
    if pane == .health {
      guard let health else { return blankContent(columns: columns) }
      if health.files.isEmpty, health.mistakes.isEmpty {
        return emptyContent(scribe.say(.emptyPane(.dataHealth)), columns: columns)
      }
      return HealthPane(
        health: health, isPartial: partialShares[revision] != nil, now: now, zone: zone, scribe: scribe
      ).content(columns: columns, rows: rows)
    }
    guard let board else { return blankContent(columns: columns) }
    if let reason = emptiness(of: pane, board) {
      // What is missing in a part may come with the rest.
      let isOpen = partialShare != nil && board.query.filter.isEmpty
      return emptyContent(isOpen ? scribe.say(.notReadYet) : reason, columns: columns)
    }
    let differences = figureWriter.differences
    switch pane {
    case .funnel:
      return FunnelPane(
        figures: board.funnel, agreement: agreement, period: period, scribe: scribe, differences: differences,
        targets: board.targets
      ).content(columns: columns, rows: rows)
    case .aging:
      return AgingPane(
        figures: board.aging, agreement: agreement, scribe: scribe, differences: differences, targets: board.targets
      ).content(columns: columns, rows: rows)
    case .brief:
      guard let briefPane else { return emptyContent(scribe.say(.briefComing), columns: columns) }
      return briefPane.content(columns: columns, rows: rows)
    case .chain:
      guard let chain = board.chain else { return emptyContent(scribe.say(.chainRow(.noChain)), columns: columns) }
      return ChainPane(
        figures: chain, stages: board.funnel.stages.map(\.stage), agreement: agreement, asOf: board.asOf,
        scribe: scribe, differences: differences
      ).content(columns: columns, rows: rows)
    case .handoffs: return HandoffPane(model: self, board: board).content(columns: columns, rows: rows)
    case .definitions: return DefinitionsPane(model: self, board: board).content(columns: columns, rows: rows)
    case .groups: return GroupsPane(model: self, board: board).content(columns: columns, rows: rows)
    case .experience, .health:
      return ExperiencePane(
        figures: board.experience, agreement: agreement, scribe: scribe, differences: differences,
        targets: board.targets
      ).content(columns: columns, rows: rows)
    }
  }

  /// Why a pane has nothing to show; nil when it has.
  private func emptiness(of pane: Pane, _ board: Board) -> DisplayText? {
    let isNarrowed = !board.query.filter.isEmpty
    let hasLeads = reads(.lead) || reads(.event)
    let hasCohort = board.funnel.cohort.count ?? 0 > 0
    switch pane {
    case .funnel:
      guard !hasCohort, !board.funnel.stages.contains(where: { $0.here.count ?? 0 > 0 }) else { return nil }
      if !hasLeads { return scribe.say(.emptyPane(.funnel)) }
      return scribe.say(.emptyPane(isNarrowed ? .nothingMatches : .nothingInPeriod))
    case .aging:
      guard board.aging.total.open.count ?? 0 == 0 else { return nil }
      if !hasLeads { return scribe.say(.emptyPane(.aging)) }
      return scribe.say(.emptyPane(isNarrowed ? .nothingMatches : .noOpenLeads))
    case .experience:
      guard board.experience.rows.isEmpty else { return nil }
      if !reads(.survey) { return scribe.say(.emptyPane(.experience)) }
      return isNarrowed ? scribe.say(.emptyPane(.nothingMatches)) : scribe.say(.noAnswersInPeriod)
    case .brief, .chain, .handoffs, .definitions, .groups, .health: return nil
    }
  }

  /// Nil until the brief of the shown figures is there.
  var briefPane: BriefPane? {
    shownBrief.map { brief in
      BriefPane(
        brief: brief, stages: board?.funnel.stages.map(\.stage) ?? [], chain: board?.chain, agreement: agreement,
        scribe: scribe)
    }
  }

  /// Whether any file gave records of a kind.
  private func reads(_ kind: RecordKind) -> Bool {
    (health?.files ?? []).contains { file in
      guard file.accepted > 0 else { return false }
      switch file.profile {
      case .native(let native): return native == kind
      case .source(let position):
        return agreement.sources.indices.contains(position)
          && agreement.sources[position].records.contains { $0.kind == kind }
      case nil: return false
      }
    }
  }

  /// Before the first figures; a first reading that takes long is shown over the panes.
  private func blankContent(columns: Int) -> PaneContent { Sheet(columns: columns, scribe: scribe).content() }

  private func emptyContent(_ reason: DisplayText, columns: Int) -> PaneContent {
    var sheet = Sheet(columns: columns, scribe: scribe)
    sheet.nextRow()
    for line in reason.wrapped(to: max(1, columns - 4)) {
      sheet.put(line, at: 2, scribe.style(.dim))
      sheet.nextRow()
    }
    return sheet.content()
  }
}
