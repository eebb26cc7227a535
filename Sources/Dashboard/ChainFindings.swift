import CustomerChain
import Screen
import Words

/// What the chain lacks, in words: the weakest link and the weak touchpoints with their reasons, and how much of the
/// register somebody owns.
struct ChainFindings {
  let pane: ChainPane

  private var scribe: Scribe { pane.scribe }
  private var figures: ChainFigures { pane.figures }
  /// From this width on what the register lacks stands beside the weak links.
  private static let columnsForTwo = 130
  private static let narrowestSubject = 8

  /// One line: what, and what is with it.
  private struct Line {
    let severity: Severity
    let subject: DisplayText
    let text: DisplayText
    let name: Spot.Name
    let figure: Figure?
    let crumbs: [DisplayText]
  }

  private var lines: [Line] {
    [weakest].compactMap(\.self) + figures.steps.flatMap(\.touchpoints).compactMap(line)
  }

  private var weakest: Line? {
    guard let weakest = figures.weakest else { return nil }
    let link = scribe.text(pane.words.link(from: weakest.stage, stages: pane.stages))
    return Line(
      severity: .bad, subject: link + pane.mark(weakest.figure), text: scribe.text(pane.words.reason(weakest)),
      name: Spot.Name(metric: weakest.figure.id, coordinates: weakest.figure.records.coordinates.settled, showing: 2),
      figure: weakest.figure, crumbs: [link, scribe.say(.metric(weakest.figure.id))])
  }

  /// A touchpoint that is a weak link: opens what its first reason stands on.
  private func line(_ link: TouchpointLink) -> Line? {
    guard let reasons = pane.words.weaknesses(link, moment: pane.asOf) else { return nil }
    let figure = link.weaknesses.lazy.compactMap { self.figure(behind: $0, of: link) }.first
    var coordinates = RecordSet.Coordinates()
    (coordinates.dimension, coordinates.key) = (.touchpoint, link.touchpoint)
    let name = scribe.text(link.name)
    return Line(
      severity: .careful, subject: name, text: scribe.text(reasons),
      name: Spot.Name(metric: figure?.id ?? .withoutOwner, coordinates: coordinates, showing: 2), figure: figure,
      crumbs: figure.map { [name, scribe.say(.metric($0.id))] } ?? [name])
  }

  private func figure(behind weakness: TouchpointLink.Weakness, of link: TouchpointLink) -> Figure? {
    switch weakness {
    case .scoreFell: link.change ?? link.score
    case .withoutOwner, .ownerLeft: fault(.withoutOwner)
    case .channelWithoutOwner: fault(.channelWithoutOwner)
    }
  }

  private func fault(_ kind: RegisterFault.Kind) -> Figure? { figures.faults.first { $0.kind == kind }?.count }

  /// How many rows are wanted in so many columns, a blank one above included.
  func rows(columns: Int) -> Int {
    let beside = columns >= Self.columnsForTwo
    let room = (beside ? columns - columns / 2 : columns) - 2 * Sheet.margin
    let register =
      figures.ownerCoverage.absence == nil
      ? beside
        ? rows(of: coverage(columns) + faults(columns) + spend, room)
        : rows(of: coverage(columns), room) + rows(of: faults(columns) + spend, room)
      : scribe.say(.chainRow(.noRegister)).wrapped(to: max(1, room)).count
    let lines = max(1, lines.count)
    return 1 + (beside ? max(lines, register) : lines + register)
  }

  private func rows(of items: [Sheet.Item], _ room: Int) -> Int {
    var rows = items.isEmpty ? 0 : 1
    var at = 0
    for item in items {
      if at > 0, at + item.columns > room {
        rows += 1
        at = 0
      }
      at += item.columns + Self.gap
    }
    return rows
  }

  private static let gap = 2

  func draw(on sheet: inout Sheet) {
    let lines = lines
    let subject = max(Self.narrowestSubject, min(lines.map(\.subject.columns).max() ?? 0, sheet.columns / 3))
    let beside = sheet.columns >= Self.columnsForTwo
    let limit = beside ? sheet.columns / 2 - 2 : sheet.end
    let top = sheet.row
    for line in lines { draw(line, subject, limit: limit, on: &sheet) }
    if figures.weakest == nil, lines.isEmpty {
      sheet.put(scribe.say(.chain(.noWeakest)), at: Sheet.margin, scribe.style(.dim), room: limit - Sheet.margin)
      sheet.nextRow()
    }
    let bottom = sheet.row
    if beside { sheet.row = top }
    drawRegister(from: beside ? sheet.columns / 2 : Sheet.margin, on: &sheet)
    sheet.row = max(bottom, sheet.row)
  }

