/// The brief in its frame at several sizes, as it was looked at and found right.
extension PaneGoldens {
  static let brief: [String: String] = [
    "brief 1x1": brief1x1,
    "brief 40x12": brief40x12,
    "brief 80x24": brief80x24,
    "brief 120x36": brief120x36,
    "brief 200x60": brief200x60,
    "brief, full": briefFull,
    "brief, calm": briefCalm,
    "brief, ascii, Dutch": briefAsciiDutch,
  ]

  private static let brief1x1 = """
    ╮
    """

  private static let brief40x12 = """
    ╭─ 0 Brief ─ since Fri 20 Nov 08:31 ───╮
    │ !! Marketin…  63 leads past their    │
    │               promise of 2 working   │
    │               days, 21 more than     │
    │               Friday; 41 are for     │
    │               dealer Oost            │
    │ !  MQL → SAL  41 % → 36 % within 14… │
    │ !  Service …  NPS +38 → +12 (n 240,  │
    │               214), a real fall in 4 │
    │               weeks                  │
    │    Leaks      4 new since Friday: 3… │
    ╰──────────────────────────────────────╯
    """

  private static let brief80x24 = """
    ╭─ 0 Brief ─ since Fri 20 Nov 08:31 ────────────── 212 changes tested, 3 real ─╮
    │ !! Marketing → Sales  63 leads past their promise of 2 working     € 412 000 │
    │                       days, 21 more than Friday; 41 are for                  │
    │                       dealer Oost                                            │
    │ !  MQL → SAL          41 % → 36 % within 14 d, entered 12 Oct – 8   € 96 500 │
    │                       Nov against the 4 weeks before; reason                 │
    │                       “duplicate”                                            │
    │ !  Service phone      NPS +38 → +12 (n 240, 214), a real fall in             │
    │                       4 weeks                                                │
    │    Leaks              4 new since Friday: 3 untouched, 1 without    € 31 200 │
    │                       owner                                                  │
    │    Won                14 leads, € 118 300: a usual Monday                    │
    │    late, Marketing → Sales: Friday said 42; today Friday is 48               │
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

  private static let brief120x36 = """
    ╭─ 0 Brief ─ since Fri 20 Nov 08:31 ────────────────────────────────────────────────────── 212 changes tested, 3 real ─╮
    │ !! Marketing → Sales  63 leads past their promise of 2 working days, 21 more than Friday; 41 are for       € 412 000 │
    │                       dealer Oost                                                                                    │
    │ !  MQL → SAL          41 % → 36 % within 14 d, entered 12 Oct – 8 Nov against the 4 weeks before; reason    € 96 500 │
    │                       “duplicate”                                                                                    │
    │ !  Service phone      NPS +38 → +12 (n 240, 214), a real fall in 4 weeks                                             │
    │    Leaks              4 new since Friday: 3 untouched, 1 without owner                                      € 31 200 │
    │    Won                14 leads, € 118 300: a usual Monday                                                            │
    │    late, Marketing → Sales: Friday said 42; today Friday is 48                                                       │
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
    │                                                                                                                      │
    │                                                                                                                      │
    ╰──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────╯
    """

  private static let brief200x60 = """
    ╭─ 0 Brief ─ since Fri 20 Nov 08:31 ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────── 212 changes tested, 3 real ─╮
    │ !! Marketing → Sales  63 leads past their promise of 2 working days, 21 more than Friday; 41 are for dealer Oost                                                                           € 412 000 │
    │ !  MQL → SAL          41 % → 36 % within 14 d, entered 12 Oct – 8 Nov against the 4 weeks before; reason “duplicate”                                                                        € 96 500 │
    │ !  Service phone      NPS +38 → +12 (n 240, 214), a real fall in 4 weeks                                                                                                                             │
    │    Leaks              4 new since Friday: 3 untouched, 1 without owner                                                                                                                      € 31 200 │
    │    Won                14 leads, € 118 300: a usual Monday                                                                                                                                            │
    │    late, Marketing → Sales: Friday said 42; today Friday is 48                                                                                                                                       │
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
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    ╰──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────╯
    """

  private static let briefFull = """
    ╭─ 0 Brief ─ since Fri 20 Nov 08:31 ──────────────────────────────────────────────────── 212 changes tested, 4 real ─╮
    │ !! Marketing → Sales        63 leads past their promise of 2 working days, 21 more than Friday; 41 are   € 412 000 │
    │                             for dealer Oost                                                                        │
    │ !  MQL → SAL                41 % → 36 % within 14 d, entered 12 Oct – 8 Nov against the 4 weeks before…   € 96 500 │
    │ !  Service phone            NPS +38 → +12 (n 240, 214), a real fall in 4 weeks                                     │
    │ !  dealer-oost-2026-11.csv  did not come when it was expected                                                      │
    │    Leaks                    4 new since Friday: 3 untouched, 1 without owner                              € 31 200 │
    │    2 more                                                                                                          │
    ╰────────────────────────────────────────────────────────────────────────────────────────────────────────────────────╯
    """

  private static let briefCalm = """
    ╭─ 0 Brief ─ since Fri 20 Nov 08:31 ───────────────────────────────────────────────── 212 changes tested, none real ─╮
    │    Nothing unusual since Friday                                                                                    │
    │    Won  14 leads, € 118 300: a usual Monday                                                                        │
    │                                                                                                                    │
    │                                                                                                                    │
    │                                                                                                                    │
    ╰────────────────────────────────────────────────────────────────────────────────────────────────────────────────────╯
    """

  private static let briefAsciiDutch = """
    +- 0 Ochtendbericht ---------------------- 212 veranderingen getoetst, 3 echt -+
    | !! Marketing -> Sales  63 leads voorbij hun termijn van 2 werk~  EUR 412.000 |
    | !  MQL -> SAL          41 % -> 36 % binnen 14 d, ingestroomd 1~   EUR 96.500 |
    | !  Service phone       NPS +38 -> +12 (n 240, 214), een echte                |
    |                        daling in 4 weken                                     |
    |    Lekken              4 nieuw sinds vrijdag: 3 niet benaderd,~   EUR 31.200 |
    +------------------------------------------------------------------------------+
    """

  /// Without colours: what is bad is reversed, what is read second is dim.
  static let briefMonoStyles = """
    0: 0-42 standard bold, 43-76 standard dim, 77-79 standard bold
    1: 0-0 standard bold, 1-1 standard reverse, 2-3 standard bold reverse, 4-4 standard reverse, 5-22 standard bold reverse, 23-66 standard reverse, 67-77 standard bold reverse, 78-78 standard reverse, 79-79 standard bold
    2: 0-0 standard bold, 2-2 standard bold, 5-14 standard bold, 68-77 standard bold, 79-79 standard bold
    3: 0-0 standard bold, 2-2 standard bold, 5-17 standard bold, 79-79 standard bold
    4: 0-0 standard bold, 79-79 standard bold
    5: 0-0 standard bold, 5-10 standard bold, 25-64 standard dim, 68-77 standard dim, 79-79 standard bold
    6: 0-79 standard bold
    """
}
