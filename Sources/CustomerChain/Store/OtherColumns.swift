/// Contacts with leads, by lead and then by time.
struct TouchColumns: Sendable {
  /// The touches of lead i are `starts[i]..<starts[i + 1]`; empty when there are no touches.
  var starts: [Int] = []
  /// `Timestamp.raw`.
  var times: [Int64] = []
  var rows: [RowReference] = []
  /// As written, or of the person by the register at the time; 0 = not known.
  var departments = CodeColumn()
  /// NaN = not given.
  var minutes: [Double] = []
  /// Nobody's work.
  var isAutomatic: [Bool] = []
  /// Whether the touch names the lead itself, not only its customer.
  var namesLead: [Bool] = []

  @inline(__always)
  func touches(of lead: Int) -> Range<Int> { starts.isEmpty ? 0..<0 : starts[lead]..<starts[lead + 1] }
}

/// Who works where.
struct PeopleRegister: Sendable {
  struct Membership: Sendable {
    /// 0 = none is named.
    let department: TextCode
    var team: TextCode = 0
    /// `Timestamp.raw`; unknown = open end.
    let from: Int64
    let to: Int64
  }

  var memberships: [TextCode: [Membership]] = [:]

  /// The department of a person at a moment; 0 when the register does not say. The last membership that holds stands.
  func department(of person: TextCode, at cutoff: Cutoff) -> TextCode {
    current(of: person, at: cutoff) { $0.department != 0 }?.department ?? 0
  }

  /// The team of a person, likewise.
  func team(of person: TextCode, at cutoff: Cutoff) -> TextCode {
    current(of: person, at: cutoff) { $0.team != 0 }?.team ?? 0
  }

  private func current(of person: TextCode, at cutoff: Cutoff, _ names: (Membership) -> Bool) -> Membership? {
    guard !memberships.isEmpty, person != 0, let all = memberships[person] else { return nil }
    return all.last {
      names($0) && cutoff.includes($0.from) && ($0.to == Timestamp.unknown.raw || !cutoff.isPast($0.to))
    }
  }
}
