/// The chain in its frame at several sizes, as it was looked at and found right.
extension PaneGoldens {
  static let chain: [String: String] = [
    "chain 1x1": chain1x1,
    "chain 40x12": chain40x12,
    "chain 80x24": chain80x24,
    "chain 120x36": chain120x36,
    "chain 200x60": chain200x60,
    "chain, ascii, Dutch": chainAsciiDutch,
    "chain, funnel alone": chainFunnelAlone,
    "chain in the morning": chainInTheMorning,
  ]

  private static let chain1x1 = """
    ╮
    """

  private static let chain40x12 = """
    ╭─ 4 Chain ────────────────────────────╮
    │ │  Campaign      34 210              │
    │ │  Inquiry       12 480  2.1 d   +41 │
    │ !! MQL            4 742  3.4 d       │
    │ │  SAL            1 712    5 d       │
    │ │  SQL            1 104  8.2 d       │
    │ │  Opportunity      640   31 d   +33 │
    │ │  Won              236          +12 │
    │ │  Installation     221          +52 │
    │ │  Service        5 120         +12! │
    │ │  Renewal           96           ·· │
    ╰──────────────────────────────── ▼8 ──╯
    """

  private static let chain80x24 = """
    ╭─ 4 Chain ─ the customer's way; weakest link marked ──────────────────────────╮
    │ Campa ── Inqui ── MQL ═══ SAL ── SQL ── Oppor ─ Won ── Insta ─ Servi ─ Renew │
    │ 34 210   12 480   4 742   1 712  1 104  640     236    221     5 120   96    │
    │          2.1 d    3.4 d   5 d    8.2 d  31 d                                 │
    │          43 %     36 %    43 %   43 %   43 %                                 │
    │                   81 %                                                       │
    │          +41                            +33     +12    +52     +12!    ··    │
    │ Marketi… Marketi… Market… Sales  Sales  Sales   Sales  Dealer… none    Servi │
    │ web      web                            mail    mail   visit   phone   mail  │
    │                                                                              │
    │ !! MQL → SAL      loses € 96 500 a week against its own past                 │
    │ !  Service phone  its NPS got worse; no owner since 2 Nov: B. Aerts left; n… │
    │ owners 6 of 8 touchpoints  7 on owned channels  7 reviewed                   │
    │ 1 without an owner  1 with more than one owner  1 on a channel nobody owns   │
    │ 1 not reviewed in a year  campaign spend € 184 000                           │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    ╰──────────────────────────────────────────────────────────────────────────────╯
    """

  private static let chain120x36 = """
    ╭─ 4 Chain ─ the customer's way; weakest link marked ──────────────────────────────────────────────────────────────────╮
    │           Campaign ── Inquiry ─── MQL ═══════ SAL ─── SQL ─── Opportunity ── Won ── Installation ─ Service ─ Renewal │
    │ volume    34 210      12 480      4 742       1 712   1 104   640            236    221            5 120     96      │
    │ to next               2.1 d       3.4 d       5 d     8.2 d   31 d                                                   │
    │ in time               43 %        36 %        43 %    43 %    43 %                                                   │
    │ accepted                          81 %                                                                               │
    │ score                 +41                                     +33            +12    +52            +12!      ··      │
    │ owner     Marketing   Marketing   Marketing   Sales   Sales   Sales          Sales  Dealer Oost    none      Service │
    │ channel   web         web                                     mail           mail   visit          phone     mail    │
    │                                                                                                                      │
    │ !! MQL → SAL      loses € 96 500 a week against its own past                                                         │
    │ !  Service phone  its NPS got worse; no owner since 2 Nov: B. Aerts left; nobody owns its channel                    │
    │ 6 of 8 touchpoints with one owner  7 of 8 on a channel with an owner  7 of 8 reviewed this year                      │
    │ 1 touchpoint without an owner  1 touchpoint with more than one owner  1 touchpoint on a channel nobody owns          │
    │ 1 touchpoint not reviewed in a year  campaign spend € 184 000                                                        │
    │                                                                                                                      │
    │    Touchpoints                  contacts  score       channel · owner                                                │
    │    Advertisement  Campaign        34 210              web · K. Peeters                                               │
    │    Website        Inquiry          9 604  +41 n 320   web · K. Peeters                                               │
    │    Offer          Opportunity        612  +33 n 188   mail · J. Maes                                                 │
    │    Invoice        Won                240  +12 n 24    mail · J. Maes, T. Bos                                         │
    │    Installation   Installation       221  +52 n 402   visit · R. Smit                                                │
    │    Service visit  Service          1 340  +38 n 240   visit · A. de Wit                                              │
    │ !  Service phone  Service          5 120  +12! n 214  phone · none                                                   │
    │    Renewal        Renewal             96  ·· n 4      mail · A. de Wit                                               │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    ╰──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────╯
    """

