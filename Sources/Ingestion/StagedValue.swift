import CustomerChain

/// A value that was read but not yet put into its column, since a later field may still fail.
struct StagedValue: Sendable {
  /// What the text of a staged value is to its column.
  enum Role: Sendable {
    case value
    /// It can only be read when the whole column is known.
    case deferred
    /// It was read with a decimal point, and cannot be read with a comma.
    case pointed
  }

  var bits: UInt64 = 0
  /// Among the staged texts; empty where `bits` say all.
  var text: Range<Int> = 0..<0
  var role = Role.value

  static func empty(_ content: RecordField.Content) -> StagedValue {
    switch content {
    case .text, .key, .prose: StagedValue(bits: 0)
    case .time: StagedValue(bits: UInt64(bitPattern: Timestamp.unknown.raw))
    case .money: StagedValue(bits: UInt64(bitPattern: Money.unknown))
    case .number: StagedValue(bits: Double.nan.bitPattern)
    }
  }
}

extension TableBuilder {
  /// Adds a value of the record that is being made: the one behind the last.
  mutating func append(
    _ value: StagedValue, _ text: UnsafeRawBufferPointer, _ field: FieldPlan, _ lexicon: inout Lexicon
  ) {
    switch value.role {
    case .value: break
    case .deferred: deferred[field.position].append(text, record: count)
    case .pointed: pointed[field.position].append(text, record: count)
    }
    switch field.content {
    case .text: columns[field.position]?.codes.append(lexicon.texts.intern(text))
    case .key:
      let code = field.field.keySpace.map { lexicon.keys[$0].intern(text) }
      columns[field.position]?.codes.append(code ?? 0)
    case .prose: columns[field.position]?.prose.append(text)
    case .time, .money: columns[field.position]?.words.append(Int64(bitPattern: value.bits))
    case .number: columns[field.position]?.numbers.append(Double(bitPattern: value.bits))
    }
    if field.position == mainTime { newest.add(Int64(bitPattern: value.bits)) }
  }
}
