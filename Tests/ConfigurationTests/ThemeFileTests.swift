import Configuration
import CustomerChain
import Screen
import Testing

@Suite struct ThemeFileTests {
  @Test func rolesAreRead() {
    let (theme, mistakes) = ThemeFile.read(
      Array("bad = \"#FF6B4A | 209 | red bold | reverse\"".utf8), name: "own", file: "own.toml")
    #expect(mistakes.isEmpty)
    #expect(theme?.name == "own")
    #expect(theme?[.bad] != Theme.midnight[.bad])
    #expect(theme?[.good] == Theme.midnight[.good])
  }

  @Test func eachMistakeHasItsPlaceAndTheRestStands() {
    let text = "text = \"#12\"\ntitel = \"red\"\nbad = 3\ngood = \"blue | blue | blue\"\n"
    let (theme, mistakes) = ThemeFile.read(Array(text.utf8), name: "own", file: "own.toml")
    #expect(mistakes.map(\.line) == [1, 2, 3])
    #expect(mistakes.first?.reason == .notAColor(key: "text", found: "#12"))
    #expect(mistakes.dropFirst().first?.reason == .unknownKey(key: "titel", nearest: "title"))
    #expect(theme?[.text] == Theme.midnight[.text])
    #expect(theme?[.good] != Theme.midnight[.good])
  }

  @Test func noTOMLIsNoTheme() {
    let (theme, mistakes) = ThemeFile.read(Array("bad = ".utf8), name: "own", file: "own.toml")
    #expect(theme == nil)
    #expect(mistakes.count == 1)
  }
}
