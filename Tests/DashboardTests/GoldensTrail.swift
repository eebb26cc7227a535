/// Screens as text.
extension Goldens {
  static let zoomed = """
     Warmtebron BV   Mon 23 Nov 2026 08:31           ● live · data 2 min old ? help
    ╭─ 2 Aging ─ open leads by who must act ──────────────────────── working days ─╮
    │                         open <1d <3d <7d <14 <30 <60 60+ p50 p90 oldest late │
    │ Marketing              1 204 412 380 201 120  61  24   6  2d 12d    71d    · │
    │ Marketing → Sales     !! 388 251  74  30  18   9   4   2  1d  6d    64d   63 │
    │ Sales                 !  812  88  96 140 201 160  90  37 11d 38d   143d   41 │
    │ Dealer Oost              131   9  14  22  31  29  18   8 12d 41d    98d    · │
    │ Service ~             !   77  30  22  14   8   3   ·   ·  2d  8d    22d    3 │
    │ total                  2 612 790 586 407 378 262 136  53  4d 30d   143d  107 │
    │                                                                              │
    │ late 63 Marketing → Sales  41 Sales  3 Service                               │
    │ value waiting € 4.1 M  and £ 84 000  of which late € 512 500                 │
    │ oldest Sales 143 d  unknown age ·  ever late 411                             │
    │                                                                              │
    │                    in time  late  ever late      value  late value  idle p50 │
    │ Marketing            1 204     ·         31    € 1.2 M           ·       2 d │
    │ Marketing → Sales      325    63        214  € 900 000   € 412 000       1 d │
    │ Sales                  771    41        160    € 1.4 M    € 96 500      11 d │
    │                                               £ 84 000                       │
    │ Dealer Oost            131     ·         12  € 310 000           ·      12 d │
    │ Service                 74     3          9   € 60 000     € 4 000       2 d │
    ╰──────────────────────────────────────────────────────────────────────────────╯
     agreement 2026-11 · not agreed by Service ~ · ! 1 mistake · 12 rejected recor…
     ⏎ open   ⇥ next pane   z zoom   d definition   / filter   t period   [ ] day
    """

  static let parts = """
     Warmtebron BV   Mon 23 Nov 2026 08:31           ● live · data 2 min old ? help
    ╭─ 0 Brief ─ since Fri 20 Nov 08:31 ────────────── 212 changes tested, 3 real ─╮
    │ !! Marketing → Sales  63 leads past their promise of 2 working d…  € 412 000 │
    │ !  MQL → SAL          41 % → 36 % within 14 d, entered 12 Oct – …   € 96 500 │
    │ !  Service phone      NPS +38 → +12 (n 240, 214), a real fall in…            │
    ╰──────────────────────────────────────────────────────────────────────── ▼1 ──╯
    ╭─ 3 Experience ─ 13 weeks ──────────────────────────────────── interval 95 % ─╮
    │                 NPS╭─ Experience › All answers › NPS ───╮   CES  CXPi        │
    │ All answers     +34│ Which records of this figure?      │   5.3   +44        │
    │ by touchpoint      │                                    │                    │
    │ Installation    +52│  all                        1 460  │   5.9              │
    │ Website         +41│  promoters                    783  │   5.6   +51        │
    │ Service visit   +38│  passives                     390  │   5.4              │
    │ Service phone!! +12│  detractors                   287  │   4.1    +8        │
    │ Offer           +33╰────────────────────────────────────╯   5.2              │
    │ Invoice         +12 ±22     24  ▼9    ▃▄▄▇▄▁▄▅▄▄▃▆▄  67 %   4.8              │
    │ Renewal          ··          4                         ··    ··              │
    │                                                                              │
    │ NPS: channels differ by 26: visit +52, phone +26                             │
    │ share of the best answer 27.0 % 24–30 %   response rate 56.2 %               │
    │ unanswered 1 204   off the scale 84                                          │
    ╰──────────────────────────────────────────────────────────────────────────────╯
     agreement 2026-11 · not agreed by Service ~ · ! 1 mistake · 12 rejected recor…
     ⏎ open   Esc back   d definition   q quit
    """

