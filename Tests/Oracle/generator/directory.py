"""A random data directory, and what to ask of it."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from generator.agreements import DEFAULT_STAGES, Document, metrics, random_agreement, stage_names
from generator.busy import LAST_DAYS, BusyCompany
from generator.chance import Chance
from generator.export import Export
from generator.filters import random_filter
from generator.foreign import ForeignExports, email_of
from generator.registers import Registers
from generator.toml_text import toml_text
from oracle.expected import Options
from oracle.moments import Period

OWNERS = ["bob", "ann", 'Zoë "Z"', "o,neil", ""]
SOURCES = ["ads", "web", "événement, live", "a\nb", ""]
LEAD_COLUMNS = (
    "source campaign country department owner value currency deadline segment customer_id email channel"
).split() + ["extra note"]
TOUCH_COLUMNS = "lead_id touch_id channel touchpoint customer_id department person minutes automatic".split()
ANSWER_COLUMNS = "touchpoint channel department country comment lead_id customer_id question".split()
DIMENSIONS = "department owner source country group campaign segment channel".split()
HIGHEST_SCORES = {"nps": 10, "csat": 5, "ces": 7, "cxpi": 5, "kindness": 4}
MODIFIED = 1_700_000_000
BUSY_SHARE = 0.15

Rows = list[dict[str, str]]


@dataclass(frozen=True)
class Trial:
    """A directory and a question about it."""

    directory: Path
    options: Options


def make_trial(seed: int, directory: Path, with_filters: bool = True) -> Trial:
    """Writes a directory. The same seed writes the same bytes."""
    directory.mkdir(parents=True)
    chance = Chance(seed)
    is_busy = chance.maybe(BUSY_SHARE)
    DirectoryMaker(chance, directory, is_busy).make()
    return Trial(directory, random_options(chance, with_filters, is_busy))


def random_options(chance: Chance, with_filters: bool, is_busy: bool) -> Options:
    days = chance.number(LAST_DAYS - 10, LAST_DAYS) if is_busy else chance.number(5, 75)
    moment = chance.beginning + timedelta(days=days, hours=chance.number(5, 22))
    as_of = chance.pick(
        [
            moment.strftime("%Y-%m-%d"), moment.strftime("%Y-%m-%d"), moment.strftime("%Y-%m-%d %H:%M"),
            moment.strftime("%Y-%m-%dT%H:%M:%S+01:00"), moment.strftime("%Y-%m-%dT%H:%M:%SZ"),
        ]
    )
    first = last = None
    if chance.maybe(0.4):
        first = (chance.beginning + timedelta(days=chance.number(0, 20))).date()
    if chance.maybe(0.3):
        last = (first or chance.beginning.date()) + timedelta(days=chance.number(0, 20))
    by = chance.pick(DIMENSIONS) if chance.maybe(0.7) else None
    where = random_filter(chance) if with_filters and chance.maybe(0.4) else None
    return Options(as_of, Period(first, last), by, where)


class DirectoryMaker:
    """Writes the files of a directory."""

    def __init__(self, chance: Chance, directory: Path, is_busy: bool) -> None:
        self.chance = chance
        self.directory = directory
        self.is_busy = is_busy
        self.export = Export(chance, directory)
        self.leads = [f"L{number}" for number in range(chance.number(0, 24))]
        if chance.maybe(0.2):
            self.leads = [lead[1:] for lead in self.leads]

    def make(self) -> None:
        chance = self.chance
        agreement = random_agreement(chance) if chance.maybe(0.9) else None
        if agreement is not None and self.is_busy and chance.maybe(0.7):
            agreement.setdefault("experience", {})["careful_below"] = chance.pick([6, 10, 20])
        if agreement is None:
            chance.zone = "UTC"
        self.stages = stage_names(agreement) if agreement else DEFAULT_STAGES
        for number in range(chance.pick([0, 1, 1, 1, 2])):
            self._lead_file(f"leads{number}")
        for number in range(chance.pick([0, 1, 1, 1, 2])):
            self._event_file(f"events{number}", has_strangers=agreement is not None and "stage" in agreement)
        if chance.maybe(0.6):
            self._touch_file()
        registers = Registers(chance, self.export, self.leads, self.stages)
        if chance.maybe(0.5):
            registers.people()
        for number in range(chance.pick([0, 1, 1, 2])):
            self._answer_file(f"answers{number}", metrics(agreement or {}))
        for number in range(chance.pick([0, 0, 1, 1, 2])):
            registers.touchpoints(f"touchpoints{number}")
        if chance.maybe(0.3):
            registers.orders()
        if chance.maybe(0.4):
            registers.spend()
        if self.is_busy:
            self._busy_files(agreement or {})
        native = list(self.export.written)
        if agreement is not None and chance.maybe(0.5):
            self._foreign_files(agreement)
        if native and chance.maybe(0.3):
            self._import_again(chance.pick(native))
        for name in self.export.written:
            modified = MODIFIED + chance.pick([0, 100, 200, 300])
            os.utime(self.directory / name, (modified, modified))
        if agreement is not None:
            (self.directory / "ketting.toml").write_text(toml_text(agreement), encoding="utf-8")

    def _busy_files(self, agreement: Document) -> None:
        kinds = {stage["id"]: stage["kind"] for stage in agreement.get("stage", [])}
        exits = [name for name in self.stages if kinds.get(name, "") == "exit" or name in ("lost", "rejected")]
        open_stages = [name for name in self.stages if name not in (*exits, "won", "renewed", "disqualified")]
        busy = BusyCompany(self.chance, self.export, open_stages, exits, "won" in self.stages)
        busy.write()
        asked = self.chance.sample(["nps", "csat", "ces"], 3)
        if asked:
            busy.answers(asked, HIGHEST_SCORES)

    def _foreign_files(self, agreement: Document) -> None:
        foreign = ForeignExports(self.chance, self.export, self.leads, self.stages)
        sources = []
        if self.chance.maybe(0.7):
            sources.append(foreign.deals())
        if self.chance.maybe(0.6):
            sources.append(foreign.questionnaire())
        if sources:
            agreement["source"] = sources

    def _import_again(self, name: str) -> None:
        """The same export under another name."""
        copy = self.chance.pick(["zz_", "0_"]) + name
        shutil.copy(self.directory / name, self.directory / copy)
        self.export.written.append(copy)

    # Files

    def _lead_file(self, name: str) -> None:
        chance = self.chance
        currencies = chance.pick([["EUR"], ["EUR", "USD", ""], [""]])
        columns = ["lead_id", "created_at", *chance.sample(LEAD_COLUMNS, 11)]
        rows: Rows = []
        for lead in self.leads:
            if chance.maybe(0.15):
                continue
            for _ in range(chance.pick([1, 1, 1, 1, 2])):
                rows.append(
                    {
                        "lead_id": lead if not chance.maybe(0.02) else "",
                        "created_at": chance.time(empty=0.08, unreadable=0.02, days=20),
                        "source": chance.pick(SOURCES),
                        "campaign": chance.pick(["c1", "c2", ""]),
                        "channel": chance.pick(["web", "phone", ""]),
                        "country": chance.pick(["NL", "BE", ""]),
                        "department": chance.pick(["", "", "sales", "north"]),
                        "owner": chance.pick(OWNERS),
                        "value": chance.amount(),
                        "currency": chance.pick(currencies),
                        "deadline": chance.time(empty=0.7, unreadable=0.01),
                        "segment": chance.pick(["smb", "Large", ""]),
                        "customer_id": chance.pick(["c1", "c2", "c3", ""]),
                        "email": chance.pick([email_of(lead), email_of(lead), "info@voorbeeld.nl", ""]),
                        "extra note": chance.pick(["x", "", '"q"']),
                    }
                )
        if rows and chance.maybe(0.2):
            rows.append(rows[0])
        self.export.write(name, columns, rows)

    def _event_file(self, name: str, has_strangers: bool) -> None:
        """Events, also of leads that no other file has, and now and then of a stage that nobody agreed on."""
        chance = self.chance
        columns = ["lead_id", "stage", "entered_at", *chance.sample(["department", "owner", "reason", "deadline"], 4)]
        rows: Rows = []
        for lead in [*self.leads, "X1", "X2"]:
            if chance.maybe(0.2):
                continue
            for _ in range(chance.pick([0, 1, 1, 2, 3, 5])):
                row = {
                    "lead_id": lead,
                    "stage": "weird" if has_strangers and chance.maybe(0.01) else chance.pick(self.stages),
                    "entered_at": chance.time(empty=0.06, unreadable=0.02),
                    "department": chance.pick(["", "", "sales", "service"]),
                    "owner": chance.pick(OWNERS),
                    "reason": chance.pick(["", "price", "duplicate"]),
                    "deadline": chance.time(empty=0.85),
                }
                rows.append(row)
                if chance.maybe(0.05):
                    rows.append(row)
                if chance.maybe(0.05):
                    rows.append(row | {"owner": chance.pick(OWNERS), "department": chance.pick(["", "sales"])})
        self.export.write(name, columns, rows)

    def _touch_file(self) -> None:
        chance = self.chance
        columns = ["touched_at", *chance.sample(TOUCH_COLUMNS, len(TOUCH_COLUMNS))]
        if "lead_id" not in columns and "customer_id" not in columns:
            columns.append("lead_id")
        rows: Rows = [
            {
                "touched_at": chance.time(unreadable=0.02),
                "lead_id": chance.pick([*self.leads, *self.leads, "", "nobody"]),
                "touch_id": chance.pick(["", f"t{chance.number(0, 10**6)}"]),
                "channel": chance.pick(["phone", ""]),
                "touchpoint": chance.pick(["service", "shop", "unknown", ""]),
                "customer_id": chance.pick(["c1", "c2", "zz", ""]),
                "department": chance.pick(["marketing", "sales", "service", "", ""]),
                "person": chance.pick(["bob", "ann", "nobody", ""]),
                "minutes": chance.pick(["", "5", "12", "30"]),
                "automatic": chance.pick(["", "", "true", "1", "yes", "ja", "no", "false", "0"]),
            }
            for _ in range(chance.number(0, 40))
        ]
        self.export.write("touches", columns, rows, "csv")

    def _answer_file(self, name: str, known: list[str]) -> None:
        chance = self.chance
        columns = ["response_id", "metric", "score", "answered_at", *chance.sample(ANSWER_COLUMNS, 7)]
        if "cxpi" in known and "question" not in columns:
            columns.append("question")
        asked = chance.sample(known, 3, least=1)
        rows: Rows = []
        for number in range(chance.number(0, 90)):
            metric = chance.pick(asked)
            odd = chance.pick(["", "x", "11", "-1", "0", "12"])
            score = odd if chance.maybe(0.12) else str(chance.number(1, HIGHEST_SCORES[metric]))
            rows.append(
                {
                    "response_id": chance.pick(["", f"r{chance.number(0, 60)}", f"r{number}", f"r{number}"]),
                    "metric": metric,
                    "score": score,
                    "answered_at": chance.time(empty=0.05, unreadable=0.02, days=70),
                    "touchpoint": chance.pick(["service", "website", "invoice", ""]),
                    "channel": chance.pick(["phone", "mail", "visit", ""]),
                    "department": chance.pick(["sales", ""]),
                    "country": chance.pick(["NL", ""]),
                    "comment": chance.pick(["", "nice\nline2", 'he said "x"']),
                    "lead_id": chance.pick(["", *self.leads]),
                    "customer_id": chance.pick(["c1", "c2", ""]),
                    "question": chance.pick(["useful", "easy", "enjoyable"]),
                }
            )
        self.export.write(name, columns, rows, chance.pick(["csv", "semicolons", "jsonl"]))
