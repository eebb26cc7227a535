"""A company with so many leads over so many weeks that its changes can be told from chance."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from generator.chance import HOURS_OF_CHANGE, Chance
from generator.export import Export

WEEKS = 44
LAST_DAYS = 7 * WEEKS
OFFICE_OPENS, OFFICE_CLOSES = 8, 19
# A step whose share fell is seen once its days are over.
DAYS_OF_A_FALL = 105

Rows = list[dict[str, str]]


@dataclass(frozen=True)
class Passage:
    """How leads leave a stage: the share that moves on, before and after it changed, and the days that takes."""

    share: float
    share_since: float
    days: float


class BusyCompany:
    """Writes leads that come in every day and move on stage by stage, with days on which much happens at once."""

    def __init__(self, chance: Chance, export: Export, open_stages: list[str], exits: list[str], has_won: bool) -> None:
        self.chance = chance
        self.export = export
        self.path = open_stages + (["won"] if has_won else [])
        self.exits = exits
        self.passages = [
            Passage(
                share=chance.pick([0.9, 0.7, 0.5]),
                share_since=chance.pick([0.9, 0.7, 0.5, 0.3, 0.1]),
                days=chance.pick([1.0, 3.0, 6.0, 12.0]),
            )
            for _ in self.path
        ]
        self.has_values = chance.pick([0.0, 0.7, 1.0])
        self.currencies = chance.pick([[""], ["EUR"], ["EUR", "EUR", "USD"]])

    @property
    def end(self) -> datetime:
        return self.chance.beginning + timedelta(days=LAST_DAYS)

    def write(self) -> list[str]:
        """The ids of the leads."""
        chance = self.chance
        starts = [self._at(day) for day in range(LAST_DAYS) for _ in range(chance.pick([0, 1, 1, 2]))]
        for _ in range(chance.pick([0, 2, 4, 6])):
            day = LAST_DAYS - chance.number(1, 11)
            starts += [self._at(day) for _ in range(chance.number(8, 40))]
        leads: Rows = []
        events: Rows = []
        for number, start in enumerate(starts):
            self._lead(f"B{number}", start, leads, events)
        chance.random.shuffle(events)
        columns = "lead_id created_at source country department owner value currency customer_id".split()
        self.export.write("busy_leads", columns, leads, "csv", faults=False)
        event_columns = ["lead_id", "stage", "entered_at", "owner", "reason"]
        self.export.write("busy_events", event_columns, events, "csv", faults=False)
        return [lead["lead_id"] for lead in leads]

    def _lead(self, name: str, start: datetime, leads: Rows, events: Rows) -> None:
        chance = self.chance
        leads.append(
            {
                "lead_id": name,
                "created_at": chance.written(start),
                "source": chance.pick(["ads", "web", "fair", ""]),
                "country": chance.pick(["NL", "NL", "BE", ""]),
                "department": chance.pick(["", "", "sales"]),
                "owner": chance.pick(["bob", "ann", "ann", ""]),
                "value": str(chance.number(100, 20_000)) if chance.maybe(self.has_values) else "",
                "currency": chance.pick(self.currencies),
                "customer_id": chance.pick(["c1", "c2", "c3", ""]),
            }
        )
        at = start
        for passage, stage in zip(self.passages, self.path[1:]):
            at = self._within_office(at + timedelta(days=chance.random.expovariate(1 / passage.days)))
            is_late = start > self.end - timedelta(days=DAYS_OF_A_FALL)
            if not chance.maybe(passage.share_since if is_late else passage.share):
                if self.exits and chance.maybe(0.7):
                    events.append(self._event(name, chance.pick(self.exits), at))
                return
            events.append(self._event(name, stage, at))

    def _event(self, lead: str, stage: str, at: datetime) -> dict[str, str]:
        chance = self.chance
        return {
            "lead_id": lead, "stage": stage, "entered_at": chance.written(at), "owner": chance.pick(["", "", "bob"]),
            "reason": chance.pick(["price", "duplicate", ""]),
        }

    def answers(self, metrics: list[str], highest: dict[str, int]) -> None:
        """Answers of four months, which got better or worse a month ago."""
        chance = self.chance
        rows: Rows = []
        for metric in metrics:
            shifts = {touchpoint: chance.pick([-4, -2, 0, 0, 2]) for touchpoint in ("service", "website", "")}
            for number in range(chance.number(60, 400)):
                day = chance.number(LAST_DAYS - 120, LAST_DAYS)
                touchpoint = chance.pick(list(shifts))
                score = chance.number(0, highest[metric]) + (shifts[touchpoint] if day > LAST_DAYS - 24 else 0)
                rows.append(
                    {
                        "response_id": f"{metric}{number}", "metric": metric,
                        "score": str(min(highest[metric], max(1, score))), "answered_at": chance.written(self._at(day)),
                        "touchpoint": touchpoint, "department": chance.pick(["sales", "service", ""]),
                    }
                )
        columns = ["response_id", "metric", "score", "answered_at", "touchpoint", "department"]
        self.export.write("busy_answers", columns, rows, "csv", faults=False)

    def _at(self, day: int) -> datetime:
        moment = self.chance.beginning + timedelta(days=day, minutes=self.chance.number(0, 24 * 60 - 1))
        return self._within_office(moment)

    def _within_office(self, moment: datetime) -> datetime:
        """Most things happen by day; none in the hours in which clocks change."""
        is_open = OFFICE_OPENS <= moment.hour < OFFICE_CLOSES
        if moment.hour in HOURS_OF_CHANGE or (not is_open and self.chance.maybe(0.9)):
            return moment.replace(hour=self.chance.number(OFFICE_OPENS, OFFICE_CLOSES))
        return moment
