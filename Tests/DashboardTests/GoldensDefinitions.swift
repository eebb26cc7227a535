/// The screens of definitions, by the names of `TableCases`.
enum GoldensDefinitions {
  static let all: [String: String] = [
    "definitions alone, 1x1": definitionsAlone1X1,
    "definitions alone, 40x12": definitionsAlone40X12,
    "definitions alone, 80x24": definitionsAlone80X24,
    "definitions, 80x24": definitions80X24,
    "definitions alone, 120x36": definitionsAlone120X36,
    "definitions, 120x36": definitions120X36,
    "definitions alone, 200x60": definitionsAlone200X60,
    "definitions, 200x60": definitions200X60,
    "definitions alone, Dutch": definitionsAloneDutch,
    "definitions alone, ascii, mono": definitionsAloneAsciiMono,
    "a limit is typed": aLimitIsTyped,
    "a limit is tried": aLimitIsTried,
  ]

  private static let definitionsAlone1X1 =
    """

    """

  private static let definitionsAlone40X12 =
    """
     definition agreement 87.5 % 21 of 24
     not by Service ~
     stage            breaks          limit
     Inquiry               —           none
     MQL ~         !      24 2 working days
     SAL                   ·           none
     SQL                   —           none
     Opportunity ~         —       36 hours
     Won                   —
     Rejected              —
     Lost                  —

    """

  private static let definitionsAlone80X24 =
    """
    ╭─ 6 Definitions ─ agreement 2026-11 ──────────────────────────────────────────╮
    │ definition agreement 87.5 % 21 of 24   not by Service ~                      │
    │ stage               here   breaks            limit   signed                  │
    │ Inquiry            1 204        —             none   3 of 3                  │
    │ MQL ~         !      388       24   2 working days   2 of 3                  │
    │ SAL                  812        ·             none   3 of 3                  │
    │ SQL                  240        —             none   3 of 3                  │
    │ Opportunity ~        131        —         36 hours   1 of 3                  │
    │ Won                  236        —                    3 of 3                  │
    │ Rejected           2 112        —                    3 of 3                  │
    │ Lost                 184        —                    3 of 3                  │
    │                                                                              │
    │ last changed 2 Nov 2026, 2026-09 → 2026-11: 1 change; Enter shows the figur… │
    │                                                                              │
    │ Targets                              value   target   floor                  │
    │ Service phone NPS              !!      +12      +30     +25                  │
    │ MQL acceptance rate            !    44.8 %     60 %    40 %                  │
    │ Inquiry step to the next stage      38.0 %     35 %                          │
    │ chain.ownercover                                  1                          │
    │ Service phone NPS: below floor. Extra people on the phone, within two weeks  │
    ╰─────────────────────────────────────────────────────────────────────── ▼44 ──╯
    """

  private static let definitions80X24 =
    """
    ╭─ 6 Definitions ─ agreement 2026-11 ──────────────────────────────────────────╮
    │ definition agreement 87.5 % 21 of 24   not by Service ~                      │
    │ stage               here   breaks            limit   signed                  │
    │ Inquiry            1 204        —             none   3 of 3                  │
    │ MQL ~         !      388       24   2 working days   2 of 3                  │
    │ SAL                  812        ·             none   3 of 3                  │
    │ SQL                  240        —             none   3 of 3                  │
    │ Opportunity ~        131        —         36 hours   1 of 3                  │
    │ Won                  236        —                    3 of 3                  │
    │ Rejected           2 112        —                    3 of 3                  │
    │ Lost                 184        —                    3 of 3                  │
    │                                                                              │
    │ last changed 2 Nov 2026, 2026-09 → 2026-11: 1 change; Enter shows the figur… │
    │                                                                              │
    │ Targets                              value   target   floor                  │
    ╰─────────────────────────────────────────────────────────────────────── ▼49 ──╯
    """

