import Foundation

extension FigureTable {
  /// A cell of a table for a spreadsheet.
  enum Cell: Hashable {
    case empty
    /// A number as it is written.
    case number(String)
    /// Text of strangers, maybe.
    case text(String)

    init(_ text: String?) { self = text.map { .text($0) } ?? .empty }

    /// In full: with a point, without a power of ten, without decimals where it is whole; empty when it is not finite.
    init(number: Double) {
      guard number.isFinite else {
        self = .empty
        return
      }
      var written = number.description
      if written.hasSuffix(".0") { written.removeLast(2) }
      if written.contains("e"), let whole = Decimal(string: written, locale: nil), !whole.isNaN {
        written = whole.description
      }
      self = .number(written)
    }

    /// What a spreadsheet takes for the beginning of a formula, also in the wide forms of East Asian text.
    private static let formulaSigns: Set<Unicode.Scalar> = [
      "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
    ]

    /// As it stands in the file.
    var written: String {
      switch self {
      case .empty: return ""
      case .number(let number): return number
      case .text(let text):
        let start = text.unicodeScalars.first { $0 != " " }
        let isFormula = start.map { Cell.formulaSigns.contains($0) } ?? false
        let safe = (isFormula ? "'" : "") + PlainText(text).text
        guard safe.unicodeScalars.contains(where: { [",", ";", "\"", "\n", "\r"].contains($0) }) else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
      }
    }
  }
}
