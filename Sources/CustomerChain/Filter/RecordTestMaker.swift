/// Makes the tests of a filter's terms at a moment.
struct RecordTestMaker {
  private let tables: FilterTables
  private let standings: Standings
  private let placer: AgingPlacer
  private let asListed: Bool
  private var store: Store { tables.store }

  init(_ tables: FilterTables, _ standings: Standings, asListed: Bool) {
    self.tables = tables
    self.standings = standings
    self.asListed = asListed
    placer = AgingPlacer(standings, query: FigureQuery())
  }

  func test(_ term: FilterTerm) -> any RecordTest {
    switch term {
    case .text(let text): anyText(text)
    case .has(let field): test(field, term, nil)
    case .compare(.field(let field), let comparison, let value): test(field, term, (comparison, value))
    case .compare(.attribute(let name), _, _): attribute(name, tables.set(term))
    }
  }

  private typealias Asked = (comparison: FilterComparison, value: FilterValue)

  private func anyText(_ text: String) -> any RecordTest {
    guard let matches = tables.matches(text) else { return NoRecordTest(store: store) }
    let wanted = text.lowercased()
    let stages = asListed ? store.stages.map { $0.name.lowercased().contains(wanted) } : nil
    return AnyTextTest(store: store, matches: matches, stages: stages, standings: standings)
  }

  /// - Parameter asked: nil = that there is a value.
  private func test(_ field: FilterField, _ term: FilterTerm, _ asked: Asked?) -> any RecordTest {
    switch field {
    case .id: KeyTest(store: store, space: .lead, condition: condition(asked))
    case .customer: KeyTest(store: store, space: .customer, condition: condition(asked))
    case .company, .email:
      ProseTest(
        store: store, leads: store.leads.records.prose[field == .company ? .company : .email], answers: nil,
        condition: condition(asked))
    case .comment: ProseTest(store: store, leads: nil, answers: store.answers.comments, condition: condition(asked))
    case .stage: StageTest(standings: standings, stages: store.stages.map { stageHolds($0, asked) })
    case .metric: MetricTest(store: store, metrics: store.answers.metrics.map { condition(asked).holds($0) })
    case .currency: CurrencyTest(store: store, placer: placer, set: tables.set(term))
    case .value: amount(asked)
    case .score: ScoreTest(store: store, asked: score(asked))
    case .age: duration(.age, asked)
    case .idle: duration(.idle, asked)
    case .leadAge: duration(.leadAge, asked)
    case .created: time(.created, asked)
    case .entered: time(.entered, asked)
    case .deadline: time(.deadline, asked)
    case .answered: time(.answered, asked)
    case .late: late(asked)
    case .department: shared(.department, answers: store.answers.departments, tables.set(term))
    case .owner: shared(.owner, answers: nil, tables.set(term))
    case .source: shared(.source, answers: nil, tables.set(term))
    case .campaign: shared(.campaign, answers: nil, tables.set(term))
    case .channel: shared(.channel, answers: store.answers.channels, tables.set(term))
    case .country: shared(.country, answers: store.answers.countries, tables.set(term))
    case .region: shared(.region, answers: nil, tables.set(term))
    case .dealer: shared(.dealer, answers: nil, tables.set(term))
    case .segment: shared(.segment, answers: nil, tables.set(term))
    case .group: shared(.group, answers: store.answers.groups, tables.set(term))
    case .decisionStyle: shared(.decisionStyle, answers: nil, tables.set(term))
    case .touchpoint: shared(nil, answers: store.answers.touchpoints, tables.set(term))
    }
  }

  private func condition(_ asked: Asked?) -> TextCondition {
    guard let asked, case .text(let pattern) = asked.value else { return TextCondition(pattern: nil, isEqual: true) }
    return TextCondition(pattern: pattern, isEqual: asked.comparison == .equal)
  }

  private func shared(_ dimension: Dimension?, answers: CodeColumn?, _ set: CodeSet) -> any RecordTest {
    SharedTextTest(
      store: store, dimension: dimension.map { LeadDimension($0, standings) }, answers: answers,
      isDepartment: dimension == .department, set: set)
  }

  private func attribute(_ name: String, _ set: CodeSet) -> any RecordTest {
    guard let column = store.attributeName(like: name) else { return NoRecordTest(store: store) }
    return shared(.attribute(column), answers: nil, set)
  }

  private func stageHolds(_ stage: Stage, _ asked: Asked?) -> Bool {
    guard let asked, case .text(let pattern) = asked.value else { return true }
    return (pattern.matches(stage.id) || pattern.matches(stage.name)) == (asked.comparison == .equal)
  }

  private func amount(_ asked: Asked?) -> any RecordTest {
    guard let asked, case .amount(let number, let currency) = asked.value else {
      return AmountTest(placer: placer, asked: nil, currencies: nil)
    }
    let currencies = currency == nil ? nil : tables.set(ofCurrency: currency)
    return AmountTest(placer: placer, asked: (asked.comparison, number.hundredths), currencies: currencies)
  }

  private func score(_ asked: Asked?) -> (FilterComparison, Double)? {
    guard let asked, case .number(let number) = asked.value else { return nil }
    return (asked.comparison, number.double)
  }

  private func duration(_ kind: DurationTest.Kind, _ asked: Asked?) -> any RecordTest {
    guard let asked, case .duration(let number, let unit) = asked.value else { return DurationTest(kind, placer, nil) }
    return DurationTest(kind, placer, (asked.comparison, number, unit))
  }

  private func time(_ kind: TimeTest.Kind, _ asked: Asked?) -> any RecordTest {
    guard let asked, case .time(let time) = asked.value else {
      return TimeTest(kind: kind, standings: standings, asked: nil)
    }
    return TimeTest(
      kind: kind, standings: standings, asked: (asked.comparison, FilterTimeRange(time, in: store.zone)))
  }

  private func late(_ asked: Asked?) -> any RecordTest {
    guard let asked, case .yesOrNo(let isSo) = asked.value else {
      return LateTest(placer: placer, isLate: true, isEqual: true)
    }
    return LateTest(placer: placer, isLate: isSo, isEqual: asked.comparison == .equal)
  }
}

/// Holds of nothing: no record has such a value.
struct NoRecordTest: RecordTest {
  let store: Store
  var cost: Int { 0 }
  func holds(lead: Int) -> Bool { false }
  func holds(answer: Int) -> Bool { false }
}

extension Store {
  /// The name of a further column of leads, in the spelling of the export; nil when none has it.
  func attributeName(like name: String) -> String? {
    let attributes = leads.records.attributes
    if attributes[name] != nil { return name }
    let wanted = name.lowercased()
    return attributes.keys.sorted().first { $0.trimmed.lowercased() == wanted }
  }
}
