"""Groups: the values of one dimension side by side with the same figures, each against the whole."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from oracle.estimates import Interval, Json, difference, wilson
from oracle.experience import add_answers
from oracle.question import Question
from oracle.scores import Answers, Scale
from oracle.tables import TEXT, Database

MEASURES = ("cohort", "wonShare", "acceptance", "open", "lateShare", "median", "leaks", "nps", "csat")

LEADS = """
SELECT {key} count(*) FILTER (in_cohort) AS cohort, count(*) FILTER (in_cohort AND stands_in_kind = 'won') AS won
FROM lead JOIN member USING (lead) {group}
"""
DECISIONS = """
SELECT {key} count(*) FILTER (outcome = 'accepted') AS accepted, count(*) FILTER (outcome = 'rejected') AS rejected
FROM hand_off JOIN member USING (lead) {group}
"""
WAITING = """
SELECT {key} count(*) AS open, CASE WHEN bool_or(unmeasured) THEN NULL ELSE count(*) FILTER (late) END AS late,
       quantile_cont(age, 0.5) AS median, count(age) AS aged
FROM waiting JOIN member USING (lead) {group}
"""
# Also answers without a value in the dimension: they are of the group that has none.
ANSWERS = """
SELECT {key} metric, state, question, score, count(*) AS answers
FROM answer WHERE in_period AND metric IN ('nps', 'csat') GROUP BY ALL
"""
LEAKING = "SELECT {key} count(*) AS leaks FROM leaking JOIN member USING (lead) {group}"

Key = str | None


@dataclass
class Counts:
    """What is counted of one group, or of the whole."""

    leads: dict[str, Any]
    nps: Answers
    csat: Answers

    def count(self, name: str) -> int:
        return self.leads.get(name) or 0

    @property
    def late(self) -> int | None:
        """Nothing where somebody who must act has no calendar."""
        late: int | None = self.leads.get("late", 0)
        return late


class Groups:
    """Computes the groups' part of a report; after the sections whose tables it counts."""

    def __init__(self, question: Question, database: Database) -> None:
        self.question = question
        self.database = database
        self.agreement = question.company.agreement
        self.across = question.by or "department"
        self.is_of_leads = self._is_of_leads()
        self.measures = self._measures()
        members = [
            {"lead": chain.lead.id, "grp": question.dimension(chain, self.across)} for chain in question.chains
        ]
        database.table("member", {"lead": TEXT, "grp": TEXT}, members if self.is_of_leads else [])

    def report(self) -> Json:
        whole = self._counts(False).get(None, Counts({}, Answers({}), Answers({})))
        rows = self._counts(True)
        ordered = sorted(rows, key=lambda key: (key is None, -rows[key].count("cohort"), (key or "").encode()))
        return {
            "dimension": self.across,
            "rows": [{"key": key, "cells": self._cells(rows[key], whole)} for key in ordered],
            "whole": {"key": None, "cells": self._cells(whole, None)},
        }

    # Counting

    def _counts(self, is_grouped: bool) -> dict[Key, Counts]:
        words = {"key": "grp,", "group": "GROUP BY grp"} if is_grouped else {"key": "", "group": ""}
        found: dict[Key, Counts] = {}

        def row(key: Key) -> Counts:
            return found.setdefault(key, Counts({}, Answers({}), Answers({})))

        for query in (LEADS, DECISIONS, WAITING, LEAKING):
            for counted in self.database.rows(query.format(**words)):
                row(counted.pop("grp", None)).leads.update(counted)
        key_of_answers = f'"{self.across}" AS grp,' if is_grouped else ""
        for counted in self.database.rows(ANSWERS.format(key=key_of_answers)):
            group = row(counted.pop("grp", None))
            if counted["state"] == "valid":
                add_answers(getattr(group, counted["metric"]), counted)
        return found

    def _is_of_leads(self) -> bool:
        """Whether any lead says anything of the dimension."""
        leads = self.question.company.leads.values()
        is_told_by_others = self.across in ("department", "owner", "group")
        return is_told_by_others or any(lead.values.get(self.across) for lead in leads)

    def _measures(self) -> list[str]:
        """Those of which the data has anything to tell."""
        company = self.question.company
        events = [event for lead in company.leads.values() for event in lead.events.values()]
        deadlines = [lead.values.get("deadline") for lead in company.leads.values()]
        deadlines += [event.deadline for event in events]
        has_limits = any(stage.sla for stage in self.agreement.stages if stage.is_open)
        asked = {answer["metric"] for answer in company.answers}
        is_told = {
            "acceptance": self.is_of_leads and any(stage.is_seam for stage in self.agreement.stages),
            "lateShare": self.is_of_leads and (has_limits or any(deadlines)),
            "nps": "nps" in asked,
            "csat": "csat" in asked,
        }
        return [measure for measure in MEASURES if is_told.get(measure, self.is_of_leads)]

    # Cells

    def _cells(self, counts: Counts, whole: Counts | None) -> Json:
        return {measure: self._cell(measure, counts, whole) for measure in self.measures}

    def _cell(self, measure: str, counts: Counts, whole: Counts | None) -> Json:
        careful = self.agreement.careful_below
        if measure in ("cohort", "open", "leaks"):
            return {"value": counts.count(measure), "difference": None, "small": False}
        if measure == "median":
            return {"value": counts.leads.get("median"), "difference": None, "small": counts.count("aged") < careful}
        estimate, n = (self._score if measure in ("nps", "csat") else self._share)(measure, counts)
        return {
            "value": estimate.value if estimate else None,
            "low": estimate.low if estimate else None,
            "high": estimate.high if estimate else None,
            "n": n,
            "difference": self._difference(measure, counts, whole) if whole is not None else None,
            "small": n < careful,
        }

    def _share(self, measure: str, counts: Counts) -> tuple[Interval | None, int]:
        part = self._part(measure, counts)
        if part is None:
            return None, counts.count("open")
        return (wilson(*part) if part[1] > 0 else None), part[1]

    def _part(self, measure: str, counts: Counts) -> tuple[int, int] | None:
        if measure == "wonShare":
            return counts.count("won"), counts.count("cohort")
        if measure == "acceptance":
            return counts.count("accepted"), counts.count("accepted") + counts.count("rejected")
        return None if counts.late is None else (counts.late, counts.count("open"))

    def _score(self, measure: str, counts: Counts) -> tuple[Interval | None, int]:
        answers: Answers = getattr(counts, measure)
        score = self._scale(measure).score(answers)
        return (score.interval if score else None), answers.n

    def _scale(self, metric: str) -> Scale:
        return Scale(self.agreement.surveys[metric], self.agreement.suppress_below)

    # The difference to the whole

    def _difference(self, measure: str, counts: Counts, whole: Counts) -> Json | None:
        """The part that is not the group's own, of the difference to the rest: the group is itself in the whole."""
        if measure in ("nps", "csat"):
            return self._score_difference(measure, counts, whole)
        part, all_of_it = self._part(measure, counts), self._part(measure, whole)
        if part is None or all_of_it is None:
            return None
        rest = all_of_it[0] - part[0], all_of_it[1] - part[1]
        if part[1] == 0 or rest[1] <= 0:
            return None
        return _scaled(difference(wilson(*part), wilson(*rest)), part[1], all_of_it[1])

    def _score_difference(self, metric: str, counts: Counts, whole: Counts) -> Json | None:
        answers: Answers = getattr(counts, metric)
        everything: Answers = getattr(whole, metric)
        scale = self._scale(metric)
        rest = Answers({"": everything.scores - answers.scores})
        scores = scale.score(answers), Scale(self.agreement.surveys[metric], 1).score(rest) if rest.n else None
        if scores[0] is None or scores[1] is None or scale.score(everything) is None:
            return None
        own, others = scores[0].interval, scores[1].interval
        return _scaled(difference(own, others), answers.n, everything.n) if own and others else None


def _scaled(change: Interval, n: int, of: int) -> Json:
    share = 1 - n / of
    return {"value": share * change.value, "low": share * change.low, "high": share * change.high}
