/// Texts that hardly ever repeat, one for each record, as they stand: names, addresses, comments.
public struct ProseColumn: Hashable, Sendable {
  private var storage: PackedStorage?
  private var used = 0
  /// Where each text ends.
  private var ends = PositionColumn()

  public init() {}

  public init(_ texts: some Sequence<String>) {
    for var text in texts { text.withUTF8 { append(UnsafeRawBufferPointer($0)) } }
  }

  public var count: Int { ends.count }
  public var indices: Range<Int> { 0..<count }
  /// Bytes of all texts.
  var byteCount: Int { used }

  /// Memory that is in use.
  public var heldBytes: Int { used + ends.heldBytes }

  /// Nil for the empty text.
  public subscript(row: Int) -> String? {
    withBytes(row) { $0.isEmpty ? nil : String(decoding: $0, as: UTF8.self) }
  }

  public func isEmpty(_ row: Int) -> Bool { bounds(row).isEmpty }

  /// The bytes of a text, for the time of the call.
  public func withBytes<Result>(_ row: Int, _ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    let bounds = bounds(row)
    guard let storage, !bounds.isEmpty else { return try body(UnsafeRawBufferPointer(start: nil, count: 0)) }
    return try withExtendedLifetime(storage) {
      try body(UnsafeRawBufferPointer(start: storage.start + bounds.lowerBound, count: bounds.count))
    }
  }

  public mutating func append(_ text: UnsafeRawBufferPointer) {
    put(text)
    ends.append(UInt64(used))
  }

  /// Appends texts that stand one behind the other, given where each ends.
  public mutating func append(_ texts: UnsafeRawBufferPointer, ends newEnds: UnsafeBufferPointer<UInt32>) {
    let first = UInt64(used)
    put(texts)
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: newEnds.count) { wide in
      for (number, end) in newEnds.enumerated() { wide[number] = first + UInt64(end) }
      ends.append(contentsOf: UnsafeBufferPointer(wide))
    }
  }

  public mutating func append(_ texts: ProseColumn) {
    let first = UInt64(used)
    if let other = texts.storage {
      withExtendedLifetime(other) { put(UnsafeRawBufferPointer(start: other.start, count: texts.used)) }
    }
    for end in texts.ends { ends.append(first + end) }
  }

  /// Appends empty texts.
  public mutating func appendEmpty(_ count: Int) {
    for _ in 0..<count { ends.append(UInt64(used)) }
  }

  /// Makes room for more texts, as long as those before on average.
  public mutating func reserve(_ more: Int) {
    guard count > 0 else { return }
    ends.reserve(more)
    storage = PackedStorage.room(storage, used: used, more: used / count * more)
  }

  public func kept(_ keeps: [Bool]) -> ProseColumn {
    var result = ProseColumn()
    for row in indices where keeps[row] { withBytes(row) { result.append($0) } }
    return result
  }

  public static func == (left: ProseColumn, right: ProseColumn) -> Bool {
    left.count == right.count && left.indices.allSatisfy { left[$0] == right[$0] }
  }

  public func hash(into hasher: inout Hasher) {
    for row in indices { hasher.combine(self[row]) }
  }

  private func bounds(_ row: Int) -> Range<Int> { (row == 0 ? 0 : Int(ends[row - 1]))..<Int(ends[row]) }

  private mutating func put(_ text: UnsafeRawBufferPointer) {
    guard let address = text.baseAddress, !text.isEmpty else { return }
    let roomy = PackedStorage.room(storage, used: used, more: text.count)
    (roomy.start + used).copyMemory(from: address, byteCount: text.count)
    used += text.count
    roomy.end = used
    storage = roomy
  }
}
