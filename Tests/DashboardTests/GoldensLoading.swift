/// Screens of a first reading that runs, as text.
extension Goldens {
  static let partial = """
     Warmtebron BV   Mon 23 Nov 2026 08:31   last 90 days                                                            ? help
     ○ partial, 34 % read · loading 38 % of 736 MB · 7 s left · 3 421 123 rows · 12 rejected records
    ╭─ 1 Funnel ─ ○ partial, 34 % read ────── 91 % decided ─╮╭─ 2 Aging ─ ○ partial, 34 % read ───────────── working days ─╮
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
    ╰───────────────────────────────────────────────────────╯╰─────────────────────────────────────────────────────────────╯
    ╭─ 3 Experience ─ ○ partial, 34 % read ─ interval 95 % ─╮╭─ 8 Data health ─ ○ partial, 34 % read ──────────────────────╮
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
     S stop loading   ⏎ open   ⇥ next pane   z zoom   / filter   t period   [ ] day   = compare   { } week   q quit
    """

  static let partialNarrowDutch = """
     Warmtebron BV   ma 23 nov 2026 08:31   laatste 90 dagen                 ? hulp
     ○ onvolledig, 34 % gelezen · laden 38 % van 736 MB · nog 7 s · 3.421.123 rijen
    ╭─ 1 Trechter ─ ○ onvolledig, 34 % gelezen ───────────────────── 91 % beslist ─╮
    │ Inquiry     ███████████████████████  12.480  38,0 %  ±0,9     2,1 d    1.204 │
    │ MQL         ████████▊                 4.742  36,1 %  ±1,4     3,4 d      388 │
    │ SAL         ███▏                      1.712  64,5 %  ±2,3       5 d      812 │
    │ SQL         ██                        1.104  58,0 %  ±2,9     8,2 d      240 │
    │ Opportunity █▏                          640  36,9 %  ±3,8      31 d      131 │
    │ Won         ▍                           236                              236 │
    ╰──────────────────────────────────────────────────────────────────────────────╯
    ╭─ 2 Wachttijd ─ ○ onvolledig, 34 % gelezen ─────────────────────── werkdagen ─╮
    │                      open <1d <3d <7d <14 <30 <60 60+ p50 p90 oudste te laat │
    │ Marketing           1.204 412 380 201 120  61  24   6  2d 12d    71d       · │
    │ Marketing → Sales  !! 388 251  74  30  18   9   4   2  1d  6d    64d      63 │
    │ Sales              !  812  88  96 140 201 160  90  37 11d 38d   143d      41 │
    │ Dealer Oost           131   9  14  22  31  29  18   8 12d 41d    98d       · │
    │ Service ~          !   77  30  22  14   8   3   ·   ·  2d  8d    22d       3 │
    │ totaal              2.612 790 586 407 378 262 136  53  4d 30d   143d     107 │
    │ te laat 63 Marketing → Sales  41 Sales  3 Service                            │
    │ waarde in de wacht € 4,1 mln  en £ 84.000  waarvan te laat € 512.500         │
    │ oudste Sales 143 d  wachttijd onbekend ·  ooit te laat 411                   │
    ╰──────────────────────────────────────────────────────────────────────────────╯
     afspraak 2026-11 · niet getekend door Service ~ · ! 1 fout · 12 afgewezen rec…
     S laden stoppen   ⏎ openen   ⇥ volgend paneel   z vergroten   / filteren
    """

  static let stopped = """
     Warmtebron BV   Mon 23 Nov 2026 08:31   last 90 days                                                            ? help
     ○ partial, 34 % read · loading stopped
    ╭─ 1 Funnel ─ ○ partial, 34 % read ────── 91 % decided ─╮╭─ 2 Aging ─ ○ partial, 34 % read ───────────── working days ─╮
    │ Inquiry     ███████████████████████  12 480     1 204 ││                    open <1d <3d <7d <14 <30 <60 60+ p50 p90 │
    │             ↓  38.0 % ±0.9   2.1 d to next            ││ Marketing         1 204 412 380 201 120  61  24   6  2d 12d │
    │ MQL         ████████▊                 4 742       388 ││ Marketing → Sales!! 388 251  74  30  18   9   4   2  1d  6d │
    │             ↓  36.1 % ±1.4   3.4 d to next            ││ Sales            !  812  88  96 140 201 160  90  37 11d 38d │
    │ SAL         ███▏                      1 712       812 ││ Dealer Oost         131   9  14  22  31  29  18   8 12d 41d │
    │             ↓  64.5 % ±2.3     5 d to next            ││ Service ~        !   77  30  22  14   8   3   ·   ·  2d  8d │
    │ SQL         ██                        1 104       240 ││ total             2 612 790 586 407 378 262 136  53  4d 30d │
    │             ↓  58.0 % ±2.9   8.2 d to next            ││                                                             │
    │ Opportunity █▏                          640       131 ││ late 63 Marketing → Sales  41 Sales  3 Service              │
    │             ↓  36.9 % ±3.8    31 d to next            ││ value waiting € 4.1 M  and £ 84 000                         │
    │ Won         ▍                           236       236 ││ of which late € 512 500                                     │
    ╰───────────────────────────────────────────────────────╯╰─────────────────────────────────────────────────────── ▼1 ──╯
     ⏎ open   ⇥ next pane   z zoom   / filter   t period   [ ] day   = compare   { } week   q quit
    """
}
