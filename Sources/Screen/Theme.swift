/// A look for every role.
public struct Theme: Hashable, Sendable {
  public let name: String
  private let values: [Role: ThemeValue]

  /// From a file's entries: roles to values as `ThemeValue` describes them. Roles that are not named look as they do
  /// in `base`.
  /// - Throws: a `ThemeMistake` with every problem of every entry.
  public init(name: String, values: [String: String], base: Theme = .midnight) throws(ThemeMistake) {
    let (theme, problems) = Theme.reading(name: name, values: values, base: base)
    if !problems.isEmpty { throw ThemeMistake(problems: problems) }
    self = theme
  }

  /// Reads what can be read: an entry with a problem is left as it is in `base`, and reported.
  public static func reading(
    name: String, values: [String: String], base: Theme = .midnight
  ) -> (theme: Theme, problems: [ThemeMistake.Problem]) {
    var read = base.values
    var problems: [ThemeMistake.Problem] = []
    for (key, text) in values.sorted(by: { $0.key < $1.key }) {
      guard let role = Role(rawValue: key) else {
        problems.append(ThemeMistake.Problem(role: key, value: text, expected: .role))
        continue
      }
      do throws(ThemeMistake.Expectation) {
        read[role] = try ThemeValue(text)
      } catch {
        problems.append(ThemeMistake.Problem(role: key, value: text, expected: error))
      }
    }
    return (Theme(name: name, read), problems)
  }

  /// A table that ships with the program; a test holds that all of its entries are right and complete.
  init(builtIn name: String, _ table: [(role: Role, value: String)]) {
    var values: [Role: ThemeValue] = [:]
    for entry in table {
      if let value = try? ThemeValue(entry.value) { values[entry.role] = value }
    }
    self.init(name: name, values)
  }

  private init(name: String, _ values: [Role: ThemeValue]) {
    self.name = name
    self.values = values
  }

  /// What this theme says for a role; nil only when it was made from an incomplete table.
  public subscript(role: Role) -> ThemeValue? { values[role] }
}
