import CustomerChain

/// What a `map` makes of the texts of a column, or the constant that stands for a column, in memory that stays.
final class MappedTexts {
  enum Decision {
    case text(UnsafeRawBufferPointer)
    case empty
    /// The record is not asked for.
    case unasked
    /// Only the row's own way will do.
    case rowByRow
  }

  /// Nil where it is no constant.
  private(set) var constant: UnsafeRawBufferPointer?
  private let plan: FieldPlan
  private var decisions = ValueMemory<Decision>()
  private var targets: [[UInt8]: UnsafeRawBufferPointer] = [:]
  private var owned: [UnsafeMutableRawPointer] = []

  /// Nil for a field that has neither.
  init?(_ field: BatchField) {
    plan = field.plan
    switch field.source {
    case .mapped: constant = nil
    case .constant: constant = kept(plan.constant ?? [])
    case .column, .rowByRow: return nil
    }
  }

  deinit {
    for memory in owned { memory.deallocate() }
  }

  func decision(for text: UnsafeRawBufferPointer) -> Decision {
    if text.isEmpty { return decide(text) }
    return decisions.decision(for: text, hash: TextPool.hash(text)) { decide(text) }
  }

  private func decide(_ text: UnsafeRawBufferPointer) -> Decision {
    guard let map = plan.map else { return .rowByRow }
    var target = map.target(of: text)
    if target == nil {
      if plan.isNull(text) { return .empty }
      target = map.catchAll
    }
    switch target {
    case .value(let bytes): return bytes.isEmpty ? .empty : .text(kept(bytes))
    case .ignore: return .unasked
    case nil: return .rowByRow
    }
  }

  private func kept(_ bytes: [UInt8]) -> UnsafeRawBufferPointer {
    if let known = targets[bytes] { return known }
    let memory = UnsafeMutableRawPointer.allocate(byteCount: bytes.count + UnescapedTexts.slack, alignment: 1)
    bytes.withUnsafeBytes { if let start = $0.baseAddress { memory.copyMemory(from: start, byteCount: $0.count) } }
    owned.append(memory)
    let text = UnsafeRawBufferPointer(start: memory, count: bytes.count)
    targets[bytes] = text
    return text
  }
}
