/// The targets of a package description and what each depends on, read from its text.
enum PackageTargets {
  struct Target: Equatable {
    let name: String
    /// Targets of the same package by name, and products of others.
    let dependencies: Set<String>
    /// Also a program that only tests: its sources stand with the tests.
    let isTest: Bool
  }

  static func read(_ manifest: String) -> [Target] {
    let text = Imports.withoutComments(manifest)
    // The products name targets too; the targets come behind them.
    guard let start = text.firstRange(of: "\n  targets: [")?.upperBound else { return [] }
    let list = String(text[start...])
    return pieces(of: list).compactMap { piece in
      guard let name = quoted(after: "name:", in: piece) else { return nil }
      let dependencies = piece.firstRange(of: "dependencies:").map { names(in: String(piece[$0.upperBound...])) } ?? []
      let isTest = piece.hasPrefix(".testTarget") || piece.contains("path: \"Tests/")
      return Target(name: name, dependencies: dependencies, isTest: isTest)
    }
  }

  /// One text for each `.target(…)`, `.executableTarget(…)`, and so on.
  private static func pieces(of list: String) -> [String] {
    let starts = [".target(", ".executableTarget(", ".testTarget(", ".systemLibrary("]
    let places = starts.flatMap { start in list.ranges(of: start).map(\.lowerBound) }.sorted()
    return places.indices.map { place in
      let end = place + 1 < places.count ? places[place + 1] : list.endIndex
      return String(list[places[place]..<end])
    }
  }

  private static func quoted(after label: String, in text: String) -> String? {
    guard let place = text.firstRange(of: label) else { return nil }
    let parts = text[place.upperBound...].split(separator: "\"", maxSplits: 2, omittingEmptySubsequences: false)
    return parts.count > 1 ? String(parts[1]) : nil
  }

  /// The names in a list of dependencies; of `.product(name:package:)` the product.
  private static func names(in text: String) -> Set<String> {
    var names: Set<String> = []
    var depth = 0
    let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
    for (place, part) in parts.enumerated() {
      if place % 2 == 1 {
        let isPackage = parts[place - 1].contains("package:")
        if !isPackage { names.insert(String(part)) }
        continue
      }
      depth += part.count { $0 == "[" } - part.count { $0 == "]" }
      if depth <= 0, place > 0 { break }
    }
    return names
  }
}
