import CustomerChain

/// Accounts for every row of a file: accepted + skipped + rejected = rows.
struct Ledger: Sendable {
  private struct Unmapped: Hashable {
    let field: Field
    let value: String
  }

  private(set) var rows = 0
  var accepted = 0
  var skipped = 0
  var rejected = 0
  private(set) var rejectedRecords = 0
  private(set) var rejects: [Reject] = []
  private var unmapped: [Unmapped: Int] = [:]

  enum Outcome { case accepted, skipped, rejected }

  mutating func count(_ outcome: Outcome) {
    rows += 1
    switch outcome {
    case .accepted: accepted += 1
    case .skipped: skipped += 1
    case .rejected: rejected += 1
    }
  }

  /// Rows of which none was rejected.
  mutating func count(accepted more: Int, skipped others: Int) {
    rows += more + others
    accepted += more
    skipped += others
  }

  mutating func reject(_ place: RowPlace, _ column: String?, _ reason: RejectReason) {
    rejectedRecords += 1
    if rejects.count < FileReading.maximumRejectsKept {
      rejects.append(Reject(line: place.line, offset: place.offset, column: column, reason: reason))
    }
  }

  /// Adds rejects that were found only when the whole file was known.
  mutating func add(_ late: [Reject]) {
    if late.isEmpty { return }
    rejectedRecords += late.count
    let all = rejects + late
    let order = all.indices.sorted { (all[$0].offset, $0) < (all[$1].offset, $1) }
    rejects = order.prefix(FileReading.maximumRejectsKept).map { all[$0] }
  }

  mutating func countUnmapped(_ field: Field, _ value: UnsafeRawBufferPointer) {
    let key = Unmapped(field: field, value: ByteText.excerpt(value, limit: RejectReason.maximumExcerpt))
    if unmapped.count < Limits.maximumUnmappedKept || unmapped[key] != nil { unmapped[key, default: 0] += 1 }
  }

  /// Most frequent first, then by field and value.
  var unmappedValues: [UnmappedValue] {
    unmapped.map { UnmappedValue(field: $0.key.field, value: $0.key.value, count: $0.value) }
      .sorted { ($1.count, $0.field.rawValue, $0.value) < ($0.count, $1.field.rawValue, $1.value) }
  }
}