  private static let definitionsAlone120X36 =
    """
    ╭─ 6 Definitions ─ agreement 2026-11 ──────────────────────────────────────────────────────────────────────────────────╮
    │ definition agreement 87.5 % 21 of 24   not by Service ~                                                              │
    │ stage               here   breaks            limit   signed   rule                                                   │
    │ Inquiry            1 204        —             none   3 of 3   no rule                                                │
    │ MQL ~         !      388       24   2 working days   2 of 3   company and value>=1k                                  │
    │ SAL                  812        ·             none   3 of 3   owner                                                  │
    │ SQL                  240        —             none   3 of 3   no rule                                                │
    │ Opportunity ~        131        —         36 hours   1 of 3   no rule                                                │
    │ Won                  236        —                    3 of 3   no rule                                                │
    │ Rejected           2 112        —                    3 of 3   no rule                                                │
    │ Lost                 184        —                    3 of 3   no rule                                                │
    │                                                                                                                      │
    │ last changed 2 Nov 2026, 2026-09 → 2026-11: 1 change; Enter shows the figures before                                 │
    │                                                                                                                      │
    │ Targets                              value   target   floor                                                          │
    │ Service phone NPS              !!      +12      +30     +25                                                          │
    │ MQL acceptance rate            !    44.8 %     60 %    40 %                                                          │
    │ Inquiry step to the next stage      38.0 %     35 %                                                                  │
    │ chain.ownercover                                  1                                                                  │
    │ Service phone NPS: below floor. Extra people on the phone, within two weeks (Head of service)                        │
    │ MQL acceptance rate: below target. Sit down with sales about the profile (CMO)                                       │
    │ Inquiry step to the next stage: met                                                                                  │
    │ chain.ownercover: no figure has this name. CMO                                                                       │
    │                                                                                                                      │
    │ Inquiry        Somebody asked something, and we know how to reach them.                                              │
    │                rule      no rule                                                                                     │
    │                limit     none                                                                                        │
    │                signed    Marketing, Sales and Service                                                                │
    │                                                                                                                      │
    │ MQL ~          Marketing qualified: fits the profile, and asked for a price or a visit. Sales decides within two     │
    │                working days.                                                                                         │
    │                rule      company and value>=1k   24 of 388 break it                                                  │
    ╰─────────────────────────────────────────────────────────────────────────────────────────────────────────────── ▼30 ──╯
    """

  private static let definitions120X36 =
    """
    ╭─ 6 Definitions ─ agreement 2026-11 ──────────────────────────────────────────────────────────────────────────────────╮
    │ definition agreement 87.5 % 21 of 24   not by Service ~                                                              │
    │ stage               here   breaks            limit   signed   rule                                                   │
    │ Inquiry            1 204        —             none   3 of 3   no rule                                                │
    │ MQL ~         !      388       24   2 working days   2 of 3   company and value>=1k                                  │
    │ SAL                  812        ·             none   3 of 3   owner                                                  │
    │ SQL                  240        —             none   3 of 3   no rule                                                │
    │ Opportunity ~        131        —         36 hours   1 of 3   no rule                                                │
    │ Won                  236        —                    3 of 3   no rule                                                │
    │ Rejected           2 112        —                    3 of 3   no rule                                                │
    │ Lost                 184        —                    3 of 3   no rule                                                │
    ╰─────────────────────────────────────────────────────────────────────────────────────────────────────────────── ▼51 ──╯
    """

