import CustomerChain

/// Records of a few thousand rows as columns, before they join those of the file. A record counts only once its whole
/// row is decoded, so a row can be given up at any field.
final class RecordBatch {
  /// The columns of one record plan.
  struct Columns {
    var count = 0
    /// By field of the plan: codes for texts, words of 64 bits for all else.
    let fields: UnsafeMutablePointer<UnsafeMutableRawPointer>
    /// For numbers whose decimal sign the column decides: their texts, `textStride` bytes for each, and the lengths of
    /// these, 0 for none.
    let texts: UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>
    let lengths: UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>
    let attributes: UnsafeMutablePointer<UnsafeMutablePointer<TextCode>>
    let offsets: UnsafeMutablePointer<UInt64>
    let lines: UnsafeMutablePointer<UInt32>
    let hashes: UnsafeMutablePointer<UInt64>
  }

  static let capacity = 4096
  /// Longer numbers are read row by row.
  static let textStride = 24

  let records: UnsafeMutablePointer<Columns>
  let recordCount: Int
  private var memory: [UnsafeMutableRawPointer] = []
  var accepted = 0
  var skipped = 0
  /// How many values each decimal evidence saw that only a decimal point makes numbers.
  let pointsSeen: UnsafeMutablePointer<Int>

  var rows: Int { accepted + skipped }
  var isFull: Bool { rows == RecordBatch.capacity }

  init(_ plan: BatchPlan) {
    recordCount = plan.records.count
    records = .allocate(capacity: recordCount)
    pointsSeen = .allocate(capacity: UInt64.bitWidth)
    pointsSeen.initialize(repeating: 0, count: UInt64.bitWidth)
    for (number, record) in plan.records.enumerated() { (records + number).initialize(to: columns(record)) }
  }

  deinit {
    for piece in memory { piece.deallocate() }
    records.deallocate()
    pointsSeen.deallocate()
  }

  private func room<Element>(_ count: Int, _ type: Element.Type) -> UnsafeMutablePointer<Element> {
    let piece = UnsafeMutableRawPointer.allocate(
      byteCount: max(1, count) * MemoryLayout<Element>.stride, alignment: MemoryLayout<UInt64>.alignment)
    memory.append(piece)
    return piece.bindMemory(to: type, capacity: count)
  }

  private func columns(_ record: BatchRecord) -> Columns {
    let capacity = RecordBatch.capacity
    let fields = room(record.fields.count, UnsafeMutableRawPointer.self)
    let texts = room(record.fields.count, UnsafeMutablePointer<UInt8>?.self)
    let lengths = room(record.fields.count, UnsafeMutablePointer<UInt8>?.self)
    for (number, field) in record.fields.enumerated() {
      fields[number] = UnsafeMutableRawPointer(room(capacity, UInt64.self))
      let isOpen = field.way == .number && field.decimal == 0
      texts[number] = isOpen ? room(capacity * RecordBatch.textStride, UInt8.self) : nil
      lengths[number] = isOpen ? room(capacity, UInt8.self) : nil
    }
    let attributes = room(record.plan.attributes.count, UnsafeMutablePointer<TextCode>.self)
    for number in record.plan.attributes.indices { attributes[number] = room(capacity, TextCode.self) }
    return Columns(
      fields: fields, texts: texts, lengths: lengths, attributes: attributes, offsets: room(capacity, UInt64.self),
      lines: room(capacity, UInt32.self), hashes: room(capacity, UInt64.self))
  }

  /// Makes room again.
  func removeAll() {
    for record in 0..<recordCount { records[record].count = 0 }
    pointsSeen.update(repeating: 0, count: UInt64.bitWidth)
    accepted = 0
    skipped = 0
  }
}
