import CustomerChain

/// Makes the records that a plan asks of each row, and accounts for the row.
struct RecordMaker: Sendable {
  private(set) var plan: [RecordPlan]
  var builders: [TableBuilder]
  var dates: [DateEvidence]
  var decimals: [DecimalEvidence]
  var times: TimeReader
  var ledger = Ledger()
  /// Where rejected rows begin of which an unanswered record was kept.
  private(set) var rejectedWithRecords = PositionColumn()
  /// The decimal sign that the agreement gives.
  let decimal: UInt8?
  private var staged: [StagedValue] = []
  /// Texts of staged values. A text joins the pool only when its record is made.
  private var stagedBytes: [UInt8] = []
  private var joined: [UInt8] = []

  private enum Outcome {
    case made, unasked
    /// An answer without a score: kept, so that it can be counted, but its row said nothing.
    case unanswered
    case failed(column: String?, RejectReason)
  }

  private enum Reading {
    case value(StagedValue)
    case empty
    /// Left out on purpose, or unmapped.
    case dropped
    case failed(RejectReason)
  }

  init(_ mapping: MappingPlan, names: [String], zone: Zone, decimal: UInt8?) {
    plan = mapping.records
    builders = mapping.records.map { TableBuilder($0, names) }
    dates = Array(repeating: DateEvidence(), count: mapping.dateEvidences)
    decimals = Array(repeating: DecimalEvidence(), count: mapping.decimalEvidences)
    times = TimeReader(zone: zone)
    self.decimal = decimal
  }

  /// A column that rows name only later becomes an attribute of the records made from then on.
  mutating func addColumn(_ column: Int, _ name: String) {
    for index in plan.indices where plan[index].keepsAttributes {
      plan[index].attributes.append(column)
      builders[index].addAttribute(name)
    }
  }

  /// Makes room for so many times the records that there are.
  mutating func reserve(_ share: Double) {
    for index in builders.indices {
      builders[index].reserve(Int(Double(builders[index].count) * min(share, RecordMaker.mostReserved)) + 1)
    }
  }

  private static let mostReserved = 1e6

  mutating func take(_ row: RowView, into lexicon: inout Lexicon) {
    var isMade = false
    var hasFailed = false
    var isUnanswered = false
    for index in plan.indices {
      switch make(index, row, &lexicon) {
      case .made:
        isMade = true
      case .unanswered:
        isUnanswered = true
      case .unasked:
        observeDates(of: index, row)
      case .failed(let column, let reason):
        hasFailed = true
        ledger.reject(row.place, column, reason)
        observeDates(of: index, row)
      }
    }
    ledger.count(isMade ? .accepted : hasFailed ? .rejected : .skipped)
    if hasFailed, isUnanswered, !isMade { rejectedWithRecords.append(row.place.offset) }
  }

  mutating func refuse(_ place: RowPlace, _ column: String?, _ reason: RejectReason) {
    ledger.reject(place, column, reason)
    ledger.count(.rejected)
  }

  /// The order of day and month is decided for a whole column: rows that make no record have their say too, as far as
  /// they hold dates.
  private mutating func observeDates(of index: Int, _ row: RowView) {
    for field in plan[index].fields where field.content == .time && field.format == nil && field.columns.count == 1 {
      let text = row.value(field.columns[0])
      guard !text.isEmpty, !field.isNull(text), let written = WrittenTime(text), !written.isYearFirst else { continue }
      dates[field.evidence].observe(text, written, row: row.number)
    }
  }

  private mutating func make(_ index: Int, _ row: RowView, _ lexicon: inout Lexicon) -> Outcome {
    for condition in plan[index].conditions where !condition.holds(row) { return .unasked }
    if let impossible = plan[index].impossible { return .failed(column: impossible.column, .missing(impossible.field)) }
    staged.removeAll(keepingCapacity: true)
    stagedBytes.removeAll(keepingCapacity: true)
    var hasOne = plan[index].oneOf.isEmpty
    var isAnswered = true
    for position in plan[index].fields.indices {
      let field = plan[index].fields[position]
      switch read(field, row) {
      case .value(let value):
        staged.append(value)
        if !hasOne, plan[index].oneOf.contains(where: { $0 === field }) { hasOne = true }
      case .empty:
        if field.isKey { return .failed(column: field.columnName, .missing(field.field)) }
        if field.field == .score { isAnswered = false }
        staged.append(.empty(field.content))
      case .dropped:
        return .unasked
      case .failed(let reason):
        return .failed(column: field.columnName, reason)
      }
    }
    if !hasOne, let field = plan[index].oneOf.first {
      return .failed(column: field.columnName, .missing(field.field))
    }
    commit(index, row, &lexicon)
    return isAnswered ? .made : .unanswered
  }

  private mutating func commit(_ index: Int, _ row: RowView, _ lexicon: inout Lexicon) {
    let texts = stagedBytes
    texts.withUnsafeBytes { texts in
      for (number, field) in plan[index].fields.enumerated() {
        let text = UnsafeRawBufferPointer(rebasing: texts[staged[number].text])
        builders[index].append(staged[number], text, field, &lexicon)
      }
    }
    for (number, column) in plan[index].attributes.enumerated() {
      builders[index].attributes[number].codes.append(lexicon.texts.intern(row.value(column)))
    }
    builders[index].offsets.append(row.place.offset)
    builders[index].lines.append(UInt64(row.place.line))
    builders[index].hashes.append(TextPool.rowHash(row.hash))
  }

