/// Screens as text.
extension Goldens {
  static let oneCell = """
    !
    """

  static let tooSmall = """
    !! Marketing → Sales: 63 of 388 late
    Make the window at least 60x16










    """

  static let narrow = """
     Warmtebron BV   Mon 23 Nov 2026 08:31           ● live · data 2 min old ? help
    ╭─ 1 Funnel ─ cohort of 90 days ──────────────────────────────── 91 % decided ─╮
    │             cohort                 reached          step   to next  here now │
    │ Inquiry     ██████████████████████  12 480  38.0 %  ±0.9     2.1 d     1 204 │
    │ MQL         ████████▍                4 742  36.1 %  ±1.4     3.4 d       388 │
    │ SAL         ███                      1 712  64.5 %  ±2.3       5 d       812 │
    │ SQL         ██                       1 104  58.0 %  ±2.9     8.2 d       240 │
    │ Opportunity █▏                         640  36.9 %  ±3.8      31 d       131 │
    │ Won         ▍                          236                               236 │
    ╰──────────────────────────────────────────────────────────────────────────────╯
    ╭─ 2 Aging ─ open leads by who must act ──────────────────────── working days ─╮
    │                         open <1d <3d <7d <14 <30 <60 60+ p50 p90 oldest late │
    │ Marketing              1 204 412 380 201 120  61  24   6  2d 12d    71d    · │
    │ Marketing → Sales     !! 388 251  74  30  18   9   4   2  1d  6d    64d   63 │
    │ Sales                 !  812  88  96 140 201 160  90  37 11d 38d   143d   41 │
    │ Dealer Oost              131   9  14  22  31  29  18   8 12d 41d    98d    · │
    │ Service ~             !   77  30  22  14   8   3   ·   ·  2d  8d    22d    3 │
    │ total                  2 612 790 586 407 378 262 136  53  4d 30d   143d  107 │
    │ late 63 Marketing → Sales  41 Sales  3 Service                               │
    │ value waiting € 4.1 M  and £ 84 000  of which late € 512 500                 │
    │ oldest Sales 143 d  unknown age ·  ever late 411                             │
    ╰──────────────────────────────────────────────────────────────────────────────╯
     agreement 2026-11 · not agreed by Service ~ · ! 1 mistake · 12 rejected recor…
     ⏎ open   ⇥ next pane   z zoom   / filter   t period   [ ] day   = compare
    """

  static let narrowSecondPageAsciiDutch = """
     Warmtebron BV   ma 23 nov 2026 08:31            * live . data 2 min oud ? hulp
    +- 3 Klantbeleving - 13 weken ------------------------------------ marge 95 % -+
    |                   NPS   +-      n  4 wk  verloop        CSAT   CES  CXPi     |
    | Alle antwoorden   +34  +-3  1.460  ^1    -==#=_=+==-*=  78 %   5,3   +44     |
    | Installation      +52  +-5    402  ^11   -==#=_=+==-*=  88 %   5,9           |
    | Website           +41  +-6    320  ^5    _..===+ ***##  82 %   5,6   +51     |
    | Service visit     +38  +-7    240  v4    -==#=_=+==-*=  81 %   5,4           |
    | Service phone  !! +12 +-10    214  v26   ##*#*++==--._  61 %   4,1    +8     |
    | Offer             +33  +-8    188  =     -==#=_=+==-*=  79 %   5,2           |
    | Invoice           +12 +-22     24  v9    -==#=_=+==-*=  67 %   4,8           |
    | Renewal            ..           4                         ..    ..           |
    |                                                                              |
    +------------------------------------------------------------------------------+
    +- 8 Datakwaliteit - 4 bestanden, 83.736 rijen --------- 12 afgewezen records -+
    | bestand                        herkend als        rijen  afgewezen  nieuwste |
    | notes.xlsx                     niet gebruikt          .          .         - |
    | sf-lead-history.csv            fase-overgangen   61.204         12     2 min |
    | leads-2026-11.csv              leads             18.412          .    14 min |
    | surveys.jsonl                  enquete-antwoor~   4.120          .       3 u |
    |                                                                              |
    | !! ketting.toml:12:3: onbekende sleutel `stage[2].slaa`; bedoelt u `sla`?    |
    +------------------------------------------------------------------------ v3 --+
     afspraak 2026-11 . niet getekend door Service ~ . ! 1 fout . 12 afgewezen rec~
     Enter openen   Tab volgend paneel   z vergroten   / filteren   t periode
    """

