/// Screens of the new figures, and of two moments compared, as text.
extension Goldens {
  static let funnelAlone = """
     Warmtebron BV   Mon 23 Nov 2026 08:31           ● live · data 2 min old ? help
    ╭─ 1 Funnel ─ cohort of 90 days ──────────────────────────────── 91 % decided ─╮
    │             cohort                                         reached  here now │
    │ Inquiry     ██████████████████████████████████████████████  12 480     1 204 │
    │             ↓  38.0 % ±0.9   2.1 d to next                                   │
    │ MQL         █████████████████▌                               4 742       388 │
    │             ↓  36.1 % ±1.4   3.4 d to next                                   │
    │ SAL         ██████▎                                          1 712       812 │
    │             ↓  64.5 % ±2.3     5 d to next                                   │
    │ SQL         ████▏                                            1 104       240 │
    │             ↓  58.0 % ±2.9   8.2 d to next                                   │
    │ Opportunity ██▍                                                640       131 │
    │             ↓  36.9 % ±3.8    31 d to next                                   │
    │ Won         ▉                                                  236       236 │
    │                                                                              │
    │ won by 30 d 0.4 % ±0.2  60 d 1.1 % ±0.2  90 d 1.9 % ±0.2                     │
    │ win rate 2.1 % ±0.3   half won not reached   velocity per day € 1 710        │
    │ and £ 240   time to won 48 d p90 120 d   exited 11 121   re-opened 31        │
    │                                                                              │
    │ more than once in  MQL 96  SAL 41  Opportunity 12                            │
    │ implied in  SAL 14                                                           │
    ╰──────────────────────────────────────────────────────────────────────────────╯
     agreement 2026-11 · not agreed by Service ~ · ! 1 mistake · 12 rejected recor…
     ⏎ open   ⇥ next pane   z zoom   / filter   t period   [ ] day   = compare
    """

  static let immatureDutch = """
     Warmtebron BV   ma 23 nov 2026 08:31   laatste 90 dagen                                 ● live · data 2 min oud ? hulp
    ╭─ 1 Trechter ─ cohort van 90 dagen ───── 41 % beslist ─╮╭─ 2 Wachttijd ─ open leads naar wie aan zet is ── werkdagen ─╮
    │             cohort · onrijp          bereikt  hier nu ││                    open <1d <3d <7d <14 <30 <60 60+ p50 p90 │
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
    │ gewonnen na 30 d 0,4 %  60 d 1,1 %  90 d 1,9 % ±0,2   ││                              op tijd  te laat  ooit te laat │
    │ winkans 2,1 % ±0,3   helft gewonnen niet bereikt      ││ Marketing                      1.204        ·            31 │
    │ snelheid per dag € 1.710   en £ 240                   ││ Marketing → Sales                325       63           214 │
    │                                                       ││ Sales                            771       41           160 │
    │ vaker dan eens in  MQL 96  SAL 41  Opportunity 12     ││ Dealer Oost                      131        ·            12 │
    │ afgeleid in  SAL 14                                   ││ Service                           74        3             9 │
    ╰───────────────────────────────────────────────────────╯╰─────────────────────────────────────────────────────────────╯
     afspraak 2026-11 · niet getekend door Service ~ · ! 1 fout · 12 afgewezen records · getekend door Marketing en Sales
     ⏎ openen   ⇥ volgend paneel   z vergroten   / filteren   t periode   [ ] dag   = vergelijken   { } week   q stoppen
    """

  static let comparingOneCell = """
    !
    """

  static let comparingTooSmall = """
    !! Marketing → Sales: 63 of 388 late
    Make the window at least 60x16










    """

