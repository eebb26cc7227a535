/// What keys do. One action, one name in the hint line, one line of help.
public enum Action: String, Hashable, Sendable, CaseIterable {
  case open, back, lastPlace
  case up, down, left, right, pageUp, pageDown, first, last
  case nextPane, previousPane, briefPane, funnelPane, agingPane, experiencePane, chainPane, handoffsPane
  case definitionsPane, groupsPane, dataHealthPane, zoom
  case filter, sort, groupBy, fileLine, definition
  case dayBack, dayForward, weekBack, weekForward, live, period, compare
  case mouse, stopLoad, repaint, suspend, help, quit

  func name(in words: Words) -> String {
    switch self {
    case .open: words.say(nl: "openen", en: "open")
    case .back: words.say(nl: "terug", en: "back")
    case .lastPlace: words.say(nl: "vorige plek", en: "last place")
    case .up: words.say(nl: "omhoog", en: "up")
    case .down: words.say(nl: "omlaag", en: "down")
    case .left: words.say(nl: "links", en: "left")
    case .right: words.say(nl: "rechts", en: "right")
    case .pageUp: words.say(nl: "bladzijde terug", en: "page up")
    case .pageDown: words.say(nl: "bladzijde verder", en: "page down")
    case .first: words.say(nl: "begin", en: "first")
    case .last: words.say(nl: "einde", en: "end")
    case .nextPane: words.say(nl: "volgend paneel", en: "next pane")
    case .previousPane: words.say(nl: "vorig paneel", en: "previous pane")
    case .briefPane: PanePhrase.brief.text(in: words)
    case .chainPane: PanePhrase.chain.text(in: words)
    case .handoffsPane: PanePhrase.handoffs.text(in: words)
    case .definitionsPane: PanePhrase.definitions.text(in: words)
    case .groupsPane: PanePhrase.groups.text(in: words)
    case .funnelPane: PanePhrase.funnel.text(in: words)
    case .agingPane: PanePhrase.aging.text(in: words)
    case .experiencePane: PanePhrase.experience.text(in: words)
    case .dataHealthPane: PanePhrase.dataHealth.text(in: words)
    case .zoom: words.say(nl: "vergroten", en: "zoom")
    case .filter: words.say(nl: "filteren", en: "filter")
    case .groupBy: words.say(nl: "groeperen", en: "group by")
    case .definition: words.say(nl: "definitie", en: "definition")
    case .sort: words.say(nl: "sorteren", en: "sort")
    case .fileLine: words.say(nl: "bestandsregel", en: "file line")
    case .dayBack: words.say(nl: "dag terug", en: "day back")
    case .dayForward: words.say(nl: "dag verder", en: "day forward")
    case .weekBack: words.say(nl: "week terug", en: "week back")
    case .weekForward: words.say(nl: "week verder", en: "week forward")
    case .live: words.say(nl: "nu", en: "live")
    case .period: words.say(nl: "periode", en: "period")
    case .compare: words.say(nl: "vergelijken", en: "compare")
    case .mouse: words.say(nl: "muis", en: "mouse")
    case .stopLoad: words.say(nl: "laden stoppen", en: "stop loading")
    case .repaint: words.say(nl: "hertekenen", en: "repaint")
    case .suspend: words.say(nl: "pauzeren", en: "suspend")
    case .help: words.say(nl: "hulp", en: "help")
    case .quit: words.say(nl: "stoppen", en: "quit")
    }
  }

