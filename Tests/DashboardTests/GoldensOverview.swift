/// Screens as text.
extension Goldens {
  static let oneCell = """
    !
    """

  static let tooSmall = """
    !! Marketing → Sales: 63 leads past
    their promise of 2 working days, 21 more
    than Friday; 41 are for dealer Oost
    Make the window at least 60x16








    """

  static let narrow = """
     Warmtebron BV   Mon 23 Nov 2026 08:31           ● live · data 2 min old ? help
    ╭─ 0 Brief ─ since Fri 20 Nov 08:31 ────────────── 212 changes tested, 3 real ─╮
    │ !! Marketing → Sales  63 leads past their promise of 2 working d…  € 412 000 │
    │ !  MQL → SAL          41 % → 36 % within 14 d, entered 12 Oct – …   € 96 500 │
    │ !  Service phone      NPS +38 → +12 (n 240, 214), a real fall in…            │
    ╰──────────────────────────────────────────────────────────────────────── ▼1 ──╯
    ╭─ 1 Funnel ─ cohort of 90 days ──────────────────────────────── 91 % decided ─╮
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
    ╰──────────────────────────────────────────────────────────────────────── ▼4 ──╯
     agreement 2026-11 · not agreed by Service ~ · ! 1 mistake · 12 rejected recor…
     ⏎ open   ⇥ next pane   z zoom   d definition   / filter   t period   [ ] day
    """

  static let narrowSecondPageAsciiDutch = """
     Warmtebron BV   ma 23 nov 2026 08:31            * live . data 2 min oud ? hulp
    +- 0 Ochtendbericht ---------------------- 212 veranderingen getoetst, 3 echt -+
    | !! Marketing -> Sales  63 leads voorbij hun termijn van 2 werk~  EUR 412.000 |
    | !  MQL -> SAL          41 % -> 36 % binnen 14 d, ingestroomd 1~   EUR 96.500 |
    | !  Service phone       NPS +38 -> +12 (n 240, 214), een echte ~              |
    +------------------------------------------------------------------------ v1 --+
    +- 3 Klantbeleving - 13 weken ------------------------------------ marge 95 % -+
    |                   NPS   +-      n  4 wk  verloop        CSAT   CES  CXPi     |
    | Alle antwoorden   +34  +-3  1.460  ^1    -==#=_=+==-*=  78 %   5,3   +44     |
    | naar contactpunt                                                             |
    | Installation      +52  +-5    402  ^11   -==#=_=+==-*=  88 %   5,9           |
    | Website           +41  +-6    320  ^5    _..===+ ***##  82 %   5,6   +51     |
    | Service visit     +38  +-7    240  v4    -==#=_=+==-*=  81 %   5,4           |
    | Service phone  !! +12 +-10    214  v26   ##*#*++==--._  61 %   4,1    +8     |
    | Offer             +33  +-8    188  =     -==#=_=+==-*=  79 %   5,2           |
    | Invoice           +12 +-22     24  v9    -==#=_=+==-*=  67 %   4,8           |
    | Renewal            ..           4                         ..    ..           |
    |                                                                              |
    | NPS: kanalen verschillen 26: visit +52, phone +26                            |
    | aandeel dat het beste antwoord gaf 27,0 % 24-30 %   respons 56,2 %           |
    | onbeantwoord 1.204   buiten de schaal 84                                     |
    +------------------------------------------------------------------------------+
     afspraak 2026-11 . niet getekend door Service ~ . ! 1 fout . 12 afgewezen rec~
     Enter openen   Tab volgend paneel   z vergroten   d definitie   / filteren
    """