  private static let definitionsAlone200X60 =
    """
    ╭─ 6 Definitions ─ agreement 2026-11 ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────╮
    │ definition agreement 87.5 % 21 of 24   not by Service ~                                                                                                                                              │
    │ stage               here   breaks            limit   signed   rule                                                                                                                                   │
    │ Inquiry            1 204        —             none   3 of 3   no rule                                                                                                                                │
    │ MQL ~         !      388       24   2 working days   2 of 3   company and value>=1k                                                                                                                  │
    │ SAL                  812        ·             none   3 of 3   owner                                                                                                                                  │
    │ SQL                  240        —             none   3 of 3   no rule                                                                                                                                │
    │ Opportunity ~        131        —         36 hours   1 of 3   no rule                                                                                                                                │
    │ Won                  236        —                    3 of 3   no rule                                                                                                                                │
    │ Rejected           2 112        —                    3 of 3   no rule                                                                                                                                │
    │ Lost                 184        —                    3 of 3   no rule                                                                                                                                │
    │                                                                                                                                                                                                      │
    │ last changed 2 Nov 2026, 2026-09 → 2026-11: 1 change; Enter shows the figures before                                                                                                                 │
    │                                                                                                                                                                                                      │
    │ Targets                              value   target   floor                                                                                                                                          │
    │ Service phone NPS              !!      +12      +30     +25   below floor   Extra people on the phone, within two weeks (Head of service)                                                            │
    │ MQL acceptance rate            !    44.8 %     60 %    40 %   below target   Sit down with sales about the profile (CMO)                                                                             │
    │ Inquiry step to the next stage      38.0 %     35 %           met                                                                                                                                    │
    │ chain.ownercover                                  1           no figure has this name   CMO                                                                                                          │
    │                                                                                                                                                                                                      │
    │ Inquiry        Somebody asked something, and we know how to reach them.                                                                                                                              │
    │                rule      no rule                                                                                                                                                                     │
    │                limit     none                                                                                                                                                                        │
    │                signed    Marketing, Sales and Service                                                                                                                                                │
    │                                                                                                                                                                                                      │
    │ MQL ~          Marketing qualified: fits the profile, and asked for a price or a visit. Sales decides within two working days.                                                                       │
    │                rule      company and value>=1k   24 of 388 break it                                                                                                                                  │
    │                broken    company 9   value>=1k 18                                                                                                                                                    │
    │                limit     2 working days   quiet after 5 working days                                                                                                                                 │
    │                signed    Marketing and Sales   not by Service ~                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │ SAL            not put into words                                                                                                                                                                    │
    │                rule      owner   · of 812 break it                                                                                                                                                   │
    │                limit     none                                                                                                                                                                        │
    │                signed    Marketing, Sales and Service                                                                                                                                                │
    │                                                                                                                                                                                                      │
    │ SQL            not put into words                                                                                                                                                                    │
    │                rule      no rule                                                                                                                                                                     │
    │                limit     none                                                                                                                                                                        │
    │                signed    Marketing, Sales and Service                                                                                                                                                │
    │                                                                                                                                                                                                      │
    │ Opportunity ~  not put into words                                                                                                                                                                    │
    │                rule      no rule                                                                                                                                                                     │
    │                limit     36 hours                                                                                                                                                                    │
    │                signed    Sales   not by Marketing and Service ~                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │ Won            not put into words                                                                                                                                                                    │
    │                rule      no rule                                                                                                                                                                     │
    │                signed    Marketing, Sales and Service                                                                                                                                                │
    │                                                                                                                                                                                                      │
    │ Rejected       not put into words                                                                                                                                                                    │
    │                rule      no rule                                                                                                                                                                     │
    │                signed    Marketing, Sales and Service                                                                                                                                                │
    │                                                                                                                                                                                                      │
    │ Lost           not put into words                                                                                                                                                                    │
    │                rule      no rule                                                                                                                                                                     │
    ╰──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────── ▼1 ──╯
    """

  private static let definitions200X60 =
    """
    ╭─ 6 Definitions ─ agreement 2026-11 ─────────────────────────────╮
    │ definition agreement 87.5 % 21 of 24   not by Service ~         │
    │ stage               here   breaks            limit   signed     │
    │ Inquiry            1 204        —             none   3 of 3     │
    │ MQL ~         !      388       24   2 working days   2 of 3     │
    │ SAL                  812        ·             none   3 of 3     │
    │ SQL                  240        —             none   3 of 3     │
    │ Opportunity ~        131        —         36 hours   1 of 3     │
    │ Won                  236        —                    3 of 3     │
    │ Rejected           2 112        —                    3 of 3     │
    │ Lost                 184        —                    3 of 3     │
    │                                                                 │
    │ last changed 2 Nov 2026, 2026-09 → 2026-11: 1 change; Enter sh… │
    ╰────────────────────────────────────────────────────────── ▼54 ──╯
    """

