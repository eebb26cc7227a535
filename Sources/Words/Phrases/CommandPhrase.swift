import CustomerChain

/// What the command line says: why a command cannot go on, and what to do next.
public enum CommandPhrase: Hashable, Sendable {
  /// No directory was given and none of the usual ones is there.
  case noDirectory(tried: [String])
  case notADirectory(String)
  case directoryUnreadable(String, errno: Int32)
  /// The directory has no file that is read.
  case emptyDirectory(String)
  /// `TERM` names no terminal that is known here; empty when it is not set.
  case unknownTerminal(String)
  /// The terminal is known, but nothing can be placed on it.
  case bareTerminal(String)
  case terminalUnusable(errno: Int32)
  case notATerminal
  case agreementUnreadable(String, errno: Int32)
  case notAMoment(String)
  case notADay(String)
  case periodReversed
  /// A text that is no filter, with the columns that stand before the place.
  case notAFilter(String, FilterMistake.Reason, columns: Int)
  /// A name in a filter that the data does not have; the filter holds all the same.
  case unknownFilterField(UnknownFilterField)
  case unknownFormat(String, allowed: [String])
  /// The brief has no rows for a spreadsheet.
  case briefIsNoTable(allowed: [String])
  /// Two options of which one makes the other meaningless.
  case notTogether(String, String)
  case unknownLanguage(String)
  /// An amount of memory that is none.
  case notASize(String)
  case unknownTheme(String, known: [String])
  case outputExists(String)
  case cannotWrite(String, errno: Int32)
  case sampleWritten(files: Int, directory: String)
  /// No figure has that name; those whose names look like it.
  case unknownFigure(String, nearest: [String])
  /// Several figures' names end like that.
  case ambiguousFigure(String, names: [String])

  func text(in words: Words) -> String {
    switch self {
    case .noDirectory(let tried): noDirectory(tried, words)
    case .notADirectory(let path):
      words.say(nl: "\(path) is geen map.\n", en: "\(path) is not a directory.\n") + next(words)
    case .directoryUnreadable(let path, let errno):
      words.say(
        nl: "De map \(path) is niet te lezen: \(words.systemError(errno)).\n",
        en: "The directory \(path) cannot be read: \(words.systemError(errno)).\n") + next(words)
    case .emptyDirectory(let path):
      words.say(
        nl: "In de map \(path) staat nog geen bestand dat gelezen kan worden.\n",
        en: "The directory \(path) holds no file that can be read yet.\n") + next(words)
    case .unknownTerminal(let name): unknownTerminal(name, words)
    case .bareTerminal(let name):
      words.say(
        nl:
          "Op de terminal “\(name)” (TERM) kan niet getekend worden. Probeer TERM=xterm-256color, of gebruik `ketting report`.",
        en: "Nothing can be drawn on the terminal “\(name)” (TERM). Try TERM=xterm-256color, or use `ketting report`.")
    case .terminalUnusable(let errno):
      words.say(
        nl: "De terminal is niet te gebruiken: \(words.systemError(errno)). `ketting report` werkt zonder.",
        en: "The terminal cannot be used: \(words.systemError(errno)). `ketting report` works without one.")
    case .notATerminal:
      words.say(
        nl: "De uitvoer is geen terminal; hier is het verslag als tekst.",
        en: "The output is not a terminal; here is the report as text.")
    case .agreementUnreadable(let path, let errno):
      words.say(
        nl: "De afspraak \(path) is niet te lezen: \(words.systemError(errno)).",
        en: "The agreement \(path) cannot be read: \(words.systemError(errno)).")
    case .notAMoment(let text):
      words.say(
        nl:
          "“\(text)” is geen moment. Geef een dag (2026-11-23), een plaatselijke tijd (2026-11-23T08:30) of een moment met verschil (2026-11-23T08:30:00+01:00).",
        en:
          "“\(text)” is not a moment. Give a day (2026-11-23), a local time (2026-11-23T08:30) or a moment with its offset (2026-11-23T08:30:00+01:00)."
      )
    case .notADay(let text):
      words.say(
        nl: "“\(text)” is geen dag. Geef een dag zoals 2026-11-23.",
        en: "“\(text)” is not a day. Give a day such as 2026-11-23.")
    case .periodReversed:
      words.say(nl: "De periode eindigt voordat zij begint.", en: "The period ends before it begins.")
    case .notAFilter(let text, let reason, let columns):
      "--where: \(words.sentence(reason))\n  \(text)\n" + String(repeating: " ", count: columns + 2) + "^"
    case .unknownFilterField(let field): unknownFilterField(field, words)
    case .unknownFormat(let found, let allowed):
      words.say(
        nl: "“\(found)” is geen vorm van het verslag; kies uit \(words.enumeration(allowed)).",
        en: "“\(found)” is no format of the report; choose from \(words.enumeration(allowed)).")
    case .briefIsNoTable(let allowed):
      words.say(
        nl: "Het ochtendbericht is geen tabel met cijfers; kies uit \(words.enumeration(allowed)).",
        en: "The brief is no table of figures; choose from \(words.enumeration(allowed)).")
    case .notTogether(let one, let other):
      words.say(nl: "\(one) en \(other) gaan niet samen.", en: "\(one) and \(other) do not go together.")
    case .unknownLanguage(let found):
      words.say(nl: "“\(found)” is geen taal; kies nl of en.", en: "“\(found)” is no language; choose nl or en.")
    case .notASize(let text):
      words.say(
        nl: "“\(text)” is geen hoeveelheid geheugen. Geef een getal met eenheid, zoals 500MB of 2GB.",
        en: "“\(text)” is no amount of memory. Give a number with its unit, such as 500MB or 2GB.")
    case .unknownTheme(let found, let known):
      words.say(
        nl: "“\(found)” is geen thema; kies uit \(words.enumeration(known)).",
        en: "“\(found)” is no theme; choose from \(words.enumeration(known)).")
    case .outputExists(let path):
      words.say(
        nl: "\(path) bestaat al en wordt niet overschreven.", en: "\(path) exists already and is not overwritten.")
    case .cannotWrite(let path, let errno):
      words.say(
        nl: "\(path) is niet te schrijven: \(words.systemError(errno)).",
        en: "\(path) cannot be written: \(words.systemError(errno)).")
    case .unknownFigure(let found, let nearest): unknownFigure(found, nearest, words)
    case .ambiguousFigure(let found, let names):
      words.say(
        nl: "“\(found)” kan \(words.choices(names)) zijn; geef de hele naam.",
        en: "“\(found)” can be \(words.choices(names)); give the whole name.")
    case .sampleWritten(let files, let directory):
      words.say(
        nl: "\(words.counted(files, .file)) geschreven in \(directory). Kijk ernaar met: ketting \(directory)",
        en: "\(words.counted(files, .file)) written to \(directory). Look at them with: ketting \(directory)")
    }
  }

