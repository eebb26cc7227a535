import CustomerChain

extension Words {
  /// What exactly a figure counts, in two lines.
  public func definition(of metric: MetricID) -> [String] {
    switch metric {
    case .cohort:
      lines(
        nl: "Leads die in de periode in de trechter kwamen: door aanmaak, of door hun eerste fase.",
        "Een cohort: zijn cijfers volgen deze leads, wanneer er ook iets met hen gebeurde.",
        en: "Leads that entered the funnel in the period: by creation, or by their first stage.",
        "A cohort: its figures follow these leads, whenever things happened to them.")
    case .here:
      lines(
        nl: "Alle leads die op dit moment in de fase staan, wanneer zij ook in de trechter kwamen.",
        "Een voorraad: die wordt nooit door een aantal van een cohort gedeeld.",
        en: "All leads that stand in the stage at this moment, whenever they entered the funnel.",
        "A stock: it is never divided by a number of a cohort.")
    case .entered:
      lines(
        nl: "Keren dat een lead in de periode in de fase kwam; dezelfde lead kan vaker komen.",
        "Een stroom: voorraad aan het eind = voorraad aan het begin + in − uit.",
        en: "Times that a lead came into the stage in the period; the same lead may come again.",
        "A flow: the stock at the end = the stock at the start + in − out.")
    case .left:
      lines(
        nl: "Keren dat een lead in de periode de fase verliet, waarheen dan ook.",
        "Een stroom: voorraad aan het eind = voorraad aan het begin + in − uit.",
        en: "Times that a lead went out of the stage in the period, wherever to.",
        "A flow: the stock at the end = the stock at the start + in − out.")
    case .reached:
      lines(
        nl: "Leads van het cohort die tot dit moment ooit in de fase kwamen.",
        "Tellen overgeslagen fasen mee, dan heeft wie een latere fase haalde ook deze bereikt.",
        en: "Leads of the cohort that have ever entered the stage by this moment.",
        "Where skips count, a lead that entered a later stage has reached this one too.")
    case .imputed:
      lines(
        nl: "Van de leads die de fase bereikten: die waarvan alleen een latere fase dat bewijst.",
        "Deel van het cohort; komt voor als overgeslagen fasen meetellen, en heeft geen tijd.",
        en: "Of the leads that reached the stage: those for which only a later stage proves it.",
        "Part of the cohort; occurs where skips count, and has no time.")
    case .step:
      lines(
        nl: "Leads van het cohort die de volgende fase bereikten, als deel van wie deze bereikte.",
        "Een uitstap is geen volgende fase. Zolang het cohort loopt, kan het deel nog groeien.",
        en: "Leads of the cohort that reached the next stage, as a share of those that reached this.",
        "An exit is no next stage. As long as the cohort is unfinished the share can still grow.")
    case .overall:
      lines(
        nl: "Leads van het cohort die deze fase bereikten, als deel van wie de eerste bereikte.",
        "Zolang het cohort loopt, kan het deel nog groeien.",
        en: "Leads of the cohort that reached this stage, as a share of those that reached the first.",
        "As long as the cohort is unfinished the share can still grow.")
    case .winRate:
      lines(
        nl: "Gewonnen leads van het cohort, als deel van wie won of uitstapte.",
        "Open leads tellen niet mee: lees het samen met het deel dat beslist is.",
        en: "Won leads of the cohort, as a share of those that won or left.",
        "Open leads are left out: read it together with the share that is decided.")
    case .groupWon:
      lines(
        nl: "Leads uit het cohort van deze groep die op dit moment in gewonnen staan.",
        "Wie won en daarna heropend werd, telt niet.",
        en: "Leads of this group's cohort that stand in won at this moment.",
        "A lead that won and was re-opened since does not count.")
    case .groupRate:
      lines(
        nl: "Leads uit het cohort van deze groep die in gewonnen staan, als deel van de hele groep.",
        "Open leads tellen als niet gewonnen: zolang het cohort loopt, kan het deel nog groeien.",
        en: "Leads of this group's cohort that stand in won, as a share of the whole group.",
        "Open leads count as not won: as long as the cohort is unfinished the share can grow.")
    case .toNext:
      lines(
        nl: "Dagen van de eerste keer in deze fase tot de eerste keer in de volgende.",
        "Mediaan en 90e percentiel van de leads van het cohort die verder gingen.",
        en: "Days from the first time in this stage to the first time in the next.",
        "Median and 90th percentile of the leads of the cohort that moved on.")
    case .moved:
      lines(
        nl: "Leads van het cohort die in deze fase en in de volgende kwamen.",
        "Ook als een van de twee tijden niet bekend is.",
        en: "Leads of the cohort that came into this stage and into the next.",
        "Also where one of the two times is not known.")
    case .waiting:
      lines(
        nl: "Leads van het cohort die in de fase kwamen, en niet verder gingen of uitstapten.",
        "Zij hebben nog geen duur, en staan daarom niet in de tijd tot de volgende fase.",
        en: "Leads of the cohort that entered the stage, and have neither moved on nor left.",
        "They have no duration yet, so the time to the next stage is without them.")
    case .exits:
      lines(
        nl: "Leads van het cohort die op dit moment in een uitstap staan.",
        "Naar de fase die zij verlieten, en de reden die daarbij gegeven werd.",
        en: "Leads of the cohort that stand in an exit at this moment.",
        "By the stage that they left, and the reason that was given.")
    case .decided:
      lines(
        nl: "Leads van het cohort die gewonnen of uitgestapt zijn, als deel van het hele cohort.",
        "Zolang niet alles beslist is, kunnen de percentages van het cohort nog veranderen.",
        en: "Leads of the cohort that have won or left, as a share of the whole cohort.",
        "As long as not all are decided, the rates of the cohort can still change.")
    case .recycled:
      lines(
        nl: "Leads van het cohort die na gewonnen of een uitstap weer in een open fase kwamen.",
        "Elke lead telt één keer, hoe vaak hij ook heropend werd.",
        en: "Leads of the cohort that came into an open stage again after they had won or left.",
        "Each lead counts once, however often it was re-opened.")
    case .reentered:
      lines(
        nl: "Leads van het cohort die tot dit moment meer dan één keer in de fase kwamen.",
        "Voor de doorstroom telt hun eerste keer, voor de wachttijd de laatste.",
        en: "Leads of the cohort that entered the stage more than once by this moment.",
        "Their first time counts for conversion, their last for the age in the stage.")
    case .wonBy:
      lines(
        nl: "Deel van het cohort dat binnen zoveel dagen na binnenkomst gewonnen had.",
        "Wie uitstapte kan niet meer winnen; open leads worden gevolgd tot dit moment.",
        en: "Share of the cohort that had won within this many days after entering the funnel.",
        "Who left can win no more; open leads are followed up to this moment.")
    case .medianToWon:
      lines(
        nl: "Het aantal dagen na binnenkomst waarop de helft van het cohort gewonnen had.",
        "Open leads en uitstappers tellen mee: wint nog niet de helft, dan is het niet bereikt.",
        en: "The number of days after entering by which half of the cohort had won.",
        "Open leads and exits are counted in: until half has won, it is not reached.")
    case .velocity:
      lines(
        nl: "Geld per dag dat van de open leads te verwachten is, in elke valuta apart.",
        "Waarde van de open leads (voorraad) × winkans / mediane dagen tot gewonnen (cohort).",
        en: "Money per day that is to be expected of the open leads, each currency apart.",
        "Value of the open leads (stock) × win rate / median days to won (cohort).")
    case .open:
      lines(
        nl: "Leads die op dit moment niet gewonnen en niet uitgestapt zijn. Een voorraad.",
        "Bij de afdeling die aan zet is; wat overgedragen is, staat in een eigen rij.",
        en: "Leads that have neither won nor left at this moment. A stock.",
        "Charged to the department that must act; what is handed over has a row of its own.")
    case .bucket:
      lines(
        nl: "Open leads naar de tijd sinds zij in hun fase kwamen. Een voorraad.",
        "Van de ondergrens tot de bovengrens; wie precies op de bovengrens zit, valt erboven.",
        en: "Open leads by the time since they came into their stage. A stock.",
        "From the lower bound up to the upper; exactly the upper bound belongs to the next.")
    case .median:
      lines(
        nl: "Dagen sinds een open lead in zijn fase kwam: de helft staat er korter, de helft langer.",
        "Een voorraad, op de klok van het paneel; leads zonder datum tellen niet mee.",
        en: "Days since an open lead came into its stage: half of them wait less, half longer.",
        "A stock, on the pane's clock; leads without a date are left out.")
    case .p90:
      lines(
        nl: "Dagen sinds een open lead in zijn fase kwam: negen van de tien staan er korter.",
        "Een voorraad, op de klok van het paneel; leads zonder datum tellen niet mee.",
        en: "Days since an open lead came into its stage: nine in ten of them wait less.",
        "A stock, on the pane's clock; leads without a date are left out.")
    case .oldest:
      lines(
        nl: "Dagen sinds de langst wachtende open lead in zijn fase kwam.",
        "Een voorraad, op de klok van het paneel; leads zonder datum tellen niet mee.",
        en: "Days since the longest waiting open lead came into its stage.",
        "A stock, on the pane's clock; leads without a date are left out.")
    case .unknownAge:
      lines(
        nl: "Open leads waarvan niet bekend is wanneer zij in hun fase kwamen. Een voorraad.",
        "Onbekend is niet nul: zij staan in geen enkele groep van wachttijden.",
        en: "Open leads of which it is not known when they came into their stage. A stock.",
        "Unknown is not zero: they stand in none of the groups of ages.")
    case .late:
      lines(
        nl: "Open leads voorbij de termijn van hun fase, of voorbij een eigen toegezegde datum.",
        "Een voorraad; de termijn loopt op de klok van de fase: alle tijd, of alleen werktijd.",
        en: "Open leads past the limit of their stage, or past a date promised to them.",
        "A stock; the limit runs on the stage's clock: all time, or working hours only.")
    case .due:
      lines(
        nl: "Open leads met een termijn of toegezegde datum die nog niet verstreken is.",
        "Een voorraad: samen met wie te laat is, alle open leads waarvoor iets afgesproken is.",
        en: "Open leads with a limit or a promised date that has not passed yet.",
        "A stock: with those that are late, all open leads for which something is agreed.")
    case .everLate:
      lines(
        nl: "Leads die op enig moment van de periode te laat waren bij deze afdeling.",
        "Ook wie intussen verder is; elke lead telt één keer in een rij en één keer in het totaal.",
        en: "Leads that were late with this department at some moment of the period.",
        "Also those that moved on since; each lead counts once in a row, once in the total.")
    case .idle:
      lines(
        nl: "Dagen sinds het laatste contact of de laatste stap van een open lead; de mediaan.",
        "Een voorraad: wachten in een fase is iets anders dan stil liggen.",
        en: "Days since the last contact or the last step of an open lead; the median.",
        "A stock: to wait in a stage is another thing than to lie still.")
    case .leadAge:
      lines(
        nl: "Dagen sinds een open lead werd aangemaakt; de mediaan.",
        "Een voorraad, over alle fasen heen die de lead doorliep.",
        en: "Days since an open lead was created; the median.",
        "A stock, across all stages that the lead went through.")
    case .value:
      lines(
        nl: "Som van de waarden van de open leads, elke valuta apart. Een voorraad.",
        "Een onbekende waarde telt niet als nul, maar niet mee.",
        en: "Sum of the values of the open leads, each currency apart. A stock.",
        "An unknown value is not taken for zero: it is left out.")
    case .lateValue:
      lines(
        nl: "Som van de waarden van de open leads die te laat zijn, elke valuta apart.",
        "Een voorraad. Een onbekende waarde telt niet als nul, maar niet mee.",
        en: "Sum of the values of the open leads that are late, each currency apart.",
        "A stock. An unknown value is not taken for zero: it is left out.")
    case .handed, .accepted, .handoffRejected, .undecided, .returned, .acceptance, .decision, .toDecide:
      definition(ofHandoff: metric)
    case .leakCount, .leakValue, .leakOldest, .unqualifiedShare: definition(ofLeak: metric)
    case .nps, .csat, .ces, .cxpi, .score, .topShare, .good, .responseRate, .spread, .change, .answers, .invalid,
      .unanswered:
      definition(ofExperience: metric)
    case .within, .lateShare, .contacts, .loss, .ownerCoverage, .channelCoverage, .reviewed, .withoutOwner,
      .severalOwners,
      .channelWithoutOwner, .notReviewed, .orders, .orderValue, .spend, .definitionAgreement, .breaking,
      .groupDifference, .lateSources:
      definition(ofMorning: metric)
    case .matched, .identityConflicts: definition(ofIdentity: metric)
    case .rows, .rejected, .unmapped, .duplicates: definition(ofSource: metric)
    }
  }
}