  private static let definitionsAloneDutch =
    """
    ╭─ 6 Definities ─ afspraak 2026-11 ────────────────────────────────────────────────────────────────────────────────────╮
    │ overeenstemming over definities 87,5 % 21 van 24   niet door Service ~                                               │
    │ fase               staat hier   breekt       termijn   getekend   regel                                              │
    │ Inquiry                 1.204        —          geen    3 van 3   geen regel                                         │
    │ MQL ~         !           388       24   2 werkdagen    2 van 3   company and value>=1k                              │
    │ SAL                       812        ·          geen    3 van 3   owner                                              │
    │ SQL                       240        —          geen    3 van 3   geen regel                                         │
    │ Opportunity ~             131        —        36 uur    1 van 3   geen regel                                         │
    │ Won                       236        —                  3 van 3   geen regel                                         │
    │ Rejected                2.112        —                  3 van 3   geen regel                                         │
    │ Lost                      184        —                  3 van 3   geen regel                                         │
    │                                                                                                                      │
    │ laatst gewijzigd 2 nov 2026, 2026-09 → 2026-11: 1 verandering; Enter toont de cijfers van daarvoor                   │
    │                                                                                                                      │
    │ Doelen                             waarde   doel   grens                                                             │
    │ Service phone NPS             !!      +12    +30     +25                                                             │
    │ MQL aandeel aangenomen        !    44,8 %   60 %    40 %                                                             │
    │ Inquiry naar de volgende fase      38,0 %   35 %                                                                     │
    │ chain.ownercover                               1                                                                     │
    │ Service phone NPS: onder de grens. Extra people on the phone, within two weeks (Head of service)                     │
    │ MQL aandeel aangenomen: onder het doel. Sit down with sales about the profile (CMO)                                  │
    │ Inquiry naar de volgende fase: gehaald                                                                               │
    │ chain.ownercover: geen cijfer heeft deze naam. CMO                                                                   │
    │                                                                                                                      │
    │ Inquiry        Somebody asked something, and we know how to reach them.                                              │
    │                regel     geen regel                                                                                  │
    │                termijn   geen                                                                                        │
    │                getekend  Marketing, Sales en Service                                                                 │
    │                                                                                                                      │
    │ MQL ~          Marketing qualified: fits the profile, and asked for a price or a visit. Sales decides within two     │
    │                working days.                                                                                         │
    │                regel     company and value>=1k   24 van 388 breken die                                               │
    ╰─────────────────────────────────────────────────────────────────────────────────────────────────────────────── ▼30 ──╯
    """

  private static let definitionsAloneAsciiMono =
    """
    +- 6 Definities - afspraak 2026-11 ----------------------------------------------------------------+
    | overeenstemming over definities 87,5 % 21 van 24   niet door Service ~                           |
    | fase               staat hier   breekt       termijn   getekend   regel                          |
    | Inquiry                 1.204        -          geen    3 van 3   geen regel                     |
    | MQL ~         !           388       24   2 werkdagen    2 van 3   company and value>=1k          |
    | SAL                       812        .          geen    3 van 3   owner                          |
    | SQL                       240        -          geen    3 van 3   geen regel                     |
    | Opportunity ~             131        -        36 uur    1 van 3   geen regel                     |
    | Won                       236        -                  3 van 3   geen regel                     |
    | Rejected                2.112        -                  3 van 3   geen regel                     |
    | Lost                      184        -                  3 van 3   geen regel                     |
    |                                                                                                  |
    | laatst gewijzigd 2 nov 2026, 2026-09 -> 2026-11: 1 verandering; Enter toont de cijfers van daar~ |
    |                                                                                                  |
    | Doelen                             waarde   doel   grens                                         |
    | Service phone NPS             !!      +12    +30     +25                                         |
    | MQL aandeel aangenomen        !    44,8 %   60 %    40 %                                         |
    | Inquiry naar de volgende fase      38,0 %   35 %                                                 |
    | chain.ownercover                               1                                                 |
    | Service phone NPS: onder de grens. Extra people on the phone, within two weeks (Head of service) |
    | MQL aandeel aangenomen: onder het doel. Sit down with sales about the profile (CMO)              |
    | Inquiry naar de volgende fase: gehaald                                                           |
    | chain.ownercover: geen cijfer heeft deze naam. CMO                                               |
    |                                                                                                  |
    | Inquiry        Somebody asked something, and we know how to reach them.                          |
    |                regel     geen regel                                                              |
    +------------------------------------------------------------------------------------------- v36 --+
    """

