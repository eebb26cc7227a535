import CustomerChain

/// Records of neighbouring rows as columns, before they join those of the file.
///
/// Values stand by row, also those of rows that make no record of a plan; `RecordColumns.rows` tells which do.
///
/// `@unchecked Sendable`: handed from one worker to the next, never used by two for the same columns.
final class RecordBatch: @unchecked Sendable {
  /// More rows are never in one.
  static let capacity = 2048

  let records: [RecordColumns]
  let keys: [KeyQueue]
  var rows = 0
  var accepted = 0
  /// Where each row begins, in bytes and lines of the part that is read until it is known where the part begins.
  let offsets = UnsafeMutablePointer<UInt64>.allocate(capacity: RecordBatch.capacity)
  let lines = UnsafeMutablePointer<UInt64>.allocate(capacity: RecordBatch.capacity)
  let hashes = UnsafeMutablePointer<UInt32>.allocate(capacity: RecordBatch.capacity)
  /// By decimal evidence: whether a row has a number with a decimal point. Nil where nobody asks.
  let points: [UnsafeMutablePointer<UInt8>?]
  /// Records point there.
  let unescaped = UnescapedTexts()

  init(_ plan: BatchPlan) {
    records = plan.records.map { RecordColumns($0) }
    keys = KeyQueue.queues(plan)
    var points: [UnsafeMutablePointer<UInt8>?] = []
    for field in plan.records.flatMap(\.fields) where field.isOpenNumber {
      while points.count <= field.evidence { points.append(nil) }
      if points[field.evidence] == nil { points[field.evidence] = .allocate(capacity: RecordBatch.capacity) }
    }
    self.points = points
  }

  deinit {
    offsets.deallocate()
    lines.deallocate()
    hashes.deallocate()
    for flags in points { flags?.deallocate() }
  }

  /// How many rows have a number that tells of a decimal point.
  func pointsSeen(_ evidence: Int) -> Int {
    guard evidence < points.count, let flags = points[evidence] else { return 0 }
    var count = 0
    for row in 0..<rows { count &+= Int(flags[row]) }
    return count
  }

  /// Makes places that are counted from the beginning of a part those of the file.
  func move(to first: RowPlace) {
    for row in 0..<rows {
      offsets[row] &+= first.offset
      lines[row] &+= UInt64(first.line)
    }
  }
}

/// The records of one plan in a batch.
final class RecordColumns {
  /// How many records there are.
  var count = 0
  /// The rows that make a record, ascending, as far as `isSparse`; else all do.
  let rows = UnsafeMutablePointer<UInt32>.allocate(capacity: RecordBatch.capacity)
  var isSparse = false
  let fields: [FieldColumn]
  let attributes: [UnsafeMutablePointer<TextCode>]
  /// One for each row while it is decoded: whether it makes a record, has one of the fields of which it needs one,
  /// and has an answer.
  let alive = UnsafeMutablePointer<UInt8>.allocate(capacity: RecordBatch.capacity)
  let hasOne = UnsafeMutablePointer<UInt8>.allocate(capacity: RecordBatch.capacity)
  let isAnswered = UnsafeMutablePointer<UInt8>.allocate(capacity: RecordBatch.capacity)

  init(_ record: BatchRecord) {
    fields = record.fields.map { FieldColumn($0) }
    attributes = record.plan.attributes.map { _ in .allocate(capacity: RecordBatch.capacity) }
  }

  deinit {
    rows.deallocate()
    for codes in attributes { codes.deallocate() }
    alive.deallocate()
    hasOne.deallocate()
    isAnswered.deallocate()
  }

  /// Which row each record is of, for loops: what stands in a class is guarded at each access.
  var places: RecordPlaces { RecordPlaces(rows: isSparse ? rows : nil, count: count) }
}

/// The rows of some records.
struct RecordPlaces {
  fileprivate let rows: UnsafeMutablePointer<UInt32>?
  let count: Int

  @inline(__always)
  func row(_ record: Int) -> Int {
    guard let rows else { return record }
    return Int(rows[record])
  }
}

/// The values of one field in a batch; only what its content needs has memory.
final class FieldColumn {
  /// Of texts and keys.
  let codes: UnsafeMutablePointer<TextCode>
  /// Of times and amounts.
  let words: UnsafeMutablePointer<Int64>
  let numbers: UnsafeMutablePointer<Double>
  /// Where the texts of keys, of prose, of mapped fields and of numbers with a decimal point stand; a length of 0 for
  /// none.
  let starts: UnsafeMutablePointer<UnsafeRawPointer>
  let counts: UnsafeMutablePointer<UInt32>
  let hashes: UnsafeMutablePointer<UInt64>
  /// Of prose: the texts of all records, and where each ends.
  private(set) var prose: UnsafeMutableRawPointer
  private var proseCapacity = 0
  let proseEnds: UnsafeMutablePointer<UInt32>

  init(_ field: BatchField) {
    func room<Element>(_ isNeeded: Bool, _ type: Element.Type) -> UnsafeMutablePointer<Element> {
      .allocate(capacity: isNeeded ? RecordBatch.capacity : 1)
    }
    codes = room(field.content == .text || field.content == .key, TextCode.self)
    words = room(field.content == .time || field.content == .money, Int64.self)
    numbers = room(field.content == .number, Double.self)
    let keepsTexts =
      field.content == .key || field.content == .prose || field.source == .mapped || field.isOpenNumber
    starts = room(keepsTexts, UnsafeRawPointer.self)
    counts = room(keepsTexts, UInt32.self)
    hashes = room(field.content == .key, UInt64.self)
    proseEnds = room(field.content == .prose, UInt32.self)
    prose = .allocate(byteCount: 1, alignment: 1)
  }

  deinit {
    codes.deallocate()
    words.deallocate()
    numbers.deallocate()
    starts.deallocate()
    counts.deallocate()
    hashes.deallocate()
    prose.deallocate()
    proseEnds.deallocate()
  }

  @inline(__always)
  func text(_ row: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: starts[row], count: Int(counts[row]))
  }

  /// Puts the texts of some rows one behind the other.
  func gatherProse(_ columns: RecordColumns) {
    let places = columns.places
    let counts = counts
    let starts = starts
    let ends = proseEnds
    var bytes = 0
    for record in 0..<places.count { bytes &+= Int(counts[places.row(record)]) }
    if bytes + UnescapedTexts.slack > proseCapacity {
      prose.deallocate()
      proseCapacity = 2 * bytes + UnescapedTexts.slack
      prose = .allocate(byteCount: proseCapacity, alignment: 1)
    }
    let target = prose
    var end = 0
    for record in 0..<places.count {
      let row = places.row(record)
      let count = Int(counts[row])
      FieldColumn.copy(starts[row], target + end, count)
      end &+= count
      ends[record] = UInt32(truncatingIfNeeded: end)
    }
  }

  /// Short texts are not worth a call.
  @inline(__always)
  private static func copy(_ source: UnsafeRawPointer, _ target: UnsafeMutableRawPointer, _ count: Int) {
    if count > 32 || count < 8 {
      target.copyMemory(from: source, byteCount: count)
      return
    }
    var position = 0
    while position &+ 8 <= count {
      let word = source.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      target.storeBytes(of: word, toByteOffset: position, as: UInt64.self)
      position &+= 8
    }
    let last = source.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
    target.storeBytes(of: last, toByteOffset: count &- 8, as: UInt64.self)
  }
}
