import CustomerChain
import Screen
import Words

/// Everything known of one record: its values with the place each was read from, and its chain over time.
struct RecordCardView {
  let card: RecordCard
  let agreement: Agreement
  let zone: Zone
  let scribe: Scribe

  /// From this width on each value's place stands beside it.
  static let columnsForPlace = 56
  static let widestLabel = 18

  func draw(on grid: inout Grid, in rectangle: Rectangle, cursor: Int?, isFocused: Bool) {
    let frame = Frame(
      title: scribe.text(card.title), details: card.subtitle.isEmpty ? [] : [scribe.text(card.subtitle)],
      isFocused: isFocused)
    let room = frame.draw(on: &grid, in: rectangle, scribe.appearance)
    let content = content(columns: room.columns)
    let spot = cursor.flatMap { content.spots.indices.contains($0) ? content.spots[$0] : nil }
    let scroll = content.scroll(height: room.rows, cursor: spot)
    content.draw(on: &grid, in: room, scroll: scroll, style: scribe.style(.text))
    content.drawMore(on: &grid, in: rectangle, scroll: scroll, scribe)
    if let spot {
      scribe.appearance.palette.select(content.place(of: spot, in: room, scroll: scroll), on: &grid)
    }
  }

  /// A spot for each field, then for each link of the chain.
  func content(columns: Int) -> PaneContent {
    var sheet = Sheet(columns: columns, scribe: scribe)
    let labels = card.fields.map { scribe.say(.field($0.name)) }
    let label = min(Self.widestLabel, labels.map(\.columns).max() ?? 0)
    for (place, field) in card.fields.enumerated() { draw(field, labels[place], label, place, on: &sheet) }
    if !card.chain.isEmpty {
      sheet.nextRow()
      ChainBar(card: card, agreement: agreement, zone: zone, scribe: scribe).draw(on: &sheet)
      sheet.nextRow()
      drawChain(on: &sheet)
    }
    return sheet.content()
  }

  private func markSpot(_ place: Int, on sheet: inout Sheet) {
    sheet.spot(
      Spot.Name(metric: .rows, showing: place), .notice(.say(.toast(.nothingToOpen))), from: 0, to: sheet.columns, [])
  }

  private func draw(_ field: CardField, _ name: DisplayText, _ label: Int, _ place: Int, on sheet: inout Sheet) {
    markSpot(place, on: &sheet)
    sheet.put(name, at: Sheet.margin, scribe.style(.dim), room: label)
    let start = Sheet.margin + label + 2
    let origin = origin(field.place)
    let showsOrigin = sheet.columns >= Self.columnsForPlace && !origin.isEmpty
    let room = sheet.end - start - (showsOrigin ? min(origin.columns, sheet.columns / 3) + 2 : 0)
    let isMissingOwner = field.name == .field(.owner) && (field.value == .none || field.value == .text(""))
    sheet.put(text(field, isMissingOwner), at: start, scribe.style(role(field, isMissingOwner)), room: max(1, room))
    if showsOrigin {
      let shown = origin.truncated(to: sheet.columns / 3, ellipsis: scribe.glyphs.ellipsis)
      sheet.put(shown, before: sheet.end, scribe.style(.dim))
    }
    sheet.nextRow()
  }

  private func text(_ field: CardField, _ isMissingOwner: Bool) -> DisplayText {
    if isMissingOwner { return scribe.say(.list(.noOwner)) }
    if [.late, .signed].contains(field.name), case .number = field.value {
      return scribe.say(.list(field.value.isLate ? .yes : .no))
    }
    return scribe.value(field.value, agreement: agreement, reference: card.asOf.instant)
  }

  private func role(_ field: CardField, _ isMissingOwner: Bool) -> Role {
    if isMissingOwner { return .careful }
    if field.name == .late, field.value.isLate { return .bad }
    return field.value == .none ? .dim : .text
  }

  private func origin(_ place: Place?) -> DisplayText {
    place.map { scribe.say(.list(.readFrom($0))) } ?? .empty
  }

  private func drawChain(on sheet: inout Sheet) {
    let times = card.chain.map { time($0.at) }
    let column = min(22, (times.map(\.columns).max() ?? 0)) + 2
    for (place, item) in card.chain.enumerated() {
      markSpot(card.fields.count + place, on: &sheet)
      sheet.put(times[place], at: Sheet.margin, scribe.style(.dim), room: column - 1)
      let start = Sheet.margin + column
      sheet.put(what(item), at: start, scribe.style(.text, .bold))
      let origin = origin(item.place)
      let fits = start + what(item).columns + 2 + origin.columns <= sheet.end
      if fits { sheet.put(origin, before: sheet.end, scribe.style(.dim)) }
      sheet.nextRow()
      for line in details(item).flatMap({ $0.wrapped(to: max(1, sheet.end - start)) }) {
        sheet.put(line, at: start, scribe.style(.text))
        sheet.nextRow()
      }
      if !fits, !origin.isEmpty {
        sheet.put(origin, at: start, scribe.style(.dim))
        sheet.nextRow()
      }
    }
  }

  private func time(_ time: Timestamp) -> DisplayText {
    time.isKnown
      ? scribe.text(scribe.words.shortTimestamp(time, near: card.asOf.instant)) : scribe.say(.list(.unknownTime))
  }

  private func what(_ item: ChainItem) -> DisplayText {
    switch item.what {
    case .stage(let position): scribe.stageName(position, agreement)
    case .creation(let stage): scribe.say(.list(.created(stage: scribe.stageName(stage, agreement).string)))
    case .touch(let direction): scribe.say(.list(.touch(direction: direction)))
    case .answer(let metric, let score): scribe.say(.list(.answered(metric: metric, score: score)))
    }
  }

  /// Who had it, and why.
  private func details(_ item: ChainItem) -> [DisplayText] {
    var parts: [DisplayText] = []
    if let department = item.department { parts.append(scribe.text(agreement.departmentName(department))) }
    if let owner = item.owner, !owner.isEmpty { parts.append(scribe.text(owner)) }
    if let note = item.note, !note.isEmpty { parts.append(scribe.text(note)) }
    guard let first = parts.first else { return [] }
    return [parts.dropFirst().reduce(first) { $0 + " " + scribe.glyphs.dot + " " + $1 }]
  }
}
