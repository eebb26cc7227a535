import CustomerChain
import Screen
import Words

/// The last lines: who agreed on the definitions, and the keys that matter here.
struct Foot {
  let model: Model

  private var scribe: Scribe { model.scribe }

  func draw(on grid: inout Grid, _ layout: Layout) {
    if !layout.agreement.isEmpty {
      let text = agreement.truncated(to: layout.agreement.columns - 2, ellipsis: scribe.glyphs.ellipsis)
      grid.put(text, at: Point(column: 1, row: layout.agreement.row))
    }
    if let entry = model.filterEntry {
      draw(entry, on: &grid, in: layout.hints)
    } else if let entry = model.termsEntry {
      TermsLine(entry: entry, scribe: scribe).draw(on: &grid, in: layout.hints)
    } else if let notice = model.notice {
      drawNotice(notice, on: &grid, in: layout.hints)
    } else {
      drawHints(on: &grid, in: layout.hints)
    }
  }

  private var agreement: StyledText {
    let dim = scribe.style(.dim)
    let agreement = model.agreement
    let signatures = Signatures(agreement)
    let separator = " " + scribe.glyphs.dot + " "
    var text = StyledText()
    guard let health = model.health else { return text }
    if !health.hasAgreement {
      text.append(scribe.say(.header(.noAgreement)), dim)
    } else if let version = agreement.funnel.version {
      text.append(scribe.say(.header(.agreed(version: version))), dim)
    } else {
      text.append(scribe.say(.agreementWithoutVersion), dim)
    }
    if signatures.wereAsked, !signatures.missing.isEmpty {
      let names = signatures.missing.map(agreement.departmentName)
      text.append(separator, dim)
      text.append(scribe.say(.header(.notAgreed(departments: names))) + " ~", dim)
    }
    let mistakes = health.mistakes.filter { $0.severity == .error }.count
    if mistakes > 0 {
      text.append(separator, dim)
      text.append("! " + scribe.text(model.words.counted(mistakes, .mistake)), scribe.style(.careful))
    }
    if health.rejected > 0 {
      text.append(separator, dim)
      text.append(scribe.text(model.words.counted(health.rejected, .reject)), scribe.style(.careful))
    }
    if signatures.wereAsked, !signatures.complete.isEmpty {
      let names = signatures.complete.map(agreement.departmentName)
      text.append(separator + scribe.say(.agreedBy(departments: names)), dim)
    }
    return text
  }

  private func drawNotice(_ notice: Notice, on grid: inout Grid, in line: Rectangle) {
    let text =
      switch notice {
      case .say(let phrase): scribe.say(phrase)
      case .dashboard(let phrase): scribe.say(phrase)
      case .failure(.readingGone): scribe.say(.list(.recordGone))
      case .failure(.other(let reason)): scribe.text(reason)
      }
    let look = scribe.style(.info, .bold)
    grid.put(
      text.truncated(to: line.columns - 2, ellipsis: scribe.glyphs.ellipsis),
      at: Point(column: 1, row: line.row), style: look)
  }

  /// The filter while it is typed, with what it finds; or, quietly, what it lacks to be one.
  private func draw(_ entry: FilterEntry, on grid: inout Grid, in line: Rectangle) {
    let prompt = scribe.say(.list(.filterPrompt))
    var at = 1 + grid.put(prompt, at: Point(column: 1, row: line.row), style: scribe.style(.key, .bold))
    let typed = scribe.text(entry.text)
    let side = side(of: entry, room: max(line.columns / 3, line.columns - at - typed.columns - 5))
    let room = max(0, line.columns - at - side.columns - 4)
    // The end of a long filter is what is being typed.
    let shown = typed.columns <= room ? typed : typed.suffix(columns: room)
    at += grid.put(shown, at: Point(column: at, row: line.row), style: scribe.style(.text, .bold))
    grid.cursor = Point(column: min(at, max(0, line.endColumn - 1)), row: line.row)
    grid.put(side, at: Point(column: line.endColumn - 1 - side.columns, row: line.row))
  }