  func help(in words: Words) -> String {
    switch self {
    case .open:
      words.say(
        nl: "Toont de records achter het cijfer, of de kaart", en: "Shows the records behind the figure, or the card")
    case .back: words.say(nl: "Eén stap terug", en: "One step back")
    case .lastPlace: words.say(nl: "Naar de plek van zonet", en: "To the place you came from")
    case .up: words.say(nl: "Een regel omhoog", en: "One line up")
    case .down: words.say(nl: "Een regel omlaag", en: "One line down")
    case .left: words.say(nl: "Naar het cijfer links", en: "To the figure on the left")
    case .right: words.say(nl: "Naar het cijfer rechts", en: "To the figure on the right")
    case .pageUp: words.say(nl: "Een scherm omhoog", en: "One screen up")
    case .pageDown: words.say(nl: "Een scherm omlaag", en: "One screen down")
    case .first: words.say(nl: "Naar de eerste regel", en: "To the first line")
    case .last: words.say(nl: "Naar de laatste regel", en: "To the last line")
    case .nextPane: words.say(nl: "Naar het volgende paneel", en: "To the next pane")
    case .previousPane: words.say(nl: "Naar het vorige paneel", en: "To the previous pane")
    case .briefPane:
      words.say(nl: "Wat er veranderd is sinds de vorige werkdag", en: "What changed since the last working morning")
    case .chainPane:
      words.say(nl: "De hele weg van de klant, schakel voor schakel", en: "The customer's whole way, link by link")
    case .handoffsPane:
      words.say(nl: "Wat tussen afdelingen blijft liggen", en: "What is left lying between departments")
    case .definitionsPane: words.say(nl: "Wat er over de fasen is afgesproken", en: "What was agreed about the stages")
    case .groupsPane:
      words.say(
        nl: "Afdelingen, landen, dealers of teams naast elkaar",
        en: "Departments, countries, dealers or teams side by side")
    case .funnelPane: words.say(nl: "Hoeveel leads elke fase halen", en: "How many leads make each stage")
    case .agingPane: words.say(nl: "Hoe lang leads wachten, en op wie", en: "How long leads wait, and for whom")
    case .experiencePane: words.say(nl: "Wat klanten vinden, per contactpunt", en: "What customers say, by touchpoint")
    case .dataHealthPane: words.say(nl: "Wat gelezen is en wat niet", en: "What was read and what was not")
    case .zoom:
      words.say(nl: "Dit paneel over het hele scherm, en weer terug", en: "This pane over the whole screen, and back")
    case .filter:
      words.say(
        nl: "Alleen wat voldoet: een woord, age>14, owner:bob", en: "Only what matches: a word, age>14, owner:bob")
    case .groupBy: words.say(nl: "Kiest waarnaar de groepen gemaakt worden", en: "Chooses what the groups are made by")
    case .definition:
      words.say(nl: "Wat het cijfer onder de cursor telt", en: "What the figure under the cursor counts")
    case .sort: words.say(nl: "Sorteert op de volgende kolom", en: "Sorts by the next column")
    case .fileLine:
      words.say(nl: "Toont de regel zoals die in het bestand staat", en: "Shows the line as it stands in its file")
    case .dayBack: words.say(nl: "Alle cijfers van een dag eerder", en: "All figures a day earlier")
    case .dayForward: words.say(nl: "Alle cijfers van een dag later", en: "All figures a day later")
    case .weekBack: words.say(nl: "Alle cijfers van een week eerder", en: "All figures a week earlier")
    case .weekForward: words.say(nl: "Alle cijfers van een week later", en: "All figures a week later")
    case .live: words.say(nl: "Terug naar dit moment", en: "Back to this moment")
    case .period: words.say(nl: "Kiest over welke tijd de trechter gaat", en: "Chooses the time that the funnel is of")
    case .compare:
      words.say(
        nl: "Toont het verschil met een dag, een week of vier weken eerder",
        en: "Shows the difference with a day, a week or four weeks before")
    case .mouse: words.say(nl: "Zet de muis aan of uit", en: "Turns the mouse on or off")
    case .stopLoad: words.say(nl: "Stopt met lezen; wat er is blijft staan", en: "Stops reading; what is there stays")
    case .repaint: words.say(nl: "Tekent het scherm opnieuw", en: "Draws the screen anew")
    case .suspend: words.say(nl: "Terug naar de shell; fg gaat verder", en: "Back to the shell; fg goes on")
    case .help: words.say(nl: "Toont alle toetsen", en: "Shows all keys")
    case .quit: words.say(nl: "Sluit Ketting", en: "Leaves Ketting")
    }
  }
}
