import Glibc

/// The built program: it lies in the same directory as the tests, or above them.
enum ProgramFile {
  struct Missing: Error {}

  static func path() throws -> String {
    if let chosen = getenv("KETTING_PROGRAM") { return String(cString: chosen) }
    let starts = [realPath("/proc/self/exe")] + CommandLine.arguments.map { realPath($0) }
    for start in starts.compactMap({ $0 }) {
      var directory = start[...]
      while let slash = directory.lastIndex(of: "/"), slash != directory.startIndex {
        directory = directory[..<slash]
        let candidate = directory + "/ketting"
        if isProgram(String(candidate)) { return String(candidate) }
      }
    }
    throw Missing()
  }

  private static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func isProgram(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
  }
}
