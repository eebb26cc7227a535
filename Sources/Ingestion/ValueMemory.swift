import CustomerChain

/// What was decided about the distinct texts of a column, so that each is decided once.
struct ValueMemory<Decision> {
  private var texts = TextPool()
  private var decisions: [Decision] = []

  /// More distinct texts are decided anew each time.
  private let limit = 4096

  @inline(__always)
  mutating func decision(for text: UnsafeRawBufferPointer, hash: UInt64, _ decide: () -> Decision) -> Decision {
    if let code = texts.code(of: text, hash: hash) { return decisions[Int(code) - 1] }
    let decision = decide()
    if decisions.count < limit {
      _ = texts.intern(text, hash: hash)
      decisions.append(decision)
    }
    return decision
  }
}
