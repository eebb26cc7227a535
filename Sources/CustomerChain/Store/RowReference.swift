/// A row of one of the store's tables.
struct RowReference: Hashable, Comparable, Sendable {
  let table: UInt32
  let row: UInt32

  init(table: Int, row: Int) {
    self.table = UInt32(truncatingIfNeeded: table)
    self.row = UInt32(truncatingIfNeeded: row)
  }

  static let none = RowReference(table: Int(UInt32.max), row: Int(UInt32.max))

  static func < (left: RowReference, right: RowReference) -> Bool {
    (left.table, left.row) < (right.table, right.row)
  }
}
