"""Times as exports write them: moments, and civil dates whose precision is kept."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from functools import cached_property
from zoneinfo import ZoneInfo

MILLISECONDS_A_SECOND = 1_000
MILLISECONDS_A_MINUTE = 60_000
MILLISECONDS_AN_HOUR = 3_600_000
MILLISECONDS_A_DAY = 86_400_000

_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
_ISO = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)"
    r"(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?\s?(Z|[+-]\d\d:?\d\d)?)?"
)
_NUMERIC = re.compile(r"(\d{1,2})[-/](\d{1,2})[-/](\d{4})(?:[ T](\d\d):(\d\d)(?::(\d\d))?)?")


class UnreadableTime(ValueError):
    """A text that is no date and no time."""


def milliseconds(moment: datetime) -> int:
    """Milliseconds since 1970 of an aware time, exactly."""
    return (moment - _EPOCH) // timedelta(milliseconds=1)


def local_milliseconds(day: date, clock: timedelta, zone: ZoneInfo) -> int:
    """The moment at which the clocks of a zone show a time of a day."""
    local = datetime(day.year, day.month, day.day) + clock
    return milliseconds(local.replace(tzinfo=zone))


@dataclass(frozen=True)
class Moment:
    """Either a civil date or a moment in milliseconds since 1970."""

    day: date | None = None
    instant: int | None = None

    @property
    def is_date(self) -> bool:
        return self.day is not None

    def civil_day(self, zone: ZoneInfo) -> date:
        """The day on the calendars of a zone."""
        if self.day is not None:
            return self.day
        return (_EPOCH + timedelta(milliseconds=self.instant or 0)).astimezone(zone).date()

    def start(self, zone: ZoneInfo) -> int:
        """From when on it is known: a date from the start of its day."""
        if self.day is not None:
            return local_milliseconds(self.day, timedelta(0), zone)
        return self.instant or 0


def elapsed(start: Moment, end: Moment, zone: ZoneInfo) -> int:
    """Milliseconds from one to the other; whole civil days where either is a date."""
    if start.is_date or end.is_date:
        return (end.civil_day(zone) - start.civil_day(zone)).days * MILLISECONDS_A_DAY
    return (end.instant or 0) - (start.instant or 0)


def is_at_least(later: Moment, earlier: Moment, zone: ZoneInfo) -> bool:
    """Whether the first is not before the second, by days where either is a date."""
    return elapsed(earlier, later, zone) >= 0


@dataclass(frozen=True)
class AsOf:
    """The moment of the figures. A date means the end of that day for what is known, and that day for ages."""

    given: Moment
    zone: ZoneInfo

    @cached_property
    def last(self) -> int:
        """The last millisecond that counts."""
        if self.given.day is None:
            return self.given.instant or 0
        return Moment(day=self.given.day + timedelta(days=1)).start(self.zone) - 1

    @cached_property
    def day(self) -> date:
        return Moment(instant=self.last).civil_day(self.zone)

    def knows(self, moment: Moment | None) -> bool:
        """What has no time is known at every moment."""
        return moment is None or moment.start(self.zone) <= self.last


@dataclass(frozen=True)
class Period:
    """Days from which and until which records count; an end that is missing is open."""

    first: date | None = None
    last: date | None = None

    @property
    def is_all_time(self) -> bool:
        return self.first is None and self.last is None

    def holds(self, moment: Moment | None, zone: ZoneInfo) -> bool:
        """What has no time belongs to all time only."""
        if moment is None:
            return self.is_all_time
        day = moment.civil_day(zone)
        return (self.first is None or day >= self.first) and (self.last is None or day <= self.last)


def parse_iso(text: str, zone: ZoneInfo) -> Moment:
    """`yyyy-MM-dd`, alone or with a time, with or without an offset; without one it is the zone's time."""
    found = _ISO.fullmatch(text)
    if not found:
        raise UnreadableTime(text)
    year, month, day, hour, minute, second, fraction, offset = found.groups()
    try:
        civil = date(int(year), int(month), int(day))
        if hour is None:
            return Moment(day=civil)
        local = datetime(civil.year, civil.month, civil.day, int(hour), int(minute), int(second or 0))
    except ValueError as fault:
        raise UnreadableTime(text) from fault
    thousandths = int((fraction or "0").ljust(3, "0")[:3])
    return Moment(instant=milliseconds(local.replace(tzinfo=_offset_zone(offset) or zone)) + thousandths)


def _offset_zone(offset: str | None) -> timezone | None:
    if offset is None:
        return None
    if offset == "Z":
        return timezone.utc
    sign = 1 if offset[0] == "+" else -1
    return timezone(sign * timedelta(hours=int(offset[1:3]), minutes=int(offset[-2:])))


def numeric_parts(text: str) -> tuple[int, int] | None:
    """The first two numbers of a date such as 03-04-2026, whose order only the column tells."""
    found = _NUMERIC.fullmatch(text)
    return (int(found[1]), int(found[2])) if found else None


def parse_numeric(text: str, day_first: bool, zone: ZoneInfo) -> Moment:
    """A date such as 03-04-2026 or 03/04/2026, alone or with a time."""
    found = _NUMERIC.fullmatch(text)
    if not found:
        raise UnreadableTime(text)
    first, second, year, hour, minute, seconds = found.groups()
    day, month = (first, second) if day_first else (second, first)
    try:
        civil = date(int(year), int(month), int(day))
        if hour is None:
            return Moment(day=civil)
        local = datetime(civil.year, civil.month, civil.day, int(hour), int(minute), int(seconds or 0))
    except ValueError as fault:
        raise UnreadableTime(text) from fault
    return Moment(instant=milliseconds(local.replace(tzinfo=zone)))


def instant_text(milliseconds: int) -> str:
    """A moment in UTC, with its thousandths where it has any."""
    moment = _EPOCH + timedelta(milliseconds=milliseconds)
    precision = "milliseconds" if milliseconds % 1000 else "seconds"
    return moment.isoformat(timespec=precision).replace("+00:00", "Z")
