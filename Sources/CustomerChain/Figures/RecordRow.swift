/// One row of a list of records, ready to be shown.
public struct RecordRow: Hashable, Sendable {
  public let reference: RecordReference
  /// In the order of `RecordPage.columns`.
  public let values: [RecordValue]

  public init(reference: RecordReference, values: [RecordValue]) {
    self.reference = reference
    self.values = values
  }
}

/// A record of one reading of the data.
public struct RecordReference: Hashable, Sendable {
  public let kind: RecordSet.RowKind
  /// Lead, answer, or reject number in that reading.
  public let number: Int
  public let revision: Int
  /// The terms that its list was asked under, tried without being agreed.
  public let tried: [TriedTerms]

  public init(kind: RecordSet.RowKind, number: Int, revision: Int, tried: [TriedTerms] = []) {
    self.kind = kind
    self.number = number
    self.revision = revision
    self.tried = tried
  }
}

public enum RecordValue: Hashable, Sendable {
  case none
  case text(String)
  case time(Timestamp)
  case elapsed(Elapsed)
  case money(Money)
  case number(Double)
  /// A stage of the agreement by position.
  case stage(Int)
  case department(String)
  case place(Place)
  case reject(RejectReason)
}

/// Where a record was read.
public struct Place: Hashable, Sendable {
  /// Path relative to the data directory.
  public let file: String
  /// From 1.
  public let line: Int
  public let offset: UInt64
  /// `TextPool.rowHash` of the row when it was read; nil for a rejected row.
  public let rowHash: UInt32?

  public init(file: String, line: Int, offset: UInt64, rowHash: UInt32?) {
    self.file = file
    self.line = line
    self.offset = offset
    self.rowHash = rowHash
  }
}

public enum RecordColumn: String, Hashable, Sendable, CaseIterable {
  case lead, company, owner, stage, department, age, idle, value, source, created, country, dealer, late
  case answer, metric, score, answeredAt, touchpoint, channel, comment
  case file, line, column, reason, place
  case system, lastSeen
  /// Of the register of touchpoints, of orders, spend and contacts.
  case name, step, promise, reviewed, order, customer, date, amount, campaign, direction, person, minutes
  /// The parts of its stage's rule that a lead breaks.
  case breaks
  /// Whether a department signed a stage, and on which day.
  case signed, signedOn
}

public struct SortOrder: Hashable, Sendable {
  public var column: RecordColumn
  public var ascending: Bool

  public init(column: RecordColumn, ascending: Bool) {
    self.column = column
    self.ascending = ascending
  }
}

/// A part of the records behind a figure.
public struct RecordPage: Sendable {
  /// How many records the figure stands on.
  public let total: Int
  /// How many of them the list's own filter leaves.
  public let matching: Int
  public let columns: [RecordColumn]
  public let sort: SortOrder
  /// The position of the first row among the matching ones.
  public let start: Int
  public let rows: [RecordRow]

  public init(total: Int, matching: Int, columns: [RecordColumn], sort: SortOrder, start: Int, rows: [RecordRow]) {
    self.total = total
    self.matching = matching
    self.columns = columns
    self.sort = sort
    self.start = start
    self.rows = rows
  }
}

/// Everything known of one record.
public struct RecordCard: Sendable {
  public let reference: RecordReference
  /// The record's key, or file and line for one without.
  public let title: String
  /// What a person would call it: the company of a lead, the touchpoint of an answer.
  public let subtitle: String
  public let fields: [CardField]
  /// The lead's chain at the moment, oldest first; empty for others than leads.
  public let chain: [ChainItem]
  /// The moment the card is of.
  public let asOf: AsOf

  public init(
    reference: RecordReference, title: String, subtitle: String, fields: [CardField], chain: [ChainItem], asOf: AsOf
  ) {
    self.reference = reference
    self.title = title
    self.subtitle = subtitle
    self.fields = fields
    self.chain = chain
    self.asOf = asOf
  }
}

public struct CardField: Hashable, Sendable {
  /// A native field, or a further column of the export.
  public enum Name: Hashable, Sendable {
    case field(Field)
    case attribute(String)
    case age, idle, late
    /// The file that had it last, when, and since when it has been missing.
    case system, lastSeen, missingSince
    /// Of a signature: whether it is there, its day, and what stands in the agreement above it.
    case signed, signedOn, definition, rule
  }

  public let name: Name
  public let value: RecordValue
  /// Nil for what is computed.
  public let place: Place?

  public init(name: Name, value: RecordValue, place: Place?) {
    self.name = name
    self.value = value
    self.place = place
  }
}

/// One thing that happened to a lead.
public struct ChainItem: Hashable, Sendable {
  public enum What: Hashable, Sendable {
    /// Entered a stage, by position in the agreement.
    case stage(Int)
    /// The creation of the lead, which is its entry into the first stage.
    case creation(stage: Int)
    case touch(direction: String)
    case answer(metric: String, score: Double)
  }

  public let what: What
  public let at: Timestamp
  public let department: String?
  public let owner: String?
  /// The reason of an exit, the channel of a touch, the comment of an answer.
  public let note: String?
  public let place: Place?

  public init(what: What, at: Timestamp, department: String?, owner: String?, note: String?, place: Place?) {
    self.what = what
    self.at = at
    self.department = department
    self.owner = owner
    self.note = note
    self.place = place
  }
}