  static let usual = """
     Warmtebron BV   Mon 23 Nov 2026 08:31   last 90 days                                    ● live · data 2 min old ? help
    ╭─ 0 Brief ─ since Fri 20 Nov 08:31 ────────────────────────────────────────────────────── 212 changes tested, 3 real ─╮
    │ !! Marketing → Sales  63 leads past their promise of 2 working days, 21 more than Friday; 41 are for       € 412 000 │
    │                       dealer Oost                                                                                    │
    │ !  MQL → SAL          41 % → 36 % within 14 d, entered 12 Oct – 8 Nov against the 4 weeks before; reason…   € 96 500 │
    │ !  Service phone      NPS +38 → +12 (n 240, 214), a real fall in 4 weeks                                             │
    │    Leaks              4 new since Friday: 3 untouched, 1 without owner                                      € 31 200 │
    ╰──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────╯
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
    ╰───────────────────────────────────────────────────────╯╰─────────────────────────────────────────────────────────────╯
    ╭─ 3 Experience ─ 13 weeks ───────────── interval 95 % ─╮╭─ 4 Chain ─ the customer's way; weakest link marked ─────────╮
    │                 NPS   ±     n 4 wk trend         CSAT ││ Cam ── Inq ── MQL ═ SAL ─ SQL ─ Opp ─ Won ─ Ins ─ Ser ─ Ren │
    │ All answers     +34  ±3 1 460 ▲1   ▃▄▄▇▄▁▄▅▄▄▃▆▄ 78 % ││ 34 210 12 480 4 742 1 712 1 104 640   236   221   5 120 96  │
    │ Installation    +52  ±5   402 ▲11  ▃▄▄▇▄▁▄▅▄▄▃▆▄ 88 % ││        2.1 d  3.4 d 5 d   8.2 d 31 d                        │
    │ Website         +41  ±6   320 ▲5   ▁▂▂▄▄▄▅ ▆▆▆▇▇ 82 % ││               81 %                                          │
    │ Service visit   +38  ±7   240 ▼4   ▃▄▄▇▄▁▄▅▄▄▃▆▄ 81 % ││        +41                      +33   +12   +52   +12!  ··  │
    │ Service phone!! +12 ±10   214 ▼26  ▇▇▆▇▆▅▅▄▄▃▃▂▁ 61 % ││ Market Market Marke Sales Sales Sales Sales Deale none  Ser │
    │ Offer           +33  ±8   188 =    ▃▄▄▇▄▁▄▅▄▄▃▆▄ 79 % ││ !! MQL → SAL      loses € 96 500 a week against its own pa… │
    │ Invoice         +12 ±22    24 ▼9   ▃▄▄▇▄▁▄▅▄▄▃▆▄ 67 % ││ !  Service phone  its NPS got worse; no owner since 2 Nov:… │
    │ Renewal          ··         4                      ·· ││ owners 6 of 8 touchpoints  7 on owned channels  7 reviewed  │
    │ Service phone NPS +12 !! target +30                   ││ 1 without an owner  1 with more than one owner              │
    ╰───────────────────────────────────────────────────────╯╰─────────────────────────────────────────────────────── ▼2 ──╯
     agreement 2026-11 · not agreed by Service ~ · ! 1 mistake · 12 rejected records · agreed by Marketing and Sales
     ⏎ open   ⇥ next pane   z zoom   d definition   / filter   t period   [ ] day   = compare   { } week   q quit
    """