  static let listAndCard = """
     Warmtebron BV   Mon 23 Nov 2026 08:31   last 90 days                                    ● live · data 2 min old ? help
     Aging › Marketing → Sales › 7–14 days (18)
    ╭─ Leads ─ 18, by age, descending ───────────────────────────────────╮╭─ L-40342 ─ Hotel Zeezicht ─────────────────────╮
    │ lead     company               owner         age ▼ late      value ││ value         € 31 000                         │
    │ L-40231  Bouwbedrijf De Linde  K. Peeters   13.8 d late   € 10 000 ││ source        TikTok                           │
    │ L-40268  Van Dam Installatie   no owner     13.5 d late   € 17 000 ││ campaign      Stil ␛]0;x␇                      │
    │ L-40305  Zorggroep Rivierenla… J. Maes      13.1 d late   € 24 000 ││ country       NL                               │
    │ L-40342  Hotel Zeezicht        K. Peeters   12.8 d late   € 31 000 ││ owner         K. Peeters                       │
    │ L-40379  Gemeente Olst         no owner     12.5 d late   € 38 000 ││ age in stage  13 d                             │
    │ L-40416  Kwekerij Het Groen    J. Maes      12.2 d late   € 45 000 ││ late          yes                              │
    │ L-40453  School De Brug        K. Peeters   11.8 d late   € 52 000 ││                                                │
    │ L-40490  Bakkerij Vos          no owner     11.5 d late   € 59 000 ││ Its chain                                 14 d │
    │ L-40527  Autobedrijf Kok       J. Maes      11.2 d late   € 16 000 ││ Inqui… MQL !!                                  │
    │ L-40564  Apotheek Noord        K. Peeters   10.8 d late   € 23 000 ││ 9 Nov  11 Nov                                  │
    │ L-40601  Bouwbedrijf De Linde  no owner     10.5 d late   € 30 000 ││                                                │
    │ L-40638  Van Dam Installatie   J. Maes      10.2 d late   € 37 000 ││ 9 Nov 08:31   created, in Inquiry              │
    │ L-40675  Zorggroep Rivierenla… K. Peeters    9.8 d        € 44 000 ││               Marketing                        │
    │ L-40712  Hotel Zeezicht        no owner      9.5 d        € 51 000 ││               leads-2026-11.csv:1204           │
    │ L-40749  Gemeente Olst         J. Maes       9.2 d        € 58 000 ││ 11 Nov 16:22  MQL      hubspot-contacts.csv:88 │
    │ L-40786  Kwekerij Het Groen    K. Peeters    8.9 d        € 15 000 ││               Marketing · price page, budget   │
    │ L-40823  School De Brug        no owner      8.5 d        € 22 000 ││               named                            │
    │ L-40860  Bakkerij Vos          J. Maes       8.2 d        € 29 000 ││ 18 Nov 11:03  touch, inbound     calls.csv:611 │
    │                                                                    ││               Sales · K. Peeters · phoned:     │
    │                                                                    ││               “nobody called”                  │
    │                                                                    ││                                                │
    │                                                                    ││                                                │
    │                                                                    ││                                                │
    │                                                                    ││                                                │
    │                                                                    ││                                                │
    │                                                                    ││                                                │
    │                                                                    ││                                                │
    │                                                                    ││                                                │
    │ 18 leads                                                           ││                                                │
    ╰────────────────────────────────────────────────────────────────────╯╰────────────────────────────────────────────────╯
     agreement 2026-11 · not agreed by Service ~ · ! 1 mistake · 12 rejected records · agreed by Marketing and Sales
     ⏎ card   o file line   Esc back   - last place   s sort   / filter   d definition   q quit
    """

  static let listAlone = """
     Warmtebron BV   Mon 23 Nov 2026 08:31           ● live · data 2 min old ? help
     Aging › Marketing → Sales › 7–14 days (18)
    ╭─ Leads ─ 18, by age, descending ─────────────────────────────────────────────╮
    │ lead     company                         owner         age ▼ late      value │
    │ L-40231  Bouwbedrijf De Linde            K. Peeters   13.8 d late   € 10 000 │
    │ L-40268  Van Dam Installatie             no owner     13.5 d late   € 17 000 │
    │ L-40305  Zorggroep Rivierenland          J. Maes      13.1 d late   € 24 000 │
    │ L-40342  Hotel Zeezicht                  K. Peeters   12.8 d late   € 31 000 │
    │ L-40379  Gemeente Olst                   no owner     12.5 d late   € 38 000 │
    │ L-40416  Kwekerij Het Groen              J. Maes      12.2 d late   € 45 000 │
    │ L-40453  School De Brug                  K. Peeters   11.8 d late   € 52 000 │
    │ L-40490  Bakkerij Vos                    no owner     11.5 d late   € 59 000 │
    │ L-40527  Autobedrijf Kok                 J. Maes      11.2 d late   € 16 000 │
    │ L-40564  Apotheek Noord                  K. Peeters   10.8 d late   € 23 000 │
    │ L-40601  Bouwbedrijf De Linde            no owner     10.5 d late   € 30 000 │
    │ L-40638  Van Dam Installatie             J. Maes      10.2 d late   € 37 000 │
    │ L-40675  Zorggroep Rivierenland          K. Peeters    9.8 d        € 44 000 │
    │ L-40712  Hotel Zeezicht                  no owner      9.5 d        € 51 000 │
    │ L-40749  Gemeente Olst                   J. Maes       9.2 d        € 58 000 │
    │                                                                              │
    │ 18 leads                                                                     │
    ╰──────────────────────────────────────────────────────────────────────────────╯
     agreement 2026-11 · not agreed by Service ~ · ! 1 mistake · 12 rejected recor…
     ⏎ card   o file line   Esc back   - last place   s sort   / filter
    """

