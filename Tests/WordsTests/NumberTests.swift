import CustomerChain
import Testing
import Words

@Suite struct NumberTests {
  @Test(
    "Integers are grouped by three",
    arguments: [
      (0, "0", "0"), (7, "7", "7"), (999, "999", "999"), (1000, "1.000", "1 000"), (12_480, "12.480", "12 480"),
      (1_234_567, "1.234.567", "1 234 567"), (-4742, "−4.742", "−4 742"),
      (Int.max, "9.223.372.036.854.775.807", "9 223 372 036 854 775 807"),
      (Int.min, "−9.223.372.036.854.775.808", "−9 223 372 036 854 775 808"),
    ])
  func integers(number: Int, inDutch: String, inEnglish: String) {
    #expect(dutch.integer(number) == inDutch)
    #expect(plain(english.integer(number)) == inEnglish)
  }

  @Test("No ordinary blank stands inside a quantity")
  func noBreaks() {
    for words in [dutch, english] {
      let quantities = [
        words.integer(1_000_000), words.percent(0.5), words.money(Money(hundredths: 100_000, currency: "EUR")),
        words.duration(Elapsed(days: 2, wholeDays: true)), words.bytes(5_000_000), words.counted(3, .lead),
      ]
      #expect(quantities.allSatisfy { !$0.contains(" ") })
    }
  }

  @Test(
    "Decimals round half away from zero, by the digits that the number shows",
    arguments: [
      (0.0, 1, "0.0"), (0.05, 1, "0.1"), (0.25, 1, "0.3"), (-0.25, 1, "−0.3"), (2.675, 2, "2.68"), (1.005, 2, "1.01"),
      (0.04, 1, "0.0"), (-0.04, 1, "0.0"), (9.95, 1, "10.0"), (99.999, 2, "100.00"), (999.5, 0, "1 000"),
      (0.5, 0, "1"), (0.49999, 0, "0"), (1e-300, 3, "0.000"), (123456.789, 2, "123 456.79"),
      (1e14, 0, "100 000 000 000 000"),
      (0.001, 3, "0.001"), (0.0005, 3, "0.001"), (1.0 / 3, 15, "0.333333333333333"),
    ])
  func decimals(number: Double, places: Int, expected: String) {
    #expect(plain(english.decimal(number, places: places)) == expected)
  }

  @Test("Numbers that cannot be written out do no harm")
  func extremes() {
    for words in [dutch, english] {
      #expect(words.decimal(.nan, places: 1) == Words.notAvailable)
      #expect(words.decimal(.infinity, places: 1) == Words.notAvailable)
      #expect(words.percent(-.infinity) == Words.notAvailable)
      #expect(words.signed(.nan) == Words.notAvailable)
      #expect(words.decimal(1e300, places: 1) == "1e+300")
      #expect(words.decimal(.greatestFiniteMagnitude, places: 99).contains("e+308"))
      #expect(!words.decimal(1.5, places: -3).isEmpty)
      #expect(words.duration(Elapsed(days: .nan, wholeDays: true)) == Words.notAvailable)
      #expect(!words.duration(Elapsed(days: 1e300, wholeDays: false)).isEmpty)
      #expect(!words.margin(Interval(low: -.infinity, high: .infinity)).isEmpty)
    }
  }

  @Test("Shares and their intervals")
  func shares() {
    #expect(plain(english.percent(0.38)) == "38.0 %")
    #expect(plain(dutch.percent(0.38)) == "38,0 %")
    #expect(plain(english.percent(0.6315)) == "63.2 %")
    #expect(plain(english.percent(0.91, places: 0)) == "91 %")
    #expect(plain(dutch.percent(12.5)) == "1.250,0 %")
    #expect(english.percentMargin(Interval(low: 0.371, high: 0.389)) == "±0.9")
    #expect(plain(dutch.percentRange(Interval(low: 0.0987138, high: 0.112165))) == "9,9–11,2 %")
    #expect(dutch.margin(Interval(low: -3.35, high: 55.53)) == "±29")
  }

  @Test(
    "Scores carry their sign",
    arguments: [
      (41.0, "+41"), (-12.4, "−12"), (0.0, "0"), (0.4, "0"), (-0.4, "0"), (100.0, "+100"),
    ])
  func scores(score: Double, expected: String) {
    #expect(english.signed(score) == expected)
  }

