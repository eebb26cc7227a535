/// The report on the small company, with plain blanks.
enum GoldenMarkdown {
  static let text = #"""
    # Ketting: Warmtebron BV

    - as of Mon 23 Nov 2026 07:31, period: all time
    - agreement 2026-11, not agreed by Service

    ## Brief, since Fri 20 Nov 07:31, 212 changes tested, 3 real

    - !! Marketing → Sales: 63 leads past their promise, 21 more than Friday; 41 are for dealer Oost; value of 3 unknown; € 412 000 at stake
    - ! Service phone: NPS +38 → +12 (n 240, 214), a real fall in 4 weeks
    - ! Leaks: 5 new since Friday: 3 untouched, 2 without owner
    - 2 more
    - Won: 14 orders, € 118 300: a usual Monday
    - late, Marketing → Sales: Friday said 42; today Friday is 48

    ## Funnel

    - cohort: 8 000
    - exited: 60
    - win rate: 93.3 % (842 of 902, 91.5–94.8 %)
    - decided: 11.3 % (902 of 8 000)
    - re-opened: 0
    - day by which half has won: Not reached: too few have come so far by now
    - velocity, money per day: € 3 101

    | stage | here | reached | imputed | again | in | out | step | 95 % | overall | 95 % | |
    | :-- | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | :-- |
    | MQL | 7 098 | 8 000 | 0 | 12 | 8 000 | 902 | 10.5 % | 9.9–11.2 % | 100.0 % | 100.0–100.0 % | |
    | Won | 842 | 842 | 0 | — | 842 | 0 | — | | 10.5 % | 9.9–11.2 % | No stage comes after this one |
    | lost | 60 | 60 | 0 | — | 60 | 0 | — | | — | | exit |

    ## Time to the next stage

    | stage | p50 | p90 | moved | waiting | |
    | :-- | --: | --: | --: | --: | :-- |
    | MQL | 14 d | 162 d | 842 | 7 098 | 1 lead with an end before its start |
    | first stage to won | 14 d | 162 d | 842 | 7 098 | 1 lead with an end before its start |

    ## Won within so many days after coming in

    | day | won | 95 % | n | still followed | |
    | --: | --: | --: | --: | --: | :-- |
    | 30 | 6.9 % | 6.4–7.5 % | 8 000 | 7 098 | |
    | 365 | 12.5 % | 11.0–14.3 % | 8 000 | 0 | at least: nobody was followed that long |

    ## Exits

    - from MQL: 40 leads, “price”
    - from MQL: 20 leads, no reason given

    ## Funnel by source

    | source | cohort | won | exited | rate | 95 % | win rate | 95 % | |
    | :-- | --: | --: | --: | --: | --: | --: | --: | :-- |
    | paid_search | 1 586 | 195 | 0 | 12.3 % | 10.8–14.0 % | 100.0 % | 98.1–100.0 % | |
    | no value | 3 | 0 | 0 | 0.0 % | 0.0–56.2 % | — | | There is nothing to count: no record falls under it |

    ## Aging, in calendar days since the stage was entered

    | department | open | &lt;1d | &lt;7d | &lt;30 | 30+ | unknown | p50 | p90 | oldest | late | in time | ever late | value | late value | |
    | :-- | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | :-- |
    | Marketing → Sales | 63 | 20 | 30 | 10 | 3 | 0 | 1.3 d | 6.5 d | 143 d | 3 | 60 | 9 | € 412 001 | € 9 000 | |
    | unassigned | 2 | 0 | 0 | 0 | 0 | 2 | — | — | — | — | — | — | — | — | None of the records has a time; The department sales has no calendar of working hours |
    | total | 65 | 20 | 30 | 10 | 3 | 2 | 1.3 d | 6.5 d | 143 d | 3 | 60 | 9 | € 412 001 | € 9 000 | |

    ## Experience

