/// Patterns for file names: `*` and `?` stand for anything but `/`, `[abc]`, `[a-z]` and `[!a-z]` for one character.
public enum Glob {
  /// Whether the whole of `name` fits `pattern`. Compares Unicode scalars; a `[` that is never closed is itself.
  ///
  /// After a mismatch only the last `*` is tried again, so the time is at most the product of both lengths. A `*` never
  /// crosses `/`, and neither does a retry: where the last `*` cannot take more, no earlier one helps within the same
  /// part of the path.
  public static func matches(_ pattern: String, _ name: String) -> Bool {
    let pattern = Array(pattern.unicodeScalars)
    let name = Array(name.unicodeScalars)
    var patternPosition = 0
    var namePosition = 0
    var retry: (pattern: Int, name: Int)?
    while namePosition < name.count {
      if patternPosition < pattern.count {
        if pattern[patternPosition] == "*" {
          retry = (patternPosition + 1, namePosition)
          patternPosition += 1
          continue
        }
        if let next = step(pattern, patternPosition, name[namePosition]) {
          if name[namePosition] == "/" { retry = nil }
          patternPosition = next
          namePosition += 1
          continue
        }
      }
      guard let last = retry, name[last.name] != "/" else { return false }
      retry = (last.pattern, last.name + 1)
      patternPosition = last.pattern
      namePosition = last.name + 1
    }
    return pattern[patternPosition...].allSatisfy { $0 == "*" }
  }

  /// The position after the pattern's element at `position` when that element fits `scalar`.
  private static func step(_ pattern: [Unicode.Scalar], _ position: Int, _ scalar: Unicode.Scalar) -> Int? {
    switch pattern[position] {
    case "?":
      return scalar == "/" ? nil : position + 1
    case "[":
      guard let (set, next) = characterSet(pattern, position) else { return scalar == "[" ? position + 1 : nil }
      return scalar != "/" && set(scalar) ? next : nil
    default:
      return pattern[position] == scalar ? position + 1 : nil
    }
  }

  private static func characterSet(
    _ pattern: [Unicode.Scalar], _ open: Int
  ) -> (contains: (Unicode.Scalar) -> Bool, next: Int)? {
    var position = open + 1
    var negated = false
    if position < pattern.count, pattern[position] == "!" || pattern[position] == "^" {
      negated = true
      position += 1
    }
    let first = position
    var ranges: [(Unicode.Scalar, Unicode.Scalar)] = []
    while position < pattern.count {
      if pattern[position] == "]", position > first {
        return ({ scalar in ranges.contains { $0.0 <= scalar && scalar <= $0.1 } != negated }, position + 1)
      }
      if position + 2 < pattern.count, pattern[position + 1] == "-", pattern[position + 2] != "]" {
        ranges.append((pattern[position], pattern[position + 2]))
        position += 3
      } else {
        ranges.append((pattern[position], pattern[position]))
        position += 1
      }
    }
    return nil
  }
}
