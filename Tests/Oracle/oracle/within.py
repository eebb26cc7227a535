"""How many move on within so many days, over cohorts of equal age that share nobody."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from oracle.agreement import Stage
from oracle.chains import Chain
from oracle.estimates import Interval, difference, quantile, wilson
from oracle.moments import MILLISECONDS_A_DAY, Moment, elapsed
from oracle.question import Question

USUAL_DAYS = (14, 28, 56, 91, 182)
DAYS_LOOKED_BACK = 365
WEEKS_OF_A_CHAIN = 13
WEEKS_OF_A_MORNING = 4


@dataclass(frozen=True)
class Cohort:
    """The leads that first entered a stage in so many weeks, and how many of them moved on in time."""

    first: date
    weeks: int
    within: int
    leads: list[Chain]
    moved: list[Chain]

    @property
    def entered(self) -> int:
        return len(self.leads)

    @property
    def rate(self) -> Fraction:
        return Fraction(len(self.moved), len(self.leads))

    @property
    def interval(self) -> Interval:
        return wilson(len(self.moved), len(self.leads))


@dataclass(frozen=True)
class Cohorts:
    """Those of whom the days are over, and those of just before them."""

    now: Cohort
    before: Cohort

    def are_at_least(self, careful_below: int) -> bool:
        return min(self.now.entered, self.before.entered) >= max(1, careful_below)

    @property
    def change(self) -> Interval:
        return difference(self.now.interval, self.before.interval)


class StepWithin:
    """Counts the leads that moved on from a stage within its usual days."""

    def __init__(self, question: Question) -> None:
        self.question = question
        self.agreement = question.company.agreement
        self.zone = question.zone
        self.day = question.as_of.day

    def stages(self) -> list[Stage]:
        """The stages from which a lead can move on."""
        return [stage for stage in self.agreement.funnel_stages if self.agreement.next_stage(stage) is not None]

    def cohorts(self, stage: Stage, weeks: int) -> Cohorts | None:
        """Both cohorts of a stage; nothing where nobody moved on in a year, so that no time is usual."""
        within = self.usual_days(stage)
        if within is None:
            return None
        last = self.day - timedelta(days=within)
        first = last - timedelta(weeks=weeks)
        now = self._cohort(stage, within, first, weeks)
        return Cohorts(now, self._cohort(stage, within, first - timedelta(weeks=weeks), weeks))

    def usual_days(self, stage: Stage) -> int | None:
        """The days within which nine of ten of those who move have moved, as a round number."""
        entries = self._entered(stage, self.day - timedelta(days=DAYS_LOOKED_BACK), self.day)
        times = [days for chain, at in entries if (days := self.days_to_move(chain, stage, at)) is not None]
        usual = quantile(times, Fraction(9, 10))
        if usual is None:
            return None
        return next((days for days in USUAL_DAYS if days >= usual), USUAL_DAYS[-1])

    def days_to_move(self, chain: Chain, stage: Stage, start: Moment) -> Fraction | None:
        """The least time from an entry into a stage to one into a later stage, or into exactly the next where skips do
        not count; less than nothing where that was before."""
        following = self.agreement.next_stage(stage)
        assert following is not None
        times = [
            entry.at
            for entry in chain.entries
            if entry.at is not None and self._is_ahead(chain.stage_of(entry), stage, following)
        ]
        waits = [elapsed(start, time, self.zone) for time in times]
        return Fraction(min(waits), MILLISECONDS_A_DAY) if waits else None

    def _is_ahead(self, stage: Stage, start: Stage, following: Stage) -> bool:
        if self.agreement.skips == "ignore":
            return stage.id == following.id
        return not stage.is_exit and stage.position > start.position

    def _cohort(self, stage: Stage, within: int, first: date, weeks: int) -> Cohort:
        entered = list(self._entered(stage, first, first + timedelta(weeks=weeks)))
        moved = [chain for chain, at in entered if self._is_in_time(chain, stage, at, within)]
        return Cohort(first, weeks, within, [chain for chain, _ in entered], moved)

    def _is_in_time(self, chain: Chain, stage: Stage, at: Moment, within: int) -> bool:
        days = self.days_to_move(chain, stage, at)
        return days is not None and days <= within

    def _entered(self, stage: Stage, first: date, after: date) -> Iterator[tuple[Chain, Moment]]:
        """The leads whose first entry into a stage has a time, on a day from the first up to that after the last."""
        for chain, at in entered_first(self.question, stage):
            if first <= at.civil_day(self.zone) < after:
                yield chain, at


def entered_first(question: Question, stage: Stage) -> Iterator[tuple[Chain, Moment]]:
    """The leads whose first entry into a stage has a time, with that time."""
    for chain in question.chains:
        entry = next((entry for entry in chain.entries if entry.stage == stage.id), None)
        if entry is not None and entry.at is not None:
            yield chain, entry.at


class MeanOfWon:
    """What a won lead of the last 13 weeks is worth, by currency: over all of them whose value is known."""

    def __init__(self, question: Question) -> None:
        won_stage, day = question.company.agreement.won_stage, question.as_of.day
        first = day - timedelta(weeks=WEEKS_OF_A_CHAIN)
        known = [
            chain
            for chain, at in (entered_first(question, won_stage) if won_stage else ())
            if first <= at.civil_day(question.zone) < day and chain.lead.values.get("value") is not None
        ]
        self.by_currency: dict[str, Fraction] = {}
        for chain in known:
            currency = question.currency(chain)
            value = Fraction(chain.lead.values["value"]) / len(known)
            self.by_currency[currency] = self.by_currency.get(currency, Fraction(0)) + value
