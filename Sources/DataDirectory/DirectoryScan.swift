import CustomerChain
import Glibc

/// One look at a directory: which plain files it holds, without reading any.
///
/// Left out: names that begin with a dot, `ketting.toml`, and what programs write beside a file while they save it
/// (`*.tmp`, `*.part`, `*~`, `.~lock…`). Symbolic links, pipes, sockets and devices are listed with a problem and never
/// opened.
public struct DirectoryScan: Sendable {
  public struct File: Hashable, Sendable {
    /// Relative to the directory, as the disk has it.
    public let path: [[UInt8]]
    /// The same for people: bytes that are no UTF-8 are replaced. Two files may look the same.
    public let name: String
    public let status: FileStatus
  }

  public struct Fault: Hashable, Sendable {
    public let path: [[UInt8]]
    public let name: String
    public let problem: FileProblem
  }

  /// By name.
  public private(set) var files: [File] = []
  public private(set) var faults: [Fault] = []
  /// The directory itself and every one in it that was listed.
  public private(set) var directories: [[[UInt8]]] = []

  /// Directories below this many others are not looked into.
  public static let maximumDepth = 8
  public static let maximumEntries = 100_000

  private var entries = 0
  private let fileSystem: any FileSystem

  /// Looks at everything below `root`, an open directory.
  public init(root: Int32, fileSystem: any FileSystem) throws(DirectoryError) {
    self.fileSystem = fileSystem
    do {
      try list(root, path: [])
    } catch let error as SystemError {
      throw error.number == ENOENT ? .vanished : .unreadable(errno: error.number)
    } catch let error as DirectoryError {
      throw error
    } catch {
      throw .unreadable(errno: EIO)
    }
    files.sort { DirectoryScan.stands($0.path, before: $1.path) }
    faults.sort { DirectoryScan.stands($0.path, before: $1.path) }
  }

  private mutating func list(_ directory: Int32, path: [[UInt8]]) throws {
    let names = try fileSystem.names(in: directory, limit: DirectoryScan.maximumEntries + 1)
    directories.append(path)
    for name in names where !DirectoryScan.isLeftOut(name) {
      entries += 1
      guard entries <= DirectoryScan.maximumEntries else {
        throw DirectoryError.tooManyEntries(limit: DirectoryScan.maximumEntries)
      }
      do {
        let status = try fileSystem.status(of: name, in: directory)
        switch status.kind {
        case .plain:
          files.append(File(path: path + [name], name: DirectoryScan.text(path + [name]), status: status))
        case .directory: try listInside(name, of: directory, path: path + [name])
        case .link, .other: note(.notAPlainFile, path + [name])
        }
      } catch let error as SystemError {
        // What vanished since the names were read was never there.
        if error.number != ENOENT { note(.unreadable(errno: error.number), path + [name]) }
      }
    }
  }

  private mutating func listInside(_ name: [UInt8], of directory: Int32, path: [[UInt8]]) throws {
    guard path.count <= DirectoryScan.maximumDepth else { return }
    do {
      let inner = try fileSystem.openDirectory(name, in: directory)
      defer { fileSystem.close(inner) }
      try list(inner, path: path)
    } catch let error as SystemError {
      if error.number != ENOENT { note(.unreadable(errno: error.number), path) }
    }
  }

  private mutating func note(_ problem: FileProblem, _ path: [[UInt8]]) {
    faults.append(
      Fault(path: path, name: DirectoryScan.text(path), problem: problem))
  }

  static func isLeftOut(_ name: [UInt8]) -> Bool {
    name.first == UInt8(ascii: ".") || name.last == UInt8(ascii: "~") || name == Array("ketting.toml".utf8)
      || ends(name, with: ".tmp") || ends(name, with: ".part")
  }

  private static func ends(_ name: [UInt8], with ending: String) -> Bool {
    name.count >= ending.utf8.count
      && zip(name.suffix(ending.utf8.count), ending.utf8).allSatisfy { $0 | 0x20 == $1 | 0x20 }
  }

  static func text(_ path: [[UInt8]]) -> String {
    path.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "/")
  }

  private static func stands(_ left: [[UInt8]], before right: [[UInt8]]) -> Bool {
    left.lexicographicallyPrecedes(right) { $0.lexicographicallyPrecedes($1) }
  }
}
