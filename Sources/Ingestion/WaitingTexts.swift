import CustomerChain

/// Texts of one column that wait until the whole column is known.
struct DeferredTexts: Sendable {
  private(set) var records: [UInt32] = []
  private var ends: [Int] = []
  private var bytes: [UInt8] = []

  mutating func append(_ text: UnsafeRawBufferPointer, record: Int) {
    records.append(UInt32(truncatingIfNeeded: record))
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
  }

  var isEmpty: Bool { records.isEmpty }

  /// Whether a text of the record waits; records come in ascending order.
  func holds(_ record: Int) -> Bool {
    var low = 0
    var high = records.count
    while low < high {
      let middle = (low + high) / 2
      if Int(records[middle]) < record { low = middle + 1 } else { high = middle }
    }
    return low < records.count && Int(records[low]) == record
  }

  /// Memory that is in use.
  var heldBytes: Int {
    bytes.count + ends.count * MemoryLayout<Int>.stride + records.count * MemoryLayout<UInt32>.stride
  }

  func forEach(_ body: (_ record: Int, _ text: UnsafeRawBufferPointer) -> Void) {
    bytes.withUnsafeBytes { bytes in
      var start = 0
      for (index, end) in ends.enumerated() {
        body(Int(records[index]), UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
        start = end
      }
    }
  }
}

/// Numbers of one column that only a decimal point makes numbers: should the column decide for the comma, none of them
/// can be read. No more texts are kept than rejects are.
struct PointedNumbers: Sendable {
  private(set) var texts = DeferredTexts()
  /// One bit for each record.
  private var marks: [UInt64] = []
  private var count = 0

  var isEmpty: Bool { count == 0 }

  /// Memory that is in use.
  var heldBytes: Int { texts.heldBytes + marks.count * MemoryLayout<UInt64>.stride }

  mutating func append(_ text: UnsafeRawBufferPointer, record: Int) {
    if count < FileReading.maximumRejectsKept { texts.append(text, record: record) }
    count += 1
    let word = record / UInt64.bitWidth
    if word >= marks.count { marks.append(contentsOf: repeatElement(0, count: word + 1 - marks.count)) }
    marks[word] |= 1 << UInt64(record % UInt64.bitWidth)
  }

  /// All records, of which the text is given as far as it is known.
  func forEach(_ body: (_ record: Int, _ text: UnsafeRawBufferPointer?) -> Void) {
    texts.forEach { body($0, $1) }
    let known = Int(texts.records.last ?? 0)
    for word in marks.indices where word * UInt64.bitWidth + UInt64.bitWidth > known {
      var bits = marks[word]
      while bits != 0 {
        let record = word * UInt64.bitWidth + bits.trailingZeroBitCount
        if record > known { body(record, nil) }
        bits &= bits - 1
      }
    }
  }
}