  static let usual = """
     Warmtebron BV   Mon 23 Nov 2026 08:31   last 90 days                                    ● live · data 2 min old ? help
    ╭─ 1 Funnel ─ cohort of 90 days ───────── 91 % decided ─╮╭─ 2 Aging ─ open leads by who must act ─────── working days ─╮
    │             cohort                  reached  here now ││                    open <1d <3d <7d <14 <30 <60 60+ p50 p90 │
    │ Inquiry     ███████████████████████  12 480     1 204 ││ Marketing         1 204 412 380 201 120  61  24   6  2d 12d │
    │             ↓  38.0 % ±0.9   2.1 d to next            ││ Marketing → Sales!! 388 251  74  30  18   9   4   2  1d  6d │
    │ MQL         ████████▊                 4 742       388 ││ Sales            !  812  88  96 140 201 160  90  37 11d 38d │
    │             ↓  36.1 % ±1.4   3.4 d to next            ││ Dealer Oost         131   9  14  22  31  29  18   8 12d 41d │
    │ SAL         ███▏                      1 712       812 ││ Service ~        !   77  30  22  14   8   3   ·   ·  2d  8d │
    │             ↓  64.5 % ±2.3     5 d to next            ││ total             2 612 790 586 407 378 262 136  53  4d 30d │
    │ SQL         ██                        1 104       240 ││                                                             │
    │             ↓  58.0 % ±2.9   8.2 d to next            ││ late 63 Marketing → Sales  41 Sales  3 Service              │
    │ Opportunity █▏                          640       131 ││ value waiting € 4.1 M  and £ 84 000                         │
    │             ↓  36.9 % ±3.8    31 d to next            ││ of which late € 512 500                                     │
    │ Won         ▍                           236       236 ││ oldest Sales 143 d  unknown age ·  ever late 411            │
    │                                                       ││                                                             │
    │ won by 30 d 0.4 %  60 d 1.1 %  90 d 1.9 % ±0.2        ││                                                             │
    │ win rate 2.1 % ±0.3   half won not reached            ││                                                             │
    │ velocity per day € 1 710   and £ 240                  ││                                                             │
    ╰───────────────────────────────────────────────────────╯╰─────────────────────────────────────────────────────────────╯
    ╭─ 3 Experience ─ 13 weeks ───────────── interval 95 % ─╮╭─ 8 Data health ─────────────────────── 12 rejected records ─╮
    │                 NPS   ±     n 4 wk trend         CSAT ││ file                                 rows  rejected  newest │
    │ All answers     +34  ±3 1 460 ▲1   ▃▄▄▇▄▁▄▅▄▄▃▆▄ 78 % ││ notes.xlsx                              ·         ·       — │
    │ Installation    +52  ±5   402 ▲11  ▃▄▄▇▄▁▄▅▄▄▃▆▄ 88 % ││ sf-lead-history.csv                61 204        12   2 min │
    │ Website         +41  ±6   320 ▲5   ▁▂▂▄▄▄▅ ▆▆▆▇▇ 82 % ││ leads-2026-11.csv                  18 412         ·  14 min │
    │ Service visit   +38  ±7   240 ▼4   ▃▄▄▇▄▁▄▅▄▄▃▆▄ 81 % ││ surveys.jsonl                       4 120         ·     3 h │
    │ Service phone!! +12 ±10   214 ▼26  ▇▇▆▇▆▅▅▄▄▃▃▂▁ 61 % ││                                                             │
    │ Offer           +33  ±8   188 =    ▃▄▄▇▄▁▄▅▄▄▃▆▄ 79 % ││ !! ketting.toml:12:3: unknown key `stage[2].slaa`, did you  │
    │ Invoice         +12 ±22    24 ▼9   ▃▄▄▇▄▁▄▅▄▄▃▆▄ 67 % ││    mean `sla`?                                              │
    │ Renewal          ··         4                      ·· ││ !! notes.xlsx is a workbook; save its sheet as CSV          │
    │                                                       ││ !  sf-lead-history.csv: stage “Nurture” is not in the map,  │
    │ NPS: channels differ by 26: visit +52, phone +26      ││    41 rows                                                  │
    │ share of the best answer 27.0 % 24–30 %               ││                                                             │
    │ response rate 56.2 %   unanswered 1 204               ││                                                             │
    ╰───────────────────────────────────────────────────────╯╰─────────────────────────────────────────────────────────────╯
     agreement 2026-11 · not agreed by Service ~ · ! 1 mistake · 12 rejected records · agreed by Marketing and Sales
     ⏎ open   ⇥ next pane   z zoom   / filter   t period   [ ] day   = compare   { } week   q quit
    """

