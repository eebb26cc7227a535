"""Records of one key made one: leads with their attributes and events, answers, touches, people."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from oracle.agreement import Agreement
from oracle.joining import join_leads
from oracle.mapping import LEAD_TEXTS, FileReading, Record, read_file
from oracle.moments import Moment

AGREEMENT_FILE = "ketting.toml"
AUTOMATIC = {"true", "1", "yes", "y", "ja", "j", "waar"}


@dataclass
class Event:
    """A lead's entry into a stage, as all exports together say it."""

    stage: str
    at: Moment | None
    position: tuple[int, int, int]
    values: dict[str, Any] = field(default_factory=dict)
    is_implied: bool = False

    @property
    def owner(self) -> str | None:
        return self.values.get("owner")

    @property
    def department(self) -> str | None:
        return self.values.get("department")

    @property
    def reason(self) -> str | None:
        return self.values.get("reason")

    @property
    def deadline(self) -> Moment | None:
        return self.values.get("deadline")


@dataclass
class Lead:
    """A lead: what its records say of it, and its events in no order."""

    id: str
    has_record: bool = False
    created: Moment | None = None
    values: dict[str, Any] = field(default_factory=dict)
    events: dict[tuple[str, Moment | None], Event] = field(default_factory=dict)
    record_groups: list[str | None] = field(default_factory=list)
    event_groups: list[str | None] = field(default_factory=list)
    # By system, when its records say that the lead was created.
    systems: dict[str, list[Moment | None]] = field(default_factory=dict)

    @property
    def group(self) -> str | None:
        """The group of the first export with a record of the lead; where that has none, of the first with an event."""
        return next((groups[0] for groups in (self.record_groups, self.event_groups) if groups and groups[0]), None)


@dataclass(frozen=True)
class Person:
    """A line of the person register."""

    person: str
    department: str | None
    first: date | None
    last: date | None


@dataclass
class Company:
    """All that the files of a directory say."""

    agreement: Agreement
    files: list[FileReading]
    leads: dict[str, Lead] = field(default_factory=dict)
    answers: list[dict[str, Any]] = field(default_factory=list)
    touches: list[dict[str, Any]] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)
    # By touchpoint, in the order in which they first appear.
    touchpoints: dict[str, dict[str, Any]] = field(default_factory=dict)
    orders: list[dict[str, Any]] = field(default_factory=list)
    spend: list[dict[str, Any]] = field(default_factory=list)

    def department_of(self, person: str | None, day: date) -> str | None:
        """A person's department by the register; of several lines that hold on a day the last."""
        found = None
        for line in self.people:
            holds = (line.first is None or line.first <= day) and (line.last is None or day <= line.last)
            if person is not None and line.person == person and holds and line.department:
                found = line.department
        return found


def read_company(directory: Path, agreement: Agreement) -> Company:
    """Reads a directory: older exports first, so that what newer ones say stands."""
    paths = [path for path in directory.iterdir() if path.is_file() and path.name != AGREEMENT_FILE]
    paths.sort(key=lambda path: (path.stat().st_mtime_ns, path.name))
    files = [read_file(path.name, path.read_bytes(), agreement) for path in paths]
    for path, file in zip(paths, files):
        file.modified = path.stat().st_mtime_ns // 1_000_000
    company = Company(agreement, files)
    records = [record for file in files for record in file.records]
    join_leads(records, agreement.identity_keys)
    Merging(company).add(records)
    return company


