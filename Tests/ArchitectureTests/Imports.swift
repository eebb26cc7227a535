/// The modules that a Swift source imports, in every spelling of an import.
enum Imports {
  private static let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "typealias", "func", "let", "var"]

  static func of(_ text: String) -> [String] {
    withoutComments(text).split(whereSeparator: { $0.isNewline || $0 == ";" }).compactMap { module(in: $0) }
  }

  private static func module(in statement: Substring) -> String? {
    var words = statement.split(whereSeparator: \.isWhitespace)
    guard let place = words.firstIndex(of: "import"), words[..<place].allSatisfy({ isBeforeImport($0) }) else {
      return nil
    }
    words.removeFirst(place + 1)
    if let kind = words.first, kinds.contains(kind) { words.removeFirst() }
    return words.first?.split(separator: ".").first.map { String($0.filter { $0 != "`" }) }
  }

  /// Attributes and the level of access: `@preconcurrency`, `@_spi(Name)`, `public`.
  private static func isBeforeImport(_ word: Substring) -> Bool {
    word.hasPrefix("@") || ["public", "package", "internal", "fileprivate", "private"].contains(word)
  }

  /// The text without comments; line ends stay.
  static func withoutComments(_ text: String) -> String {
    var result = ""
    var depth = 0
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      var rest = line
      while let character = rest.first {
        if rest.hasPrefix("/*") {
          depth += 1
          rest = rest.dropFirst(2)
        } else if depth > 0, rest.hasPrefix("*/") {
          depth -= 1
          rest = rest.dropFirst(2)
        } else if depth == 0, rest.hasPrefix("//") {
          break
        } else {
          if depth == 0 { result.append(character) }
          rest = rest.dropFirst()
        }
      }
      result += "\n"
    }
    return result
  }
}