  @Test("As few decimals as a number needs")
  func shortDecimals() {
    #expect(
      [1.0, 1.5, 1.25, 1.2549, 0, 100].map { english.shortDecimal($0) } == ["1", "1.5", "1.25", "1.25", "0", "100"])
    #expect(dutch.shortDecimal(7.5) == "7,5")
  }

  @Test(
    "Amounts",
    arguments: [
      (41_200_000, "EUR", "€ 412.000", "€ 412 000"), (150, "USD", "$ 2", "$ 2"), (-49, "GBP", "£ 0", "£ 0"),
      (-12_345_600, "BRL", "R$ −123.456", "R$ −123 456"), (99_99, "XAU", "XAU 100", "XAU 100"),
    ] as [(Int64, String, String, String)])
  func amounts(hundredths: Int64, currency: String, inDutch: String, inEnglish: String) {
    let money = Money(hundredths: hundredths, currency: currency)
    #expect(plain(dutch.money(money)) == inDutch)
    #expect(plain(english.money(money)) == inEnglish)
  }

  @Test("Exact and compact amounts")
  func amountForms() {
    func euros(_ euros: Int64) -> Money { Money(hundredths: euros * 100, currency: "EUR") }
    #expect(plain(dutch.exactMoney(Money(hundredths: 1_234_505, currency: "EUR"))) == "€ 12.345,05")
    #expect(plain(english.compactMoney(euros(4_120_000))) == "€ 4.1 M")
    #expect(plain(dutch.compactMoney(euros(4_120_000))) == "€ 4,1 mln")
    #expect(plain(english.compactMoney(euros(412_000))) == "€ 412 000")
    #expect(plain(english.compactMoney(euros(123_456_789))) == "€ 123 M")
    #expect(plain(english.compactMoney(euros(999_900_000))) == "€ 1.0 bn")
    #expect(plain(dutch.compactMoney(euros(-2_500_000_000))) == "€ −2,5 mld")
    #expect(english.money(Money(hundredths: Money.unknown, currency: "EUR")) == Words.notAvailable)
    #expect(english.compactMoney(Money(hundredths: Money.unknown, currency: "EUR")) == Words.notAvailable)
    #expect(!english.compactMoney(Money(hundredths: .max, currency: "EUR")).isEmpty)
  }

  @Test(
    "Sizes",
    arguments: [
      (0, "0 B"), (812, "812 B"), (999, "999 B"), (1000, "1.0 kB"), (4096, "4.1 kB"), (12_000_000, "12 MB"),
      (999_600, "1.0 MB"), (UInt64.max, "18 446 744 TB"),
    ] as [(UInt64, String)])
  func sizes(count: UInt64, expected: String) {
    #expect(plain(english.bytes(count)) == expected)
  }

  @Test("Differences have a sign, unless they are nothing")
  func differences() {
    #expect(plain(english.signedPoints(0.0312)) == "+3.1 pp")
    #expect(plain(dutch.signedPoints(-0.0312)) == "−3,1 pp")
    #expect(plain(english.signedPoints(0)) == "0.0 pp")
    #expect(plain(english.signedDays(2)) == "+2.0 d" && plain(english.signedDays(-0.25)) == "−0.3 d")
    let euros = Money(hundredths: 680_000, currency: "EUR")
    #expect(plain(english.signedMoney(euros)) == "€ +6 800")
    #expect(plain(english.signedMoney(Money(hundredths: -680_000, currency: "EUR"))) == "€ −6 800")
    #expect(plain(english.signedMoney(Money(hundredths: 0, currency: "EUR"))) == "€ 0")
    #expect(plain(english.signedMoney(Money(hundredths: 20, currency: "EUR"))) == "€ 0")
  }

  @Test("Plural forms", arguments: Noun.allCases)
  func plurals(noun: Noun) {
    for words in [dutch, english] {
      #expect(words.noun(noun, count: 0) == words.noun(noun, count: 2))
      #expect(words.noun(noun, count: 1) != words.noun(noun, count: 2))
    }
  }

  @Test("Counted things and lists of things")
  func counting() {
    #expect(plain(dutch.counted(1, .answer)) == "1 antwoord")
    #expect(plain(dutch.counted(12_480, .answer)) == "12.480 antwoorden")
    #expect(plain(english.counted(0, .row)) == "0 rows")
    #expect(english.enumeration([]) == "")
    #expect(english.enumeration(["a"]) == "a")
    #expect(dutch.enumeration(["a", "b", "c"]) == "a, b en c")
    #expect(english.choices(["a", "b"]) == "a or b")
  }
}