  private static let aLimitIsTyped =
    """
     Warmtebron BV   Mon 23 Nov 2026 08:31   last 90 days                                    ● live · data 2 min old ? help
    ╭─ 6 Definitions ─ agreement 2026-11 ──────────────────────────────────────────────────────────────────────────────────╮
    │ definition agreement 87.5 % 21 of 24   not by Service ~                                                              │
    │ stage               here   breaks            limit   signed   rule                                                   │
    │ Inquiry            1 204        —             none   3 of 3   no rule                                                │
    │ MQL ~         !      388       24   2 working days   2 of 3   company and value>=1k                                  │
    │ SAL                  812        ·             none   3 of 3   owner                                                  │
    │ SQL                  240        —             none   3 of 3   no rule                                                │
    │ Opportunity ~        131        —         36 hours   1 of 3   no rule                                                │
    │ Won                  236        —                    3 of 3   no rule                                                │
    │ Rejected           2 112        —                    3 of 3   no rule                                                │
    │ Lost                 184        —                    3 of 3   no rule                                                │
    │                                                                                                                      │
    │ last changed 2 Nov 2026, 2026-09 → 2026-11: 1 change; Enter shows the figures before                                 │
    │                                                                                                                      │
    │ Targets                              value   target   floor                                                          │
    │ Service phone NPS              !!      +12      +30     +25                                                          │
    │ MQL acceptance rate            !    44.8 %     60 %    40 %                                                          │
    │ Inquiry step to the next stage      38.0 %     35 %                                                                  │
    │ chain.ownercover                                  1                                                                  │
    │ Service phone NPS: below floor. Extra people on the phone, within two weeks (Head of service)                        │
    │ MQL acceptance rate: below target. Sit down with sales about the profile (CMO)                                       │
    │ Inquiry step to the next stage: met                                                                                  │
    │ chain.ownercover: no figure has this name. CMO                                                                       │
    │                                                                                                                      │
    │ Inquiry        Somebody asked something, and we know how to reach them.                                              │
    │                rule      no rule                                                                                     │
    │                limit     none                                                                                        │
    │                signed    Marketing, Sales and Service                                                                │
    │                                                                                                                      │
    │ MQL ~          Marketing qualified: fits the profile, and asked for a price or a visit. Sales decides within two     │
    │                working days.                                                                                         │
    │                rule      company and value>=1k   24 of 388 break it                                                  │
    ╰─────────────────────────────────────────────────────────────────────────────────────────────────────────────── ▼30 ──╯
     agreement 2026-11 · not agreed by Service ~ · ! 1 mistake · 12 rejected records · agreed by Marketing and Sales
     limit of MQL: 5x                                                                      Enter tries it; nothing is saved
    """

  private static let aLimitIsTried =
    """
     Warmtebron BV   Mon 23 Nov 2026 08:31    TRIED MQL 5 working days  nothing saved        ● live · data 2 min old ? help
    ╭─ 6 Definitions ─ agreement 2026-11 ──────────────────────────────────────────────────────────────────────────────────╮
    │ definition agreement 87.5 % = 21 of 24   not by Service ~                                                            │
    │ stage               here =   breaks =            limit   signed   rule                                               │
    │ Inquiry            1 204 =        —               none   3 of 3   no rule                                            │
    │ MQL ~         !      388 =       24 =   5 working days   2 of 3   company and value>=1k                              │
    │ SAL                  812 =        · =             none   3 of 3   owner                                              │
    │ SQL                  240 =        —               none   3 of 3   no rule                                            │
    │ Opportunity ~        131 =        —           36 hours   1 of 3   no rule                                            │
    │ Won                  236 =        —                      3 of 3   no rule                                            │
    │ Rejected           2 112 =        —                      3 of 3   no rule                                            │
    │ Lost                 184 =        —                      3 of 3   no rule                                            │
    │                                                                                                                      │
    │ last changed 2 Nov 2026, 2026-09 → 2026-11: 1 change; Enter shows the figures before                                 │
    │                                                                                                                      │
    │ Targets                              value =   target   floor                                                        │
    │ Service phone NPS              !!      +12 =      +30     +25                                                        │
    │ MQL acceptance rate            !    44.8 % =     60 %    40 %                                                        │
    │ Inquiry step to the next stage      38.0 % =     35 %                                                                │
    │ chain.ownercover                                    1                                                                │
    │ Service phone NPS: below floor. Extra people on the phone, within two weeks (Head of service)                        │
    │ MQL acceptance rate: below target. Sit down with sales about the profile (CMO)                                       │
    │ Inquiry step to the next stage: met                                                                                  │
    │ chain.ownercover: no figure has this name. CMO                                                                       │
    │                                                                                                                      │
    │ Inquiry        Somebody asked something, and we know how to reach them.                                              │
    │                rule      no rule                                                                                     │
    │                limit     none                                                                                        │
    │                signed    Marketing, Sales and Service                                                                │
    │                                                                                                                      │
    │ MQL ~          Marketing qualified: fits the profile, and asked for a price or a visit. Sales decides within two     │
    │                working days.                                                                                         │
    │                rule      company and value>=1k   24 of 388 break it                                                  │
    ╰─────────────────────────────────────────────────────────────────────────────────────────────────────────────── ▼30 ──╯
    """
}