  private mutating func read(_ field: FieldPlan, _ row: RowView) -> Reading {
    if let constant = field.constant {
      return constant.withUnsafeBytes { value($0, field, row, isNumberToken: false) }
    }
    if field.columns.count == 1 {
      let column = field.columns[0]
      return mapped(row.value(column), field, row, isNumberToken: row.isNumberToken(column))
    }
    var parts = joined
    joined = []
    parts.removeAll(keepingCapacity: true)
    defer { joined = parts }
    var isEmpty = true
    for (number, column) in field.columns.enumerated() {
      if number > 0 { parts.append(field.content == .time ? Byte.blank : RecordPlan.keySeparator) }
      let part = row.value(column)
      if field.isNull(part) { continue }
      isEmpty = false
      parts.append(contentsOf: part)
    }
    if isEmpty { return .empty }
    return parts.withUnsafeBytes { mapped($0.trimmed(), field, row, isNumberToken: false) }
  }

  /// A value that the map names is what the map says, even when it would mean "nothing".
  private mutating func mapped(
    _ text: UnsafeRawBufferPointer, _ field: FieldPlan, _ row: RowView, isNumberToken: Bool
  ) -> Reading {
    guard let map = field.map else {
      return field.isNull(text) ? .empty : value(text, field, row, isNumberToken: isNumberToken)
    }
    var target = map.target(of: text)
    if target == nil {
      if field.isNull(text) { return .empty }
      target = map.catchAll
    }
    switch target {
    case .value(let bytes):
      return bytes.withUnsafeBytes { value($0, field, row, isNumberToken: false) }
    case .ignore:
      return .dropped
    case nil:
      ledger.countUnmapped(field.field, text)
      return .dropped
    }
  }

  @inline(__always)
  private mutating func value(
    _ text: UnsafeRawBufferPointer, _ field: FieldPlan, _ row: RowView, isNumberToken: Bool
  ) -> Reading {
    if text.isEmpty { return .empty }
    switch field.content {
    case .text, .key, .prose: return .value(keeping(text))
    case .time: return time(text, field, row)
    case .money, .number: return number(text, field, row, isNumberToken: isNumberToken)
    }
  }

  private mutating func time(_ text: UnsafeRawBufferPointer, _ field: FieldPlan, _ row: RowView) -> Reading {
    var timestamp: Timestamp?
    if let format = field.format {
      timestamp = format.timestamp(text, &times)
    } else {
      let written = WrittenTime(text)
      guard let written, written.isYearFirst else {
        dates[field.evidence].observe(text, written, row: row.number)
        return written == nil
          ? .failed(.unreadableTime(excerpt(text)))
          : .value(keeping(text, as: .deferred, bits: StagedValue.empty(.time).bits))
      }
      timestamp = times.yearFirst(written)
    }
    guard let timestamp else { return .failed(.unreadableTime(excerpt(text))) }
    return .value(StagedValue(bits: UInt64(bitPattern: timestamp.raw)))
  }

  private mutating func number(
    _ text: UnsafeRawBufferPointer, _ field: FieldPlan, _ row: RowView, isNumberToken: Bool
  ) -> Reading {
    if let sign = isNumberToken ? Byte.point : decimal {
      guard let number = NumberReader.read(text, decimal: sign) else {
        return .failed(.unreadableNumber(excerpt(text)))
      }
      return staged(number, field.content, text)
    }
    let point = NumberReader.read(text, decimal: Byte.point)
    let comma = NumberReader.read(text, decimal: Byte.comma)
    if point == comma {
      guard let point else { return .failed(.unreadableNumber(excerpt(text))) }
      return staged(point, field.content, text)
    }
    decimals[field.evidence].observe(point: point != nil, comma: comma != nil, row: row.number)
    guard let point, comma == nil, let bits = RecordMaker.bits(point, field.content) else {
      return .value(keeping(text, as: .deferred, bits: StagedValue.empty(field.content).bits))
    }
    return .value(keeping(text, as: .pointed, bits: bits))
  }

  private func staged(
    _ number: DecimalNumber, _ content: RecordField.Content, _ text: UnsafeRawBufferPointer
  ) -> Reading {
    guard let bits = RecordMaker.bits(number, content) else { return .failed(.outOfRange(excerpt(text))) }
    return .value(StagedValue(bits: bits))
  }

  /// A number as its column holds it; nil when the column cannot.
  static func bits(_ number: DecimalNumber, _ content: RecordField.Content) -> UInt64? {
    content == .money ? number.hundredths.map { UInt64(bitPattern: $0) } : number.double?.bitPattern
  }

  private mutating func keeping(
    _ text: UnsafeRawBufferPointer, as role: StagedValue.Role = .value, bits: UInt64 = 0
  ) -> StagedValue {
    let start = stagedBytes.count
    stagedBytes.append(contentsOf: text)
    return StagedValue(bits: bits, text: start..<stagedBytes.count, role: role)
  }

  private func excerpt(_ text: UnsafeRawBufferPointer) -> String {
    ByteText.excerpt(text, limit: RejectReason.maximumExcerpt)
  }
}
