import CustomerChain
import Screen
import Words

/// How the shown figures differ from those of the compared moment.
struct Differences {
  let compared: ComparedBoard
  let agreement: Agreement
  let scribe: Scribe

  /// `▲12`, `▼0.4 pt`, `=`, or in words that the compared moment had no such figure. Empty for a figure that has no value
  /// now, and where the other one may not be shown.
  /// - Parameter places: decimals of a share, in points.
  func text(_ figure: Figure, places: Int = 1) -> StyledText {
    guard let now = figure.number else { return StyledText() }
    let other = compared.figure(like: figure)
    if case .tooFewAnswers? = other?.absence { return StyledText() }
    guard let other, let before = other.number else {
      return StyledText(scribe.say(.comparison(.new)), scribe.style(.dim))
    }
    guard let size = scribe.size(now - before, like: figure, places: places) else {
      return StyledText("=", scribe.style(.dim))
    }
    let role = isMoreThanChance(figure, other) ? agreement.direction(of: figure).role(isUp: now > before) : .dim
    return StyledText((now > before ? scribe.glyphs.up : scribe.glyphs.down) + size, scribe.style(role))
  }

  /// An estimate moves by chance: its change has a colour only where the two intervals lie apart. A promise is broken or
  /// not; times and volumes say nothing of how certain they are.
  private func isMoreThanChance(_ figure: Figure, _ other: Figure) -> Bool {
    if let now = figure.interval, let before = other.interval {
      return now.low > before.high || before.low > now.high
    }
    return figure.id.isBrokenPromise
  }
}

extension Scribe {
  /// The change of the last four weeks against the four before. It has a colour only when its interval leaves out zero.
  func change(_ row: ExperienceRow, _ agreement: Agreement) -> StyledText {
    guard !row.isSuppressed, let figure = row.change, let change = figure.score else { return StyledText() }
    guard let size = size(change, like: row.score, places: 0) else { return StyledText("=", style(.dim)) }
    let role = figure.isRealChange ? agreement.direction(of: figure).role(isUp: change > 0) : .dim
    return StyledText((change > 0 ? glyphs.up : glyphs.down) + size, style(role))
  }

  /// How much a figure of a kind moved, in its unit and without a sign; nil when that is written as nothing.
  func size(_ difference: Double, like figure: Figure, places: Int = 1) -> DisplayText? {
    // What the arithmetic of fractions adds to a whole number is no difference.
    let size = (abs(difference) * 1e6).rounded() / 1e6
    let written: DisplayText
    switch figure.value {
    case .count: written = text(words.decimal(size, places: 0))
    case .ratio, .share: written = text(words.points(size, places: places)).withoutBlanks
    case .duration: written = text(words.days(size)).withoutBlanks
    case .money(let money):
      guard let hundredths = Int64(exactly: (abs(difference) * 100).rounded()) else { return nil }
      written = text(words.compactMoney(Money(hundredths: hundredths, currency: money.currency)))
    case .score: written = text(words.decimal(size, places: figure.isInPoints ? 0 : 1))
    case .notAvailable: return nil
    }
    return written.string.contains { ("1"..."9").contains($0) } ? written : nil
  }
}

extension Figure {
  /// A score from −100 to +100.
  var isInPoints: Bool { id == .nps || id == .cxpi }
}
