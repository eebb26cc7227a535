/// The records of one reading, joined: leads with their chains, answers, touches, people. Columns, never objects.
///
/// A store is made whole from a `Reading` and never changes; asking it for figures is `StoreFigures`' work.
public struct Store: Sendable {
  public let revision: Int
  public let agreement: Agreement
  public let zone: Zone
  /// The stages that hold: agreed, usual, or proposed from the data.
  public let stages: [Stage]
  /// True when the agreement names no stages and those of the data are others than the usual ones.
  public let stagesAreProposed: Bool
  public let health: DataHealth

  let pool: TextPool
  let departmentAliases: [TextCode: TextCode]
  let calendars: BusinessClocks
  let tables: [StoredTable]
  let leads: LeadColumns
  /// The number of the lead with a key.
  let leadNumbers: [TextCode: Int]
  let chains: ChainColumns
  let touches: TouchColumns
  let answers: AnswerColumns
  let people: PeopleRegister
  /// Rejects of all files, in the order of files and lines.
  let rejects: [StoredReject]

  public init(_ reading: Reading) {
    var builder = StoreBuilder(reading)
    self = builder.build()
  }

  init(
    revision: Int, agreement: Agreement, zone: Zone, stages: [Stage], stagesAreProposed: Bool, health: DataHealth,
    pool: TextPool, departmentAliases: [TextCode: TextCode], calendars: BusinessClocks, tables: [StoredTable],
    leads: LeadColumns, leadNumbers: [TextCode: Int], chains: ChainColumns,
    touches: TouchColumns, answers: AnswerColumns, people: PeopleRegister, rejects: [StoredReject]
  ) {
    self.revision = revision
    self.agreement = agreement
    self.zone = zone
    self.stages = stages
    self.stagesAreProposed = stagesAreProposed
    self.health = health
    self.pool = pool
    self.departmentAliases = departmentAliases
    self.calendars = calendars
    self.tables = tables
    self.leads = leads
    self.leadNumbers = leadNumbers
    self.chains = chains
    self.touches = touches
    self.answers = answers
    self.people = people
    self.rejects = rejects
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
}

struct StoredReject: Sendable {
  let file: String
  let reject: Reject
}

/// A row of one of the store's tables.
struct RowReference: Hashable, Sendable {
  let table: UInt32
  let row: UInt32

  init(table: Int, row: Int) {
    self.table = UInt32(truncatingIfNeeded: table)
    self.row = UInt32(truncatingIfNeeded: row)
  }

  static let none = RowReference(table: Int(UInt32.max), row: Int(UInt32.max))
}
