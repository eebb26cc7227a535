/// Who works where, and until when.
struct PeopleRegister: Sendable {
  struct Membership: Sendable {
    let department: TextCode
    let team: TextCode
    /// `Timestamp.raw`; unknown = open end.
    let from: Int64
    /// The last day or moment.
    let to: Int64

    func holds(at cutoff: Cutoff) -> Bool {
      cutoff.includes(from) && (to == Timestamp.unknown.raw || !cutoff.isPast(to))
    }
  }

  /// In the order of the registers.
  var memberships: [TextCode: [Membership]] = [:]
  /// What people are called, and what they are (employee, contractor, team), where a register says so.
  var names: [TextCode: TextCode] = [:]
  var types: [TextCode: TextCode] = [:]

  /// The department of a person at a moment; 0 when the register does not say. The last membership that holds stands.
  func department(of person: TextCode, at cutoff: Cutoff) -> TextCode {
    last(of: person, at: cutoff) { $0.department != 0 }?.department ?? 0
  }

  /// The team of a person at a moment; 0 when the register does not say.
  func team(of person: TextCode, at cutoff: Cutoff) -> TextCode {
    last(of: person, at: cutoff) { $0.team != 0 }?.team ?? 0
  }

  /// The last day of somebody whose memberships have all ended; nil for those who are there, will come, or are not in the
  /// register.
  func lastDay(of person: TextCode, at cutoff: Cutoff, in zone: Zone) -> Day? {
    guard person != 0, let all = memberships[person] else { return nil }
    // What begins later is not known yet.
    let known = all.filter { cutoff.includes($0.from) }
    guard known.allSatisfy({ cutoff.isPast($0.to) }) else { return nil }
    return known.compactMap { Timestamp(raw: $0.to).day(in: zone) }.max()
  }

  private func last(of person: TextCode, at cutoff: Cutoff, where isNamed: (Membership) -> Bool) -> Membership? {
    guard !memberships.isEmpty, person != 0, let all = memberships[person] else { return nil }
    return all.last { $0.holds(at: cutoff) && isNamed($0) }
  }
}
