/// What the figures said when they were read: numbers of the first look of each working day, under hashes of what they are
/// of. Never a name, a key or a value of a record. With it a brief can tell what a morning's figure was then and what it is
/// as known today.
public struct Ledger: Hashable, Sendable {
  /// The figures of one morning.
  public struct Entry: Hashable, Sendable {
    /// When they were read, which is their moment.
    public let at: Instant
    /// The hash of what they were counted under: under other terms they are other figures.
    let terms: UInt64
    /// By the hash of a figure's name and coordinates.
    let numbers: [UInt64: Int64]
  }

  /// Of different days, the oldest first.
  public private(set) var entries: [Entry] = []

  /// Older ones are forgotten.
  public static let daysKept = 60
  /// Entries that a ledger has at most, and figures that one of them has.
  static let maximumEntries = daysKept
  static let maximumNumbers = 1 << 14

  public init() {}

  /// The entries that are kept, of those in any order.
  init(_ entries: [Entry]) {
    let newest = entries.map(\.at).max()
    let kept = entries.filter { entry in newest.map { $0.days(since: entry.at) <= Double(Ledger.daysKept) } ?? false }
    self.entries = Array(kept.sorted { $0.at < $1.at }.suffix(Ledger.maximumEntries))
  }

  /// The last entry of a day before another.
  func last(before day: Day, in zone: Zone) -> Entry? { entries.last { zone.day(of: $0.at) < day } }

  /// Whether the first look of a working day is still to be noted.
  public func isDue(at now: Instant, for store: Store) -> Bool {
    let day = store.zone.day(of: now)
    guard WorkingDays(store.agreement).contains(day) else { return false }
    return !entries.contains { store.zone.day(of: $0.at) == day }
  }

  /// The ledger with the figures of a store as they are known now. What a clock that went wrong noted of a later time goes.
  public func noting(_ store: Store, at now: Instant, workers: Workers = .one) -> Ledger {
    Ledger(entries.filter { $0.at < now } + [Entry(store, at: now, workers: workers)])
  }
}

extension Ledger.Entry {
  /// What a figure was read as; nil where it was not, or under other terms.
  func number(_ id: MetricID, _ coordinates: LedgerKey.Coordinates, under terms: UInt64) -> Int64? {
    self.terms == terms ? numbers[LedgerKey.hash(id, coordinates)] : nil
  }

  /// How many rows a file had.
  func rows(of file: String) -> Int? { numbers[LedgerKey.hash(.rows, .file(file))].map { Int(clamping: $0) } }

  init(_ store: Store, at now: Instant, workers: Workers) {
    let stock = StockCount(Standings(store, at: AsOf(instant: now), included: nil), workers: workers)
    var numbers: [UInt64: Int64] = [:]
    func note(_ id: MetricID, _ coordinates: LedgerKey.Coordinates, _ count: Int) {
      if numbers.count < Ledger.maximumNumbers { numbers[LedgerKey.hash(id, coordinates)] = Int64(count) }
    }
    note(.open, .all, stock.total.open)
    if stock.total.isLateKnown { note(.late, .all, stock.total.late) }
    for (number, stage) in store.stages.enumerated() { note(.here, .stage(stage.id), stock.here[number]) }
    for (cause, count) in stock.leaks { note(.leakCount, .cause(cause), count) }
    for file in store.health.files { note(.rows, .file(file.name), file.rows) }
    for (key, row) in stock.rows.sorted(by: { $0.key.sortsBefore($1.key) }) {
      note(.open, .row(key), row.open)
      if row.isLateKnown { note(.late, .row(key), row.late) }
    }
    self.init(at: now, terms: LedgerKey.terms(of: store), numbers: numbers)
  }
}
