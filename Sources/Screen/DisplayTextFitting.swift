/// How text is cut and padded to a number of columns.
public enum Alignment: Hashable, Sendable {
  case left, right, center
}

extension DisplayText {
  /// As much of the beginning as fits in so many columns. It may be a column less, before a wide character.
  public func prefix(columns limit: Int) -> DisplayText {
    if columns <= limit { return self }
    var kept = String.UnicodeScalarView()
    var used = 0
    for scalar in string.unicodeScalars {
      let width = ScalarWidth.columns(of: scalar)
      if used + width > limit { break }
      kept.append(scalar)
      used += width
    }
    return DisplayText(checked: String(kept), columns: used)
  }

  /// The text itself when it fits, else its beginning and an ellipsis, together at most `limit` columns.
  public func truncated(to limit: Int, ellipsis: DisplayText = "…") -> DisplayText {
    if columns <= limit { return self }
    guard limit > 0 else { return .empty }
    if ellipsis.columns > limit { return prefix(columns: limit) }
    let head = prefix(columns: limit - ellipsis.columns)
    return DisplayText(checked: head.string + ellipsis.string, columns: head.columns + ellipsis.columns)
  }

  /// Exactly so many columns (within `maximumColumns`): cut with an ellipsis, or padded with spaces.
  public func padded(to limit: Int, _ alignment: Alignment = .left, ellipsis: DisplayText = "…") -> DisplayText {
    let width = min(max(0, limit), Self.maximumColumns)
    let text = truncated(to: width, ellipsis: ellipsis)
    let missing = width - text.columns
    if missing <= 0 { return text }
    let before =
      switch alignment {
      case .left: 0
      case .right: missing
      case .center: missing / 2
      }
    return DisplayText(
      checked: String(repeating: " ", count: before) + text.string
        + String(repeating: " ", count: missing - before),
      columns: width)
  }

  /// The text in lines of at most so many columns, broken at spaces where there are any.
  public func wrapped(to limit: Int) -> [DisplayText] {
    guard limit > 0 else { return [] }
    var lines: [DisplayText] = []
    var line = DisplayText.empty
    for part in string.unicodeScalars.split(separator: " ", omittingEmptySubsequences: true) {
      var word = DisplayText(checked: String(part), columns: Self.width(of: part))
      if !line.isEmpty, line.columns + 1 + word.columns <= limit {
        line = line + " " + word
        continue
      }
      if !line.isEmpty { lines.append(line) }
      while word.columns > limit {
        let head = word.prefix(columns: limit)
        // A wide character in a column of one has no room at all.
        if head.isEmpty { return lines }
        lines.append(head)
        let rest = String(
          String.UnicodeScalarView(word.string.unicodeScalars.dropFirst(head.string.unicodeScalars.count)))
        word = DisplayText(checked: rest, columns: word.columns - head.columns)
      }
      line = word
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  private static func width(of scalars: some Sequence<Unicode.Scalar>) -> Int {
    scalars.reduce(0) { $0 + ScalarWidth.columns(of: $1) }
  }
}
