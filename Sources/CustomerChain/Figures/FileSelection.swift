/// The exports behind a figure of files, as they were read.
struct FileSelection {
  private let set: RecordSet
  private let store: Store

  init(_ set: RecordSet, store: Store) {
    self.set = set
    self.store = store
  }

  func numbers() -> [Int32] {
    let files = store.health.files
    let chosen = files.indices.filter { number in
      if let wanted = set.coordinates.file { return files[number].name == wanted }
      return set.metric != .lateSources || files[number].isLate(at: set.asOf.instant, in: store.zone)
    }
    return chosen.map { Int32(truncatingIfNeeded: $0) }
  }
}

extension FileReading {
  /// What a list of files shows.
  func value(_ column: RecordColumn) -> RecordValue {
    switch column {
    case .file: .text(name)
    case .lastSeen: .time(Timestamp(modified))
    default: .none
    }
  }

  func card(_ reference: RecordReference, asOf: AsOf) -> RecordCard {
    RecordCard(
      reference: reference, title: name, subtitle: "",
      fields: [CardField(name: .lastSeen, value: .time(Timestamp(modified)), place: nil)], chain: [], asOf: asOf)
  }
}
