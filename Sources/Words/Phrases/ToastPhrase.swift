import CustomerChain

/// Short messages that pass.
public enum ToastPhrase: Hashable, Sendable {
  case nothingLater
  case nothingToOpen
  case notAvailable(Absence)
  case noPlaceBefore
  case noFileLine
  case mouse(on: Bool)
  case loadStopped
  case lastDays(Int)
  case unknownKey(String)

  func text(in words: Words) -> String {
    switch self {
    case .nothingLater: words.say(nl: "Later is er nog niets", en: "Nothing is later yet")
    case .nothingToOpen: words.say(nl: "Hier valt niets te openen", en: "There is nothing to open here")
    case .notAvailable(let absence): words.sentence(absence)
    case .noPlaceBefore: words.say(nl: "Er is geen vorige plek", en: "There is no last place")
    case .noFileLine:
      words.say(nl: "Dit komt niet uit een bestand", en: "This does not come from a file")
    case .mouse(true): words.say(nl: "Muis aan", en: "Mouse on")
    case .mouse(false):
      words.say(nl: "Muis uit: de terminal kan selecteren", en: "Mouse off: the terminal can select")
    case .loadStopped:
      words.say(nl: "Laden gestopt; dit is wat er gelezen is", en: "Loading stopped; this is what was read")
    case .lastDays(let count): HeaderPhrase.lastDays(count).text(in: words)
    case .unknownKey(let key):
      words.say(nl: "\(key) doet hier niets; ? toont de toetsen", en: "\(key) does nothing here; ? shows the keys")
    }
  }
}