  private func side(of entry: FilterEntry, room: Int) -> StyledText {
    guard let mistake = entry.mistake else { return StyledText(found, scribe.style(.key)) }
    let text = scribe.say(.filterMistake(mistake.reason)).truncated(to: room, ellipsis: scribe.glyphs.ellipsis)
    return StyledText(text, scribe.style(.dim))
  }

  private var found: DisplayText {
    guard case .records(let stop)? = model.trail.last, let page = stop.page else { return .empty }
    return scribe.say(.list(.shown(matching: page.matching, total: page.total)))
  }

  private func drawHints(on grid: inout Grid, in line: Rectangle) {
    var at = 1
    for hint in Hints.of(model) {
      let keys = hint.actions.compactMap { Keymap.names($0, scribe.glyphs, limit: 1).first }
      let key = keys.dropFirst().reduce(keys.first ?? .empty) { $0 + " " + $1 }
      let name = hint.name(scribe)
      guard at + key.columns + 1 + name.columns <= line.endColumn - 1 else { break }
      at += grid.put(key, at: Point(column: at, row: line.row), style: scribe.style(.key, .bold)) + 1
      at += grid.put(name, at: Point(column: at, row: line.row), style: scribe.style(.dim)) + 3
    }
  }
}

/// What the hint line says, from the keymap.
struct Hints {
  struct Hint {
    let actions: [Action]
    var phrase: DashboardPhrase?

    init(_ actions: Action..., phrase: DashboardPhrase? = nil) {
      self.actions = actions
      self.phrase = phrase
    }

    func name(_ scribe: Scribe) -> DisplayText {
      if let phrase { return scribe.say(phrase) }
      return actions.first.map { scribe.say(.action($0)) } ?? .empty
    }
  }

  static func of(_ model: Model) -> [Hint] {
    // While something loads, how to stop it comes first.
    (model.loading == nil ? [] : [Hint(.stopLoad)]) + here(model)
  }

  private static func here(_ model: Model) -> [Hint] {
    if model.explained != nil { return [Hint(.back), Hint(.quit)] }
    return switch model.trail.last {
    case nil: panes(model)
    case .parts?: [Hint(.open), Hint(.back), Hint(.definition), Hint(.quit)]
    case .records(let stop)?:
      (stop.set.kind == .reject ? [Hint(.open, phrase: .fileLine)] : [Hint(.open, phrase: .card), Hint(.fileLine)])
        + [Hint(.back), Hint(.lastPlace), Hint(.sort), Hint(.filter), Hint(.definition), Hint(.quit)]
    case .card?: [Hint(.fileLine), Hint(.back), Hint(.lastPlace), Hint(.up, .down, phrase: .move), Hint(.quit)]
    case .line?: [Hint(.back), Hint(.lastPlace), Hint(.up, .down, phrase: .move), Hint(.quit)]
    }
  }

  private static func panes(_ model: Model) -> [Hint] {
    var hints = [Hint(.open), Hint(.nextPane), Hint(.zoom), Hint(.definition), Hint(.filter), Hint(.period)]
    if model.focus == .groups { hints += [Hint(.sort), Hint(.groupBy)] }
    hints.append(Hint(.dayBack, .dayForward, phrase: .day))
    hints.append(Hint(.compare))
    hints.append(Hint(.weekBack, .weekForward, phrase: .week))
    if model.moment != .live { hints.append(Hint(.live)) }
    return hints + [Hint(.quit)]
  }
}

extension DisplayText {
  /// As much of the end as fits.
  func suffix(columns limit: Int) -> DisplayText {
    var text = DisplayText.empty
    for character in string.reversed() {
      let longer = DisplayText(String(character)) + text
      if longer.columns > limit { break }
      text = longer
    }
    return text
  }
}
