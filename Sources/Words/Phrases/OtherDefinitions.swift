import CustomerChain

/// The definitions of hand-offs, leaks, answers and sources.
extension Words {
  func definition(ofHandoff metric: MetricID) -> [String] {
    switch metric {
    case .handed:
      lines(
        nl: "Keren dat een lead in de periode in een fase kwam die hem aan een afdeling overdraagt.",
        "Een stroom: aangenomen, afgewezen en onbeslist samen, zoals op dit moment bekend.",
        en: "Times that a lead came, in the period, into a stage that hands it to a department.",
        "A flow: accepted, rejected and undecided together, as known at this moment.")
    case .accepted:
      lines(
        nl: "Overdrachten van de periode waarna de lead in een latere fase kwam.",
        "Een stroom, zoals op dit moment bekend: de ontvangende afdeling pakte de lead op.",
        en: "Hand-offs of the period after which the lead came into a later stage.",
        "A flow, as known at this moment: the receiving department took the lead up.")
    case .handoffRejected:
      lines(
        nl: "Overdrachten van de periode waarna de lead meteen uitstapte, naar reden.",
        "Een stroom, zoals op dit moment bekend.",
        en: "Hand-offs of the period after which the lead left at once, by reason.",
        "A flow, as known at this moment.")
    case .undecided:
      lines(
        nl: "Overdrachten van de periode die op dit moment niet aangenomen of afgewezen zijn.",
        "Teruggestuurde leads horen hierbij: over hen is niets besloten.",
        en: "Hand-offs of the period that are neither accepted nor rejected at this moment.",
        "Leads that were sent back are among them: nothing was decided on them.")
    case .returned:
      lines(
        nl: "Overdrachten van de periode waarna de lead in een eerdere, of dezelfde, fase kwam.",
        "Zij tellen ook bij onbeslist.",
        en: "Hand-offs of the period after which the lead came into an earlier stage, or the same.",
        "They are counted among the undecided too.")
    case .acceptance:
      lines(
        nl: "Aangenomen overdrachten van de periode, als deel van wat aangenomen of afgewezen is.",
        "Lees het met het aandeel beslist: wie niets besluit, lijkt hier goed.",
        en: "Accepted hand-offs of the period, as a share of those accepted or rejected.",
        "Read it with the decision rate: who decides nothing looks good here.")
    case .decision:
      lines(
        nl: "Aangenomen of afgewezen overdrachten van de periode, als deel van alle overdrachten.",
        "Lees het met het aandeel aangenomen: alles afwijzen is ook beslissen.",
        en: "Accepted or rejected hand-offs of the period, as a share of all hand-offs.",
        "Read it with the acceptance rate: to reject everything is to decide as well.")
    case .toDecide:
      lines(
        nl: "Dagen tot de helft (mediaan) en negen op de tien (p90) van de overdrachten beslist zijn.",
        "Wat nog onbeslist is telt mee zolang het duurt; beslist men te weinig: niet bereikt.",
        en: "Days until half (median) and nine in ten (p90) of the hand-offs are decided.",
        "The undecided count for as long as they last; where too few are decided: not reached.")
    default: []
    }
  }

  func definition(ofLeak metric: MetricID) -> [String] {
    switch metric {
    case .leakCount:
      lines(
        nl: "Open leads zonder eigenaar, onaangeraakt, onbeslist, stilgevallen, of zoek.",
        "Een voorraad; elke lead heeft één oorzaak, de eerste van deze reeks die geldt.",
        en: "Open leads without an owner, untouched, undecided, gone quiet, or vanished.",
        "A stock; each lead has one cause, the first of this row that holds.")
    case .leakValue:
      lines(
        nl: "Som van de waarden van de leads die lekken, elke valuta apart.",
        "Een voorraad. Een onbekende waarde telt niet als nul, maar niet mee.",
        en: "Sum of the values of the leads that leak, each currency apart.",
        "A stock. An unknown value is not taken for zero: it is left out.")
    case .leakOldest:
      lines(
        nl: "Dagen sinds de lead die het langst lekt in zijn fase kwam.",
        "Een voorraad, op de klok van de wachttijden.",
        en: "Days since the longest waiting of the leaking leads came into its stage.",
        "A stock, on the clock of the ages.")
    case .unqualifiedShare:
      lines(
        nl: "Werk in de periode aan leads die nu uitgestapt zijn, als deel van dat aan alle beëindigde.",
        "Contacten van de ontvangende afdelingen: in minuten, of in aantal als die ontbreken.",
        en: "Effort in the period on leads that have since left, as a share of that on all ended leads.",
        "Contacts by the receiving departments: in minutes, or in number where those are missing.")
    default: []
    }
  }

