/// The time zones that an agreement names, as tables.
public struct Zones: Sendable {
  public private(set) var tables: [String: Zone]

  public init(_ tables: [String: Zone] = [:]) {
    self.tables = tables
    self.tables["UTC"] = .utc
  }

  /// Nil when no table of that name was loaded.
  public func zone(_ name: String) -> Zone? { tables[name] }

  /// The company's zone; UTC where its table is missing (a mistake is reported then).
  public func company(_ agreement: Agreement) -> Zone { tables[agreement.company.timeZone] ?? .utc }
}
