/// Finds the word that somebody probably meant.
public enum NearestKey {
  /// Longer words are not compared: nobody mistypes those by two letters.
  public static let longestWord = 40

  /// The candidate with the fewest edits, when those are few for the length of the word; nil otherwise.
  public static func nearest(to word: String, among candidates: [String]) -> String? {
    var best: (candidate: String, edits: Int)?
    for candidate in candidates {
      if let edits = edits(from: word, to: candidate), edits < best?.edits ?? .max { best = (candidate, edits) }
    }
    return best?.candidate
  }

  /// How many edits turn a word into a candidate, whatever the case of letters; nil when they are too many for the
  /// length of the word to be a slip.
  public static func edits(from word: String, to candidate: String) -> Int? {
    let letters = Array(word.lowercased().unicodeScalars.prefix(longestWord + 1))
    guard letters.count <= longestWord else { return nil }
    let edits = distance(letters, Array(candidate.lowercased().unicodeScalars))
    return edits <= max(2, letters.count / 3) && edits < letters.count ? edits : nil
  }

  /// Insertions, removals, replacements and swaps of neighbours that turn one into the other.
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in 0..<left.count {
      var current = [row + 1]
      for column in 0..<right.count {
        let replaced = last[column] + (left[row] == right[column] ? 0 : 1)
        var edits = min(replaced, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          edits = min(edits, beforeLast[column - 1] + 1)
        }
        current.append(edits)
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}