  static let card = """
     Warmtebron BV   Mon 23 Nov 2026 08:31           ● live · data 2 min old ? help
     Aging › Marketing → Sales › 7–14 days (18) › L-40342
    ╭─ L-40342 ─ Hotel Zeezicht ───────────────────────────────────────────────────╮
    │ value         € 31 000                                leads-2026-11.csv:1204 │
    │ source        TikTok                                  leads-2026-11.csv:1204 │
    │ campaign      Stil ␛]0;x␇                             leads-2026-11.csv:1204 │
    │ country       NL                                      leads-2026-11.csv:1204 │
    │ owner         K. Peeters                            sf-lead-history.csv:2051 │
    │ age in stage  13 d                                                           │
    │ late          yes                                                            │
    │                                                                              │
    │ Its chain                                                               14 d │
    │ Inquiry     MQL !!                                                           │
    │ 9 Nov       11 Nov                                                           │
    │                                                                              │
    │ 9 Nov 08:31   created, in Inquiry                     leads-2026-11.csv:1204 │
    │               Marketing                                                      │
    │ 11 Nov 16:22  MQL                                    hubspot-contacts.csv:88 │
    │               Marketing · price page, budget named                           │
    │ 18 Nov 11:03  touch, inbound                                   calls.csv:611 │
    │               Sales · K. Peeters · phoned: “nobody called”                   │
    ╰──────────────────────────────────────────────────────────────────────────────╯
     agreement 2026-11 · not agreed by Service ~ · ! 1 mistake · 12 rejected recor…
     o file line   Esc back   - last place   ↑ ↓ move   q quit
    """

  static let lineOfAFile = """
     Warmtebron BV   Mon 23 Nov 2026 08:31           ● live · data 2 min old ? help
     Aging › Marketing → Sales › 7–14 days (18) › L-40342 › hubspot-contacts.csv:88
    ╭─ Line 88 of hubspot-contacts.csv ────────────────────────────────────────────╮
    │ ! The file has changed since it was read; something else stands here now     │
    │                                                                              │
    │ 83  L-483,sal,,,                                                             │
    │ 84  L-484,sal,,,                                                             │
    │ 85  L-485,sal,,,                                                             │
    │ 86  L-486,sal,,,                                                             │
    │ 87  L-487,sal,,,                                                             │
    │ 88  L-40342,mql,2026-11-11T16:22,␛[2Jmarketing,  price page                  │
    │ 89  L-489,sal,,,                                                             │
    │ 90  L-490,sal,,,                                                             │
    │ 91  L-491,sal,,,                                                             │
    │ 92  L-492,sal,,,                                                             │
    │ 93  L-493,sal,,,                                                             │
    │ 94  L-494,sal,,,                                                             │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    ╰──────────────────────────────────────────────────────────────────────────────╯
     agreement 2026-11 · not agreed by Service ~ · ! 1 mistake · 12 rejected recor…
     Esc back   - last place   ↑ ↓ move   q quit
    """

  static let rejects = """
     Warmtebron BV   Mon 23 Nov 2026 08:31   last 90 days                ● live · data 2 min old ? help
     Data health › sf-lead-history.csv › rejected (12)
    ╭─ Rejected ─ 12, by file, ascending ──────────────────────────────────────────────────────────────╮
    │ file ▲                line column      reason                                                    │
    │ sf-lead-history.csv     40 entered_at  “31-31-2026␛[31m” is not a date or time that can be read  │
    │ sf-lead-history.csv     43 entered_at  “31-31-2026␛[31m” is not a date or time that can be read  │
    │ sf-lead-history.csv     46 entered_at  “31-31-2026␛[31m” is not a date or time that can be read  │
    │ sf-lead-history.csv     49 entered_at  “31-31-2026␛[31m” is not a date or time that can be read  │
    │ sf-lead-history.csv     52 entered_at  “31-31-2026␛[31m” is not a date or time that can be read  │
    │ sf-lead-history.csv     55 entered_at  “31-31-2026␛[31m” is not a date or time that can be read  │
    │ sf-lead-history.csv     58 entered_at  “31-31-2026␛[31m” is not a date or time that can be read  │
    │ sf-lead-history.csv     61 entered_at  “31-31-2026␛[31m” is not a date or time that can be read  │
    │ sf-lead-history.csv     64 entered_at  “31-31-2026␛[31m” is not a date or time that can be read  │
    │ sf-lead-history.csv     67 entered_at  “31-31-2026␛[31m” is not a date or time that can be read  │
    │ sf-lead-history.csv     70 entered_at  “31-31-2026␛[31m” is not a date or time that can be read  │
    │                                                                                                  │
    │ 12 rejected records                                                                              │
    ╰──────────────────────────────────────────────────────────────────────────────────────────────────╯
     agreement 2026-11 · not agreed by Service ~ · ! 1 mistake · 12 rejected records · agreed by Marke…
     ⏎ file line   Esc back   - last place   s sort   / filter   d definition   q quit
    """

