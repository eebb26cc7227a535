import CustomerChain
import Screen
import Words

/// Definitions: the stages as agreed, who signed them, and which leads break them. Another limit or rule can be tried on
/// the spot.
struct DefinitionsPane {
  let definitions: DefinitionFigures?
  let targets: [TargetFigure]
  let tried: [TriedTerms]
  let agreement: Agreement
  let signatures: Signatures
  let writer: FigureWriter

  var scribe: Scribe { writer.scribe }
  /// A rule in less room than this says nothing.
  private static let narrowestRule = 24

  init(model: Model, board: Board) {
    definitions = board.definitions
    targets = board.targets
    tried = board.query.tried
    agreement = model.agreement
    signatures = Signatures(model.agreement)
    writer = model.figureWriter
  }

  var stages: [StageDefinition] { definitions?.stages ?? [] }

  func content(columns: Int, rows: Int) -> PaneContent {
    var sheet = Sheet(columns: columns, scribe: scribe)
    guard let definitions, !stages.isEmpty else {
      sheet.put(scribe.say(.table(.noDefinitions)), at: Sheet.margin, scribe.style(.dim))
      sheet.nextRow()
      return sheet.content()
    }
    drawAgreement(definitions, on: &sheet)
    let head = sheet.row + 1
    drawTable(on: &sheet)
    if let change = definitions.lastChange { draw(change, on: &sheet) }
    TargetsTable(targets: targets, agreement: agreement, writer: writer).draw(on: &sheet)
    sheet.nextRow()
    DefinitionBlocks(pane: self).draw(on: &sheet)
    var content = sheet.content(head: min(head, rows / 2))
    if let version = agreement.funnel.version { content.details = [scribe.say(.header(.agreed(version: version)))] }
    return content
  }

  /// `definition agreement 67 %, 16 of 24   not by Service ~`
  private func drawAgreement(_ definitions: DefinitionFigures, on sheet: inout Sheet) {
    let figure = definitions.agreement
    let name = scribe.say(.metric(.definitionAgreement))
    var items = [
      Sheet.Item(
        label: name, value: scribe.value(figure), style: scribe.style(of: figure, .text, .bold),
        after: parts(of: figure), difference: writer.difference(figure), figure: figure, crumbs: [name])
    ]
    if signatures.wereAsked, !signatures.missing.isEmpty {
      let names = signatures.missing.map(agreement.departmentName)
      items.append(
        Sheet.Item(value: scribe.say(.table(.notSignedBy(names))) + " ~", style: scribe.style(.careful)))
    }
    sheet.flow(items, from: Sheet.margin, maximumRows: 2)
  }

  private func parts(of figure: Figure) -> DisplayText {
    guard case .ratio(let numerator, let denominator) = figure.value else { return .empty }
    return scribe.say(.report(.outOf(numerator, denominator)))
  }
}

extension DefinitionsPane {
  /// How the terms changed last; opening it shows the figures under those before.
  private func draw(_ change: AgreementChange, on sheet: inout Sheet) {
    sheet.nextRow()
    let day = scribe.words.zone.day(of: change.at)
    let phrase = TablePhrase.lastChange(
      day, from: change.versionBefore, to: change.versionAfter, terms: change.before.count)
    let room = sheet.end - Sheet.margin
    let end = sheet.put(
      scribe.say(.table(phrase)), at: Sheet.margin, style(isTried: tried == change.before, isThere: true), room: room)
    sheet.spot(
      Spot.Name(metric: .definitionAgreement, showing: 25), .tried(change.before, isWhole: change.isWhole),
      from: Sheet.margin, to: end, [scribe.say(.table(phrase))])
    sheet.nextRow()
  }
}

// MARK: The table

extension DefinitionsPane {
  private func drawTable(on sheet: inout Sheet) {
    let all = sheet.end - Sheet.margin
    let table = table
    let rule = all - table.naturalWidth - 3
    let top = sheet.row
    let end = table.draw(
      on: &sheet, from: Sheet.margin, room: rule >= Self.narrowestRule ? table.naturalWidth : all)
    guard rule >= Self.narrowestRule else { return }
    let bottom = sheet.row
    sheet.row = top
    sheet.put(scribe.say(.table(.rule)), at: end + 3, scribe.style(.dim))
    for stage in stages {
      sheet.nextRow()
      draw(rule: stage, at: end + 3, showing: 21, on: &sheet)
    }
    sheet.row = bottom
  }