  private static let chain200x60 = """
    ╭─ 4 Chain ─ the customer's way; weakest link marked ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────╮
    │           Campaign ──────── Inquiry ───────── MQL ═════════════ SAL ───────────── SQL ───────────── Opportunity ───── Won ───────────── Installation ──── Service ───────── Renewal                  │
    │ volume    34 210            12 480            4 742             1 712             1 104             640               236               221               5 120             96                       │
    │ to next                     2.1 d             3.4 d             5 d               8.2 d             31 d                                                                                             │
    │ in time                     43 %              36 %              43 %              43 %              43 %                                                                                             │
    │ accepted                                      81 %                                                                                                                                                   │
    │ owner     Marketing         Marketing         Marketing         Sales             Sales             Sales             Sales             Dealer Oost       none              Service                  │
    │           Advertisement     Website                                                                 Offer             Invoice           Installation      Service visit     Renewal                  │
    │                             +41 n 320                                                               +33 n 188         +12 n 24          +52 n 402         +38 n 240         ·· n 4                   │
    │           web · K. Peeters  web · K. Peeters                                                        mail · J. Maes    mail · J. Maes, … visit · R. Smit   visit · A. de Wit mail · A. de Wit         │
    │                                                                                                                                                           ! Service phone                            │
    │                                                                                                                                                           +12! n 214                                 │
    │                                                                                                                                                           phone · none                               │
    │                                                                                                                                                                                                      │
    │ !! MQL → SAL      loses € 96 500 a week against its own past                                      6 of 8 touchpoints with one owner  7 of 8 on a channel with an owner  7 of 8 reviewed this year    │
    │ !  Service phone  its NPS got worse; no owner since 2 Nov: B. Aerts left; nobody owns its chann…  1 touchpoint without an owner  1 touchpoint with more than one owner                               │
    │                                                                                                   1 touchpoint on a channel nobody owns  1 touchpoint not reviewed in a year                         │
    │                                                                                                   campaign spend € 184 000                                                                           │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    ╰──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────╯
    """

  private static let chainAsciiDutch = """
    +- 4 Keten - de weg van de klant; de zwakste schakel gemerkt ------------------+
    | Campa -- Inqui -- MQL === SAL -- SQL -- Oppor - Won -- Insta - Servi - Renew |
    | 34.210   12.480   4.742   1.712  1.104  640     236    221     5.120   96    |
    |          2,1 d    3,4 d   5 d    8,2 d  31 d                                 |
    |                   81 %                                                       |
    |          +41                            +33     +12    +52     +12!    ..    |
    | Marketi~ Marketi~ Market~ Sales  Sales  Sales   Sales  Dealer~ geen    Servi |
    |                                                                              |
    | !! MQL -> SAL     verliest EUR 96.500 per week tegen haar eigen verleden     |
    | !  Service phone  zijn NPS werd slechter; geen eigenaar sinds 2 nov: B. Aer~ |
    | eigenaren 6 van 8 contactpunten  7 op hun kanaal  7 beoordeeld               |
    | 1 zonder eigenaar  1 met meer dan een eigenaar  1 op een kanaal van niemand  |
    | 1 een jaar niet beoordeeld  campagne-uitgaven EUR 184.000                    |
    +------------------------------------------------------------------------------+
    """

