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
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var screen: ScreenOptions

  func run() throws {
    let words = try common.words()
    TemporaryDirectory.removeAbandoned()
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
    // The directory goes when the demonstration ends, and what is known of it with it.
    try Session.run(
      directory: directory.path, common: common, reading: reading, screen: screen, asOf: nil, isRemembered: false)
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
