import CustomerChain

/// Values of one field while a file is read; only the array that fits the content is used.
struct ColumnBuilder: Sendable {
  let content: RecordField.Content
  var codes: [TextCode] = []
  var words: [Int64] = []
  var numbers: [Double] = []

  init(_ content: RecordField.Content) { self.content = content }

  @inline(__always)
  mutating func append(_ value: StagedValue) {
    switch content {
    case .text: codes.append(TextCode(truncatingIfNeeded: value.bits))
    case .time, .money: words.append(Int64(bitPattern: value.bits))
    case .number: numbers.append(Double(bitPattern: value.bits))
    }
  }

  var column: Column {
    switch content {
    case .text: .text(codes)
    case .time: .time(words)
    case .money: .money(words)
    case .number: .number(numbers)
    }
  }

  func filtered(_ keeps: [Bool]) -> ColumnBuilder {
    var result = ColumnBuilder(content)
    result.codes = codes.kept(keeps)
    result.words = words.kept(keeps)
    result.numbers = numbers.kept(keeps)
    return result
  }
}

/// A value that was read but not yet put into its column, since a later field may still fail.
struct StagedValue: Sendable {
  var bits: UInt64 = 0
  /// Where the text of a value stands that can only be read when the whole column is known; empty otherwise.
  var deferred: Range<Int> = 0..<0

  static func empty(_ content: RecordField.Content) -> StagedValue {
    switch content {
    case .text: StagedValue(bits: 0)
    case .time: StagedValue(bits: UInt64(bitPattern: Timestamp.unknown.raw))
    case .money: StagedValue(bits: UInt64(bitPattern: Money.unknown))
    case .number: StagedValue(bits: Double.nan.bitPattern)
    }
  }
}

/// Texts of one column that wait until the whole column is known.
struct DeferredTexts: Sendable {
  private(set) var records: [UInt32] = []
  private var ends: [Int] = []
  private var bytes: [UInt8] = []

  mutating func append(_ text: ArraySlice<UInt8>, record: Int) {
    text.withUnsafeBytes { append($0, record: record) }
  }

  mutating func append(_ text: UnsafeRawBufferPointer, record: Int) {
    records.append(UInt32(truncatingIfNeeded: record))
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
  }

  var isEmpty: Bool { records.isEmpty }

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

/// The records of one mapping while a file is read.
struct TableBuilder: Sendable {
  let kind: RecordKind
  /// By position in `kind.fields`; nil for fields that the file has nothing for.
  var columns: [ColumnBuilder?]
  /// Likewise; empty for most.
  var deferred: [DeferredTexts]
  /// Likewise; of numbers that stand in their column as a decimal point makes them, for the case that the whole column
  /// says otherwise.
  var pointed: [DeferredTexts]
  var attributes: [RecordTable.Attribute]
  var offsets: [UInt64] = []
  var lines: [UInt32] = []
  var hashes: [UInt64] = []

  init(_ plan: RecordPlan, _ names: [String]) {
    kind = plan.kind
    columns = Array(repeating: nil, count: kind.fields.count)
    deferred = Array(repeating: DeferredTexts(), count: kind.fields.count)
    pointed = deferred
    for field in plan.fields { columns[field.position] = ColumnBuilder(field.content) }
    attributes = plan.attributes.map { RecordTable.Attribute(name: names[$0], codes: []) }
  }

  var count: Int { offsets.count }

  mutating func addAttribute(_ name: String) {
    attributes.append(RecordTable.Attribute(name: name, codes: Array(repeating: 0, count: count)))
  }

  var table: RecordTable {
    var table = RecordTable(kind: kind)
    table.columns = columns.map { $0?.column }
    table.attributes = attributes
    table.offsets = offsets
    table.lines = lines
    table.rowHashes = hashes
    return table
  }

  /// Without the records whose element is false.
  func filtered(_ keeps: [Bool]) -> TableBuilder {
    var result = self
    result.columns = columns.map { $0?.filtered(keeps) }
    result.attributes = attributes.map { .init(name: $0.name, codes: $0.codes.kept(keeps)) }
    result.offsets = offsets.kept(keeps)
    result.lines = lines.kept(keeps)
    result.hashes = hashes.kept(keeps)
    return result
  }
}

extension Array {
  /// The elements beside a true one.
  func kept(_ keeps: [Bool]) -> [Element] {
    zip(self, keeps).compactMap { $1 ? $0 : nil }
  }
}
