import CustomerChain

extension Words {
  /// Why a figure has no value: a full sentence, without its full stop.
  func sentence(_ absence: Absence) -> String {
    switch absence {
    case .nothingCounted:
      say(
        nl: "Er is niets om te tellen: geen record valt hieronder",
        en: "There is nothing to count: no record falls under it")
    case .tooFewAnswers(let limit):
      say(
        nl: "Er zijn minder dan \(counted(limit, .answer)); zo weinig wordt niet getoond",
        en: "There are fewer than \(counted(limit, .answer)), which is too few to show")
    case .noTimes: say(nl: "Geen van de records heeft een tijd", en: "None of the records has a time")
    case .noTopBox(let metric):
      say(
        nl: "Voor \(name(ofSurvey: metric)) is geen grens voor goede antwoorden afgesproken",
        en: "No top box is agreed for \(name(ofSurvey: metric))")
    case .noScale(let metric):
      say(
        nl: "De afspraak noemt geen schaal voor \(name(ofSurvey: metric)); zet er een [[survey]] voor in ketting.toml",
        en: "The agreement names no scale for \(name(ofSurvey: metric)); give it a [[survey]] in ketting.toml")
    case .lastStage: say(nl: "Na deze fase komt geen andere", en: "No stage comes after this one")
    case .noCalendar(let department?):
      say(
        nl: "De afdeling \(department) heeft geen kalender met werkuren",
        en: "The department \(department) has no calendar of working hours")
    case .noCalendar(nil):
      say(nl: "Er is geen kalender met werkuren afgesproken", en: "No calendar of working hours is agreed")
    case .notReached:
      say(nl: "Niet bereikt: zover kwamen er tot nu toe te weinig", en: "Not reached: too few have come so far by now")
    case .noOwners: say(nl: "Geen bestand zegt wie een lead heeft", en: "No file says who has a lead")
    case .noTouches:
      say(nl: "Van contacten met leads is niets bekend", en: "Nothing is known of contacts with leads")
    case .noInvitations:
      say(nl: "Wie gevraagd is en niet antwoordde, is niet bekend", en: "Who was asked and did not answer is not known")
    case .notThreeQuestions(let found):
      say(
        nl: "Deze index staat op drie vragen; in de data zijn het er \(integer(found))",
        en: "This index stands on three questions; the data has \(integer(found))")
    case .noDifference:
      say(nl: "Geen twee intervallen liggen uit elkaar", en: "No two intervals lie apart")
    case .noLimit: say(nl: "Voor geen fase is een termijn afgesproken", en: "No stage has an agreed limit")
    case .noValues: say(nl: "Van geen van de leads is de waarde bekend", en: "The value of none of the leads is known")
    case .noRecords(let kind):
      say(nl: "Geen bestand heeft \(name(of: kind))", en: "No file has \(name(of: kind))")
    case .noRule: say(nl: "Voor deze fase is geen regel afgesproken", en: "No rule is agreed for this stage")
    case .nobodyAsked: say(nl: "Niemand is gevraagd te tekenen", en: "Nobody was asked to sign")
    case .noEarlierExport:
      say(nl: "Er is geen eerdere export om mee te vergelijken", en: "There is no earlier export to compare with")
    }
  }

  /// Why a record could not be made.
  func sentence(_ reason: RejectReason) -> String {
    switch reason {
    case .tooFewFields(let found, let expected):
      say(
        nl: "te weinig velden: \(integer(found)) in plaats van \(integer(expected))",
        en: "too few fields: \(integer(found)) instead of \(integer(expected))")
    case .tooManyFields(let found, let expected):
      say(
        nl: "te veel velden: \(integer(found)) in plaats van \(integer(expected))",
        en: "too many fields: \(integer(found)) instead of \(integer(expected))")
    case .missing(let field):
      say(nl: "\(field.rawValue) ontbreekt", en: "\(field.rawValue) is missing")
    case .unreadableNumber(let text):
      say(nl: "“\(text)” is geen leesbaar getal", en: "“\(text)” is not a number that can be read")
    case .unreadableTime(let text):
      say(nl: "“\(text)” is geen leesbare datum of tijd", en: "“\(text)” is not a date or time that can be read")
    case .ambiguousDate(let text):
      say(
        nl: "“\(text)” kan op twee manieren gelezen worden; geef date_format in ketting.toml",
        en: "“\(text)” can be read in two ways; give date_format in ketting.toml")
    case .outOfRange(let text):
      say(nl: "“\(text)” is te groot of te klein", en: "“\(text)” is too large or too small")
    case .invalidEncoding: say(nl: "de bytes zijn geen geldige tekst", en: "the bytes are not valid text")
    case .nulByte: say(nl: "er staat een NUL-byte in de rij", en: "the row holds a NUL byte")
    case .fieldTooLong(let limit):
      say(
        nl: "een veld is langer dan \(bytes(UInt64(clamping: limit)))",
        en: "a field is longer than \(bytes(UInt64(clamping: limit)))")
    case .rowTooLong(let limit):
      say(
        nl: "de rij is langer dan \(bytes(UInt64(clamping: limit)))",
        en: "the row is longer than \(bytes(UInt64(clamping: limit)))")
    case .quoteNotClosed: say(nl: "een aanhalingsteken wordt niet gesloten", en: "a quote is not closed")
    case .textAfterQuote:
      say(nl: "er staat tekst na een sluitend aanhalingsteken", en: "text follows a closing quote")
    case .notAnObject: say(nl: "de regel is geen JSON-object", en: "the line is not a JSON object")
    case .duplicateKey(let key):
      say(nl: "de sleutel “\(key)” staat er twee keer", en: "the key “\(key)” stands there twice")
    case .nestedTooDeep: say(nl: "de JSON is te diep genest", en: "the JSON is nested too deep")
    }
  }

