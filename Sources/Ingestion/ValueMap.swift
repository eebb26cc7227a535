import CustomerChain

/// The `map` of a field, ready for bytes.
struct ValueMap: Sendable {
  enum Target: Sendable {
    case value([UInt8])
    /// The record is left out on purpose.
    case ignore
  }

  private var targets: [UInt64: (key: [UInt8], target: Target)] = [:]
  let catchAll: Target?

  /// `"*"` stands for all values that are not named, `ignore` for leaving the record out.
  init(_ map: [String: String]) {
    catchAll = map["*"].map(ValueMap.target)
    for (key, value) in map where key != "*" {
      let bytes = Array(ByteText.trimmed(key).utf8)
      targets[bytes.withUnsafeBytes { TextPool.hash($0) }] = (bytes, ValueMap.target(value))
    }
  }

  private static func target(_ value: String) -> Target {
    value == "ignore" ? .ignore : .value(Array(value.utf8))
  }

  /// What the map says of exactly this value; nil when it does not name it.
  func target(of value: UnsafeRawBufferPointer) -> Target? {
    guard let entry = targets[TextPool.hash(value)], value.isEqual(to: entry.key) else { return nil }
    return entry.target
  }
}