    | metric | of | score | 95 % | n | promoters | passives | detractors | invalid | unanswered | response | 4 weeks | 95 % | |
    | :-- | :-- | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | :-- |
    | NPS | all answers | +30 | −3 to +56 | 20 | 9 | 8 | 3 | 1 | 2 | 91.3 % | +12.5 | −20.0 to +43.3 | few answers (under 30) |
    | CSAT | touchpoint: renewal | — | | 4 | | | | 0 | 0 | — | — | | fewer than 5 answers: not shown |
    | CES | owner: no value | 5.3 | 5.1–5.4 | 40 | | | | 0 | 0 | — | — | | |

    ## How far experience lies apart

    | metric | between | highest | lowest | difference | |
    | :-- | :-- | :-- | :-- | --: | :-- |
    | NPS | channel | visit | phone | 26.0 | |
    | CSAT | channel | | | — | No two intervals lie apart |

    ## Chain

    - weakest link: MQL → Won, loses € 96 500 a week against its own past
    - campaign spend: € 34 000
    - orders: 14, € 118 300
    - touchpoints with one owner: 25.0 % (1 of 4, 4.6–69.9 %)
    - on a channel with an owner: 50.0 % (1 of 2, 9.5–90.6 %)
    - reviewed this year: 25.0 % (1 of 4, 4.6–69.9 %)
    - 2 touchpoints without an owner
    - 1 touchpoint with more than one owner
    - 3 touchpoints not reviewed in a year

    | link | department | reached | to next | accepted of decided | in time | against | loss a week | late | late value | |
    | :-- | :-- | --: | --: | --: | --: | --: | --: | --: | --: | :-- |
    | MQL → Won | Marketing → Sales | 8 000 | 14 d | 75.0 % | 36.0 % | 41.0 % | € 96 500 | 3 | € 9 000 | weakest link; within 14 days, 13 weeks against the 13 before: real |
    | Won | | 842 | — | — | — | — | — | — | — | No stage has an agreed limit |

    ## Touchpoints

    | touchpoint | step | channel | owner | metric | contacts | score | 95 % | |
    | :-- | :-- | :-- | :-- | :-- | --: | --: | --: | :-- |
    | fair | campaign | | Ann, Bob | | — | — | | |
    | offer | MQL | mail | Ann | NPS | 120 | +12 | +2 to +22 | its NPS got worse |
    | Service phone | MQL | phone | nobody | NPS | 8 | — | | no owner since 2 Nov: R. Hoekstra left; nobody owns its channel; fewer than 5 answers: not shown |
    | renewal | Won | | nobody | | — | — | | has no owner |

    ## Hand-offs

    | hand-off | stage | handed | accepted | rejected | undecided | sent back | accepted of decided | 95 % | decided of all | 95 % | p50 | p90 | |
    | :-- | :-- | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | :-- |
    | Marketing → Sales | MQL | 100 | 60 | 20 | 20 | 4 | 75.0 % | 64.5–83.1 % | 80.0 % | 71.1–86.7 % | 1.8 d | — | Not reached: too few have come so far by now |

    ## Rejected at the hand-off

    - from MQL: 9 leads, “duplicate”
    - from MQL: 11 leads, no reason given

    ## Hand-offs by who decides

    | stage | who | handed | accepted | rejected | undecided |
    | :-- | :-- | --: | --: | --: | --: |
    | MQL | Ann | 70 | 50 | 12 | 8 |
    | MQL | nobody | 30 | 10 | 8 | 12 |

    ## Leaking leads

    | cause | leads | value | oldest | |
    | :-- | --: | --: | --: | :-- |
    | without an owner | — | — | — | No file says who has a lead |
    | late and not touched | 7 | € 12 501 | 42 d | |
    | gone quiet | 0 | — | — | |

    ## Leaking leads by owner

    | who | leads | value |
    | :-- | --: | --: |
    | Ann | 5 | € 10 000 |
    | nobody | 2 | — |

    effort on leads that came to nothing: 62.0 %, 620 of 1 000 minutes; how long 12 touches took is not known

    ## Definitions

    - definition agreement: 33.3 % (2 of 6, 9.7–70.0 %)

