"""How long leads wait, who must act, and whether that is too long."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from oracle.agreement import Limit, Stage
from oracle.calendars import business_time, wall_days
from oracle.chains import Chain
from oracle.moments import Moment, elapsed
from oracle.question import Question


@dataclass(frozen=True)
class Charge:
    """Who owes the next action: a department, or in a seam the one that a lead was handed to, and by whom."""

    department: str | None
    seam: bool
    handed_by: str | None


def charge(question: Question, chain: Chain, place: int, day: date) -> Charge:
    """Whom a stay is charged to, by what is known at its entry, and of people on a day."""
    stage = chain.stage_of(chain.entries[place])
    if stage.is_seam:
        return Charge(stage.hands_to, True, stage.department)
    department = (
        chain.event_department_at(place)
        or stage.department
        or question.company.department_of(chain.owner_at(place), day)
        or chain.lead.values.get("department")
    )
    return Charge(department, False, None)


class Clock:
    """Measures stays on the wall clock or on the clock of the department that must act."""

    def __init__(self, question: Question) -> None:
        self.question = question
        self.agreement = question.company.agreement
        self.zone = question.zone

    def days(self, start: Moment, end: Moment, clock: str, department: str | None) -> Fraction | None:
        """Days between two times; none on the clock of a department that has no calendar."""
        if clock == "wall":
            return wall_days(elapsed(start, end, self.zone))
        calendar = self.agreement.calendar_of(department)
        return None if calendar is None else business_time(calendar, start, end, self.zone).days

    def is_past(self, limit: Limit, start: Moment, end: Moment, clock: str, department: str | None) -> bool | None:
        """Whether a limit is past; none on the clock of a department that has no calendar."""
        if clock == "wall":
            return elapsed(start, end, self.zone) > limit.milliseconds
        calendar = self.agreement.calendar_of(department)
        if calendar is None:
            return None
        time = business_time(calendar, start, end, self.zone)
        return time.days > limit.amount if limit.unit == "d" else time.open_milliseconds > limit.milliseconds

    def is_past_sla(self, stage: Stage, start: Moment | None, end: Moment, department: str | None) -> bool | None:
        """Whether a stay is past its stage's limit; none where there is none, or its entry has no time."""
        if stage.sla is None or start is None:
            return None
        return self.is_past(stage.sla, start, end, stage.clock, department)

    def is_past_deadline(self, deadline: Moment, end: Moment) -> bool:
        """Days are compared where the deadline is a date. A date that is the moment of the figures lasts all day."""
        if end == self.question.as_of.given and not deadline.is_date:
            return self.question.as_of.last > (deadline.instant or 0)
        return elapsed(deadline, end, self.zone) > 0


@dataclass(frozen=True)
class Stay:
    """A lead's stay in an open stage: from an entry to the next, or until the moment."""

    chain: Chain
    place: int
    charge: Charge

    @property
    def stage(self) -> Stage:
        return self.chain.stage_of(self.chain.entries[self.place])

    @property
    def start(self) -> Moment | None:
        return self.chain.entries[self.place].at

    @property
    def deadlines(self) -> list[Moment]:
        """The promises that hold: of the entry, and of the lead."""
        promised = [self.chain.entries[self.place].deadline, self.chain.lead.values.get("deadline")]
        return [deadline for deadline in promised if deadline is not None]


class Lateness:
    """Whether a stay is too long: past its stage's limit, or past a deadline."""

    def __init__(self, question: Question) -> None:
        self.question = question
        self.clock = Clock(question)

    def promises(self, stay: Stay, end: Moment) -> list[bool]:
        """For each limit and deadline that holds for a stay whether it is past."""
        sla = self.clock.is_past_sla(stay.stage, stay.start, end, stay.charge.department)
        found = [] if sla is None else [sla]
        return found + [self.clock.is_past_deadline(deadline, end) for deadline in stay.deadlines]

    def lacks_calendar(self, stay: Stay) -> bool:
        """Whether nobody can say if a limit is past, because who must act has no calendar."""
        is_measured = stay.stage.sla is not None and stay.start is not None and stay.stage.clock == "business"
        return is_measured and self.question.company.agreement.calendar_of(stay.charge.department) is None

    def open_stay(self, chain: Chain) -> Stay:
        place = len(chain.entries) - 1
        return Stay(chain, place, charge(self.question, chain, place, self.question.as_of.day))

    def ended_stays(self) -> Iterator[tuple[Stay, bool | None]]:
        """All stays of the period, and whether each was too long at some moment of it; none where nobody can say."""
        for chain in self.question.chains:
            for place, entry in enumerate(chain.entries):
                if not chain.stage_of(entry).is_open:
                    continue
                end = self._last_moment(chain, place)
                if end is None:
                    continue
                stay = Stay(chain, place, charge(self.question, chain, place, end.civil_day(self.question.zone)))
                is_late = any(self.promises(stay, end))
                yield stay, None if not is_late and self.lacks_calendar(stay) else is_late

    def _last_moment(self, chain: Chain, place: int) -> Moment | None:
        """The end of a stay, of the period, or the moment of the figures, whichever is first; nothing where the stay
        lies outside the period, or is followed by an entry that was known all the time."""
        question = self.question
        entries, start = chain.entries, chain.entries[place].at
        ends = [question.as_of.given]
        if place + 1 < len(entries):
            following = entries[place + 1].at
            if following is None:
                return None
            ends.append(following)
        if question.period.last is not None:
            ends.append(Moment(instant=Moment(day=question.period.last + timedelta(days=1)).start(question.zone) - 1))
        end = min(ends, key=self._order)
        zone = question.zone
        if question.period.first is not None and end.civil_day(zone) < question.period.first:
            return None
        if start is not None and self._order(end) < start.start(zone):
            return None
        return end

    def _order(self, moment: Moment) -> int:
        """A day as the moment of the figures lasts to its end."""
        as_of = self.question.as_of
        return as_of.last if moment is as_of.given else moment.start(self.question.zone)
