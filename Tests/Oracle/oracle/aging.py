"""Aging: how long open leads wait, by who owes the next action."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from oracle.chains import Chain
from oracle.estimates import Json
from oracle.moments import Moment
from oracle.question import Question
from oracle.tables import AMOUNT, COUNT, FLAG, NUMBER, TEXT, Database
from oracle.waiting import Clock, Lateness, Stay

DEPARTMENT = "department, seam, handed_by"
ROW = f"{DEPARTMENT}, grouped"
FIGURES = """
SELECT {key} count(*) AS open, count(*) FILTER (age IS NULL) AS unknown,
       quantile_cont(age, 0.5) AS median, quantile_cont(age, 0.9) AS p90, max(age) AS oldest,
       CASE WHEN bool_or(unmeasured) THEN NULL ELSE count(*) FILTER (late) END AS late,
       CASE WHEN bool_or(unmeasured) THEN NULL ELSE count(*) FILTER (promised AND NOT late) END AS due,
       quantile_cont(idle, 0.5) AS idle_median, quantile_cont(lead_age, 0.5) AS lead_age_median
FROM waiting {group}
"""
BUCKETS = """
SELECT {key} bucket, count(*) AS leads FROM waiting WHERE bucket IS NOT NULL GROUP BY {key} bucket
"""
AMOUNTS = """
SELECT {key} currency, sum(value) AS amount, sum(value) FILTER (late) AS late_amount
FROM waiting WHERE value IS NOT NULL GROUP BY {key} currency
"""
EVER_LATE = """
SELECT {key} CASE WHEN bool_or(late IS NULL) THEN NULL ELSE count(DISTINCT lead) FILTER (late) END AS leads,
       bool_or(late IS NULL OR late) AS is_shown