  /// Why a file, or something asked of it, could not be read.
  func sentence(_ problem: FileProblem) -> String {
    switch problem {
    case .unreadable(let errno):
      say(nl: "niet te lezen: \(systemError(errno))", en: "cannot be read: \(systemError(errno))")
    case .changedWhileRead:
      say(nl: "veranderde tijdens het lezen; wordt opnieuw gelezen", en: "changed while it was read; it is read again")
    case .missingColumn(let column, let source):
      say(
        nl: "de kolom “\(column)” ontbreekt, die bron \(source + 1) van de afspraak noemt",
        en: "lacks the column “\(column)” that source \(source + 1) of the agreement names")
    case .duplicateHeader(let column):
      say(nl: "de kolom “\(column)” staat er twee keer", en: "has the column “\(column)” twice")
    case .ambiguousDates(let column, let example):
      say(
        nl:
          "de datums in “\(column)” (“\(example)”) kunnen op twee manieren gelezen worden; geef date_format in ketting.toml",
        en: "the dates in “\(column)” (“\(example)”) can be read in two ways; give date_format in ketting.toml")
    case .claimedTwice(let sources):
      say(
        nl: "wordt door meer dan één bron gelezen: \(enumeration(sources.map { integer($0 + 1) }))",
        en: "is claimed by more than one source: \(enumeration(sources.map { integer($0 + 1) }))")
    case .fitsSeveralKinds(let kinds):
      say(
        nl: "past bij \(choices(kinds.map { name(of: $0) })); een [[source]] in ketting.toml moet zeggen welke",
        en: "fits \(choices(kinds.map { name(of: $0) })); a [[source]] in ketting.toml has to say which")
    case .workbook:
      say(nl: "is een werkmap; sla het blad op als CSV", en: "is a workbook; save its sheet as CSV")
    case .tooManyColumns(let limit):
      say(nl: "heeft meer dan \(counted(limit, .column))", en: "has more than \(counted(limit, .column))")
    case .tooLarge(let limit): say(nl: "is groter dan \(bytes(limit))", en: "is larger than \(bytes(limit))")
    case .tooManyRows(let limit):
      say(nl: "heeft meer dan \(counted(limit, .row))", en: "has more than \(counted(limit, .row))")
    case .tooMuchMemory(let limit):
      say(
        nl: "past niet in het geheugen dat er mag zijn (\(bytes(limit))); --memory geeft meer",
        en: "does not fit into the memory that there may be (\(bytes(limit))); --memory gives more")
    case .unsupportedEncoding:
      say(nl: "staat in een tekenset die niet gelezen wordt", en: "is in an encoding that is not read")
    case .damagedCompression:
      say(nl: "is gzip, maar beschadigd of afgebroken", en: "is gzip, but damaged or cut off")
    case .compressed: say(nl: "is ingepakt; pak het eerst uit", en: "is compressed; unpack it first")
    case .notAPlainFile: say(nl: "is geen gewoon bestand", en: "is not a plain file")
    }
  }

  /// The usual errors of a file system in words, others by their number.
  public func systemError(_ errno: Int32) -> String {
    switch errno {
    case 1, 13: say(nl: "geen toestemming", en: "permission denied")
    case 2: say(nl: "bestaat niet", en: "does not exist")
    case 5: say(nl: "lees- of schrijffout", en: "input or output error")
    case 20: say(nl: "is geen map", en: "is not a directory")
    case 21: say(nl: "is een map", en: "is a directory")
    case 23, 24: say(nl: "te veel open bestanden", en: "too many open files")
    case 28: say(nl: "de schijf is vol", en: "the disk is full")
    case 30: say(nl: "hier mag niet geschreven worden", en: "nothing may be written here")
    case 36: say(nl: "de naam is te lang", en: "the name is too long")
    case 40: say(nl: "te veel verwijzingen achter elkaar", en: "too many links in a row")
    case 116: say(nl: "de netwerkschijf kent het bestand niet meer", en: "the network disk no longer knows the file")
    default: say(nl: "systeemfout \(errno)", en: "system error \(errno)")
    }
  }
}
