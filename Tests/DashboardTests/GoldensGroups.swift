/// The screens of groups, by the names of `TableCases`.
enum GoldensGroups {
  static let all: [String: String] = [
    "groups alone, 1x1": groupsAlone1X1,
    "groups alone, 40x12": groupsAlone40X12,
    "groups alone, 80x24": groupsAlone80X24,
    "groups, 80x24": groups80X24,
    "groups alone, 120x36": groupsAlone120X36,
    "groups, 120x36": groups120X36,
    "groups alone, 200x60": groupsAlone200X60,
    "groups, 200x60": groups200X60,
    "groups alone, ascii, mono": groupsAloneAsciiMono,
    "groups by country, sorted": groupsByCountrySorted,
    "groups against a week before": groupsAgainstAWeekBefore,
  ]

  private static let groupsAlone1X1 =
    """

    """

  private static let groupsAlone40X12 =
    """
     department    won         late
     total          2%           4%
     Marketing      2%  =        0%  ▼4pt
     Sales          1%  =        8%  ▲4pt
     Dealer Oost    2%  =        4%  =
     Service       (4%) ▲2pt    (0%) ▼4pt
     no value       0%  ▼2pt      —





    """

  private static let groupsAlone80X24 =
    """
    ╭─ 7 Groups ─ by department ─ difference to the whole ───── (…) fewer than 30 ─╮
    │ department  cohort won       acceptance       late       leaking NPS         │
    │ total       12 480  2%              45%         4%           675 +34         │
    │ Marketing    7 104  2%  =           51%  ▲6pt   0%  ▼4pt     206 +41 ▲7      │
    │ Sales        4 812  1%  =           38%  ▼7pt   8%  ▲4pt     412 +33 ▼1      │
    │ Dealer Oost    506  2%  =           42%  ▼3pt   4%  =         57 +22 ▼12     │
    │ Service         24 (4%) ▲2pt       (50%) ▲5pt  (0%) ▼4pt       ·  ··         │
    │ no value        34  0%  ▼2pt          —          —             ·  ··         │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    ╰──────────────────────────────────────────────────────────────────────────────╯
    """

  private static let groups80X24 =
    """
    ╭─ 7 Groups ─ by department ─ difference to the whole ───── (…) fewer than 30 ─╮
    │ department  cohort won       acceptance       late       leaking NPS         │
    │ total       12 480  2%              45%         4%           675 +34         │
    │ Marketing    7 104  2%  =           51%  ▲6pt   0%  ▼4pt     206 +41 ▲7      │
    │ Sales        4 812  1%  =           38%  ▼7pt   8%  ▲4pt     412 +33 ▼1      │
    │ Dealer Oost    506  2%  =           42%  ▼3pt   4%  =         57 +22 ▼12     │
    │ Service         24 (4%) ▲2pt       (50%) ▲5pt  (0%) ▼4pt       ·  ··         │
    │ no value        34  0%  ▼2pt          —          —             ·  ··         │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    ╰──────────────────────────────────────────────────────────────────────────────╯
    """

  private static let groupsAlone120X36 =
    """
    ╭─ 7 Groups ─ by department ─ difference to the whole ───────────────────────────────────────────── (…) fewer than 30 ─╮
    │ department    cohort   won         acceptance          open   late         p50    leaking   NPS       CSAT           │
    │ total         12 480    2%                45%         2 612     4%          4d        675   +34        78%           │
    │ Marketing      7 104    2%  =             51%  ▲6pt   1 204     0%  ▼4pt    2d        206   +41 ▲7     82% ▲4pt      │
    │ Sales          4 812    1%  =             38%  ▼7pt   1 200     8%  ▲4pt    9d        412   +33 ▼1     79% ▲1pt      │
    │ Dealer Oost      506    2%  =             42%  ▼3pt     186     4%  =      12d         57   +22 ▼12    70% ▼8pt      │
    │ Service           24   (4%) ▲2pt         (50%) ▲5pt      22    (0%) ▼4pt   (2d)         ·    ··         ··           │
    │ no value          34    0%  ▼2pt            —             ·      —           —          ·    ··         ··           │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    ╰──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────╯
    """

  private static let groups120X36 =
    """
    ╭─ 7 Groups ─ by department ─ difference to the whole ───────────────────────────────────────────── (…) fewer than 30 ─╮
    │ department    cohort   won         acceptance          open   late         p50    leaking   NPS       CSAT           │
    │ total         12 480    2%                45%         2 612     4%          4d        675   +34        78%           │
    │ Marketing      7 104    2%  =             51%  ▲6pt   1 204     0%  ▼4pt    2d        206   +41 ▲7     82% ▲4pt      │
    │ Sales          4 812    1%  =             38%  ▼7pt   1 200     8%  ▲4pt    9d        412   +33 ▼1     79% ▲1pt      │
    │ Dealer Oost      506    2%  =             42%  ▼3pt     186     4%  =      12d         57   +22 ▼12    70% ▼8pt      │
    │ Service           24   (4%) ▲2pt         (50%) ▲5pt      22    (0%) ▼4pt   (2d)         ·    ··         ··           │
    │ no value          34    0%  ▼2pt            —             ·      —           —          ·    ··         ··           │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    ╰──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────╯
    """