  static let usualDutch = """
     Warmtebron BV   ma 23 nov 2026 08:31   laatste 90 dagen                                 ● live · data 2 min oud ? hulp
    ╭─ 1 Trechter ─ cohort van 90 dagen ───── 91 % beslist ─╮╭─ 2 Wachttijd ─ open leads naar wie aan zet is ── werkdagen ─╮
    │             cohort                   bereikt  hier nu ││                    open <1d <3d <7d <14 <30 <60 60+ p50 p90 │
    │ Inquiry     ████████████████████████  12.480    1.204 ││ Marketing         1.204 412 380 201 120  61  24   6  2d 12d │
    │             ↓  38,0 % ±0,9   2,1 d tot volgende       ││ Marketing → Sales!! 388 251  74  30  18   9   4   2  1d  6d │
    │ MQL         █████████▏                 4.742      388 ││ Sales            !  812  88  96 140 201 160  90  37 11d 38d │
    │             ↓  36,1 % ±1,4   3,4 d tot volgende       ││ Dealer Oost         131   9  14  22  31  29  18   8 12d 41d │
    │ SAL         ███▎                       1.712      812 ││ Service ~        !   77  30  22  14   8   3   ·   ·  2d  8d │
    │             ↓  64,5 % ±2,3     5 d tot volgende       ││ totaal            2.612 790 586 407 378 262 136  53  4d 30d │
    │ SQL         ██▏                        1.104      240 ││                                                             │
    │             ↓  58,0 % ±2,9   8,2 d tot volgende       ││ te laat 63 Marketing → Sales  41 Sales  3 Service           │
    │ Opportunity █▎                           640      131 ││ waarde in de wacht € 4,1 mln  en £ 84.000                   │
    │             ↓  36,9 % ±3,8    31 d tot volgende       ││ waarvan te laat € 512.500                                   │
    │ Won         ▌                            236      236 ││ oudste Sales 143 d  wachttijd onbekend ·  ooit te laat 411  │
    │                                                       ││                                                             │
    │ gewonnen na 30 d 0,4 %  60 d 1,1 %  90 d 1,9 % ±0,2   ││                                                             │
    │ winkans 2,1 % ±0,3   helft gewonnen niet bereikt      ││                                                             │
    │ snelheid per dag € 1.710   en £ 240                   ││                                                             │
    ╰───────────────────────────────────────────────────────╯╰─────────────────────────────────────────────────────────────╯
    ╭─ 3 Klantbeleving ──────────────────────── marge 95 % ─╮╭─ 8 Datakwaliteit ──────────────────── 12 afgewezen records ─╮
    │                   NPS   ±     n 4 wk CSAT  CES CXPi   ││ bestand                          rijen  afgewezen  nieuwste │
    │ Alle antwoorden   +34  ±3 1.460 ▲1   78 %  5,3  +44   ││ notes.xlsx                           ·          ·         — │
    │ Installation      +52  ±5   402 ▲11  88 %  5,9        ││ sf-lead-history.csv             61.204         12     2 min │
    │ Website           +41  ±6   320 ▲5   82 %  5,6  +51   ││ leads-2026-11.csv               18.412          ·    14 min │
    │ Service visit     +38  ±7   240 ▼4   81 %  5,4        ││ surveys.jsonl                    4.120          ·       3 u │
    │ Service phone  !! +12 ±10   214 ▼26  61 %  4,1   +8   ││                                                             │
    │ Offer             +33  ±8   188 =    79 %  5,2        ││ !! ketting.toml:12:3: onbekende sleutel `stage[2].slaa`;    │
    │ Invoice           +12 ±22    24 ▼9   67 %  4,8        ││    bedoelt u `sla`?                                         │
    │ Renewal            ··         4        ··   ··        ││ !! notes.xlsx is een werkmap; sla het blad op als CSV       │
    │                                                       ││ !  sf-lead-history.csv: stage “Nurture” staat niet in de    │
    │ NPS: kanalen verschillen 26: visit +52, phone +26     ││    vertaallijst (map), 41 rijen                             │
    │ aandeel dat het beste antwoord gaf 27,0 % 24–30 %     ││                                                             │
    │ respons 56,2 %   onbeantwoord 1.204                   ││                                                             │
    ╰───────────────────────────────────────────────────────╯╰─────────────────────────────────────────────────────────────╯
     afspraak 2026-11 · niet getekend door Service ~ · ! 1 fout · 12 afgewezen records · getekend door Marketing en Sales
     ⏎ openen   ⇥ volgend paneel   z vergroten   / filteren   t periode   [ ] dag   = vergelijken   { } week   q stoppen
    """

