import CustomerChain
import Screen
import Words

/// Takes in what happened, and says what is to be done for it. Pure: the same model and message always give the same.
public func update(_ model: inout Model, _ message: Message) -> [Effect] {
  var effects: [Effect] = []
  switch message {
  case .input(let input): effects = model.receive(input)
  case .boards(let generation, let boards): model.accept(boards: boards, generation: generation)
  case .brief(let generation, let brief): model.accept(brief: brief, generation: generation)
  case .page(let generation, let page): model.accept(page: page, generation: generation)
  case .card(let generation, let card): model.accept(card: card, generation: generation)
  case .line(let generation, let lines): model.accept(lines: lines, generation: generation)
  case .failed(let generation, let failure): model.accept(failure: failure, generation: generation)
  case .reading(let reading): model.accept(reading: reading)
  case .progress(let loading): model.accept(loading: loading)
  case .directory(let state): model.directory = state
  case .clock(let instant): model.now = instant
  case .moment(let asOf): model.chosenMoment = .at(asOf)
  case .palette(let palette): model.appearance.palette = palette
  }
  return effects + model.askForBoard() + model.askForStop() + model.askForWake()
}

extension Model {
  mutating func accept(reading: PublishedReading) {
    revision = reading.revision
    health = reading.health
    agreement = reading.agreement
    zone = reading.zone
    words = Words(language: words.language, zone: reading.zone)
    if let share = reading.partialShare { partialShares[revision] = share } else { accept(loading: nil) }
    askListsAnew()
  }

  /// References to records are those of one reading: open lists ask their rows again, of the same moment.
  private mutating func askListsAnew() {
    for position in trail.indices {
      guard case .records(var stop) = trail[position] else { continue }
      stop.askedPage = 0..<0
      trail[position] = .records(stop)
    }
  }

  /// A failure of a question that no longer matters is no failure.
  mutating func accept(failure: Failure, generation: Int) {
    if generation == boardGeneration, isBoardPending {
      isBoardPending = false
      notice = .failure(failure)
      return
    }
    if trail.contains(where: { $0.generations.contains(generation) }) { notice = .failure(failure) }
  }

  mutating func receive(_ input: Input) -> [Effect] {
    switch input {
    case .resize(let size):
      self.size = size
      return []
    case .paste(let text):
      if filterEntry != nil { typeIntoFilter(text) } else if termsEntry != nil { typeIntoTerms(text) }
      return []
    case .mouse(let mouse): return receive(mouse)
    case .focus, .woken: return []
    case .suspend: return [.suspend]
    case .resumed: return [.repaint]
    case .terminate, .hangUp: return [.quit]
    case .key, .text:
      notice = nil
      guard let stroke = Keymap.Stroke(input) else { return [] }
      if filterEntry != nil, let handled = receiveInFilter(stroke) { return handled }
      if termsEntry != nil, let handled = receiveInTerms(stroke) { return handled }
      guard let action = Keymap.action(stroke) else { return [] }
      return perform(action)
    }
  }

  mutating func perform(_ action: Action) -> [Effect] {
    switch action {
    case .quit: return [.quit]
    case .suspend: return [.suspend]
    case .repaint: return [.repaint]
    case .mouse: return toggleMouse()
    case .help:
      explained = nil
      isHelpOpen.toggle()
      helpTop = 0
      return []
    case .stopLoad:
      notice = loading == nil ? .dashboard(.nothingLoading) : .say(.toast(.loadStopped))
      return loading == nil ? [] : [.stopLoading]
    default: break
    }
    if isHelpOpen {
      performInHelp(action)
      return []
    }
    if explained != nil {
      if [.back, .open, .definition].contains(action) { explained = nil }
      return []
    }
    if action == .definition {
      explain()
      return []
    }
    if action == .lastPlace {
      goToLastPlace()
      return []
    }
    return trail.isEmpty ? performOnPanes(action) : performOnTrail(action)
  }

  private mutating func performInHelp(_ action: Action) {
    let page = HelpView.rows(in: layout.body)
    switch action {
    case .back, .open: isHelpOpen = false
    case .up: helpTop -= 1
    case .down: helpTop += 1
    case .pageUp: helpTop -= page
    case .pageDown: helpTop += page
    case .first: helpTop = 0
    case .last: helpTop = Keymap.bindings.count
    default: break
    }
    helpTop = min(max(0, helpTop), max(0, Keymap.bindings.count - page))
  }

  /// Back to where the person was before the last step back.
  private mutating func goToLastPlace() {
    guard !lastTrail.isEmpty || !trail.isEmpty else {
      notice = .say(.toast(.noPlaceBefore))
      return
    }
    swap(&trail, &lastTrail)
  }
}
