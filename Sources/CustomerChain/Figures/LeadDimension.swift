/// A dimension of leads, bound to the column that holds it, so that reading it costs no look-up for each lead.
struct LeadDimension: Sendable {
  private enum Source: Sendable {
    case column(CodeColumn)
    case group
    case department, owner, team, stage, none
  }

  private let source: Source
  private let standings: Standings

  init(_ dimension: Dimension, _ standings: Standings) {
    self.standings = standings
    let leads = standings.store.leads
    func column(_ field: Field) -> Source { leads.records.texts[field].map { .column($0) } ?? .none }
    source =
      switch dimension {
      case .department: .department
      case .owner: .owner
      case .stage: .stage
      case .source: column(.source)
      case .campaign: column(.campaign)
      case .channel: column(.channel)
      case .country: column(.country)
      case .region: column(.region)
      case .dealer: column(.dealer)
      case .segment: column(.segment)
      case .currency: column(.currency)
      case .decisionStyle: column(.decisionStyle)
      case .group: .group
      case .team: standings.store.people.memberships.isEmpty ? .none : .team
      case .touchpoint: .none
      case .attribute(let name): leads.records.attributes[name].map { .column($0) } ?? .none
      }
  }

  /// Whether leads can have a value of it: a column in which none has one says nothing of them.
  var isOfLeads: Bool {
    switch source {
    case .none: false
    case .column(let codes): codes.contains { $0 != 0 }
    case .group, .department, .owner, .team, .stage: true
    }
  }

  /// 0 = no value.
  @inline(__always)
  func value(of lead: Int) -> TextCode {
    switch source {
    case .column(let codes): standings.store.leads.text(codes, of: lead)
    case .group: standings.store.leads.group(of: lead)
    case .department: standings.department(of: lead)
    case .owner: standings.owner(of: lead)
    case .team: standings.store.people.team(of: standings.owner(of: lead), at: standings.cutoff)
    case .stage: standings.stage(of: lead).map { standings.store.code(ofStage: $0) } ?? 0
    case .none: 0
    }
  }
}
