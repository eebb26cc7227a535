import CustomerChain
import Screen
import Words

/// How far a reading is, in one line: what the figures stand on, the bytes, the time that is left, rows and rejects.
struct LoadingLine {
  let model: Model

  private var scribe: Scribe { model.scribe }
  /// A row of warning where figures are shown that are not whole.
  private var isWarning: Bool { model.partialShare != nil }

  private func style(_ role: Role, _ attributes: Attributes = []) -> Style {
    let palette = scribe.appearance.palette
    return isWarning && model.isFirstLoad
      ? palette.style(.careful, on: .surface, [.bold, .reverse]) : palette.style(role, on: .surface, attributes)
  }

  /// Of the first reading, which has a row of its own.
  func draw(on grid: inout Grid, in line: Rectangle) {
    grid.fill(line, style: style(.text))
    var parts: [StyledText] = []
    if let share = model.partialShare {
      // A ring where the whole has a full disc.
      let text = scribe.glyphs.circle + " " + scribe.say(.header(.partial(share: share)))
      parts.append(StyledText(text, style(.careful)))
    }
    if let loading = model.loading {
      parts += self.parts(loading)
    } else if model.isLoadStopped {
      parts.append(StyledText(scribe.say(.header(.stopped)), style(.careful)))
    }
    let separator = StyledText(" " + scribe.glyphs.dot + " ", style(.dim))
    var text = StyledText()
    for (position, part) in parts.enumerated() {
      let longer = position == 0 ? part : text + separator + part
      if position > 0, longer.columns > line.columns - 2 { break }
      text = longer
    }
    grid.put(
      text.truncated(to: max(0, line.columns - 2), ellipsis: scribe.glyphs.ellipsis),
      at: Point(column: line.column + 1, row: line.row), clip: line)
  }

  /// What matters most comes first.
  func parts(_ loading: Loading) -> [StyledText] {
    let progress = loading.progress
    var parts = [StyledText(scribe.say(.header(.loading(progress))), style(.info))]
    if let seconds = model.remaining.seconds {
      parts.append(StyledText(scribe.say(.header(.remaining(seconds: seconds))), style(.info)))
    }
    parts.append(StyledText(scribe.say(.header(.loaded(rows: progress.rows))), style(.dim)))
    if progress.rejected > 0 {
      parts.append(StyledText(scribe.say(.header(.rejected(progress.rejected))), style(.careful)))
    }
    return parts
  }
}

extension Model {
  /// The first reading runs, or figures of a part of it are shown.
  var isFirstLoad: Bool { partialShare != nil || partialShares[revision] != nil || (loading != nil && board == nil) }
}
