"""Business time: the open hours of a calendar between two ends."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction
from zoneinfo import ZoneInfo

from oracle.moments import MILLISECONDS_A_DAY, Moment, local_milliseconds

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True)
class BusinessTime:
    """Working days (a part of a day's open time is that part of a day) and open milliseconds."""

    days: Fraction
    open_milliseconds: int


@dataclass
class BusinessCalendar:
    """When a department works: ranges of hours for each weekday, and the days on which nobody does."""

    zone: ZoneInfo
    hours: dict[str, list[tuple[timedelta, timedelta]]]
    holidays: frozenset[date] = frozenset()
    _opened: dict[date, list[tuple[int, int]]] = field(default_factory=dict)

    def open_ranges(self, day: date) -> list[tuple[int, int]]:
        """The open hours of a day, as moments."""
        if day not in self._opened:
            ranges = [] if day in self.holidays else self.hours.get(WEEKDAYS[day.weekday()], [])
            self._opened[day] = [
                (local_milliseconds(day, opens, self.zone), local_milliseconds(day, closes, self.zone))
                for opens, closes in ranges
            ]
        return self._opened[day]

    def between(self, start: int, end: int) -> BusinessTime:
        """The open time between two moments; none when the second is not later."""
        days, total = Fraction(0), 0
        day = Moment(instant=start).civil_day(self.zone)
        last = Moment(instant=end).civil_day(self.zone)
        while day <= last:
            ranges = self.open_ranges(day)
            whole = sum(closes - opens for opens, closes in ranges)
            passed = sum(max(0, min(closes, end) - max(opens, start)) for opens, closes in ranges)
            if whole > 0:
                days += Fraction(passed, whole)
            total += passed
            day += timedelta(days=1)
        return BusinessTime(days, total)

    def between_days(self, start: date, end: date) -> BusinessTime:
        """The whole working days from a day up to another, which is not among them."""
        days, total = 0, 0
        day = start
        while day < end:
            whole = sum(closes - opens for opens, closes in self.open_ranges(day))
            days += whole > 0
            total += whole
            day += timedelta(days=1)
        return BusinessTime(Fraction(days), total)


def business_time(calendar: BusinessCalendar, start: Moment, end: Moment, zone: ZoneInfo) -> BusinessTime:
    """Business time between two times: whole working days where either is a date."""
    if start.is_date or end.is_date:
        return calendar.between_days(start.civil_day(zone), end.civil_day(zone))
    return calendar.between(start.instant or 0, end.instant or 0)


def wall_days(milliseconds: int) -> Fraction:
    """Elapsed time in days of 24 hours."""
    return Fraction(milliseconds, MILLISECONDS_A_DAY)
