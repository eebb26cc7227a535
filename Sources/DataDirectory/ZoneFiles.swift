import CustomerChain
import Glibc

/// The time zones of this computer, each read once from its file below `TZDIR` or `/usr/share/zoneinfo`.
public struct ZoneFiles: Sendable {
  private let folder: [UInt8]
  private let fileSystem: any FileSystem
  private var zones: [String: Zone?] = [:]

  static let maximumFileBytes = 1 << 20
  static let longestName = 64

  public init(folder: String? = nil, fileSystem: any FileSystem = LocalFileSystem()) {
    let named = getenv("TZDIR").map { String(cString: $0) } ?? ""
    self.folder = Array((folder ?? (named.isEmpty ? "/usr/share/zoneinfo" : named)).utf8)
    self.fileSystem = fileSystem
  }

  /// Nil when there is no such zone. `UTC` is always there.
  public mutating func zone(_ name: String) -> Zone? {
    if name == "UTC" { return .utc }
    if let known = zones[name] { return known }
    let zone = load(name)
    zones[name] = .some(zone)
    return zone
  }

  private func load(_ name: String) -> Zone? {
    guard ZoneFiles.isSafe(name), let descriptor = try? fileSystem.openFile(folder + [UInt8(ascii: "/")] + name.utf8)
    else { return nil }
    let file = DataFile(descriptor: descriptor, fileSystem: fileSystem)
    defer { file.close() }
    guard let status = try? file.status(), status.kind == .plain, status.size <= UInt64(ZoneFiles.maximumFileBytes),
      let bytes = try? file.bytes(from: 0, limit: Int(status.size))
    else { return nil }
    return Zone(tzif: bytes, name: name)
  }

  /// Whether a name can only lead to a file inside the folder.
  static func isSafe(_ name: String) -> Bool {
    let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return name.utf8.count <= longestName
      && parts.allSatisfy { part in
        !part.isEmpty && part.first != UInt8(ascii: ".")
          && part.allSatisfy {
            switch $0 {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
              UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+"):
              true
            default: false
            }
          }
      }
  }
}
