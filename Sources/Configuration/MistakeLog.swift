import CustomerChain

/// Gathers the mistakes of one document and gives each its place.
final class MistakeLog {
  private let document: TOMLDocument
  private let file: String
  private var mistakes: [Mistake] = []

  /// More are not listed: who has so many mends the first ones and looks again.
  static let mostMistakes = 200

  init(_ document: TOMLDocument, file: String) {
    self.document = document
    self.file = file
  }

  /// `trail` says where; a key that is absent gets the place of its table.
  func report(_ reason: Mistake.Reason, at trail: KeyTrail, severity: Mistake.Severity = .error) {
    let place = document.place(of: trail)
    mistakes.append(
      Mistake(file: file, line: place.line, column: place.column, severity: severity, reason: reason))
  }

  /// About a character, from 0, of the text that is the value of a key.
  func report(_ reason: Mistake.Reason, at trail: KeyTrail, character: Int) {
    let place = document.place(of: trail, character: character)
    mistakes.append(Mistake(file: file, line: place.line, column: place.column, reason: reason))
  }

  func line(of trail: KeyTrail) -> Int { document.place(of: trail).line }

  /// In the order of the text.
  var inOrder: [Mistake] {
    let ordered = mistakes.enumerated().sorted {
      ($0.element.line, $0.element.column, $0.offset) < ($1.element.line, $1.element.column, $1.offset)
    }
    return ordered.prefix(MistakeLog.mostMistakes).map(\.element)
  }
}
