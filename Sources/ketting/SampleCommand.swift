import ArgumentParser
import CustomerChain
import SampleCompany
import Words

struct SampleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample", abstract: "Writes the files of the sample company.")

  @Argument(help: "The directory to write to; it must be empty or absent.")
  var out: String
  @Option(help: "Another seed makes another company.")
  var seed: UInt64 = 1
  @Option(help: "How many leads eighteen months of history have.")
  var leads = SampleCompany.defaultLeads
  @Option(help: "The language of what is said: nl or en.")
  var lang: String?

  func run() throws {
    var common = CommonOptions()
    common.agreement = nil
    common.lang = lang
    let words = try common.words()
    let company = SampleCompany(seed: seed, leads: leads, now: WallClock.now.milliseconds)
    let files = company.files()
    do {
      try SampleCompany.write(files, to: out)
    } catch {
      throw CommandFailure(error.phrase, words, code: .cannotWork)
    }
    Output.standardOutput.write(
      PlainLine.safe(words(.command(.sampleWritten(files: files.count, directory: out)))) + "\n")
  }
}

extension SampleError {
  var phrase: CommandPhrase {
    switch self {
    case .directoryNotEmpty(let path): .outputExists(path)
    case .notADirectory(let path): .notADirectory(path)
    case .system(_, let path, let number): .cannotWrite(path, errno: number)
    }
  }
}
