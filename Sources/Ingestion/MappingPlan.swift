import CustomerChain

/// What the rows of one file become: the mapping of a source, or of a native kind, bound to the columns of the file.
struct MappingPlan: Sendable {
  private(set) var records: [RecordPlan] = []
  /// Columns that the source names and the file lacks.
  private(set) var missing: [String] = []
  private(set) var dateEvidences = 0
  private(set) var decimalEvidences = 0
  private var evidenceOfColumns: [[Int]: (dates: Int?, decimals: Int?)] = [:]

  /// For files that a header identifies.
  init(native kind: RecordKind, _ columns: ColumnNames) {
    var plan = RecordPlan(kind)
    var claimed: Set<Int> = []
    for (position, field) in kind.fields.enumerated() {
      guard let column = columns.position(of: field.field.rawValue) else { continue }
      claimed.insert(column)
      let planned = FieldPlan(
        field, position: position, columns: [column], constant: nil, map: nil, nulls: [], format: nil,
        isKey: MappingPlan.isKey(field), columnName: columns.names[column],
        evidence: evidence(for: field.content, [column]))
      plan.fields.append(planned)
      if field.presence == .oneOf { plan.oneOf.append(planned) }
    }
    plan.keepsAttributes = true
    plan.attributes = MappingPlan.attributes(columns, claimed)
    records = [plan]
  }

  /// For files that a source claims.
  init(_ source: SourceMapping, _ columns: ColumnNames) {
    var claimed: Set<Int> = []
    for record in source.records {
      var plan = RecordPlan(record.kind)
      plan.conditions = record.conditions.map { condition($0, source, columns) }
      for (position, field) in record.kind.fields.enumerated() {
        guard let mapping = record.fields[field.field] else {
          if MappingPlan.isKey(field), plan.impossible == nil {
            plan.impossible = (field.field, nil)
          }
          continue
        }
        add(mapping, field, position, to: &plan, source, columns, &claimed)
      }
      if record.kind.fields.contains(where: { $0.presence == .oneOf }), plan.oneOf.isEmpty, plan.impossible == nil,
        let field = record.kind.fields.first(where: { $0.presence == .oneOf })
      {
        plan.impossible = (field.field, record.fields[field.field]?.columns.first)
      }
      plan.keepsAttributes = record.kind == .lead || record.kind == .survey
      records.append(plan)
    }
    let attributes = MappingPlan.attributes(columns, claimed)
    for index in records.indices where records[index].keepsAttributes { records[index].attributes = attributes }
  }

  private mutating func add(
    _ mapping: FieldMapping, _ field: RecordField, _ position: Int, to plan: inout RecordPlan, _ source: SourceMapping,
    _ columns: ColumnNames, _ claimed: inout Set<Int>
  ) {
    let found = mapping.columns.map { (name: $0, column: columns.position(of: $0)) }
    for (name, column) in found where column == nil { note(missing: name) }
    let isKey = MappingPlan.isKey(field)
    let places = found.compactMap(\.column)
    claimed.formUnion(places)
    guard places.count == found.count, mapping.value != nil || !places.isEmpty else {
      if isKey, plan.impossible == nil {
        plan.impossible = (field.field, found.first { $0.column == nil }?.name)
      }
      return
    }
    let planned = FieldPlan(
      field, position: position, columns: places, constant: mapping.value, map: mapping.map,
      nulls: mapping.null ?? source.null ?? [], format: mapping.format ?? source.dateFormat, isKey: isKey,
      columnName: found.first.map { ByteText.trimmed($0.name) }, evidence: evidence(for: field.content, places))
    plan.fields.append(planned)
    if field.presence == .oneOf { plan.oneOf.append(planned) }
  }

  /// Whether a record cannot be without the field: all but an answer's own key, since answers are known by file and line.
  private static func isKey(_ field: RecordField) -> Bool {
    field.presence == .required && (field.content == .text || field.content == .key) && field.field != .responseID
  }

  private mutating func condition(
    _ condition: RowCondition, _ source: SourceMapping, _ columns: ColumnNames
  ) -> ConditionPlan {
    let column = columns.position(of: condition.column)
    if column == nil { note(missing: condition.column) }
    let test: ConditionPlan.Test =
      switch condition.test {
      case .isOneOf(let values): .isOneOf(values.map { Array(ByteText.trimmed($0).utf8) })
      case .isEmpty: .isEmpty
      case .isNotEmpty: .isNotEmpty
      }
    return ConditionPlan(column: column, test: test, nulls: (source.null ?? []).map { Array($0.utf8) })
  }

  private mutating func note(missing name: String) {
    if !missing.contains(name) { missing.append(name) }
  }

  private mutating func evidence(for content: RecordField.Content, _ columns: [Int]) -> Int {
    var known = evidenceOfColumns[columns] ?? (nil, nil)
    defer { evidenceOfColumns[columns] = known }
    switch content {
    case .text, .key, .prose:
      return 0
    case .time:
      if let dates = known.dates { return dates }
      known.dates = dateEvidences
      dateEvidences += 1
      return dateEvidences - 1
    case .money, .number:
      if let decimals = known.decimals { return decimals }
      known.decimals = decimalEvidences
      decimalEvidences += 1
      return decimalEvidences - 1
    }
  }

  private static func attributes(_ columns: ColumnNames, _ claimed: Set<Int>) -> [Int] {
    (0..<columns.count).filter { !claimed.contains($0) && columns.isReachable($0) }
  }

  /// All columns that a source names, for files whose rows name their own columns and to tell delimiters apart.
  static func columnsNamed(by source: SourceMapping) -> [String] {
    var names: [String] = []
    for record in source.records {
      for field in record.kind.fields { names += record.fields[field.field]?.columns ?? [] }
      names += record.conditions.map(\.column)
    }
    var known: Set<String> = []
    return names.filter { known.insert(ByteText.columnKey($0)).inserted }
  }
}
