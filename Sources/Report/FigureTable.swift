import CustomerChain
import Words

/// Every figure of a board as a row of a table for a spreadsheet: comma-separated, UTF-8, quoted as RFC 4180 says, each
/// line with a line feed. The columns are the same whatever the data holds, and numbers are written in full with a
/// point.
///
/// A figure is found by its name and coordinates, and stands in the table once: each known coordinate has a column, one
/// of the company's own stands in `attribute` and `attributeValue`, and `where` has them all, `name=` for a value that is
/// missing.
struct FigureTable {
  let board: Board
  let names: CoordinateNames
  let words: Words

  /// Those that a figure can have. The days of the period are named apart from the `from` of a seam.
  static let coordinates =
    [
      "metric", "stage", "seam", "from", "bucket", "reason", "person", "cause", "day", "score", "week", "file", "part",
      "statistic", "within", "first_day", "weeks", "since", "measure", "rule_part",
      "lead_department",
    ]
    + Dimension.named.map(\.name).filter { $0 != "stage" }

  static let headings =
    ["figure", "where"] + coordinates
    + [
      "attribute", "attributeValue", "value", "unit", "numerator", "denominator", "n", "low", "high",
      "absence", "asOf", "periodFrom", "periodTo",
    ]

  func text() -> String {
    let hidden = hiddenFigures
    let place = FigureTable.headings.enumerated().reduce(into: [String: Int]()) { $0[$1.element] = $1.offset }
    var text = FigureTable.line(FigureTable.headings.map(Cell.text))
    var statistics = Statistics()
    var written: Set<Figure> = []
    for figure in board.figures {
      let statistic = statistics.next(figure)
      // Groups side by side have some of the figures that other panes have too.
      guard statistic != nil || written.insert(figure).inserted else { continue }
      var row = [Cell](repeating: .empty, count: FigureTable.headings.count)
      for (name, cell) in cells(figure, statistic, isHidden: hidden.contains(figure)) {
        if let column = place[name] { row[column] = cell }
      }
      text += FigureTable.line(row)
    }
    return text
  }

  /// Too few answers stand behind these to be told.
  private var hiddenFigures: Set<Figure> {
    var hidden: Set<Figure> = []
    for row in board.experience.rows where row.isSuppressed {
      hidden.formUnion([row.score, row.topShare, row.good])
      hidden.formUnion(row.camps)
      hidden.formUnion(row.scores.map(\.count))
    }
    let limit = board.experience.agreement.suppressBelow
    let groups = board.groups.map { $0.rows + [$0.whole] } ?? []
    for cell in groups.flatMap(\.cells) where cell.isHidden(below: limit) {
      hidden.formUnion([cell.figure, cell.difference].compactMap(\.self))
    }
    return hidden
  }

  // MARK: Cells

  private typealias NamedCell = (name: String, cell: Cell)

  private func cells(_ figure: Figure, _ statistic: String?, isHidden: Bool) -> [NamedCell] {
    let always: [NamedCell] = [
      ("figure", .text(figure.id.rawValue)), ("n", .number(String(figure.n))),
      ("asOf", .text(figure.asOf.instant.isoText)), ("periodFrom", Cell(board.query.period.from?.isoText)),
      ("periodTo", Cell(board.query.period.to?.isoText)),
    ]
    return always + place(figure, statistic) + (isHidden ? hiddenValue : value(figure))
  }

  private func place(_ figure: Figure, _ statistic: String?) -> [NamedCell] {
    let names = names.names(of: figure.records) + (statistic.map { [("statistic", $0)] } ?? [])
    var cells: [String: Cell] = [:]
    for (name, value) in names {
      if FigureTable.coordinates.contains(name), cells[name] == nil {
        cells[name] = Cell(value)
      } else {
        cells["attribute"] = .text(name)
        cells["attributeValue"] = Cell(value)
      }
    }
    if case .money(let money) = figure.value, cells["currency"] == nil { cells["currency"] = .text(money.currency) }
    cells["where"] = .text(names.map { "\($0.name)=\($0.value ?? "")" }.joined(separator: "; "))
    return cells.map { ($0.key, $0.value) }
  }

  private var hiddenValue: [NamedCell] {
    [("absence", .text(words(.absence(.tooFewAnswers(limit: board.experience.agreement.suppressBelow)))))]
  }

  private func value(_ figure: Figure) -> [NamedCell] {
    let interval: [NamedCell] =
      figure.interval.map { [("low", Cell(number: $0.low)), ("high", Cell(number: $0.high))] } ?? []
    let number = figure.number.map { Cell(number: $0) } ?? .empty
    switch figure.value {
    case .count(let count): return [("value", .number(String(count))), ("unit", .text("count"))] + interval
    case .ratio(let numerator, let denominator):
      return [
        ("value", number), ("unit", .text("share")), ("numerator", .number(String(numerator))),
        ("denominator", .number(String(denominator))),
      ] + interval
    case .share: return [("value", number), ("unit", .text("share"))] + interval
    case .duration: return [("value", number), ("unit", .text("days"))] + interval
    case .score: return [("value", number), ("unit", .text("score"))] + interval
    case .money(let money):
      let amount = money.hundredths == Money.unknown ? Cell.empty : .number(money.decimalText)
      return [("value", amount), ("unit", .text("money"))]
    case .notAvailable(let absence): return [("absence", .text(words(.absence(absence))))]
    }
  }

  /// Tells the two figures of a time apart, which have one name and the same records: the median comes first.
  private struct Statistics {
    private var seen: [RecordSet: Int] = [:]

    mutating func next(_ figure: Figure) -> String? {
      guard figure.id == .toNext || figure.id == .toDecide else { return nil }
      let place = seen[figure.records, default: 0]
      seen[figure.records] = place + 1
      return place.isMultiple(of: 2) ? "median" : "p90"
    }
  }

  private static func line(_ cells: [Cell]) -> String { cells.map(\.written).joined(separator: ",") + "\n" }
}
