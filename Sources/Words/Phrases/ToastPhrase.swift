import CustomerChain

/// Short messages that pass.
public enum ToastPhrase: Hashable, Sendable {
  case backToLive
  case movedTo(AsOf)
  case nothingEarlier
  case nothingLater
  case nothingToOpen
  case notAvailable(Absence)
  case noPlaceBefore
  case noFileLine
  case theme(String)
  case language
  case mouse(on: Bool)
  case loadStopped
  case reloaded(files: Int)
  case fileAdded(String)
  case fileRemoved(String)
  case fileReplaced(String)
  case rowsAppended(Int, file: String)
  case periodIs(Period)
  case lastDays(Int)
  case directoryBack(String)
  case unknownKey(String)
  case agreementChanged(mistakes: Int)

  func text(in words: Words) -> String {
    switch self {
    case .backToLive: words.say(nl: "Terug naar nu", en: "Back to now")
    case .movedTo(let moment): words.asOf(moment)
    case .nothingEarlier: words.say(nl: "Eerder is er geen data", en: "There is no earlier data")
    case .nothingLater: words.say(nl: "Later is er nog niets", en: "Nothing is later yet")
    case .nothingToOpen: words.say(nl: "Hier valt niets te openen", en: "There is nothing to open here")
    case .notAvailable(let absence): words.sentence(absence)
    case .noPlaceBefore: words.say(nl: "Er is geen vorige plek", en: "There is no last place")
    case .noFileLine:
      words.say(nl: "Dit komt niet uit een bestand", en: "This does not come from a file")
    case .theme(let name): words.say(nl: "Thema \(name)", en: "Theme \(name)")
    case .language: words.say(nl: "Nederlands", en: "English")
    case .mouse(true): words.say(nl: "Muis aan", en: "Mouse on")
    case .mouse(false):
      words.say(nl: "Muis uit: de terminal kan selecteren", en: "Mouse off: the terminal can select")
    case .loadStopped:
      words.say(nl: "Laden gestopt; dit is wat er gelezen is", en: "Loading stopped; this is what was read")
    case .reloaded(let files):
      words.say(
        nl: "\(words.counted(files, .file)) opnieuw gelezen", en: "\(words.counted(files, .file)) read again")
    case .fileAdded(let name): words.say(nl: "Nieuw bestand \(name)", en: "New file \(name)")
    case .fileRemoved(let name): words.say(nl: "\(name) is weggehaald", en: "\(name) was removed")
    case .fileReplaced(let name): words.say(nl: "\(name) is vervangen", en: "\(name) was replaced")
    case .rowsAppended(let count, let file):
      words.say(
        nl: "\(words.counted(count, .row)) erbij in \(file)", en: "\(words.counted(count, .row)) more in \(file)")
    case .periodIs(let period): words.period(period)
    case .lastDays(let count): HeaderPhrase.lastDays(count).text(in: words)
    case .directoryBack(let path): words.say(nl: "\(path) is er weer", en: "\(path) is back")
    case .unknownKey(let key):
      words.say(nl: "\(key) doet hier niets; ? toont de toetsen", en: "\(key) does nothing here; ? shows the keys")
    case .agreementChanged(0): words.say(nl: "Afspraak opnieuw gelezen", en: "Agreement read again")
    case .agreementChanged(let count):
      words.say(
        nl: "Afspraak opnieuw gelezen, \(words.counted(count, .mistake))",
        en: "Agreement read again, \(words.counted(count, .mistake))")
    }
  }
}
