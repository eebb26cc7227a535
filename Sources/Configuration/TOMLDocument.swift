import CustomerChain
import TOMLKit

/// A TOML text as values, with the place of every key. Total: any bytes give values or one mistake.
struct TOMLDocument {
  let root: [String: TOMLNode]
  private let text: [UInt8]
  private let located: KeyLocator.Located

  /// Bigger files are not read: an agreement is written by people.
  static let maximumBytes = 1 << 20

  /// The values of `text`, or the one mistake that keeps it from being read.
  static func read(_ text: [UInt8], file: String) -> Result<TOMLDocument, Refusal> {
    guard text.count <= maximumBytes else {
      return .failure(Refusal(Mistake(file: file, line: 1, column: 1, reason: .tooLarge(limit: maximumBytes))))
    }
    if let fault = TOMLFault.first(in: text) {
      return .failure(
        Refusal(
          Mistake(
            file: file, line: fault.place.line, column: fault.place.column, reason: .syntax(fault.kind.description))))
    }
    do {
      guard case .table(let root) = TOMLNode(try TOMLTable(string: String(decoding: text, as: UTF8.self))) else {
        return .success(TOMLDocument(root: [:], text: [], located: KeyLocator.Located()))
      }
      return .success(TOMLDocument(root: root, text: text, located: KeyLocator.locate(in: text)))
    } catch let error as TOMLParseError {
      let place = error.source.begin
      return .failure(
        Refusal(
          Mistake(
            file: file, line: max(1, place.line), column: max(1, place.column), reason: .syntax(error.description))))
    } catch {
      return .failure(Refusal(Mistake(file: file, line: 1, column: 1, reason: .syntax("\(error)"))))
    }
  }

  /// Where a key stands; of a key that is absent, where its table stands.
  func place(of trail: KeyTrail) -> TextPlace {
    var trail = trail
    while true {
      if let place = located.places[trail] { return place }
      guard let parent = trail.parent else { return .start }
      trail = parent
    }
  }

  /// Where a character, from 0, of a text stands; where its key stands when the text has several lines.
  func place(of trail: KeyTrail, character: Int) -> TextPlace {
    guard var scanner = located.texts[trail].map({ TOMLScanner(text, from: $0) }),
      let place = scanner.place(ofCharacter: character)
    else { return place(of: trail) }
    return place
  }

  /// Why nothing of a document could be read.
  struct Refusal: Error {
    let mistake: Mistake
    init(_ mistake: Mistake) { self.mistake = mistake }
  }
}
