import CustomerChain
import Screen
import Words

/// How the figures of tables are written: each with how certain it is, or with what became of it where two boards are
/// compared.
struct FigureWriter {
  let scribe: Scribe
  let agreement: Agreement
  var differences: Differences?

  var isComparing: Bool { differences != nil }
  /// Above what stands after the numbers.
  var afterHeading: DisplayText { isComparing ? "=" : scribe.glyphs.plusMinus }

  func difference(_ figure: Figure) -> StyledText { differences?.text(figure) ?? StyledText() }

  /// - Parameters:
  ///   - text: in place of the figure's own.
  ///   - hasMargin: whether its interval stands after it, where nothing is compared.
  func cell(
    _ figure: Figure, _ crumbs: [DisplayText], text: DisplayText? = nil, role: Role = .text,
    _ attributes: Attributes = [],
    hasMargin: Bool = false, showing: Int = 0
  ) -> FigureTable.Cell {
    let margin = hasMargin ? StyledText(scribe.margin(figure), scribe.style(.dim)) : StyledText()
    return FigureTable.Cell(
      text: text ?? scribe.value(figure), style: scribe.style(of: figure, role, attributes),
      after: isComparing ? difference(figure) : margin, spot: spot(figure, showing: showing), crumbs: crumbs)
  }

  func spot(_ figure: Figure, showing: Int = 0) -> (name: Spot.Name, target: Spot.Target) {
    let name = Spot.Name(metric: figure.id, coordinates: figure.records.coordinates, showing: showing)
    return (name, .figure(figure, camps: []))
  }

  /// A column of such cells. Where two boards are compared what became of a figure stays with it.
  func column(
    _ heading: DisplayText, weight: Int, marginWeight: Int? = nil, _ cells: [FigureTable.Cell?]
  ) -> FigureTable.Column {
    FigureTable.Column(
      heading: heading, afterHeading: afterHeading, weight: weight, afterWeight: isComparing ? nil : marginWeight,
      cells: cells)
  }
}

extension Scribe {
  /// A number of the agreement in the form of the figure that it is about.
  func agreed(_ number: Double, like figure: Figure?) -> DisplayText {
    switch figure?.value {
    case .ratio, .share: text(words.percent(number, places: (number * 100).rounded() == number * 100 ? 0 : 1))
    case .duration: text(words.days(number))
    case .money(let money):
      Int64(exactly: (number * 100).rounded()).map {
        text(words.compactMoney(Money(hundredths: $0, currency: money.currency)))
      } ?? text(words.shortDecimal(number))
    case .score where figure?.isInPoints == true: text(words.signed(number))
    case .count, .score, .notAvailable, nil: text(words.shortDecimal(number))
    }
  }
}

extension Model {
  var figureWriter: FigureWriter {
    FigureWriter(
      scribe: scribe, agreement: agreement,
      differences: shownComparison.map { Differences(compared: $0, agreement: agreement, scribe: scribe) })
  }
}
