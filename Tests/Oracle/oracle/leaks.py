"""Leaks: open leads that nobody mops up, by the first cause that holds; and effort spent on leads that left."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from oracle.aging import Aging
from oracle.chains import Chain
from oracle.estimates import Json
from oracle.moments import is_at_least
from oracle.question import Question
from oracle.records import is_automatic
from oracle.tables import AMOUNT, FLAG, NUMBER, TEXT, Database
from oracle.waiting import Clock, Stay

CAUSES = ("no_owner", "untouched", "undecided", "quiet", "vanished")

BY_CAUSE = """
SELECT cause, count(*) AS count, max(age) AS oldest FROM leaking GROUP BY cause
"""
BY_PERSON = "SELECT owner AS person, count(*) AS count FROM leaking GROUP BY owner"
AMOUNTS = """
SELECT currency, sum(value) AS amount FROM leaking
WHERE {column} IS NOT DISTINCT FROM ? AND value IS NOT NULL GROUP BY currency
"""
LEAKING = """
CREATE OR REPLACE TABLE leaking AS
SELECT *, CASE WHEN no_owner THEN 'no_owner' WHEN untouched THEN 'untouched' WHEN undecided THEN 'undecided'
               ELSE 'quiet' END AS cause
FROM suspect WHERE no_owner OR untouched OR undecided OR quiet
"""

EFFORT = """
SELECT {measure} FILTER (stands_in_kind = 'exit') AS on_exits, {measure} AS on_all,
       count(*) FILTER (minutes IS NULL) AS without_minutes, count(minutes) AS with_minutes
FROM effort JOIN lead USING (lead) WHERE stands_in_kind IN ('won', 'exit')
"""


class Leaks:
    """Computes the leaks' part of a report."""

    def __init__(self, question: Question, database: Database, aging: Aging) -> None:
        self.question = question
        self.database = database
        self.aging = aging
        self.agreement = question.company.agreement
        self.clock = Clock(question)
        self.available = {cause: self._is_available(cause) for cause in CAUSES}

    def report(self) -> Json:
        columns = {"lead": TEXT, "owner": TEXT, "age": NUMBER, "value": AMOUNT, "currency": TEXT}
        columns |= {cause: FLAG for cause in CAUSES if cause != "vanished"}
        rows = [self.suspect(chain) for chain in self.question.chains if chain.is_open]
        self.database.table("suspect", columns, rows)
        self.database.connection.execute(LEAKING)
        found = {row["cause"]: row for row in self.database.rows(BY_CAUSE)}
        return {
            "causes": [self._cause(cause, found.get(cause)) for cause in CAUSES],
            "people": [
                row | {"value": self._amounts("owner", row["person"])} for row in self.database.rows(BY_PERSON)
            ],
            "unqualifiedShare": self._unqualified_share(),
        }

    def _is_available(self, cause: str) -> bool:
        """Whether what is known can tell. A directory that is read for the first time has no earlier export."""
        return {
            "no_owner": any(chain.owner for chain in self.question.all_chains),
            "untouched": any(self.aging.contacts.of(chain) for chain in self.question.all_chains),
            "undecided": True,
            "quiet": any(stage.quiet_after for stage in self.agreement.stages),
            "vanished": False,
        }[cause]

    def _cause(self, cause: str, row: dict[str, Any] | None) -> Json:
        if not self.available[cause]:
            return {"cause": cause, "count": None}
        return {
            "cause": cause,
            "count": row["count"] if row else 0,
            "value": self._amounts("cause", cause),
            "oldestDays": row["oldest"] if row else None,
        }

    def _amounts(self, column: str, key: str | None) -> list[Json]:
        return self.database.rows(AMOUNTS.format(column=column), key)

    # Causes

    def suspect(self, chain: Chain) -> dict[str, Any]:
        stay = self.aging.lateness.open_stay(chain)
        age = self.aging.age(stay)
        is_past = bool(
            self.clock.is_past_sla(stay.stage, stay.start, self.question.as_of.given, stay.charge.department)
        )
        return {
            "lead": chain.lead.id,
            "owner": chain.owner,
            "age": None if age is None else float(age),
            "value": chain.lead.values.get("value"),
            "currency": self.question.currency(chain),
            "no_owner": self.available["no_owner"] and chain.owner is None,
            "untouched": self.available["untouched"] and is_past and not self._is_touched(stay),
            "undecided": stay.stage.is_seam and is_past,
            "quiet": self._is_quiet(stay),
        }

    def _is_touched(self, stay: Stay) -> bool:
        """Whether the department that must act has had contact since the lead came."""
        start = stay.start
        if start is None:
            return False
        return any(
            not is_automatic(touch)
            and is_at_least(touch["at"], start, self.question.zone)
            and self._department(touch) in (None, stay.charge.department)
            for touch in self.aging.contacts.of(stay.chain)
        )

    def _department(self, touch: dict[str, Any]) -> str | None:
        """Whose touch it was: its own department, else that of its person on that day."""
        day = touch["at"].civil_day(self.question.zone)
        return touch.get("department") or self.question.company.department_of(touch.get("person"), day)

    def _is_quiet(self, stay: Stay) -> bool:
        """Whether the last sign of a lead is longer ago than its stage allows."""
        limit, now = stay.stage.quiet_after, self.question.as_of.given
        sign = self.aging.contacts.last_sign(stay.chain)
        if limit is None or sign is None:
            return False
        return bool(self.clock.is_past(limit, sign, now, stay.stage.clock, stay.charge.department))

    # Effort

    def _unqualified_share(self) -> Json | None:
        """Effort of the departments that leads are handed to, on leads that left, of that on all leads that ended."""
        receivers = {stage.hands_to for stage in self.agreement.stages if stage.is_seam}
        touches = [
            {"lead": touch["lead"], "minutes": touch.get("minutes")}
            for touch in self.question.company.touches
            if touch.get("lead")
            and not is_automatic(touch)
            and self.question.as_of.knows(touch["at"])
            and self.question.in_period(touch["at"])
            and (not receivers or self._department(touch) in {None, *receivers})
        ]
        self.database.table("effort", {"lead": TEXT, "minutes": AMOUNT}, touches)
        counted = self.database.row(EFFORT.format(measure="count(*)"))
        unit = "minutes" if counted["with_minutes"] else "touches"
        effort = self.database.row(EFFORT.format(measure="sum(minutes)")) if unit == "minutes" else counted
        on_exits, on_all = Fraction(effort["on_exits"] or 0), Fraction(effort["on_all"] or 0)
        if on_all == 0:
            return None
        return {
            "value": float(on_exits / on_all),
            "numerator": float(on_exits),
            "denominator": float(on_all),
            "unit": unit,
            "withoutMinutes": counted["without_minutes"] if unit == "minutes" else 0,
        }
