import CustomerChain

/// Values of one field while a file is read; only the column that fits the content is used.
struct ColumnBuilder: Sendable {
  let content: RecordField.Content
  var codes = CodeColumn()
  var words = WordColumn()
  var numbers: [Double] = []
  var prose = ProseColumn()

  init(_ content: RecordField.Content) { self.content = content }

  var column: Column {
    switch content {
    case .text: .text(codes)
    case .key: .key(codes)
    case .prose: .prose(prose)
    case .time: .time(words)
    case .money: .money(words)
    case .number: .number(numbers)
    }
  }

  mutating func reserve(_ more: Int) {
    switch content {
    case .text, .key: codes.reserve(more)
    case .time, .money: words.reserve(more)
    case .number: numbers.reserveCapacity(numbers.count + more)
    case .prose: prose.reserve(more)
    }
  }

  /// Replaces a value that was waiting, as `RecordMaker.bits` gives it.
  mutating func set(_ bits: UInt64, at record: Int) {
    switch content {
    case .text, .key: codes.set(TextCode(truncatingIfNeeded: bits), at: record)
    case .time, .money: words.set(Int64(bitPattern: bits), at: record)
    case .number: numbers[record] = Double(bitPattern: bits)
    case .prose: break
    }
  }

  func filtered(_ keeps: [Bool]) -> ColumnBuilder {
    var result = ColumnBuilder(content)
    switch content {
    case .text, .key: result.codes = codes.kept(keeps)
    case .time, .money: result.words = words.kept(keeps)
    case .number: result.numbers = numbers.kept(keeps)
    case .prose: result.prose = prose.kept(keeps)
    }
    return result
  }
}

extension Array {
  /// The elements beside a true one.
  func kept(_ keeps: [Bool]) -> [Element] {
    zip(self, keeps).compactMap { $1 ? $0 : nil }
  }
}
