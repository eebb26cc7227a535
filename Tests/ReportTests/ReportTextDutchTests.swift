import CustomerChain
import Foundation
import Testing
import Words

@testable import Report

@Suite struct ReportTextDutchTests {
  private func report(_ language: Language, health: DataHealth = HandMade.health) -> Report {
    Report(
      board: HandMade.board, brief: HandMade.brief, health: health, agreement: HandMade.agreement, zone: .utc,
      words: Words(language: language, zone: .utc), version: "0.1.0")
  }

  /// The report up to the rejects, with plain blanks.
  private func figures(_ language: Language, until heading: String) throws -> String {
    let text = plain(report(language).text())
    let end = try #require(text.range(of: "\n\(heading)\n"))
    return String(text[..<end.lowerBound])
  }

  @Test("The whole report, in Dutch")
  func inDutch() throws {
    let expected = """
      Ketting: Warmtebron BV
      stand van ma 23 nov 2026 07:31, periode: alle tijd
      afspraak 2026-11, niet getekend door Service

      Ochtendbericht, sinds vr 20 nov 07:31, 212 veranderingen getoetst, 3 echt
      !! Marketing → Sales: 63 leads voorbij hun termijn, 21 meer dan vrijdag; 41 zijn voor dealer Oost; waarde van 3 onbekend; € 412.000 op het spel
      ! Service phone: NPS +38 → +12 (n 240, 214), een echte daling in 4 weken
      ! Lekken: 5 nieuw sinds vrijdag: 3 niet benaderd, 2 zonder eigenaar
      nog 2
      Gewonnen: 14 orders, € 118.300: een gewone maandag
      te laat, Marketing → Sales: vrijdag stond er 42; nu is vrijdag 48

      Trechter
      cohort: 8.000
      uitgestapt: 60
      winkans: 93,3 % (842 van 902, 91,5–94,8 %)
      beslist: 11,3 % (902 van 8.000)
      heropend: 0
      dag waarop de helft gewonnen heeft: Niet bereikt: zover kwamen er tot nu toe te weinig
      snelheid, geld per dag: € 3.101

      fase  staat hier  bereikt  afgeleid  vaker     in  uit    stap        95 %   totaal           95 %
      MQL        7.098    8.000         0     12  8.000  902  10,5 %  9,9–11,2 %  100,0 %  100,0–100,0 %
      Won          842      842         0      —    842    0       —               10,5 %     9,9–11,2 %  Na deze fase komt geen andere
      lost          60       60         0      —     60    0       —                    —                 uitstap

      Tijd tot de volgende fase
      fase                       p50    p90  door  wachtend
      MQL                       14 d  162 d   842     7.098  1 lead met een einde vóór het begin
      eerste fase tot gewonnen  14 d  162 d   842     7.098  1 lead met een einde vóór het begin

      Gewonnen binnen zoveel dagen na binnenkomst
      dag  gewonnen         95 %      n  nog gevolgd
       30     6,9 %    6,4–7,5 %  8.000        7.098
      365    12,5 %  11,0–14,3 %  8.000            0  ten minste: zo lang is niemand gevolgd

      Uitgestapt
      uit MQL: 40 leads, “price”
      uit MQL: 20 leads, zonder reden

      Trechter naar bron
      bron           cohort  gewonnen  uitgestapt    kans         95 %  winkans          95 %
      paid_search     1.586       195           0  12,3 %  10,8–14,0 %  100,0 %  98,1–100,0 %
      zonder waarde       3         0           0   0,0 %   0,0–56,2 %        —                Er is niets om te tellen: geen record valt hieronder

      Wachttijd, in kalenderdagen sinds de lead in de fase kwam
      afdeling           open  <1d  <7d  <30  30+  onbekend    p50    p90  oudste  te laat  op tijd  ooit te laat     waarde  waarde te laat
      Marketing → Sales    63   20   30   10    3         0  1,3 d  6,5 d   143 d        3       60             9  € 412.001         € 9.000
      niet toegewezen       2    0    0    0    0         2      —      —       —        —        —             —          —               —  Geen van de records heeft een tijd; De afdeling sales heeft geen kalender met werkuren
      totaal               65   20   30   10    3         2  1,3 d  6,5 d   143 d        3       60             9  € 412.001         € 9.000

      Klantbeleving
      maat  van                      score        95 %   n  promotors  passieven  criticasters  ongeldig  onbeantwoord  respons  4 weken             95 %
      NPS   alle antwoorden            +30  −3 tot +56  20          9          8             3         1             2   91,3 %    +12,5  −20,0 tot +43,3  weinig antwoorden (minder dan 30)
      CSAT  contactpunt: renewal         —               4                                             0             0        —        —                   minder dan 5 antwoorden: niet getoond
      CES   eigenaar: zonder waarde    5,3     5,1–5,4  40                                             0             0        —        —

      Spreiding van de klantbeleving
      maat  tussen  hoogste  laagste  verschil
      NPS   kanaal  visit    phone        26,0
      CSAT  kanaal                           —  Geen twee intervallen liggen uit elkaar

      Keten
      zwakste schakel: MQL → Won, verliest € 96.500 per week tegen haar eigen verleden
      campagne-uitgaven: € 34.000
      orders: 14, € 118.300
      contactpunten met één eigenaar: 25,0 % (1 van 4, 4,6–69,9 %)
      op een kanaal met een eigenaar: 50,0 % (1 van 2, 9,5–90,6 %)
      dit jaar beoordeeld: 25,0 % (1 van 4, 4,6–69,9 %)
      2 contactpunten zonder eigenaar
      1 contactpunt met meer dan één eigenaar
      3 contactpunten een jaar niet beoordeeld

      schakel    afdeling           bereikt  tot volgende  aangenomen van beslist  op tijd   tegen  verlies per week  te laat  waarde te laat
      MQL → Won  Marketing → Sales    8.000          14 d                  75,0 %   36,0 %  41,0 %          € 96.500        3         € 9.000  zwakste schakel; binnen 14 dagen, 13 weken tegen de 13 ervoor: echt
      Won                               842             —                       —        —       —                 —        —               —  Voor geen fase is een termijn afgesproken

      Contactpunten
      contactpunt    stap      kanaal  eigenaar  maat  contacten  score        95 %
      fair           campaign          Ann, Bob                —      —
      offer          MQL       mail    Ann       NPS         120    +12  +2 tot +22  zijn NPS werd slechter
      Service phone  MQL       phone   niemand   NPS           8      —              geen eigenaar sinds 2 nov: R. Hoekstra is weg; niemand heeft zijn kanaal; minder dan 5 antwoorden: niet getoond
      renewal        Won               niemand                 —      —              heeft geen eigenaar

      Overdracht
      overdracht         fase  overgedragen  aangenomen  afgewezen  onbeslist  terug  aangenomen van beslist         95 %  beslist van alle         95 %    p50  p90
      Marketing → Sales  MQL            100          60         20         20      4                  75,0 %  64,5–83,1 %            80,0 %  71,1–86,7 %  1,8 d    —  Niet bereikt: zover kwamen er tot nu toe te weinig

      Afgewezen bij de overdracht
      uit MQL: 9 leads, “duplicate”
      uit MQL: 11 leads, zonder reden

      Overdracht naar wie beslist
      fase  wie      overgedragen  aangenomen  afgewezen  onbeslist
      MQL   Ann                70          50         12          8
      MQL   niemand            30          10          8         12

      Lekkende leads
      oorzaak                   leads    waarde  oudste
      zonder eigenaar               —         —       —  Geen bestand zegt wie een lead heeft
      te laat en niet benaderd      7  € 12.501    42 d
      stilgevallen                  0         —       —

      Lekkende leads naar eigenaar
      wie      leads    waarde
      Ann          5  € 10.000
      niemand      2         —

      inspanning voor leads die niets werden: 62,0 %, 620 van 1.000 minuten; van 12 contacten is de duur niet bekend

      Definities
      overeenstemming over definities: 33,3 % (2 van 6, 9,7–70,0 %)

      fase  regel                  getekend          niet getekend              staat hier  breekt
      MQL   value>1000 source:web  Marketing, Sales  Service                         7.098     212  Wants an offer | and says so
      Won                                            Marketing, Sales, Service         842       —  Voor deze fase is geen regel afgesproken

      Wat de regels breekt
      fase  deel        breekt
      MQL   value>1000     200
      MQL   source:web      40

      Groepen, naar afdeling
      afdeling       cohort  aandeel gewonnen    p50  NPS
      Sales           5.000            14,0 %  2,5 d  +30  weinig achter NPS
      zonder waarde   3.000             4,7 %      —    —  minder dan 5 antwoorden: niet getoond; Geen van de records heeft een tijd
      totaal          8.000            10,5 %  1,3 d  +26  weinig achter NPS

      Groepen die echt van het geheel verschillen
      afdeling       cijfer            waarde  verschil           95 %
      Sales          aandeel gewonnen  14,0 %   +3,5 pp  +2,9 tot +4,1
      zonder waarde  aandeel gewonnen   4,7 %   −5,8 pp  −6,8 tot −4,8

      Doelen
      cijfer             van                              doel  grens  waarde           stand
      NPS                metric: nps                        40     35     +30  onder de grens  Call every detractor
      winkans                                           90,0 %         93,3 %         gehaald
      te laat            department: sales, seam: true       2      5       3  boven het doel
      mediane wachttijd  department: nobody                  2              —     niet bekend  Geen van de records heeft een tijd
      funnel.winrat                                        0,5              —     niet bekend  Geen cijfer heeft deze naam en deze plaats

      Bronnen
      bestand    herkend als    rijen  gelezen  overgeslagen  afgewezen  dubbel  niet vertaald           nieuwste
      deals.csv  bron 2             1        0             1          0       0              1  23 nov 2026 07:31
      leads.csv  leads          8.025    8.000             0         25       0              0        23 nov 2026
      notes.csv  niet gebruikt      0        0             0          0       0              0                  —

      """
    #expect(try figures(.dutch, until: "Afgewezen") == expected)
  }
}
