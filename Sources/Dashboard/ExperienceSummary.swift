import CustomerChain
import Screen
import Words

/// What the experience pane shows below its table.
extension ExperiencePane {
  /// How far the channels lie apart, the share that gave the best answer there is, how many of those asked answered, and
  /// how many answers could not be used.
  func drawSummary(_ metrics: [String], on sheet: inout Sheet, roomLeft: Int) {
    guard roomLeft >= 2, let primary = metrics.first, let row = figures.row(primary) else { return }
    sheet.nextRow()
    var left = roomLeft - 1
    for spread in spreads(metrics).prefix(max(1, left - 2)) where left > 1 {
      sheet.flow([item(spread)], from: Sheet.margin, maximumRows: 1)
      left -= 1
    }
    let items = items(row, scribe.say(.survey(primary)))
    if !items.isEmpty { sheet.flow(items, from: Sheet.margin, maximumRows: max(1, left)) }
  }

  private func items(_ row: ExperienceRow, _ survey: DisplayText) -> [Sheet.Item] {
    let good = scribe.say(.metric(.good))
    var items: [Sheet.Item] = []
    if row.good.share != nil {
      items.append(
        Sheet.Item(
          label: good, value: scribe.value(row.good), style: scribe.style(.text, .bold),
          after: differences == nil
            ? row.good.interval.map { scribe.text(scribe.words.percentRange($0, places: 0)) } ?? .empty : .empty,
          difference: difference(row.good), figure: row.good, crumbs: [survey, good]))
    }
    if let rate = row.responseRate, rate.share != nil {
      let label = scribe.say(.metric(.responseRate))
      items.append(
        Sheet.Item(
          label: label, value: scribe.value(rate), style: scribe.style(.text), difference: difference(rate),
          figure: rate, crumbs: [survey, label]))
    }
    for (metric, figure) in [(MetricID.unanswered, row.unanswered), (.invalid, row.invalid)] where figure.count ?? 0 > 0
    {
      let label = scribe.say(.metric(metric))
      items.append(
        Sheet.Item(
          label: label, value: scribe.value(figure), style: scribe.style(.text), difference: difference(figure),
          figure: figure, crumbs: [survey, label]))
    }
    return items
  }

  private func difference(_ figure: Figure) -> StyledText { differences?.text(figure) ?? StyledText() }

  /// Of the metrics whose channels lie apart beyond chance.
  private func spreads(_ metrics: [String]) -> [SpreadFigure] {
    metrics.compactMap { metric in figures.spread.first { $0.metric == metric && $0.value.score != nil } }
  }

  /// `channels differ by 26: visit +38, phone +12`
  private func item(_ spread: SpreadFigure) -> Sheet.Item {
    let survey = scribe.say(.survey(spread.metric))
    func end(_ key: String?) -> DisplayText {
      let row = figures.row(spread.metric, spread.dimension, key)
      return scribe.name(of: key, spread.dimension, agreement) + (row.map { " " + score($0) } ?? .empty)
    }
    let row = figures.row(spread.metric)
    let size =
      row.flatMap { scribe.size(spread.value.score ?? 0, like: $0.score, places: 0) } ?? scribe.value(spread.value)
    return Sheet.Item(
      label: survey + ": " + scribe.say(.channelsDifferBy), value: size + ":", style: scribe.style(.careful, .bold),
      after: end(spread.highest) + ", " + end(spread.lowest), figure: spread.value,
      crumbs: [survey, scribe.say(.metric(.spread))])
  }
}