  private func unknownFilterField(_ field: UnknownFilterField, _ words: Words) -> String {
    guard let nearest = field.nearest else {
      return words.say(
        nl: "--where: geen lead heeft een veld “\(field.name)”.", en: "--where: no lead has a field “\(field.name)”.")
    }
    return words.say(
      nl: "--where: geen lead heeft een veld “\(field.name)”; bedoelt u `\(nearest)`?",
      en: "--where: no lead has a field “\(field.name)”, did you mean `\(nearest)`?")
  }

  private func noDirectory(_ tried: [String], _ words: Words) -> String {
    let places = words.enumeration(tried)
    let found =
      tried.isEmpty
      ? words.say(nl: "Er is geen map met data gegeven.\n", en: "No data directory was given.\n")
      : words.say(
        nl: "Er is geen map met data: gezocht in \(places).\n", en: "There is no data directory: looked in \(places).\n"
      )
    return found + next(words)
  }

  private func unknownTerminal(_ name: String, _ words: Words) -> String {
    if name.isEmpty {
      return words.say(
        nl:
          "TERM is niet gezet. Zet TERM op de naam van de terminal, zoals xterm-256color, of gebruik `ketting report`.",
        en: "TERM is not set. Set TERM to the terminal's name, such as xterm-256color, or use `ketting report`.")
    }
    return words.say(
      nl: "De terminal “\(name)” (TERM) is hier niet bekend. Probeer TERM=xterm-256color, of gebruik `ketting report`.",
      en: "The terminal “\(name)” (TERM) is not known here. Try TERM=xterm-256color, or use `ketting report`.")
  }

  private func unknownFigure(_ found: String, _ nearest: [String], _ words: Words) -> String {
    guard !nearest.isEmpty else {
      return words.say(
        nl: "Geen cijfer heet “\(found)”. `ketting explain` noemt ze alle.",
        en: "No figure is called “\(found)”. `ketting explain` lists them all.")
    }
    return words.say(
      nl: "Geen cijfer heet “\(found)”. Bedoelt u \(words.choices(nearest))? `ketting explain` noemt ze alle.",
      en: "No figure is called “\(found)”. Did you mean \(words.choices(nearest))? `ketting explain` lists them all.")
  }

  private func next(_ words: Words) -> String {
    words.say(
      nl: """
          ketting demo        laat een levend voorbeeldbedrijf zien
          ketting MAP         leest de exports in MAP (of zet KETTING_DATA=MAP)
        Een export is CSV, TSV of JSON Lines. Twee bestanden zijn genoeg om te beginnen:
          leads   met de kolommen lead_id, created_at
          fasen   met de kolommen lead_id, stage, entered_at
        Exports met andere kolommen vertaalt een ketting.toml in dezelfde map.
        """,
      en: """
          ketting demo        shows a living sample company
          ketting DIR         reads the exports in DIR (or set KETTING_DATA=DIR)
        An export is CSV, TSV or JSON Lines. Two files are enough to begin:
          leads   with the columns lead_id, created_at
          stages  with the columns lead_id, stage, entered_at
        A ketting.toml in the same directory translates exports with other columns.
        """)
  }
}
