/// Screens as text.
extension Goldens {
  static let history = """
     Warmtebron BV   Sun 15 Nov 2026 08:31   last 90 days            HISTORY Sun 15 Nov 2026 08:31  · as known today ? help
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
     ⏎ open   ⇥ next pane   z zoom   / filter   t period   [ ] day   = compare   { } week   L live   q quit
    """

  static let directoryGone = """
     Warmtebron BV   Mon 23 Nov 2026 08:31   last 90 days                ● live · data 2 min old ? help
     The directory cannot be read since 08:31 (does not exist). This is the last good picture, of 08:3…
    ╭─ 1 Funnel ─────────────────── 91 % decided ─╮╭─ 2 Aging ────────────────────────── working days ─╮
    │ Inquiry     ███████████████████████  12 480 ││              open <1d <3d <7d <14 <30 <60 60+ p90 │
    │             ↓  38.0 % ±0.9   2.1 d to next  ││ Marketing   1 204 412 380 201 120  61  24   6 12d │
    │ MQL         ████████▊                 4 742 ││ Mar… → Sal…!! 388 251  74  30  18   9   4   2  6d │
    │             ↓  36.1 % ±1.4   3.4 d to next  ││ Sales      !  812  88  96 140 201 160  90  37 38d │
    │ SAL         ███▏                      1 712 ││ Dealer Oost   131   9  14  22  31  29  18   8 41d │
    │             ↓  64.5 % ±2.3     5 d to next  ││ Service ~  !   77  30  22  14   8   3   ·   ·  8d │
    │ SQL         ██                        1 104 ││ total       2 612 790 586 407 378 262 136  53 30d │
    │             ↓  58.0 % ±2.9   8.2 d to next  ││                                                   │
    │ Opportunity █▏                          640 ││ late 63 Marketing → Sales  41 Sales  3 Service    │
    │             ↓  36.9 % ±3.8    31 d to next  ││ value waiting € 4.1 M  and £ 84 000               │
    │ Won         ▍                           236 ││ of which late € 512 500                           │
    ╰─────────────────────────────────────────────╯╰───────────────────────────────────────────── ▼1 ──╯
     ⏎ open   ⇥ next pane   z zoom   / filter   t period   [ ] day   = compare   { } week   q quit
    """

  static let firstReading = """
     Mon 23 Nov 2026 08:31   last 90 days                                    ? help
     loading 38 % of 4.0 MB · 5 s left · 123 456 rows · 3 rejected records
    ╭─ 1 Funnel ───────────────────────────────────────────────────────────────────╮
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │           ╭─ Reading the files ─────────────────────────── 38 % ─╮           │
    ╰───────────│                                                      │───────────╯
    ╭─ 2 Aging ─│  ███████████████████                                 │───────────╮
    │           │                                                      │           │
    │           │  4/12 files                            123 456 rows  │           │
    │           │                                                      │           │
    │           ╰──────────────────────────────────────────────────────╯           │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    ╰──────────────────────────────────────────────────────────────────────────────╯

     S stop loading   ⏎ open   ⇥ next pane   z zoom   / filter   t period   [ ] day
    """

  static let onlyLeads = """
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
    ╭─ 3 Experience ────────────────────────────────────────╮╭─ 8 Data health ─ 1 file, 18 412 rows ─ Everything was read ─╮
    │                                                       ││ file                      read as    rows  rejected  newest │
    │  No customer answers yet. A file with the columns     ││ leads-2026-11.csv         leads    18 412         ·  14 min │
    │  response_id, metric, score, answered_at fills this   ││                                                             │
    │  pane.                                                ││                                                             │
    │                                                       ││                                                             │
    │                                                       ││                                                             │
    │                                                       ││                                                             │
    │                                                       ││                                                             │
    │                                                       ││                                                             │
    │                                                       ││                                                             │
    │                                                       ││                                                             │
    │                                                       ││                                                             │
    │                                                       ││                                                             │
    ╰───────────────────────────────────────────────────────╯╰─────────────────────────────────────────────────────────────╯
     agreement 2026-11 · not agreed by Service ~ · agreed by Marketing and Sales
     ⏎ open   ⇥ next pane   z zoom   / filter   t period   [ ] day   = compare   { } week   q quit
    """
}
