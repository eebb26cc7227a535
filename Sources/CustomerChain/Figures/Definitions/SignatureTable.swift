/// The signatures that the stages of a store need, one for each stage and each department that has a say, and whether
/// they are there. A row has a number: stages in order, and of each the departments in the agreement's order.
struct SignatureTable: Sendable {
  let stages: [Stage]
  /// Ids of those that have a say.
  let departments: [String]
  let wereAsked: Bool
  private let signatures: Signatures

  init(_ store: Store) {
    stages = store.stages
    signatures = Signatures(store.agreement)
    departments = signatures.departments
    wereAsked = signatures.wereAsked
  }

  var count: Int { stages.count * departments.count }

  func stage(of number: Int) -> Int { number / departments.count }
  func department(of number: Int) -> String { departments[number % departments.count] }

  /// Nil = the department has not signed the stage.
  func signature(_ number: Int) -> Signature? {
    signatures.signature(of: department(of: number), under: stages[stage(of: number)])
  }

  /// Who signed a stage: those that have a say, then whoever else did.
  func signers(of stage: Int) -> [String] {
    let signed = signatures.signers(of: stages[stage])
    return departments.filter { signed.contains($0) } + signed.subtracting(departments).sorted()
  }

  /// The departments that have a say and did not sign a stage.
  func missing(under stage: Int) -> [String] {
    let signed = signatures.signers(of: stages[stage])
    return departments.filter { !signed.contains($0) }
  }

  /// The numerator's are those that are there.
  func numbers(of part: RecordSet.Part) -> [Int32] {
    (0..<count).filter { part != .numerator || signature($0) != nil }.map { Int32(truncatingIfNeeded: $0) }
  }
}

extension SignatureTable {
  func value(_ column: RecordColumn, of number: Int) -> RecordValue {
    switch column {
    case .stage: .stage(stage(of: number))
    case .department: .department(department(of: number))
    case .signed: .number(signature(number) == nil ? 0 : 1)
    case .signedOn: signature(number)?.day.map { .time(Timestamp($0)) } ?? .none
    default: .none
    }
  }

  /// Whether a list's own filter leaves a signature: of it only names are known.
  func isLeft(_ number: Int, by filter: Filter, _ agreement: Agreement) -> Bool {
    let stage = stages[stage(of: number)]
    let department = department(of: number)
    return filter.holds(inTexts: [stage.id, stage.name, department, agreement.departmentName(department)])
  }
}

extension RecordCard {
  /// What a department did or did not sign. Nil when there is no such signature.
  static func signature(_ reference: RecordReference, store: Store, asOf: AsOf) -> RecordCard? {
    let table = SignatureTable(store)
    let number = reference.number
    guard (0..<table.count).contains(number) else { return nil }
    let stage = table.stages[table.stage(of: number)]
    let department = table.department(of: number)
    var fields = [
      CardField(name: .field(.stage), value: .stage(table.stage(of: number)), place: nil),
      CardField(name: .field(.department), value: .department(department), place: nil),
      CardField(name: .signed, value: table.value(.signed, of: number), place: nil),
      CardField(name: .signedOn, value: table.value(.signedOn, of: number), place: nil),
    ]
    if let definition = stage.definition {
      fields.append(CardField(name: .definition, value: .text(definition), place: nil))
    }
    if let rule = stage.rule { fields.append(CardField(name: .rule, value: .text(rule), place: nil)) }
    return RecordCard(
      reference: reference, title: stage.name, subtitle: store.agreement.departmentName(department), fields: fields,
      chain: [], asOf: asOf)
  }
}
