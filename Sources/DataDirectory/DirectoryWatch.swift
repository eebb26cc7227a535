import CPlatform
import Glibc

/// Says early that something in a data directory has changed. It only shortens the wait: the truth is what
/// `DirectoryReader` finds, which is asked every `pollInterval` at the latest.
public final class DirectoryWatch {
  /// To be polled for reading; nil where the system gives none.
  public var descriptor: Int32? { notifications >= 0 ? notifications : nil }

  /// Milliseconds after which to look even when nothing was said: long where the system tells of every change, short
  /// where it does not (no watches left, a network file system, the directory is gone).
  public var pollInterval: Int { isComplete ? DirectoryWatch.quietInterval : DirectoryWatch.blindInterval }

  /// Whether the system tells of every change.
  public var tellsAll: Bool { isComplete }

  public static let quietInterval = 30_000
  public static let blindInterval = 1000
  /// More directories are not watched, but polled.
  public static let maximumDirectories = 1000

  private let directory: String
  private let agreementFolder: String?
  private let notifications: Int32
  private var watches: Set<Int32> = []
  private var isComplete = false

  /// Watches `directory` and those inside it, and where the agreement stands when that is elsewhere. The directory need
  /// not exist yet.
  public init(directory: String, agreementFile: String? = nil) {
    self.directory = directory
    agreementFolder = agreementFile.map { DirectoryWatch.parent(of: $0) }
    notifications = kp_inotify_open()
    arm()
  }

  deinit { if notifications >= 0 { close(notifications) } }

  /// Takes what was said; true when something has changed since the last call. Never waits.
  public func drain() -> Bool {
    guard notifications >= 0 else { return false }
    let happened = kp_inotify_drain(notifications)
    if happened == 0 { return false }
    // A directory may have come or gone: watching one twice is the same watch.
    arm()
    return true
  }

  /// Watches what is there now. To be called after a poll that found the directory gone or back.
  public func arm() {
    guard notifications >= 0 else { return }
    var current: Set<Int32> = []
    var complete = watchTree(into: &current)
    if let agreementFolder { complete = watch(agreementFolder, into: &current) && complete }
    for old in watches.subtracting(current) { _ = kp_inotify_forget(notifications, old) }
    watches = current
    isComplete = complete && DirectoryWatch.tellsOfEveryChange(directory)
  }

  private func watchTree(into current: inout Set<Int32>) -> Bool {
    let fileSystem = LocalFileSystem()
    guard let root = try? fileSystem.openDirectory(Array(directory.utf8)) else {
      watchNearestParent(into: &current)
      return false
    }
    defer { fileSystem.close(root) }
    var complete = watch(directory, into: &current)
    guard let scan = try? DirectoryScan(root: root, fileSystem: fileSystem) else { return false }
    for path in scan.directories.dropFirst().prefix(DirectoryWatch.maximumDirectories) {
      let bytes = Array(directory.utf8) + path.flatMap { [UInt8(ascii: "/")] + $0 } + [0]
      let number = bytes.withUnsafeBytes { raw in
        raw.baseAddress.map { kp_inotify_watch_directory(notifications, $0.assumingMemoryBound(to: CChar.self)) } ?? -1
      }
      if number >= 0 { current.insert(number) } else { complete = false }
    }
    return complete && scan.directories.count <= DirectoryWatch.maximumDirectories
  }

  /// `/.` has a path that is itself a symbolic link followed.
  private func watch(_ path: String, into current: inout Set<Int32>) -> Bool {
    let number = kp_inotify_watch_directory(notifications, path + "/.")
    if number >= 0 { current.insert(number) }
    return number >= 0
  }

  private func watchNearestParent(into current: inout Set<Int32>) {
    var path = directory
    while path != "/", path != "." {
      path = DirectoryWatch.parent(of: path)
      if watch(path, into: &current) { return }
    }
  }

  static func parent(of path: String) -> String {
    var bytes = Array(path.utf8)
    while bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == 0 ? "/" : String(decoding: bytes[..<slash], as: UTF8.self)
  }

  /// False for file systems where others write without this computer knowing.
  private static func tellsOfEveryChange(_ path: String) -> Bool {
    var kind: UInt32 = 0
    guard kp_filesystem_kind(path, &kind) == 0 else { return false }
    return !remoteKinds.contains(kind)
  }

  /// NFS, CIFS, SMB 2, SMB, FUSE, 9P, Lustre, Ceph: the numbers of the kernel's `magic.h`.
  private static let remoteKinds: Set<UInt32> = [
    0x6969, 0xFF53_4D42, 0xFE53_4D42, 0x517B, 0x6573_5546, 0x0102_1997, 0x0BD0_0BD0, 0x00C3_6400,
  ]
}
