/// What no source may hold, whatever it does.
enum HouseRules {
  static let maximumLines = 400

  /// Ways to end the program where it could have gone on, and work left for later.
  private static let banned = ["fatalError", "preconditionFailure", "try!", "as!"]
  private static let leftovers = ["TODO", "FIXME", "XXX"]

  static func faults(file: String, text: String) -> [String] {
    var faults: [String] = []
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    // What stands behind the last line end is no line.
    let count = lines.last?.isEmpty == true ? lines.count - 1 : lines.count
    if count > maximumLines { faults.append("\(file): \(count) lines") }
    let code = Imports.withoutComments(text)
    for word in banned where code.contains(word) { faults.append("\(file): \(word)") }
    for word in leftovers where words(text).contains(word[...]) { faults.append("\(file): \(word)") }
    return faults
  }

  private static func words(_ text: String) -> Set<Substring> {
    Set(text.split { !$0.isLetter && !$0.isNumber && $0 != "_" })
  }
}
