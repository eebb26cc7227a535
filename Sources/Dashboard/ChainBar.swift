import CustomerChain
import Screen
import Words

/// A lead's way through the stages, drawn to scale: a piece for each stage, as long as the lead stood in it.
struct ChainBar {
  let card: RecordCard
  let agreement: Agreement
  let zone: Zone
  let scribe: Scribe

  /// Pieces for more changes of stage than this would be slivers.
  static let maximumPieces = 12

  private struct Piece {
    let stage: Int
    let at: Timestamp
    let start: Instant
  }

  private var pieces: [Piece] {
    card.chain.compactMap { item in
      guard let start = item.at.instant(in: zone) else { return nil }
      switch item.what {
      case .stage(let stage), .creation(let stage): return Piece(stage: stage, at: item.at, start: start)
      default: return nil
      }
    }.suffix(Self.maximumPieces)
  }

  /// The heading, the bar, and the days on which its pieces begin.
  func draw(on sheet: inout Sheet) {
    let pieces = pieces
    sheet.put(scribe.say(.pane(.itsChain)), at: Sheet.margin, scribe.style(.title, .bold))
    guard let first = pieces.first, let last = pieces.last else { return sheet.nextRow() }
    let isOver = !isOpen(last.stage)
    let end = isOver ? last.start : max(card.asOf.instant, last.start)
    if let whole = Elapsed(from: first.at, to: isOver ? last.at : card.asOf.timestamp(in: zone), in: zone) {
      sheet.put(scribe.text(scribe.words.duration(whole)), before: sheet.end, scribe.style(.dim))
    }
    sheet.nextRow()
    let width = sheet.end - Sheet.margin
    guard width >= pieces.count * 2, pieces.count > 1 || !isOver else { return }
    let starts = starts(pieces, until: end, width: width)
    for (place, piece) in pieces.enumerated() {
      draw(piece, from: starts[place], to: place + 1 < starts.count ? starts[place + 1] : width, place, on: &sheet)
    }
    sheet.nextRow()
    var free = 0
    for (place, piece) in pieces.enumerated() where starts[place] >= free {
      let day = piece.at.day(in: zone).map { scribe.text(scribe.words.shortDay($0)) } ?? .empty
      guard starts[place] + day.columns <= width else { continue }
      sheet.put(day, at: Sheet.margin + starts[place], scribe.style(.dim))
      free = starts[place] + day.columns + 1
    }
    sheet.nextRow()
  }

  private func isOpen(_ stage: Int) -> Bool {
    let stages = agreement.effectiveStages
    return stages.indices.contains(stage) && stages[stage].isOpen
  }

  /// Columns at which the pieces begin: to scale, and at least two columns for each.
  private func starts(_ pieces: [Piece], until end: Instant, width: Int) -> [Int] {
    let whole = end.days(since: pieces[0].start)
    var starts: [Int] = []
    for (place, piece) in pieces.enumerated() {
      let share =
        whole > 0
        ? min(1, max(0, piece.start.days(since: pieces[0].start) / whole)) : Double(place) / Double(pieces.count)
      let scaled = Int(share * Double(width))
      let least = (starts.last ?? -2) + 2
      let most = width - 2 * (pieces.count - place)
      starts.append(min(max(scaled, least), max(least, most)))
    }
    return starts
  }

  private func draw(_ piece: Piece, from start: Int, to end: Int, _ place: Int, on sheet: inout Sheet) {
    let isLast = end == sheet.end - Sheet.margin
    let columns = end - start - (isLast ? 0 : 1)
    guard columns > 0 else { return }
    let isLate = isLast && isOpen(piece.stage) && card.isLate
    let look = (isLate ? scribe.style(.bad) : scribe.appearance.palette.stage(piece.stage)).with(.reverse)
    let name = scribe.stageName(piece.stage, agreement)
    let text = isLate && name.columns + 3 <= columns ? name + " !!" : name
    sheet.put(
      text.padded(to: columns, ellipsis: columns > 3 ? scribe.glyphs.ellipsis : .empty), at: Sheet.margin + start, look)
  }
}

extension RecordCard {
  /// Past its limit at the moment of the card.
  var isLate: Bool {
    fields.contains { $0.name == .late && $0.value.isLate }
  }
}