  static let comparingNarrow = """
     Mon 23 Nov 2026 08:31   = Mon 16 Nov 08:31      ● live · data 2 min old ? help
    ╭─ 1 Funnel ─ cohort of 90 days ──────────────────────────────── 91 % decided ─╮
    │             cohort                reached                 step  here now     │
    │ Inquiry     █████████████████████  12 480 ▲312  38.0 % ▲1.3pt      1 204 ▼24 │
    │ MQL         ████████                4 742 ▲118  36.1 % ▲1.2pt        388 ▼7  │
    │ SAL         ██▉                     1 712 ▲42   64.5 % ▲2.1pt        812 ▼16 │
    │ SQL         █▉                      1 104 ▲27   58.0 % ▲1.9pt        240 ▼4  │
    │ Opportunity █▏                        640 ▲16   36.9 % ▲1.1pt        131 ▼2  │
    │ Won         ▍                         236 ▲5                         236 ▼4  │
    ╰──────────────────────────────────────────────────────────────────────────────╯
    ╭─ 2 Aging ─ open leads by who must act ──────────────────────── working days ─╮
    │                           open     p50       p90       oldest       late     │
    │ Marketing                1 204 ▲30  2d ▲0.2d 12d ▲1.2d    71d ▲7.1d    · =   │
    │ Marketing → Sales       !! 388 ▲9   1d ▲0.1d  6d ▲0.6d    64d ▲6.4d   63 ▲21 │
    │ Sales                   !  812 ▲20 11d ▲1.1d 38d ▲3.8d   143d ▲14d    41 ▲14 │
    │ Dealer Oost                131 ▲3  12d ▲1.2d 41d ▲4.1d    98d ▲9.8d    · =   │
    │ Service ~               !   77 new  2d new    8d new      22d new      3 new │
    │ total                    2 612 ▲65  4d ▲0.4d 30d ▲3d     143d ▲14d   107 ▲36 │
    │ late 63 Marketing → Sales ▲21  41 Sales ▲14  3 Service new                   │
    │ value waiting € 4.1 M ▲€ 205 000  and £ 84 000 ▲£ 4 200                      │
    │ of which late € 512 500 ▲€ 25 625                                            │
    ╰──────────────────────────────────────────────────────────────────────── ▼1 ──╯
     agreement 2026-11 · not agreed by Service ~ · ! 1 mistake · 12 rejected recor…
     ⏎ open   ⇥ next pane   z zoom   / filter   t period   [ ] day   = compare
    """

  static let comparingExperienceAloneDutch = """
     ma 23 nov 2026 08:31   = ma 16 nov 08:31        ● live · data 2 min oud ? hulp
    ╭─ 3 Klantbeleving ─ 13 weken ──────────────────────────────────── marge 95 % ─╮
    │                   NPS   ±      n  =    verloop        CSAT        CES        │
    │ Alle antwoorden   +34  ±3  1.460  ▲1   ▃▄▄▇▄▁▄▅▄▄▃▆▄  78 % ▲3pp   5,3 ▼0,2   │
    │ naar contactpunt                                                             │
    │ Installation      +52  ±5    402  ▲1   ▃▄▄▇▄▁▄▅▄▄▃▆▄  88 % ▲3pp   5,9 ▼0,2   │
    │ Website           +41  ±6    320  ▲1   ▁▂▂▄▄▄▅ ▆▆▆▇▇  82 % ▲3pp   5,6 ▼0,2   │
    │ Service visit     +38  ±7    240  ▲1   ▃▄▄▇▄▁▄▅▄▄▃▆▄  81 % ▲3pp   5,4 ▼0,2   │
    │ Service phone  !! +12 ±10    214  ▼26  ▇▇▆▇▆▅▅▄▄▃▃▂▁  61 % ▲2pp   4,1 ▼0,2   │
    │ Offer             +33  ±8    188  ▲1   ▃▄▄▇▄▁▄▅▄▄▃▆▄  79 % ▲2pp   5,2 ▼0,2   │
    │ Invoice           +12 ±22     24  ▲1   ▃▄▄▇▄▁▄▅▄▄▃▆▄  67 % =      4,8 ▼0,2   │
    │ Renewal            ··          4                        ··         ··        │
    │ naar kanaal                                                                  │
    │ visit             +52  ±4    612  ▲1   ▃▄▄▇▄▁▄▅▄▄▃▆▄                         │
    │ web               +41  ±4    508  ▲1   ▃▄▄▇▄▁▄▅▄▄▃▆▄                         │
    │ phone             +26  ±4    340  ▲1   ▃▄▄▇▄▁▄▅▄▄▃▆▄                         │
    │                                                                              │
    │ NPS: kanalen verschillen 26: visit +52, phone +26                            │
    │ aandeel dat het beste antwoord gaf 27,0 % ▲0,9pp   respons 56,2 % ▲1,9pp     │
    │ onbeantwoord 1.204 ▲30   buiten de schaal 84 ▲2                              │
    │                                                                              │
    ╰──────────────────────────────────────────────────────────────────────────────╯
     afspraak 2026-11 · niet getekend door Service ~ · ! 1 fout · 12 afgewezen rec…
     ⏎ openen   ⇥ volgend paneel   z vergroten   / filteren   t periode   [ ] dag
    """

