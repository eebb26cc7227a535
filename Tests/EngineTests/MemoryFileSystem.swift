import DataDirectory
import Glibc
import Synchronization

/// A data directory that is nowhere on disk, with a clock of its own: every change is a millisecond later than the one
/// before. Files stand in the directory itself or in directories of it.
final class MemoryFileSystem: FileSystem {
  static let path = "/data"

  fileprivate struct File {
    var inode: UInt64
    var bytes: [UInt8]
    var modified: Int64
    var changed: Int64
  }

  fileprivate enum Opened {
    case directory(String)
    case file(String)
  }

  fileprivate struct State {
    var files: [String: File] = [:]
    var opened: [Int32: Opened] = [:]
    var nextDescriptor: Int32 = 3
    var lastInode: UInt64 = 1
    /// Nanoseconds since 1970.
    var clock: Int64
  }

  private let state: Mutex<State>

  /// `clock` is the time of the first change, in milliseconds since 1970.
  init(clock: Int64) { state = Mutex(State(clock: clock * 1_000_000)) }

  var openDescriptors: Int { state.withLock { $0.opened.count } }

  var names: [String] { state.withLock { $0.files.keys.sorted() } }

  func bytes(_ name: String) -> [UInt8]? { state.withLock { $0.files[name]?.bytes } }

  /// In milliseconds since 1970.
  func modified(_ name: String) -> Int64 { state.withLock { ($0.files[name]?.modified ?? 0) / 1_000_000 } }

  /// As a program that opens a file and writes it from the front: the file stays the same one.
  func write(_ bytes: [UInt8], to name: String, atTheSameTime: Bool = false) {
    state.withLock { state in
      if !atTheSameTime { state.clock += 1_000_000 }
      let inode = state.files[name]?.inode ?? state.newInode()
      state.files[name] = File(inode: inode, bytes: bytes, modified: state.clock, changed: state.clock)
    }
  }

  func append(_ bytes: [UInt8], to name: String) { write((self.bytes(name) ?? []) + bytes, to: name) }

  /// As careful programs do: another file takes the name.
  func replace(_ name: String, with bytes: [UInt8]) {
    state.withLock { state in
      state.clock += 1_000_000
      state.files[name] = File(
        inode: state.newInode(), bytes: bytes, modified: state.clock, changed: state.clock + 1000)
    }
  }

  func remove(_ name: String) { state.withLock { $0.files[name] = nil } }

  // MARK: What a reader asks

  func openDirectory(_ path: [UInt8]) throws(SystemError) -> Int32 {
    guard path == Array(Self.path.utf8) else { throw SystemError(number: ENOENT) }
    return open(.directory(""))
  }

  func openDirectory(_ name: [UInt8], in directory: Int32) throws(SystemError) -> Int32 {
    let path = try path(of: name, in: directory) + "/"
    guard names.contains(where: { $0.hasPrefix(path) }) else { throw SystemError(number: ENOENT) }
    return open(.directory(path))
  }

  func openFile(_ name: [UInt8], in directory: Int32) throws(SystemError) -> Int32 {
    let path = try path(of: name, in: directory)
    guard bytes(path) != nil else { throw SystemError(number: ENOENT) }
    return open(.file(path))
  }

  func openFile(_ path: [UInt8]) throws(SystemError) -> Int32 { throw SystemError(number: ENOENT) }

  func names(in directory: Int32, limit: Int) throws(SystemError) -> [[UInt8]] {
    let path = try path(of: [], in: directory)
    let inside = names.filter { $0.hasPrefix(path) }.map { $0.dropFirst(path.count) }
    return Set(inside.map { Array($0.utf8.prefix { $0 != UInt8(ascii: "/") }) }).prefix(limit).map { $0 }
  }

  func status(of name: [UInt8], in directory: Int32) throws(SystemError) -> FileStatus {
    let path = try path(of: name, in: directory)
    if let status = status(path) { return status }
    guard names.contains(where: { $0.hasPrefix(path + "/") }) else { throw SystemError(number: ENOENT) }
    return FileStatus(kind: .directory, device: 1, inode: 1, size: 0, modified: 0, changed: 0)
  }

  func status(of descriptor: Int32) throws(SystemError) -> FileStatus {
    guard case .file(let path)? = state.withLock({ $0.opened[descriptor] }), let status = status(path) else {
      throw SystemError(number: EBADF)
    }
    return status
  }

  func read(
    _ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer, at offset: UInt64
  ) throws(SystemError) -> Int {
    guard case .file(let path)? = state.withLock({ $0.opened[descriptor] }), let bytes = bytes(path) else {
      throw SystemError(number: EBADF)
    }
    let rest = bytes.dropFirst(Int(clamping: offset)).prefix(buffer.count)
    buffer.copyBytes(from: rest)
    return rest.count
  }

  func close(_ descriptor: Int32) { state.withLock { $0.opened[descriptor] = nil } }

  private func open(_ what: Opened) -> Int32 {
    state.withLock { state in
      defer { state.nextDescriptor += 1 }
      state.opened[state.nextDescriptor] = what
      return state.nextDescriptor
    }
  }

  private func path(of name: [UInt8], in directory: Int32) throws(SystemError) -> String {
    guard case .directory(let path)? = state.withLock({ $0.opened[directory] }) else {
      throw SystemError(number: EBADF)
    }
    return path + String(decoding: name, as: UTF8.self)
  }

  private func status(_ path: String) -> FileStatus? {
    state.withLock { $0.files[path] }.map { file in
      FileStatus(
        kind: .plain, device: 1, inode: file.inode, size: UInt64(file.bytes.count), modified: file.modified,
        changed: file.changed)
    }
  }
}

extension MemoryFileSystem.State {
  fileprivate mutating func newInode() -> UInt64 {
    lastInode += 1
    return lastInode
  }
}
