import CustomerChain
import Testing

@testable import Configuration

/// Texts that nobody writes on purpose. Each gives an answer; none ends the program.
@Suite struct HostileTextTests {
  private func firstReason(_ bytes: [UInt8]) -> Mistake.Reason? { AgreementFile.read(bytes).mistakes.first?.reason }

  private func isSyntax(_ bytes: [UInt8]) -> Bool {
    if case .syntax? = firstReason(bytes) { return true }
    return false
  }

  @Test func aNulByteIsNamedWithItsPlace() {
    let mistakes = AgreementFile.read(Array("[company]\nna\0me = 1".utf8)).mistakes
    #expect(mistakes.map { [$0.line, $0.column] } == [[2, 3]])
    #expect(mistakes.first?.reason == .syntax(TOMLFault.Kind.nul.description))
  }

  @Test func invalidUTF8IsNamedWithItsPlace() {
    let mistakes = AgreementFile.read(Array("é = 1 # ".utf8) + [0xFF, 0x0A]).mistakes
    #expect(mistakes.map { [$0.line, $0.column] } == [[1, 9]])
    #expect(mistakes.first?.reason == .syntax(TOMLFault.Kind.invalidUTF8.description))
  }

  @Test func tooLarge() {
    let text = [UInt8](repeating: UInt8(ascii: "#"), count: TOMLDocument.maximumBytes + 1)
    #expect(firstReason(text) == .tooLarge(limit: TOMLDocument.maximumBytes))
  }

  @Test(arguments: ["[", "{a=", "a.", "[[", "\"", "'''", "a = [", "[a.", "a={b.c.d=["])
  func deepNestingIsRefused(_ part: String) {
    let text = "x = " + String(repeating: part, count: 100_000)
    #expect(isSyntax(Array(text.utf8)))
    #expect(isSyntax(Array(String(repeating: part, count: 100_000).utf8)))
  }

  @Test func hugeNumbers() {
    #expect(isSyntax(Array("a = 99999999999999999999999999".utf8)))
    #expect(AgreementFile.read(Array("[aging]\nbuckets=[9223372036854775807]".utf8)).mistakes.count == 1)
    #expect(AgreementFile.read(Array("[[target]]\nfigure='a'\nvalue=inf".utf8)).mistakes.count == 1)
    #expect(AgreementFile.read(Array("[[stage]]\nid='a'\nsla='1e300d'".utf8)).mistakes.count == 1)
  }

  @Test func keysAndTextsWithEscapesAreNoTrap() {
    let text = "[company]\nname = \"a\\u0000b\\u001b[2J\"\n\"na\\u0000me\" = 1\n\"\" = 2\n"
    let (agreement, mistakes) = AgreementFile.read(Array(text.utf8))
    #expect(agreement.company.name.hasPrefix("a"))
    #expect(!mistakes.isEmpty)
  }

  @Test func randomBytes() {
    var random = SplitMix(state: 7)
    for _ in 0..<4000 {
      let bytes = (0..<Int(random.next() % 200)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      check(bytes)
    }
  }

  @Test func mutationsOfAValidFile() {
    var random = SplitMix(state: 11)
    let whole = Array(wholeAgreement.utf8)
    let pieces = [
      "[", "]", "\"", "'", "=", ".", "\n", "{", "}", ",", "[[", "\"\"\"", "'''", "\\u", "#", "\0", "é", "-1",
    ]
    for _ in 0..<6000 {
      // A stretch of the file is enough for one case, and keeps the whole run short.
      let start = Int(random.next() % UInt64(whole.count))
      var bytes = Array(whole[start..<min(whole.count, start + 400)])
      for _ in 0...(random.next() % 4) {
        let place = Int(random.next() % UInt64(bytes.count + 1))
        switch random.next() % 4 {
        case 0: bytes.insert(contentsOf: pieces[Int(random.next() % UInt64(pieces.count))].utf8, at: place)
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + Int(random.next() % 9)))
        case 2 where place < bytes.count: bytes[place] = UInt8(truncatingIfNeeded: random.next())
        default: bytes.insert(contentsOf: bytes[..<min(place, 30)], at: place)
        }
      }
      check(bytes)
    }
  }

  private func check(_ bytes: [UInt8]) {
    let lines = bytes.count { $0 == UInt8(ascii: "\n") } + 1
    for mistake in AgreementFile.read(bytes).mistakes {
      #expect(mistake.line >= 1 && mistake.line <= lines + 1 && mistake.column >= 1)
    }
    _ = ThemeFile.read(bytes, name: "x", file: "x.toml")
  }

  struct SplitMix {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }
}
