import CustomerChain
import Screen
import Words

/// What stands under one step of the chain, row by row.
struct ChainCell {
  /// In the order in which they are drawn.
  enum Row: CaseIterable {
    case volume, time, within, acceptance, score, owner, channel

    /// What goes first where rows are scarce.
    static let dispensable: [Row] = [.channel, .within, .acceptance, .owner, .score]

    /// Words can be cut; numbers cannot.
    var isWords: Bool { self == .owner || self == .channel }
  }

  struct Entry {
    var text: StyledText
    /// What it opens; nil for what is no number.
    var figure: Figure?
    var crumbs: [DisplayText] = []

    /// Its first letters, where an ellipsis would take one of few.
    func abbreviated(to columns: Int) -> Entry {
      guard columns < ChainCell.columnsForEllipsis, text.columns > columns, let run = text.runs.first else {
        return self
      }
      var short = self
      short.text = StyledText(run.text.prefix(columns: columns), run.style)
      return short
    }
  }

  let name: DisplayText
  /// `~` after the name of a stage that not everybody agreed on.
  let mark: DisplayText
  /// Whether the link to the next step is the weakest.
  let isWeakest: Bool
  /// Whether it is the stage that the weakest link leads to.
  let isAfterWeakest: Bool
  let touchpoints: [TouchpointLink]
  let entries: [Row: Entry]

  init(_ step: ChainStep, at position: Int, of pane: ChainPane) {
    name = pane.name(of: step)
    mark = step.stage.map { pane.isUnsigned($0.stage) } ?? false ? "~" : .empty
    isWeakest = pane.weakest == position
    isAfterWeakest = pane.weakest.map { $0 + 1 } == position
    touchpoints = step.touchpoints
    var entries: [Row: Entry] = [:]
    for row in Row.allCases { entries[row] = Self.entry(row, of: step, isWeakest: pane.weakest == position, pane) }
    self.entries = entries.filter { !$0.value.text.isEmpty }
  }

  private static func entry(_ row: Row, of step: ChainStep, isWeakest: Bool, _ pane: ChainPane) -> Entry? {
    let name = pane.name(of: step)
    func figure(_ figure: Figure?, _ role: Role = .text, _ attributes: Attributes = []) -> Entry? {
      figure.map {
        Entry(
          text: pane.text($0, role, attributes), figure: $0, crumbs: [name, pane.scribe.say(.metric($0.id))])
      }
    }
    let weak: Role = isWeakest ? .bad : .text
    switch row {
    case .volume:
      return step.stage.map { figure($0.volume, .text, .bold) } ?? step.spokesman.flatMap { contacts(of: $0, pane) }
    case .time: return figure(step.stage?.handoffTime, weak)
    case .within: return figure(step.stage?.loss?.now, weak)
    case .acceptance: return figure(step.stage?.acceptance)
    case .score: return step.spokesman.flatMap { score(of: $0, pane) }
    case .owner: return owner(of: step, pane).map { Entry(text: $0) }
    case .channel: return step.spokesman.map { Entry(text: pane.channel($0)) }
    }
  }

  static func contacts(of link: TouchpointLink, _ pane: ChainPane) -> Entry? {
    link.contacts.map {
      Entry(
        text: pane.text($0, .text, .bold), figure: $0,
        crumbs: [pane.scribe.text(link.name), pane.scribe.say(.metric($0.id))])
    }
  }

  static func score(of link: TouchpointLink, _ pane: ChainPane, withAnswers: Bool = false) -> Entry? {
    link.score.map {
      Entry(
        text: pane.score(link, withAnswers: withAnswers), figure: $0,
        crumbs: [pane.scribe.text(link.name), pane.scribe.say(.metric($0.id))])
    }
  }

  /// The department that must act, in a stage; else whose the touchpoint is.
  private static func owner(of step: ChainStep, _ pane: ChainPane) -> StyledText? {
    let dim = pane.scribe.style(.dim)
    if let stage = step.stage {
      if let department = stage.department { return StyledText(pane.department(department), dim) }
      return step.spokesman.map { pane.owner($0) }
    }
    guard let link = step.spokesman else { return nil }
    guard !link.owners.isEmpty, !link.hasLostOwner, let department = link.department else { return pane.owner(link) }
    return StyledText(pane.department(department), dim)
  }

  /// The name in at most so many columns: whole, cut, or its first letters; the mark stays.
  func name(columns limit: Int, _ glyphs: GlyphSet) -> DisplayText {
    guard nameColumns > limit else { return name + mark }
    let room = max(1, limit - mark.columns)
    return
      (room < Self.columnsForEllipsis
      ? name.prefix(columns: room) : name.truncated(to: room, ellipsis: glyphs.ellipsis))
      + mark
  }

  /// Shorter names are letters alone: an ellipsis would take one of few.
  static let columnsForEllipsis = 7

  var nameColumns: Int { name.columns + mark.columns }

  /// What the entries need where words may be no longer than a name.
  func columns(of rows: [Row], words limit: Int) -> Int {
    rows.compactMap { row in
      entries[row].map { row.isWords ? min($0.text.columns, limit) : $0.text.columns }
    }.max() ?? 0
  }
}
