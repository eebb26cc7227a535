import Glibc
import Testing

@testable import SampleCompany

/// A directory of its own for a test, removed with all that is in it.
private final class ScratchDirectory {
  let path: String

  init() {
    var template = Array("/tmp/sample-company-XXXXXX".utf8CString)
    path = mkdtemp(&template).map { String(cString: $0) } ?? "/tmp/sample-company-missing"
  }

  deinit { Self.removeAll(path) }

  var names: [String] { Self.names(in: path) }

  private static func names(in path: String) -> [String] {
    guard let stream = opendir(path) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  private static func removeAll(_ path: String) {
    for name in names(in: path) { removeAll("\(path)/\(name)") }
    remove(path)
  }

  static func contents(_ path: String) -> [UInt8] {
    guard let file = fopen(path, "r") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return bytes }
      bytes += buffer.prefix(count)
    }
  }
}

struct SampleDirectoryTests {
  private let company = SampleCompany(seed: 2, leads: 300, now: ReadCompany.monday)

  @Test func `writes every file into a directory that it makes, and leaves no other`() throws {
    let scratch = ScratchDirectory()
    let target = scratch.path + "/new/deeper"
    try company.write(to: target)
    for file in company.files() {
      #expect(ScratchDirectory.contents("\(target)/\(file.name)") == file.bytes)
    }
    #expect(throws: SampleError.directoryNotEmpty(target)) { try company.write(to: target) }
  }

  @Test func `an empty directory is used, one with a hidden file is refused untouched`() throws {
    let scratch = ScratchDirectory()
    try company.write(to: scratch.path)
    #expect(scratch.names == company.files().map(\.name).sorted())

    let other = ScratchDirectory()
    fopen(other.path + "/.keep", "w").map { _ = fclose($0) }
    #expect(throws: SampleError.directoryNotEmpty(other.path)) { try company.write(to: other.path) }
    #expect(other.names == [".keep"])
  }

  @Test func `a file in the way is named`() throws {
    let scratch = ScratchDirectory()
    let file = scratch.path + "/file"
    fopen(file, "w").map { _ = fclose($0) }
    #expect(throws: SampleError.notADirectory(file)) { try company.write(to: file) }
    #expect(throws: SampleError.self) { try company.write(to: file + "/below") }
  }

  @Test func `appended rows stand at the end of their files`() throws {
    let scratch = ScratchDirectory()
    let (files, start) = company.begin()
    try SampleCompany.write(files, to: scratch.path)
    var living = start
    let rows = living.advance(to: ReadCompany.monday + 10 * 86_400_000)
    #expect(rows.count >= 3)
    try LivingCompany.append(rows, to: scratch.path)
    for (file, lines) in rows {
      let before = try #require(files.first { $0.name == file })
      #expect(ScratchDirectory.contents("\(scratch.path)/\(file)") == before.bytes + lines)
    }
  }

  @Test func `appending does not bring back a file that is gone`() throws {
    let scratch = ScratchDirectory()
    #expect(throws: SampleError.system(operation: "open", path: "\(scratch.path)/calls.csv", number: ENOENT)) {
      try LivingCompany.append([(file: "calls.csv", lines: [65, 10])], to: scratch.path)
    }
    #expect(scratch.names.isEmpty)
  }
}
