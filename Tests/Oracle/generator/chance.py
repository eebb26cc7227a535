"""Random choices from a seed, and times as different exports write them."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TypeVar

Choice = TypeVar("Choice")

# Around both changes of the clock, the turn of the year, and a month in which nothing happens.
BEGINNINGS = [datetime(2026, 3, 20), datetime(2026, 10, 15), datetime(2025, 12, 20), datetime(2026, 3, 2)]
ZONES = ["Europe/Amsterdam", "America/New_York", "UTC"]
OFFSETS = ["+01:00", "-05:00", "+05:30", "+0200"]
UNREADABLE = ["n/a", "2026-13-01", "2026-02-30", "yesterday"]
DAYS = 40
# Local times of these hours do not exist, or exist twice, on the days on which the clock changes.
HOURS_OF_CHANGE = (1, 2, 3)


class Chance:
    """Choices that are the same for the same seed."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.beginning = self.pick(BEGINNINGS)
        self.zone = self.pick(ZONES)
        # Some companies know moments only, some dates only.
        self.date_share = self.pick([0.0, 0.15, 0.4, 0.4, 1.0])

    def maybe(self, share: float) -> bool:
        return self.random.random() < share

    def pick(self, choices: Sequence[Choice]) -> Choice:
        return self.random.choice(choices)

    def sample(self, choices: Sequence[Choice], most: int, least: int = 0) -> list[Choice]:
        return self.random.sample(choices, self.number(least, min(most, len(choices))))

    def number(self, low: int, high: int) -> int:
        return self.random.randint(low, high)

    def moment(self, days: int = DAYS) -> datetime:
        moment = self.beginning + timedelta(minutes=self.random.randrange(0, days * 24 * 60, 30))
        while moment.hour in HOURS_OF_CHANGE:
            moment += timedelta(hours=1)
        return moment

    def day(self, first: int = 0, last: int = DAYS) -> str:
        return (self.beginning + timedelta(days=self.number(first, last))).strftime("%Y-%m-%d")

    def time(self, empty: float = 0.0, unreadable: float = 0.0, days: int = DAYS) -> str:
        """A date or a time in one of the ways of ISO 8601; sometimes nothing, sometimes what cannot be read."""
        if self.maybe(empty):
            return ""
        if self.maybe(unreadable):
            return self.pick(UNREADABLE)
        return self.written(self.moment(days))

    def written(self, moment: datetime) -> str:
        """A moment as a date or a time, in one of the ways of ISO 8601."""
        if self.maybe(self.date_share):
            return moment.strftime("%Y-%m-%d")
        return self.pick(
            [
                moment.strftime("%Y-%m-%d %H:%M"),
                moment.strftime("%Y-%m-%dT%H:%M:%S"),
                moment.strftime("%Y-%m-%dT%H:%M:%SZ"),
                moment.strftime("%Y-%m-%dT%H:%M:%S.") + f"{self.number(0, 999):03}Z",
                moment.strftime("%Y-%m-%dT%H:%M:%S") + self.pick(OFFSETS),
            ]
        )

    def amount(self) -> str:
        share = self.random.random()
        if share < 0.3:
            return ""
        if share < 0.6:
            return str(self.number(0, 9999))
        if share < 0.97:
            return f"{self.number(0, 9999)}.{self.number(0, 99):02}"
        return self.pick(["abc", "12x", "--1"])
