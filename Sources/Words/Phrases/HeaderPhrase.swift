import CustomerChain

/// What the header says of the moment shown and of the state of the data.
public enum HeaderPhrase: Hashable, Sendable {
  case live
  /// How much of the bytes is read.
  case loading(ReadingProgress)
  case loaded(rows: Int)
  case rejected(Int)
  /// Until a load will end, in whole seconds.
  case remaining(seconds: Int)
  /// The figures stand on this share of the data, 0…1.
  case partial(share: Double)
  /// A load that a person stopped.
  case stopped
  /// The data has not been read for longer than it should; the age is in milliseconds.
  case stale(age: Int64)
  case history(AsOf)
  case dataEnds(Timestamp)
  case asKnownToday
  /// Milliseconds since the newest record.
  case dataAge(Int64)
  case noDataYet
  /// The data directory cannot be seen; the last good picture stays.
  case directoryGone(String)
  case lastDays(Int)
  case period(Period)
  case filter(String)
  case filtered(matching: Int, total: Int)
  case agreed(version: String)
  case notAgreed(departments: [String])
  case noAgreement

  func text(in words: Words) -> String {
    switch self {
    case .live: words.say(nl: "live", en: "live")
    case .loading(let progress): loading(progress, words)
    case .loaded(let rows): words.counted(rows, .row)
    case .rejected(let count): words.counted(count, .reject)
    case .remaining(let seconds): remaining(seconds, words)
    case .partial(let share):
      words.say(
        nl: "onvolledig, \(wholePercent(share, words)) gelezen", en: "partial, \(wholePercent(share, words)) read")
    case .stopped: words.say(nl: "laden gestopt", en: "loading stopped")
    case .stale(let age):
      words.say(nl: "VEROUDERD \(words.age(milliseconds: age))", en: "STALE \(words.age(milliseconds: age))")
    case .history(let moment): words.say(nl: "TERUGBLIK \(words.asOf(moment))", en: "HISTORY \(words.asOf(moment))")
    case .dataEnds(let time): words.say(nl: "DATA TOT \(lastDay(time, words))", en: "DATA ENDS \(lastDay(time, words))")
    case .asKnownToday: words.say(nl: "zoals nu bekend", en: "as known today")
    case .dataAge(let age): dataAge(age, words)
    case .noDataYet: words.say(nl: "nog geen data", en: "no data yet")
    case .directoryGone(let path):
      words.say(
        nl: "De map \(path) is niet te zien; dit is het laatste beeld",
        en: "The directory \(path) cannot be seen; this is the last picture")
    case .lastDays(let count):
      words.say(nl: "laatste \(words.counted(count, .day))", en: "last \(words.counted(count, .day))")
    case .period(let period): words.period(period)
    case .filter(let text): "filter: \(text)"
    case .filtered(let matching, let total):
      words.say(
        nl: "\(words.integer(matching)) van \(words.integer(total))",
        en: "\(words.integer(matching)) of \(words.integer(total))")
    case .agreed(let version): words.say(nl: "afspraak \(version)", en: "agreement \(version)")
    case .notAgreed(let departments):
      words.say(
        nl: "niet getekend door \(words.enumeration(departments))",
        en: "not agreed by \(words.enumeration(departments))")
    case .noAgreement: words.say(nl: "geen afspraak (ketting.toml)", en: "no agreement (ketting.toml)")
    }
  }

  private func loading(_ progress: ReadingProgress, _ words: Words) -> String {
    let percent = wholePercent(progress.share, words)
    let bytes = words.bytes(progress.bytes)
    return words.say(nl: "laden \(percent) van \(bytes)", en: "loading \(percent) of \(bytes)")
  }

  /// Rounded down: what is not whole is never 100 %.
  private func wholePercent(_ share: Double, _ words: Words) -> String {
    words.percent((share * 100 + 1e-9).rounded(.down) / 100, places: 0)
  }

  private func remaining(_ seconds: Int, _ words: Words) -> String {
    let time =
      seconds < 60
      ? words.integer(seconds) + noBreak + "s"
      : words.integer((seconds + 59) / 60) + noBreak + "min"
    return words.say(nl: "nog \(time)", en: "\(time) left")
  }

  private func dataAge(_ age: Int64, _ words: Words) -> String {
    let written = words.age(milliseconds: age)
    if age < 60_000 { return words.say(nl: "data van zojuist", en: "data just in") }
    return words.say(nl: "data \(written) oud", en: "data \(written) old")
  }

  private func lastDay(_ time: Timestamp, _ words: Words) -> String {
    time.day(in: words.zone).map(words.longDay) ?? Words.notAvailable
  }
}

extension ReadingProgress {
  /// Of the bytes, 0…1; nothing of nothing is 0.
  public var share: Double { bytes > 0 ? min(1, Double(bytesDone) / Double(bytes)) : 0 }
}
