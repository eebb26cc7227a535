import CustomerChain
import Screen
import Words

/// Hand-offs and leaks: what was handed to another department and what came of it, which leads nobody mops up, and who
/// owes the next step.
struct HandoffPane {
  let handoffs: [HandoffFigures]
  let leaks: LeakFigures
  let aging: AgingFigures
  let targets: [TargetFigure]
  let agreement: Agreement
  let period: PeriodChoice
  let writer: FigureWriter

  var scribe: Scribe { writer.scribe }
  /// From this height on the tables stand apart from each other.
  static let roomyRows = 16
  /// Reasons of a stage that are shown where there is little room.
  static let fewReasons = 5

  init(model: Model, board: Board) {
    handoffs = board.handoffs
    leaks = board.leaks
    aging = board.aging
    targets = board.targets
    agreement = model.agreement
    period = model.period
    writer = model.figureWriter
  }

  func content(columns: Int, rows: Int) -> PaneContent {
    var sheet = Sheet(columns: columns, scribe: scribe)
    let room = columns - 2 * Sheet.margin
    func separate() { if rows >= Self.roomyRows, sheet.row > 0 { sheet.nextRow() } }
    ledger.draw(on: &sheet, from: Sheet.margin, room: room)
    let marks = TargetLine(targets: targets, agreement: agreement, writer: writer).items(of: [.handoff, .leak])
    if !marks.isEmpty { sheet.flow(marks, from: Sheet.margin, maximumRows: 2) }
    if handoffs.isEmpty { drawNoHandoffs(on: &sheet, room: room) }
    separate()
    let reasons = reasons(isFew: rows < 2 * Self.roomyRows)
    FigureTable.draw(
      [leakTable, owesTable, reasons], on: &sheet, from: Sheet.margin, room: room, isRoomy: rows >= Self.roomyRows)
    if let effort { sheet.flow([effort], from: Sheet.margin) }
    var content = sheet.content(head: 1)
    content.details = [scribe.say(.table(.handedOver(days: period.days)))]
    content.note = StyledText(scribe.say(.pane(.interval95)), scribe.style(.dim))
    return content
  }

  private func drawNoHandoffs(on sheet: inout Sheet, room: Int) {
    for line in scribe.say(.table(.noHandoffs)).wrapped(to: max(1, room)) {
      sheet.put(line, at: Sheet.margin, scribe.style(.dim))
      sheet.nextRow()
    }
  }

  /// Effort on leads that came to nothing, of all effort on leads that ended.
  private var effort: Sheet.Item? {
    guard let share = leaks.unqualifiedShare else { return nil }
    let name = scribe.say(.metric(.unqualifiedShare))
    let parts = share.absence == nil ? leaks.effort.map { scribe.say(.report(.effort($0))) } : nil
    return Sheet.Item(
      label: name, value: scribe.value(share), style: scribe.style(of: share, .text, .bold),
      after: writer.isComparing ? .empty : parts ?? .empty, difference: writer.difference(share), figure: share,
      crumbs: [name])
  }
}

// MARK: The ledger

extension HandoffPane {
  /// A row for each stage that hands over.
  private var ledger: FigureTable {
    let names = handoffs.map { name(of: $0.stage) }
    func column(
      _ heading: DisplayText, weight: Int, marginWeight: Int? = nil, role: Role = .text,
      _ attributes: Attributes = [], showing: Int = 0, _ figure: (HandoffFigures) -> Figure
    ) -> FigureTable.Column {
      writer.column(
        heading, weight: weight, marginWeight: marginWeight,
        zip(handoffs, names).map { handoff, name in
          let figure = figure(handoff)
          return writer.cell(
            figure, [name, scribe.say(.metric(figure.id))], role: role, attributes, hasMargin: marginWeight != nil,
            showing: showing)
        })
    }
    func say(_ phrase: TablePhrase) -> DisplayText { scribe.say(.table(phrase)) }
    return FigureTable(
      heading: scribe.say(.column(.handoff)),
      rows: zip(handoffs, names).map { handoff, name in
        FigureTable.Row(
          name: name, style: scribe.style(.text),
          mark: Signatures(agreement).lacksSignature(handoff.stage) ? " ~" : .empty)
      },
      columns: [
        column(scribe.say(.column(.handed)), weight: 6, .bold) { $0.handed },
        column(scribe.say(.column(.taken)), weight: 4) { $0.accepted },
        column(scribe.say(.column(.rejected)), weight: 5) { $0.rejected },
        column(scribe.say(.column(.undecided)), weight: 10, role: .careful) { $0.undecided },
        column(scribe.say(.column(.returned)), weight: 1) { $0.returned },
        column(say(.acceptance), weight: 9, marginWeight: 7, .bold) { $0.acceptance },
        column(say(.decision), weight: 8, marginWeight: 3) { $0.decision },
        column(say(.timeToHalf), weight: 5) { $0.toDecide.median },
        column(say(.timeToNineTenths), weight: 2, showing: 1) { $0.toDecide.p90 },
      ])
  }

