"""The funnel: who reached what, who stands where, what flowed, what became of the cohort."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from oracle.agreement import Stage
from oracle.chains import Chain
from oracle.compare import Rounded
from oracle.estimates import Json, quantile, ratio
from oracle.moments import MILLISECONDS_A_DAY, elapsed
from oracle.question import Question
from oracle.survival import (
    EXIT, OPEN, WON, Span, aalen_johansen, at_risk_after, incidence_at, incidence_interval, is_lower_bound,
    median_incidence,
)
from oracle.tables import Database

DAYS = (30, 60, 90, 180, 365)

COHORT = """
SELECT count(*) AS cohort,
       count(*) FILTER (stands_in_kind = 'won') AS won,
       count(*) FILTER (stands_in_kind = 'exit') AS exited,
       count(*) FILTER (was_recycled) AS recycled
FROM lead WHERE in_cohort
"""

STOCK = """
SELECT stage.id, count(lead.lead) AS here FROM stage LEFT JOIN lead ON lead.stands_in = stage.id GROUP BY stage.id
"""

REACHED = """
SELECT stage.id,
       count(DISTINCT entry.lead) FILTER (entry.stage = stage.id) AS entered,
       count(DISTINCT entry.lead) FILTER (entry.position >= stage.position) AS entered_or_later
FROM stage
LEFT JOIN (FROM entry JOIN lead USING (lead) WHERE in_cohort AND kind <> 'exit') AS entry ON true
WHERE stage.kind <> 'exit'
GROUP BY stage.id
"""

REENTERED = """
SELECT stage, count(*) AS leads
FROM (SELECT lead, stage FROM entry JOIN lead USING (lead) WHERE in_cohort GROUP BY lead, stage HAVING count(*) > 1)
GROUP BY stage
"""

# What the end of the period knows and its beginning does not. An entry has been left when it is no longer the last.
FLOW = """
WITH known AS (
  SELECT coalesce(later.stage, earlier.stage) AS stage,
         later.lead IS NOT NULL AND earlier.lead IS NULL AS entered,
         NOT coalesce(later.is_last, false) AS is_left,
         coalesce(NOT earlier.is_last, false) AS was_left
  FROM entry_at_start AS earlier
  FULL JOIN entry_at_end AS later ON earlier.lead = later.lead AND earlier.entry = later.entry
)
SELECT stage, count(*) FILTER (entered) AS entered, count(*) FILTER (is_left AND NOT was_left) AS left_it
FROM known GROUP BY stage
"""

# Leads of the cohort that stand in an exit, by the last stage before the exits at the end of their chain.
EXITS = """
WITH last_stay AS (
  SELECT entry.lead, arg_max(stage, place) AS stage
  FROM entry JOIN lead USING (lead)
  WHERE in_cohort AND stands_in_kind = 'exit' AND kind <> 'exit'
  GROUP BY entry.lead
)
SELECT last_stay.stage, entry.reason, count(*) AS leads
FROM last_stay JOIN entry USING (lead) WHERE entry.is_last
GROUP BY last_stay.stage, entry.reason
"""

GROUPS = """
SELECT grouped AS key, count(*) AS cohort,
       count(*) FILTER (stands_in_kind = 'won') AS won,
       count(*) FILTER (stands_in_kind = 'exit') AS exited
