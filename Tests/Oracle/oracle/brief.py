"""The brief: what changed since the last working morning, worst first by the money at stake."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from fractions import Fraction

from oracle.agreement import Stage
from oracle.board import Board
from oracle.chances import called_real, chance_of_change, chance_of_count, median, two_proportions
from oracle.customer_chain import SCORED, money
from oracle.estimates import Interval, Json
from oracle.looks import Amounts, Look, Window
from oracle.moments import MILLISECONDS_A_DAY, AsOf, elapsed, instant_text
from oracle.mornings import Mornings, last_due
from oracle.question import Question
from oracle.scores import Score
from oracle.tables import Database
from oracle.targets import coordinates_of
from oracle.waiting import Charge
from oracle.within import WEEKS_OF_A_MORNING, Cohort, Cohorts, MeanOfWon, StepWithin

FEWEST_WEEKS = 4
MANY_LATE, MUCH_LATE = 5, Fraction(15, 100)
DIMENSIONS_TOLD = ("dealer", "source", "country")
HALF, CLEARLY_MORE, PART_OF_A_FALL = Fraction(1, 2), Fraction(3, 2), Fraction(1, 3)
BAD, CAREFUL, INFO = "bad", "careful", "info"
SEVERITIES = (BAD, CAREFUL, INFO)


@dataclass
class Line:
    """One change that may matter."""

    rule: str
    severity: str
    figure: str
    where: Json
    value: float | int | None
    before: float | int | None
    money: Amounts = field(default_factory=dict)
    chance: float | None = None
    new: int | None = None
    # What only lines of some rules say.
    particulars: Json = field(default_factory=dict)


@dataclass(frozen=True)
class Tested:
    """A change with its chance; the line that it is where it is called real, if it matters."""

    chance: float
    line: Line | None


class Brief:
    """Looks for changes at a moment, and says which of them are lines.

    `board` has the figures of all time at a moment: a brief looks at no period."""

    def __init__(
        self, question: Question, where: str | None, database: Database, board: Callable[[AsOf], Board]
    ) -> None:
        self.question = question
        self.agreement = question.company.agreement
        self.terms = self.agreement.brief
        self.board = board
        self.mornings = Mornings(question.as_of, self.agreement)
        looks = [
            Window(Look(question.company, before, where, database), Look(question.company, at, where, database))
            for before, at in self.mornings.windows
        ]
        self.window = looks[0]
        self.weeks = [window for window in looks[1:] if self._is_comparable(window)]
        self.mean = MeanOfWon(self.window.at.question).by_currency

    def _is_comparable(self, window: Window) -> bool:
        """Whether a week tells what is usual: its day was a working day, and the data goes back so far."""
        question = self.window.at.question
        times = [
            entry.at.start(question.zone)
            for chain in question.all_chains for entry in chain.entries if entry.at is not None
        ]
        is_known = bool(times) and window.before.question.as_of.last > min(times)
        return is_known and self.mornings.days.holds(window.at.question.as_of.day)

    def report(self) -> Json:
        rules = self._late, self._leaks, self._rates, self._scores, self._volume, self._won
        tested = [one for rule in rules for one in rule()]
        real = called_real([one.chance for one in tested], self.terms.false_discovery_rate)
        lines = [one.line for one, is_real in zip(tested, real) if is_real and one.line is not None]
        lines = _told_once(lines)
        lines += [*self._targets(), *self._sources()]
        lines.sort(key=self._order)
        summary = {
            "before": instant_text(self.mornings.before.last),
            "weekBefore": instant_text(self.mornings.week_before.last),
            "tested": len(tested), "real": sum(real), "left": max(0, len(lines) - self.terms.lines),
            "nothingUnusual": not lines, "usual": self._usual(lines), "restated": [],
        }
        return {"brief": [self._shown(line) for line in lines[: self.terms.lines]], "briefSummary": summary}

    def _shown(self, line: Line) -> Json:
        return {
            "rule": line.rule, "severity": line.severity, "figure": line.figure, "where": line.where,
            "value": line.value, "before": line.before, "money": money(line.money), "chance": line.chance,
            "new": line.new,
            **line.particulars,
        }

    def _order(self, line: Line) -> tuple[Fraction, int]:
        at_stake = Fraction(0) if line.severity == INFO else line.money.get(self.agreement.currency, Fraction(0))
        return -max(Fraction(0), at_stake), SEVERITIES.index(line.severity)

    # Counts

    def _chance(self, count: Callable[[Window], int]) -> tuple[int, list[int], float | None]:
        """The count of this morning, those of the weeks before, and its chance; none where too few weeks can tell, or
        where there was nothing to count in any."""
        now, weeks = count(self.window), [count(window) for window in self.weeks]
        if len(weeks) < FEWEST_WEEKS or not any([now, *weeks]):
            return now, weeks, None
        return now, weeks, chance_of_count(now, weeks)

    def _late(self) -> Iterator[Tested]:
        at, before = self.window.at, self.window.before
        for row in at.rows:
            if at.is_unmeasured(row) or before.is_unmeasured(row):
                continue
            new, weeks, chance = self._chance(lambda window: len(window.newly_late(row)))
            if chance is None:
                continue
            late, was = at.late_in(row), before.late_in(row)
            is_bad = len(late) >= MANY_LATE and len(late) > MUCH_LATE * len(at.open_in(row))
            line = Line(
                "late", BAD if is_bad else CAREFUL, "aging.late", _where(row), len(late), len(was), at.values(late),
                chance, new, {"mostly": self._mostly(late, at.open_in(row)), "withoutValue": at.count_without_value(late)},
            )
            matters = is_above(new, weeks) and new >= self.terms.least_leads and len(late) > len(was)
            yield Tested(chance, line if matters else None)

    def _mostly(self, late: set[str], in_row: set[str]) -> Json | None:
        """The value that more than half of the late leads have, and clearly more of them than of all that stand there."""
        look = self.window.at
        for dimension in DIMENSIONS_TOLD:
            keys = Counter(look.dimension(name, dimension) for name in late)
            everybody = Counter(look.dimension(name, dimension) for name in in_row)
            for key, count in keys.items():
                share = Fraction(count, len(late))
                if key and share > HALF and share >= CLEARLY_MORE * Fraction(everybody[key], len(in_row)):
                    return {"dimension": dimension, "key": key, "count": count}
        return None

    def _leaks(self) -> Iterator[Tested]:
        new, weeks, chance = self._chance(lambda window: len(window.newly_leaking()))
        if chance is None:
            return
        leaking = self.window.newly_leaking()
        at = self.window.at
        causes = Counter(at.cause_of[name] for name in leaking)
        particulars = {
            "causes": [{"cause": cause, "count": count} for cause, count in causes.items()],
            "withoutValue": at.count_without_value(leaking),
        }
        line = Line("leak", CAREFUL, "leak.count", {}, new, None, at.values(leaking), chance, new, particulars)
        yield Tested(chance, line if is_above(new, weeks) and new >= self.terms.least_leads else None)

    def _volume(self) -> Iterator[Tested]:
        first = self.agreement.first_stage.id
        new, weeks, chance = self._chance(lambda window: len(window.entries(first)))
        if chance is None:
            return
        usual = median(weeks)
        severity = INFO if new > usual else CAREFUL
        line = Line("volume", severity, "funnel.in", {"stage": first}, new, None, {}, chance, None, {"usual": usual})
        yield Tested(chance, line if max(new, usual) >= self.terms.least_leads else None)

    def _won(self) -> Iterator[Tested]:
        line = self._won_line()
        if line is not None and line.chance is not None:
            yield Tested(line.chance, line)

    def _won_line(self) -> Line | None:
        """What was won since the morning before; nothing where nobody knows what is usual."""
        stage = self.agreement.won_stage
        if stage is None:
            return None
        new, weeks, chance = self._chance(lambda window: len(window.entries(stage.id)))
        if chance is None:
            return None
        usual = median(weeks)
        return Line(
            "won", INFO if new > usual else CAREFUL, "funnel.in", {"stage": stage.id}, new, None,
            self.won_money(stage), chance, None, {"usual": usual},
        )

    def _usual(self, lines: list[Line]) -> Json | None:
        """Won as on a usual day, where there is room to say so and it is no line."""
        line = self._won_line()
        if line is None or len(lines) >= self.terms.lines or any(one.rule == "won" for one in lines):
            return None
        return self._shown(replace(line, severity=INFO))

    def won_money(self, stage: Stage) -> Amounts:
        """What was ordered since the morning before, where orders are known; else what the leads are worth that won."""
        orders = self.question.company.orders
        if not orders:
            return self.window.at.values([chain.lead.id for chain in self.window.entries(stage.id)])
        sums: Amounts = {}
        before, at = self.window.before.question.as_of, self.window.at.question.as_of
        for order in orders:
            if at.knows(order["ordered_at"]) and not before.knows(order["ordered_at"]):
                currency = order.get("currency") or self.agreement.currency
                sums[currency] = sums.get(currency, Fraction(0)) + Fraction(order["amount"])
        return sums

    # Rates

    def _rates(self) -> Iterator[Tested]:
        steps = StepWithin(self.window.at.question)
        for stage in steps.stages():
            cohorts = steps.cohorts(stage, WEEKS_OF_A_MORNING)
            if cohorts is None or not cohorts.are_at_least(self.agreement.careful_below):
                continue
            now, before = cohorts.now, cohorts.before
            chance = two_proportions(len(now.moved), now.entered, len(before.moved), before.entered)
            fall = before.rate - now.rate
            leads = Fraction(now.entered, WEEKS_OF_A_MORNING) * fall
            line = Line(
                "rate", CAREFUL if fall > 0 else INFO, "funnel.within", {"stage": stage.id, "within": now.within},
                float(now.rate), float(before.rate),
                {currency: leads * mean for currency, mean in self.mean.items()} if fall > 0 else {}, chance, None,
                {"reason": self._reason(stage, cohorts) if fall > 0 else None},
            )
            yield Tested(chance, line if abs(fall) * 100 >= Fraction(self.terms.least_points) else None)

    def _reason(self, stage: Stage, cohorts: Cohorts) -> str | None:
        """The reason whose share of those that left grew most, where it explains a third of the fall."""
        now, before = (self._left(stage, cohort) for cohort in (cohorts.now, cohorts.before))
        growth = {reason: share - before.get(reason, Fraction(0)) for reason, share in now.items()}
        reason = max(growth, key=lambda name: growth[name], default=None)
        fall = cohorts.before.rate - cohorts.now.rate
        return reason if reason is not None and growth[reason] >= PART_OF_A_FALL * fall else None

    def _left(self, stage: Stage, cohort: Cohort) -> dict[str, Fraction]:
        """By reason, the share of a cohort that went straight to an exit in time."""
        zone = self.question.zone
        reasons: Counter[str] = Counter()
        for chain in cohort.leads:
            place = next(place for place, entry in enumerate(chain.entries) if entry.stage == stage.id)
            start, following = chain.entries[place].at, chain.entries[place + 1 : place + 2]
            for entry in following:
                if not chain.stage_of(entry).is_exit or start is None or entry.at is None or not entry.reason:
                    continue
                if elapsed(start, entry.at, zone) <= cohort.within * MILLISECONDS_A_DAY:
                    reasons[entry.reason] += 1
        return {reason: Fraction(count, cohort.entered) for reason, count in reasons.items()}

    # Scores

    def _scores(self) -> Iterator[Tested]:
        experience = self.board(self.question.as_of).experience
        rows = [row for row in experience.rows if row["metric"] in SCORED and row["dimension"] in (None, "touchpoint")]
        rows.sort(key=lambda row: (row["dimension"] is None, SCORED.index(row["metric"]), -row["n"], row["key"] or ""))
        for row in rows:
            change = row["change"]
            if change is None or change["low"] is None:
                continue
            if min(change["n"], change["nBefore"]) < self.agreement.careful_below:
                continue
            chance = chance_of_change(Interval(change["value"], change["low"], change["high"]))
            now, before = experience.compared[row["metric"], row["dimension"], row["key"]]
            yield Tested(chance, self._score_line(row, now, before, chance))

    def _score_line(self, row: Json, now: Score, before: Score, chance: float) -> Line | None:
        """Nothing where the change is too small, in hundredth parts of the scale."""
        metric, survey = row["metric"], self.agreement.surveys[row["metric"]]
        change = now.value - before.value
        parts = {"nps": 1.0, "csat": 100.0}.get(metric, 100 / float(survey.high - survey.low))
        if abs(change) * parts < self.terms.least_points:
            return None
        lower_is_better = metric == "ces" and survey.lower_is_better
        where = {"touchpoint": row["key"]} if row["dimension"] else {}
        severity = INFO
        if change > 0 if lower_is_better else change < 0:
            severity = BAD if self._is_beyond_floor(metric, where, now, lower_is_better) else CAREFUL
        return Line("score", severity, f"experience.{metric}", where, now.value, before.value, {}, chance)

    def _is_beyond_floor(self, metric: str, where: Json, now: Score, lower_is_better: bool) -> bool:
        """Whether the floor of the score's own target lies wholly on the better side of it."""
        for target in self.agreement.targets:
            if target["figure"] == f"experience.{metric}" and coordinates_of(target) == where:
                if "floor" not in target or now.low is None or now.high is None:
                    return False
                return bool(now.low > target["floor"] if lower_is_better else now.high < target["floor"])
        return False

    # Targets and sources

    def _targets(self) -> Iterator[Line]:
        """A figure that was not known was neither missed nor met."""
        if not self.agreement.targets:
            return
        as_ofs = self.question.as_of, self.mornings.before, self.mornings.week_before
        now, *earlier = (self.board(as_of).targets() for as_of in as_ofs)
        for target in self.agreement.targets:
            if any(one.value(target) is None for one in (now, *earlier)):
                continue
            were_missed = [one.is_missed(target) for one in earlier]
            severity = None
            if now.is_missed(target) and not any(were_missed):
                severity = BAD if "floor" in target and now.is_beyond(target, target["floor"]) else CAREFUL
            elif now.is_met(target) and all(were_missed):
                severity = INFO
            if severity is not None:
                value, before = now.value(target), earlier[0].value(target)
                yield Line("target", severity, target["figure"], coordinates_of(target), value, before)

    def _sources(self) -> Iterator[Line]:
        """Of each source the newest export, where that is older than the last one that was due."""
        company = self.question.company
        for source in self.agreement.sources:
            files = [file for file in company.files if file.source is source]
            if source.expect is None or not files:
                continue
            newest = max(files, key=lambda file: file.modified)
            if newest.modified < last_due(source.expect, self.question.as_of.last, self.question.zone):
                yield Line("source", CAREFUL, "source.late", {}, 1, None)


def is_above(count: int, weeks: list[int]) -> bool:
    """Whether a count lies above the median of others."""
    return count > median(weeks)


def _where(row: Charge) -> Json:
    return {"department": row.department, "seam": row.seam}


def _told_once(lines: list[Line]) -> list[Line]:
    """One line for a touchpoint, and none for all answers where one of a touchpoint is told."""
    found: list[Line] = []
    told: set[str | None] = set()
    for line in lines:
        if line.rule == "score":
            touchpoint = line.where.get("touchpoint")
            if touchpoint in told or (touchpoint is None and told):
                continue
            told.add(touchpoint)
        found.append(line)
    return found