  /// `MQL · Marketing → Sales`: where it has to be short, the stage stays.
  private func name(of stage: Stage) -> DisplayText {
    let sides = [stage.department, stage.handsTo].map { side in
      side.map { scribe.text(agreement.departmentName($0)) } ?? scribe.say(.pane(.unassigned))
    }
    return scribe.text(stage.name) + " " + scribe.glyphs.dot + " " + sides[0] + " " + scribe.glyphs.arrowRight + " "
      + sides[1]
  }
}

// MARK: Leaks and reasons

extension HandoffPane {
  /// A row for each cause, and one for each further currency of its value: these are never added.
  private var leakTable: FigureTable {
    var rows: [FigureTable.Row] = []
    var counts: [FigureTable.Cell?] = []
    var values: [FigureTable.Cell?] = []
    var oldest: [FigureTable.Cell?] = []
    for leak in leaks.causes {
      let name = scribe.say(.report(.leakCause(leak.cause)))
      let isLeaking = leak.count.count ?? 0 > 0
      func crumbs(_ figure: Figure) -> [DisplayText] { [name, scribe.say(.metric(figure.id))] }
      for line in 0..<max(1, leak.value.count) {
        let isFirst = line == 0
        rows.append(
          FigureTable.Row(name: isFirst ? name : .empty, style: scribe.style(isLeaking ? .text : .dim)))
        counts.append(isFirst ? writer.cell(leak.count, crumbs(leak.count), role: .careful, .bold) : nil)
        values.append(line < leak.value.count ? writer.cell(leak.value[line], crumbs(leak.value[line])) : nil)
        oldest.append(isFirst ? writer.cell(leak.oldest, crumbs(leak.oldest)) : nil)
      }
    }
    return FigureTable(
      heading: scribe.say(.table(.leaksByCause)), rows: rows,
      columns: [
        writer.column(scribe.say(.column(.leads)), weight: 3, counts),
        writer.column(scribe.say(.column(.value)), weight: 2, values),
        writer.column(scribe.say(.column(.oldest)), weight: 1, oldest),
      ], narrowestName: 14)
  }

  /// Why hand-offs were rejected, the most frequent first; with the stage where there are several.
  private func reasons(isFew: Bool) -> FigureTable {
    let all = handoffs.flatMap { handoff in
      handoff.reasons.prefix(isFew ? Self.fewReasons : FigureTable.maximumRows).map { (handoff.stage, $0) }
    }
    let names = all.map { stage, reason in
      (reason.reason.map { scribe.text($0) } ?? scribe.say(.noReason)) + suffix(stage)
    }
    return FigureTable(
      heading: scribe.say(.table(.rejectedBecause)),
      rows: zip(all, names).map { reason, name in
        FigureTable.Row(name: name, style: scribe.style(reason.1.reason == nil ? .dim : .text))
      },
      columns: [
        writer.column(
          scribe.say(.column(.leads)), weight: 1,
          zip(all, names).map { reason, name in
            writer.cell(reason.1.count, [scribe.text(reason.0.name), scribe.say(.metric(.handoffRejected)), name])
          })
      ])
  }

  func suffix(_ stage: Stage) -> DisplayText {
    handoffs.count > 1 ? " " + scribe.glyphs.dot + " " + scribe.text(stage.name) : .empty
  }
}