  private var table: FigureTable {
    FigureTable(
      heading: scribe.say(.column(.stage)),
      rows: stages.map { stage in
        FigureTable.Row(
          name: scribe.text(stage.stage.name), style: scribe.style(.text), mark: mark(of: stage),
          severity: stage.breaking?.count ?? 0 > 0 ? .careful : .none)
      },
      columns: [
        writer.column(
          scribe.say(.column(.here)), weight: 1,
          stages.map { writer.cell($0.of, [scribe.text($0.stage.name), scribe.say(.metric(.here))], showing: 20) }),
        writer.column(scribe.say(.table(.breaks)), weight: 4, stages.map(breakingCell)),
        FigureTable.Column(
          heading: scribe.say(.table(.limitHeading)), weight: 3, cells: stages.map { limitCell($0, showing: 20) }),
        FigureTable.Column(
          heading: scribe.say(.table(.signedHeading)), weight: 2, cells: stages.map(signedCell)),
      ])
  }

  func mark(of stage: StageDefinition) -> DisplayText {
    signatures.wereAsked && !stage.missing.isEmpty ? " ~" : .empty
  }

  /// Without a rule nobody can break it: that is said, not counted as nobody.
  private func breakingCell(_ stage: StageDefinition) -> FigureTable.Cell {
    let crumbs = [scribe.text(stage.stage.name), scribe.say(.metric(.breaking))]
    guard let figure = stage.breaking else {
      return FigureTable.Cell(
        text: scribe.glyphs.notAvailable, style: scribe.style(.dim),
        spot: (name(.breaking, stage), .notice(.say(.toast(.notAvailable(.noRule))))), crumbs: crumbs)
    }
    return writer.cell(figure, crumbs, role: .careful, .bold)
  }

  /// Standing on it and opening it tries another one. Leads that have ended wait for nobody.
  func limitCell(_ stage: StageDefinition, showing: Int) -> FigureTable.Cell? {
    guard stage.stage.isOpen else { return nil }
    let isTried = self.isTried(stage, .limit)
    return FigureTable.Cell(
      text: limit(of: stage.stage), style: style(isTried: isTried, isThere: stage.stage.sla != nil),
      spot: (name(.late, stage, showing), .terms(stage: stage.stage.id, .limit)))
  }

  private func signedCell(_ stage: StageDefinition) -> FigureTable.Cell? {
    guard signatures.wereAsked else { return nil }
    let count = stage.agreedBy.count
    return FigureTable.Cell(
      text: scribe.say(.table(.signed(count, of: count + stage.missing.count))),
      style: scribe.style(stage.missing.isEmpty ? .dim : .careful))
  }
}

// MARK: Terms

extension DefinitionsPane {
  func name(_ metric: MetricID, _ stage: StageDefinition, _ showing: Int = 0) -> Spot.Name {
    var name = Spot.Name(metric: metric, showing: showing)
    name.coordinates.stage = stage.position
    return name
  }

  func limit(of stage: Stage) -> DisplayText {
    stage.sla.map { scribe.say(.table(.limit($0, stage.clock))) } ?? scribe.say(.table(.noLimit))
  }

  func isTried(_ stage: StageDefinition, _ subject: TermsEntry.Subject) -> Bool {
    tried.contains { $0.stage == stage.stage.id && $0.change.subject == subject }
  }

  /// What is tried looks like nothing that was agreed.
  func style(isTried: Bool, isThere: Bool) -> Style {
    isTried ? scribe.style(.careful, [.bold, .reverse]) : scribe.style(isThere ? .text : .dim)
  }

  /// The rule as it is written, which opening tries another one of.
  @discardableResult
  func draw(rule stage: StageDefinition, at column: Int, showing: Int, on sheet: inout Sheet) -> Int {
    let rule = stage.stage.rule.map { scribe.text($0) } ?? scribe.say(.table(.noRule))
    let look = style(isTried: isTried(stage, .rule), isThere: stage.stage.rule != nil)
    let end = sheet.put(rule, at: column, look)
    sheet.spot(
      name(.breaking, stage, showing), .terms(stage: stage.stage.id, .rule), from: column, to: end,
      [scribe.text(stage.stage.name), scribe.say(.table(.rule))])
    return end
  }
}
