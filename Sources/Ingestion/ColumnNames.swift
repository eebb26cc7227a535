import CustomerChain

/// The columns of a file: names as written, found by their trimmed lower-case form. The first of equal names counts.
struct ColumnNames: Sendable {
  private(set) var names: [String] = []
  private(set) var duplicates: [String] = []
  private var positions: [String: Int] = [:]

  init(_ names: [String] = []) {
    for name in names { add(name) }
  }

  var count: Int { names.count }

  /// Adds a column behind the others; the position is its own even when its name is taken.
  mutating func add(_ name: String) {
    let key = ByteText.columnKey(name)
    names.append(ByteText.trimmed(name))
    if key.isEmpty { return }
    if positions[key] == nil {
      positions[key] = names.count - 1
    } else if !duplicates.contains(names[names.count - 1]) {
      duplicates.append(names[names.count - 1])
    }
  }

  func position(of name: String) -> Int? { positions[ByteText.columnKey(name)] }

  /// Whether this column is the one that its name finds.
  func isReachable(_ column: Int) -> Bool { position(of: names[column]) == column }
}