  static let comparingUsual = """
     Warmtebron BV   Mon 23 Nov 2026 08:31   = Mon 16 Nov 08:31   last 90 days               ● live · data 2 min old ? help
    ╭─ 1 Funnel ─ cohort of 90 days ───────── 91 % decided ─╮╭─ 2 Aging ─ open leads by who must act ─────── working days ─╮
    │             cohort                  reached  here now ││                    open     p50       oldest       late     │
    │ Inquiry     ███████████████████████  12 480     1 204 ││ Marketing         1 204 ▲30  2d ▲0.2d    71d ▲7.1d    · =   │
    │             ↓  38.0 % ▲1.3pt  2.1 d    ▲312       ▼24 ││ Marketing → Sales!! 388 ▲9   1d ▲0.1d    64d ▲6.4d   63 ▲21 │
    │ MQL         ████████▊                 4 742       388 ││ Sales            !  812 ▲20 11d ▲1.1d   143d ▲14d    41 ▲14 │
    │             ↓  36.1 % ▲1.2pt  3.4 d    ▲118        ▼7 ││ Dealer Oost         131 ▲3  12d ▲1.2d    98d ▲9.8d    · =   │
    │ SAL         ███▏                      1 712       812 ││ Service ~        !   77 new  2d new      22d new      3 new │
    │             ↓  64.5 % ▲2.1pt    5 d     ▲42       ▼16 ││ total             2 612 ▲65  4d ▲0.4d   143d ▲14d   107 ▲36 │
    │ SQL         ██                        1 104       240 ││                                                             │
    │             ↓  58.0 % ▲1.9pt  8.2 d     ▲27        ▼4 ││ late 63 Marketing → Sales ▲21  41 Sales ▲14  3 Service new  │
    │ Opportunity █▏                          640       131 ││ value waiting € 4.1 M ▲€ 205 000  and £ 84 000 ▲£ 4 200     │
    │             ↓  36.9 % ▲1.1pt   31 d     ▲16        ▼2 ││ of which late € 512 500 ▲€ 25 625                           │
    │ Won         ▍                           236       236 ││ oldest Sales 143 d ▲14d  unknown age ·  ever late 411 ▲10   │
    │                                          ▲5        ▼4 ││                                                             │
    │                                                       ││                                                             │
    │ won by 30 d 0.4 %  60 d 1.1 %  90 d 1.9 % ▲0.3pt      ││                                                             │
    │ win rate 2.1 % ▲0.1pt   half won not reached          ││                                                             │
    ╰───────────────────────────────────────────────────────╯╰─────────────────────────────────────────────────────────────╯
    ╭─ 3 Experience ──────────────────────── interval 95 % ─╮╭─ 8 Data health ─────────────────────── 12 rejected records ─╮
    │                 NPS   ±     n =   CSAT       CES      ││ file                                 rows  rejected  newest │
    │ All answers     +34  ±3 1 460 ▲1  78 % ▲3pt  5.3 ▼0.2 ││ notes.xlsx                              ·         ·       — │
    │ Installation    +52  ±5   402 ▲1  88 % ▲3pt  5.9 ▼0.2 ││ sf-lead-history.csv                61 204        12   2 min │
    │ Website         +41  ±6   320 ▲1  82 % ▲3pt  5.6 ▼0.2 ││ leads-2026-11.csv                  18 412         ·  14 min │
    │ Service visit   +38  ±7   240 ▲1  81 % ▲3pt  5.4 ▼0.2 ││ surveys.jsonl                       4 120         ·     3 h │
    │ Service phone!! +12 ±10   214 ▼26 61 % ▲2pt  4.1 ▼0.2 ││                                                             │
    │ Offer           +33  ±8   188 ▲1  79 % ▲2pt  5.2 ▼0.2 ││ !! ketting.toml:12:3: unknown key `stage[2].slaa`, did you  │
    │ Invoice         +12 ±22    24 ▲1  67 % =     4.8 ▼0.2 ││    mean `sla`?                                              │
    │ Renewal          ··         4       ··        ··      ││ !! notes.xlsx is a workbook; save its sheet as CSV          │
    │                                                       ││ !  sf-lead-history.csv: stage “Nurture” is not in the map,  │
    │ NPS: channels differ by 26: visit +52, phone +26      ││    41 rows                                                  │
    │ share of the best answer 27.0 % ▲0.9pt                ││                                                             │
    │ response rate 56.2 % ▲1.9pt   unanswered 1 204 ▲30    ││                                                             │
    ╰───────────────────────────────────────────────────────╯╰─────────────────────────────────────────────────────────────╯
     agreement 2026-11 · not agreed by Service ~ · ! 1 mistake · 12 rejected records · agreed by Marketing and Sales
     ⏎ open   ⇥ next pane   z zoom   / filter   t period   [ ] day   = compare   { } week   q quit
    """

