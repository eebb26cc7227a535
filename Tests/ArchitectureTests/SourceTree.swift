import Foundation

/// The sources of the project, found from the place of this file.
enum SourceTree {
  struct File {
    /// The directory below Sources.
    let module: String
    let path: String
    let text: String
  }

  struct Unreadable: Error {
    let path: String
  }

  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// Every Swift file below a directory of the project.
  static func swiftFiles(below directory: String) throws -> [File] {
    let base = root.appending(path: directory)
    guard let found = FileManager.default.enumerator(atPath: base.path) else { throw Unreadable(path: base.path) }
    var files: [File] = []
    for case let path as String in found where path.hasSuffix(".swift") {
      let module = path.split(separator: "/").first.map(String.init) ?? ""
      files.append(File(module: module, path: "\(directory)/\(path)", text: try text("\(directory)/\(path)")))
    }
    return files
  }

  static func directories(in directory: String) throws -> Set<String> {
    let base = root.appending(path: directory)
    let names = try FileManager.default.contentsOfDirectory(atPath: base.path)
    return Set(
      names.filter { name in
        var isDirectory = ObjCBool(false)
        return FileManager.default.fileExists(atPath: base.appending(path: name).path, isDirectory: &isDirectory)
          && isDirectory.boolValue
      })
  }
}
