import CustomerChain

/// What lists and cards of records say around their rows.
public enum ListPhrase: Hashable, Sendable {
  /// Above a list: how many of all it shows.
  case shown(matching: Int, total: Int)
  case total(RecordSet.RowKind, count: Int)
  case hiddenByFilter(Int)
  case sortedBy(RecordColumn, ascending: Bool)
  case newerRecords(Int)
  case chooseAPart
  case noOwner
  case unknownTime
  case yes, no
  case created(stage: String)
  case entered(stage: String)
  /// `in` and `out` as files say it; others as they are.
  case touch(direction: String)
  case answered(metric: String, score: Double)
  case readFrom(Place)
  case lineOf(Place)
  case fileChangedSince
  case fileGone
  case lineUnreadable(errno: Int32)
  case recordGone
  case filterPrompt

  func text(in words: Words) -> String {
    switch self {
    case .shown(let matching, let total):
      words.say(
        nl: "\(words.integer(matching)) van \(words.integer(total))",
        en: "\(words.integer(matching)) of \(words.integer(total))")
    case .total(let kind, let count): words.counted(count, kind.noun)
    case .hiddenByFilter(let count):
      words.say(
        nl: "\(words.integer(count)) verborgen door het filter", en: "\(words.integer(count)) hidden by the filter")
    case .sortedBy(let column, let ascending): sorted(column, ascending, words)
    case .newerRecords(let count):
      words.say(
        nl: "\(words.counted(count, .record)) erbij sinds deze lijst openging",
        en: "\(words.counted(count, .record)) more since this list was opened")
    case .chooseAPart:
      words.say(nl: "Uit welke records bestaat dit cijfer?", en: "Which records of this figure?")
    case .noOwner: words.say(nl: "geen eigenaar", en: "no owner")
    case .unknownTime: words.say(nl: "tijd onbekend", en: "time unknown")
    case .yes: words.say(nl: "ja", en: "yes")
    case .no: words.say(nl: "nee", en: "no")
    case .created(let stage): words.say(nl: "aangemaakt, in \(stage)", en: "created, in \(stage)")
    case .entered(let stage): stage
    case .touch(let direction): touch(direction, words)
    case .answered(let metric, let score):
      words.say(
        nl: "antwoord \(words.name(ofSurvey: metric)) \(words.shortDecimal(score))",
        en: "answer \(words.name(ofSurvey: metric)) \(words.shortDecimal(score))")
    case .readFrom(let place): "\(place.file):\(place.line)"
    case .lineOf(let place):
      words.say(
        nl: "Regel \(words.integer(place.line)) van \(place.file)",
        en: "Line \(words.integer(place.line)) of \(place.file)")
    case .fileChangedSince:
      words.say(
        nl: "Het bestand is veranderd sinds het gelezen werd; hier staat nu iets anders",
        en: "The file has changed since it was read; something else stands here now")
    case .fileGone: words.say(nl: "Het bestand is er niet meer", en: "The file is no longer there")
    case .lineUnreadable(let errno):
      words.say(
        nl: "De regel is niet te lezen: \(words.systemError(errno))",
        en: "The line cannot be read: \(words.systemError(errno))")
    case .recordGone:
      words.say(nl: "Dit record is er niet meer", en: "This record is no longer there")
    case .filterPrompt: words.say(nl: "filter: ", en: "filter: ")
    }
  }

  private func sorted(_ column: RecordColumn, _ ascending: Bool, _ words: Words) -> String {
    let name = words.name(of: column)
    return words.say(
      nl: ascending ? "op \(name), oplopend" : "op \(name), aflopend",
      en: ascending ? "by \(name), ascending" : "by \(name), descending")
  }

  private func touch(_ direction: String, _ words: Words) -> String {
    switch direction.lowercased() {
    case "in", "inbound": words.say(nl: "contact, van de klant", en: "touch, inbound")
    case "out", "outbound": words.say(nl: "contact, naar de klant", en: "touch, outbound")
    case "": words.say(nl: "contact", en: "touch")
    default: words.say(nl: "contact, \(direction)", en: "touch, \(direction)")
    }
  }
}

extension RecordSet.RowKind {
  var noun: Noun {
    switch self {
    case .lead, .vanished: .lead
    case .answer: .answer
    case .reject: .reject
    case .file: .file
    case .touchpoint: .touchpoint
    case .order: .order
    case .spend, .signature: .row
    case .touch: .contact
    }
  }
}