  static let comparingUsualDutch = """
     Warmtebron BV   ma 23 nov 2026 08:31   = ma 16 nov 08:31   laatste 90 dagen             ● live · data 2 min oud ? hulp
    ╭─ 1 Trechter ─ cohort van 90 dagen ───── 91 % beslist ─╮╭─ 2 Wachttijd ─ open leads naar wie aan zet is ── werkdagen ─╮
    │             cohort                   bereikt  hier nu ││                          open       p50       te laat       │
    │ Inquiry     ████████████████████████  12.480    1.204 ││ Marketing               1.204 ▲30    2d ▲0,2d       · =     │
    │             ↓  38,0 % ▲1,3pp  2,1 d     ▲312      ▼24 ││ Marketing → Sales      !! 388 ▲9     1d ▲0,1d      63 ▲21   │
    │ MQL         █████████▏                 4.742      388 ││ Sales                  !  812 ▲20   11d ▲1,1d      41 ▲14   │
    │             ↓  36,1 % ▲1,2pp  3,4 d     ▲118       ▼7 ││ Dealer Oost               131 ▲3    12d ▲1,2d       · =     │
    │ SAL         ███▎                       1.712      812 ││ Service ~              !   77 nieuw  2d nieuw       3 nieuw │
    │             ↓  64,5 % ▲2,1pp    5 d      ▲42      ▼16 ││ totaal                  2.612 ▲65    4d ▲0,4d     107 ▲36   │
    │ SQL         ██▏                        1.104      240 ││                                                             │
    │             ↓  58,0 % ▲1,9pp  8,2 d      ▲27       ▼4 ││ te laat 63 Marketing → Sales ▲21  41 Sales ▲14              │
    │ Opportunity █▎                           640      131 ││         3 Service nieuw                                     │
    │             ↓  36,9 % ▲1,1pp   31 d      ▲16       ▼2 ││ waarde in de wacht € 4,1 mln ▲€ 205.000                     │
    │ Won         ▌                            236      236 ││ en £ 84.000 ▲£ 4.200  waarvan te laat € 512.500 ▲€ 25.625   │
    │                                           ▲5       ▼4 ││ oudste Sales 143 d ▲14d  wachttijd onbekend ·               │
    │                                                       ││ ooit te laat 411 ▲10                                        │
    │ gewonnen na 30 d 0,4 %  60 d 1,1 %  90 d 1,9 % ▲0,3pp ││                                                             │
    │ winkans 2,1 % ▲0,1pp   helft gewonnen niet bereikt    ││                                                             │
    ╰───────────────────────────────────────────────────────╯╰─────────────────────────────────────────────────────────────╯
    ╭─ 3 Klantbeleving ──────────────────────── marge 95 % ─╮╭─ 8 Datakwaliteit ──────────────────── 12 afgewezen records ─╮
    │                   NPS   ±      n  =    CSAT           ││ bestand                          rijen  afgewezen  nieuwste │
    │ Alle antwoorden   +34  ±3  1.460  ▲1   78 % ▲3pp      ││ notes.xlsx                           ·          ·         — │
    │ Installation      +52  ±5    402  ▲1   88 % ▲3pp      ││ sf-lead-history.csv             61.204         12     2 min │
    │ Website           +41  ±6    320  ▲1   82 % ▲3pp      ││ leads-2026-11.csv               18.412          ·    14 min │
    │ Service visit     +38  ±7    240  ▲1   81 % ▲3pp      ││ surveys.jsonl                    4.120          ·       3 u │
    │ Service phone  !! +12 ±10    214  ▼26  61 % ▲2pp      ││                                                             │
    │ Offer             +33  ±8    188  ▲1   79 % ▲2pp      ││ !! ketting.toml:12:3: onbekende sleutel `stage[2].slaa`;    │
    │ Invoice           +12 ±22     24  ▲1   67 % =         ││    bedoelt u `sla`?                                         │
    │ Renewal            ··          4         ··           ││ !! notes.xlsx is een werkmap; sla het blad op als CSV       │
    │                                                       ││ !  sf-lead-history.csv: stage “Nurture” staat niet in de    │
    │ NPS: kanalen verschillen 26: visit +52, phone +26     ││    vertaallijst (map), 41 rijen                             │
    │ aandeel dat het beste antwoord gaf 27,0 % ▲0,9pp      ││                                                             │
    │ respons 56,2 % ▲1,9pp   onbeantwoord 1.204 ▲30        ││                                                             │
    ╰───────────────────────────────────────────────────────╯╰─────────────────────────────────────────────────────────────╯
     afspraak 2026-11 · niet getekend door Service ~ · ! 1 fout · 12 afgewezen records · getekend door Marketing en Sales
     ⏎ openen   ⇥ volgend paneel   z vergroten   / filteren   t periode   [ ] dag   = vergelijken   { } week   q stoppen
    """