  static let usualDutch = """
     Warmtebron BV   ma 23 nov 2026 08:31   laatste 90 dagen                                 ● live · data 2 min oud ? hulp
    ╭─ 0 Ochtendbericht ─ sinds vr 20 nov 08:31 ────────────────────────────────────── 212 veranderingen getoetst, 3 echt ─╮
    │ !! Marketing → Sales  63 leads voorbij hun termijn van 2 werkdagen, 21 meer dan vrijdag; 41 zijn voor      € 412.000 │
    │                       dealer Oost                                                                                    │
    │ !  MQL → SAL          41 % → 36 % binnen 14 d, ingestroomd 12 okt – 8 nov tegen de 4 weken ervoor; reden…   € 96.500 │
    │ !  Service phone      NPS +38 → +12 (n 240, 214), een echte daling in 4 weken                                        │
    │    Lekken             4 nieuw sinds vrijdag: 3 niet benaderd, 1 zonder eigenaar                             € 31.200 │
    ╰──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────╯
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
    ╰───────────────────────────────────────────────────────╯╰─────────────────────────────────────────────────────────────╯
    ╭─ 3 Klantbeleving ──────────────────────── marge 95 % ─╮╭─ 4 Keten ─ de weg van de klant; de zwakste schakel gemerkt ─╮
    │                   NPS   ±     n 4 wk CSAT  CES CXPi   ││ Cam ── Inq ── MQL ═ SAL ─ SQL ─ Opp ─ Won ─ Ins ─ Ser ─ Ren │
    │ Alle antwoorden   +34  ±3 1.460 ▲1   78 %  5,3  +44   ││ 34.210 12.480 4.742 1.712 1.104 640   236   221   5.120 96  │
    │ Installation      +52  ±5   402 ▲11  88 %  5,9        ││        2,1 d  3,4 d 5 d   8,2 d 31 d                        │
    │ Website           +41  ±6   320 ▲5   82 %  5,6  +51   ││               81 %                                          │
    │ Service visit     +38  ±7   240 ▼4   81 %  5,4        ││        +41                      +33   +12   +52   +12!  ··  │
    │ Service phone  !! +12 ±10   214 ▼26  61 %  4,1   +8   ││ Market Market Marke Sales Sales Sales Sales Deale geen  Ser │
    │ Offer             +33  ±8   188 =    79 %  5,2        ││ !! MQL → SAL      verliest € 96.500 per week tegen haar ei… │
    │ Invoice           +12 ±22    24 ▼9   67 %  4,8        ││ !  Service phone  zijn NPS werd slechter; geen eigenaar si… │
    │ Renewal            ··         4        ··   ··        ││ eigenaren 6 van 8 contactpunten  7 op hun kanaal            │
    │ Service phone NPS +12 !! doel +30                     ││ 7 beoordeeld                                                │
    ╰───────────────────────────────────────────────────────╯╰─────────────────────────────────────────────────────── ▼3 ──╯
     afspraak 2026-11 · niet getekend door Service ~ · ! 1 fout · 12 afgewezen records · getekend door Marketing en Sales
     ⏎ openen   ⇥ volgend paneel   z vergroten   d definitie   / filteren   t periode   [ ] dag   = vergelijken   { } week
    """

