/// The cells of lists: the value of a column for a record, and the order by it.
struct RecordCells: Sendable {
  let store: Store
  let set: RecordSet
  private let standings: Standings?
  private let aging: AgingPlacer?
  /// The rule that the leads of the list break, and what its parts are.
  private let rule: (test: StageRuleTest, texts: [String])?
  private let signatures: SignatureTable?

  init(_ store: Store, set: RecordSet) {
    self.store = store
    self.set = set
    let standings = [.lead, .vanished].contains(set.kind) ? Standings(store, at: set.asOf, matches: nil) : nil
    self.standings = standings
    aging = standings.map { AgingPlacer($0, query: FigureQuery()) }
    let rule = set.metric == .breaking ? set.coordinates.stage.flatMap { store.rule(of: $0) } : nil
    self.rule = rule.map { ($0.test(at: set.asOf), $0.texts) }
    signatures = set.kind == .signature ? SignatureTable(store) : nil
  }

  func value(_ column: RecordColumn, of number: Int) -> RecordValue {
    switch set.kind {
    case .lead: leadValue(column, number)
    case .answer: answerValue(column, number)
    case .reject: rejectValue(column, number)
    case .file: store.health.files[number].value(column)
    case .vanished: vanishedValue(column, number)
    case .touchpoint: touchpointValue(column, number)
    case .order: orderValue(column, number)
    case .spend: spendValue(column, number)
    case .touch: touchValue(column, number)
    case .signature: signatures?.value(column, of: number) ?? .none
    }
  }

  /// Whether a list's own filter leaves a record. Of a rejected one only its place is known, as texts.
  func isLeft(_ number: Int, by filter: Filter, _ matches: FilterMatcher?) -> Bool {
    switch set.kind {
    case .lead: return matches?.includes(lead: number) ?? true
    case .answer: return matches?.includes(answer: number) ?? true
    case .vanished:
      if number < store.leads.count { return matches?.includes(lead: number) ?? true }
      let gone = store.vanished.gone[number - store.leads.count]
      return filter.holds(inTexts: [gone.name, gone.system])
    case .touchpoint, .order, .spend, .touch:
      return filter.holds(inTexts: RecordColumn.columns(of: set.kind).compactMap { value($0, of: number).text })
    case .signature: return signatures?.isLeft(number, by: filter, store.agreement) ?? true
    case .file: return filter.holds(inTexts: [store.health.files[number].name])
    case .reject:
      let reject = store.rejects[number]
      return filter.holds(inTexts: [reject.file, reject.reject.column ?? "", String(reject.reject.line)])
    }
  }

  func text(_ text: String?) -> RecordValue { text.map { .text($0) } ?? .none }

  func text(_ code: TextCode) -> RecordValue { code == 0 ? .none : .text(store.pool.string(code)) }

  private func leadValue(_ column: RecordColumn, _ lead: Int) -> RecordValue {
    let leads = store.leads
    switch column {
    case .lead: return .text(store.leadKey(lead))
    case .company: return text(leads.prose(.company, of: lead))
    case .source: return text(leads.text(.source, of: lead))
    case .country: return text(leads.text(.country, of: lead))
    case .dealer: return text(leads.text(.dealer, of: lead))
    case .owner: return text(standings?.owner(of: lead) ?? 0)
    case .stage: return standings?.stage(of: lead).map { .stage($0) } ?? .none
    case .created:
      let created = Timestamp(raw: leads.created(of: lead))
      return created.isKnown ? .time(created) : .none
    case .value:
      guard let (currency, hundredths) = aging?.value(of: lead) else { return .none }
      return .money(Money(hundredths: hundredths, currency: store.pool.string(currency)))
    case .department: return department(of: lead)
    case .age: return aging?.placement(of: lead)?.age.map { .elapsed($0) } ?? .none
    case .idle: return aging?.placement(of: lead)?.idle.map { .elapsed($0) } ?? .none
    case .late: return aging?.placement(of: lead)?.limit == .late ? .number(1) : .none
    case .breaks: return broken(by: lead)
    default: return .none
    }
  }

  /// Who owes the next step of an open lead; of an ended one its department.
  private func department(of lead: Int) -> RecordValue {
    if let placement = aging?.placement(of: lead) {
      return store.text(placement.key.department).map { .department($0) } ?? .none
    }
    return store.text(standings?.value(of: .department, lead: lead) ?? 0).map { .department($0) } ?? .none
  }

  /// The parts of the rule that a lead breaks, in the order of the rule.
  private func broken(by lead: Int) -> RecordValue {
    guard let rule else { return .none }
    var texts: [String] = []
    rule.test.forEachBroken(by: lead) { texts.append(rule.texts[$0]) }
    return texts.isEmpty ? .none : .text(texts.joined(separator: " · "))
  }

  private func answerValue(_ column: RecordColumn, _ answer: Int) -> RecordValue {
    let answers = store.answers
    switch column {
    case .answer:
      return answers.keys[answer] == 0
        ? store.place(answers.row(answer)).map { .place($0) } ?? .none
        : text(store.key(answers.keys[answer], of: .responseID))
    case .metric: return .text(answers.metrics[Int(answers.metric[answer])])
    case .score: return answers.scores[answer].isNaN ? .none : .number(answers.scores[answer])
    case .answeredAt:
      return answers.times[answer] == Timestamp.unknown.raw ? .none : .time(Timestamp(raw: answers.times[answer]))
    case .touchpoint: return text(answers.touchpoints[answer])
    case .channel: return text(answers.channels[answer])
    case .department:
      return store.text(store.canonicalDepartment(answers.departments[answer])).map { .department($0) } ?? .none
    case .country: return text(answers.countries[answer])
    case .comment: return text(answers.comments[answer])
    default: return .none
    }
  }

  /// Of a lead of which nothing is left only what was remembered can be told.
  private func vanishedValue(_ column: RecordColumn, _ number: Int) -> RecordValue {
    let isLead = number < store.leads.count
    let vanished = isLead ? store.vanished.known(number) : store.vanished.gone[number - store.leads.count]
    switch column {
    case .system: return vanished.map { .text($0.system) } ?? .none
    case .lastSeen: return vanished.map { .time(Timestamp($0.lastSeen)) } ?? .none
    case .lead where !isLead: return vanished.map { .text($0.name) } ?? .none
    default: return isLead ? leadValue(column, number) : .none
    }
  }

  private func rejectValue(_ column: RecordColumn, _ number: Int) -> RecordValue {
    let stored = store.rejects[number]
    switch column {
    case .file:
      return .place(
        Place(file: stored.file, line: Int(stored.reject.line), offset: stored.reject.offset, rowHash: nil))
    case .line: return .number(Double(stored.reject.line))
    case .column: return stored.reject.column.map { .text($0) } ?? .none
    case .reason: return .reject(stored.reject.reason)
    default: return .none
    }
  }
}
