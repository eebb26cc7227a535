/// The values of one export, written the way one system writes them.
struct ExportValues {
  enum DateStyle: CaseIterable {
    /// `2026-01-31`, beside `2026-01-31T09:05:00Z` and other moments.
    case day, moment, mixed, dayFirst, dayFirstMoment, dayFirstSlashes, monthFirst, short
  }

  let dates: DateStyle
  let hasDecimalComma: Bool
  /// Of a hundred values, so many are something else than they should be.
  let defects: Int
  /// Before the last day of which anything is known.
  let days = 150

  static let firstDay = (year: 2025, month: 10)

  static let defective = [
    "", " ", "-", "n/a", "\u{0}", "5\" pipe", "\u{A0}x\u{A0}", "01/02/2026", "13-1-26", "1.234,56", "1.234", "12,5",
    "abc", "2026-02-30", "0000-01-01", "99999999999999999999", "1e400", "€ 5", "4%", "9-", "Zoë", "=1+1", "\u{1B}[31m",
    "NULL", "nan", "0x10", "9999-12-31", "\u{202E}abc", "👩‍👩‍👧",
  ]

  init(_ random: inout SeededRandom) {
    dates = random.pick(DateStyle.allCases)
    hasDecimalComma = random.chance(30)
    defects = random.pick([0, 0, 1, 3, 20])
  }

  func value(_ value: ExportColumns.Value, _ random: inout SeededRandom) -> String {
    if random.chance(defects) { return random.pick(Self.defective) }
    switch value {
    case .lead: return "L\(random.below(60))"
    case .response: return random.chance(5) ? "" : "R\(random.below(200))"
    case .customer: return "C\(random.below(30))"
    case .time: return random.chance(4) ? "" : time(&random)
    case .stage: return random.pick(["inquiry", "mql", "sal", "won", "lost", "lost", "Elsewhere"])
    case .department: return random.pick(["marketing", "Sales", "sales", "Service", ""])
    case .owner: return random.pick(["Peeters", "Maes", "Ünal", "de Wit, J.", ""])
    case .amount: return amount(&random)
    case .minutes: return "\(random.below(90))" + (random.chance(20) ? decimal("5") : "")
    case .score: return random.chance(8) ? "" : random.pick(["0", "1", "2", "4", "5", "7", "9", "10", "11"])
    case .metric: return random.pick(["nps", "nps", "csat", "ces", "effort", "cxpi", "cxpi"])
    case .currency: return random.pick(["EUR", "EUR", "USD", ""])
    case .source: return random.pick(["web", "fair", "Partner; NL", "", "web"])
    case .country: return random.pick(["NL", "BE", "DE"])
    case .channel: return random.pick(["mail", "phone", "visit", ""])
    case .touchpoint: return random.pick(["website", "Service phone", "delivery", ""])
    case .direction: return random.pick(["in", "out", "sideways"])
    case .reason: return random.pick(["price", "no budget", "", "“later”"])
    case .question: return random.pick(["needs met", "easy", "pleasant", "Easy", ""])
    case .contact: return random.chance(30) ? "" : "T\(random.below(300))"
    case .step: return random.pick(["inquiry", "Won", "use", "", "renewal"])
    case .owners: return random.pick(["Peeters", "Maes; Ünal", "Peeters;", ""])
    case .status: return random.pick(["actual", "Forecast", ""])
    case .automatic: return random.pick(["", "", "no", "0", "Ja", "true"])
    case .name: return random.pick(["Jan Peeters", "Ann \"Annie\" Maes", "Ünal", ""])
    case .prose:
      return random.pick([
        "", "Bakkerij Jansen", "Café Zoë & Zn.", "two\nlines", "he said \"no\"", "three\r\nlines", "a, b; c",
        "tab\there", " padded ", "ends with \"", "日本語",
      ])
    }
  }

  private func decimal(_ digits: String) -> String { (hasDecimalComma ? "," : ".") + digits }

  private func amount(_ random: inout SeededRandom) -> String {
    switch random.below(6) {
    case 0: return ""
    case 1: return "\(random.below(5000))"
    case 2: return "\(random.number(1...99))" + (hasDecimalComma ? "." : ",") + "000" + decimal("50")
    default: return "\(random.below(90_000))" + decimal(random.pick(["5", "50", "05"]))
    }
  }

  private func time(_ random: inout SeededRandom) -> String {
    let month = Self.firstDay.month - 1 + random.below(days / 30 + 1)
    let year = Self.firstDay.year + month / 12
    let day = Self.two(random.number(1...28))
    let names = (month: Self.two(month % 12 + 1), clock: Self.clock(&random))
    let iso = "\(year)-\(names.month)-\(day)"
    switch dates {
    case .day: return iso
    case .moment: return "\(iso)T\(names.clock)Z"
    case .mixed:
      return random.pick([
        iso, "\(iso)T\(names.clock)Z", "\(iso) \(names.clock)", "\(iso)T\(names.clock)+02:00",
        "\(iso)T\(names.clock).250",
      ])
    case .dayFirst: return "\(day)-\(names.month)-\(year)"
    case .dayFirstMoment: return "\(day)-\(names.month)-\(year) \(names.clock)"
    case .dayFirstSlashes: return "\(day)/\(names.month)/\(year)"
    case .monthFirst: return "\(names.month)/\(day)/\(year)"
    case .short: return "\(day)-\(names.month)-\(year % 100)"
    }
  }

  private static func clock(_ random: inout SeededRandom) -> String {
    [random.below(24), random.below(60), random.below(60)].map(two).joined(separator: ":")
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
