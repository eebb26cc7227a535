import CustomerChain

/// The records of one mapping while a file is read.
struct TableBuilder: Sendable {
  let kind: RecordKind
  /// By position in `kind.fields`; nil for fields that the file has nothing for.
  var columns: [ColumnBuilder?]
  /// Likewise; empty for most. Values that can only be read when the whole column is known.
  var deferred: [DeferredTexts]
  /// Likewise; of numbers that stand in their column as a decimal point makes them, for the case that the whole column
  /// says otherwise.
  var pointed: [PointedNumbers]
  var attributes: [RecordTable.Attribute]
  var offsets = PositionColumn()
  var lines = PositionColumn(step: 1)
  var hashes = CodeColumn()
  /// The newest moment and the newest date among the times at which records came to be.
  var newest = NewestTimes()
  /// The field of those times, by position.
  let mainTime: Int?

  init(_ plan: RecordPlan, _ names: [String]) {
    kind = plan.kind
    columns = Array(repeating: nil, count: kind.fields.count)
    deferred = Array(repeating: DeferredTexts(), count: kind.fields.count)
    pointed = Array(repeating: PointedNumbers(), count: kind.fields.count)
    for field in plan.fields { columns[field.position] = ColumnBuilder(field.content) }
    attributes = plan.attributes.map { RecordTable.Attribute(name: names[$0], codes: []) }
    mainTime = kind.mainTime.flatMap { plan.kind.position(of: $0) }
  }

  var count: Int { offsets.count }

  mutating func addAttribute(_ name: String) {
    var codes = CodeColumn()
    for _ in 0..<count { codes.append(0) }
    attributes.append(RecordTable.Attribute(name: name, codes: codes))
  }

  /// Makes room for more records, which costs nothing until it is used.
  mutating func reserve(_ more: Int) {
    for position in columns.indices { columns[position]?.reserve(more) }
    for number in attributes.indices { attributes[number].codes.reserve(more) }
    hashes.reserve(more)
    offsets.reserve(more)
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
