"""What was agreed (`ketting.toml`), with its defaults."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from fnmatch import fnmatchcase
from fractions import Fraction
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import tomllib

from oracle.calendars import BusinessCalendar
from oracle.moments import MILLISECONDS_A_MINUTE, MILLISECONDS_AN_HOUR

DEFAULT_STAGES: list[dict[str, Any]] = [
    *({"id": name} for name in ("inquiry", "mql", "sal", "sql", "opportunity")),
    {"id": "won", "kind": "won"},
    *({"id": name, "kind": "exit"} for name in ("rejected", "disqualified", "lost")),
]
DEFAULT_SURVEYS: list[dict[str, Any]] = [
    {"metric": "nps", "min": 0, "max": 10},
    {"metric": "csat", "min": 1, "max": 5, "top": 4},
    {"metric": "ces", "min": 1, "max": 7, "top": 5},
    {"metric": "cxpi", "min": 1, "max": 5},
]
DEFAULT_BUCKETS = [1, 3, 7, 14, 30, 60]
DEFAULT_SUPPRESS_BELOW = 5
DEFAULT_CAREFUL_BELOW = 30
DEFAULT_CURRENCY = "EUR"


@dataclass(frozen=True)
class Limit:
    """An agreed length of time: a number of days, hours or minutes."""

    amount: int
    unit: str

    @staticmethod
    def parse(text: str) -> "Limit":
        return Limit(int(text[:-1]), text[-1])

    @property
    def milliseconds(self) -> int:
        """Hours and minutes as time; days only on the wall clock, where each has 24 hours."""
        sizes = {"d": 24 * MILLISECONDS_AN_HOUR, "h": MILLISECONDS_AN_HOUR, "m": MILLISECONDS_A_MINUTE}
        return self.amount * sizes[self.unit]


@dataclass(frozen=True)
class Stage:
    """A stage in the order of the agreement."""

    position: int
    id: str
    kind: str
    department: str | None
    hands_to: str | None
    sla: Limit | None
    quiet_after: Limit | None
    clock: str
    name: str | None = None
    definition: str | None = None
    rule: str | None = None
    agreed_by: tuple[str, ...] | None = None

    @property
    def is_exit(self) -> bool:
        return self.kind == "exit"

    @property
    def is_open(self) -> bool:
        return self.kind not in ("won", "exit")

    @property
    def is_seam(self) -> bool:
        """Whether a lead that stands here waits for another department."""
        return self.hands_to is not None and self.hands_to != self.department


@dataclass(frozen=True)
class Survey:
    """The scale of a metric; a low answer is a good one where less effort is better."""

    metric: str
    low: Fraction
    high: Fraction
    top: Fraction | None
    lower_is_better: bool


@dataclass(frozen=True)
class RecordMapping:
    """How rows become records of one kind."""

    kind: str
    fields: dict[str, Any]
    when: dict[str, Any]


@dataclass(frozen=True)
class Source:
    """Files of one shape, and what their rows say."""

    patterns: list[str]
    group: str | None
    expect: str | None
    options: dict[str, Any]
    mappings: list[RecordMapping]

    def claims(self, name: str) -> bool:
        return any(fnmatchcase(name, pattern) for pattern in self.patterns)


@dataclass(frozen=True)
class BriefTerms:
    """What makes a change worth a line of the morning's brief."""

    calendar: str | None = None
    lines: int = 7
    false_discovery_rate: float = 0.05
    weeks: int = 8
    least_leads: int = 5
    least_points: float = 1.0


@dataclass
class Agreement:
    """All that the departments agreed on."""

    company: str
    zone: ZoneInfo
    currency: str
    stages: list[Stage]
    skips: str
    buckets: list[int]
    aging_clock: str
    suppress_below: int
    careful_below: int
    surveys: dict[str, Survey]
    calendars: dict[str, BusinessCalendar]
    department_calendars: dict[str, str]
    sources: list[Source]
    targets: list[dict[str, Any]]
    identity_keys: list[str]
    departments: list[str] = field(default_factory=list)
    agreed_by: list[str] = field(default_factory=list)
    brief: BriefTerms = field(default_factory=BriefTerms)
    by_id: dict[str, Stage] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.by_id = {stage.id: stage for stage in self.stages}

    @property
    def funnel_stages(self) -> list[Stage]:
        """The stages that stand in an order: exits stand outside it."""
        return [stage for stage in self.stages if not stage.is_exit]

    @property
    def first_stage(self) -> Stage:
        return self.funnel_stages[0]

    @property
    def departments_with_a_say(self) -> list[str]:
        """Those of the agreement, and those of its stages, each once."""
        named = [name for stage in self.stages for name in (stage.department, stage.hands_to) if name is not None]
        return list(dict.fromkeys([*self.departments, *named]))

    def signatures(self, stage: Stage) -> list[str]:
        """The departments that have signed a stage: its own signatures, else those of the whole funnel; those that have
        a say first, in their order."""
        signed = self.agreed_by if stage.agreed_by is None else stage.agreed_by
        say = self.departments_with_a_say
        return [name for name in say if name in signed] + sorted({name for name in signed if name not in say})

    @property
    def won_stage(self) -> Stage | None:
        """The stage that counts as won where a time is measured: the first of that kind."""
        return next((stage for stage in self.stages if stage.kind == "won"), None)

    def next_stage(self, stage: Stage) -> Stage | None:
        """The next stage that is not an exit."""
        return next((later for later in self.funnel_stages if later.position > stage.position), None)

    def calendar_of(self, department: str | None) -> BusinessCalendar | None:
        """A department's calendar; where it names none, the only one that there is."""
        name = self.department_calendars.get(department or "")
        if name is not None:
            return self.calendars.get(name)
        return next(iter(self.calendars.values())) if len(self.calendars) == 1 else None


