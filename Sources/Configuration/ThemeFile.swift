import CustomerChain
import Screen

/// Reads a theme: a TOML file of roles and looks.
public enum ThemeFile {
  /// The theme that a text says, with every mistake in it. Total: any bytes give an answer.
  ///
  /// Nil only when the text is no TOML. A role that is unknown or whose look cannot be read is a mistake; the roles that
  /// are not named, or not readable, look as in the default theme. `name` becomes the theme's, `file` is for mistakes.
  public static func read(_ text: [UInt8], name: String, file: String) -> (theme: Theme?, mistakes: [Mistake]) {
    switch TOMLDocument.read(text, file: file) {
    case .failure(let refusal): return (nil, [refusal.mistake])
    case .success(let document):
      let log = MistakeLog(document, file: file)
      var table = TableReader(document.root, at: .top, log: log)
      var values: [String: String] = [:]
      let roles = Role.allCases.map(\.rawValue)
      for key in table.unasked {
        guard roles.contains(key) else { continue }
        values[key] = table.text(key)
      }
      table.finish(alsoKnown: roles)
      let (theme, problems) = Theme.reading(name: name, values: values)
      for problem in problems {
        table.report(problem.role, { .notAColor(key: $0, found: TOMLNode.text(problem.value).excerpt) })
      }
      return (theme, log.inOrder)
    }
  }
}
