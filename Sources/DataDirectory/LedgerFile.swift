import CustomerChain

/// The file that keeps between runs what the figures of a directory were when they were read: `HASH.ledger`.
public struct LedgerFile: Sendable {
  private let file: StateFile

  public var path: String { file.path }

  /// - Parameters:
  ///   - stateHome: an absolute path, where the state of programs is kept; it is made when it is absent.
  ///   - dataDirectory: the directory of exports: each has a ledger of its own, named by a hash of its absolute path.
  /// Nil where there is no such place.
  public init?(stateHome: String, dataDirectory: String) {
    guard let file = StateFile(stateHome: stateHome, subjects: [dataDirectory], kind: "ledger") else { return nil }
    self.file = file
  }

  /// The ledger; an empty one where there is no file, or none that can be understood.
  public func load() -> Ledger { file.load(limit: Ledger.maximumBytes).flatMap { Ledger($0) } ?? Ledger() }

  /// Puts a ledger in the place of the last one, whole or not at all.
  /// - Returns: whether the file now says what the ledger does.
  @discardableResult
  public func save(_ ledger: Ledger) -> Bool { file.save(ledger.bytes) }
}
