"""What came to leads since the last working morning: they became late, leak, came in, were won."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from oracle.agreement import Stage
from oracle.chances import count_score, median, student_two_sided
from oracle.customer_chain import sums_of
from oracle.estimates import Json
from oracle.lines import BAD, CAREFUL, INFO, Amounts, Line, Tested
from oracle.looks import Look, Window
from oracle.moments import instant_text
from oracle.mornings import Mornings
from oracle.records import Company
from oracle.tables import Database
from oracle.waiting import Charge

FEWEST_WEEKS = 4
MANY_LATE, MUCH_LATE = 5, Fraction(15, 100)
DIMENSIONS_TOLD = ("dealer", "source", "country")
HALF, CLEARLY_MORE = Fraction(1, 2), Fraction(3, 2)


@dataclass(frozen=True)
class Counted:
    """A count of this morning beside those of the same weekday of earlier weeks."""

    now: int
    weeks: list[int]

    @property
    def usual(self) -> float:
        return float(median(self.weeks))

    @property
    def is_above(self) -> bool:
        return count_score(self.now, self.weeks) > 0

    @property
    def chance(self) -> float:
        return student_two_sided(count_score(self.now, self.weeks), len(self.weeks) - 1)


class LeadChanges:
    """Counts what came to leads in the window of this morning and in those of the weeks before."""

    def __init__(self, company: Company, mornings: Mornings, where: str | None, database: Database) -> None:
        self.company = company
        self.agreement = company.agreement
        self.terms = self.agreement.brief
        self.mornings = mornings
        self.window, *weeks = (
            Window(Look(company, before, where, database), Look(company, at, where, database))
            for before, at in mornings.windows
        )
        self.windows = [self.window, *(window for window in weeks if self._is_comparable(window))]

    def _is_comparable(self, window: Window) -> bool:
        """Whether a week tells what is usual: its day was worked as this one is, and the data goes back so far."""
        question = self.window.at.question
        times = [
            entry.at.start(question.zone)
            for chain in question.all_chains for entry in chain.entries if entry.at is not None
        ]
        is_known = bool(times) and window.before.question.as_of.last > min(times)
        days = self.mornings.days
        is_alike = days.holds(window.at.question.as_of.day) == days.holds(self.window.at.question.as_of.day)
        return is_known and is_alike

    def _counted(self, counts: list[int]) -> Counted | None:
        """Nothing where too few weeks can tell what is usual, or there was nothing to count in any."""
        now, *weeks = counts
        return Counted(now, weeks) if len(weeks) >= FEWEST_WEEKS and any(counts) else None

    def late(self) -> Iterator[Tested]:
        at, before = self.window.at, self.window.before
        for row in at.rows:
            if at.is_unmeasured(row) or before.is_unmeasured(row):
                continue
            counted = self._counted([len(window.newly_late(row)) for window in self.windows])
            if counted is None:
                continue
            late, was = at.late_in(row), before.late_in(row)
            is_bad = len(late) >= MANY_LATE and len(late) > MUCH_LATE * len(at.open_in(row))
            particulars = {
                "mostly": self._mostly(late, at.open_in(row)), "withoutValue": at.count_without_value(late)
            }
            line = Line(
                "late", BAD if is_bad else CAREFUL, "aging.late", _place(row), len(late), len(was), at.values(late),
                counted.chance, counted.now, particulars,
            )
            matters = counted.is_above and counted.now >= self.terms.least_leads and len(late) > len(was)
            yield Tested(counted.chance, line if matters else None)

    def _mostly(self, late: set[str], in_row: set[str]) -> Json | None:
        """The value of more than half of the late leads, if clearly fewer of all that stand there have it."""
        look = self.window.at
        for dimension in DIMENSIONS_TOLD:
            keys = Counter(look.dimension(name, dimension) for name in late)
            everybody = Counter(look.dimension(name, dimension) for name in in_row)
            for key, count in keys.items():
                share = Fraction(count, len(late))
                if key and share > HALF and share >= CLEARLY_MORE * Fraction(everybody[key], len(in_row)):
                    return {"dimension": dimension, "key": key, "count": count}
        return None

    def leaks(self) -> Iterator[Tested]:
        counted = self._counted([len(window.newly_leaking()) for window in self.windows])
        if counted is None:
            return
        leaking, at = self.window.newly_leaking(), self.window.at
        causes = Counter(at.cause_of[name] for name in leaking)
        particulars = {
            "causes": [{"cause": cause, "count": count} for cause, count in causes.items()],
            "withoutValue": at.count_without_value(leaking),
        }
        new, chance = counted.now, counted.chance
        line = Line("leak", CAREFUL, "leak.count", self._since, new, None, at.values(leaking), chance, new, particulars)
        yield Tested(chance, line if counted.is_above and new >= self.terms.least_leads else None)

    def volume(self) -> Iterator[Tested]:
        first = self.agreement.first_stage.id
        counted = self._counted([len(window.entries(first)) for window in self.windows])
        if counted is None:
            return
        line = self._entries_line("volume", first, counted, {})
        yield Tested(counted.chance, line if max(counted.now, counted.usual) >= self.terms.least_leads else None)

    def won(self) -> Iterator[Tested]:
        line = self.won_line()
        if line is not None and line.chance is not None:
            yield Tested(line.chance, line)

    def won_line(self) -> Line | None:
        """What was won since the morning before; nothing where nobody knows what is usual."""
        stage = self.agreement.won_stage
        if stage is None:
            return None
        counted = self._counted([len(window.entries(stage.id)) for window in self.windows])
        return self._entries_line("won", stage.id, counted, self._won_money(stage)) if counted else None

    def _won_money(self, stage: Stage) -> Amounts:
        """What was ordered since the morning before, where orders are known; else what the leads are worth that won."""
        orders = self.company.orders
        if not orders:
            return self.window.at.values([chain.lead.id for chain in self.window.entries(stage.id)])
        before, at = self.window.before.question.as_of, self.window.at.question.as_of
        ordered = (
            order for order in orders if at.knows(order.get("ordered_at")) and not before.knows(order.get("ordered_at"))
        )
        return sums_of(ordered, self.agreement.currency)

    def _entries_line(self, rule: str, stage: str, counted: Counted, money: Amounts) -> Line:
        severity = INFO if counted.is_above else CAREFUL
        place, usual = {"stage": stage, **self._since}, {"usual": counted.usual}
        return Line(rule, severity, "funnel.in", place, counted.now, None, money, counted.chance, None, usual)

    @property
    def _since(self) -> Json:
        return {"since": instant_text(self.mornings.before.last)}


def _place(row: Charge) -> Json:
    """The coordinates of a row of the aging."""
    place: Json = {"department": row.department}
    return place | {"seam": True, "from": row.handed_by} if row.seam else place
