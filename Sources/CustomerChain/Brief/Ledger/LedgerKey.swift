/// What figures are known by in the ledger: hashes, so that the file tells nobody what a company's departments and files are
/// called.
enum LedgerKey {
  enum Coordinates: Hashable {
    case all
    case row(AgingKey)
    case stage(String)
    case cause(LeakCause)
    case file(String)
  }

  static func hash(_ id: MetricID, _ coordinates: Coordinates) -> UInt64 {
    let texts: [String?] =
      switch coordinates {
      case .all: ["all"]
      case .row(let row): ["row", row.department, row.from, row.isSeam ? "seam" : nil, row.group]
      case .stage(let id): ["stage", id]
      case .cause(let cause): ["cause", cause.rawValue]
      case .file(let name): ["file", name]
      }
    return hash([id.rawValue] + texts)
  }

  /// Of what decides who stands where and who is late: stages, departments with their calendars, and those calendars.
  static func terms(of store: Store) -> UInt64 {
    let agreement = store.agreement
    var texts: [String?] = [agreement.company.timeZone]
    for stage in store.stages {
      texts += [stage.id, stage.kind.rawValue, stage.department, stage.handsTo, stage.clock.rawValue]
      texts += [stage.sla, stage.quietAfter].map { limit in limit.map { "\($0.amount)\($0.unit.rawValue)" } }
    }
    for department in agreement.departments { texts += [department.id, department.name, department.calendar] }
    for calendar in agreement.calendars {
      texts += [calendar.id, calendar.timeZone]
      texts += calendar.hours.map { day in day.map { "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: " ") }
      texts += calendar.holidays.sorted().map { String($0.number) }
    }
    return hash(texts + agreement.identityMatch)
  }

  /// Of texts with their lengths, so that none runs into the next; a missing one is not an empty one.
  private static func hash(_ texts: [String?]) -> UInt64 {
    let bytes = texts.flatMap { text in Array((text.map { "\($0.utf8.count):\($0)" } ?? "-").utf8) }
    return bytes.withUnsafeBytes { TextPool.hash($0) }
  }
}
