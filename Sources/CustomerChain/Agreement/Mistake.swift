/// Something wrong in a file that people write for Ketting (agreement, theme, configuration), with its place.
public struct Mistake: Hashable, Sendable {
  public enum Severity: String, Sendable { case error, warning }

  public var file: String
  /// From 1.
  public var line: Int
  public var column: Int
  public var severity: Severity
  public var reason: Reason

  public init(file: String, line: Int, column: Int, severity: Severity = .error, reason: Reason) {
    self.file = file
    self.line = line
    self.column = column
    self.severity = severity
    self.reason = reason
  }

  /// `key` is the whole dotted path, such as `stage[2].sla`.
  public enum Reason: Hashable, Sendable {
    /// The parser's own words, English.
    case syntax(String)
    case unknownKey(key: String, nearest: String?)
    case wrongType(key: String, expected: ValueType)
    case notOneOf(key: String, found: String, allowed: [String])
    case notATimeLimit(key: String, found: String)
    /// `daily 07:00` and the like.
    case notAnExpectation(key: String, found: String)
    case notADate(key: String, found: String)
    /// Letters `yyyy MM dd HH mm ss SSS`.
    case notADateFormat(key: String, found: String)
    case notAnHourRange(key: String, found: String)
    case unknownTimeZone(key: String, found: String)
    case unknownReference(key: String, found: String, known: [String])
    case missing(key: String)
    case duplicate(key: String, value: String)
    case notAscending(key: String)
    case outOfRange(key: String, found: String)
    case unreadable(errno: Int32)
    case tooLarge(limit: Int)
    case notAColor(key: String, found: String)
    /// A data file lacks a column that its source names.
    case missingColumn(column: String, file: String)
    /// A rule that the filter language cannot read.
    case notAFilter(key: String, FilterMistake.Reason)
  }

  public enum ValueType: String, Sendable { case text, wholeNumber, number, flag, table, list, date }
}