  func definition(ofExperience metric: MetricID) -> [String] {
    switch metric {
    case .nps:
      lines(
        nl: "Promotors (9 en 10) min criticasters (0 tot en met 6), per honderd geldige antwoorden.",
        "Antwoorden uit de periode; wie niet antwoordde, telt niet mee.",
        en: "Promoters (9 and 10) less detractors (0 to 6), per hundred valid answers.",
        "Answers of the period; who did not answer is left out.")
    case .csat:
      lines(
        nl: "Geldige antwoorden vanaf de afgesproken grens (gewoonlijk 4 of 5), als deel van alle.",
        "Antwoorden uit de periode; wie niet antwoordde, telt niet mee.",
        en: "Valid answers from the agreed bound on (usually 4 or 5), as a share of all valid ones.",
        "Answers of the period; who did not answer is left out.")
    case .ces:
      lines(
        nl: "Gemiddelde van de geldige antwoorden op de vraag hoeveel moeite het kostte.",
        "Antwoorden uit de periode; de afspraak zegt of hoog of laag weinig moeite betekent.",
        en: "Mean of the valid answers to the question how much effort it took.",
        "Answers of the period; the agreement says whether high or low means little effort.")
    case .cxpi:
      lines(
        nl: "Drie vragen van 1 tot 5: van elk het deel dat 4 of 5 gaf, min het deel dat 1 of 2 gaf.",
        "Het gemiddelde van de drie, in punten; antwoorden uit de periode.",
        en: "Three questions of 1 to 5: of each the share that gave 4 or 5, less that of 1 or 2.",
        "The mean of the three, in points; answers of the period.")
    case .score:
      lines(
        nl: "Gemiddelde van de geldige antwoorden op een eigen vraag van het bedrijf.",
        "Antwoorden uit de periode; de afspraak zegt welke schaal geldt.",
        en: "Mean of the valid answers to a question of the company's own.",
        "Answers of the period; the agreement says which scale holds.")
    case .topShare:
      lines(
        nl: "Geldige antwoorden aan de goede kant van de afgesproken grens, als deel van alle.",
        "Antwoorden uit de periode; wie niet antwoordde, telt niet mee.",
        en: "Valid answers on the good side of the agreed bound, as a share of all valid ones.",
        "Answers of the period; who did not answer is left out.")
    case .good:
      lines(
        nl: "Geldige antwoorden die het beste van de schaal gaven, als deel van alle.",
        "Antwoorden uit de periode; wie niet antwoordde, telt niet mee.",
        en: "Valid answers that gave the best of the scale, as a share of all valid ones.",
        "Answers of the period; who did not answer is left out.")
    case .responseRate:
      lines(
        nl: "Wie antwoordde, als deel van wie gevraagd werd; ook antwoorden buiten de schaal.",
        "Uit de periode; alleen waar bekend is wie niet antwoordde.",
        en: "Those who answered, as a share of those who were asked; off the scale as well.",
        "Of the period; only where it is known who did not answer.")
    case .spread:
      lines(
        nl: "Grootste verschil tussen twee kanalen waarvan de intervallen uit elkaar liggen.",
        "Antwoorden uit de periode; liggen er geen twee uit elkaar, dan is er geen verschil.",
        en: "Largest difference between two channels whose intervals lie apart.",
        "Answers of the period; where no two lie apart there is no difference.")
    case .change:
      lines(
        nl: "Score van de laatste vier weken min die van de vier weken daarvoor.",
        "Een verandering is pas echt als het interval nul uitsluit.",
        en: "Score of the last four weeks less that of the four weeks before.",
        "A change is real only when its interval leaves out zero.")
    case .answers:
      lines(
        nl: "Geldige antwoorden in de periode die precies deze score gaven.",
        "Alle scores samen zijn alle geldige antwoorden.",
        en: "Valid answers of the period that gave exactly this score.",
        "All scores together are all valid answers.")
    case .invalid:
      lines(
        nl: "Antwoorden in de periode die buiten de afgesproken schaal vallen.",
        "Zij worden apart geteld en staan in geen enkele score.",
        en: "Answers of the period that lie off the agreed scale.",
        "They are counted apart and stand in no score.")
    case .unanswered:
      lines(
        nl: "Vragenlijsten uit de periode waarop geen antwoord kwam.",
        "Zij staan in geen enkele score, alleen in de respons.",
        en: "Surveys of the period that were not answered.",
        "They stand in no score, only in the response rate.")
    default: []
    }
  }

  func definition(ofIdentity metric: MetricID) -> [String] {
    switch metric {
    case .matched:
      lines(
        nl: "Deel van alle leads dat in twee systemen of meer voorkomt en als één geldt.",
        "Herkend aan de velden die daarvoor zijn afgesproken; zonder afspraak is er geen.",
        en: "Part of all leads that two systems or more have, and that count as one.",
        "Matched by the fields that were agreed for it; without an agreement there is none.")
    case .identityConflicts:
      lines(
        nl: "Leads met een waarde die in één systeem bij meer leads hoort.",
        "Aan zo'n waarde wordt niemand herkend; ketting check noemt ze, met regels.",
        en: "Leads with a value that belongs to several leads of one system.",
        "Nobody is matched by such a value; ketting check lists them, with lines.")
    default: []
    }
  }

  func definition(ofSource metric: MetricID) -> [String] {
    switch metric {
    case .rows:
      lines(
        nl: "Rijen van een bestand, zonder de kop.",
        "Gelezen, overgeslagen en afgewezen rijen samen: er verdwijnt niets.",
        en: "Rows of a file, without its header.",
        "Accepted, skipped and rejected rows together: nothing disappears.")
    case .rejected:
      lines(
        nl: "Records die niet gelezen konden worden, elk met regel, kolom en reden.",
        "Een fout veld kost alleen zijn eigen record.",
        en: "Records that could not be read, each with its line, column and reason.",
        "A bad field costs its own record only.")
    case .unmapped:
      lines(
        nl: "Waarden in een bestand die de afspraak niet vertaalt.",
        "Zij worden geteld en getoond, nooit geraden.",
        en: "Values in a file that the agreement does not translate.",
        "They are counted and shown, never guessed.")
    case .duplicates:
      lines(
        nl: "Records die er al waren: dezelfde rij, of dezelfde export een tweede keer.",
        "Zij veranderen niets aan de cijfers.",
        en: "Records that were there already: the same row, or the same export a second time.",
        "They change nothing in the figures.")
    default: []
    }
  }

  func lines(nl dutch: String, _ dutchSecond: String, en english: String, _ englishSecond: String) -> [String] {
    switch language {
    case .dutch: [dutch, dutchSecond]
    case .english: [english, englishSecond]
    }
  }
}
