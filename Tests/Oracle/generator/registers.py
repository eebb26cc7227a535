"""Registers of touchpoints and people, orders and spend."""

from __future__ import annotations

from generator.chance import Chance
from generator.export import Export

TOUCHPOINTS = ["service", "website", "shop", "demo day", "invoice", "advies, thuis"]
OWNERS = ["bob", "ann", "o,neil", "carla", ""]
OWN_STEPS = ["campaign", "renewal", "Advice", ""]
DAYS_KNOWN = 60
DAYS_REVIEWED = 450

Rows = list[dict[str, str]]


class Registers:
    """Adds files that say what the company has, what it spends and what it sells."""

    def __init__(self, chance: Chance, export: Export, leads: list[str], stages: list[str]) -> None:
        self.chance = chance
        self.export = export
        self.leads = leads
        self.stages = stages

    def touchpoints(self, name: str) -> None:
        chance = self.chance
        columns = ["touchpoint", *chance.sample("name journey_step channel department owner reviewed_at".split(), 6)]
        rows: Rows = []
        for touchpoint in chance.sample(TOUCHPOINTS, len(TOUCHPOINTS), least=1):
            for _ in range(chance.pick([1, 1, 1, 2])):
                rows.append(self._touchpoint(touchpoint))
        self.export.write(name, columns, rows, chance.pick(["csv", "semicolons", "jsonl"]))

    def _touchpoint(self, name: str) -> dict[str, str]:
        chance = self.chance
        owner = chance.pick(OWNERS)
        if chance.maybe(0.2):
            owner = f"{owner}; {chance.pick(OWNERS)}"
        step = chance.pick([*self.stages, *self.stages, *OWN_STEPS])
        return {
            "touchpoint": name,
            "name": chance.pick([name.capitalize(), ""]),
            "journey_step": step.upper() if chance.maybe(0.2) else step,
            "channel": chance.pick(["phone", "mail", "visit", ""]),
            "department": chance.pick(["sales", "service", ""]),
            "owner": owner,
            "reviewed_at": "" if chance.maybe(0.3) else chance.day(-DAYS_REVIEWED, DAYS_KNOWN),
        }

    def people(self) -> None:
        chance = self.chance
        rows: Rows = [
            {
                "person": person,
                "department": chance.pick(["sales", "service", "north", ""]),
                "team": chance.pick(["t1", ""]),
                "from": "" if chance.maybe(0.5) else chance.day(),
                "to": "" if chance.maybe(0.5) else chance.day(0, DAYS_KNOWN),
            }
            for person in ("bob", "ann", "o,neil", "ann")[: chance.pick([3, 3, 4])]
        ]
        self.export.write("people", ["person", "department", "team", "from", "to"], rows, "csv", faults=False)

    def orders(self) -> None:
        chance = self.chance
        columns = ["order_id", "customer_id", "ordered_at", "amount"]
        columns += chance.sample(["currency", "margin", "lead_id", "recurring"], 4)
        rows: Rows = [
            {
                "order_id": f"o{chance.number(0, 40)}",
                "customer_id": chance.pick(["c1", "c2", "c3", "c3", ""]),
                "ordered_at": chance.time(empty=0.03, unreadable=0.02, days=DAYS_KNOWN),
                "amount": chance.amount(),
                "currency": chance.pick(["", "EUR", "USD"]),
                "margin": chance.pick(["", "12.5"]),
                "lead_id": chance.pick(["", *self.leads]),
                "recurring": chance.pick(["", "true", "no"]),
            }
            for _ in range(chance.number(1, 40))
        ]
        self.export.write("orders", columns, rows, "csv")

    def spend(self) -> None:
        chance = self.chance
        columns = ["date", "amount", *chance.sample(["campaign", "channel", "currency", "status"], 4)]
        rows: Rows = [
            {
                "date": chance.time(empty=0.03, unreadable=0.02, days=DAYS_KNOWN),
                "amount": chance.amount(),
                "campaign": chance.pick(["c1", "c2", ""]),
                "channel": chance.pick(["web", ""]),
                "currency": chance.pick(["", "EUR", "USD"]),
                "status": chance.pick(["", "actual", "forecast", "forecast"]),
            }
            for _ in range(chance.number(1, 20))
        ]
        self.export.write("spend", columns, rows, "csv")
