/// The screens of hand-offs, by the names of `TableCases`.
enum GoldensHandoffs {
  static let all: [String: String] = [
    "hand-offs alone, 1x1": handOffsAlone1X1,
    "hand-offs alone, 40x12": handOffsAlone40X12,
    "hand-offs alone, 80x24": handOffsAlone80X24,
    "hand-offs, 80x24": handOffs80X24,
    "hand-offs alone, 120x36": handOffsAlone120X36,
    "hand-offs, 120x36": handOffs120X36,
    "hand-offs alone, 200x60": handOffsAlone200X60,
    "hand-offs, 200x60": handOffs200X60,
    "hand-offs alone, Dutch": handOffsAloneDutch,
    "hand-offs alone, ascii, mono": handOffsAloneAsciiMono,
    "hand-offs under a limit that is tried": handOffsUnderALimitThatIsTried,
  ]

  private static let handOffsAlone1X1 =
    """

    """

  private static let handOffsAlone40X12 =
    """
     hand-off          undecided acceptance
     MQL · Marketing …       918     44.8 %
     Opportunity · Sa…       220     56.2 %
     MQL acceptance rate 44.8 % ! target 6…
     leaks by cause  leads     value oldest
     without an own…   206 € 310 000   64 d
     late and not t…     —                —
     handed over an…   412   € 1.2 M   71 d
                            £ 84 000
     gone quiet         57  € 96 500  143 d
     vanished from …     ·                —
     who owes the n… undecided late leaking
    """

  private static let handOffsAlone80X24 =
    """
    ╭─ 5 Hand-offs and leaks ─ handed over in 90 days ───────────── interval 95 % ─╮
    │ hand-off                       handed  undecided  acceptance ±     decided   │
    │ MQL · Marketing → Sales         4 742        918      44.8 % ±1.6   80.6 %   │
    │ Opportunity · Sales → Service     640        220      56.2 % ±4.8   65.6 %   │
    │ MQL acceptance rate 44.8 % ! target 60 %                                     │
    │                                                                              │
    │ leaks by cause                leads       value   oldest                     │
    │ without an owner                206   € 310 000     64 d                     │
    │ late and not touched              —                    —                     │
    │ handed over and not decided     412     € 1.2 M     71 d                     │
    │                                        £ 84 000                              │
    │ gone quiet                       57    € 96 500    143 d                     │
    │ vanished from the export          ·                    —                     │
    │                                                                              │
    │ who owes the next step      undecided   late   leaking                       │
    │ Marketing → Sales                 918     63                                 │
    │ Sales                                     41                                 │
    │ Service                                    3                                 │
    │ J. Maes · MQL                     412              312                       │
    │ K. Peeters · MQL                  300              145                       │
    ╰─────────────────────────────────────────────────────────────────────── ▼12 ──╯
    """

  private static let handOffs80X24 =
    """
    ╭─ 5 Hand-offs and leaks ─ handed over in 90 days ───────────── interval 95 % ─╮
    │ hand-off                       handed  undecided  acceptance ±     decided   │
    │ MQL · Marketing → Sales         4 742        918      44.8 % ±1.6   80.6 %   │
    │ Opportunity · Sales → Service     640        220      56.2 % ±4.8   65.6 %   │
    │ MQL acceptance rate 44.8 % ! target 60 %                                     │
    │ leaks by cause                leads       value   oldest                     │
    │ without an owner                206   € 310 000     64 d                     │
    │ late and not touched              —                    —                     │
    │ handed over and not decided     412     € 1.2 M     71 d                     │
    │                                        £ 84 000                              │
    │ gone quiet                       57    € 96 500    143 d                     │
    │ vanished from the export          ·                    —                     │
    │ who owes the next step      undecided   late   leaking                       │
    │ Marketing → Sales                 918     63                                 │
    │ Sales                                     41                                 │
    ╰─────────────────────────────────────────────────────────────────────── ▼14 ──╯
    """

