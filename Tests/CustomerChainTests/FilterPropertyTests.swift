import Testing

@testable import CustomerChain

/// What holds for any text and any filter.
@Suite struct FilterPropertyTests {
  private static let pieces = [
    "a", "B", "é", "ß", "İ", "\u{301}", "👩‍👧", "5", "14", "0.5", ",", "k", "€", "EUR", "-", "_", "*", "\\", "\"", "\"\"",
    "(", ")", "!", "=", ":", "<", ">", "<=", "!=", " ", "  ", "\t", "\u{A0}", "\r\n", "\0", "\u{1B}", "\u{7F}", "and",
    "or", "not", "owner", "owner:", "age>", "value>=", "created<", "2026-11", "2026-11-01", "T08:30", "late", "late:",
    "yes", "score", "company:", "Acme*", "\"lead source\":", "'", "/", ".", "w", "h", "x",
  ]

  private func text(_ random: inout SeededRandom, pieces count: Int) -> String {
    (0..<count).map { _ in Self.pieces[Int(random.next() % UInt64(Self.pieces.count))] }.joined()
  }

  /// Whether the text is a filter; then what is written of it is read as the same.
  private func readsAlike(_ text: String) throws -> Bool {
    let filter: Filter
    do {
      filter = try Filter(parsing: text)
    } catch {
      #expect((0...text.count).contains(error.position), "\(text.debugDescription)")
      return false
    }
    let again = try Filter(parsing: filter.canonicalText)
    #expect(again.clause == filter.clause, "\(text.debugDescription) as \(filter.canonicalText.debugDescription)")
    #expect(again.canonicalText == filter.canonicalText)
    return true
  }

  @Test(arguments: UInt64(1)...8)
  func `any text is a filter that can be written, or a mistake with its place`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var read = 0
    for _ in 0..<1_500 {
      if try readsAlike(text(&random, pieces: Int(random.next() % 12))) { read += 1 }
    }
    #expect(read > 100)
  }

  @Test(arguments: UInt64(1)...4)
  func `any scalars whatever are a filter or a mistake`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for _ in 0..<500 {
      var scalars = String.UnicodeScalarView()
      for _ in 0..<(random.next() % 40) {
        let widths: [UInt32] = [0x80, 0x300, 0x3000, 0x11_0000]
        let width = widths[Int(random.next() % 4)]
        if let scalar = Unicode.Scalar(UInt32(random.next() % UInt64(width))) { scalars.append(scalar) }
      }
      _ = try readsAlike(String(scalars))
    }
  }

  @Test(arguments: UInt64(1)...8)
  func `any expression is read as it is written`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for _ in 0..<400 {
      let clause = clause(&random, depth: 4)
      let written = FilterWriter.text(of: clause)
      #expect(try Filter(parsing: written).clause == clause, "\(written.debugDescription)")
    }
  }

  private func clause(_ random: inout SeededRandom, depth: Int) -> FilterClause<FilterTerm> {
    guard depth > 0 else { return .term(term(&random)) }
    switch random.next() % 5 {
    case 0, 1: return .term(term(&random))
    case 2: return .not(clause(&random, depth: depth - 1))
    case 3: return .every(joining: (0..<3).map { _ in clause(&random, depth: depth - 1) })
    default: return .any(joining: (0..<2).map { _ in clause(&random, depth: depth - 1) })
    }
  }

  private func term(_ random: inout SeededRandom) -> FilterTerm {
    let comparison = FilterComparison.allCases[Int(random.next() % 6)]
    let word = "x" + text(&random, pieces: Int(random.next() % 3))
    let number = FilterNumber(hundredths: Int64(random.next() % 200_000) - 100_000)
    switch random.next() % 8 {
    case 0: return .text(word)
    case 1: return .has(FilterField.allCases[Int(random.next() % UInt64(FilterField.allCases.count))])
    case 2:
      let currency = [nil, "EUR", "USD"][Int(random.next() % 3)]
      return .compare(.field(.value), comparison, .amount(number, currency: currency))
    case 3:
      let unit = FilterDurationUnit.allCases[Int(random.next() % 4)]
      return .compare(.field(.idle), comparison, .duration(number, unit))
    case 4:
      let day = Day(number: Int32(random.next() % 40_000))
      let minute = Int(random.next() % 1_440)
      return .compare(.field(.entered), comparison, .time(random.next() % 2 == 0 ? .day(day) : .minute(day, minute)))
    case 5:
      return .compare(FilterSubject(name: word.trimmed), comparison.isByOrder ? .equal : comparison, pattern(word))
    case 6: return .compare(.attribute("n" + String(random.next() % 9)), comparison, ordered(comparison, number))
    default:
      return .compare(.field(.company), random.next() % 2 == 0 ? .equal : .unequal, pattern(text(&random, pieces: 2)))
    }
  }

  private func ordered(_ comparison: FilterComparison, _ number: FilterNumber) -> FilterValue {
    comparison.isByOrder ? .number(number) : pattern(number.text)
  }

  /// As it can be written: blanks at closed ends do not count.
  private func pattern(_ text: String) -> FilterValue {
    let written = text.unicodeScalars.map {
      FilterParser.Written(scalar: $0, isEscaped: $0 == "*" && text.count % 2 == 0)
    }
    return .text(TextPattern(written) ?? TextPattern("y", isOpenBefore: true))
  }
}
