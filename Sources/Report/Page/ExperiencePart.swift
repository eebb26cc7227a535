import CustomerChain
import Words

extension Report {
  func writeExperience(on page: inout some ReportPage) {
    page.heading(words(.pane(.experience)))
    guard !board.experience.rows.isEmpty else {
      page.line(words(.emptyPane(.experience)))
      return
    }
    let headings: [ColumnPhrase] = [
      .metric, .of, .score, .interval95, .answers, .promoters, .passives, .detractors, .invalid, .unanswered,
      .responseRate, .change, .interval95,
    ]
    page.table(
      headings.map { words(.column($0)) } + [""], textColumns: 2, rows: board.experience.rows.map(experienceRow))
  }

  private func experienceRow(_ row: ExperienceRow) -> [String] {
    let limits = board.experience.agreement
    let isShown = !row.isSuppressed
    let camps = isShown && row.camps.count == 3 ? row.camps.map(words.value) : ["", "", ""]
    let remark: String
    if row.isSuppressed {
      remark = words(.report(.suppressed(limit: limits.suppressBelow)))
    } else {
      remark = row.isSmall ? words(.report(.smallSample(limit: limits.carefulBelow))) : note([row.score])
    }
    return [
      words(.survey(row.metric)), nameOfExperience(row), isShown ? words.value(row.score) : Words.notAvailable,
      isShown ? range(row.score) : "", words.integer(row.score.n),
    ] + camps + [words.value(row.invalid), words.value(row.unanswered), value(row.responseRate)] + change(row)
      + [remark]
  }

  /// The difference and its interval; of shares in percentage points.
  private func change(_ row: ExperienceRow) -> [String] {
    guard let figure = row.change, let difference = figure.number else { return [Words.notAvailable, ""] }
    let places = 1
    let unit = unit(ofMetric: row.metric)
    let interval = figure.interval.map { Interval(low: $0.low * unit, high: $0.high * unit) }
    return [
      words.signed(difference * unit, places: places), interval.map { words.signedRange($0, places: places) } ?? "",
    ]
  }

  /// By what differences are multiplied: those of shares are told in percentage points.
  private func unit(ofMetric metric: String) -> Double { metric == "csat" ? 100 : 1 }

  private func nameOfExperience(_ row: ExperienceRow) -> String {
    guard let dimension = row.dimension else { return words(.report(.overAll)) }
    return "\(words(.dimension(dimension))): \(name(ofGroup: row.key, by: dimension))"
  }

  // MARK: Spread

  func writeSpread(on page: inout some ReportPage) {
    guard !board.experience.spread.isEmpty else { return }
    page.heading(words(.report(.spread)))
    let headings: [ColumnPhrase] = [.metric, .between, .highest, .lowest, .difference]
    page.table(
      headings.map { words(.column($0)) } + [""], textColumns: 4,
      rows: board.experience.spread.map { spread in
        [
          words(.survey(spread.metric)), words(.dimension(spread.dimension)),
          spread.highest.map { name(ofGroup: $0, by: spread.dimension) } ?? "",
          spread.lowest.map { name(ofGroup: $0, by: spread.dimension) } ?? "",
          spread.value.number.map { words.decimal($0 * unit(ofMetric: spread.metric), places: 1) }
            ?? Words.notAvailable,
          note([spread.value]),
        ]
      })
  }
}
