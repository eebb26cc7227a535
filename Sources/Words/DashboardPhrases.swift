import CustomerChain

/// What only the dashboard says.
public enum DashboardPhrase: Hashable, Sendable {
  case timeToWon
  /// Above the list of exits by stage and reason.
  case leftFrom
  case noReason
  /// The sum of all rows of a table.
  case allTogether
  case noRejects(file: String)
  case nothingLoading
  case noAnswersInPeriod
  case readingFiles
  /// A pane that is empty as long as its files are not read.
  case notReadYet
  /// The data directory cannot be read since a moment; the picture is of the last reading.
  case directoryGone(errno: Int32, since: Instant, picture: Instant?)
  case agreementWithoutVersion
  case agreedBy(departments: [String])
  /// Names of keys in the hint line that the keys' actions do not have for themselves.
  case day, week, card, fileLine, move
  /// What a lead's figure is, in one line, where there is no room for more: `Sales: 41 of 812 late`.
  case lateOf(name: String, late: Int, open: Int)
  case openOnly(Int)
  /// Beside the age of a file whose export has not come in time.
  case fileIsLate
  /// In the header: the source that is late, the stalest where there are several.
  case lateSource(file: String)
  /// Headings of the second table of the aging pane.
  case idleMedian, leadAgeMedian, everLate
  case funnel(FunnelPhrase)
  case comparison(MomentComparisonPhrase)
  case table(TablePhrase)
  /// Heading of the change of the last four weeks against the four before.
  case fourWeeks
  case channelsDifferBy
  /// Before an amount in a further currency.
  case andAlso
  case overlay(OverlayPhrase)
  case chainRow(ChainRowPhrase)
  /// In the brief, until its first answer is there.
  case briefComing

  func text(in words: Words) -> String {
    switch self {
    case .timeToWon: words.say(nl: "tijd tot gewonnen", en: "time to won")
    case .leftFrom: words.say(nl: "uitgestapt uit", en: "left the funnel from")
    case .noReason: words.say(nl: "zonder reden", en: "no reason given")
    case .allTogether: words.say(nl: "totaal", en: "total")
    case .noRejects(let file): words.say(nl: "Elke rij van \(file) is gelezen", en: "Every row of \(file) was read")
    case .readingFiles: words.say(nl: "Bestanden lezen", en: "Reading the files")
    case .notReadYet:
      words.say(
        nl: "Hiervoor is nog niets gelezen; het laden gaat verder.",
        en: "Nothing was read for this yet; loading goes on.")
    case .noAnswersInPeriod:
      words.say(
        nl: "In deze periode antwoordde niemand. t kiest een andere.",
        en: "Nobody answered during this period. t chooses another.")
    case .nothingLoading: words.say(nl: "Er wordt niets geladen", en: "Nothing is being loaded")
    case .directoryGone(let errno, let since, let picture): directoryGone(errno, since, picture, words)
    case .agreementWithoutVersion: words.say(nl: "afspraak zonder versie", en: "agreement without a version")
    case .agreedBy(let departments):
      words.say(
        nl: "getekend door \(words.enumeration(departments))", en: "agreed by \(words.enumeration(departments))")
    case .day: words.say(nl: "dag", en: "day")
    case .week: "week"
    case .card: words.say(nl: "kaart", en: "card")
    case .fileLine: words.say(nl: "bestandsregel", en: "file line")
    case .move: words.say(nl: "bewegen", en: "move")
    case .lateOf(let name, let late, let open):
      words.say(
        nl: "\(name): \(words.integer(late)) van \(words.integer(open)) te laat",
        en: "\(name): \(words.integer(late)) of \(words.integer(open)) late")
    case .fileIsLate: words.say(nl: "te laat", en: "late")
    case .lateSource(let file): words.say(nl: "\(file) is te laat", en: "\(file) is late")
    case .idleMedian: words.say(nl: "stil p50", en: "idle p50")
    case .leadAgeMedian: words.say(nl: "leeftijd p50", en: "lead age p50")
    case .everLate: words.say(nl: "ooit te laat", en: "ever late")
    case .funnel(let phrase): phrase.text(in: words)
    case .comparison(let phrase): phrase.text(in: words)
    case .table(let phrase): phrase.text(in: words)
    case .fourWeeks: words.say(nl: "4 wk", en: "4 wk")
    case .overlay(let phrase): phrase.text(in: words)
    case .chainRow(let phrase): phrase.text(in: words)
    case .briefComing:
      words.say(nl: "Wordt vergeleken met de vorige werkdag", en: "Comparing with the last working morning")
    case .andAlso: words.say(nl: "en", en: "and")
    case .channelsDifferBy: words.say(nl: "kanalen verschillen", en: "channels differ by")
    case .openOnly(let count):
      words.say(
        nl: "\(words.counted(count, .lead)) open, geen te laat", en: "\(words.counted(count, .lead)) open, none late")
    }
  }

  private func directoryGone(_ errno: Int32, _ since: Instant, _ picture: Instant?, _ words: Words) -> String {
    let time = words.clock(since)
    let shown = picture.map { words.clock($0) } ?? Words.notAvailable
    return words.say(
      nl:
        "De map is sinds \(time) niet te lezen (\(words.systemError(errno))). Dit is het laatste goede beeld, van \(shown).",
      en:
        "The directory cannot be read since \(time) (\(words.systemError(errno))). This is the last good picture, of \(shown)."
    )
  }
}

extension Words {
  /// A phrase of the dashboard in this language.
  public func callAsFunction(_ phrase: DashboardPhrase) -> String { phrase.text(in: self) }
}