    | stage | rule | signed | not signed | here | breaks | |
    | :-- | :-- | :-- | :-- | --: | --: | :-- |
    | MQL | value&gt;1000 source:web | Marketing, Sales | Service | 7 098 | 212 | Wants an offer \| and says so |
    | Won | | | Marketing, Sales, Service | 842 | — | No rule is agreed for this stage |

    ## What breaks the rules

    | stage | part | breaks |
    | :-- | :-- | --: |
    | MQL | value&gt;1000 | 200 |
    | MQL | source:web | 40 |

    ## Groups, by department

    | department | cohort | share won | p50 | NPS | |
    | :-- | --: | --: | --: | --: | :-- |
    | Sales | 5 000 | 14.0 % | 2.5 d | +30 | few behind NPS |
    | no value | 3 000 | 4.7 % | — | — | fewer than 5 answers: not shown; None of the records has a time |
    | total | 8 000 | 10.5 % | 1.3 d | +26 | few behind NPS |

    ## Groups that really differ from the whole

    | department | figure | value | difference | 95 % |
    | :-- | :-- | --: | --: | --: |
    | Sales | share won | 14.0 % | +3.5 pp | +2.9 to +4.1 |
    | no value | share won | 4.7 % | −5.8 pp | −6.8 to −4.8 |

    ## Targets

    | figure | of | target | floor | value | state | |
    | :-- | :-- | --: | --: | --: | --: | :-- |
    | NPS | metric: nps | 40 | 35 | +30 | below floor | Call every detractor |
    | win rate | | 90.0 % | | 93.3 % | met | |
    | late | department: sales, seam: true | 2 | 5 | 3 | above target | |
    | median wait | department: nobody | 2 | | — | not available | None of the records has a time |
    | funnel.winrat | | 0.5 | | — | not available | No figure has this name and this place |

    ## Sources

    | file | read as | rows | accepted | skipped | rejected | duplicates | unmapped | newest |
    | :-- | :-- | --: | --: | --: | --: | --: | --: | --: |
    | deals.csv | source 2 | 1 | 0 | 1 | 0 | 0 | 1 | 23 Nov 2026 07:31 |
    | leads.csv | leads | 8 025 | 8 000 | 0 | 25 | 0 | 0 | 23 Nov 2026 |
    | notes.csv | unused | 0 | 0 | 0 | 0 | 0 | 0 | — |

    ## Rejected

    - leads.csv:10: created_at: “31-31-0” is not a date or time that can be read
    - leads.csv:11: created_at: “31-31-1” is not a date or time that can be read
    - leads.csv:12: created_at: “31-31-2” is not a date or time that can be read
    - leads.csv:13: created_at: “31-31-3” is not a date or time that can be read
    - leads.csv:14: created_at: “31-31-4” is not a date or time that can be read
    - leads.csv:15: created_at: “31-31-5” is not a date or time that can be read
    - leads.csv:16: created_at: “31-31-6” is not a date or time that can be read
    - leads.csv:17: created_at: “31-31-7” is not a date or time that can be read
    - leads.csv:18: created_at: “31-31-8” is not a date or time that can be read
    - leads.csv:19: created_at: “31-31-9” is not a date or time that can be read
    - leads.csv:20: created_at: “31-31-10” is not a date or time that can be read
    - leads.csv:21: created_at: “31-31-11” is not a date or time that can be read
    - leads.csv:22: created_at: “31-31-12” is not a date or time that can be read
    - leads.csv:23: created_at: “31-31-13” is not a date or time that can be read
    - leads.csv:24: created_at: “31-31-14” is not a date or time that can be read
    - leads.csv:25: created_at: “31-31-15” is not a date or time that can be read
    - leads.csv:26: created_at: “31-31-16” is not a date or time that can be read
    - leads.csv:27: created_at: “31-31-17” is not a date or time that can be read
    - leads.csv:28: created_at: “31-31-18” is not a date or time that can be read
    - leads.csv:29: created_at: “31-31-19” is not a date or time that can be read
    - leads.csv: and 5 more

    """#
}
