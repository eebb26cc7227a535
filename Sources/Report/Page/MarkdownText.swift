/// Text as a part of a line of GitHub Markdown: it shows as it is written, and cannot end a cell, begin a block, link,
/// load a picture or be HTML.
struct MarkdownText: Hashable, Sendable {
  let text: String

  /// What means something anywhere in a line.
  private static let marks: Set<Unicode.Scalar> = ["\\", "`", "*", "[", "]", "|", "~", "#", "$"]
  /// What begins a list, or underlines a heading, where it stands first.
  private static let bullets: Set<Unicode.Scalar> = ["-", "+", "="]

  init(_ raw: String) {
    // Code that is indented begins with blanks.
    let scalars = Array(PlainText(raw).text.unicodeScalars.drop { $0 == " " })
    var safe = String.UnicodeScalarView()
    for position in scalars.indices {
      switch scalars[position] {
      case "<": safe += "&lt;".unicodeScalars
      case ">": safe += "&gt;".unicodeScalars
      case "&": safe += "&amp;".unicodeScalars
      case let scalar where MarkdownText.isAddress(scalars, at: position):
        safe += "&#\(scalar.value);".unicodeScalars
      case let scalar where MarkdownText.acts(scalars, at: position): safe += ["\\", scalar]
      case let scalar: safe.append(scalar)
      }
    }
    text = String(safe)
  }

  private static func acts(_ scalars: [Unicode.Scalar], at position: Int) -> Bool {
    let scalar = scalars[position]
    if marks.contains(scalar) { return true }
    if bullets.contains(scalar) { return position == 0 && (scalars.count == 1 || !isDigit(scalars[1])) }
    // Within a word it is no emphasis.
    if scalar == "_" {
      return position == 0 || position + 1 == scalars.count || !scalars[position - 1].properties.isAlphabetic
        || !scalars[position + 1].properties.isAlphabetic
    }
    // `1. ` and `1) ` begin a list.
    guard scalar == "." || scalar == ")", position > 0 else { return false }
    guard position + 1 == scalars.count || scalars[position + 1].properties.isWhitespace else { return false }
    return scalars[..<position].allSatisfy(isDigit)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// The sign that makes an address a link by itself: in `http://` and `www.`.
  private static func isAddress(_ scalars: [Unicode.Scalar], at position: Int) -> Bool {
    switch scalars[position] {
    case ":": position + 1 < scalars.count && scalars[position + 1] == "/"
    case ".": position > 0 && (scalars[position - 1] == "w" || scalars[position - 1] == "W")
    default: false
    }
  }
}
