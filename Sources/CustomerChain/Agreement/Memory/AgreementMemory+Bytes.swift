/// The memory as bytes, for a file: a first line that names form and version, the two terms, and a hash of all that.
/// Texts are preceded by their length.
extension AgreementMemory {
  private static let head = Array("ketting agreement 1\n".utf8)
  private static let sumBytes = MemoryLayout<UInt64>.size

  /// An agreement may have a quarter of it; longer ones are not remembered.
  public static let maximumBytes = 1 << 22

  /// Empty when nothing is remembered, or too much for a file.
  public var bytes: [UInt8] {
    guard let now else { return [] }
    var writer = TermsWriter(bytes: AgreementMemory.head)
    writer.put(UInt64(bitPattern: since.milliseconds))
    writer.put(now)
    writer.put(before != nil)
    if let before { writer.put(before) }
    writer.put(AgreementMemory.hash(writer.bytes[...]))
    return writer.bytes.count <= AgreementMemory.maximumBytes ? writer.bytes : []
  }

  /// Nil for bytes that are not a memory, of another version, cut off or changed.
  public init?(_ bytes: [UInt8]) {
    let end = bytes.count - AgreementMemory.sumBytes
    guard bytes.count <= AgreementMemory.maximumBytes, end >= AgreementMemory.head.count,
      bytes.starts(with: AgreementMemory.head)
    else { return nil }
    var sum = TermsReader(bytes[end...])
    guard sum.number() == AgreementMemory.hash(bytes[..<end]) else { return nil }
    var reader = TermsReader(bytes[AgreementMemory.head.count..<end])
    guard let since = reader.number(), let now = reader.terms(), let hasBefore = reader.flag() else { return nil }
    var before: AgreedTerms?
    if hasBefore {
      guard let terms = reader.terms() else { return nil }
      before = terms
    }
    guard reader.isAtEnd else { return nil }
    self.now = now
    self.since = Instant(milliseconds: Int64(bitPattern: since))
    self.before = before
  }

  private static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.withUnsafeBytes { TextPool.hash($0) } }
}

/// Puts terms one behind the other.
private struct TermsWriter {
  var bytes: [UInt8]

  mutating func put(_ number: UInt64) {
    for shift in stride(from: 0, to: UInt64.bitWidth, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(shift)))
    }
  }

  mutating func put(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  mutating func put(_ text: String) {
    put(UInt64(text.utf8.count))
    bytes += text.utf8
  }

  mutating func put(_ text: String?) {
    put(text != nil)
    if let text { put(text) }
  }

  mutating func put(_ limit: TimeLimit?) {
    put(limit != nil)
    guard let limit else { return }
    put(limit.amount.bitPattern)
    put(limit.unit.rawValue)
  }

  mutating func put(_ terms: AgreedTerms) {
    put(terms.version)
    put(terms.skips.rawValue)
    put(UInt64(terms.stages.count))
    for stage in terms.stages {
      put(stage.id)
      put(UInt64(stage.end.map { $0.rawValue + 1 } ?? 0))
      put(stage.sla)
      put(stage.clock.rawValue)
      put(stage.quietAfter)
      put(stage.rule)
      put(stage.definition)
    }
  }
}

/// Takes terms from bytes; every question answers nil once one could not be answered.
private struct TermsReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func number() -> UInt64? {
    guard rest.count >= 8 else { return nil }
    defer { rest = rest.dropFirst(8) }
    return rest.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  mutating func flag() -> Bool? {
    guard let byte = rest.popFirst(), byte < 2 else { return nil }
    return byte == 1
  }

  mutating func text() -> String? {
    guard let length = number(), length <= UInt64(rest.count) else { return nil }
    defer { rest = rest.dropFirst(Int(length)) }
    return String(validating: rest.prefix(Int(length)), as: UTF8.self)
  }

  /// What may be absent: `.some(nil)` = it is.
  private mutating func optional<Value>(_ value: (inout TermsReader) -> Value?) -> Value?? {
    guard let isThere = flag() else { return nil }
    guard isThere else { return .some(nil) }
    return value(&self).map { .some($0) }
  }

  private mutating func limit() -> TimeLimit? {
    guard let amount = number().map(Double.init(bitPattern:)), amount.isFinite, amount >= 0,
      let unit = text().flatMap(TimeLimit.Unit.init(rawValue:))
    else { return nil }
    return TimeLimit(amount: amount, unit: unit)
  }

  mutating func terms() -> AgreedTerms? {
    guard let version = optional({ $0.text() }), let skips = text().flatMap(FunnelAgreement.Skips.init(rawValue:)),
      let count = number(), count <= UInt64(rest.count)
    else { return nil }
    var stages: [AgreedStage] = []
    for _ in 0..<count {
      guard let stage = stage() else { return nil }
      stages.append(stage)
    }
    return AgreedTerms(version: version, skips: skips, stages: stages)
  }

  private mutating func stage() -> AgreedStage? {
    guard let id = text(), let end = number(), end <= 2, let sla = optional({ $0.limit() }),
      let clock = text().flatMap(Clock.init(rawValue:)), let quietAfter = optional({ $0.limit() }),
      let rule = optional({ $0.text() }), let definition = optional({ $0.text() })
    else { return nil }
    return AgreedStage(
      id: id, end: end == 0 ? nil : AgreedStage.End(rawValue: UInt8(end) - 1), sla: sla, clock: clock,
      quietAfter: quietAfter, rule: rule, definition: definition)
  }
}
