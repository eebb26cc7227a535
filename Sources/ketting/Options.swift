import ArgumentParser
import CustomerChain
import Glibc
import Screen
import Words

/// Options of every command.
struct CommonOptions: ParsableArguments {
  @Option(help: "The agreement to read instead of ketting.toml in the directory.", completion: .file())
  var agreement: String?

  @Option(help: "The language of everything that is said: nl or en.")
  var lang: String?

  /// The words of the language asked for, else of the environment, in UTC until the company's zone is known.
  func words() throws -> Words { Words(language: try language() ?? environmentLanguage, zone: .utc) }

  /// The language asked for on the command line; nil = none.
  func language() throws -> Language? {
    guard let lang else { return nil }
    guard let language = Language(rawValue: lang) else {
      throw CommandFailure(
        .unknownLanguage(lang), Words(language: environmentLanguage, zone: .utc), code: .commandLineIsWrong)
    }
    return language
  }

  /// The words for an agreement: as asked for, else as the company says, else as the environment says.
  func words(for agreement: Agreement, zone: Zone) throws -> Words {
    let company = agreement.company.language.flatMap { Language(rawValue: $0) }
    return Words(language: try language() ?? company ?? environmentLanguage, zone: zone)
  }

  private var environmentLanguage: Language {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { Environment.value($0) }.first
    return Language(environment: set ?? "")
  }
}

/// Options of the commands that draw.
struct ScreenOptions: ParsableArguments {
  @Option(help: "The colours to use: auto, truecolor, 256, 16 or mono.")
  var color: String = "auto"

  @Option(help: "The theme: midnight, daylight, high-contrast, mono, terminal, or a file.", completion: .file())
  var theme: String?

  func depth(_ words: Words) throws -> ColorDepth? {
    switch color {
    case "auto": return nil
    case "truecolor": return .truecolor
    case "256": return .palette256
    case "16": return .ansi16
    case "mono": return .mono
    default:
      let allowed = ["auto", "truecolor", "256", "16", "mono"]
      throw CommandFailure(.unknownFormat(color, allowed: allowed), words, code: .commandLineIsWrong)
    }
  }
}

/// The directory argument.
struct DirectoryArgument: ParsableArguments {
  @Argument(help: "The directory with the exports (default: $KETTING_DATA, else ./data).", completion: .directory)
  var directory: String?

  /// The directory to read. Throws what to do next when there is none.
  func resolve(_ words: Words) throws -> String {
    let usual = "data"
    let path = directory ?? Environment.value("KETTING_DATA") ?? usual
    var status = stat()
    guard stat(path, &status) == 0 else {
      if errno == ENOENT { throw CommandFailure(.noDirectory(tried: [path]), words, code: .cannotWork) }
      throw CommandFailure(.directoryUnreadable(path, errno: errno), words, code: .cannotWork)
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw CommandFailure(.notADirectory(path), words, code: .cannotWork)
    }
    guard access(path, R_OK | X_OK) == 0 else {
      throw CommandFailure(.directoryUnreadable(path, errno: errno), words, code: .cannotWork)
    }
    return path
  }
}

enum Environment {
  /// The value of a variable; nil when it is not set or empty.
  static func value(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }
}

enum WallClock {
  /// The time of the machine.
  static var now: Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }
}
