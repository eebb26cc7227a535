/// Screens as text.
extension Goldens {
  static let history = """
     Warmtebron BV   Sun 15 Nov 2026 08:31   last 90 days            HISTORY Sun 15 Nov 2026 08:31  · as known today ? help
    ╭─ 0 Brief ─ since Fri 20 Nov 08:31 ────────────────────────────────────────────────────── 212 changes tested, 3 real ─╮
    │ !! Marketing → Sales  63 leads past their promise of 2 working days, 21 more than Friday; 41 are for dea…  € 412 000 │
    ╰──────────────────────────────────────────────────────────────────────────────────────────────────────────────── ▼3 ──╯
    ╭─ 1 Funnel ─ cohort of 90 days ───────── 91 % decided ─╮╭─ 2 Aging ─ open leads by who must act ─────── working days ─╮
    │             cohort    reached          step  here now ││                    open <1d <3d <7d <14 <30 <60 60+ p50 p90 │
    │ Inquiry     █████████  12 480  38.0 %  ±0.9     1 204 ││ Marketing         1 204 412 380 201 120  61  24   6  2d 12d │
    │ MQL         ███▍        4 742  36.1 %  ±1.4       388 ││ Marketing → Sales!! 388 251  74  30  18   9   4   2  1d  6d │
    │ SAL         █▎          1 712  64.5 %  ±2.3       812 ││ Sales            !  812  88  96 140 201 160  90  37 11d 38d │
    │ SQL         ▊           1 104  58.0 %  ±2.9       240 ││ Dealer Oost         131   9  14  22  31  29  18   8 12d 41d │
    │ Opportunity ▌             640  36.9 %  ±3.8       131 ││ Service ~        !   77  30  22  14   8   3   ·   ·  2d  8d │
    │ Won         ▏             236                     236 ││ total             2 612 790 586 407 378 262 136  53  4d 30d │
    │                                                       ││ late 63 Marketing → Sales  41 Sales  3 Service              │
    │ win rate 2.1 % ±0.3   half won not reached            ││ value waiting € 4.1 M  and £ 84 000                         │
    ╰───────────────────────────────────────────────────────╯╰─────────────────────────────────────────────────────── ▼2 ──╯
     ⏎ open   ⇥ next pane   z zoom   d definition   / filter   t period   [ ] day   = compare   { } week   L live   q quit
    """

  static let directoryGone = """
     Warmtebron BV   Mon 23 Nov 2026 08:31   last 90 days                ● live · data 2 min old ? help
     The directory cannot be read since 08:31 (does not exist). This is the last good picture, of 08:3…
    ╭─ 0 Brief ─ since Fri 20 Nov 08:31 ────────────────────────────────── 212 changes tested, 3 real ─╮
    │ !! Marketing → Sales  63 leads past their promise of 2 working days, 21 more than Fr…  € 412 000 │
    ╰──────────────────────────────────────────────────────────────────────────────────────────── ▼3 ──╯
    ╭─ 1 Funnel ─────────────────── 91 % decided ─╮╭─ 2 Aging ────────────────────────── working days ─╮
    │             cohort    reached          step ││              open <1d <3d <7d <14 <30 <60 60+ p90 │
    │ Inquiry     █████████  12 480  38.0 %  ±0.9 ││ Marketing   1 204 412 380 201 120  61  24   6 12d │
    │ MQL         ███▍        4 742  36.1 %  ±1.4 ││ Mar… → Sal…!! 388 251  74  30  18   9   4   2  6d │
    │ SAL         █▎          1 712  64.5 %  ±2.3 ││ Sales      !  812  88  96 140 201 160  90  37 38d │
    │ SQL         ▊           1 104  58.0 %  ±2.9 ││ Dealer Oost   131   9  14  22  31  29  18   8 41d │
    │ Opportunity ▌             640  36.9 %  ±3.8 ││ Service ~  !   77  30  22  14   8   3   ·   ·  8d │
    │ Won         ▏             236               ││ total       2 612 790 586 407 378 262 136  53 30d │
    │ Inquiry step to the next stage 38.0 % targ… ││ late 63 Marketing → Sales  41 Sales  3 Service    │
    ╰─────────────────────────────────────────────╯╰───────────────────────────────────────────── ▼3 ──╯
     ⏎ open   ⇥ next pane   z zoom   d definition   / filter   t period   [ ] day   = compare
    """

  static let firstReading = """
     Mon 23 Nov 2026 08:31   last 90 days                                    ? help
     loading 38 % of 4.0 MB · 5 s left · 123 456 rows · 3 rejected records
    ╭─ 0 Brief ────────────────────────────────────────────────────────────────────╮
    │                                                                              │
    │                                                                              │
    │                                                                              │
    ╰──────────────────────────────────────────────────────────────────────────────╯
    ╭─ 1 Funnel ───────────────────────────────────────────────────────────────────╮
    │           ╭─ Reading the files ─────────────────────────── 38 % ─╮           │
    │           │                                                      │           │
    │           │  ███████████████████                                 │           │
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

     S stop loading   ⏎ open   ⇥ next pane   z zoom   d definition   / filter
    """

  static let onlyLeads = """
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
    ╭─ 3 Experience ────────────────────────────────────────╮╭─ 4 Chain ─ the customer's way; weakest link marked ─────────╮
    │                                                       ││           Inquiry ── MQL ──── SAL ── SQL ── Opport… ─ Won   │
    │  No customer answers yet. A file with the columns     ││ volume    12 480     4 742    1 712  1 104  640       236   │
    │  response_id, metric, score, answered_at fills this   ││ to next   2.1 d      3.4 d    5 d    8.2 d  31 d            │
    │  pane.                                                ││ in time   43 %       36 %     43 %   43 %   43 %            │
    │                                                       ││ accepted             81 %                                   │
    │                                                       ││ owner     Marketing  Marketi… Sales  Sales  Sales     Sales │
    │                                                       ││                                                             │
    │                                                       ││ no link loses, and nothing is late                          │
    │                                                       ││ No register yet. A file with the columns touchpoint,        │
    │                                                       ││ journey_step, channel, owner names the owners.              │
    ╰───────────────────────────────────────────────────────╯╰─────────────────────────────────────────────────────────────╯
     agreement 2026-11 · not agreed by Service ~ · agreed by Marketing and Sales
     ⏎ open   ⇥ next pane   z zoom   d definition   / filter   t period   [ ] day   = compare   { } week   q quit
    """
}
