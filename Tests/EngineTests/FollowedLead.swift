@testable import CustomerChain

/// How long a lead was followed, and how that ended, as its card tells it: what curves are made of, apart from how the
/// figures make them.
struct FollowedLead {
  enum End { case won, exit, open }

  let milliseconds: Int
  let end: End

  /// Nil where it is not known how long.
  init?(_ card: RecordCard, stages: [Stage], zone: Zone) {
    var entries: [(stage: Int, at: Timestamp)] = []
    for item in card.chain {
      switch item.what {
      case .stage(let stage), .creation(let stage): entries.append((stage, item.at))
      case .touch, .answer: break
      }
    }
    guard let first = entries.first, let last = entries.last else { return nil }
    let wonStage = stages.firstIndex { $0.kind == .won }
    let won = entries.first { $0.stage == wonStage }
    let isExited = stages[last.stage].kind == .exit
    end = won != nil ? .won : isExited ? .exit : .open
    let until = won?.at ?? (isExited ? last.at : card.asOf.timestamp(in: zone))
    guard let length = Self.milliseconds(from: first.at, to: until, zone) else { return nil }
    milliseconds = max(0, length)
  }

  /// Whole civil days where either is a date; nil where either has no time.
  private static func milliseconds(from start: Timestamp, to end: Timestamp, _ zone: Zone) -> Int? {
    guard let first = start.day(in: zone), let last = end.day(in: zone) else { return nil }
    if start.isDate || end.isDate { return (Int(last.number) - Int(first.number)) * 86_400_000 }
    guard let from = start.instant(in: zone), let to = end.instant(in: zone) else { return nil }
    return Int(to.milliseconds - from.milliseconds)
  }
}

/// Curves over followed leads, by the books: at each duration everybody is counted anew.
struct FollowedLeads {
  let leads: [FollowedLead]

  func won(byDay day: Int) -> Int { leads.count { $0.end == .won && $0.milliseconds <= day * 86_400_000 } }

  var isAnyCensored: Bool { leads.contains { $0.end == .open } }

  /// One less the share that Kaplan and Meier (1958) leave when who exits counts as lost from sight.
  func withoutExits(byDay day: Int) -> Double {
    1 - steps(byDay: day).reduce(1.0) { $0 * (1 - Double($1.won) / Double($1.atRisk)) }
  }

  /// The share of Aalen and Johansen (1978), with exits as the other end.
  func incidence(byDay day: Int) -> Double {
    var left = 1.0
    var share = 0.0
    for step in steps(byDay: day) {
      share += left * Double(step.won) / Double(step.atRisk)
      left *= 1 - Double(step.won + step.exited) / Double(step.atRisk)
    }
    return share
  }

  private func steps(byDay day: Int) -> [(atRisk: Int, won: Int, exited: Int)] {
    let ends = Set(leads.filter { $0.end != .open && $0.milliseconds <= day * 86_400_000 }.map(\.milliseconds))
    return ends.sorted().map { end in
      let there = leads.filter { $0.milliseconds >= end }
      let ended = there.filter { $0.milliseconds == end }
      return (there.count, ended.count { $0.end == .won }, ended.count { $0.end == .exit })
    }
  }
}
