/// The records of one reading, joined: leads with their chains, answers, touches, people, touchpoints, orders, spend.
/// Columns, never objects.
///
/// A store is made whole from a `Reading` and never changes; asking it for figures is `StoreFigures`' work.
public final class Store: Sendable {
  public let revision: Int
  public let agreement: Agreement
  public let zone: Zone
  /// The stages that hold: agreed, usual, or proposed from the data.
  public let stages: [Stage]
  /// True when the agreement names no stages and those of the data are others than the usual ones.
  public let stagesAreProposed: Bool
  public let health: DataHealth

  let pool: TextPool
  /// The keys of each `KeySpace`, by its raw value.
  let keys: [KeyTexts]
  let departmentAliases: [TextCode: TextCode]
  let calendars: BusinessClocks
  let tables: [StoredTable]
  let leads: LeadColumns
  let chains: ChainColumns
  let touches: TouchColumns
  let answers: AnswerColumns
  let people: PeopleRegister
  let touchpoints: TouchpointRegister
  let orders: OrderColumns
  let spend: SpendColumns
  let vanished: VanishedLeads
  /// What is to be remembered of the exports from here on; nil where nothing is.
  public let memory: ExportMemory?
  /// How the terms of the agreement changed last; nil where no change is remembered.
  public let lastChange: AgreementChange?
  /// Nil where leads of different systems are never one.
  let identity: LeadIdentity?
  /// Rejects of all files, in the order of files and lines.
  let rejects: [StoredReject]

  public init(_ reading: Reading, workers: Workers = .one) {
    var builder = StoreBuilder(reading, workers: workers)
    let events = EventTable(builder.tables)
    leads = builder.buildLeads()
    (stages, stagesAreProposed) = StageProposal.stages(
      for: reading.agreement, events: events, leads: leads.count, pool: builder.pool, zone: builder.zone)
    chains = builder.buildChains(events, leads: leads, stages: stages)
    people = builder.buildPeople()
    touches = builder.buildTouches(leads: leads, chains: chains, people: people)
    answers = builder.buildAnswers()
    touchpoints = builder.buildTouchpoints()
    orders = builder.buildOrders()
    spend = builder.buildSpend()
    revision = reading.revision
    agreement = reading.agreement
    lastChange = reading.lastChange
    zone = builder.zone
    health = builder.health
    pool = builder.pool
    keys = reading.keys
    departmentAliases = StoreBuilder.departmentAliases(reading.agreement, pool: builder.pool, tables: builder.tables)
    calendars = builder.calendars(chains)
    tables = builder.tables.map(\.withoutChains)
    (vanished, memory) = builder.review(chains, stages)
    identity = builder.identity
    rejects = builder.rejects
  }

  /// The same records under another agreement, whose stages are the same but for their terms.
  init(_ other: Store, agreement: Agreement, stages: [Stage]) {
    revision = other.revision
    self.agreement = agreement
    zone = other.zone
    self.stages = stages
    stagesAreProposed = other.stagesAreProposed
    health = other.health
    pool = other.pool
    keys = other.keys
    departmentAliases = other.departmentAliases
    calendars = other.calendars
    tables = other.tables
    leads = other.leads
    chains = other.chains
    touches = other.touches
    answers = other.answers
    people = other.people
    touchpoints = other.touchpoints
    orders = other.orders
    spend = other.spend
    vanished = other.vanished
    memory = other.memory
    lastChange = other.lastChange
    identity = other.identity
    rejects = other.rejects
  }

  /// Where a row was read; nil for a row that stands for nothing.
  func place(_ row: RowReference) -> Place? {
    guard row != .none else { return nil }
    let stored = tables[Int(row.table)]
    let position = Int(row.row)
    return Place(
      file: stored.file, line: Int(stored.table.lines[position]), offset: stored.table.offsets[position],
      rowHash: stored.table.rowHashes[position])
  }

  /// The key of a lead.
  func leadKey(_ lead: Int) -> String { keys[KeySpace.lead.rawValue].string(TextCode(truncatingIfNeeded: lead)) }

  /// The key of a code of a field; nil for the empty key.
  func key(_ code: TextCode, of field: Field) -> String? { field.keySpace.flatMap { keys[$0.rawValue].text(code) } }

  /// The row that an entry of a lead's chain comes from.
  func row(ofEntry entry: Int, lead: Int) -> RowReference {
    if let event = chains.event(entry) { return chains.table.reference(event) }
    let created = leads.createdBy(lead)
    return created == .none ? leads.rows(of: lead).first ?? .none : created
  }

  /// Nil for the empty text.
  func text(_ code: TextCode) -> String? { code == 0 ? nil : pool.string(code) }
}

/// A table with the file it came from.
struct StoredTable: Sendable {
  let file: String
  let group: TextCode
  let table: RecordTable
  /// Which of its file's tables this is: a row may make several records.
  let ordinal: Int
  /// Whether an empty field empties the value of an older row.
  let clears: Bool

  /// Without the columns of events that chains repeat in their own order.
  var withoutChains: StoredTable {
    guard table.kind == .event else { return self }
    var rest = table
    for field in [Field.leadID, .stage, .enteredAt] {
      if let position = rest.kind.position(of: field) { rest.columns[position] = nil }
    }
    return StoredTable(file: file, group: group, table: rest, ordinal: ordinal, clears: clears)
  }
}

struct StoredReject: Sendable {
  let file: String
  let reject: Reject
}
