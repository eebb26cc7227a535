import CustomerChain
import Screen
import Words

/// Another limit or rule of a stage while it is typed, to be tried and not to be agreed.
struct TermsEntry: Sendable {
  enum Subject: Hashable, Sendable { case limit, rule }

  /// Why the text cannot be tried yet.
  struct Mistake: Hashable, Sendable {
    enum Reason: Hashable, Sendable {
      case notALimit
      case filter(FilterMistake.Reason)
    }

    /// In characters from the beginning of the text, from 0.
    let position: Int
    let reason: Reason
  }

  let stage: Stage
  let subject: Subject
  var text: String
  /// Set when the text was to be tried; typing on takes it away.
  var mistake: Mistake?

  /// Begins with the terms that hold.
  init(stage: Stage, subject: Subject) {
    self.stage = stage
    self.subject = subject
    text =
      switch subject {
      case .limit: stage.sla.map(\.written) ?? ""
      case .rule: stage.rule ?? ""
      }
  }

  /// What the text says; nil, and the mistake set, while it says nothing that can be tried. No text means no limit, or no
  /// rule.
  mutating func read() -> TriedTerms.Change? {
    mistake = nil
    let words = text.trimmed
    switch subject {
    case .limit:
      if words.isEmpty { return .sla(nil) }
      if let limit = TimeLimit(words) { return .sla(limit) }
      mistake = Mistake(position: text.endOfAmount, reason: .notALimit)
    case .rule:
      if words.isEmpty { return .rule(nil) }
      do {
        _ = try Filter(parsing: text)
        return .rule(words)
      } catch {
        mistake = Mistake(position: error.position, reason: .filter(error.reason))
      }
    }
    return nil
  }
}

extension TimeLimit {
  /// As it is written in the agreement: `2d`, `36h`, `1.5d`.
  var written: String {
    let number = Int(exactly: amount).map { "\($0)" } ?? "\(amount)"
    return number + unit.rawValue
  }
}

extension String {
  fileprivate var trimmed: String {
    var view = Substring(self)
    while view.first?.isWhitespace == true { view.removeFirst() }
    while view.last?.isWhitespace == true { view.removeLast() }
    return String(view)
  }

  /// How far it reads as an amount of time: there the first thing stands that does not belong.
  fileprivate var endOfAmount: Int {
    let start = prefix { $0.isWhitespace }.count
    let amount = dropFirst(start).prefix { ("0"..."9").contains($0) || $0 == "." }.count
    return start + amount
  }
}

extension Model {
  /// - Parameter id: of the stage.
  mutating func beginTerms(_ id: String, _ subject: TermsEntry.Subject) {
    guard let stage = board?.definitions?.stages.first(where: { $0.stage.id == id })?.stage else { return }
    termsEntry = TermsEntry(stage: stage, subject: subject)
  }

  mutating func typeIntoTerms(_ text: String) {
    setTerms((termsEntry?.text ?? "") + text.printable)
  }

  private mutating func setTerms(_ text: String) {
    termsEntry?.text = String(text.prefix(Self.maximumFilter))
    termsEntry?.mistake = nil
  }

  /// - Returns: nil when the key is not for the entry.
  mutating func receiveInTerms(_ stroke: Keymap.Stroke) -> [Effect]? {
    switch stroke {
    case .text(let character): typeIntoTerms(String(character))
    case .key(.backspace, _): setTerms(String((termsEntry?.text ?? "").dropLast()))
    case .key(.character("u"), .control): setTerms("")
    case .key(.enter, _): tryTerms()
    case .key(.escape, _): termsEntry = nil
    case .key(.character("c"), .control), .key(.character("z"), .control), .key(.character("l"), .control):
      return nil
    default: break
    }
    return []
  }

  /// What cannot be tried stays, with what it lacks: leaving would lose it.
  private mutating func tryTerms() {
    guard let entry = termsEntry, let change = termsEntry?.read() else { return }
    termsEntry = nil
    tried.removeAll { $0.stage == entry.stage.id && $0.change.subject == entry.subject }
    // What is agreed needs no trying.
    let agreed = agreement.effectiveStages.first { $0.id == entry.stage.id }
    if let agreed, change.isAgreed(in: agreed) { return }
    tried.append(TriedTerms(stage: entry.stage.id, change: change))
  }
}

extension Model {
  /// The figures under the terms that held before the last change.
  mutating func tryTerms(before terms: [TriedTerms], isWhole: Bool) {
    guard !terms.isEmpty else { return notice = .dashboard(.table(.changeCannotBeTried)) }
    tried = terms
    if !isWhole { notice = .dashboard(.table(.changeTriedInPart)) }
  }
}

extension TriedTerms.Change {
  /// Nil for what nobody types.
  var subject: TermsEntry.Subject? {
    switch self {
    case .sla: .limit
    case .rule: .rule
    case .clock, .quietAfter, .definition, .skips: nil
    }
  }

  fileprivate func isAgreed(in stage: Stage) -> Bool {
    switch self {
    case .sla(let limit): stage.sla == limit
    case .rule(let rule): stage.rule == rule
    case .clock(let clock): stage.clock == clock
    case .quietAfter(let limit): stage.quietAfter == limit
    case .definition(let definition): stage.definition == definition
    case .skips: false
    }
  }
}

extension Model {
  /// The terms that are tried, in words, with stages by their names.
  var trials: [TablePhrase.Trial] {
    tried.map { terms in
      let stage = agreement.effectiveStages.first { $0.id == terms.stage }
      return TablePhrase.Trial(
        stage: stage?.name ?? terms.stage, clock: stage?.clock ?? .wall, change: terms.change)
    }
  }
}
