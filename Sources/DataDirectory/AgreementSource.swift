import CustomerChain
import Glibc

/// The agreement's file, read again when it changes, and the time zones that it names.
struct AgreementSource {
  private(set) var agreement = Agreement()
  private(set) var mistakes: [Mistake] = []
  private(set) var zones = Zones()
  /// Whether there is an agreement, readable or not.
  private(set) var exists = false

  private let path: String?
  private let fileSystem: any FileSystem
  private var zoneFiles: ZoneFiles
  private let parse: DirectoryReader.AgreementParser
  private var seen: Seen?

  /// One byte more than an agreement may have is read, so that its reader says that it is too large.
  static let maximumBytes = (1 << 20) + 1

  private enum Seen: Hashable {
    case absent
    case unreadable(Int32)
    case text(FileStatus)
  }

  init(
    path: String?, fileSystem: any FileSystem, zones: ZoneFiles, parse: @escaping DirectoryReader.AgreementParser
  ) {
    self.path = path
    self.fileSystem = fileSystem
    zoneFiles = zones
    self.parse = parse
  }

  /// Whether a file of the directory is the agreement itself.
  func isAgreement(_ status: FileStatus) -> Bool {
    if case .text(let own)? = seen { return own.isSameFile(as: status) }
    return false
  }

  /// Looks at the file; true when the agreement is another than before.
  mutating func refresh(root: Int32) -> Bool {
    let before = (agreement, mistakes, exists)
    let first = seen == nil
    do throws(SystemError) {
      let descriptor =
        if let path {
          try fileSystem.openFile(Array(path.utf8))
        } else {
          try fileSystem.openFile(Array("ketting.toml".utf8), in: root)
        }
      let file = DataFile(descriptor: descriptor, fileSystem: fileSystem)
      defer { file.close() }
      let status = try file.status()
      guard status.kind == .plain else { throw SystemError(number: status.kind == .directory ? EISDIR : EINVAL) }
      if seen == .text(status) { return false }
      let bytes = try file.bytes(
        from: 0, limit: min(AgreementSource.maximumBytes, Int(clamping: status.size)))
      take(bytes)
      seen = .text(status)
    } catch {
      note(error.number)
    }
    return first || before.0 != agreement || before.1 != mistakes || before.2 != exists
  }

  private mutating func take(_ bytes: [UInt8]) {
    var zoneFiles = zoneFiles
    (agreement, mistakes) = withoutActuallyEscaping({ zoneFiles.zone($0) != nil }) { isKnown in
      parse(bytes, path ?? "ketting.toml", isKnown)
    }
    exists = true
    let names =
      [agreement.company.timeZone] + agreement.calendars.compactMap(\.timeZone)
      + agreement.sources.compactMap(\.timeZone)
    var tables: [String: Zone] = [:]
    for name in names { tables[name] = zoneFiles.zone(name) }
    zones = Zones(tables)
    self.zoneFiles = zoneFiles
  }

  /// An agreement that is not there is none, unless it was asked for. One that cannot be read now keeps what it said.
  private mutating func note(_ number: Int32) {
    if number == ENOENT, path == nil {
      if seen != .absent { (agreement, mistakes, zones, exists) = (Agreement(), [], Zones(), false) }
      seen = .absent
      return
    }
    mistakes = [
      Mistake(file: path ?? "ketting.toml", line: 1, column: 1, reason: .unreadable(errno: number))
    ]
    exists = true
    seen = .unreadable(number)
  }
}
