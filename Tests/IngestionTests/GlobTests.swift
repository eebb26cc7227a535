import Ingestion
import Testing

@Suite struct GlobTests {
  @Test(arguments: [
    ("*.csv", "a.csv", true), ("*.csv", "a.csv.gz", false), ("*.csv", "x/a.csv", false), ("*/*.csv", "x/a.csv", true),
    ("a?c", "abc", true), ("a?c", "a/c", false), ("a?c", "ac", false), ("[abc]x", "bx", true), ("[a-c]x", "dx", false),
    ("[!a]x", "bx", true), ("[!a]x", "ax", false), ("[]x]", "]", true), ("[a", "[a", true), ("*", "", true),
    ("", "", true),
    ("", "a", false), ("**", "abc", true), ("a*b*c", "axxbyyc", true), ("a*b*c", "axxbyy", false),
    ("*é*", "café.csv", true),
    ("a*/b", "ax/y/b", false), ("*a/b*", "xa/bc", true), ("*.CSV", "a.csv", false), ("[!a]", "/", false),
    ("a*", "a", true),
  ])
  func patterns(_ pattern: String, _ name: String, _ expected: Bool) {
    #expect(Glob.matches(pattern, name) == expected)
  }

  @Test func manyStarsDoNotMultiply() {
    let pattern = String(repeating: "*a", count: 200) + "b"
    #expect(!Glob.matches(pattern, String(repeating: "a", count: 2000)))
  }
}
