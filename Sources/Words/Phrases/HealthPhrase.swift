import CustomerChain

/// What the data health pane and `check` say of files.
public enum HealthPhrase: Hashable, Sendable {
  /// How a file was recognised; nil = nothing claims it.
  case profile(Profile?)
  case dialect(Dialect)
  /// How the values of a column were read, as the column as a whole decided.
  case decision(Dialect.Decision)
  case newest(Timestamp)
  case waitsForLineEnd
  case unmapped(UnmappedValue)
  case sourceWithoutFile(position: Int, patterns: [String])
  case unknownStage(name: String, count: Int)
  /// Values that several leads of one system have, so that nobody is matched by them.
  case identityConflicts(Int)
  /// One of them, with the value.
  case identityConflict(IdentityConflict)
  case noAgreement
  case agreementFine
  case mistakes(Int)
  case accounting(rows: Int, accepted: Int, skipped: Int, rejected: Int)
  case duplicates(Int)
  case andMore(Int)
  case place(file: String, line: Int)
  case questions
  case allWell
  case readAt(Instant)

  func text(in words: Words) -> String {
    switch self {
    case .profile(let profile): name(of: profile, words)
    case .dialect(let dialect): name(of: dialect, words)
    case .decision(let decision): text(of: decision, words)
    case .newest(let time):
      time.isKnown
        ? words.say(nl: "nieuwste \(words.timestamp(time))", en: "newest \(words.timestamp(time))")
        : words.say(nl: "zonder tijden", en: "without times")
    case .waitsForLineEnd:
      words.say(nl: "de laatste regel is nog niet af en wacht", en: "the last line is not finished yet and waits")
    case .unmapped(let value):
      words.say(
        nl:
          "\(value.field.rawValue) “\(value.value)” staat niet in de vertaallijst (map), \(words.counted(value.count, .row))",
        en: "\(value.field.rawValue) “\(value.value)” is not in the map, \(words.counted(value.count, .row))")
    case .sourceWithoutFile(let position, let patterns):
      words.say(
        nl: "bron \(position + 1) (\(patterns.joined(separator: ", "))) vindt geen bestand",
        en: "source \(position + 1) (\(patterns.joined(separator: ", "))) finds no file")
    case .unknownStage(let name, let count):
      words.say(
        nl: "de fase “\(name)” staat niet in de afspraak, \(words.counted(count, .record))",
        en: "the stage “\(name)” is not in the agreement, \(words.counted(count, .record))")
    case .identityConflicts(let count):
      words.say(
        nl: count == 1
          ? "1 waarde hoort in één systeem bij meer leads: daarop wordt niemand herkend"
          : "\(words.integer(count)) waarden horen in één systeem bij meer leads: daarop wordt niemand herkend",
        en: count == 1
          ? "1 value belongs to several leads of one system: nobody is matched by it"
          : "\(words.integer(count)) values belong to several leads of one system: nobody is matched by them")
    case .identityConflict(let conflict): text(of: conflict)
    case .noAgreement:
      words.say(
        nl: "Er is geen ketting.toml; de gebruikelijke fasen gelden",
        en: "There is no ketting.toml; the usual stages hold")
    case .agreementFine: words.say(nl: "De afspraak is in orde", en: "The agreement is fine")
    case .mistakes(let count):
      words.say(
        nl: "\(words.counted(count, .mistake)) in de afspraak", en: "\(words.counted(count, .mistake)) in the agreement"
      )
    case .accounting(let rows, let accepted, let skipped, let rejected):
      words.say(
        nl: """
          \(words.counted(rows, .row)) = \(words.integer(accepted)) gelezen + \(words.integer(skipped)) overgeslagen \
          + \(words.integer(rejected)) afgewezen
          """,
        en: """
          \(words.counted(rows, .row)) = \(words.integer(accepted)) accepted + \(words.integer(skipped)) skipped \
          + \(words.integer(rejected)) rejected
          """)
    case .duplicates(let count): words.counted(count, .duplicate)
    case .andMore(let count): words.say(nl: "en nog \(words.integer(count))", en: "and \(words.integer(count)) more")
    case .place(let file, let line): "\(file):\(line)"
    case .questions: words.say(nl: "Vragen aan de afspraak", en: "Questions for the agreement")
    case .allWell: words.say(nl: "Alles is gelezen", en: "Everything was read")
    case .readAt(let instant):
      words.say(nl: "gelezen \(words.dateTime(instant))", en: "read \(words.dateTime(instant))")
    }
  }

  /// `email “jan@example.nl”: crm.csv:2, crm.csv:9, …`.
  private func text(of conflict: IdentityConflict) -> String {
    let places = conflict.places.map { "\($0.file):\($0.line)" }.joined(separator: ", ")
    let more = conflict.rows > conflict.places.count ? ", …" : ""
    return "\(conflict.field.rawValue) “\(conflict.value)”: \(places)\(more)"
  }

  private func name(of profile: Profile?, _ words: Words) -> String {
    switch profile {
    case .native(let kind): words.name(of: kind)
    case .source(let position): words.say(nl: "bron \(position + 1)", en: "source \(position + 1)")
    case nil: words.say(nl: "niet gebruikt", en: "unused")
    }
  }

  private func name(of dialect: Dialect, _ words: Words) -> String {
    var parts: [String] = []
    switch dialect.form {
    case .delimited:
      parts.append(
        words.say(nl: "gescheiden met \(delimiter(dialect, words))", en: "delimited by \(delimiter(dialect, words))"))
    case .jsonLines: parts.append("JSON Lines")
    }
    switch dialect.encoding {
    case .utf8: parts.append("UTF-8")
    case .utf16LittleEndian: parts.append("UTF-16 LE")
    case .utf16BigEndian: parts.append("UTF-16 BE")
    case .windows1252: parts.append("Windows-1252")
    }
    if dialect.compressed { parts.append("gzip") }
    return parts.joined(separator: ", ")
  }

  private func text(of decision: Dialect.Decision, _ words: Words) -> String {
    switch decision.custom {
    case .decimal(.point):
      words.say(
        nl: "“\(decision.column)” gelezen met een punt voor de decimalen (decimal = \".\")",
        en: "“\(decision.column)” read with a decimal point (decimal = \".\")")
    case .decimal(.comma):
      words.say(
        nl: "“\(decision.column)” gelezen met een komma voor de decimalen (decimal = \",\")",
        en: "“\(decision.column)” read with a decimal comma (decimal = \",\")")
    case .dates(let order):
      words.say(
        nl: "datums in “\(decision.column)” gelezen als \(order.rawValue) (date_format)",
        en: "dates in “\(decision.column)” read as \(order.rawValue) (date_format)")
    }
  }

  private func delimiter(_ dialect: Dialect, _ words: Words) -> String {
    switch dialect.delimiter {
    case UInt8(ascii: ","): words.say(nl: "komma's", en: "commas")
    case UInt8(ascii: ";"): words.say(nl: "puntkomma's", en: "semicolons")
    case UInt8(ascii: "\t"): words.say(nl: "tabs", en: "tabs")
    case UInt8(ascii: "|"): words.say(nl: "streepjes (|)", en: "bars (|)")
    default: words.say(nl: "byte \(dialect.delimiter)", en: "byte \(dialect.delimiter)")
    }
  }
}