  private static let groupsAlone200X60 =
    """
    ╭─ 7 Groups ─ by department ─ difference to the whole ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────── (…) fewer than 30 ─╮
    │ department    cohort   won         acceptance          open   late         p50    leaking   NPS       CSAT                                                                                           │
    │ total         12 480    2%                45%         2 612     4%          4d        675   +34        78%                                                                                           │
    │ Marketing      7 104    2%  =             51%  ▲6pt   1 204     0%  ▼4pt    2d        206   +41 ▲7     82% ▲4pt                                                                                      │
    │ Sales          4 812    1%  =             38%  ▼7pt   1 200     8%  ▲4pt    9d        412   +33 ▼1     79% ▲1pt                                                                                      │
    │ Dealer Oost      506    2%  =             42%  ▼3pt     186     4%  =      12d         57   +22 ▼12    70% ▼8pt                                                                                      │
    │ Service           24   (4%) ▲2pt         (50%) ▲5pt      22    (0%) ▼4pt   (2d)         ·    ··         ··                                                                                           │
    │ no value          34    0%  ▼2pt            —             ·      —           —          ·    ··         ··                                                                                           │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    ╰──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────╯
    """

  private static let groups200X60 =
    """
    ╭─ 7 Groups ─ by department ────────────────── (…) fewer than 30 ─╮
    │ department  cohort won       acceptance       late       NPS    │
    │ total       12 480  2%              45%         4%       +34    │
    │ Marketing    7 104  2%  =           51%  ▲6pt   0%  ▼4pt +41    │
    │ Sales        4 812  1%  =           38%  ▼7pt   8%  ▲4pt +33    │
    │ Dealer Oost    506  2%  =           42%  ▼3pt   4%  =    +22    │
    │ Service         24 (4%) ▲2pt       (50%) ▲5pt  (0%) ▼4pt  ··    │
    │ no value        34  0%  ▼2pt          —          —        ··    │
    │                                                                 │
    │                                                                 │
    │                                                                 │
    │                                                                 │
    │                                                                 │
    ╰─────────────────────────────────────────────────────────────────╯
    """

  private static let groupsAloneAsciiMono =
    """
    +- 7 Groepen - naar afdeling - verschil met het geheel ---------------------- (...) minder dan 30 -+
    | afdeling      cohort gewonnen       aanname        open te laat       lekt NPS     CSAT          |
    | totaal        12.480       2%           45%       2.612      4%        675 +34      78%          |
    | Marketing      7.104       2%  =        51%  ^6pp 1.204      0%  v4pp  206 +41 ^7   82% ^4pp     |
    | Sales          4.812       1%  =        38%  v7pp 1.200      8%  ^4pp  412 +33 v1   79% ^1pp     |
    | Dealer Oost      506       2%  =        42%  v3pp   186      4%  =      57 +22 v12  70% v8pp     |
    | Service           24      (4%) ^2pp    (50%) ^5pp    22     (0%) v4pp    .  ..       ..          |
    | zonder waarde     34       0%  v2pp       -           .       -          .  ..       ..          |
    |                                                                                                  |
    |                                                                                                  |
    |                                                                                                  |
    |                                                                                                  |
    |                                                                                                  |
    |                                                                                                  |
    |                                                                                                  |
    |                                                                                                  |
    |                                                                                                  |
    |                                                                                                  |
    |                                                                                                  |
    |                                                                                                  |
    |                                                                                                  |
    |                                                                                                  |
    |                                                                                                  |
    |                                                                                                  |
    |                                                                                                  |
    |                                                                                                  |
    +--------------------------------------------------------------------------------------------------+
    """

  private static let groupsByCountrySorted =
    """
    ╭─ 7 Groups ─ by country ─ difference to the whole ──────────────────────────────────────────────── (…) fewer than 30 ─╮
    │ country       cohort   won▼         acceptance          open   late         p50    leaking   NPS       CSAT          │
    │ total         12 480     2%                45%         2 612     4%          4d        675   +34        78%          │
    │ service           24    (4%) ▲2pt         (50%) ▲5pt      22    (0%) ▼4pt   (2d)         ·    ··         ··          │
    │ Dealer Oost      506     2%  =             42%  ▼3pt     186     4%  =      12d         57   +22 ▼12    70% ▼8pt     │
    │ marketing      7 104     2%  =             51%  ▲6pt   1 204     0%  ▼4pt    2d        206   +41 ▲7     82% ▲4pt     │
    │ sales          4 812     1%  =             38%  ▼7pt   1 200     8%  ▲4pt    9d        412   +33 ▼1     79% ▲1pt     │
    │ no value          34     0%  ▼2pt            —             ·      —           —          ·    ··         ··          │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    ╰──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────╯
    """

  private static let groupsAgainstAWeekBefore =
    """
    ╭─ 7 Groups ─ by department ─────────────────────────────────────────────────────────────────────── (…) fewer than 30 ─╮
    │ department   cohort =     won  =    acceptance  =     open =    late  =    p50  =    leaking =    NPS =    CSAT =    │
    │ total        12 480 ▲312   2%  new         45%  new  2 612 new    4%  new   4d  new      675 new  +34 new   78% new  │
    │ Marketing     7 104 new    2%  new         51%  new  1 204 new    0%  new   2d  new      206 new  +41 new   82% new  │
    │ Sales         4 812 new    1%  new         38%  new  1 200 new    8%  new   9d  new      412 new  +33 new   79% new  │
    │ Dealer Oost     506 new    2%  new         42%  new    186 new    4%  new  12d  new       57 new  +22 new   70% new  │
    │ Service          24 new   (4%) new        (50%) new     22 new   (0%) new  (2d) new        · new   ··        ··      │
    │ no value         34 new    0%  new           —           · new     —         —             · new   ··        ··      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    ╰──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────╯
    """
}