  static let large = """
     Warmtebron BV   Mon 23 Nov 2026 08:31   last 90 days                                                                                                                    ● live · data 2 min old ? help
    ╭─ 1 Funnel ─ cohort of 90 days ──────────────── 91 % decided ─╮╭─ 2 Aging ─ open leads by who must act ─────────────── working days ─╮╭─ 3 Experience ─ 13 weeks ───────────────────── interval 95 % ─╮
    │             cohort of 90 days       standing      in 90 days ││                     open <1d <3d <7d <14 <30 <60 60+ p50 p90 oldest ││                 NPS   ±     n 4 wk trend         CSAT  CES    │
    │                            reached       now      in     out ││ Marketing          1 204 412 380 201 120  61  24   6  2d 12d    71d ││ All answers     +34  ±3 1 460 ▲1   ▃▄▄▇▄▁▄▅▄▄▃▆▄ 78 %  5.3    │
    │ Inquiry     ██████████████  12 480     1 204  12 480  12 440 ││ Marketing → Sales !! 388 251  74  30  18   9   4   2  1d  6d    64d ││ by touchpoint                                                 │
    │             ↓  38.0 % ±0.9   2.1 d to next                   ││ Sales             !  812  88  96 140 201 160  90  37 11d 38d   143d ││ Installation    +52  ±5   402 ▲11  ▃▄▄▇▄▁▄▅▄▄▃▆▄ 88 %  5.9    │
    │ MQL         █████▍           4 742       388   4 742   4 702 ││ Dealer Oost          131   9  14  22  31  29  18   8 12d 41d    98d ││ Website         +41  ±6   320 ▲5   ▁▂▂▄▄▄▅ ▆▆▆▇▇ 82 %  5.6    │
    │             ↓  36.1 % ±1.4   3.4 d to next                   ││ Service ~         !   77  30  22  14   8   3   ·   ·  2d  8d    22d ││ Service visit   +38  ±7   240 ▼4   ▃▄▄▇▄▁▄▅▄▄▃▆▄ 81 %  5.4    │
    │ SAL         █▉               1 712       812   1 712   1 672 ││ total              2 612 790 586 407 378 262 136  53  4d 30d   143d ││ Service phone!! +12 ±10   214 ▼26  ▇▇▆▇▆▅▅▄▄▃▃▂▁ 61 %  4.1    │
    │             ↓  64.5 % ±2.3     5 d to next                   ││                                                                     ││ Offer           +33  ±8   188 =    ▃▄▄▇▄▁▄▅▄▄▃▆▄ 79 %  5.2    │
    │ SQL         █▎               1 104       240   1 104   1 064 ││ late 63 Marketing → Sales  41 Sales  3 Service                      ││ Invoice         +12 ±22    24 ▼9   ▃▄▄▇▄▁▄▅▄▄▃▆▄ 67 %  4.8    │
    │             ↓  58.0 % ±2.9   8.2 d to next                   ││ value waiting € 4.1 M  and £ 84 000  of which late € 512 500        ││ Renewal          ··         4                      ··   ··    │
    │ Opportunity ▊                  640       131     640     600 ││ oldest Sales 143 d  unknown age ·  ever late 411                    ││ by channel                                                    │
    │             ↓  36.9 % ±3.8    31 d to next                   ││                                                                     ││ visit           +52  ±4   612 ▲2   ▃▄▄▇▄▁▄▅▄▄▃▆▄              │
    │ Won         ▎                  236       236     236       · ││                     in time  late  ever late      value  late value ││ web             +41  ±4   508 ▲2   ▃▄▄▇▄▁▄▅▄▄▃▆▄              │
    │                                                              ││ Marketing             1 204     ·         31    € 1.2 M           · ││ phone           +26  ±4   340 ▲2   ▃▄▄▇▄▁▄▅▄▄▃▆▄              │
    │ won by day       30       60       90      180      365      ││ Marketing → Sales       325    63        214  € 900 000   € 412 000 ││                                                               │
    │               0.4 %    1.1 %    1.9 %   ≥2.1 %   ≥2.1 %      ││ Sales                   771    41        160    € 1.4 M    € 96 500 ││ NPS: channels differ by 26: visit +52, phone +26              │
    │                ±0.2     ±0.2     ±0.2     ±0.3     ±0.3      ││                                                £ 84 000             ││ share of the best answer 27.0 % 24–30 %                       │
    │                                                              ││ Dealer Oost             131     ·         12  € 310 000           · ││ response rate 56.2 %   unanswered 1 204   off the scale 84    │
    │ win rate 2.1 % ±0.3   half won not reached                   ││ Service                  74     3          9   € 60 000     € 4 000 ││                                                               │
    │ velocity per day € 1 710   and £ 240                         ││                                                                     ││                             promoters    passives  detractors │
    │ time to won 48 d p90 120 d   exited 11 121   re-opened 31    ││                                                                     ││ Installation                      244         123          35 │
    │                                                              ││                                                                     ││ Website                           180          91          49 │
    │ left the funnel from                                         ││                                                                     ││ Service visit                     132          67          41 │
    │ MQL         duplicate 1 204   no budget 812                  ││                                                                     ││ Service phone                      96          48          70 │
    │             no reason given 96                               ││                                                                     ││ Offer                             100          50          38 │
    │ SAL         not reached 302   other supplier 41              ││                                                                     ││ Invoice                            11           5           8 │
    │ Opportunity price 118   other supplier 66                    ││                                                                     ││                                                               │
    │                                                              ││                                                                     ││                                                               │
    │ more than once in  MQL 96  SAL 41  Opportunity 12            ││                                                                     ││                                                               │
    │ implied in  SAL 14                                           ││                                                                     ││                                                               │
    │                                                              ││                                                                     ││                                                               │
    │ by source               cohort       won      rate    exited ││                                                                     ││                                                               │
    │ Website                  5 120       121     2.4 %     4 410 ││                                                                     ││                                                               │
    │ Dealer Oost              3 004        66     2.2 %     2 700 ││                                                                     ││                                                               │
    │ TikTok                   2 210        12     0.5 %     2 101 ││                                                                     ││                                                               │
    │ Fair                     1 410        35     2.5 %     1 204 ││                                                                     ││                                                               │
    │ no value                   736         2     0.3 %       706 ││                                                                     ││                                                               │
    │                                                              ││                                                                     ││                                                               │
    │                                                              ││                                                                     ││                                                               │
    │                                                              ││                                                                     ││                                                               │
    ╰──────────────────────────────────────────────────────────────╯╰─────────────────────────────────────────────────────────────────────╯╰───────────────────────────────────────────────────────────────╯
    ╭─ 8 Data health ─ 4 files, 83 736 rows ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────── 12 rejected records ─╮
    │ file                       read as           rows  accepted  skipped  rejected  duplicates  unmapped  newest                                                                                         │
    │ notes.xlsx                 unused               ·         ·        ·         ·           ·         ·       —   !! ketting.toml:12:3: unknown key `stage[2].slaa`, did you mean `sla`?                │
    │ sf-lead-history.csv        stage events    61 204    61 192        ·        12           ·        41   2 min   !! notes.xlsx is a workbook; save its sheet as CSV                                    │
    │ leads-2026-11.csv          leads           18 412    18 412        ·         ·           ·         ·  14 min   !  sf-lead-history.csv: stage “Nurture” is not in the map, 41 rows                    │
    │ surveys.jsonl              survey answers   4 120     4 120        ·         ·           ·         ·     3 h                                                                                         │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    ╰──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────╯
     agreement 2026-11 · not agreed by Service ~ · ! 1 mistake · 12 rejected records · agreed by Marketing and Sales
     ⏎ open   ⇥ next pane   z zoom   / filter   t period   [ ] day   = compare   { } week   q quit
    """
}