  private func draw(_ line: Line, _ subject: Int, limit: Int, on sheet: inout Sheet) {
    let role = line.severity.role
    sheet.put(line.severity.sign, at: Sheet.margin, scribe.style(role, .bold))
    let start = Sheet.margin + 3
    let shown = line.subject.truncated(to: subject, ellipsis: scribe.glyphs.ellipsis)
    sheet.put(shown, at: start, scribe.style(role, .bold))
    let at = start + subject + 2
    sheet.put(line.text, at: at, scribe.style(.text), room: limit - at)
    let target: Spot.Target = line.figure.map { .figure($0, camps: []) } ?? .notice(.say(.toast(.nothingToOpen)))
    sheet.spot(line.name, target, from: 0, to: limit + Sheet.margin, line.crumbs)
    sheet.nextRow()
  }

  // MARK: The register

  /// `21 of 24 touchpoints with one owner  19 of 22 on a channel with an owner  …`; in few words on a narrow pane.
  private func drawRegister(from column: Int, on sheet: inout Sheet) {
    guard figures.ownerCoverage.absence == nil else {
      for line in scribe.say(.chainRow(.noRegister)).wrapped(to: max(1, sheet.end - column)) {
        sheet.put(line, at: column, scribe.style(.dim))
        sheet.nextRow()
      }
      return
    }
    let faults = faults(sheet.columns) + spend
    let coverage = coverage(sheet.columns)
    if sheet.columns >= Self.columnsForTwo { return sheet.flow(coverage + faults, from: column, gap: Self.gap) }
    sheet.flow(coverage, from: column, gap: Self.gap)
    if !faults.isEmpty { sheet.flow(faults, from: column, gap: Self.gap) }
  }

  private func isBrief(_ columns: Int) -> Bool { columns < Self.columnsForSentences }
  /// From this width on what is covered is said in whole sentences.
  private static let columnsForSentences = 100

  private func coverage(_ columns: Int) -> [Sheet.Item] {
    let phrases: [(figure: Figure, long: (Int, Int) -> ChainPhrase, short: (Int, Int) -> ChainRowPhrase)] = [
      (figures.ownerCoverage, { .owners(owned: $0, touchpoints: $1) }, { .owned($0, of: $1) }),
      (figures.channelCoverage, { .channels(owned: $0, of: $1) }, { count, _ in .onOwnedChannels(count) }),
      (figures.reviewed, { .reviewed($0, of: $1) }, { count, _ in .reviewed(count) }),
    ]
    return phrases.enumerated().compactMap { place, phrase -> Sheet.Item? in
      guard case .ratio(let numerator, let denominator) = phrase.figure.value else { return nil }
      guard isBrief(columns) else {
        return item(phrase.figure, scribe.say(.chain(phrase.long(numerator, denominator))), .text)
      }
      var item = item(phrase.figure, scribe.say(.chainRow(phrase.short(numerator, denominator))), .text)
      if place == 0 { item.label = scribe.say(.chain(.ownersHeading)) }
      return item
    }
  }

  private func faults(_ columns: Int) -> [Sheet.Item] {
    figures.faults.map { fault in
      guard isBrief(columns) else {
        return item(fault.count, scribe.say(.chain(.fault(fault.kind, count: fault.count.count ?? 0))), .careful)
      }
      var item = item(fault.count, scribe.value(fault.count), .careful)
      item.after = scribe.say(.metric(fault.count.id))
      return item
    }
  }

  private var spend: [Sheet.Item] {
    figures.steps.flatMap(\.spend).enumerated().map { place, figure in
      Sheet.Item(
        label: place == 0 ? scribe.say(.chain(.spend)) : scribe.say(.andAlso), value: scribe.value(figure),
        style: scribe.style(of: figure), difference: pane.differences?.text(figure) ?? StyledText(), figure: figure,
        crumbs: [scribe.say(.metric(figure.id))])
    }
  }

  private func item(_ figure: Figure, _ text: DisplayText, _ role: Role) -> Sheet.Item {
    Sheet.Item(
      value: text, style: scribe.style(of: figure, role),
      difference: pane.differences?.text(figure) ?? StyledText(), figure: figure,
      crumbs: [scribe.say(.metric(figure.id))])
  }
}
