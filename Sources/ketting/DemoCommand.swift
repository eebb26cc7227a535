import ArgumentParser
import CustomerChain
import Glibc
import SampleCompany
import Words

struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "A living sample company in a temporary directory, and the dashboard on it.")

  @Option(help: "Another seed makes another company.")
  var seed: UInt64 = 1
  @OptionGroup var common: CommonOptions
  @OptionGroup var screen: ScreenOptions

  func run() throws {
    let words = try common.words()
    let directory = try TemporaryDirectory(words)
    defer { directory.remove() }
    let company = SampleCompany(seed: seed, now: WallClock.now.milliseconds)
    let (files, living) = company.begin(pace: .demonstration)
    do {
      try SampleCompany.write(files, to: directory.path)
    } catch {
      throw CommandFailure(error.phrase, words, code: .cannotWork)
    }
    try Threads.start { Life.go(on: living, in: directory.path) }
    try Session.run(directory: directory.path, common: common, screen: screen, asOf: nil)
  }
}

/// The sample company's days: what happens next is appended to its files when its time has come.
enum Life {
  static func go(on company: LivingCompany, in directory: String) {
    var company = company
    while company.nextMoment < Int64.max {
      sleep(until: company.nextMoment)
      do {
        try LivingCompany.append(company.advance(to: WallClock.now.milliseconds), to: directory)
      } catch {
        // The directory is gone: the company's story ends with it.
        return
      }
    }
  }

  private static func sleep(until moment: Int64) {
    let wait = max(1, moment - WallClock.now.milliseconds)
    // Workers take no signals, so nothing cuts it short.
    var length = timespec(tv_sec: Int(wait / 1000), tv_nsec: Int(wait % 1000) * 1_000_000)
    nanosleep(&length, nil)
  }
}

/// A directory of our own that goes when we go.
struct TemporaryDirectory {
  let path: String

  init(_ words: Words) throws {
    let base = Environment.value("TMPDIR") ?? "/tmp"
    var template = Array("\(base)/ketting-demo-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw CommandFailure(.cannotWrite(base, errno: errno), words, code: .cannotWork)
    }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Removes the directory and the files in it; it never has directories inside.
  func remove() {
    guard let stream = opendir(path) else { return }
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX)) { String(cString: $0) }
      }
      if name != "." && name != ".." { unlink("\(path)/\(name)") }
    }
    closedir(stream)
    rmdir(path)
  }
}