FROM ended_stay {group}
"""
STAY_COLUMNS = {"lead": TEXT, "department": TEXT, "seam": FLAG, "handed_by": TEXT, "grouped": TEXT}


class Contacts:
    """The touches of each lead that are known: those that name it, and those that name its customer only."""

    def __init__(self, question: Question) -> None:
        self.zone = question.zone
        leads = question.company.leads
        of_customer: dict[str, list[str]] = {}
        for lead in leads.values():
            if lead.values.get("customer_id"):
                of_customer.setdefault(lead.values["customer_id"], []).append(lead.id)
        self.touches: dict[str, list[dict[str, Any]]] = {}
        for touch in question.company.touches:
            if not question.as_of.knows(touch["at"]):
                continue
            of_these = of_customer.get(touch.get("customer_id", ""), [])
            for name in [touch["lead"]] if touch.get("lead") in leads else of_these:
                self.touches.setdefault(name, []).append(touch)

    def of(self, chain: Chain) -> list[dict[str, Any]]:
        return self.touches.get(chain.lead.id, [])

    def last_sign(self, chain: Chain) -> Moment | None:
        """The last time at which something is known to have happened to a lead: an entry or a touch."""
        times = [*(entry.at for entry in chain.entries), *(touch["at"] for touch in self.of(chain))]
        known = [time for time in times if time is not None]
        return max(known, key=lambda time: time.start(self.zone), default=None)


class Aging:
    """Computes the aging's part of a report."""

    def __init__(self, question: Question, database: Database) -> None:
        self.question = question
        self.database = database
        self.agreement = question.company.agreement
        self.clock = Clock(question)
        self.lateness = Lateness(question)
        self.contacts = Contacts(question)
        self.bounds = [0, *self.agreement.buckets]

    def report(self) -> Json:
        open_chains = [chain for chain in self.question.chains if chain.is_open]
        self.database.table(
            "waiting",
            STAY_COLUMNS
            | {"age": NUMBER, "bucket": COUNT, "idle": NUMBER, "lead_age": NUMBER}
            | {"late": FLAG, "promised": FLAG, "unmeasured": FLAG}
            | {"value": AMOUNT, "currency": TEXT},
            [self._waiting(chain) for chain in open_chains],
        )
        stays = [self._stay(stay) | {"late": is_late} for stay, is_late in self.lateness.ended_stays()]
        self.database.table("ended_stay", STAY_COLUMNS | {"late": FLAG}, stays)
        return {
            "buckets": self.bounds,
            "clock": self.agreement.aging_clock,
            "unit": "days",
            "rows": self._rows(ROW),
            "total": next(iter(self._figures("").values())),
        }

    def departments(self) -> list[Json]:
        """The rows without any further grouping; after the report."""
        return self._rows(DEPARTMENT)

    def _rows(self, columns: str) -> list[Json]:
        return [
            {"department": key[0], "seam": key[1], "from": key[2], "key": key[3] if len(key) > 3 else None, **figures}
            for key, figures in self._figures(columns).items()
        ]

    def _stay(self, stay: Stay) -> dict[str, Any]:
        return {
            "lead": stay.chain.lead.id,
            "department": stay.charge.department,
            "seam": stay.charge.seam,
            "handed_by": stay.charge.handed_by,
            "grouped": self.question.dimension(stay.chain, self.question.by) if self.question.by else None,
        }

    def _waiting(self, chain: Chain) -> dict[str, Any]:
        stay = self.lateness.open_stay(chain)
        now = self.question.as_of.given
        age = self.age(stay)
        promises = self.lateness.promises(stay, now)
        sign = self.contacts.last_sign(chain)
        began = chain.created or chain.first.at
        return self._stay(stay) | {
            "age": None if age is None else float(age),
            "bucket": None if age is None else sum(age >= bound for bound in self.bounds[1:]),
            "late": any(promises),
            "promised": bool(promises),
            "unmeasured": not any(promises) and self.lateness.lacks_calendar(stay),
            "idle": float(self._wall_days(sign)) if sign else None,
            "lead_age": float(self._wall_days(began)) if began else None,
            "value": chain.lead.values.get("value"),
            "currency": self.question.currency(chain),
        }

    def age(self, stay: Stay) -> Fraction | None:
        """How long a lead stands in its stage, on the clock of the buckets."""
        if stay.start is None:
            return None
        now = self.question.as_of.given
        return self.clock.days(stay.start, now, self.agreement.aging_clock, stay.charge.department)

    def _wall_days(self, start: Moment) -> Fraction:
        days = self.clock.days(start, self.question.as_of.given, "wall", None)
        assert days is not None
        return days

    def _figures(self, columns: str) -> dict[tuple[Any, ...], Json]:
        """The figures of each row, or of all leads at once where no columns tell rows apart."""
        key, group = (f"{columns},", f"GROUP BY {columns}") if columns else ("", "")
        names = [name.strip() for name in columns.split(",")] if columns else []

        def ask(query: str) -> list[tuple[tuple[Any, ...], dict[str, Any]]]:
            rows = self.database.rows(query.format(key=key, group=group))
            return [(tuple(row[name] for name in names), row) for row in rows]

        found: dict[tuple[Any, ...], Json] = {}
        for name, row in ask(FIGURES):
            found[name] = self._empty() | {
                "open": row["open"], "unknown": row["unknown"], "median": row["median"], "p90": row["p90"],
                "oldest": row["oldest"], "late": row["late"], "due": row["due"],
                "idleMedian": row["idle_median"], "leadAgeMedian": row["lead_age_median"],
            }
        for name, row in ask(EVER_LATE):
            if row["is_shown"]:
                found.setdefault(name, self._empty())["everLate"] = row["leads"]
        for name, row in ask(BUCKETS):
            found[name]["counts"][row["bucket"]] = row["leads"]
        for name, row in ask(AMOUNTS):
            found[name]["value"].append({"currency": row["currency"], "amount": row["amount"]})
            if row["late_amount"] is not None:
                found[name]["lateValue"].append({"currency": row["currency"], "amount": row["late_amount"]})
        return found

    def _empty(self) -> Json:
        return {
            "open": 0, "counts": [0] * len(self.bounds), "unknown": 0, "median": None, "p90": None, "oldest": None,
            "late": 0, "due": 0, "everLate": 0, "idleMedian": None, "leadAgeMedian": None,
            "value": [], "lateValue": [],
        }
