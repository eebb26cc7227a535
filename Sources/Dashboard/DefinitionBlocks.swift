import CustomerChain
import Screen
import Words

/// Each stage in words: what it means, its rule and which parts of it are broken, its limit, and who signed it.
struct DefinitionBlocks {
  let pane: DefinitionsPane

  private var scribe: Scribe { pane.scribe }
  private static let widestName = 16
  private static let labelColumns = 10

  func draw(on sheet: inout Sheet) {
    for (place, stage) in pane.stages.enumerated() {
      if place > 0 { sheet.nextRow() }
      drawDefinition(of: stage, on: &sheet)
      drawRule(of: stage, on: &sheet)
      drawParts(of: stage, on: &sheet)
      drawLimit(of: stage, on: &sheet)
      drawSignatures(of: stage, on: &sheet)
    }
  }

  /// Where the texts begin, and where what they are called.
  private var start: Int {
    let longest = pane.stages.map { scribe.text($0.stage.name).columns + pane.mark(of: $0).columns }.max() ?? 0
    return Sheet.margin + min(longest, Self.widestName) + 2
  }

  private var textStart: Int { start + Self.labelColumns }

  private func drawDefinition(of stage: StageDefinition, on sheet: inout Sheet) {
    let mark = pane.mark(of: stage)
    let name = scribe.text(stage.stage.name).truncated(
      to: start - Sheet.margin - 2 - mark.columns, ellipsis: scribe.glyphs.ellipsis)
    sheet.put(name + mark, at: Sheet.margin, scribe.style(.title, .bold))
    let words = stage.stage.definition.map { scribe.text($0) }
    let lines = (words ?? scribe.say(.table(.noDefinition))).wrapped(to: max(1, sheet.end - start))
    for line in lines {
      sheet.put(line, at: start, scribe.style(words == nil ? .dim : .text))
      sheet.nextRow()
    }
    if lines.isEmpty { sheet.nextRow() }
  }

  private func label(_ phrase: TablePhrase, on sheet: inout Sheet) {
    sheet.put(scribe.say(.table(phrase)), at: start, scribe.style(.dim), room: Self.labelColumns - 1)
  }

  private func drawRule(of stage: StageDefinition, on sheet: inout Sheet) {
    label(.rule, on: &sheet)
    let end = pane.draw(rule: stage, at: textStart, showing: 23, on: &sheet)
    if let breaking = stage.breaking {
      let value = scribe.value(breaking)
      let after = " " + scribe.say(.table(.breakIt(of: stage.of.count ?? 0)))
      if end + 3 + value.columns + after.columns > sheet.end { sheet.nextRow() }
      let column = end + 3 + value.columns + after.columns > sheet.end ? textStart : end + 3
      let style = scribe.style(of: breaking, .careful, .bold)
      let last = sheet.put(value, at: column, style)
      sheet.spot(
        breaking, from: column, to: last, [scribe.text(stage.stage.name), scribe.say(.metric(.breaking))], showing: 24)
      sheet.put(after, at: last, scribe.style(.dim))
    }
    sheet.nextRow()
  }

  private func drawParts(of stage: StageDefinition, on sheet: inout Sheet) {
    guard stage.parts.count > 1 else { return }
    label(.broken, on: &sheet)
    let items = stage.parts.map { part in
      let text = scribe.text(part.text)
      return Sheet.Item(
        label: text, value: scribe.value(part.breaking), style: scribe.style(of: part.breaking, .careful),
        difference: pane.writer.difference(part.breaking), figure: part.breaking,
        crumbs: [scribe.text(stage.stage.name), scribe.say(.metric(.breaking)), text])
    }
    sheet.flow(items, from: textStart, maximumRows: 6)
  }

  private func drawLimit(of stage: StageDefinition, on sheet: inout Sheet) {
    guard let cell = pane.limitCell(stage, showing: 22) else { return }
    label(.limitHeading, on: &sheet)
    let end = sheet.put(cell.text, at: textStart, cell.style)
    if let spot = cell.spot {
      sheet.spot(
        spot.name, spot.target, from: textStart, to: end,
        [scribe.text(stage.stage.name), scribe.say(.table(.limitHeading))])
    }
    if let quiet = stage.stage.quietAfter {
      let text = scribe.say(.table(.quiet)) + " " + scribe.say(.table(.limit(quiet, stage.stage.clock)))
      sheet.put(text, at: end + 3, scribe.style(.dim))
    }
    sheet.nextRow()
  }

  private func drawSignatures(of stage: StageDefinition, on sheet: inout Sheet) {
    guard pane.signatures.wereAsked else { return }
    label(.signatures, on: &sheet)
    let known = pane.agreement.funnel.agreedBy.filter { $0.value != FunnelAgreement.dayNotGiven }
    let days = stage.stage.agreedBy == nil ? known : [:]
    let signed = stage.agreedBy.map { id in
      TablePhrase.Signature(department: pane.agreement.departmentName(id), day: days[id])
    }
    var items: [Sheet.Item] = []
    if !signed.isEmpty {
      items.append(Sheet.Item(value: scribe.say(.table(.signedBy(signed))), style: scribe.style(.text)))
    }
    if !stage.missing.isEmpty {
      let names = stage.missing.map(pane.agreement.departmentName)
      items.append(Sheet.Item(value: scribe.say(.table(.notSignedBy(names))) + " ~", style: scribe.style(.careful)))
    }
    sheet.flow(items, from: textStart, maximumRows: 2)
  }
}
