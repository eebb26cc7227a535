/// Screens of a first reading that runs, as text.
extension Goldens {
  static let partial = """
     Warmtebron BV   Mon 23 Nov 2026 08:31   last 90 days                                                            ? help
     ○ partial, 34 % read · loading 38 % of 736 MB · 7 s left · 3 421 123 rows · 12 rejected records
    ╭─ 0 Brief ─ ○ partial, 34 % read ─ since Fri 20 Nov 08:31 ─────────────────────────────── 212 changes tested, 3 real ─╮
    │ !! Marketing → Sales  63 leads past their promise of 2 working days, 21 more than Friday; 41 are for       € 412 000 │
    │                       dealer Oost                                                                                    │
    │ !  MQL → SAL          41 % → 36 % within 14 d, entered 12 Oct – 8 Nov against the 4 weeks before; reason…   € 96 500 │
    │ !  Service phone      NPS +38 → +12 (n 240, 214), a real fall in 4 weeks                                             │
    │    Leaks              4 new since Friday: 3 untouched, 1 without owner                                      € 31 200 │
    ╰──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────╯
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
    ╭─ 3 Experience ─ ○ partial, 34 % read ─ interval 95 % ─╮╭─ 4 Chain ─ ○ partial, 34 % read ────────────────────────────╮
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
     S stop loading   ⏎ open   ⇥ next pane   z zoom   d definition   / filter   t period   [ ] day   = compare   { } week
    """

  static let partialNarrowDutch = """
     Warmtebron BV   ma 23 nov 2026 08:31   laatste 90 dagen                 ? hulp
     ○ onvolledig, 34 % gelezen · laden 38 % van 736 MB · nog 7 s · 3.421.123 rijen
    ╭─ 0 Ochtendbericht ─ ○ onvolledig, 34 % gelezen ─ sinds vr 20 nov 08:31 ──────╮
    │ !! Marketing → Sales  63 leads voorbij hun termijn van 2 werkdag…  € 412.000 │
    │ !  MQL → SAL          41 % → 36 % binnen 14 d, ingestroomd 12 ok…   € 96.500 │
    │ !  Service phone      NPS +38 → +12 (n 240, 214), een echte dali…            │
    ╰──────────────────────────────────────────────────────────────────────── ▼1 ──╯
    ╭─ 1 Trechter ─ ○ onvolledig, 34 % gelezen ───────────────────── 91 % beslist ─╮
    │             cohort                                          bereikt  hier nu │
    │ Inquiry     ███████████████████████████████████████████████  12.480    1.204 │
    │             ↓  38,0 % ±0,9   2,1 d tot volgende                              │
    │ MQL         █████████████████▉                                4.742      388 │
    │             ↓  36,1 % ±1,4   3,4 d tot volgende                              │
    │ SAL         ██████▌                                           1.712      812 │
    │             ↓  64,5 % ±2,3     5 d tot volgende                              │
    │ SQL         ████▏                                             1.104      240 │
    │             ↓  58,0 % ±2,9   8,2 d tot volgende                              │
    │ Opportunity ██▍                                                 640      131 │
    │             ↓  36,9 % ±3,8    31 d tot volgende                              │
    │ Won         ▉                                                   236      236 │
    │ Inquiry naar de volgende fase 38,0 % doel 35 %                               │
    ╰──────────────────────────────────────────────────────────────────────────────╯
     afspraak 2026-11 · niet getekend door Service ~ · ! 1 fout · 12 afgewezen rec…
     S laden stoppen   ⏎ openen   ⇥ volgend paneel   z vergroten   d definitie
    """

  static let stopped = """
     Warmtebron BV   Mon 23 Nov 2026 08:31   last 90 days                                                            ? help
     ○ partial, 34 % read · loading stopped
    ╭─ 0 Brief ─ ○ partial, 34 % read ─ since Fri 20 Nov 08:31 ─────────────────────────────── 212 changes tested, 3 real ─╮
    │ !! Marketing → Sales  63 leads past their promise of 2 working days, 21 more than Friday; 41 are for dea…  € 412 000 │
    ╰──────────────────────────────────────────────────────────────────────────────────────────────────────────────── ▼3 ──╯
    ╭─ 1 Funnel ─ ○ partial, 34 % read ────── 91 % decided ─╮╭─ 2 Aging ─ ○ partial, 34 % read ───────────── working days ─╮
    │             cohort    reached          step  here now ││                    open <1d <3d <7d <14 <30 <60 60+ p50 p90 │
    │ Inquiry     █████████  12 480  38.0 %  ±0.9     1 204 ││ Marketing         1 204 412 380 201 120  61  24   6  2d 12d │
    │ MQL         ███▍        4 742  36.1 %  ±1.4       388 ││ Marketing → Sales!! 388 251  74  30  18   9   4   2  1d  6d │
    │ SAL         █▎          1 712  64.5 %  ±2.3       812 ││ Sales            !  812  88  96 140 201 160  90  37 11d 38d │
    │ SQL         ▊           1 104  58.0 %  ±2.9       240 ││ Dealer Oost         131   9  14  22  31  29  18   8 12d 41d │
    │ Opportunity ▌             640  36.9 %  ±3.8       131 ││ Service ~        !   77  30  22  14   8   3   ·   ·  2d  8d │
    │ Won         ▏             236                     236 ││ total             2 612 790 586 407 378 262 136  53  4d 30d │
    │ Inquiry step to the next stage 38.0 % target 35 %     ││ late 63 Marketing → Sales  41 Sales  3 Service              │
    ╰───────────────────────────────────────────────────────╯╰─────────────────────────────────────────────────────── ▼3 ──╯
     ⏎ open   ⇥ next pane   z zoom   d definition   / filter   t period   [ ] day   = compare   { } week   q quit
    """
}
