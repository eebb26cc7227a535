import Glibc

/// A directory of our own for the workloads and what the programs answer.
struct WorkDirectory {
  let path: String

  /// Below `base`.
  init(below base: String) throws(BenchmarkError) {
    var template = Array("\(base)/ketting-benchmark-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw .system("make a directory in", base, errno) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    mkdir(data, 0o755)
  }

  /// Where the workload is: nothing but its files, since that is what the program reads.
  var data: String { "\(path)/data" }

  /// Where what is measured keeps its state: not among that of the person who measures.
  var state: String { "\(path)/state" }

  func file(_ name: String) -> String { "\(path)/\(name)" }

  /// Removes the directory and everything that was put in it.
  func remove(files: [String]) {
    for name in WorkloadFiles.names { unlink("\(data)/\(name)") }
    for name in files { unlink(file(name)) }
    rmdir(data)
    removeState()
    rmdir(path)
  }

  private func removeState() {
    let folder = "\(state)/ketting"
    if let stream = opendir(folder) {
      while let entry = readdir(stream) {
        let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
        unlink("\(folder)/\(name)")
      }
      closedir(stream)
    }
    rmdir(folder)
    rmdir(state)
  }
}
