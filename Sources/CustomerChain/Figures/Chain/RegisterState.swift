/// The register of touchpoints at a moment: who looks after what, and what it lacks.
struct RegisterState: Sendable {
  /// Somebody who looked after a touchpoint and is no longer there.
  struct Leaver: Sendable {
    let person: String
    let lastDay: Day
  }

  private let store: Store
  private let cutoff: Cutoff
  /// The day of the moment.
  private let day: Day
  /// By entry: the owners that are there.
  let owners: [[String]]
  /// By entry: the last of the owners who left, where nobody is there.
  let leavers: [Leaver?]
  /// Those of which anybody looks after a touchpoint.
  private let ownedChannels: Set<TextCode>

  static let daysOfReview = 365

  init(_ standings: Standings) {
    store = standings.store
    cutoff = standings.cutoff
    day = standings.store.zone.day(of: standings.asOf.instant)
    var owners: [[String]] = []
    var leavers: [Leaver?] = []
    var channels: Set<TextCode> = []
    for entry in standings.store.touchpoints.entries {
      var present: [String] = []
      var last: Leaver?
      for owner in entry.owners {
        let lastDay = standings.store.people.lastDay(
          of: standings.store.pool.code(of: owner) ?? 0, at: standings.cutoff, in: standings.store.zone)
        if let lastDay {
          if last.map({ $0.lastDay < lastDay }) ?? true { last = Leaver(person: owner, lastDay: lastDay) }
        } else {
          present.append(owner)
        }
      }
      owners.append(present)
      leavers.append(present.isEmpty ? last : nil)
      if !present.isEmpty, entry.channel != 0 { channels.insert(entry.channel) }
    }
    self.owners = owners
    self.leavers = leavers
    ownedChannels = channels
  }

  var count: Int { owners.count }

  func hasChannel(_ entry: Int) -> Bool { store.touchpoints.entries[entry].channel != 0 }

  func hasOwnedChannel(_ entry: Int) -> Bool { ownedChannels.contains(store.touchpoints.entries[entry].channel) }

  /// The day of the last review that is known at the moment.
  func reviewed(_ entry: Int) -> Day? {
    let raw = store.touchpoints.entries[entry].reviewed
    return raw != Timestamp.unknown.raw && cutoff.includes(raw) ? Timestamp(raw: raw).day(in: store.zone) : nil
  }

  /// Whether it was reviewed in the year up to the moment.
  func isReviewed(_ entry: Int) -> Bool {
    reviewed(entry).map { day.days(since: $0) <= RegisterState.daysOfReview } ?? false
  }

  func has(_ fault: RegisterFault.Kind, _ entry: Int) -> Bool {
    switch fault {
    case .withoutOwner: owners[entry].isEmpty
    case .severalOwners: owners[entry].count > 1
    case .channelWithoutOwner: hasChannel(entry) && !hasOwnedChannel(entry)
    case .notReviewed: !isReviewed(entry)
    }
  }
}

extension RegisterFault.Kind {
  var metric: MetricID {
    switch self {
    case .withoutOwner: .withoutOwner
    case .severalOwners: .severalOwners
    case .channelWithoutOwner: .channelWithoutOwner
    case .notReviewed: .notReviewed
    }
  }
}

extension RegisterState {
  /// The coverages and what is lacking, as figures; not available without a register.
  func figures(_ maker: FigureMaker) -> RegisterFigures {
    func share(_ id: MetricID, _ isIn: (Int) -> Bool, of isAsked: (Int) -> Bool = { _ in true }) -> Figure {
      if count == 0 { return maker.absent(id, .noRecords(.touchpoint), kind: .touchpoint) }
      let asked = (0..<count).filter(isAsked)
      return maker.ratio(id, asked.count(where: isIn), of: asked.count, kind: .touchpoint)
    }
    let faults = RegisterFault.Kind.allCases.map { kind in
      RegisterFault(
        kind: kind, count: maker.count(kind.metric, (0..<count).count { has(kind, $0) }, kind: .touchpoint))
    }
    return RegisterFigures(
      owners: share(.ownerCoverage, { owners[$0].count == 1 }),
      channels: share(.channelCoverage, hasOwnedChannel, of: hasChannel), reviewed: share(.reviewed, isReviewed),
      faults: faults.filter { $0.count.count != 0 })
  }
}

struct RegisterFigures {
  let owners: Figure
  let channels: Figure
  let reviewed: Figure
  let faults: [RegisterFault]
}
