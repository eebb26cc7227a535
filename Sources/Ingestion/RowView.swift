import CustomerChain

/// Where a field's value stands: in the row itself, or decoded in the scratch bytes beside it.
struct FieldSlice: Sendable {
  var start: UInt32
  var count: UInt32
  var origin: Origin

  enum Origin: UInt8, Sendable { case row, scratch, number }

  static let absent = FieldSlice(start: 0, count: 0, origin: .row)

  init(start: Int, count: Int, origin: Origin = .row) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.count = UInt32(truncatingIfNeeded: count)
    self.origin = origin
  }
}

/// One row while it is read; its memory is valid only for the call that hands it on.
struct RowView {
  /// The row without its line end.
  let bytes: UnsafeRawBufferPointer
  let scratch: UnsafeRawBufferPointer
  let fields: UnsafeBufferPointer<FieldSlice>
  let place: RowPlace
  /// Of `bytes`.
  let hash: UInt64
  /// Counts rows from 0: tells evidence whether it has seen a row before.
  let number: Int

  /// The value of a column without blanks around it; empty when the row has no such field.
  @inline(__always)
  func value(_ column: Int) -> UnsafeRawBufferPointer {
    guard column < fields.count else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    let slice = fields[column]
    let base = slice.origin == .scratch ? scratch : bytes
    let start = Int(slice.start)
    return UnsafeRawBufferPointer(rebasing: base[start..<start + Int(slice.count)]).trimmed()
  }

  /// Whether the field is a number of JSON, whose decimal sign is known.
  @inline(__always)
  func isNumberToken(_ column: Int) -> Bool {
    column < fields.count && fields[column].origin == .number
  }
}

/// Where a row begins.
struct RowPlace: Hashable, Sendable {
  /// In bytes of the file.
  var offset: UInt64
  /// From 1.
  var line: UInt32
}
