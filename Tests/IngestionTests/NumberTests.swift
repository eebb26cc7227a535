import CustomerChain
import Testing

@testable import Ingestion

@Suite struct NumberTests {
  static func amounts(_ texts: [String], decimal: UInt8? = nil) -> ReadFile {
    let mapping = record(.order, [.orderID: column("id"), .customerID: column("id"), .amount: column("x")])
    let text = "id|x\n" + texts.enumerated().map { "\($0)|\($1)\n" }.joined()
    return read(text, agreement([mapping]) { $0.decimal = decimal })
  }

  @Test(arguments: [
    ("12", 1200), ("-12.5", -1250), ("+3", 300), ("12.345", 1235), ("-0.005", -1), ("0.004", 0), ("1,234.56", 123_456),
    ("1 234.56", 123_456), ("1\u{A0}234.56", 123_456), ("1\u{202F}234", 123_400), ("1'234.50", 123_450),
    ("€ 12.50", 1250),
    ("12.50 €", 1250), ("$1,000,000", 100_000_000), ("12-", -1200), ("12 %", 1200), ("\u{2212}7", -700), (".5", 50),
    ("5.", 500),
    ("1.5E+02", 15_000), ("25e-1", 250), ("00012", 1200), ("92233720368547758.07", 9_223_372_036_854_775_807),
    ("-£5.25", -525), ("0.00000000000000000000000000000000001", 0), ("-€ 5", -500), ("€ -5", -500), ("12.-", 1200),
  ])
  func amountsWithAPoint(_ text: String, _ hundredths: Int64) {
    let file = Self.amounts([text], decimal: Byte.point)
    #expect(file.reading.tables[0].amounts(.amount) == [hundredths])
  }

  @Test(arguments: [
    ("1.234,56", 123_456), ("12,5", 1250), ("1.234", 123_400), ("€ 1.234,-", 123_400), ("0,5-", -50),
    ("1.234.567,8", 123_456_780),
  ])
  func amountsWithAComma(_ text: String, _ hundredths: Int64) {
    #expect(Self.amounts([text], decimal: Byte.comma).reading.tables[0].amounts(.amount) == [hundredths])
  }

  @Test(arguments: [
    "nan", "inf", "0x10", "1,23.4", "12,34", "1.2.3", "1 23", "--1", "-1-", "e5", "1e", "1e+", "-", "€", "%", "1,2345",
    ",123", "1,234,56",
    "12a", "1_000", "٣", "1..2", "1e5.5", "12,", "1,234 567", "- -5",
  ])
  func textsThatAreNoNumber(_ text: String) {
    let file = Self.amounts([text], decimal: Byte.point)
    #expect(file.reasons == [.unreadableNumber(text)])
  }

  @Test(arguments: ["92233720368547758.08", "1e30", "123456789012345678901234567890"])
  func amountsTooLargeForTheirColumn(_ text: String) {
    #expect(Self.amounts([text], decimal: Byte.point).reasons == [.outOfRange(text)])
  }

  @Test(arguments: [
    (["1.234,56", "1.234"], [123_456, 123_400]), (["1,234.56", "1,234"], [123_456, 123_400]),
    (["12,5", "7"], [1250, 700]),
    (["12.5", "7"], [1250, 700]), (["1.234", "1.234.567"], [123_400, 123_456_700]), (["1.234"], [123]),
    (["1,234"], [123_400]),
  ])
  func theWholeColumnDecides(_ texts: [String], _ expected: [Int64]) {
    #expect(Self.amounts(texts).reading.tables[0].amounts(.amount).map { Array($0) } == expected)
  }

  @Test func semicolonsSpeakForTheComma() {
    let file = read("date;amount\n2026-01-01;1.234\n")
    #expect(file.reading.tables[0].amounts(.amount) == [123_400])
  }

  @Test func valuesOfTheOtherCustomAreRejected() {
    let file = Self.amounts(["1,5", "2,5", "2.75"])
    #expect(file.reading.tables[0].amounts(.amount) == [150, 250])
    #expect(file.reasons == [.unreadableNumber("2.75")])
    #expect(file.reading.rejects[0].line == 4)
  }

  @Test(arguments: [
    ("0.1", 0.1), ("123456789.125", 123_456_789.125), ("1e22", 1e22), ("1e23", 1e23), ("-7", -7), ("1e-400", 0),
    ("9007199254740993", 9_007_199_254_740_992), ("3.141592653589793", 3.141592653589793),
  ])
  func numbersAreTheNearestDouble(_ text: String, _ expected: Double) {
    let number = Array(text.utf8).withUnsafeBytes { NumberReader.read($0, decimal: Byte.point) }
    #expect(number?.double == expected)
  }

  @Test func numbersBeyondDoublesAreOutOfRange() {
    let number = Array("1e400".utf8).withUnsafeBytes { NumberReader.read($0, decimal: Byte.point) }
    #expect(number != nil && number?.double == nil)
  }
}
