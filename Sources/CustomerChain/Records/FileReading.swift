/// What was read from one file and what was not. `accepted + skipped + rejected = rows`.
public struct FileReading: Sendable {
  /// Path relative to the data directory.
  public var name: String
  public var bytes: UInt64
  /// How the file was recognised; nil when nothing claims it (then it is listed as unused).
  public var profile: Profile?
  /// Dealer, country or team the export belongs to.
  public var group: String?
  public var rows: Int
  public var accepted: Int
  public var skipped: Int
  public var rejected: Int
  /// Records that an earlier one already said; found when the store is built.
  public var duplicates: Int
  /// The first `maximumRejectsKept` rejects, in file order; `rejectedRecords` counts all.
  public var rejects: [Reject]
  public var rejectedRecords: Int
  /// Values that a `map` does not name, most frequent first.
  public var unmapped: [UnmappedValue]
  /// Why the whole file, or a part of what was asked of it, could not be read.
  public var problems: [FileProblem]
  /// How the bytes were read.
  public var dialect: Dialect?
  /// The newest time in its records, not later than the reading; unknown when it has none.
  public var newest: Timestamp
  /// When the file was last written.
  public var modified: Instant
  /// When a new export was agreed to come; set when the store is built.
  public var expected: ExpectedExport?
  /// True while the last line has no end: it waits to be finished and is not among `rows`.
  public var waitsForLineEnd: Bool
  public var tables: [RecordTable]

  /// Whether the export that was due has not come. Never so where none is agreed.
  public func isLate(at now: Instant, in zone: Zone) -> Bool { expected?.isLate(modified, at: now, in: zone) ?? false }

  public static let maximumRejectsKept = 10_000

  public init(name: String, bytes: UInt64, modified: Instant) {
    self.name = name
    self.bytes = bytes
    self.modified = modified
    profile = nil
    group = nil
    rows = 0
    accepted = 0
    skipped = 0
    rejected = 0
    duplicates = 0
    rejects = []
    rejectedRecords = 0
    unmapped = []
    problems = []
    dialect = nil
    newest = .unknown
    waitsForLineEnd = false
    tables = []
  }
}

/// How a file was recognised.
public enum Profile: Hashable, Sendable {
  /// By the header of a native kind.
  case native(RecordKind)
  /// By the n-th `[[source]]` of the agreement, from 0.
  case source(Int)
}

/// The form of a text file.
public struct Dialect: Hashable, Sendable {
  public enum Form: String, Sendable { case delimited, jsonLines }
  public enum Encoding: String, Sendable { case utf8, utf16LittleEndian, utf16BigEndian, windows1252 }

  public var form: Form
  public var encoding: Encoding
  public var delimiter: UInt8
  public var compressed: Bool
  /// What the values of whole columns decided, where each alone could be read in more than one way.
  public var decisions: [Decision]

  public init(form: Form, encoding: Encoding, delimiter: UInt8, compressed: Bool, decisions: [Decision] = []) {
    self.form = form
    self.encoding = encoding
    self.delimiter = delimiter
    self.compressed = compressed
    self.decisions = decisions
  }

  /// How the values of one column were read.
  public struct Decision: Hashable, Sendable {
    /// As the header writes it.
    public let column: String
    public let custom: Custom

    public init(column: String, custom: Custom) {
      self.column = column
      self.custom = custom
    }
  }

  /// A custom of writing numbers or dates.
  public enum Custom: Hashable, Sendable {
    case decimal(DecimalSign)
    case dates(DateOrder)
  }

  /// As `decimal` in the agreement.
  public enum DecimalSign: String, Sendable {
    case point = "."
    case comma = ","
  }

  /// As `date_format` in the agreement.
  public enum DateOrder: String, Sendable {
    case dayMonthYear = "dd-MM-yyyy"
    case monthDayYear = "MM-dd-yyyy"
    case dayMonthShortYear = "dd-MM-yy"
    case monthDayShortYear = "MM-dd-yy"
    case shortYearMonthDay = "yy-MM-dd"
  }
}

/// A record that could not be made, and why.
public struct Reject: Hashable, Sendable {
  /// Line on which the row begins, from 1.
  public let line: UInt32
  /// Byte offset of the row.
  public let offset: UInt64
  /// The column's name, where one is at fault.
  public let column: String?
  public let reason: RejectReason

  public init(line: UInt32, offset: UInt64, column: String?, reason: RejectReason) {
    self.line = line
    self.offset = offset
    self.column = column
    self.reason = reason
  }
}

/// Texts are those of the file, cut to `maximumExcerpt` bytes; they are made safe where they are shown.
public enum RejectReason: Hashable, Sendable {
  case tooFewFields(found: Int, expected: Int)
  case tooManyFields(found: Int, expected: Int)
  case missing(Field)
  case unreadableNumber(String)
  case unreadableTime(String)
  case ambiguousDate(String)
  case outOfRange(String)
  case invalidEncoding
  case nulByte
  case fieldTooLong(limit: Int)
  case rowTooLong(limit: Int)
  case quoteNotClosed
  case textAfterQuote
  case notAnObject
  case duplicateKey(String)
  case nestedTooDeep

  public static let maximumExcerpt = 80
}

/// Why a file as a whole, or something asked of it, could not be read.
public enum FileProblem: Hashable, Sendable {
  /// The system's error number.
  case unreadable(errno: Int32)
  case changedWhileRead
  case missingColumn(column: String, source: Int)
  case duplicateHeader(String)
  /// Both readings are possible for the whole column: the question goes to the agreement.
  case ambiguousDates(column: String, example: String)
  case claimedTwice(sources: [Int])
  /// The header fits these native kinds equally well: a `[[source]]` has to say which one is meant.
  case fitsSeveralKinds([RecordKind])
  case workbook
  case tooManyColumns(limit: Int)
  case tooLarge(limit: UInt64)
  case tooManyRows(limit: Int)
  /// With it the data would take more memory than it may, in bytes; nothing of it is shown.
  case tooMuchMemory(limit: UInt64)
  case unsupportedEncoding
  /// The file is compressed in a form that is not read; it has to be unpacked first.
  case compressed
  /// The file is gzip, but broken or cut off.
  case damagedCompression
  case notAPlainFile
}

/// A value that a `map` does not name.
public struct UnmappedValue: Hashable, Sendable {
  public let field: Field
  public let value: String
  public let count: Int

  public init(field: Field, value: String, count: Int) {
    self.field = field
    self.value = value
    self.count = count
  }
}