  private static let handOffsAlone120X36 =
    """
    ╭─ 5 Hand-offs and leaks ─ handed over in 90 days ───────────────────────────────────────────────────── interval 95 % ─╮
    │ hand-off                      handed accepted rejected undecided acceptance ±    decided ±    decide p50  p90        │
    │ MQL · Marketing → Sales        4 742    1 712    2 112       918     44.8 % ±1.6  80.6 % ±1.3      1.4 d 12 d        │
    │ Opportunity · Sales → Service    640      236      184       220     56.2 % ±4.8  65.6 % ±3.8      8.2 d    —        │
    │ MQL acceptance rate 44.8 % ! target 60 %                                                                             │
    │                                                                                                                      │
    │ leaks by cause                leads       value   oldest    who owes the next step      undecided   late   leaking   │
    │ without an owner                206   € 310 000     64 d    Marketing → Sales                 918     63             │
    │ late and not touched              —                    —    Sales                                     41             │
    │ handed over and not decided     412     € 1.2 M     71 d    Service                                    3             │
    │                                        £ 84 000             J. Maes · MQL                     412              312   │
    │ gone quiet                       57    € 96 500    143 d    K. Peeters · MQL                  300              145   │
    │ vanished from the export          ·                    —    nobody · MQL                      206              206   │
    │                                                             K. Peeters · Opportunity          120                    │
    │                                                             Dealer Oost · Opportunity         100                    │
    │                                                             A. Visser                                           12   │
    │                                                                                                                      │
    │ rejected because               leads                                                                                 │
    │ duplicate · MQL                1 204                                                                                 │
    │ no budget · MQL                  812                                                                                 │
    │ no reason given · MQL             96                                                                                 │
    │ price · Opportunity              118                                                                                 │
    │ other supplier · Opportunity      66                                                                                 │
    │ effort on leads that came to nothing 41.0 % 3 940 of 9 610 touches                                                   │
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

  private static let handOffs120X36 =
    """
    ╭─ 5 Hand-offs and leaks ─ handed over in 90 days ───────────────────────────────────────────────────── interval 95 % ─╮
    │ hand-off                      handed accepted rejected undecided acceptance ±    decided ±    decide p50  p90        │
    │ MQL · Marketing → Sales        4 742    1 712    2 112       918     44.8 % ±1.6  80.6 % ±1.3      1.4 d 12 d        │
    │ Opportunity · Sales → Service    640      236      184       220     56.2 % ±4.8  65.6 % ±3.8      8.2 d    —        │
    │ MQL acceptance rate 44.8 % ! target 60 %                                                                             │
    │ leaks by cause                leads       value   oldest    who owes the next step      undecided   late   leaking   │
    │ without an owner                206   € 310 000     64 d    Marketing → Sales                 918     63             │
    │ late and not touched              —                    —    Sales                                     41             │
    │ handed over and not decided     412     € 1.2 M     71 d    Service                                    3             │
    │                                        £ 84 000             J. Maes · MQL                     412              312   │
    │ gone quiet                       57    € 96 500    143 d    K. Peeters · MQL                  300              145   │
    ╰─────────────────────────────────────────────────────────────────────────────────────────────────────────────── ▼11 ──╯
    """

  private static let handOffsAlone200X60 =
    """
    ╭─ 5 Hand-offs and leaks ─ handed over in 90 days ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────── interval 95 % ─╮
    │ hand-off                        handed   accepted   rejected   undecided   sent back   acceptance ±      decided ±      decide p50    p90                                                            │
    │ MQL · Marketing → Sales          4 742      1 712      2 112         918          74       44.8 % ±1.6    80.6 % ±1.3        1.4 d   12 d                                                            │
    │ Opportunity · Sales → Service      640        236        184         220           ·       56.2 % ±4.8    65.6 % ±3.8        8.2 d      —                                                            │
    │ MQL acceptance rate 44.8 % ! target 60 %                                                                                                                                                             │
    │                                                                                                                                                                                                      │
    │ leaks by cause                leads       value   oldest    who owes the next step      undecided   late   leaking    rejected because               leads                                           │
    │ without an owner                206   € 310 000     64 d    Marketing → Sales                 918     63              duplicate · MQL                1 204                                           │
    │ late and not touched              —                    —    Sales                                     41              no budget · MQL                  812                                           │
    │ handed over and not decided     412     € 1.2 M     71 d    Service                                    3              no reason given · MQL             96                                           │
    │                                        £ 84 000             J. Maes · MQL                     412              312    price · Opportunity              118                                           │
    │ gone quiet                       57    € 96 500    143 d    K. Peeters · MQL                  300              145    other supplier · Opportunity      66                                           │
    │ vanished from the export          ·                    —    nobody · MQL                      206              206                                                                                   │
    │                                                             K. Peeters · Opportunity          120                                                                                                    │
    │                                                             Dealer Oost · Opportunity         100                                                                                                    │
    │                                                             A. Visser                                           12                                                                                   │
    │ effort on leads that came to nothing 41.0 % 3 940 of 9 610 touches                                                                                                                                   │
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

