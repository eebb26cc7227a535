import Configuration
import CustomerChain
import DataDirectory
import Screen
import Words

/// The theme that was asked for: one of the built-in ones by name, or a file.
enum ThemeChoice {
  static func theme(_ name: String?, _ words: Words) throws -> Theme {
    guard let name else { return .midnight }
    if let theme = Theme.builtIn(named: name) { return theme }
    let known = Theme.builtIn.map(\.name)
    guard name.hasSuffix(".toml") else {
      throw CommandFailure(.unknownTheme(name, known: known), words, code: .commandLineIsWrong)
    }
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try SmallFile.read(name)
    } catch {
      throw CommandFailure(.agreementUnreadable(name, errno: error.number), words, code: .cannotWork)
    }
    let (theme, mistakes) = ThemeFile.read(bytes, name: name, file: name)
    for mistake in mistakes { Output.standardError.write(PlainLine.safe(words(.mistake(mistake))) + "\n") }
    guard let theme else {
      throw CommandFailure(.unknownTheme(name, known: known), words, code: .commandLineIsWrong)
    }
    return theme
  }
}
