/// What reading files fills beside their columns: the texts and the keys that the columns name by code.
public struct Lexicon: Sendable {
  public var texts = TextPool()
  public let keys: KeyPools

  public init(advise: @escaping TableAdvice = { _, _ in }) { keys = KeyPools(advise: advise) }

  /// How many texts and keys there are.
  public var count: Int { texts.count + keys.count }

  /// Memory that is in use.
  public var heldBytes: Int { texts.heldBytes + keys.heldBytes }
}
