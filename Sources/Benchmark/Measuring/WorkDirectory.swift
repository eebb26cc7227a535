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

  func file(_ name: String) -> String { "\(path)/\(name)" }

  /// Removes the directory and everything that was put in it.
  func remove(files: [String]) {
    for name in WorkloadFiles.names { unlink("\(data)/\(name)") }
    for name in files { unlink(file(name)) }
    rmdir(data)
    rmdir(path)
  }
}
