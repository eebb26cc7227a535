import CustomerChain

extension Words {
  /// The name of a figure as it stands in a breadcrumb.
  func name(of metric: MetricID) -> String {
    switch metric {
    case .cohort: say(nl: "cohort", en: "cohort")
    case .here: say(nl: "staat hier", en: "standing here")
    case .entered: say(nl: "ingestroomd", en: "came in")
    case .left: say(nl: "uitgestroomd", en: "went out")
    case .reached: say(nl: "bereikt", en: "reached")
    case .imputed: say(nl: "afgeleid uit een latere fase", en: "implied by a later stage")
    case .step: say(nl: "naar de volgende fase", en: "step to the next stage")
    case .overall: say(nl: "van het hele cohort", en: "of the whole cohort")
    case .winRate: say(nl: "winkans", en: "win rate")
    case .groupWon: say(nl: "gewonnen", en: "won")
    case .groupRate: say(nl: "aandeel gewonnen", en: "share won")
    case .toNext: say(nl: "tijd tot de volgende fase", en: "time to the next stage")
    case .moved: say(nl: "ging door naar de volgende fase", en: "moved on to the next stage")
    case .waiting: say(nl: "wacht op de volgende fase", en: "waiting for the next stage")
    case .exits: say(nl: "uitgestapt", en: "exits")
    case .decided: say(nl: "beslist", en: "decided")
    case .recycled: say(nl: "heropend", en: "re-opened")
    case .reentered: say(nl: "kwam er vaker dan eens in", en: "entered more than once")
    case .wonBy: say(nl: "gewonnen binnen zoveel dagen", en: "won by day")
    case .medianToWon: say(nl: "dag waarop de helft gewonnen heeft", en: "day by which half has won")
    case .within: say(nl: "naar de volgende fase, op tijd", en: "step to the next stage, in time")
    case .velocity: say(nl: "snelheid, geld per dag", en: "velocity, money per day")
    case .open: say(nl: "open leads", en: "open leads")
    case .bucket: say(nl: "naar wachttijd", en: "by time waited")
    case .median: say(nl: "mediane wachttijd", en: "median wait")
    case .p90: say(nl: "wachttijd, 90e percentiel", en: "wait, 90th percentile")
    case .oldest: say(nl: "langste wachttijd", en: "longest wait")
    case .unknownAge: say(nl: "wachttijd onbekend", en: "unknown age")
    case .late: say(nl: "te laat", en: "late")
    case .lateShare: say(nl: "aandeel te laat", en: "share late")
    case .due: say(nl: "nog op tijd", en: "still in time")
    case .everLate: say(nl: "ooit te laat in de periode", en: "ever late in the period")
    case .idle: say(nl: "stil sinds het laatste contact", en: "idle since the last touch")
    case .leadAge: say(nl: "leeftijd van de lead", en: "age of the lead")
    case .value: say(nl: "waarde in de wacht", en: "value waiting")
    case .lateValue: say(nl: "waarde te laat", en: "late value")
    case .handed: say(nl: "overgedragen", en: "handed over")
    case .accepted: say(nl: "aangenomen", en: "accepted")
    case .handoffRejected: say(nl: "afgewezen", en: "rejected")
    case .undecided: say(nl: "onbeslist", en: "undecided")
    case .returned: say(nl: "teruggestuurd", en: "sent back")
    case .acceptance: say(nl: "aandeel aangenomen", en: "acceptance rate")
    case .decision: say(nl: "aandeel beslist", en: "decision rate")
    case .toDecide: say(nl: "tijd tot de beslissing", en: "time to decide")
    case .leakCount: say(nl: "lekkende leads", en: "leaking leads")
    case .leakValue: say(nl: "waarde die lekt", en: "value that leaks")
    case .leakOldest: say(nl: "oudste lek", en: "oldest leak")
    case .unqualifiedShare:
      say(nl: "inspanning voor leads die niets werden", en: "effort on leads that came to nothing")
    case .nps: "NPS"
    case .csat: "CSAT"
    case .ces: "CES"
    case .cxpi: "CXPi"
    case .score: say(nl: "gemiddelde score", en: "mean score")
    case .topShare: say(nl: "aandeel hoogste antwoorden", en: "share of top answers")
    case .answers: say(nl: "antwoorden met deze score", en: "answers with this score")
    case .good: say(nl: "aandeel dat het beste antwoord gaf", en: "share of the best answer")
    case .responseRate: say(nl: "respons", en: "response rate")
    case .spread: say(nl: "verschil tussen kanalen", en: "difference between channels")
    case .change: say(nl: "verandering in vier weken", en: "change in four weeks")
    case .invalid: say(nl: "buiten de schaal", en: "off the scale")
    case .unanswered: say(nl: "onbeantwoord", en: "unanswered")
    case .contacts: say(nl: "contacten", en: "contacts")
    case .loss: say(nl: "verlies per week", en: "loss a week")
    case .ownerCoverage: say(nl: "contactpunten met één eigenaar", en: "touchpoints with one owner")
    case .channelCoverage: say(nl: "op een kanaal met een eigenaar", en: "on a channel with an owner")
    case .reviewed: say(nl: "dit jaar beoordeeld", en: "reviewed this year")
    case .withoutOwner: say(nl: "zonder eigenaar", en: "without an owner")
    case .severalOwners: say(nl: "met meer dan één eigenaar", en: "with more than one owner")
    case .channelWithoutOwner: say(nl: "op een kanaal van niemand", en: "on a channel nobody owns")
    case .notReviewed: say(nl: "een jaar niet beoordeeld", en: "not reviewed in a year")
    case .orders: say(nl: "orders", en: "orders")
    case .orderValue: say(nl: "waarde van de orders", en: "value of the orders")
    case .spend: say(nl: "uitgaven", en: "spend")
    case .definitionAgreement: say(nl: "overeenstemming over definities", en: "definition agreement")
    case .breaking: say(nl: "breekt de regel", en: "breaks the rule")
    case .groupDifference: say(nl: "verschil met het geheel", en: "difference to the whole")
    case .lateSources: say(nl: "exports te laat", en: "late exports")
    case .matched: say(nl: "in meer systemen herkend", en: "matched between systems")
    case .identityConflicts: say(nl: "niet eenduidig", en: "ambiguous matches")
    case .rows: say(nl: "rijen", en: "rows")
    case .rejected: say(nl: "afgewezen", en: "rejected")
    case .unmapped: say(nl: "niet vertaald", en: "unmapped")
    case .duplicates: say(nl: "dubbel", en: "duplicates")
    }
  }

