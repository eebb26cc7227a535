import CustomerChain

extension Words {
  /// Of the figures of the brief, the chain, the definitions and the groups.
  func definition(ofMorning metric: MetricID) -> [String] {
    switch metric {
    case .within:
      lines(
        nl: "Leads die in vier of dertien weken in een fase kwamen: welk deel was op tijd in de volgende.",
        "Op tijd: binnen zoveel dagen als gewoon is; alleen wie zo lang gevolgd is telt mee.",
        en: "Of the leads that entered a stage in four or thirteen weeks: the share in the next in time.",
        "In time: within as many days as is usual; only leads followed that long are counted.")
    case .lateShare:
      lines(
        nl: "Open leads voorbij hun termijn, als deel van alle open leads.",
        "Een voorraad op dit moment; leads zonder termijn zijn niet te laat.",
        en: "Open leads past their limit, as a share of all open leads.",
        "A stock at this moment; leads without a limit are not late.")
    case .contacts:
      lines(
        nl: "Contacten met leads en klanten op een contactpunt, in de periode.",
        "Automatische contacten tellen mee: de klant merkt ze ook.",
        en: "Contacts with leads and customers at a touchpoint, in the period.",
        "Automatic contacts count: the customer notices those too.")
    case .loss:
      lines(
        nl: "Wat een schakel per week verliest tegen haar eigen dertien weken ervoor, of tegen haar doel.",
        "Leads per week, maal de daling van de kans, maal de gemiddelde waarde van wat gewonnen werd.",
        en: "What a link loses a week, against its own thirteen weeks before, or against its target.",
        "Leads a week, times the fall of the rate, times the mean value of what was won.")
    case .ownerCoverage:
      lines(
        nl: "Contactpunten van het register met precies één eigenaar, als deel van alle.",
        "Wie volgens het personeelsregister weg is, telt niet als eigenaar.",
        en: "Touchpoints of the register with exactly one owner, as a share of all.",
        "Somebody who has left by the register of people does not count as an owner.")
    case .channelCoverage:
      lines(
        nl: "Contactpunten op een kanaal met een eigenaar, als deel van die met een kanaal.",
        "Een kanaal is van wie er een contactpunt op heeft.",
        en: "Touchpoints on a channel that has an owner, as a share of those with a channel.",
        "A channel is owned by whoever owns a touchpoint on it.")
    case .reviewed:
      lines(
        nl: "Contactpunten die in het jaar tot dit moment beoordeeld zijn, als deel van alle.",
        "Een contactpunt zonder datum geldt als niet beoordeeld.",
        en: "Touchpoints reviewed in the year up to this moment, as a share of all.",
        "A touchpoint without a date counts as not reviewed.")
    case .withoutOwner:
      lines(
        nl: "Contactpunten van het register waar niemand voor zorgt.",
        "Ook wanneer de eigenaar volgens het personeelsregister weg is.",
        en: "Touchpoints of the register that nobody looks after.",
        "Also where the owner has left by the register of people.")
    case .severalOwners:
      lines(
        nl: "Contactpunten van het register met meer dan één eigenaar.",
        "Van twee is er geen verantwoordelijk.",
        en: "Touchpoints of the register with more than one owner.",
        "Of two nobody is responsible.")
    case .channelWithoutOwner:
      lines(
        nl: "Contactpunten op een kanaal waarvan geen enkel contactpunt een eigenaar heeft.",
        "Zo'n kanaal is van niemand.",
        en: "Touchpoints on a channel of which no touchpoint has an owner.",
        "Such a channel is nobody's.")
    case .notReviewed:
      lines(
        nl: "Contactpunten die langer dan een jaar niet beoordeeld zijn, of nooit.",
        "Een contactpunt zonder datum telt mee.",
        en: "Touchpoints not reviewed for more than a year, or never.",
        "A touchpoint without a date is counted.")
    case .orders:
      lines(
        nl: "Orders van klanten in de periode.",
        "Dezelfde order een tweede keer telt niet.",
        en: "Orders of customers in the period.",
        "The same order a second time does not count.")
    case .orderValue:
      lines(
        nl: "Som van de bedragen van de orders in de periode, elke valuta apart.",
        "Wat de orders zeggen, niet wat van de leads verwacht werd.",
        en: "Sum of the amounts of the orders in the period, each currency apart.",
        "What the orders say, not what was expected of the leads.")
    case .spend:
      lines(
        nl: "Wat in de periode uitgegeven is, elke valuta apart.",
        "Verwachte uitgaven tellen niet mee.",
        en: "What was spent in the period, each currency apart.",
        "Forecasts are left out.")
    case .definitionAgreement:
      lines(
        nl: "Van de handtekeningen die de fasen nodig hebben, het deel dat er is.",
        "Elke afdeling die meepraat tekent elke fase.",
        en: "Of the signatures that the stages need, the share that is there.",
        "Each department that has a say signs each stage.")
    case .breaking:
      lines(
        nl: "Leads die in een fase staan zonder aan haar afgesproken regel te voldoen.",
        "Een onbekende waarde voldoet niet; de lijst zegt welk deel van de regel breekt.",
        en: "Leads that stand in a stage and do not meet its agreed rule.",
        "An unknown value does not meet it; the list says which part of the rule is broken.")
    case .groupDifference:
      lines(
        nl: "Het cijfer van een groep min dat van het geheel, met zijn marge.",
        "De groep zit in het geheel: de marge is die van de groep tegen de rest, naar rato.",
        en: "A group's figure less that of the whole, with its interval.",
        "The group is in the whole: the interval is that of the group against the rest, scaled.")
    case .lateSources:
      lines(
        nl: "Bronnen waarvan de nieuwste export later is dan afgesproken.",
        "Volgens `expect` in ketting.toml.",
        en: "Sources whose newest export is later than agreed.",
        "By `expect` in ketting.toml.")
    default: []
    }
  }
}