  static let large = """
     Warmtebron BV   Mon 23 Nov 2026 08:31   last 90 days                                                                                                                    ● live · data 2 min old ? help
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
    │             cohort                         reached  here now ││                     open <1d <3d <7d <14 <30 <60 60+ p50 p90 oldest ││                 NPS   ±     n 4 wk trend         CSAT  CES    │
    │ Inquiry     ██████████████████████████████  12 480     1 204 ││ Marketing          1 204 412 380 201 120  61  24   6  2d 12d    71d ││ All answers     +34  ±3 1 460 ▲1   ▃▄▄▇▄▁▄▅▄▄▃▆▄ 78 %  5.3    │
    │             ↓  38.0 % ±0.9   2.1 d to next                   ││ Marketing → Sales !! 388 251  74  30  18   9   4   2  1d  6d    64d ││ by touchpoint                                                 │
    │ MQL         ███████████▍                     4 742       388 ││ Sales             !  812  88  96 140 201 160  90  37 11d 38d   143d ││ Installation    +52  ±5   402 ▲11  ▃▄▄▇▄▁▄▅▄▄▃▆▄ 88 %  5.9    │
    │             ↓  36.1 % ±1.4   3.4 d to next                   ││ Dealer Oost          131   9  14  22  31  29  18   8 12d 41d    98d ││ Website         +41  ±6   320 ▲5   ▁▂▂▄▄▄▅ ▆▆▆▇▇ 82 %  5.6    │
    │ SAL         ████▏                            1 712       812 ││ Service ~         !   77  30  22  14   8   3   ·   ·  2d  8d    22d ││ Service visit   +38  ±7   240 ▼4   ▃▄▄▇▄▁▄▅▄▄▃▆▄ 81 %  5.4    │
    │             ↓  64.5 % ±2.3     5 d to next                   ││ total              2 612 790 586 407 378 262 136  53  4d 30d   143d ││ Service phone!! +12 ±10   214 ▼26  ▇▇▆▇▆▅▅▄▄▃▃▂▁ 61 %  4.1    │
    │ SQL         ██▋                              1 104       240 ││                                                                     ││ Offer           +33  ±8   188 =    ▃▄▄▇▄▁▄▅▄▄▃▆▄ 79 %  5.2    │
    │             ↓  58.0 % ±2.9   8.2 d to next                   ││ late 63 Marketing → Sales  41 Sales  3 Service                      ││ Invoice         +12 ±22    24 ▼9   ▃▄▄▇▄▁▄▅▄▄▃▆▄ 67 %  4.8    │
    │ Opportunity █▌                                 640       131 ││ value waiting € 4.1 M  and £ 84 000  of which late € 512 500        ││ Renewal          ··         4                      ··   ··    │
    │             ↓  36.9 % ±3.8    31 d to next                   ││ oldest Sales 143 d  unknown age ·  ever late 411                    ││ by channel                                                    │
    │ Won         ▋                                  236       236 ││                                                                     ││ visit           +52  ±4   612 ▲2   ▃▄▄▇▄▁▄▅▄▄▃▆▄              │
    │                                                              ││                                                                     ││ web             +41  ±4   508 ▲2   ▃▄▄▇▄▁▄▅▄▄▃▆▄              │
    │ won by 30 d 0.4 % ±0.2  60 d 1.1 % ±0.2  90 d 1.9 % ±0.2     ││                                                                     ││ phone           +26  ±4   340 ▲2   ▃▄▄▇▄▁▄▅▄▄▃▆▄              │
    │ win rate 2.1 % ±0.3   half won not reached                   ││                                                                     ││ Service phone NPS +12 !! target +30                           │
    ╰──────────────────────────────────────────────────────────────╯╰─────────────────────────────────────────────────────────────────────╯╰───────────────────────────────────────────────────────────────╯
    ╭─ 4 Chain ─ the customer's way; weakest link marked ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────╮
    │           Campaign ──────── Inquiry ───────── MQL ═════════════ SAL ───────────── SQL ───────────── Opportunity ───── Won ───────────── Installation ──── Service ───────── Renewal                  │
    │ volume    34 210            12 480            4 742             1 712             1 104             640               236               221               5 120             96                       │
    │ to next                     2.1 d             3.4 d             5 d               8.2 d             31 d                                                                                             │
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
    ╰──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────╯
    ╭─ 5 Hand-offs and leaks ──────────────────────── interval 95 % ─╮╭─ 6 Definitions ─ agreement 2026-11 ─────────────────────────────╮╭─ 7 Groups ─ by department ────────────────── (…) fewer than 30 ─╮
    │ hand-off                     undecided acceptance ±    decided ││ definition agreement 87.5 % 21 of 24   not by Service ~         ││ department  cohort won       acceptance       late       NPS    │
    │ MQL · Marketing → Sales            918     44.8 % ±1.6  80.6 % ││ stage               here   breaks            limit   signed     ││ total       12 480  2%              45%         4%       +34    │
    │ Opportunity · Sales → Servi…       220     56.2 % ±4.8  65.6 % ││ Inquiry            1 204        —             none   3 of 3     ││ Marketing    7 104  2%  =           51%  ▲6pt   0%  ▼4pt +41    │
    │ MQL acceptance rate 44.8 % ! target 60 %                       ││ MQL ~         !      388       24   2 working days   2 of 3     ││ Sales        4 812  1%  =           38%  ▼7pt   8%  ▲4pt +33    │
    │ leaks by cause                leads       value   oldest       ││ SAL                  812        ·             none   3 of 3     ││ Dealer Oost    506  2%  =           42%  ▼3pt   4%  =    +22    │
    │ without an owner                206   € 310 000     64 d       ││ SQL                  240        —             none   3 of 3     ││ Service         24 (4%) ▲2pt       (50%) ▲5pt  (0%) ▼4pt  ··    │
    │ late and not touched              —                    —       ││ Opportunity ~        131        —         36 hours   1 of 3     ││ no value        34  0%  ▼2pt          —          —        ··    │
    │ handed over and not decided     412     € 1.2 M     71 d       ││ Won                  236        —                    3 of 3     ││                                                                 │
    │                                        £ 84 000                ││ Rejected           2 112        —                    3 of 3     ││                                                                 │
    │ gone quiet                       57    € 96 500    143 d       ││ Lost                 184        —                    3 of 3     ││                                                                 │
    │ vanished from the export          ·                    —       ││                                                                 ││                                                                 │
    ╰───────────────────────────────────────────────────────── ▼17 ──╯╰────────────────────────────────────────────────────────── ▼55 ──╯╰─────────────────────────────────────────────────────────────────╯
     agreement 2026-11 · not agreed by Service ~ · ! 1 mistake · 12 rejected records · agreed by Marketing and Sales
     ⏎ open   ⇥ next pane   z zoom   d definition   / filter   t period   [ ] day   = compare   { } week   q quit
    """
}
