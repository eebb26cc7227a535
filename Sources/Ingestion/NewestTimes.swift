import CustomerChain

/// The newest moment and the newest date of some records, kept while these are read.
struct NewestTimes: Sendable {
  private(set) var moment = Timestamp.unknown
  private(set) var date = Timestamp.unknown

  @inline(__always)
  mutating func add(_ raw: Int64) {
    if raw == Timestamp.unknown.raw { return }
    if raw & 1 == 1 {
      if raw > date.raw { date = Timestamp(raw: raw) }
    } else if raw > moment.raw {
      moment = Timestamp(raw: raw)
    }
  }

  mutating func add(_ raws: UnsafeBufferPointer<Int64>) {
    var newestMoment = moment.raw
    var newestDate = date.raw
    for raw in raws {
      if raw & 1 == 1 { newestDate = max(newestDate, raw) } else { newestMoment = max(newestMoment, raw) }
    }
    moment = Timestamp(raw: newestMoment)
    date = Timestamp(raw: newestDate)
  }

  mutating func add(_ other: NewestTimes) {
    if other.moment.isKnown { add(other.moment.raw) }
    if other.date.isKnown { add(other.date.raw) }
  }

  /// The newer of both, dates beginning in `zone`.
  func newest(in zone: Zone) -> Timestamp {
    guard let instant = moment.instant(in: zone) else { return date }
    guard let start = date.instant(in: zone) else { return moment }
    return start > instant ? date : moment
  }
}

extension RecordKind {
  /// When records of the kind came to be. Deadlines, plans and ends of validity may lie ahead and do not count.
  var mainTime: Field? {
    switch self {
    case .lead: .createdAt
    case .event: .enteredAt
    case .survey: .answeredAt
    case .touch: .touchedAt
    case .order: .orderedAt
    case .listening: .date
    case .consent: .givenAt
    case .spend, .person, .touchpoint, .tool: nil
    }
  }
}
