"""Rows to records: native headers, and the mappings of the agreement."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from oracle.agreement import Agreement, RecordMapping, Source
from oracle.moments import Moment, UnreadableTime, numeric_parts, parse_iso, parse_numeric
from oracle.rows import Row, Sheet, read_sheet

LEAD_TEXTS = (
    "customer_id source campaign channel country region dealer segment department owner email company currency "
    "decision_style"
).split()
NATIVE_COLUMNS: dict[str, dict[str, str]] = {
    "lead": {"id": "lead_id", **{name: name for name in ("created_at", "value", "deadline", *LEAD_TEXTS)}},
    "event": {
        "lead": "lead_id", "at": "entered_at",
        **{name: name for name in ("stage", "department", "owner", "reason", "deadline")},
    },
    "survey": {
        "id": "response_id",
        **{
            name: name
            for name in (
                "metric score answered_at customer_id lead_id touchpoint channel department country question comment"
            ).split()
        },
    },
    "touch": {
        "id": "touch_id", "lead": "lead_id", "at": "touched_at",
        **{
            name: name
            for name in "customer_id direction channel touchpoint department person minutes automatic".split()
        },
    },
    "person": {name: name for name in "person name department team type from to".split()},
    "order": {
        "id": "order_id",
        **{name: name for name in "customer_id ordered_at amount currency margin lead_id recurring".split()},
    },
    "spend": {name: name for name in "date amount campaign channel country department currency status".split()},
    "touchpoint": {
        name: name for name in "touchpoint name journey_step channel department owner promise reviewed_at".split()
    },
}
REQUIRED = {
    "lead": ["id"],
    "event": ["lead", "stage"],
    "survey": ["metric"],
    "touch": ["at"],
    "person": ["person"],
    "order": ["id", "customer_id"],
    "spend": [],
    "touchpoint": ["touchpoint"],
}
TIMES = {"from", "to", "created_at", "deadline", "at", "answered_at", "ordered_at", "date", "reviewed_at"}
NUMBERS = {"value", "score", "amount", "minutes", "margin"}
# Native files are what one system exports.
NATIVE_SYSTEM = "native"
KEY_JOINT = "\x1f"
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?")
_DAY_FIRST_FORMATS = {"dd-MM-yyyy": False, "dd-MM-yyyy HH:mm": True}
_MONTH_FIRST_FORMATS = {"MM/dd/yyyy": False}


class Faulty(Exception):
    """A field that cannot be read: its record is rejected."""


class Ignored(Exception):
    """A record that the mapping drops on purpose."""


class Unmapped(Exception):
    """A value that the mapping does not have."""


@dataclass
class Record:
    """A normalised record, with where it was read and the fields that its row mentions."""

    kind: str
    file: str
    line: int
    place: int
    values: dict[str, Any]
    group: str | None
    clears: bool
    system: str


@dataclass
class FileReading:
    """What became of the rows of a file."""

    name: str
    group: str | None
    rows: int = 0
    accepted: int = 0
    skipped: int = 0
    rejected: int = 0
    unmapped: int = 0
    records: list[Record] = field(default_factory=list)
    # Nothing where a native header claims the file.
    source: Source | None = None
    modified: int = 0


def native_kind(columns: list[str]) -> str | None:
    """Which records a header means, whatever its file is called."""
    named = set(columns)
    for kind, needed in (
        ("event", {"lead_id", "stage", "entered_at"}),
        ("survey", {"response_id", "metric", "score", "answered_at"}),
        ("touch", {"touched_at", "lead_id"}),
        ("touch", {"touched_at", "customer_id"}),
        ("order", {"order_id", "customer_id", "ordered_at", "amount"}),
        ("lead", {"lead_id", "created_at"}),
        ("spend", {"date", "amount"}),
        ("person", {"person"}),
        ("touchpoint", {"touchpoint"}),
    ):
        if needed <= named:
            return kind
    return None


def read_file(name: str, data: bytes, agreement: Agreement) -> FileReading:
    """The records of a file; none where no source and no native header claims it."""
    source = next((one for one in agreement.sources if one.claims(name)), None)
    sheet = read_sheet(name, data)
    if sheet is None or not sheet.columns:
        return FileReading(name, source.group if source else None)
    if source is None:
        kind = native_kind(sheet.columns)
        if kind is None:
            return FileReading(name, None)
        columns = {key: column for key, column in NATIVE_COLUMNS[kind].items() if column in sheet.columns}
        source = Source([name], None, None, {}, [RecordMapping(kind, columns, {})])
        return FileReader(source, sheet, agreement.zone, NATIVE_SYSTEM).read(name)
    system = f"source {agreement.sources.index(source)}"
    reading = FileReader(source, sheet, agreement.zone, system).read(name)
    reading.source = source
    return reading


class FileReader:
    """Reads the rows of one file by its source."""

    def __init__(self, source: Source, sheet: Sheet, zone: ZoneInfo, system: str) -> None:
        self.source = source
        self.sheet = sheet
        self.system = system
        named = source.options.get("time_zone")
        self.zone = ZoneInfo(named) if named else zone
        self.nulls: list[str] = source.options.get("null", [""])
        self.orders: dict[str, str] = {}

    def read(self, name: str) -> FileReading:
        reading = FileReading(name, self.source.group, rows=len(self.sheet.rows))
        for row in self.sheet.rows:
            if row.values is None:
                reading.rejected += 1
                continue
            made, faults = self._records_of(row, name, reading)
            if made:
                reading.accepted += 1
            elif faults:
                reading.rejected += 1
            else:
                reading.skipped += 1
        return reading

    def _records_of(self, row: Row, name: str, reading: FileReading) -> tuple[int, int]:
        """How many records a row has made that say something, and how many could not be read."""
        made = faults = 0
        for place, mapping in enumerate(self.source.mappings):
            assert row.values is not None
            if not self._holds(mapping.when, row.values):
                continue
            try:
                values = self._values(mapping, row.values)
            except Ignored:
                continue
            except Unmapped:
                reading.unmapped += 1
                continue
            except Faulty:
                faults += 1
                continue
            clears = bool(self.source.options.get("clears"))
            reading.records.append(
                Record(mapping.kind, name, row.line, place, values, self.source.group, clears, self.system)
            )
            is_unanswered = mapping.kind == "survey" and values.get("score") is None
            made += not is_unanswered
        return made, faults

    def _holds(self, when: dict[str, Any], row: dict[str, str]) -> bool:
        for column, wanted in when.items():
            text = row.get(column.strip().lower(), "").strip()
            if wanted == "not empty":
                holds = text not in self.nulls
            elif wanted == "empty":
                holds = text in self.nulls
            else:
                holds = text in wanted
            if not holds:
                return False
        return True

    def _values(self, mapping: RecordMapping, row: dict[str, str]) -> dict[str, Any]:
        values = {name: self._value(name, spec, row) for name, spec in mapping.fields.items()}
        if any(values.get(name) is None for name in REQUIRED[mapping.kind]):
            raise Faulty
        if mapping.kind == "touch" and values.get("lead") is None and values.get("customer_id") is None:
            raise Faulty
        return values

    def _value(self, name: str, spec: Any, row: dict[str, str]) -> Any:
        spec = _as_table(spec)
        text = spec["value"] if "value" in spec else self._text(spec, row)
        if text == "":
            return None
        if name in TIMES:
            return self._time(text, spec)
        if name in NUMBERS:
            return self._number(text)
        return text

    def _text(self, spec: dict[str, Any], row: dict[str, str]) -> str:
        nulls = spec.get("null", self.nulls)
        parts = [row.get(column.strip().lower(), "").strip() for column in spec["columns"]]
        parts = ["" if part in nulls else part for part in parts]
        text = KEY_JOINT.join(parts) if any(parts) else ""
        if text and "map" in spec:
            mapped = spec["map"]
            if text not in mapped and "*" not in mapped:
                raise Unmapped
            text = mapped.get(text, mapped.get("*"))
            if text == "ignore":
                raise Ignored
        return text

    def _number(self, text: str) -> Decimal:
        if self.source.options.get("decimal") == ",":
            text = text.replace(".", "").replace(",", ".")
        if not _NUMBER.fullmatch(text):
            raise Faulty
        return Decimal(text)

    def _time(self, text: str, spec: dict[str, Any]) -> Moment:
        column = spec["columns"][0].strip().lower()
        agreed = spec.get("format") or self.source.options.get("date_format")
        try:
            if agreed is not None:
                has_time = {**_DAY_FIRST_FORMATS, **_MONTH_FIRST_FORMATS}[agreed]
                moment = parse_numeric(text, agreed in _DAY_FIRST_FORMATS, self.zone)
                if moment.is_date == has_time:
                    raise Faulty
                return moment
            order = self._order(column)
            if order == "iso":
                return parse_iso(text, self.zone)
            if order == "undecided":
                raise Faulty
            return parse_numeric(text, order == "day first", self.zone)
        except UnreadableTime as fault:
            raise Faulty from fault

    def _order(self, column: str) -> str:
        """The order of day and month, by the evidence of the whole column."""
        if column not in self.orders:
            texts = (row.values.get(column, "").strip() for row in self.sheet.rows if row.values)
            parts = [found for text in texts if text not in self.nulls and (found := numeric_parts(text))]
            day_first = any(first > 12 for first, _ in parts)
            month_first = any(second > 12 for _, second in parts)
            if not parts:
                self.orders[column] = "iso"
            elif day_first != month_first:
                self.orders[column] = "day first" if day_first else "month first"
            elif not day_first and all(first == second for first, second in parts):
                self.orders[column] = "day first"
            else:
                self.orders[column] = "undecided"
        return self.orders[column]


def _as_table(spec: Any) -> dict[str, Any]:
    if isinstance(spec, str):
        return {"columns": [spec]}
    if isinstance(spec, list):
        return {"columns": spec}
    columns = spec.get("column", [])
    return {**spec, "columns": [columns] if isinstance(columns, str) else columns}