  private static let chainFunnelAlone = """
    ╭─ 4 Chain ─ the customer's way; weakest link marked ──────────────────────────╮
    │           Inquiry ───── MQL ──────── SAL ──── SQL ──── Opportunity ─── Won   │
    │ volume    12 480        4 742        1 712    1 104    640             236   │
    │ to next   2.1 d         3.4 d        5 d      8.2 d    31 d                  │
    │ in time   43 %          36 %         43 %     43 %     43 %                  │
    │ accepted                81 %                                                 │
    │ owner     Marketing     Marketing    Sales    Sales    Sales           Sales │
    │                                                                              │
    │ no link loses, and nothing is late                                           │
    │ No register yet. A file with the columns touchpoint, journey_step, channel,  │
    │ owner names the owners.                                                      │
    ╰──────────────────────────────────────────────────────────────────────────────╯
    """

  private static let chainInTheMorning = """
    ╭─ 4 Chain ─ the customer's way; weakest link marked ─────────╮
    │ Cam ── Inq ── MQL ═ SAL ─ SQL ─ Opp ─ Won ─ Ins ─ Ser ─ Ren │
    │ 34 210 12 480 4 742 1 712 1 104 640   236   221   5 120 96  │
    │        2.1 d  3.4 d 5 d   8.2 d 31 d                        │
    │               81 %                                          │
    │        +41                      +33   +12   +52   +12!  ··  │
    │ Market Market Marke Sales Sales Sales Sales Deale none  Ser │
    │ !! MQL → SAL      loses € 96 500 a week against its own pa… │
    │ !  Service phone  its NPS got worse; no owner since 2 Nov:… │
    │ owners 6 of 8 touchpoints  7 on owned channels  7 reviewed  │
    │ 1 without an owner  1 with more than one owner              │
    ╰─────────────────────────────────────────────────────── ▼2 ──╯
    """

