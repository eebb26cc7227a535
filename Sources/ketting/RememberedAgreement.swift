import CustomerChain
import DataDirectory

/// What is remembered of the terms of an agreement from one reading to the next, and in a file from one run to the next.
/// For one thread.
final class RememberedAgreement {
  private let file: AgreementMemoryFile?
  private var memory: AgreementMemory

  /// - Parameters:
  ///   - agreementFile: where the agreement stands, when not in the directory.
  ///   - isKept: whether a file keeps it for the next run.
  init(directory: String, agreementFile: String?, isKept: Bool) {
    file =
      isKept
      ? StateHome.path.flatMap {
        AgreementMemoryFile(stateHome: $0, dataDirectory: directory, agreementFile: agreementFile)
      } : nil
    memory = file?.load() ?? AgreementMemory()
  }

  /// The same reading, which knows how its agreement changed last. The agreement is remembered from here on.
  func noted(_ reading: Reading) -> Reading {
    let before = memory
    memory.note(reading)
    if memory != before { file?.save(memory) }
    var reading = reading
    reading.lastChange = memory.lastChange
    return reading
  }
}
