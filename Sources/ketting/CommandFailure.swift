import CustomerChain
import Words

/// Why a command ends without its result, in words.
struct CommandFailure: Error {
  enum Code: Int32 {
    case fine = 0
    /// The data or the agreement have errors; the result is complete for what could be read.
    case dataHasErrors = 1
    case commandLineIsWrong = 2
    /// The directory cannot be read, or the terminal cannot be used.
    case cannotWork = 3
  }

  let message: String
  let code: Code

  init(_ phrase: CommandPhrase, _ words: Words, code: Code) {
    message = PlainLine.safe(words(.command(phrase)))
    self.code = code
  }
}
