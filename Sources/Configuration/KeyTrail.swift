/// The way from the top of a TOML document to a value: keys, and positions in lists.
struct KeyTrail: Hashable, Sendable, CustomStringConvertible {
  enum Step: Hashable, Sendable {
    case key(String)
    /// From 0.
    case item(Int)
  }

  var steps: [Step] = []

  static let top = KeyTrail()

  func key(_ name: String) -> KeyTrail { KeyTrail(steps: steps + [.key(name)]) }
  func item(_ position: Int) -> KeyTrail { KeyTrail(steps: steps + [.item(position)]) }

  /// The trail one step shorter; nil at the top.
  var parent: KeyTrail? { steps.isEmpty ? nil : KeyTrail(steps: Array(steps.dropLast())) }

  /// Such as `stage[2].sla`: items are counted from 1, as people count the tables of a file.
  var description: String {
    var text = ""
    for step in steps {
      switch step {
      case .item(let position): text += "[\(position + 1)]"
      case .key(let name): text += (text.isEmpty ? "" : ".") + KeyTrail.written(name)
      }
    }
    return text
  }

  /// A key as TOML writes it: bare where that is possible.
  private static func written(_ name: String) -> String {
    let isBare =
      !name.isEmpty
      && name.unicodeScalars.allSatisfy {
        ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0) || $0 == "_" || $0 == "-"
      }
    return isBare ? name : "\"\(name)\""
  }
}

/// A place in a text; both from 1, columns in Unicode scalars.
struct TextPlace: Hashable, Sendable {
  var line: Int
  var column: Int

  static let start = TextPlace(line: 1, column: 1)
}
