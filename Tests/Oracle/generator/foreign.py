"""Exports with headers of their own, and the mappings that read them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from generator.chance import DAYS, Chance
from generator.export import Export

Source = dict[str, Any]


def email_of(lead: str) -> str:
    """The address of the person behind a lead."""
    return f"{lead.lower()}@voorbeeld.nl"


class ForeignExports:
    """Adds files that only a mapping can read, and the mapping to the agreement."""

    def __init__(self, chance: Chance, export: Export, leads: list[str], stages: list[str]) -> None:
        self.chance = chance
        self.export = export
        self.leads = leads
        self.stages = stages

    # A list of deals as a sales system gives it

    def deals(self) -> Source:
        chance = self.chance
        dates = chance.pick(["iso", "dd-MM-yyyy", "MM/dd/yyyy", "by evidence"])
        comma = chance.maybe(0.4)
        source: Source = self._options(dates)
        if comma:
            source["decimal"] = ","
        # Some systems have keys of their own: only an address tells that their leads are known elsewhere.
        key = chance.pick(["", "", "D-"])
        rows = [
            self._deal(key, lead, dates, comma) for lead in self.leads for _ in range(chance.pick([0, 1, 1, 1, 2]))
        ]
        shape = "jsonl" if chance.maybe(0.2) else chance.pick(["csv", "semicolons"])
        columns = ["Deal ID", "Part", "Created", "Status", "Moved", "Owner", "Amount", "Origin", "Mail"]
        source["files"] = [self.export.write("crm", columns, rows, shape)]
        return source | self._deal_mappings(dates)

    def _options(self, dates: str) -> Source:
        chance = self.chance
        source: Source = {"files": []}
        if "yyyy" in dates:
            source["date_format"] = dates
        if chance.maybe(0.5):
            source["group"] = chance.pick(["noord", "oost"])
        if chance.maybe(0.3):
            source["time_zone"] = chance.pick(["UTC", "America/New_York"])
        if chance.maybe(0.4):
            source["null"] = chance.pick([["", "NA"], ["-", ""]])
        if chance.maybe(0.2):
            source["clears"] = True
        if chance.maybe(0.2):
            source["expect"] = chance.pick(["hourly", "daily 07:00", "weekly mon 07:00"])
        return source

    def _deal(self, key: str, lead: str, dates: str, comma: bool) -> dict[str, str]:
        chance = self.chance

        def day() -> str:
            if chance.maybe(0.1):
                return chance.pick(["", "NA"])
            if dates == "iso":
                return chance.time()
            moment = chance.beginning + timedelta(days=chance.number(0, DAYS))
            return moment.strftime("%m/%d/%Y" if dates == "MM/dd/yyyy" else "%d-%m-%Y")

        return {
            "Deal ID": key + lead,
            "Part": chance.pick(["a", ""]),
            "Created": day(),
            "Status": chance.pick(["Open", "Busy", "Won!", "Lost!", "Odd", ""]),
            "Moved": day(),
            "Owner": chance.pick(["bob", "NA", "", "-"]),
            "Amount": chance.pick(["", "1.234,50", "12,5", "7"] if comma else ["", "1234.50", "7", "NA"]),
            "Origin": chance.pick(["ads", "NA", "", "-"]),
            "Mail": chance.pick([email_of(lead), email_of(lead).upper(), ""]),
        }

    def _deal_mappings(self, dates: str) -> Source:
        chance = self.chance
        # A column whose order of day and month only its dates tell must be read as a whole.
        is_whole = dates == "by evidence"
        stages = self.stages
        statuses = {"Open": stages[0], "Busy": stages[min(1, len(stages) - 1)], "Won!": stages[-1]}
        statuses["Lost!"] = "ignore" if chance.maybe(0.3) and not is_whole else stages[-1]
        if chance.maybe(0.4) and not is_whole:
            statuses["*"] = "ignore"
        key = "deal id" if chance.maybe(0.6) else ["Deal ID", "Part"]
        owner: Any = "Owner"
        if chance.maybe(0.5):
            owner = {"column": "Owner", "null": chance.pick([["bob"], ["", "-"]])}
        lead: Source = {"id": key, "owner": owner, "value": "Amount", "source": "Origin", "email": "Mail"}
        if chance.maybe(0.8):
            lead["created_at"] = "Created"
        event: Source = {"lead": key, "stage": {"column": "Status", "map": statuses}, "owner": "Owner"}
        if chance.maybe(0.8):
            event["at"] = "Moved"
        if chance.maybe(0.5) and not is_whole:
            event["when"] = chance.pick(
                [
                    {"Moved": "not empty"}, {"Moved": "empty"}, {"Status": ["Open", "Won!"]},
                    {"Status": "not empty", "Origin": ["ads", "NA"]},
                ]
            )
        mappings: Source = {"lead": [lead], "event": [event]}
        if chance.maybe(0.2):
            created = {"lead": key, "stage": {"value": stages[0]}, "at": "Created", "when": {"Created": "not empty"}}
            mappings["event"].append(created)
        if chance.maybe(0.15):
            del mappings["lead"]
        return mappings

    # Answers to two questions in one row

    def questionnaire(self) -> Source:
        chance = self.chance
        source: Source = {"files": []}
        if chance.maybe(0.5):
            source["group"] = chance.pick(["noord", "oost"])
        if chance.maybe(0.5):
            source["null"] = ["", "Blank"]
        answered_twice = chance.pick([1, 1, 2])
        rows = [
            {
                "Nr": str(number // answered_twice),
                "Sub": chance.pick(["a", "b"]),
                "NPS": chance.pick(["", "Blank", "11", "x"]) if chance.maybe(0.1) else str(chance.number(0, 10)),
                "CSAT": chance.pick(["", "0", "6", "3", "4", "5", "1", "2"]),
                "When": chance.time(empty=0.05),
                "Point": chance.pick(["service", "website", "", "Blank"]),
            }
            for number in range(chance.number(0, 40))
        ]
        columns = ["Nr", "Sub", "NPS", "CSAT", "When", "Point"]
        source["files"] = [self.export.write("questionnaire", columns, rows, chance.pick(["csv", "tsv"]))]
        key: Source = chance.pick([{}, {"id": "Nr"}, {"id": "Nr"}, {"id": ["Nr", "Sub"]}])
        recommend = {**key, "metric": {"value": "nps"}, "score": "NPS", "touchpoint": "Point"}
        satisfied = {
            **key, "metric": {"value": "csat"}, "score": {"column": "CSAT", "null": ["", "0", "6"]},
            "touchpoint": {"value": "overall"},
        }
        for mapping in (recommend, satisfied):
            if chance.maybe(0.6):
                mapping["answered_at"] = "When"
        source["survey"] = [recommend, satisfied][: chance.pick([1, 2, 2])]
        return source