  static let filtered = """
     Warmtebron BV   Mon 23 Nov 2026 08:31   last 90 days                                    ● live · data 2 min old ? help
     Aging › Marketing › open leads (1 204)                                                       filter: hotel   39 of 388
    ╭─ Leads ─ 39 of 388, by age, descending ────────────────────────────╮╭─ L-40342 ─ Hotel Zeezicht ─────────────────────╮
    │ lead     company               owner         age ▼ late      value ││ value         € 31 000                         │
    │ L-40342  Hotel Zeezicht        K. Peeters   12.8 d late   € 31 000 ││ source        TikTok                           │
    │ L-40712  Hotel Zeezicht        no owner      9.5 d        € 51 000 ││ campaign      Stil ␛]0;x␇                      │
    │ L-41082  Hotel Zeezicht        J. Maes       6.2 d        € 21 000 ││ country       NL                               │
    │ L-41452  Hotel Zeezicht        K. Peeters    2.9 d        € 41 000 ││ owner         K. Peeters                       │
    │ L-41822  Hotel Zeezicht        no owner     12.8 d late   € 11 000 ││ age in stage  13 d                             │
    │ L-42192  Hotel Zeezicht        J. Maes       9.5 d        € 31 000 ││ late          yes                              │
    │ L-42562  Hotel Zeezicht        K. Peeters    6.2 d        € 51 000 ││                                                │
    │ L-42932  Hotel Zeezicht        no owner      2.9 d        € 21 000 ││ Its chain                                 14 d │
    │ L-43302  Hotel Zeezicht        J. Maes      12.8 d late   € 41 000 ││ Inqui… MQL !!                                  │
    │ L-43672  Hotel Zeezicht        K. Peeters    9.5 d        € 11 000 ││ 9 Nov  11 Nov                                  │
    │ L-44042  Hotel Zeezicht        no owner      6.2 d        € 31 000 ││                                                │
    │                                                                    ││ 9 Nov 08:31   created, in Inquiry              │
    │ 39 leads   349 hidden by the filter                                ││               Marketing                        │
    ╰────────────────────────────────────────────────────────────────────╯╰────────────────────────────────────────── ▼7 ──╯
     agreement 2026-11 · not agreed by Service ~ · ! 1 mistake · 12 rejected records · agreed by Marketing and Sales
     filter: hotel                                                                                                39 of 388
    """

  static let help = """
     Warmtebron BV   Mon 23 Nov 2026 08:31   last 90 days                ● live · data 2 min old ? help
    ╭─ ? Help ─────────────────────────────────────────────────────────────────────────────────────────╮
    │  ⏎               open                 Shows the records behind the figure, or the card           │
    │  Esc  Backspace  back                 One step back                                              │
    │  -               last place           To the place you came from                                 │
    │  ↑  k            up                   One line up                                                │
    │  ↓  j            down                 One line down                                              │
    │  ←  h            left                 To the figure on the left                                  │
    │  →  l            right                To the figure on the right                                 │
    │  g  Home         first                To the first line                                          │
    │  G  End          end                  To the last line                                           │
    │  PageUp          page up              One screen up                                              │
    │  PageDown        page down            One screen down                                            │
    │  ⇥               next pane            To the next pane                                           │
    │  Shift-⇥         previous pane        To the previous pane                                       │
    │  0               Brief                What changed since the last working morning                │
    │  1               Funnel               How many leads make each stage                             │
    │  2               Aging                How long leads wait, and for whom                          │
    │  3               Experience           What customers say, by touchpoint                          │
    │  4               Chain                The customer's whole way, link by link                     │
    │  5               Hand-offs and leaks  What is left lying between departments                     │
    ╰─────────────────────────────────────────────────────────────────────────────────────────── ▼22 ──╯
     agreement 2026-11 · not agreed by Service ~ · ! 1 mistake · 12 rejected records · agreed by Marke…
     ⏎ open   ⇥ next pane   z zoom   d definition   / filter   t period   [ ] day   = compare
    """
}
