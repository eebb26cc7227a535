import Testing

@testable import CustomerChain

/// How filters are read, and what is wrong with those that cannot be.
@Suite struct FilterParserTests {
  @Test(
    "Terms and their joints, in one way of writing",
    arguments: [
      ("price", "price"), ("  price  ", "price"), (#""price quote""#, #""price quote""#),
      ("price quote", "price quote"),
      ("price and quote", "price quote"), ("price AND quote", "price quote"), ("a or b", "a or b"),
      ("a b or c d", "a b or c d"), ("a (b or c) d", "a (b or c) d"), ("(a b) c", "a b c"), ("((a))", "a"),
      ("a or (b or c)", "a or b or c"), ("!a", "!a"), ("not a", "!a"), ("! a", "!a"), ("not not a", "!!a"),
      ("!(a or b) c", "!(a or b) c"), ("!a b", "!a b"), ("not (a b)", "!(a b)"), ("a and not b", "a !b"),
      ("a(b)", "a b"), ("company", "company"), ("Company", "company"), (#""company""#, #""company""#),
      ("or1", "or1"), ("android", "android"), ("notaris", "notaris"), ("a!b", #""a!b""#), ("12:30", #""12:30""#),
      ("o'brien", "o'brien"), ("bob@example.com", "bob@example.com"), ("price*", "price*"),
      (#"say "he \"said\"""#, #"say "he \"said\"""#),
    ])
  func joints(text: String, canonical: String) throws {
    #expect(try Filter(parsing: text).canonicalText == canonical)
  }

  @Test(
    "Signs and values",
    arguments: [
      ("owner:bob", "owner:bob"), ("owner=Bob", "owner:bob"), ("owner==bob", "owner:bob"), ("owner : bob", "owner:bob"),
      ("owner != bob", "owner!=bob"), ("OWNER:bob", "owner:bob"), (#"source:"Trade Fair""#, #"source:"trade fair""#),
      (#"source:" web ""#, "source:web"), ("company:Acme*", "company:acme*"), ("company:*bv", "company:*bv"),
      ("company:*bouw*", "company:*bouw*"), ("company:*", "company:*"),
      (#"company:"Acme NL*""#, #"company:"acme nl*""#),
      (#"company:"5\*""#, #"company:"5\*""#), ("lead_id:L1", "id:l1"), ("created_at<2026", "created<2026"),
      ("age>14", "age>14d"), ("age>36h", "age>36h"), ("age>=2w", "age>=2w"), ("idle<=90m", "idle<=90m"),
      ("leadage>1.5d", "leadage>1.50d"), ("leadage>1,5", "leadage>1.50d"), ("age:3", "age:3d"),
      ("value>=€1k", "value>=EUR1000"), ("value>=EUR1k", "value>=EUR1000"), ("value>=1k€", "value>=EUR1000"),
      ("value>=1keur", "value>=EUR1000"), ("value>1.5m", "value>1500000"), ("value<$5m", "value<USD5000000"),
      ("value<0,5M", "value<500000"), ("value:1234.56", "value:1234.56"), ("value!=£20", "value!=GBP20"),
      ("value>-20", "value>-20"), ("value>1.250k", "value>1250"), (#"value>"€1k""#, "value>EUR1000"),
      ("score<=6", "score<=6"), ("score > 8.5", "score>8.50"), ("created>=2026-11-01", "created>=2026-11-01"),
      ("created:2026-11", "created:2026-11"), ("entered<2026", "entered<2026"),
      ("answered>2026-11-01T08:30", "answered>2026-11-01T08:30"),
      (#"answered>"2026-11-01 08:30""#, "answered>2026-11-01T08:30"), ("late:yes", "late:yes"), ("late=nee", "late:no"),
      ("late", "late"), ("employees>100", "employees>100"), ("renewal<2026-12-01", "renewal<2026-12-01"),
      (#""Lead Source":web"#, #""Lead Source":web"#), (#""lead source" != web"#, #""lead source"!=web"#),
      ("decision_style:fast", "decision_style:fast"), ("utm-medium:cpc", "utm-medium:cpc"),
      ("company and value>=€1k and !segment:competitor", "company value>=EUR1000 !segment:competitor"),
      (#"age>14 owner:bob !country:be "price quote""#, #"age>14d owner:bob !country:be "price quote""#),
      ("value>10k USD", "value>10000 USD"), ("owner:or", "owner:or"), (#"drive:C:\X"#, #"drive:c:\x"#),
    ])
  func values(text: String, canonical: String) throws {
    #expect(try Filter(parsing: text).canonicalText == canonical)
  }

  @Test(
    "Mistakes, with their places",
    arguments: [
      ("", 0, .empty), ("   ", 0, .empty), ("owner:", 6, .expectedValue(.text)), ("owner: ", 7, .expectedValue(.text)),
      ("(owner:)", 7, .expectedValue(.text)), (#"owner:"""#, 6, .expectedValue(.text)),
      ("age>", 4, .expectedValue(.duration)), ("a or", 4, .expectedTerm), ("or", 0, .expectedTerm),
      ("and a", 0, .expectedTerm), ("not", 3, .expectedTerm), ("a and or b", 6, .expectedTerm), ("!", 1, .expectedTerm),
      ("()", 1, .expectedTerm), (">5", 0, .expectedTerm), ("a :", 3, .expectedValue(.text)),
      ("age>14x", 6, .unknownUnit("x", known: ["m", "h", "d", "w"])),
      ("a age>14 days", 0, nil), ("age>14days", 6, .unknownUnit("days", known: ["m", "h", "d", "w"])),
      ("value>5q", 7, .unknownUnit("q", known: ["k", "m"])), ("value>€5kEUR", 6, .notA(.amount, found: "€5kEUR")),
      ("value>1.000", 6, .notA(.amount, found: "1.000")), ("value>1,000", 6, .notA(.amount, found: "1,000")),
      ("value>0.000001k", 6, .notA(.amount, found: "0.000001k")),
      ("value>99999999999999999", 6, .notA(.amount, found: "99999999999999999")),
      ("value>lots", 6, .notA(.amount, found: "lots")), ("age>long", 4, .notA(.duration, found: "long")),
      ("created<30d", 8, .notA(.time, found: "30d")), ("created<2026-02-30", 8, .notA(.time, found: "2026-02-30")),
      ("created<2026-11-01T25:00", 8, .notA(.time, found: "2026-11-01T25:00")),
      ("score<high", 6, .notA(.number, found: "high")), ("late:maybe", 5, .notA(.yesOrNo, found: "maybe")),
      ("owner>bob", 5, .noOrder(field: "owner")), ("late>=yes", 4, .noOrder(field: "late")),
      ("employees>many", 10, .notA(.numberOrTime, found: "many")),
      (#"a "b"#, 2, .unclosedQuote), (#"owner:"bob"#, 6, .unclosedQuote), (#""a"b"#, 3, .textAfterQuote),
      (#"owner:"a"b"#, 9, .textAfterQuote), ("(a or b", 0, .unclosedParenthesis), ("a (b (c)", 2, .unclosedParenthesis),
      ("a)", 1, .unopenedParenthesis), ("é👨‍👩‍👧 )", 3, .unopenedParenthesis),
    ] as [(String, Int, FilterMistake.Reason?)])
  func mistakes(text: String, position: Int, reason: FilterMistake.Reason?) {
    guard let reason else {
      #expect(throws: Never.self) { try Filter(parsing: text) }
      return
    }
    #expect(throws: FilterMistake(position: position, reason: reason)) { try Filter(parsing: text) }
  }

  @Test func `what is too much is a mistake`() {
    let long = String(repeating: "a", count: Filter.longestText + 1)
    #expect(throws: FilterMistake(position: Filter.longestText, reason: .tooLong(limit: Filter.longestText))) {
      try Filter(parsing: long)
    }
    #expect(throws: Never.self) { try Filter(parsing: String(long.dropLast())) }
    let deepest = Filter.deepestNesting
    func nested(_ depth: Int) -> String {
      String(repeating: "(", count: depth) + "a" + String(repeating: ")", count: depth)
    }
    #expect(throws: Never.self) { try Filter(parsing: nested(deepest)) }
    #expect(throws: FilterMistake(position: deepest, reason: .tooDeep(limit: deepest))) {
      try Filter(parsing: nested(deepest + 1))
    }
    #expect(throws: FilterMistake(position: deepest, reason: .tooDeep(limit: deepest))) {
      try Filter(parsing: String(repeating: "!", count: 1_000) + "a")
    }
    let many = Array(repeating: "a", count: Filter.mostTerms).joined(separator: " ")
    #expect(throws: Never.self) { try Filter(parsing: many) }
    #expect(throws: FilterMistake(position: many.count + 1, reason: .tooManyTerms(limit: Filter.mostTerms))) {
      try Filter(parsing: many + " a")
    }
  }

  @Test(arguments: ["bob", "price quote", "company", "owner:bob", "!x", "(", #"a"b\"#, "or", "*", "€", "a  b"])
  func `a plain text is a text, whatever signs it has`(text: String) throws {
    let filter = Filter.text(text)
    #expect(filter.clause == .term(.text(text)))
    #expect(try Filter(parsing: filter.source) == filter)
  }

  @Test func `nothing written leaves everything`() {
    #expect(Filter.text("") == .all)
    #expect(Filter.text("  ") == .all)
    #expect(Filter.all.isEmpty)
    #expect(Filter.all.canonicalText == "")
    #expect(!Filter.text("x").isEmpty)
  }
}
