"""Hand-offs: what became of the leads that a stage handed to another department."""

from __future__ import annotations

from typing import Any

from oracle.agreement import Stage
from oracle.estimates import Json, ratio
from oracle.moments import MILLISECONDS_A_DAY, elapsed
from oracle.question import Question
from oracle.survival import OPEN, WON, Span, kaplan_meier, survival_quantile
from oracle.tables import TEXT, Database

# One for each entry that the period brought. An implied one may be gone by now: it stood before all others.
HAND_OFF = """
CREATE OR REPLACE TABLE hand_off AS
SELECT given.lead, coalesce(entry.place, -1) AS place, given.stage,
       CASE WHEN answer.lead IS NULL THEN 'undecided'
            WHEN answer.kind = 'exit' THEN 'rejected'
            WHEN answer.position > given.position THEN 'accepted'
            ELSE 'returned' END AS outcome,
       CASE WHEN answer.kind = 'exit' OR answer.position > given.position
            THEN coalesce(answer.owner, lead.owner) ELSE lead.owner END AS person,
       answer.reason
FROM (FROM entry_at_end ANTI JOIN entry_at_start USING (lead, entry)) AS given
JOIN seam ON seam.id = given.stage
JOIN lead ON lead.lead = given.lead
LEFT JOIN entry ON entry.lead = given.lead AND entry.entry = given.entry
LEFT JOIN entry AS answer ON answer.lead = given.lead AND answer.place = coalesce(entry.place, -1) + 1
"""

OUTCOMES = """
count(*) AS handed,
count(*) FILTER (outcome = 'accepted') AS accepted,
count(*) FILTER (outcome = 'rejected') AS rejected,
count(*) FILTER (outcome IN ('undecided', 'returned')) AS undecided
"""


class Handoffs:
    """Computes the hand-offs' part of a report."""

    def __init__(self, question: Question, database: Database) -> None:
        self.question = question
        self.database = database
        self.chains = {chain.lead.id: chain for chain in question.chains}

    def report(self) -> list[Json]:
        seams = [stage for stage in self.question.company.agreement.stages if stage.is_seam]
        self.database.table("seam", {"id": TEXT}, [{"id": stage.id} for stage in seams])
        self.database.connection.execute(HAND_OFF)
        return [self._stage(stage) for stage in seams]

    def _stage(self, stage: Stage) -> Json:
        counts = self.database.row(
            f"SELECT {OUTCOMES}, count(*) FILTER (outcome = 'returned') AS returned FROM hand_off WHERE stage = ?",
            stage.id,
        )
        decided = counts["accepted"] + counts["rejected"]
        return counts | {
            "stage": stage.id,
            "from": stage.department,
            "to": stage.hands_to,
            "acceptance": ratio(counts["accepted"], decided),
            "decision": ratio(decided, counts["handed"]),
            "toDecide": self._to_decide(stage, decided, counts["undecided"]),
            "reasons": self.database.rows(
                "SELECT reason, count(*) AS count FROM hand_off "
                "WHERE stage = ? AND outcome = 'rejected' GROUP BY reason",
                stage.id,
            ),
            "people": self.database.rows(
                f"SELECT person, {OUTCOMES} FROM hand_off WHERE stage = ? GROUP BY person", stage.id
            ),
        }

    def _to_decide(self, stage: Stage, decided: int, undecided: int) -> Json | None:
        """The time until a decision; censored at the moment, or where a lead was sent back."""
        spans: list[Span] = []
        whole_days = False
        for row in self.database.rows("SELECT lead, place, outcome FROM hand_off WHERE stage = ?", stage.id):
            ends = self._ends(row)
            if ends is None:
                continue
            start, end = ends
            whole_days = whole_days or start.is_date or end.is_date
            duration = max(0, elapsed(start, end, self.question.zone))
            spans.append(Span(duration, WON if row["outcome"] in ("accepted", "rejected") else OPEN))
        if not spans:
            return None
        curve = kaplan_meier(spans)
        return {
            "median": _days(survival_quantile(curve, 0.5)),
            "p90": _days(survival_quantile(curve, 0.1)),
            "unit": "days",
            "precision": "day" if whole_days else "instant",
            "decided": decided,
            "undecided": undecided,
        }

    def _ends(self, row: dict[str, Any]) -> Any:
        """When a lead was handed over, and when that was answered; nothing where either has no time."""
        chain = self.chains[row["lead"]]
        entries = chain.entries
        start = entries[row["place"]].at if row["place"] >= 0 else chain.lead.created
        end = self.question.as_of.given if row["outcome"] == "undecided" else entries[row["place"] + 1].at
        return None if start is None or end is None else (start, end)


def _days(milliseconds: int | None) -> float | None:
    return None if milliseconds is None else milliseconds / MILLISECONDS_A_DAY
