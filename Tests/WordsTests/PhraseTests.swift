import CustomerChain
import Testing
import Words

@Suite struct PhraseTests {
  @Test("Every phrase is said in both languages", arguments: Language.allCases)
  func isSaid(language: Language) {
    let words = Words(language: language, zone: amsterdam)
    for phrase in EveryPhrase.all {
      let text = words(phrase)
      #expect(!text.isEmpty, "\(phrase)")
      #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
      #expect(!text.contains("Optional("))
      #expect(!text.contains("  ") || text.contains("\n"), "two blanks in a row")
    }
  }

  @Test("Nearly everything differs between the languages, and what does not is the same word in both")
  func languagesDiffer() {
    let same = Set(EveryPhrase.all.filter { dutch($0) == english($0) }.map { plain(dutch($0)) })
    let sameInBoth: Set<String> = [
      "Leads", "Cohort", "cohort", "Help", "live", "NPS", "CSAT", "CES", "CXPi", "own", "score", "utm", "team",
      "status",
      "lead", "leads", "order", "orders", "open", "open leads", "dealer", "segment", "±", "n", "p50", "p90", "in",
      "promotors",
      "Marketing → Sales", "MQL", "leads.csv:12", "a.csv:3", "filter: bob", "filter: ", "zoom", "Ketting", "filter",
      "Ketting: Warmtebron BV", "email “a@b.nl”: leads.csv:12, …", "Mon 23 Nov 2026 08:31", "1 lead", "14 leads",
      "overall", "95 %", "Wilson 1927",
    ]
    #expect(same.subtracting(sameInBoth) == [])
  }

  @Test("Pane titles")
  func paneTitles() {
    #expect(
      [PanePhrase.funnel, .aging, .experience, .dataHealth].map { dutch(.pane($0)) }
        == ["Trechter", "Wachttijd", "Klantbeleving", "Datakwaliteit"])
    #expect(
      [PanePhrase.funnel, .aging, .experience, .dataHealth].map { english(.pane($0)) }
        == ["Funnel", "Aging", "Experience", "Data health"])
  }

  @Test("A mistake names its place, and the key that was probably meant")
  func mistakeWithPlace() {
    let mistake = Mistake(
      file: "ketting.toml", line: 12, column: 3, reason: .unknownKey(key: "slaa", nearest: "sla"))
    #expect(english(.mistake(mistake)) == "ketting.toml:12:3: unknown key `slaa`, did you mean `sla`?")
    #expect(dutch(.mistake(mistake)) == "ketting.toml:12:3: onbekende sleutel `slaa`; bedoelt u `sla`?")
  }

  @Test("A mistake lists what is allowed, and not more names than can be read")
  func mistakeChoices() {
    #expect(
      english(.mistakeReason(.notOneOf(key: "clock", found: "sun", allowed: ["wall", "business"])))
        == "`clock` is “sun”, expected \"wall\" or \"business\"")
    let many = english(.mistakeReason(.unknownReference(key: "k", found: "x", known: (1...40).map { "d\($0)" })))
    #expect(many.hasSuffix("d11, d12, …"))
  }

  @Test("Panes without data name the file that would fill them")
  func emptyPanes() {
    #expect(
      english(.emptyPane(.funnel))
        == "No stage events yet. A file with the columns lead_id, stage, entered_at fills this pane.")
    for words in [dutch, english] {
      #expect(words(.emptyPane(.aging)).contains("lead_id, created_at"))
      #expect(words(.emptyPane(.experience)).contains("response_id, metric, score, answered_at"))
    }
  }

  @Test("No directory: the way on is the sample company or a directory of exports")
  func noDirectory() {
    for words in [dutch, english] {
      let text = words(.command(.noDirectory(tried: ["./data"])))
      #expect(text.contains("./data") && text.contains("ketting demo") && text.contains("lead_id, stage, entered_at"))
    }
  }

  @Test("An unknown terminal is named")
  func unknownTerminal() {
    #expect(english(.command(.unknownTerminal("weird"))).contains("“weird”"))
    #expect(english(.command(.unknownTerminal(""))).contains("TERM is not set"))
  }

  @Test("Header states")
  func header() {
    #expect(plain(english(.header(.dataAge(120_000)))) == "data 2 min old")
    #expect(plain(dutch(.header(.dataAge(120_000)))) == "data 2 min oud")
    #expect(english(.header(.history(AsOf(instant: monday)))) == "HISTORY Mon 23 Nov 2026 08:31")
    #expect(dutch(.header(.dataEnds(Timestamp(day(2018, 11, 14))))) == "DATA TOT 14 nov 2018")
    #expect(plain(english(.header(.stale(age: 3 * 3_600_000)))) == "STALE 3 h")
    #expect(plain(english(.header(.loading(EveryPhrase.progress)))) == "loading 25 % of 100 B")
    #expect(plain(english(.header(.partial(share: 0.999)))) == "partial, 99 % read")
    #expect(plain(dutch(.header(.partial(share: 0.34)))) == "onvolledig, 34 % gelezen")
    #expect(plain(english(.header(.remaining(seconds: 12)))) == "12 s left")
    #expect(plain(dutch(.header(.remaining(seconds: 61)))) == "nog 2 min")
    let nothingKnown = ReadingProgress(files: 0, filesDone: 0, bytes: 0, bytesDone: 0, rows: 1, rejected: 0)
    #expect(plain(dutch(.header(.loading(nothingKnown)))) == "laden 0 % van 0 B")
  }

  @Test("What the columns of a file decided is said with the key that overrides it")
  func decisions() {
    let comma = Dialect.Decision(column: "bedrag", custom: .decimal(.comma))
    #expect(english(.health(.decision(comma))) == "“bedrag” read with a decimal comma (decimal = \",\")")
    let dates = Dialect.Decision(column: "datum", custom: .dates(.dayMonthYear))
    #expect(dutch(.health(.decision(dates))) == "datums in “datum” gelezen als dd-MM-yyyy (date_format)")
  }

  @Test("A file that does not fit names the bound, and what gives more")
  func memory() {
    let problem = FileProblem.tooMuchMemory(limit: 2_000_000_000)
    let said = "does not fit into the memory that there may be (2.0 GB); --memory gives more"
    #expect(plain(english(.problem(problem))) == said)
    #expect(plain(dutch(.problem(problem))).contains("(2,0 GB)"))
  }

  @Test("Parts are named in the terms of their figure")
  func parts() {
    #expect(english(.part(.numerator, of: .step)) == "reached the next stage")
    #expect(dutch(.part(.denominator, of: .csat)) == "alle geldige antwoorden")
    #expect(dutch(.part(.detractors, of: .nps)) == "criticasters")
  }

  @Test("The language comes from the locale")
  func languageFromEnvironment() {
    #expect(["nl_NL.UTF-8", "nl", "nl-BE", "NL_BE@euro"].map(Language.init(environment:)).allSatisfy { $0 == .dutch })
    #expect(
      ["", "C", "POSIX", "en_GB.UTF-8", "nld", "de_DE"].map(Language.init(environment:)).allSatisfy { $0 == .english })
  }
}