  func name(ofSurvey metric: String) -> String {
    if metric == "cxpi" { return "CXPi" }
    return ["nps", "csat", "ces"].contains(metric) ? metric.uppercased() : metric
  }

  /// A part of a figure, in the figure's own terms.
  func name(of part: RecordSet.Part, metric: MetricID) -> String {
    switch part {
    case .all: say(nl: "alle", en: "all")
    case .promoters: say(nl: "promotors", en: "promoters")
    case .passives: say(nl: "passieven", en: "passives")
    case .detractors: say(nl: "criticasters", en: "detractors")
    case .numerator: numerator(of: metric)
    case .denominator: denominator(of: metric)
    }
  }

  func name(of dimension: Dimension) -> String {
    switch dimension {
    case .department: say(nl: "afdeling", en: "department")
    case .owner: say(nl: "eigenaar", en: "owner")
    case .source: say(nl: "bron", en: "source")
    case .campaign: say(nl: "campagne", en: "campaign")
    case .channel: say(nl: "kanaal", en: "channel")
    case .country: say(nl: "land", en: "country")
    case .region: say(nl: "regio", en: "region")
    case .dealer: say(nl: "dealer", en: "dealer")
    case .segment: say(nl: "segment", en: "segment")
    case .currency: say(nl: "valuta", en: "currency")
    case .group: say(nl: "groep", en: "group")
    case .stage: say(nl: "fase", en: "stage")
    case .touchpoint: say(nl: "contactpunt", en: "touchpoint")
    case .decisionStyle: say(nl: "beslisstijl", en: "decision style")
    case .team: say(nl: "team", en: "team")
    case .attribute(let name): name
    }
  }

  func name(of cause: LeakCause) -> String {
    switch cause {
    case .noOwner: say(nl: "zonder eigenaar", en: "without an owner")
    case .untouched: say(nl: "te laat en niet benaderd", en: "late and not touched")
    case .undecided: say(nl: "overgedragen en niet beslist", en: "handed over and not decided")
    case .quiet: say(nl: "stilgevallen", en: "gone quiet")
    case .vanished: say(nl: "uit de export verdwenen", en: "vanished from the export")
    }
  }

  func name(of kind: Stage.Kind) -> String {
    switch kind {
    case .inventory: say(nl: "voorraad, geen termijn", en: "inventory, no limit")
    case .sla: say(nl: "met termijn", en: "with a limit")
    case .won: say(nl: "gewonnen", en: "won")
    case .exit: say(nl: "uitstap", en: "exit")
    }
  }

  private func numerator(of metric: MetricID) -> String {
    switch metric {
    case .step: say(nl: "haalden de volgende fase", en: "reached the next stage")
    case .overall: say(nl: "haalden deze fase", en: "reached this stage")
    case .winRate, .groupRate, .wonBy: say(nl: "gewonnen", en: "won")
    case .decided: say(nl: "gewonnen of uitgestapt", en: "won or left")
    case .matched: say(nl: "staan in meer dan één systeem", en: "stand in more than one system")
    case .csat: say(nl: "tevreden", en: "satisfied")
    case .topShare: say(nl: "hoogste antwoorden", en: "top answers")
    case .good: say(nl: "gaven het beste antwoord", en: "gave the best answer")
    case .responseRate: say(nl: "antwoordden", en: "answered")
    default: say(nl: "het deel", en: "the part")
    }
  }

  private func denominator(of metric: MetricID) -> String {
    switch metric {
    case .step: say(nl: "haalden deze fase", en: "reached this stage")
    case .overall: say(nl: "haalden de eerste fase", en: "reached the first stage")
    case .winRate: say(nl: "gewonnen of uitgestapt", en: "won or left")
    case .groupRate: say(nl: "de hele groep", en: "the whole group")
    case .decided, .wonBy: say(nl: "het hele cohort", en: "the whole cohort")
    case .matched: say(nl: "alle leads", en: "all leads")
    case .csat, .topShare, .good: say(nl: "alle geldige antwoorden", en: "all valid answers")
    case .responseRate: say(nl: "werden gevraagd", en: "were asked")
    default: say(nl: "het geheel", en: "the whole")
    }
  }
}
