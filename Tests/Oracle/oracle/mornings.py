"""Working mornings: that of the moment, the one before it, and the same of each of the weeks before."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from oracle.agreement import Agreement
from oracle.calendars import WEEKDAYS
from oracle.moments import MILLISECONDS_AN_HOUR, AsOf, Moment, local_milliseconds

FIRST_DAY_OF_THE_WEEKEND = 5
DAYS_LOOKED_BACK = 366


class WorkingDays:
    """The days on which a company works: by the brief's calendar, the only one there is, or Monday to Friday."""

    def __init__(self, agreement: Agreement) -> None:
        calendars = agreement.calendars
        only = next(iter(calendars.values())) if len(calendars) == 1 else None
        self.calendar = calendars.get(agreement.brief.calendar or "", only)

    def holds(self, day: date) -> bool:
        if self.calendar is None:
            return day.weekday() < FIRST_DAY_OF_THE_WEEKEND
        return day not in self.calendar.holidays and bool(self.calendar.hours.get(WEEKDAYS[day.weekday()]))

    def before(self, day: date) -> date:
        """The last working day before a day; the day before where nobody ever works."""
        earlier = (day - timedelta(days=ago) for ago in range(1, DAYS_LOOKED_BACK))
        return next((one for one in earlier if self.holds(one)), day - timedelta(days=1))


class Mornings:
    """The moments that a brief looks at."""

    def __init__(self, as_of: AsOf, agreement: Agreement) -> None:
        self.as_of = as_of
        self.days = WorkingDays(agreement)
        day, before = as_of.day, self.days.before(as_of.day)
        self.windows = [
            (self._on(before - timedelta(weeks=week)), self._on(day - timedelta(weeks=week)) if week else as_of)
            for week in range(agreement.brief.weeks + 1)
        ]

    @property
    def before(self) -> AsOf:
        return self.windows[0][0]

    @property
    def week_before(self) -> AsOf:
        return self._on(self.as_of.day - timedelta(weeks=1))

    def _on(self, day: date) -> AsOf:
        """The same time of another day on the wall clock; a day where a day was asked for."""
        zone, given = self.as_of.zone, self.as_of.given
        if given.is_date:
            return AsOf(Moment(day=day), zone)
        whole, thousandths = divmod(given.instant or 0, 1000)
        local = datetime.fromtimestamp(whole, timezone.utc).astimezone(zone)
        clock = timedelta(hours=local.hour, minutes=local.minute, seconds=local.second, milliseconds=thousandths)
        return AsOf(Moment(instant=local_milliseconds(day, clock, zone)), zone)


def last_due(expect: str, now: int, zone: ZoneInfo) -> int:
    """The last moment up to another at which a new export was due: `hourly`, `daily 07:00`, `weekly mon 07:00`."""
    rhythm, *rest = expect.split()
    if rhythm == "hourly":
        return now - MILLISECONDS_AN_HOUR
    hours, minutes = rest[-1].split(":")
    clock = timedelta(hours=int(hours), minutes=int(minutes))
    day = Moment(instant=now).civil_day(zone)
    while local_milliseconds(day, clock, zone) > now or (rhythm == "weekly" and WEEKDAYS[day.weekday()] != rest[0]):
        day -= timedelta(days=1)
    return local_milliseconds(day, clock, zone)
