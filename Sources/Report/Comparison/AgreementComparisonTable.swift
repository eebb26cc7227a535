import CustomerChain
import Words

extension AgreementComparison {
  private typealias Cell = FigureTable.Cell

  static let headings = [
    "figure", "where", "unit", "value", "against", "difference", "n", "againstN", "came", "went", "wholeCame",
    "wholeWent", "agreed", "againstAgreed", "absence", "againstAbsence", "asOf",
  ]

  /// A row for each figure that differs, comma-separated as the report's rows are.
  public func csv() -> String {
    ([Self.headings.map { Cell.text($0) }] + differences.map(cells))
      .map { $0.map(\.written).joined(separator: ",") + "\n" }.joined()
  }

  private func cells(_ difference: FigureDifference) -> [Cell] {
    let key = difference.key
    let place = key.named.map { "\($0.name)=\($0.value ?? "")" }.joined(separator: "; ")
    return [
      .text(key.metric.rawValue), .text(place), .text(difference.unit), number(difference.figure),
      number(difference.against), difference.amount.map { .number($0.decimalText) } ?? number(difference.difference),
      count(difference.figure?.n), count(difference.against?.n), count(difference.moves.came),
      count(difference.moves.went), count(difference.movesOfWhole?.came), count(difference.movesOfWhole?.went),
      flag(difference.isAgreed), flag(difference.isAgainstAgreed), absence(difference.figure),
      absence(difference.against), .text(new.board.asOf.instant.isoText),
    ]
  }

  private func number(_ figure: Figure?) -> Cell {
    if case .money(let money)? = figure?.value, money.hundredths != Money.unknown { return .number(money.decimalText) }
    return number(figure?.number)
  }

  private func number(_ number: Double?) -> Cell { number.map { Cell(number: $0) } ?? .empty }

  private func count(_ count: Int?) -> Cell { count.map { .number(String($0)) } ?? .empty }

  private func flag(_ flag: Bool?) -> Cell { flag.map { .text($0 ? "true" : "false") } ?? .empty }

  private func absence(_ figure: Figure?) -> Cell {
    guard let figure else { return .text(words(.comparison(.notInAgreement))) }
    return figure.absence.map { .text(words(.absence($0))) } ?? .empty
  }
}
