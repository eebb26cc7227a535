import CustomerChain
import Screen
import Words

/// Chain: the customer's whole way on one line, the weakest link marked.
struct ChainPane {
  let figures: ChainFigures
  /// Those of the board, which the figures' coordinates count.
  let stages: [Stage]
  let agreement: Agreement
  let asOf: AsOf
  let scribe: Scribe
  var differences: Differences?

  /// Narrower than this the steps stand below each other.
  static let columnsForLine = 40
  /// A way longer than so many rows of links stands below each other too.
  static let maximumBlocks = 3
  /// Rows that the steps have in any case, where so many are left for what the chain lacks.
  static let rowsForSteps = 6
  static let rowsForFindings = 4
  /// From this height on all touchpoints are listed, however many there are.
  static let rowsForTouchpoints = 24

  var words: Words { scribe.words }
  private var signatures: Signatures { Signatures(agreement) }

  func content(columns: Int, rows: Int) -> PaneContent {
    var sheet = Sheet(columns: columns, scribe: scribe)
    let findings = ChainFindings(pane: self)
    // What the chain lacks can be scrolled to; the steps are the picture.
    let left = max(rows - findings.rows(columns: columns), min(Self.rowsForSteps, rows - Self.rowsForFindings))
    let line = ChainLine(pane: self, columns: columns, rows: left)
    if let line {
      line.draw(on: &sheet)
    } else {
      ChainList(pane: self).draw(on: &sheet)
    }
    if rows >= sheet.row + findings.rows(columns: columns) { sheet.nextRow() }
    findings.draw(on: &sheet)
    if line?.showsTouchpoints != true { TouchpointTable(pane: self).draw(on: &sheet, roomRows: rows) }
    var content = sheet.content()
    content.details = [scribe.say(.chain(.customersWay))]
    return content
  }

  /// Position among the steps of the link that is marked.
  var weakest: Int? {
    figures.weakest.flatMap { weakest in figures.steps.firstIndex { $0.stage?.position == weakest.stage } }
  }

  /// `~` where a figure stands on a definition that not everybody signed.
  func mark(_ figure: Figure?) -> DisplayText {
    figure.map { signatures.lacksSignature($0, stages: stages) } ?? false ? "~" : .empty
  }

  func isUnsigned(_ stage: Stage) -> Bool { signatures.lacksSignature(stage) }

  func name(of step: ChainStep) -> DisplayText { scribe.text(step.stage?.stage.name ?? step.name) }

  /// Shares in whole numbers: the steps stand close together.
  private func shown(_ figure: Figure) -> DisplayText {
    figure.share.map { scribe.text(words.percent($0, places: 0)) } ?? scribe.value(figure)
  }

  /// A figure with its mark, and what became of it since the compared moment.
  func text(_ figure: Figure, _ role: Role = .text, _ attributes: Attributes = []) -> StyledText {
    var text = StyledText(shown(figure), scribe.style(of: figure, role, attributes))
    text.append(mark(figure), scribe.style(.dim))
    if let difference = differences?.text(figure), !difference.isEmpty {
      text.append(" ", scribe.style(.dim))
      text += difference
    }
    return text
  }

  /// A touchpoint's score, quiet where few answered; its sign says what its colour says.
  func score(_ link: TouchpointLink, withAnswers: Bool) -> StyledText {
    guard let figure = link.score else { return StyledText() }
    let hasFallen = link.hasFallen
    let isQuiet = figure.n < agreement.experience.carefulBelow
    var text = StyledText(shown(figure), scribe.style(of: figure, hasFallen ? .careful : isQuiet ? .dim : .text, .bold))
    if let difference = differences?.text(figure, places: 0), !difference.isEmpty {
      text.append(" ", scribe.style(.dim))
      text += difference
    } else if hasFallen {
      text.append(Severity.careful.sign, scribe.style(.careful, .bold))
    }
    if withAnswers { text.append(" n " + scribe.count(figure.n), scribe.style(.dim)) }
    return text
  }

  /// Who owns a touchpoint: persons, else nobody, which wants one.
  func owner(_ link: TouchpointLink) -> StyledText {
    guard !link.owners.isEmpty, !link.hasLostOwner else {
      return StyledText(scribe.say(.chainRow(.none)), scribe.style(.careful))
    }
    return StyledText(scribe.text(link.owners.joined(separator: ", ")), scribe.style(.dim))
  }

  /// A channel that nobody owns wants one too.
  func channel(_ link: TouchpointLink) -> StyledText {
    guard let channel = link.channel else { return StyledText() }
    let isWeak = link.weaknesses.contains(.channelWithoutOwner)
    return StyledText(scribe.text(channel), scribe.style(isWeak ? .careful : .dim))
  }

  /// `phone · nobody`
  func channelAndOwner(_ link: TouchpointLink) -> StyledText {
    let channel = channel(link)
    let separator = channel.isEmpty ? DisplayText.empty : " " + scribe.glyphs.dot + " "
    return channel + StyledText(separator, scribe.style(.dim)) + owner(link)
  }

  func department(_ id: String) -> DisplayText { scribe.text(agreement.departmentName(id)) }
}

extension TouchpointLink {
  var hasFallen: Bool { weaknesses.contains { if case .scoreFell = $0 { true } else { false } } }
  var hasLostOwner: Bool {
    weaknesses.contains { weakness in
      if case .ownerLeft = weakness { return true }
      return weakness == .withoutOwner
    }
  }
  var isWeak: Bool { !weaknesses.isEmpty }
}

extension ChainStep {
  /// The one that speaks for the step where there is room for one: what most wants a person, else the first that customers
  /// have judged.
  var spokesman: TouchpointLink? {
    touchpoints.first(where: \.hasFallen) ?? touchpoints.first(where: \.isWeak)
      ?? touchpoints.first { $0.score != nil } ?? touchpoints.first
  }
}