  /// In full colour.
  static let chainStyles = """
    0: 0-2 #5F6C78 on #101418, 3-3 #E69F00 on #101418 bold, 4-4 #5F6C78 on #101418, 5-9 #E6E6E6 on #101418 bold, 10-12 #5F6C78 on #101418, 13-51 #8A949E on #101418, 52-62 #5F6C78 on #101418
    1: 0-0 #5F6C78 on #101418, 1-1 #E6E6E6 on #101418, 2-4 #E6E6E6 on #101418 bold, 5-5 #E6E6E6 on #101418, 6-7 #5F6C78 on #101418, 8-8 #E6E6E6 on #101418, 9-11 #E6E6E6 on #101418 bold, 12-12 #E6E6E6 on #101418, 13-14 #5F6C78 on #101418, 15-15 #E6E6E6 on #101418, 16-18 #E6E6E6 on #101418 bold, 19-19 #E6E6E6 on #101418, 20-20 #FF6B4A on #101418, 21-21 #E6E6E6 on #101418, 22-24 #FF6B4A on #101418 bold, 25-25 #E6E6E6 on #101418, 26-26 #5F6C78 on #101418, 27-27 #E6E6E6 on #101418, 28-30 #E6E6E6 on #101418 bold, 31-31 #E6E6E6 on #101418, 32-32 #5F6C78 on #101418, 33-33 #E6E6E6 on #101418, 34-36 #E6E6E6 on #101418 bold, 37-37 #E6E6E6 on #101418, 38-38 #5F6C78 on #101418, 39-39 #E6E6E6 on #101418, 40-42 #E6E6E6 on #101418 bold, 43-43 #E6E6E6 on #101418, 44-44 #5F6C78 on #101418, 45-45 #E6E6E6 on #101418, 46-48 #E6E6E6 on #101418 bold, 49-49 #E6E6E6 on #101418, 50-50 #5F6C78 on #101418, 51-51 #E6E6E6 on #101418, 52-54 #E6E6E6 on #101418 bold, 55-55 #E6E6E6 on #101418, 56-56 #5F6C78 on #101418, 57-57 #E6E6E6 on #101418, 58-60 #E6E6E6 on #101418 bold, 61-61 #E6E6E6 on #101418, 62-62 #5F6C78 on #101418
    2: 0-0 #5F6C78 on #101418, 1-1 #E6E6E6 on #101418, 2-7 #E6E6E6 on #101418 bold, 8-8 #E6E6E6 on #101418, 9-14 #E6E6E6 on #101418 bold, 15-15 #E6E6E6 on #101418, 16-20 #E6E6E6 on #101418 bold, 21-21 #E6E6E6 on #101418, 22-26 #E6E6E6 on #101418 bold, 27-27 #E6E6E6 on #101418, 28-32 #E6E6E6 on #101418 bold, 33-33 #E6E6E6 on #101418, 34-36 #E6E6E6 on #101418 bold, 37-39 #E6E6E6 on #101418, 40-42 #E6E6E6 on #101418 bold, 43-45 #E6E6E6 on #101418, 46-48 #E6E6E6 on #101418 bold, 49-51 #E6E6E6 on #101418, 52-56 #E6E6E6 on #101418 bold, 57-57 #E6E6E6 on #101418, 58-59 #E6E6E6 on #101418 bold, 60-61 #E6E6E6 on #101418, 62-62 #5F6C78 on #101418
    3: 0-0 #5F6C78 on #101418, 1-15 #E6E6E6 on #101418, 16-20 #FF6B4A on #101418, 21-61 #E6E6E6 on #101418, 62-62 #5F6C78 on #101418
    4: 0-0 #5F6C78 on #101418, 1-61 #E6E6E6 on #101418, 62-62 #5F6C78 on #101418
    5: 0-0 #5F6C78 on #101418, 1-8 #E6E6E6 on #101418, 9-11 #E6E6E6 on #101418 bold, 12-33 #E6E6E6 on #101418, 34-36 #E6E6E6 on #101418 bold, 37-39 #E6E6E6 on #101418, 40-42 #8A949E on #101418 bold, 43-45 #E6E6E6 on #101418, 46-48 #E6E6E6 on #101418 bold, 49-51 #E6E6E6 on #101418, 52-55 #E69F00 on #101418 bold, 56-57 #E6E6E6 on #101418, 58-59 #8A949E on #101418, 60-61 #E6E6E6 on #101418, 62-62 #5F6C78 on #101418
    6: 0-0 #5F6C78 on #101418, 1-1 #E6E6E6 on #101418, 2-7 #8A949E on #101418, 8-8 #E6E6E6 on #101418, 9-14 #8A949E on #101418, 15-15 #E6E6E6 on #101418, 16-20 #8A949E on #101418, 21-21 #E6E6E6 on #101418, 22-26 #8A949E on #101418, 27-27 #E6E6E6 on #101418, 28-32 #8A949E on #101418, 33-33 #E6E6E6 on #101418, 34-38 #8A949E on #101418, 39-39 #E6E6E6 on #101418, 40-44 #8A949E on #101418, 45-45 #E6E6E6 on #101418, 46-50 #8A949E on #101418, 51-51 #E6E6E6 on #101418, 52-55 #E69F00 on #101418, 56-57 #E6E6E6 on #101418, 58-60 #8A949E on #101418, 61-61 #E6E6E6 on #101418, 62-62 #5F6C78 on #101418
    7: 0-0 #5F6C78 on #101418, 1-1 #E6E6E6 on #101418, 2-3 #FF6B4A on #101418 bold, 4-4 #E6E6E6 on #101418, 5-13 #FF6B4A on #101418 bold, 14-61 #E6E6E6 on #101418, 62-62 #5F6C78 on #101418
    8: 0-0 #5F6C78 on #101418, 1-1 #E6E6E6 on #101418, 2-2 #E69F00 on #101418 bold, 3-4 #E6E6E6 on #101418, 5-17 #E69F00 on #101418 bold, 18-61 #E6E6E6 on #101418, 62-62 #5F6C78 on #101418
    9: 0-0 #5F6C78 on #101418, 1-1 #E6E6E6 on #101418, 2-7 #8A949E on #101418, 8-61 #E6E6E6 on #101418, 62-62 #5F6C78 on #101418
    10: 0-0 #5F6C78 on #101418, 1-1 #E6E6E6 on #101418, 2-2 #E69F00 on #101418, 3-3 #E6E6E6 on #101418, 4-19 #8A949E on #101418, 20-21 #E6E6E6 on #101418, 22-22 #E69F00 on #101418, 23-23 #E6E6E6 on #101418, 24-47 #8A949E on #101418, 48-61 #E6E6E6 on #101418, 62-62 #5F6C78 on #101418
    11: 0-55 #5F6C78 on #101418, 56-59 #8A949E on #101418, 60-62 #5F6C78 on #101418
    """
}
