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
    │ Inquiry step to the next stage 38.0 % target 35 %                            │
    │                                                                              │
    │                                                                              │
    ╰──────────────────────────────────────────────────────────────────────────────╯
     agreement 2026-11 · not agreed by Service ~ · ! 1 mistake · 12 rejected recor…
     ⏎ open   ⇥ next pane   z zoom   d definition   / filter   t period   [ ] day
    """

  static let immatureDutch = """
     Warmtebron BV   ma 23 nov 2026 08:31   laatste 90 dagen                                 ● live · data 2 min oud ? hulp
    ╭─ 0 Ochtendbericht ─ sinds vr 20 nov 08:31 ────────────────────────────────────── 212 veranderingen getoetst, 3 echt ─╮
    │ !! Marketing → Sales  63 leads voorbij hun termijn van 2 werkdagen, 21 meer dan vrijdag; 41 zijn voor de…  € 412.000 │
    │ !  MQL → SAL          41 % → 36 % binnen 14 d, ingestroomd 12 okt – 8 nov tegen de 4 weken ervoor; reden…   € 96.500 │
    │ !  Service phone      NPS +38 → +12 (n 240, 214), een echte daling in 4 weken                                        │
    ╰──────────────────────────────────────────────────────────────────────────────────────────────────────────────── ▼1 ──╯
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
    │ winkans 2,1 % ±0,3   helft gewonnen niet bereikt      ││                                                             │
    ╰───────────────────────────────────────────────────────╯╰─────────────────────────────────────────────────────────────╯
     afspraak 2026-11 · niet getekend door Service ~ · ! 1 fout · 12 afgewezen records · getekend door Marketing en Sales
     ⏎ openen   ⇥ volgend paneel   z vergroten   d definitie   / filteren   t periode   [ ] dag   = vergelijken   { } week
    """

  static let comparingOneCell = """
    !
    """

  static let comparingTooSmall = """
    !! Marketing → Sales: 63 leads past
    their promise of 2 working days, 21 more
    than Friday; 41 are for dealer Oost
    Make the window at least 60x16








    """

  static let comparingNarrow = """
     Mon 23 Nov 2026 08:31   = Mon 16 Nov 08:31      ● live · data 2 min old ? help
    ╭─ 0 Brief ─ since Fri 20 Nov 08:31 ────────────── 212 changes tested, 3 real ─╮
    │ !! Marketing → Sales  63 leads past their promise of 2 working d…  € 412 000 │
    │ !  MQL → SAL          41 % → 36 % within 14 d, entered 12 Oct – …   € 96 500 │
    │ !  Service phone      NPS +38 → +12 (n 240, 214), a real fall in…            │
    ╰──────────────────────────────────────────────────────────────────────── ▼1 ──╯
    ╭─ 1 Funnel ─ cohort of 90 days ──────────────────────────────── 91 % decided ─╮
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
    ╰──────────────────────────────────────────────────────────────────────── ▼5 ──╯
     agreement 2026-11 · not agreed by Service ~ · ! 1 mistake · 12 rejected recor…
     ⏎ open   ⇥ next pane   z zoom   d definition   / filter   t period   [ ] day
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
    │ Service phone NPS +12 !! ▼26 doel +30                                        │
    ╰──────────────────────────────────────────────────────────────────────────────╯
     afspraak 2026-11 · niet getekend door Service ~ · ! 1 fout · 12 afgewezen rec…
     ⏎ openen   ⇥ volgend paneel   z vergroten   d definitie   / filteren
    """

  static let comparingUsual = """
     Warmtebron BV   Mon 23 Nov 2026 08:31   = Mon 16 Nov 08:31   last 90 days               ● live · data 2 min old ? help
    ╭─ 0 Brief ─ since Fri 20 Nov 08:31 ────────────────────────────────────────────────────── 212 changes tested, 3 real ─╮
    │ !! Marketing → Sales  63 leads past their promise of 2 working days, 21 more than Friday; 41 are for       € 412 000 │
    │                       dealer Oost                                                                                    │
    │ !  MQL → SAL          41 % → 36 % within 14 d, entered 12 Oct – 8 Nov against the 4 weeks before; reason…   € 96 500 │
    │ !  Service phone      NPS +38 → +12 (n 240, 214), a real fall in 4 weeks                                             │
    │    Leaks              4 new since Friday: 3 untouched, 1 without owner                                      € 31 200 │
    ╰──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────╯
    ╭─ 1 Funnel ─ cohort of 90 days ───────── 91 % decided ─╮╭─ 2 Aging ─ open leads by who must act ─────── working days ─╮
    │ Inquiry     ███████████████████████  12 480     1 204 ││                    open     p50       oldest       late     │
    │             ↓  38.0 % ▲1.3pt  2.1 d    ▲312       ▼24 ││ Marketing         1 204 ▲30  2d ▲0.2d    71d ▲7.1d    · =   │
    │ MQL         ████████▊                 4 742       388 ││ Marketing → Sales!! 388 ▲9   1d ▲0.1d    64d ▲6.4d   63 ▲21 │
    │             ↓  36.1 % ▲1.2pt  3.4 d    ▲118        ▼7 ││ Sales            !  812 ▲20 11d ▲1.1d   143d ▲14d    41 ▲14 │
    │ SAL         ███▏                      1 712       812 ││ Dealer Oost         131 ▲3  12d ▲1.2d    98d ▲9.8d    · =   │
    │             ↓  64.5 % ▲2.1pt    5 d     ▲42       ▼16 ││ Service ~        !   77 new  2d new      22d new      3 new │
    │ SQL         ██                        1 104       240 ││ total             2 612 ▲65  4d ▲0.4d   143d ▲14d   107 ▲36 │
    │             ↓  58.0 % ▲1.9pt  8.2 d     ▲27        ▼4 ││                                                             │
    │ Opportunity █▏                          640       131 ││ late 63 Marketing → Sales ▲21  41 Sales ▲14  3 Service new  │
    │             ↓  36.9 % ▲1.1pt   31 d     ▲16        ▼2 ││ value waiting € 4.1 M ▲€ 205 000  and £ 84 000 ▲£ 4 200     │
    │ Won         ▍                           236       236 ││ of which late € 512 500 ▲€ 25 625                           │
    │                                          ▲5        ▼4 ││ oldest Sales 143 d ▲14d  unknown age ·  ever late 411 ▲10   │
    ╰───────────────────────────────────────────────────────╯╰─────────────────────────────────────────────────────────────╯
    ╭─ 3 Experience ──────────────────────── interval 95 % ─╮╭─ 4 Chain ─ the customer's way; weakest link marked ─────────╮
    │                 NPS   ±     n =   CSAT       CES      ││ Campaign ─ Inquiry ──── MQL ════════ SAL ────── SQL ─────── │
    │ All answers     +34  ±3 1 460 ▲1  78 % ▲3pt  5.3 ▼0.2 ││ 34 210 =   12 480 ▲312  4 742 ▲118   1 712 ▲42  1 104 ▲27   │
    │ Installation    +52  ±5   402 ▲1  88 % ▲3pt  5.9 ▼0.2 ││            2.1 d ▲0.2d  3.4 d ▲0.3d  5 d ▲0.5d  8.2 d ▲0.8d │
    │ Website         +41  ±6   320 ▲1  82 % ▲3pt  5.6 ▼0.2 ││            +41 ▲1                                           │
    │ Service visit   +38  ±7   240 ▲1  81 % ▲3pt  5.4 ▼0.2 ││                                                             │
    │ Service phone!! +12 ±10   214 ▼26 61 % ▲2pt  4.1 ▼0.2 ││ Opportunity ─── Won ──── Installation ── Service ── Renewal │
    │ Offer           +33  ±8   188 ▲1  79 % ▲2pt  5.2 ▼0.2 ││ 640 ▲16         236 ▲5   221 =           5 120 =    96 =    │
    │ Invoice         +12 ±22    24 ▲1  67 % =     4.8 ▼0.2 ││ 31 d ▲3.1d                                                  │
    │ Renewal          ··         4       ··        ··      ││ +33 ▲1          +12 ▲1   +52 ▲1          +12 ▼26    ··      │
    │ Service phone NPS +12 !! ▼26 target +30               ││ !! MQL → SAL      loses € 96 500 a week against its own pa… │
    ╰───────────────────────────────────────────────────────╯╰─────────────────────────────────────────────────────── ▼6 ──╯
     agreement 2026-11 · not agreed by Service ~ · ! 1 mistake · 12 rejected records · agreed by Marketing and Sales
     ⏎ open   ⇥ next pane   z zoom   d definition   / filter   t period   [ ] day   = compare   { } week   q quit
    """

  static let comparingUsualDutch = """
     Warmtebron BV   ma 23 nov 2026 08:31   = ma 16 nov 08:31   laatste 90 dagen             ● live · data 2 min oud ? hulp
    ╭─ 0 Ochtendbericht ─ sinds vr 20 nov 08:31 ────────────────────────────────────── 212 veranderingen getoetst, 3 echt ─╮
    │ !! Marketing → Sales  63 leads voorbij hun termijn van 2 werkdagen, 21 meer dan vrijdag; 41 zijn voor      € 412.000 │
    │                       dealer Oost                                                                                    │
    │ !  MQL → SAL          41 % → 36 % binnen 14 d, ingestroomd 12 okt – 8 nov tegen de 4 weken ervoor; reden…   € 96.500 │
    │ !  Service phone      NPS +38 → +12 (n 240, 214), een echte daling in 4 weken                                        │
    │    Lekken             4 nieuw sinds vrijdag: 3 niet benaderd, 1 zonder eigenaar                             € 31.200 │
    ╰──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────╯
    ╭─ 1 Trechter ─ cohort van 90 dagen ───── 91 % beslist ─╮╭─ 2 Wachttijd ─ open leads naar wie aan zet is ── werkdagen ─╮
    │ Inquiry     ████████████████████████  12.480    1.204 ││                          open       p50       te laat       │
    │             ↓  38,0 % ▲1,3pp  2,1 d     ▲312      ▼24 ││ Marketing               1.204 ▲30    2d ▲0,2d       · =     │
    │ MQL         █████████▏                 4.742      388 ││ Marketing → Sales      !! 388 ▲9     1d ▲0,1d      63 ▲21   │
    │             ↓  36,1 % ▲1,2pp  3,4 d     ▲118       ▼7 ││ Sales                  !  812 ▲20   11d ▲1,1d      41 ▲14   │
    │ SAL         ███▎                       1.712      812 ││ Dealer Oost               131 ▲3    12d ▲1,2d       · =     │
    │             ↓  64,5 % ▲2,1pp    5 d      ▲42      ▼16 ││ Service ~              !   77 nieuw  2d nieuw       3 nieuw │
    │ SQL         ██▏                        1.104      240 ││ totaal                  2.612 ▲65    4d ▲0,4d     107 ▲36   │
    │             ↓  58,0 % ▲1,9pp  8,2 d      ▲27       ▼4 ││                                                             │
    │ Opportunity █▎                           640      131 ││ te laat 63 Marketing → Sales ▲21  41 Sales ▲14              │
    │             ↓  36,9 % ▲1,1pp   31 d      ▲16       ▼2 ││         3 Service nieuw                                     │
    │ Won         ▌                            236      236 ││ waarde in de wacht € 4,1 mln ▲€ 205.000                     │
    │                                           ▲5       ▼4 ││ en £ 84.000 ▲£ 4.200  waarvan te laat € 512.500 ▲€ 25.625   │
    ╰───────────────────────────────────────────────────────╯╰─────────────────────────────────────────────────────── ▼2 ──╯
    ╭─ 3 Klantbeleving ──────────────────────── marge 95 % ─╮╭─ 4 Keten ─ de weg van de klant; de zwakste schakel gemerkt ─╮
    │                   NPS   ±      n  =    CSAT           ││ Campaign ─ Inquiry ──── MQL ════════ SAL ────── SQL ─────── │
    │ Alle antwoorden   +34  ±3  1.460  ▲1   78 % ▲3pp      ││ 34.210 =   12.480 ▲312  4.742 ▲118   1.712 ▲42  1.104 ▲27   │
    │ Installation      +52  ±5    402  ▲1   88 % ▲3pp      ││            2,1 d ▲0,2d  3,4 d ▲0,3d  5 d ▲0,5d  8,2 d ▲0,8d │
    │ Website           +41  ±6    320  ▲1   82 % ▲3pp      ││            +41 ▲1                                           │
    │ Service visit     +38  ±7    240  ▲1   81 % ▲3pp      ││                                                             │
    │ Service phone  !! +12 ±10    214  ▼26  61 % ▲2pp      ││ Opportunity ─── Won ──── Installation ── Service ── Renewal │
    │ Offer             +33  ±8    188  ▲1   79 % ▲2pp      ││ 640 ▲16         236 ▲5   221 =           5.120 =    96 =    │
    │ Invoice           +12 ±22     24  ▲1   67 % =         ││ 31 d ▲3,1d                                                  │
    │ Renewal            ··          4         ··           ││ +33 ▲1          +12 ▲1   +52 ▲1          +12 ▼26    ··      │
    │ Service phone NPS +12 !! ▼26 doel +30                 ││ !! MQL → SAL      verliest € 96.500 per week tegen haar ei… │
    ╰───────────────────────────────────────────────────────╯╰─────────────────────────────────────────────────────── ▼6 ──╯
     afspraak 2026-11 · niet getekend door Service ~ · ! 1 fout · 12 afgewezen records · getekend door Marketing en Sales
     ⏎ openen   ⇥ volgend paneel   z vergroten   d definitie   / filteren   t periode   [ ] dag   = vergelijken   { } week
    """

  static let comparingLarge = """
     Warmtebron BV   Mon 23 Nov 2026 08:31   = Mon 16 Nov 08:31   last 90 days                                                                                               ● live · data 2 min old ? help
    ╭─ 0 Brief ─ since Fri 20 Nov 08:31 ───────────────────────────────────────────────────────────── 212 changes tested, 3 real ─╮╭─ 8 Data health ─ 4 files, 83 736 rows ────────── 12 rejected records ─╮
    │ !! Marketing → Sales  63 leads past their promise of 2 working days, 21 more than Friday; 41 are for dealer Oost  € 412 000 ││ file                         read as           rows  rejected  newest │
    │ !  MQL → SAL          41 % → 36 % within 14 d, entered 12 Oct – 8 Nov against the 4 weeks before; reason           € 96 500 ││ notes.xlsx                   unused               ·         ·       — │
    │                       “duplicate”                                                                                           ││ sf-lead-history.csv          stage events    61 204        12   2 min │
    │ !  Service phone      NPS +38 → +12 (n 240, 214), a real fall in 4 weeks                                                    ││ leads-2026-11.csv            leads           18 412         ·  14 min │
    │    Leaks              4 new since Friday: 3 untouched, 1 without owner                                             € 31 200 ││ surveys.jsonl                survey answers   4 120         ·     3 h │
    │    Won                14 leads, € 118 300: a usual Monday                                                                   ││                                                                       │
    │    late, Marketing → Sales: Friday said 42; today Friday is 48                                                              ││ !! ketting.toml:12:3: unknown key `stage[2].slaa`, did you mean       │
    ╰─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────╯╰───────────────────────────────────────────────────────────────── ▼3 ──╯
    ╭─ 1 Funnel ─ cohort of 90 days ──────────────── 91 % decided ─╮╭─ 2 Aging ─ open leads by who must act ─────────────── working days ─╮╭─ 3 Experience ─ 13 weeks ───────────────────── interval 95 % ─╮
    │             cohort                         reached  here now ││                            open     p50       oldest       late     ││                 NPS   ±      n  =    trend          CSAT      │
    │ Inquiry     ██████████████████████████████  12 480     1 204 ││ Marketing                 1 204 ▲30  2d ▲0.2d    71d ▲7.1d    · =   ││ All answers     +34  ±3  1 460  ▲1   ▃▄▄▇▄▁▄▅▄▄▃▆▄  78 % ▲3pt │
    │             ↓  38.0 % ▲1.3pt  2.1 d ▲0.2d     ▲312       ▼24 ││ Marketing → Sales        !! 388 ▲9   1d ▲0.1d    64d ▲6.4d   63 ▲21 ││ by touchpoint                                                 │
    │ MQL         ███████████▍                     4 742       388 ││ Sales                    !  812 ▲20 11d ▲1.1d   143d ▲14d    41 ▲14 ││ Installation    +52  ±5    402  ▲1   ▃▄▄▇▄▁▄▅▄▄▃▆▄  88 % ▲3pt │
    │             ↓  36.1 % ▲1.2pt  3.4 d ▲0.3d     ▲118        ▼7 ││ Dealer Oost                 131 ▲3  12d ▲1.2d    98d ▲9.8d    · =   ││ Website         +41  ±6    320  ▲1   ▁▂▂▄▄▄▅ ▆▆▆▇▇  82 % ▲3pt │
    │ SAL         ████▏                            1 712       812 ││ Service ~                !   77 new  2d new      22d new      3 new ││ Service visit   +38  ±7    240  ▲1   ▃▄▄▇▄▁▄▅▄▄▃▆▄  81 % ▲3pt │
    │             ↓  64.5 % ▲2.1pt    5 d ▲0.5d      ▲42       ▼16 ││ total                     2 612 ▲65  4d ▲0.4d   143d ▲14d   107 ▲36 ││ Service phone!! +12 ±10    214  ▼26  ▇▇▆▇▆▅▅▄▄▃▃▂▁  61 % ▲2pt │
    │ SQL         ██▋                              1 104       240 ││                                                                     ││ Offer           +33  ±8    188  ▲1   ▃▄▄▇▄▁▄▅▄▄▃▆▄  79 % ▲2pt │
    │             ↓  58.0 % ▲1.9pt  8.2 d ▲0.8d      ▲27        ▼4 ││ late 63 Marketing → Sales ▲21  41 Sales ▲14  3 Service new          ││ Invoice         +12 ±22     24  ▲1   ▃▄▄▇▄▁▄▅▄▄▃▆▄  67 % =    │
    │ Opportunity █▌                                 640       131 ││ value waiting € 4.1 M ▲€ 205 000  and £ 84 000 ▲£ 4 200             ││ Renewal          ··          4                        ··      │
    │             ↓  36.9 % ▲1.1pt   31 d ▲3.1d      ▲16        ▼2 ││ of which late € 512 500 ▲€ 25 625                                   ││ by channel                                                    │
    │ Won         ▋                                  236       236 ││ oldest Sales 143 d ▲14d  unknown age ·  ever late 411 ▲10           ││ visit           +52  ±4    612  ▲1   ▃▄▄▇▄▁▄▅▄▄▃▆▄            │
    │                                                 ▲5        ▼4 ││                                                                     ││ web             +41  ±4    508  ▲1   ▃▄▄▇▄▁▄▅▄▄▃▆▄            │
    │                                                              ││                                                                     ││ phone           +26  ±4    340  ▲1   ▃▄▄▇▄▁▄▅▄▄▃▆▄            │
    │ win rate 2.1 % ▲0.1pt   half won not reached                 ││                                                                     ││ Service phone NPS +12 !! ▼26 target +30                       │
    ╰──────────────────────────────────────────────────────────────╯╰─────────────────────────────────────────────────────────────────────╯╰───────────────────────────────────────────────────────────────╯
    ╭─ 4 Chain ─ the customer's way; weakest link marked ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────╮
    │           Campaign ──────── Inquiry ───────── MQL ═════════════ SAL ───────────── SQL ───────────── Opportunity ───── Won ───────────── Installation ──── Service ───────── Renewal                  │
    │ volume    34 210 =          12 480 ▲312       4 742 ▲118        1 712 ▲42         1 104 ▲27         640 ▲16           236 ▲5            221 =             5 120 =           96 =                     │
    │ to next                     2.1 d ▲0.2d       3.4 d ▲0.3d       5 d ▲0.5d         8.2 d ▲0.8d       31 d ▲3.1d                                                                                       │
    │ accepted                                      81 % new                                                                                                                                               │
    │ owner     Marketing         Marketing         Marketing         Sales             Sales             Sales             Sales             Dealer Oost       none              Service                  │
    │           Advertisement     Website                                                                 Offer             Invoice           Installation      Service visit     Renewal                  │
    │                             +41 ▲1 n 320                                                            +33 ▲1 n 188      +12 ▲1 n 24       +52 ▲1 n 402      +38 ▲1 n 240      ·· n 4                   │
    │           web · K. Peeters  web · K. Peeters                                                        mail · J. Maes    mail · J. Maes, … visit · R. Smit   visit · A. de Wit mail · A. de Wit         │
    │                                                                                                                                                           ! Service phone                            │
    │                                                                                                                                                           +12 ▼26 n 214                              │
    │                                                                                                                                                           phone · none                               │
    │                                                                                                                                                                                                      │
    │ !! MQL → SAL      loses € 96 500 a week against its own past                                      6 of 8 touchpoints with one owner =  7 of 8 on a channel with an owner =                           │
    │ !  Service phone  its NPS got worse; no owner since 2 Nov: B. Aerts left; nobody owns its chann…  7 of 8 reviewed this year =  1 touchpoint without an owner =                                       │
    │                                                                                                   1 touchpoint with more than one owner =  1 touchpoint on a channel nobody owns =                   │
    │                                                                                                   1 touchpoint not reviewed in a year =  campaign spend € 184 000 =                                  │
    ╰──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────╯
    ╭─ 5 Hand-offs and leaks ──────────────────────── interval 95 % ─╮╭─ 6 Definitions ─ agreement 2026-11 ─────────────────────────────╮╭─ 7 Groups ─ by department ────────────────── (…) fewer than 30 ─╮
    │ hand-off                        undecided =     acceptance =   ││ definition agreement 87.5 % new 21 of 24   not by Service ~     ││ department   cohort =     won  =    acceptance  =    late  =    │
    │ MQL · Marketing → Sales               918 new       44.8 % new ││ stage              here =    breaks =             limit  signed ││ total        12 480 ▲312   2%  new         45%  new    4%  new  │
    │ Opportunity · Sales → Service         220 new       56.2 % new ││ Inquiry           1 204 ▼24       —                none  3 of 3 ││ Marketing     7 104 new    2%  new         51%  new    0%  new  │
    │ MQL acceptance rate 44.8 % ! new target 60 %                   ││ MQL ~         !     388 ▼7       24 new  2 working days  2 of 3 ││ Sales         4 812 new    1%  new         38%  new    8%  new  │
    │ leaks by cause              leads =       value =   oldest =   ││ SAL                 812 ▼16       · new            none  3 of 3 ││ Dealer Oost     506 new    2%  new         42%  new    4%  new  │
    │ without an owner              206 new € 310 000 new   64 d new ││ SQL                 240 ▼4        —                none  3 of 3 ││ Service          24 new   (4%) new        (50%) new   (0%) new  │
    │ late and not touched            —                        —     ││ Opportunity ~       131 ▼2        —            36 hours  1 of 3 ││ no value         34 new    0%  new           —          —       │
    │ handed over and not decided   412 new   € 1.2 M new   71 d new ││ Won                 236 ▼4        —                      3 of 3 ││                                                                 │
    │                                        £ 84 000 new            ││ Rejected          2 112 ▼42       —                      3 of 3 ││                                                                 │
    │ gone quiet                     57 new  € 96 500 new  143 d new ││ Lost                184 ▼3        —                      3 of 3 ││                                                                 │
    │ vanished from the export        · new                    —     ││                                                                 ││                                                                 │
    ╰───────────────────────────────────────────────────────── ▼17 ──╯╰────────────────────────────────────────────────────────── ▼55 ──╯╰─────────────────────────────────────────────────────────────────╯
     agreement 2026-11 · not agreed by Service ~ · ! 1 mistake · 12 rejected records · agreed by Marketing and Sales
     ⏎ open   ⇥ next pane   z zoom   d definition   / filter   t period   [ ] day   = compare   { } week   q quit
    """

  static let comparingHistory = """
     Warmtebron BV   Mon 2 Nov 2026 08:31   = Mon 23 Nov 08:31        HISTORY Mon 2 Nov 2026 08:31  · as known today ? help
    ╭─ 0 Brief ─ since Fri 20 Nov 08:31 ────────────────────────────────────────────────────── 212 changes tested, 3 real ─╮
    │ !! Marketing → Sales  63 leads past their promise of 2 working days, 21 more than Friday; 41 are for       € 412 000 │
    │                       dealer Oost                                                                                    │
    │ !  MQL → SAL          41 % → 36 % within 14 d, entered 12 Oct – 8 Nov against the 4 weeks before; reason…   € 96 500 │
    │ !  Service phone      NPS +38 → +12 (n 240, 214), a real fall in 4 weeks                                             │
    │    Leaks              4 new since Friday: 3 untouched, 1 without owner                                      € 31 200 │
    ╰──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────╯
    ╭─ 1 Funnel ─ cohort of 90 days ───────── 91 % decided ─╮╭─ 2 Aging ─ open leads by who must act ─────── working days ─╮
    │ Inquiry     ███████████████████████  12 480     1 204 ││                    open     p50       oldest       late     │
    │             ↓  38.0 % ▲1.3pt  2.1 d    ▲312       ▼24 ││ Marketing         1 204 ▲30  2d ▲0.2d    71d ▲7.1d    · =   │
    │ MQL         ████████▊                 4 742       388 ││ Marketing → Sales!! 388 ▲9   1d ▲0.1d    64d ▲6.4d   63 ▲21 │
    │             ↓  36.1 % ▲1.2pt  3.4 d    ▲118        ▼7 ││ Sales            !  812 ▲20 11d ▲1.1d   143d ▲14d    41 ▲14 │
    │ SAL         ███▏                      1 712       812 ││ Dealer Oost         131 ▲3  12d ▲1.2d    98d ▲9.8d    · =   │
    │             ↓  64.5 % ▲2.1pt    5 d     ▲42       ▼16 ││ Service ~        !   77 new  2d new      22d new      3 new │
    │ SQL         ██                        1 104       240 ││ total             2 612 ▲65  4d ▲0.4d   143d ▲14d   107 ▲36 │
    │             ↓  58.0 % ▲1.9pt  8.2 d     ▲27        ▼4 ││                                                             │
    │ Opportunity █▏                          640       131 ││ late 63 Marketing → Sales ▲21  41 Sales ▲14  3 Service new  │
    │             ↓  36.9 % ▲1.1pt   31 d     ▲16        ▼2 ││ value waiting € 4.1 M ▲€ 205 000  and £ 84 000 ▲£ 4 200     │
    │ Won         ▍                           236       236 ││ of which late € 512 500 ▲€ 25 625                           │
    │                                          ▲5        ▼4 ││ oldest Sales 143 d ▲14d  unknown age ·  ever late 411 ▲10   │
    ╰───────────────────────────────────────────────────────╯╰─────────────────────────────────────────────────────────────╯
    ╭─ 3 Experience ──────────────────────── interval 95 % ─╮╭─ 4 Chain ─ the customer's way; weakest link marked ─────────╮
    │                 NPS   ±     n =   CSAT       CES      ││ Campaign ─ Inquiry ──── MQL ════════ SAL ────── SQL ─────── │
    │ All answers     +34  ±3 1 460 ▲1  78 % ▲3pt  5.3 ▼0.2 ││ 34 210 =   12 480 ▲312  4 742 ▲118   1 712 ▲42  1 104 ▲27   │
    │ Installation    +52  ±5   402 ▲1  88 % ▲3pt  5.9 ▼0.2 ││            2.1 d ▲0.2d  3.4 d ▲0.3d  5 d ▲0.5d  8.2 d ▲0.8d │
    │ Website         +41  ±6   320 ▲1  82 % ▲3pt  5.6 ▼0.2 ││            +41 ▲1                                           │
    │ Service visit   +38  ±7   240 ▲1  81 % ▲3pt  5.4 ▼0.2 ││                                                             │
    │ Service phone!! +12 ±10   214 ▼26 61 % ▲2pt  4.1 ▼0.2 ││ Opportunity ─── Won ──── Installation ── Service ── Renewal │
    │ Offer           +33  ±8   188 ▲1  79 % ▲2pt  5.2 ▼0.2 ││ 640 ▲16         236 ▲5   221 =           5 120 =    96 =    │
    │ Invoice         +12 ±22    24 ▲1  67 % =     4.8 ▼0.2 ││ 31 d ▲3.1d                                                  │
    │ Renewal          ··         4       ··        ··      ││ +33 ▲1          +12 ▲1   +52 ▲1          +12 ▼26    ··      │
    │ Service phone NPS +12 !! ▼26 target +30               ││ !! MQL → SAL      loses € 96 500 a week against its own pa… │
    ╰───────────────────────────────────────────────────────╯╰─────────────────────────────────────────────────────── ▼6 ──╯
     agreement 2026-11 · not agreed by Service ~ · ! 1 mistake · 12 rejected records · agreed by Marketing and Sales
     ⏎ open   ⇥ next pane   z zoom   d definition   / filter   t period   [ ] day   = compare   { } week   L live   q quit
    """
}
