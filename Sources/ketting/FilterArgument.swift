import CustomerChain
import Screen
import Words

/// Filters as users write them on the command line.
enum FilterArgument {
  /// Nil leaves everything.
  static func filter(_ text: String?, _ words: Words) throws -> Filter {
    guard let text else { return .all }
    do {
      return try Filter(parsing: text)
    } catch {
      let before = DisplayText(String(text.prefix(error.position)))
      throw CommandFailure(
        .notAFilter(DisplayText(text).string, error.reason, columns: before.columns), words, code: .commandLineIsWrong)
    }
  }

  /// Says which names of a filter no lead has.
  static func warn(_ filter: Filter, _ store: Store, _ words: Words) {
    for field in filter.unknownFields(in: store) {
      Output.standardError.write(PlainLine.safe(words(.command(.unknownFilterField(field)))) + "\n")
    }
  }
}
