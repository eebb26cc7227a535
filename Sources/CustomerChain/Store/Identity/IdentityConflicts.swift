/// Values by which leads would be one, were it not that a system has several leads with the value: nobody is merged by
/// them. One after the other, each with the rows that say it.
struct IdentityConflicts: Sendable {
  /// The field of each.
  private(set) var fields: [Field] = []
  /// When the second lead of a system came (`Timestamp.raw`; unknown = always).
  private(set) var from: [Int64] = []
  /// Rows of conflict i are `rows[starts[i]..<starts[i + 1]]`, in the order of exports.
  private(set) var starts = [0]
  private(set) var rows: [RowReference] = []

  var count: Int { fields.count }

  func rows(of conflict: Int) -> ArraySlice<RowReference> { rows[starts[conflict]..<starts[conflict + 1]] }

  mutating func append(_ field: Field, from: Int64, rows: some Sequence<RowReference>) {
    fields.append(field)
    self.from.append(from)
    self.rows += rows
    starts.append(self.rows.count)
  }
}

/// A value that several leads of one system have, so that nobody is merged by it.
public struct IdentityConflict: Hashable, Sendable {
  public let field: Field
  /// As the first of the rows has it: personal, so it is shown only where somebody asks for it.
  public let value: String
  /// The first `maximumPlaces` rows that have the value, in the order of exports.
  public let places: [Place]
  /// How many rows have it.
  public let rows: Int

  public static let maximumPlaces = 20
  /// More are not listed; all are counted.
  public static let maximumListed = 1_000

  public init(field: Field, value: String, places: [Place], rows: Int) {
    self.field = field
    self.value = value
    self.places = places
    self.rows = rows
  }
}
