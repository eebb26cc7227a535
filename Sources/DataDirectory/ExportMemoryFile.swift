import CustomerChain

/// The file that keeps between runs what is remembered of a directory's exports.
public struct ExportMemoryFile: Sendable {
  private let file: StateFile
  public var path: String { file.path }

  /// - Parameters:
  ///   - stateHome: an absolute path, where the state of programs is kept; it is made when it is absent.
  ///   - dataDirectory: the directory of exports: each has a file of its own.
  /// Nil where there is no such place.
  public init?(stateHome: String, dataDirectory: String) {
    guard let file = StateFile(stateHome: stateHome, subjects: [dataDirectory], kind: "exports") else { return nil }
    self.file = file
  }

  /// What is remembered; nothing where there is no file, or none that can be understood.
  public func load() -> ExportMemory {
    file.load(limit: ExportMemory.maximumBytes).flatMap { ExportMemory($0) } ?? ExportMemory()
  }

  /// Puts a memory in the place of the last one, whole or not at all. One that holds nothing leaves no file.
  /// - Returns: whether the file now says what the memory does.
  @discardableResult
  public func save(_ memory: ExportMemory) -> Bool { file.save(memory.bytes) }
}