class Merging:
    """Puts records of one key together, in the order in which they come."""

    def __init__(self, company: Company) -> None:
        self.company = company
        self.exports = {file.name: number for number, file in enumerate(company.files)}
        self.answers: dict[Any, dict[str, Any]] = {}
        self.touches: dict[Any, dict[str, Any]] = {}
        self.orders: dict[str, dict[str, Any]] = {}
        # By touchpoint, the export that named its owners last.
        self.owners_of: dict[str, str] = {}

    def add(self, records: Iterable[Record]) -> None:
        for record in records:
            if record.kind == "lead":
                self._lead(record)
            elif record.kind == "event":
                self._event(record)
            elif record.kind == "survey":
                self._answer(record)
            elif record.kind == "touch":
                self._touch(record)
            elif record.kind == "person":
                self._person(record)
            elif record.kind == "touchpoint":
                self._touchpoint(record)
            elif record.kind == "order":
                _merge(self.orders.setdefault(record.values["id"], {}), record, record.values)
            elif record.kind == "spend":
                self.company.spend.append(record.values)
        self.company.answers = list(self.answers.values())
        self.company.touches = list(self.touches.values())
        self.company.orders = list(self.orders.values())

    def _lead_of(self, key: str) -> Lead:
        return self.company.leads.setdefault(key, Lead(key))

    def _lead(self, record: Record) -> None:
        lead = self._lead_of(record.values["id"])
        lead.has_record = True
        created = record.values.get("created_at")
        if created is not None and self._is_earlier(created, lead.created):
            lead.created = created
        _merge(lead.values, record, (*LEAD_TEXTS, "value", "deadline"))
        lead.record_groups.append(record.group)
        lead.systems.setdefault(record.system, []).append(created)

    def _is_earlier(self, created: Moment, known: Moment | None) -> bool:
        if known is None:
            return True
        zone = self.company.agreement.zone
        return (created.start(zone), not created.is_date) < (known.start(zone), not known.is_date)

    def _event(self, record: Record) -> None:
        lead = self._lead_of(record.values["lead"])
        stage, at = record.values["stage"], record.values.get("at")
        position = self.exports[record.file], record.line, record.place
        event = lead.events.setdefault((stage, at), Event(stage, at, position))
        _merge(event.values, record, ("department", "owner", "reason", "deadline"))
        lead.event_groups.append(record.group)

    def _answer(self, record: Record) -> None:
        """An answer's key is its id and its metric, and for a score of several questions the question."""
        values = record.values
        key: Any = (values.get("id"), values["metric"])
        if values["metric"].lower() == "cxpi":
            key = (*key, (values.get("question") or "").lower())
        if values.get("id") is None:
            key = (record.file, record.line, record.place)
        answer = self.answers.setdefault(key, {"metric": values["metric"]})
        _merge(answer, record, [name for name in values if name not in ("id", "metric")])
        if record.group:
            answer["group"] = record.group

    def _touch(self, record: Record) -> None:
        values = record.values
        key: Any = values.get("id") or (record.file, record.line, record.place)
        _merge(self.touches.setdefault(key, {}), record, [name for name in values if name != "id"])

    def _person(self, record: Record) -> None:
        zone = self.company.agreement.zone
        first, last = record.values.get("from"), record.values.get("to")
        self.company.people.append(
            Person(
                record.values["person"],
                record.values.get("department"),
                first.civil_day(zone) if first else None,
                last.civil_day(zone) if last else None,
            )
        )


    def _touchpoint(self, record: Record) -> None:
        """A newer export's owners replace the older one's; rows of one export add theirs."""
        name = record.values["touchpoint"]
        known = self.company.touchpoints.setdefault(name, {})
        _merge(known, record, [field for field in record.values if field not in ("touchpoint", "owner")])
        named = [owner.strip() for owner in (record.values.get("owner") or "").split(";") if owner.strip()]
        clears = record.clears and "owner" in record.values
        if not named and not clears:
            return
        if self.owners_of.get(name) != record.file:
            known["owners"] = []
        self.owners_of[name] = record.file
        known["owners"] = list(dict.fromkeys([*known["owners"], *named]))


def _merge(known: dict[str, Any], record: Record, names: Iterable[str]) -> None:
    """A newer row's fields replace the older one's, empty ones only where the source says that they clear."""
    for name in names:
        value = record.values.get(name)
        if value is not None:
            known[name] = value
        elif record.clears and name in record.values:
            known.pop(name, None)


def is_automatic(touch: dict[str, Any]) -> bool:
    return (touch.get("automatic") or "").strip().lower() in AUTOMATIC