  static let comparingLarge = """
     Warmtebron BV   Mon 23 Nov 2026 08:31   = Mon 16 Nov 08:31   last 90 days                                                                                               ● live · data 2 min old ? help
    ╭─ 1 Funnel ─ cohort of 90 days ──────────────── 91 % decided ─╮╭─ 2 Aging ─ open leads by who must act ─────────────── working days ─╮╭─ 3 Experience ─ 13 weeks ───────────────────── interval 95 % ─╮
    │             cohort of 90 days                       standing ││                            open     p50       oldest       late     ││                 NPS   ±      n  =    trend          CSAT      │
    │                                            reached       now ││ Marketing                 1 204 ▲30  2d ▲0.2d    71d ▲7.1d    · =   ││ All answers     +34  ±3  1 460  ▲1   ▃▄▄▇▄▁▄▅▄▄▃▆▄  78 % ▲3pt │
    │ Inquiry     ██████████████████████████████  12 480     1 204 ││ Marketing → Sales        !! 388 ▲9   1d ▲0.1d    64d ▲6.4d   63 ▲21 ││ by touchpoint                                                 │
    │             ↓  38.0 % ▲1.3pt  2.1 d ▲0.2d     ▲312       ▼24 ││ Sales                    !  812 ▲20 11d ▲1.1d   143d ▲14d    41 ▲14 ││ Installation    +52  ±5    402  ▲1   ▃▄▄▇▄▁▄▅▄▄▃▆▄  88 % ▲3pt │
    │ MQL         ███████████▍                     4 742       388 ││ Dealer Oost                 131 ▲3  12d ▲1.2d    98d ▲9.8d    · =   ││ Website         +41  ±6    320  ▲1   ▁▂▂▄▄▄▅ ▆▆▆▇▇  82 % ▲3pt │
    │             ↓  36.1 % ▲1.2pt  3.4 d ▲0.3d     ▲118        ▼7 ││ Service ~                !   77 new  2d new      22d new      3 new ││ Service visit   +38  ±7    240  ▲1   ▃▄▄▇▄▁▄▅▄▄▃▆▄  81 % ▲3pt │
    │ SAL         ████▏                            1 712       812 ││ total                     2 612 ▲65  4d ▲0.4d   143d ▲14d   107 ▲36 ││ Service phone!! +12 ±10    214  ▼26  ▇▇▆▇▆▅▅▄▄▃▃▂▁  61 % ▲2pt │
    │             ↓  64.5 % ▲2.1pt    5 d ▲0.5d      ▲42       ▼16 ││                                                                     ││ Offer           +33  ±8    188  ▲1   ▃▄▄▇▄▁▄▅▄▄▃▆▄  79 % ▲2pt │
    │ SQL         ██▋                              1 104       240 ││ late 63 Marketing → Sales ▲21  41 Sales ▲14  3 Service new          ││ Invoice         +12 ±22     24  ▲1   ▃▄▄▇▄▁▄▅▄▄▃▆▄  67 % =    │
    │             ↓  58.0 % ▲1.9pt  8.2 d ▲0.8d      ▲27        ▼4 ││ value waiting € 4.1 M ▲€ 205 000  and £ 84 000 ▲£ 4 200             ││ Renewal          ··          4                        ··      │
    │ Opportunity █▌                                 640       131 ││ of which late € 512 500 ▲€ 25 625                                   ││ by channel                                                    │
    │             ↓  36.9 % ▲1.1pt   31 d ▲3.1d      ▲16        ▼2 ││ oldest Sales 143 d ▲14d  unknown age ·  ever late 411 ▲10           ││ visit           +52  ±4    612  ▲1   ▃▄▄▇▄▁▄▅▄▄▃▆▄            │
    │ Won         ▋                                  236       236 ││                                                                     ││ web             +41  ±4    508  ▲1   ▃▄▄▇▄▁▄▅▄▄▃▆▄            │
    │                                                 ▲5        ▼4 ││                                in time      late      ever late     ││ phone           +26  ±4    340  ▲1   ▃▄▄▇▄▁▄▅▄▄▃▆▄            │
    │                                                              ││ Marketing                        1 204 ▲30     · =           31 =   ││                                                               │
    │ won by day       30       60       90      180      365      ││ Marketing → Sales                  325 ▲8     63 ▲21        214 ▲5  ││ NPS: channels differ by 26: visit +52, phone +26              │
    │               0.4 %    1.1 %    1.9 %   ≥2.1 %   ≥2.1 %      ││ Sales                              771 ▲19    41 ▲14        160 ▲4  ││ share of the best answer 27.0 % ▲0.9pt                        │
    │                ±0.2     ±0.2     ±0.2     ±0.3     ±0.3      ││ Dealer Oost                        131 ▲3      · =           12 =   ││ response rate 56.2 % ▲1.9pt   unanswered 1 204 ▲30            │
    │              ▲0.3pt   ▲0.3pt   ▲0.3pt   ▲0.3pt   ▲0.3pt      ││ Service                             74 new     3 new          9 new ││ off the scale 84 ▲2                                           │
    │                                                              ││                                                                     ││                                                               │
    │ win rate 2.1 % ▲0.1pt   half won not reached                 ││                                                                     ││                             promoters    passives  detractors │
    │ velocity per day € 1 710 ▲€ 86   and £ 240 ▲£ 12             ││                                                                     ││ Installation                      244         123          35 │
    │ time to won 48 d ▲4.8d   exited 11 121 ▲278   re-opened 31 = ││                                                                     ││ Website                           180          91          49 │
    │                                                              ││                                                                     ││ Service visit                     132          67          41 │
    │ left the funnel from                                         ││                                                                     ││ Service phone                      96          48          70 │
    │ MQL         duplicate 1 204 ▲30   no budget 812 ▲20          ││                                                                     ││ Offer                             100          50          38 │
    │ SAL         not reached 302 ▲7   other supplier 41 ▲1        ││                                                                     ││ Invoice                            11           5           8 │
    │ Opportunity price 118 ▲2   other supplier 66 ▲1              ││                                                                     ││                                                               │
    │                                                              ││                                                                     ││                                                               │
    │ more than once in  MQL 96 ▲2  SAL 41 ▲1  Opportunity 12 =    ││                                                                     ││                                                               │
    │ implied in  SAL 14 =                                         ││                                                                     ││                                                               │
    │                                                              ││                                                                     ││                                                               │
    │ by source         cohort            won          rate        ││                                                                     ││                                                               │
    │ Website            5 120 ▲128       121 ▲3      2.4 % ▲0.1pt ││                                                                     ││                                                               │
    │ Dealer Oost        3 004 ▲75         66 ▲1      2.2 % ▲0.1pt ││                                                                     ││                                                               │
    │ TikTok             2 210 ▲55         12 =       0.5 % =      ││                                                                     ││                                                               │
    │ Fair               1 410 new         35 new     2.5 % new    ││                                                                     ││                                                               │
    │ no value             736 ▲18          2 =       0.3 % =      ││                                                                     ││                                                               │
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

  static let comparingHistory = """
     Warmtebron BV   Mon 2 Nov 2026 08:31   = Mon 23 Nov 08:31        HISTORY Mon 2 Nov 2026 08:31  · as known today ? help
    ╭─ 1 Funnel ─ cohort of 90 days ───────── 91 % decided ─╮╭─ 2 Aging ─ open leads by who must act ─────── working days ─╮
    │             cohort                  reached  here now ││                    open     p50       oldest       late     │
    │ Inquiry     ███████████████████████  12 480     1 204 ││ Marketing         1 204 ▲30  2d ▲0.2d    71d ▲7.1d    · =   │
    │             ↓  38.0 % ▲1.3pt  2.1 d    ▲312       ▼24 ││ Marketing → Sales!! 388 ▲9   1d ▲0.1d    64d ▲6.4d   63 ▲21 │
    │ MQL         ████████▊                 4 742       388 ││ Sales            !  812 ▲20 11d ▲1.1d   143d ▲14d    41 ▲14 │
    │             ↓  36.1 % ▲1.2pt  3.4 d    ▲118        ▼7 ││ Dealer Oost         131 ▲3  12d ▲1.2d    98d ▲9.8d    · =   │
    │ SAL         ███▏                      1 712       812 ││ Service ~        !   77 new  2d new      22d new      3 new │
    │             ↓  64.5 % ▲2.1pt    5 d     ▲42       ▼16 ││ total             2 612 ▲65  4d ▲0.4d   143d ▲14d   107 ▲36 │
    │ SQL         ██                        1 104       240 ││                                                             │
    │             ↓  58.0 % ▲1.9pt  8.2 d     ▲27        ▼4 ││ late 63 Marketing → Sales ▲21  41 Sales ▲14  3 Service new  │
    │ Opportunity █▏                          640       131 ││ value waiting € 4.1 M ▲€ 205 000  and £ 84 000 ▲£ 4 200     │
    │             ↓  36.9 % ▲1.1pt   31 d     ▲16        ▼2 ││ of which late € 512 500 ▲€ 25 625                           │
    │ Won         ▍                           236       236 ││ oldest Sales 143 d ▲14d  unknown age ·  ever late 411 ▲10   │
    │                                          ▲5        ▼4 ││                                                             │
    │                                                       ││                                                             │
    │ won by 30 d 0.4 %  60 d 1.1 %  90 d 1.9 % ▲0.3pt      ││                                                             │
    │ win rate 2.1 % ▲0.1pt   half won not reached          ││                                                             │
    ╰───────────────────────────────────────────────────────╯╰─────────────────────────────────────────────────────────────╯
    ╭─ 3 Experience ──────────────────────── interval 95 % ─╮╭─ 8 Data health ─────────────────────── 12 rejected records ─╮
    │                 NPS   ±     n =   CSAT       CES      ││ file                                 rows  rejected  newest │
    │ All answers     +34  ±3 1 460 ▲1  78 % ▲3pt  5.3 ▼0.2 ││ notes.xlsx                              ·         ·       — │
    │ Installation    +52  ±5   402 ▲1  88 % ▲3pt  5.9 ▼0.2 ││ sf-lead-history.csv                61 204        12   2 min │
    │ Website         +41  ±6   320 ▲1  82 % ▲3pt  5.6 ▼0.2 ││ leads-2026-11.csv                  18 412         ·  14 min │
    │ Service visit   +38  ±7   240 ▲1  81 % ▲3pt  5.4 ▼0.2 ││ surveys.jsonl                       4 120         ·     3 h │
    │ Service phone!! +12 ±10   214 ▼26 61 % ▲2pt  4.1 ▼0.2 ││                                                             │
    │ Offer           +33  ±8   188 ▲1  79 % ▲2pt  5.2 ▼0.2 ││ !! ketting.toml:12:3: unknown key `stage[2].slaa`, did you  │
    │ Invoice         +12 ±22    24 ▲1  67 % =     4.8 ▼0.2 ││    mean `sla`?                                              │
    │ Renewal          ··         4       ··        ··      ││ !! notes.xlsx is a workbook; save its sheet as CSV          │
    │                                                       ││ !  sf-lead-history.csv: stage “Nurture” is not in the map,  │
    │ NPS: channels differ by 26: visit +52, phone +26      ││    41 rows                                                  │
    │ share of the best answer 27.0 % ▲0.9pt                ││                                                             │
    │ response rate 56.2 % ▲1.9pt   unanswered 1 204 ▲30    ││                                                             │
    ╰───────────────────────────────────────────────────────╯╰─────────────────────────────────────────────────────────────╯
     agreement 2026-11 · not agreed by Service ~ · ! 1 mistake · 12 rejected records · agreed by Marketing and Sales
     ⏎ open   ⇥ next pane   z zoom   / filter   t period   [ ] day   = compare   { } week   L live   q quit
    """
}