FROM lead WHERE in_cohort GROUP BY grouped
"""


class Funnel:
    """Computes the funnel's part of a report."""

    def __init__(self, question: Question, database: Database) -> None:
        self.question = question
        self.database = database
        self.agreement = question.company.agreement
        self.cohort = [chain for chain in question.chains if question.is_in_cohort(chain)]

    def report(self) -> Json:
        counts = self.database.row(COHORT)
        win_rate = ratio(counts["won"], counts["won"] + counts["exited"])
        spans = self._spans()
        median = median_incidence(aalen_johansen(spans))
        return {
            "cohort": counts["cohort"],
            "decided": counts["won"] + counts["exited"],
            "exited": counts["exited"],
            "recycled": counts["recycled"],
            "winRate": win_rate,
            "skips": self.agreement.skips,
            "toWon": self._transition(None, self.agreement.won_stage),
            "stages": self._stages(),
            "groups": [
                {
                    **row,
                    "rate": ratio(row["won"], row["cohort"]),
                    "winRate": ratio(row["won"], row["won"] + row["exited"]),
                }
                for row in self.database.rows(GROUPS)
            ],
            "wonBy": [self._won_by(spans, day) for day in DAYS],
            "medianToWon": None if median is None else median / MILLISECONDS_A_DAY,
            "velocity": self._velocity(counts["won"], counts["exited"]),
        }

    # Stages

    def _stages(self) -> list[Json]:
        here = {row["id"]: row["here"] for row in self.database.rows(STOCK)}
        reached = {row["id"]: row for row in self.database.rows(REACHED)}
        reentered = {row["stage"]: row["leads"] for row in self.database.rows(REENTERED)}
        flow = {row["stage"]: row for row in self.database.rows(FLOW)}
        exits: dict[str, list[Json]] = {}
        for row in self.database.rows(EXITS):
            exits.setdefault(row["stage"], []).append({"reason": row["reason"], "count": row["leads"]})

        def count_reached(stage: Stage) -> int:
            return int(reached[stage.id]["entered_or_later" if self.agreement.skips == "count" else "entered"])

        stages: list[Json] = []
        for stage in self.agreement.stages:
            moved = flow.get(stage.id, {})
            report: Json = {
                "stage": stage.id,
                "kind": stage.kind,
                "here": here[stage.id],
                "in": moved.get("entered", 0),
                "out": moved.get("left_it", 0),
                "exits": exits.get(stage.id, []),
            }
            if not stage.is_exit:
                later = self.agreement.next_stage(stage)
                report |= {
                    "reached": count_reached(stage),
                    "imputed": count_reached(stage) - reached[stage.id]["entered"],
                    "reentered": reentered.get(stage.id, 0),
                    "overall": ratio(count_reached(stage), count_reached(self.agreement.first_stage)),
                    "step": ratio(count_reached(later), count_reached(stage)) if later else None,
                    "toNext": self._transition(stage, later) if later else None,
                }
            stages.append(report)
        return stages

    def _transition(self, start: Stage | None, end: Stage | None) -> Json:
        """The time from the first entry into a stage (or into the funnel) to the first into another."""
        durations: list[Fraction] = []
        moved = waiting = 0
        whole_days = False
        for chain in self.cohort:
            began = [entry for entry in chain.entries if start is None or entry.stage == start.id]
            ended = [entry for entry in chain.entries if end is not None and entry.stage == end.id]
            if began and ended:
                moved += 1
                first, last = began[0].at, ended[0].at
                if first is not None and last is not None:
                    durations.append(Fraction(elapsed(first, last, self.question.zone), MILLISECONDS_A_DAY))
                    whole_days = whole_days or first.is_date or last.is_date
            elif began and chain.is_open and not self._came_further(chain, start):
                waiting += 1
        return {
            "median": _number(quantile(durations, Fraction(1, 2))),
            "p90": _number(quantile(durations, Fraction(9, 10))),
            "unit": "days",
            "precision": "day" if whole_days else "instant",
            "moved": moved,
            "waiting": waiting,
            "negative": sum(duration < 0 for duration in durations),
        }

    def _came_further(self, chain: Chain, start: Stage | None) -> bool:
        """Whether a lead entered a later stage that is no exit."""
        stages = [chain.stage_of(entry) for entry in chain.entries]
        return start is not None and any(s.position > start.position and not s.is_exit for s in stages)

    # Won by a day

    def _spans(self) -> list[Span]:
        spans = (self._span(chain) for chain in self.cohort)
        return [span for span in spans if span is not None]

    def _span(self, chain: Chain) -> Span | None:
        """How long a lead was followed. Nothing where its beginning or its end has no time."""
        won_stage = self.agreement.won_stage
        won = [entry for entry in chain.entries if won_stage and entry.stage == won_stage.id]
        start = chain.first.at
        if won:
            kind, end = WON, won[0].at
        elif chain.standing_stage.is_exit:
            kind, end = EXIT, chain.standing.at
        else:
            kind, end = OPEN, self.question.as_of.given
        if start is None or end is None:
            return None
        return Span(max(0, elapsed(start, end, self.question.zone)), kind)

    def _won_by(self, spans: list[Span], day: int) -> Json:
        time = day * MILLISECONDS_A_DAY
        curve = aalen_johansen(spans)
        interval = incidence_interval(spans, curve, time) if spans else None
        return {
            "day": day,
            "value": incidence_at(curve, time) if spans else None,
            "low": interval.low if interval else None,
            "high": interval.high if interval else None,
            "n": len(spans),
            "atRisk": at_risk_after(spans, time),
            "lowerBound": is_lower_bound(spans, time),
        }

    # Velocity

    def _velocity(self, won: int, exited: int) -> list[Any] | None:
        """Money a day: the open leads' values × win rate / median time to won, by currency."""
        sums = self.database.rows(
            "SELECT currency, sum(value) AS amount FROM lead "
            "WHERE stands_in_kind NOT IN ('won', 'exit') AND value IS NOT NULL GROUP BY currency"
        )
        durations = []
        for chain in self.cohort:
            ended = [entry for entry in chain.entries if entry.stage == getattr(self.agreement.won_stage, "id", None)]
            if ended and chain.first.at is not None and ended[0].at is not None:
                durations.append(Fraction(elapsed(chain.first.at, ended[0].at, self.question.zone)))
        median = quantile(durations, Fraction(1, 2))
        if not sums or won + exited == 0 or median is None or median <= 0:
            return None
        per_day = Fraction(won, won + exited) / (median / MILLISECONDS_A_DAY)
        return [
            {"currency": row["currency"], "amount": Rounded(Fraction(row["amount"]) * per_day)} for row in sums
        ]


def _number(value: Fraction | None) -> float | None:
    return None if value is None else float(value)
