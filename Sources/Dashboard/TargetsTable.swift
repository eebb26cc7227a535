import CustomerChain
import Screen
import Words

/// What was aimed at: each figure with its target and floor, whether it is met, and what is to be done, by whom, when it
/// is not.
struct TargetsTable {
  let targets: [TargetFigure]
  let agreement: Agreement
  let writer: FigureWriter

  private var scribe: Scribe { writer.scribe }
  private var line: TargetLine { TargetLine(targets: targets, agreement: agreement, writer: writer) }

  func draw(on sheet: inout Sheet) {
    guard !targets.isEmpty else { return }
    sheet.nextRow()
    let table = table
    let all = sheet.end - Sheet.margin
    let room = all - table.naturalWidth - 3
    // What is to be done is worth nothing when it is cut.
    let widest = targets.map { state(of: $0).columns + (plan(of: $0).map { $0.columns + 3 } ?? 0) }.max() ?? 0
    let isBeside = room >= widest
    let top = sheet.row
    let end = table.draw(on: &sheet, from: Sheet.margin, room: isBeside ? table.naturalWidth : all)
    let bottom = sheet.row
    if isBeside {
      sheet.row = top
      for target in targets {
        sheet.nextRow()
        let state = sheet.put(self.state(of: target), at: end + 3, style(of: target))
        if let plan = plan(of: target) { sheet.put(plan, at: state + 3, scribe.style(.dim)) }
      }
      sheet.row = bottom
    } else {
      drawPlans(on: &sheet)
    }
  }

  /// Below the table, where there is no room beside it.
  private func drawPlans(on sheet: inout Sheet) {
    for target in targets {
      let words = [line.name(of: target) + ": " + state(of: target), plan(of: target)].compactMap(\.self)
      let text = words.dropFirst().reduce(words[0]) { $0 + ". " + $1 }
      for part in text.wrapped(to: max(1, sheet.end - Sheet.margin)) {
        sheet.put(part, at: Sheet.margin, style(of: target))
        sheet.nextRow()
      }
    }
  }

  private var table: FigureTable {
    let names = targets.map { line.name(of: $0) }
    return FigureTable(
      heading: scribe.say(.report(.targets)),
      rows: zip(targets, names).map { target, name in
        FigureTable.Row(name: name, style: scribe.style(.text), severity: Severity(target))
      },
      columns: [
        writer.column(
          scribe.say(.column(.value)), weight: 3,
          zip(targets, names).map { target, name in
            target.figure.map { writer.cell($0, [name], role: Severity(target).role, .bold, showing: 9) }
          }),
        FigureTable.Column(
          heading: scribe.say(.column(.target)), weight: 2,
          cells: targets.map { agreed($0.target.value, $0) }),
        FigureTable.Column(
          heading: scribe.say(.column(.floor)), weight: 1,
          cells: targets.map { target in target.target.floor.map { agreed($0, target) } }),
      ], narrowestName: 14)
  }

  private func agreed(_ number: Double, _ target: TargetFigure) -> FigureTable.Cell {
    FigureTable.Cell(text: scribe.agreed(number, like: target.figure), style: scribe.style(.dim))
  }

  private func style(of target: TargetFigure) -> Style {
    let severity = Severity(target)
    return scribe.style(severity == .none ? .dim : severity.role)
  }

  private func state(of target: TargetFigure) -> DisplayText {
    let isAbove = target.figure?.number.map { $0 > target.target.value } ?? false
    switch target.state {
    case .met: return scribe.say(.table(.met))
    case .missed: return scribe.say(.table(.missed(isAbove: isAbove)))
    case .beyondFloor: return scribe.say(.table(.beyondFloor(isAbove: isAbove)))
    case .notAvailable:
      guard let absence = target.figure?.absence else { return scribe.say(.table(.noSuchFigure)) }
      return scribe.say(.absence(absence))
    }
  }

  private func plan(of target: TargetFigure) -> DisplayText? {
    switch (target.target.contingency, target.target.owner) {
    case (let plan?, let owner): scribe.say(.table(.contingency(plan, owner: owner)))
    case (nil, let owner?): scribe.say(.table(.owner(owner)))
    case (nil, nil): nil
    }
  }
}
