"""Scores that rose or fell in four weeks."""

from __future__ import annotations

from collections.abc import Iterator

from oracle.agreement import Agreement
from oracle.chances import chance_of_change
from oracle.customer_chain import SCORED
from oracle.estimates import Interval, Json
from oracle.experience import Experience
from oracle.lines import BAD, CAREFUL, INFO, Line, Tested
from oracle.scores import Score
from oracle.targets import coordinates_of


class ScoreChanges:
    """Tests the scores of each touchpoint and of all answers: four weeks against the four before."""

    def __init__(self, agreement: Agreement, experience: Experience) -> None:
        self.agreement = agreement
        self.terms = agreement.brief
        self.experience = experience

    def tested(self) -> Iterator[Tested]:
        dimensions = (None, "touchpoint")
        rows = [row for row in self.experience.rows if row["metric"] in SCORED and row["dimension"] in dimensions]
        rows.sort(key=lambda row: (row["dimension"] is None, SCORED.index(row["metric"]), -row["n"], row["key"] or ""))
        for row in rows:
            change = row["change"]
            if change is None or change["low"] is None:
                continue
            if min(change["n"], change["nBefore"]) < self.agreement.careful_below:
                continue
            chance = chance_of_change(Interval(change["value"], change["low"], change["high"]))
            now, before = self.experience.compared[row["metric"], row["dimension"], row["key"]]
            yield Tested(chance, self._score_line(row, now, before, chance))

    def _score_line(self, row: Json, now: Score, before: Score, chance: float) -> Line | None:
        """Nothing where the change is too small, in hundredth parts of the scale."""
        metric, survey = row["metric"], self.agreement.surveys[row["metric"]]
        change = now.value - before.value
        parts = {"nps": 1.0, "csat": 100.0}.get(metric, 100 / float(survey.high - survey.low))
        if abs(change) * parts < self.terms.least_points:
            return None
        lower_is_better = metric == "ces" and survey.lower_is_better
        where = {"touchpoint": row["key"]} if row["dimension"] else {}
        severity = INFO
        if change > 0 if lower_is_better else change < 0:
            severity = BAD if self._is_beyond_floor(metric, where, now, lower_is_better) else CAREFUL
        return Line("score", severity, f"experience.{metric}", where, now.value, before.value, {}, chance)

    def _is_beyond_floor(self, metric: str, where: Json, now: Score, lower_is_better: bool) -> bool:
        """Whether the floor of the score's own target lies wholly on the better side of it."""
        for target in self.agreement.targets:
            if target["figure"] == f"experience.{metric}" and coordinates_of(target) == where:
                if "floor" not in target or now.low is None or now.high is None:
                    return False
                return bool(now.low > target["floor"] if lower_is_better else now.high < target["floor"])
        return False


def told_once(lines: list[Line]) -> list[Line]:
    """One line for a touchpoint, and none for all answers where one of a touchpoint is told."""
    found: list[Line] = []
    told: set[str | None] = set()
    for line in lines:
        if line.rule == "score":
            touchpoint = line.where.get("touchpoint")
            if touchpoint in told or (touchpoint is None and told):
                continue
            told.add(touchpoint)
        found.append(line)
    return found