  private static let handOffs200X60 =
    """
    ╭─ 5 Hand-offs and leaks ──────────────────────── interval 95 % ─╮
    │ hand-off                     undecided acceptance ±    decided │
    │ MQL · Marketing → Sales            918     44.8 % ±1.6  80.6 % │
    │ Opportunity · Sales → Servi…       220     56.2 % ±4.8  65.6 % │
    │ MQL acceptance rate 44.8 % ! target 60 %                       │
    │ leaks by cause                leads       value   oldest       │
    │ without an owner                206   € 310 000     64 d       │
    │ late and not touched              —                    —       │
    │ handed over and not decided     412     € 1.2 M     71 d       │
    │                                        £ 84 000                │
    │ gone quiet                       57    € 96 500    143 d       │
    │ vanished from the export          ·                    —       │
    │ who owes the next step      undecided   late   leaking         │
    ╰───────────────────────────────────────────────────────── ▼16 ──╯
    """

  private static let handOffsAloneDutch =
    """
    ╭─ 5 Overdracht en lekken ─ overgedragen in 90 dagen ───────────────────────────────────────────────────── marge 95 % ─╮
    │ overdracht                    overgedragen aangenomen afgewezen onbeslist aanname ±    beslist ±    beslist p50  p90 │
    │ MQL · Marketing → Sales              4.742      1.712     2.112       918  44,8 % ±1,6  80,6 % ±1,3       1,4 d 12 d │
    │ Opportunity · Sales → Service          640        236       184       220  56,2 % ±4,8  65,6 % ±3,8       8,2 d    — │
    │ MQL aandeel aangenomen 44,8 % ! doel 60 %                                                                            │
    │                                                                                                                      │
    │ lekken naar oorzaak            leads      waarde   oudste    wie is aan zet              onbeslist   te laat   lekt  │
    │ zonder eigenaar                  206   € 310.000     64 d    Marketing → Sales                 918        63         │
    │ te laat en niet benaderd           —                    —    Sales                                        41         │
    │ overgedragen en niet beslist     412   € 1,2 mln     71 d    Service                                       3         │
    │                                         £ 84.000             J. Maes · MQL                     412              312  │
    │ stilgevallen                      57    € 96.500    143 d    K. Peeters · MQL                  300              145  │
    │ uit de export verdwenen            ·                    —    niemand · MQL                     206              206  │
    │                                                              K. Peeters · Opportunity          120                   │
    │                                                              Dealer Oost · Opportunity         100                   │
    │                                                              A. Visser                                           12  │
    │                                                                                                                      │
    │ afgewezen wegens               leads                                                                                 │
    │ duplicate · MQL                1.204                                                                                 │
    │ no budget · MQL                  812                                                                                 │
    │ zonder reden · MQL                96                                                                                 │
    │ price · Opportunity              118                                                                                 │
    │ other supplier · Opportunity      66                                                                                 │
    │ inspanning voor leads die niets werden 41,0 % 3.940 van 9.610 contacten                                              │
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

  private static let handOffsAloneAsciiMono =
    """
    +- 5 Overdracht en lekken - overgedragen in 90 dagen --------------------------------- marge 95 % -+
    | overdracht                    overgedragen afgewezen onbeslist aanname +-    beslist beslist p50 |
    | MQL . Marketing > Sales              4.742     2.112       918  44,8 % +-1,6  80,6 %       1,4 d |
    | Opportunity . Sales > Service          640       184       220  56,2 % +-4,8  65,6 %       8,2 d |
    | MQL aandeel aangenomen 44,8 % ! doel 60 %                                                        |
    |                                                                                                  |
    | lekken naar oorzaak            leads        waarde   oudste                                      |
    | zonder eigenaar                  206   EUR 310.000     64 d                                      |
    | te laat en niet benaderd           -                      -                                      |
    | overgedragen en niet beslist     412   EUR 1,2 mln     71 d                                      |
    |                                         GBP 84.000                                               |
    | stilgevallen                      57    EUR 96.500    143 d                                      |
    | uit de export verdwenen            .                      -                                      |
    |                                                                                                  |
    | wie is aan zet              onbeslist   te laat   lekt    afgewezen wegens               leads   |
    | Marketing > Sales                 918        63           duplicate . MQL                1.204   |
    | Sales                                        41           no budget . MQL                  812   |
    | Service                                       3           zonder reden . MQL                96   |
    | J. Maes . MQL                     412              312    price . Opportunity              118   |
    | K. Peeters . MQL                  300              145    other supplier . Opportunity      66   |
    | niemand . MQL                     206              206                                           |
    | K. Peeters . Opportunity          120                                                            |
    | Dealer Oost . Opportunity         100                                                            |
    | A. Visser                                           12                                           |
    | inspanning voor leads die niets werden 41,0 % 3.940 van 9.610 contacten                          |
    |                                                                                                  |
    +--------------------------------------------------------------------------------------------------+
    """

  private static let handOffsUnderALimitThatIsTried =
    """
     Warmtebron BV   Mon 23 Nov 2026 08:31    TRIED MQL 5 working days  nothing saved        ● live · data 2 min old ? help
    ╭─ 5 Hand-offs and leaks ─ handed over in 90 days ───────────────────────────────────────────────────── interval 95 % ─╮
    │ hand-off                       handed =  accepted =  rejected =  undecided =  acceptance =  decided =  decide p50 =  │
    │ MQL · Marketing → Sales         4 742 =     1 712 =     2 112 =        918 =      44.8 % =   80.6 % =       1.4 d =  │
    │ Opportunity · Sales → Service     640 =       236 =       184 =        220 =      56.2 % =   65.6 % =       8.2 d =  │
    │ MQL acceptance rate 44.8 % ! = target 60 %                                                                           │
    │                                                                                                                      │
    │ leaks by cause              leads =     value = oldest =    who owes the next step    undecided = late =   leaking = │
    │ without an owner              206 = € 310 000 =   64 d =    Marketing → Sales               918 =   42 ▼21           │
    │ late and not touched            —                    —      Sales                                   27 ▼14           │
    │ handed over and not decided   412 =   € 1.2 M =   71 d =    J. Maes · MQL                   412 =              312 = │
    │                                      £ 84 000 =             K. Peeters · MQL                300 =              145 = │
    │ gone quiet                     57 =  € 96 500 =  143 d =    nobody · MQL                    206 =              206 = │
    │ vanished from the export        · =                  —      K. Peeters · Opportunity        120 =                    │
    │                                                             Dealer Oost · Opportunity       100 =                    │
    │                                                             A. Visser                                           12 = │
    │                                                                                                                      │
    │ rejected because               leads =                                                                               │
    │ duplicate · MQL                1 204 =                                                                               │
    │ no budget · MQL                  812 =                                                                               │
    │ no reason given · MQL             96 =                                                                               │
    │ price · Opportunity              118 =                                                                               │
    │ other supplier · Opportunity      66 =                                                                               │
    │ effort on leads that came to nothing 41.0 % =                                                                        │
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
