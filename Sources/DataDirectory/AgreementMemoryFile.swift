import CustomerChain

/// The file that keeps between runs what is remembered of an agreement: the terms of its stages, and those before them.
public struct AgreementMemoryFile: Sendable {
  private let file: StateFile
  public var path: String { file.path }

  /// - Parameters:
  ///   - stateHome: an absolute path, where the state of programs is kept; it is made when it is absent.
  ///   - dataDirectory: the directory of exports.
  ///   - agreementFile: where the agreement stands, when not in the directory. Each has a file of its own.
  /// Nil where there is no such place.
  public init?(stateHome: String, dataDirectory: String, agreementFile: String? = nil) {
    let subjects = [dataDirectory] + (agreementFile.map { [$0] } ?? [])
    guard let file = StateFile(stateHome: stateHome, subjects: subjects, kind: "agreement") else { return nil }
    self.file = file
  }

  /// What is remembered; nothing where there is no file, or none that can be understood.
  public func load() -> AgreementMemory {
    file.load(limit: AgreementMemory.maximumBytes).flatMap { AgreementMemory($0) } ?? AgreementMemory()
  }

  /// Puts a memory in the place of the last one, whole or not at all. One that holds nothing leaves no file.
  /// - Returns: whether the file now says what the memory does.
  @discardableResult
  public func save(_ memory: AgreementMemory) -> Bool { file.save(memory.bytes) }
}