def load_agreement(path: Path | None) -> Agreement:
    """Reads an agreement; without one everything has its default."""
    document = tomllib.loads(path.read_text(encoding="utf-8")) if path and path.exists() else {}
    company = document.get("company", {})
    zone_name = company.get("time_zone", "UTC")
    aging = document.get("aging", {})
    experience = document.get("experience", {})
    departments = document.get("department", [])
    return Agreement(
        company=company.get("name", ""),
        zone=ZoneInfo(zone_name),
        currency=company.get("currency", DEFAULT_CURRENCY),
        stages=[_stage(place, stage) for place, stage in enumerate(document.get("stage") or DEFAULT_STAGES)],
        skips=document.get("funnel", {}).get("skips", "count"),
        buckets=aging.get("buckets", DEFAULT_BUCKETS),
        aging_clock=aging.get("clock", "wall"),
        suppress_below=experience.get("suppress_below", DEFAULT_SUPPRESS_BELOW),
        careful_below=experience.get("careful_below", DEFAULT_CAREFUL_BELOW),
        surveys=_surveys(document.get("survey", [])),
        calendars={name: _calendar(table, zone_name) for name, table in document.get("calendar", {}).items()},
        department_calendars={one["id"]: one["calendar"] for one in departments if "calendar" in one},
        sources=[_source(table) for table in document.get("source", [])],
        targets=document.get("target", []),
        identity_keys=document.get("identity", {}).get("match", []),
        departments=[one["id"] for one in departments],
        agreed_by=list(document.get("funnel", {}).get("agreed_by", [])),
        brief=BriefTerms(**document.get("brief", {})),
    )


def _stage(position: int, table: dict[str, Any]) -> Stage:
    return Stage(
        position=position,
        id=table["id"],
        kind=table.get("kind", "inventory"),
        department=table.get("department"),
        hands_to=table.get("hands_to"),
        sla=Limit.parse(table["sla"]) if table.get("kind") == "sla" and "sla" in table else None,
        quiet_after=Limit.parse(table["quiet_after"]) if "quiet_after" in table else None,
        clock=table.get("clock", "wall"),
        name=table.get("name"),
        definition=table.get("definition"),
        rule=table.get("rule"),
        agreed_by=tuple(table["agreed_by"]) if "agreed_by" in table else None,
    )


def _surveys(tables: list[dict[str, Any]]) -> dict[str, Survey]:
    merged = {table["metric"]: dict(table) for table in DEFAULT_SURVEYS}
    for table in tables:
        merged.setdefault(table["metric"], {}).update(table)
    return {
        metric: Survey(
            metric,
            low=Fraction(table["min"]),
            high=Fraction(table["max"]),
            top=Fraction(table["top"]) if "top" in table else None,
            lower_is_better=table.get("direction") == "lower",
        )
        for metric, table in merged.items()
    }


def _calendar(table: dict[str, Any], company_zone: str) -> BusinessCalendar:
    def clock(text: str) -> timedelta:
        hours, minutes = text.split(":")
        return timedelta(hours=int(hours), minutes=int(minutes))

    def open_range(text: str) -> tuple[timedelta, timedelta]:
        opens, closes = text.split("-")
        return clock(opens), clock(closes)

    return BusinessCalendar(
        zone=ZoneInfo(table.get("time_zone", company_zone)),
        hours={day: [open_range(text) for text in texts] for day, texts in table.get("hours", {}).items()},
        holidays=frozenset(date.fromisoformat(str(day)) for day in table.get("holidays", [])),
    )


RECORD_KINDS = ("lead", "event", "survey", "touch", "person", "order", "spend", "touchpoint")
SOURCE_OPTIONS = ("date_format", "time_zone", "null", "decimal", "clears")


def _source(table: dict[str, Any]) -> Source:
    mappings: list[RecordMapping] = []
    for kind in (key for key in table if key in RECORD_KINDS):
        found = table[kind]
        for fields in [found] if isinstance(found, dict) else found:
            named = {name: spec for name, spec in fields.items() if name != "when"}
            mappings.append(RecordMapping(kind, named, fields.get("when", {})))
    return Source(
        patterns=table["files"],
        group=table.get("group"),
        expect=table.get("expect"),
        options={name: table[name] for name in SOURCE_OPTIONS if name in table},
        mappings=mappings,
    )
