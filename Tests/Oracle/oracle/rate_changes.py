"""Steps that more or fewer leads take within their usual days than four weeks before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from fractions import Fraction

from oracle.agreement import Stage
from oracle.chances import two_proportions
from oracle.estimates import Json
from oracle.lines import CAREFUL, INFO, Line, Tested
from oracle.moments import MILLISECONDS_A_DAY, elapsed
from oracle.question import Question
from oracle.within import WEEKS_OF_A_MORNING, Cohort, Cohorts, MeanOfWon, StepWithin

PART_OF_A_FALL = Fraction(1, 3)


class RateChanges:
    """Tests each step over two cohorts of four weeks that share nobody."""

    def __init__(self, question: Question) -> None:
        self.question = question
        self.agreement = question.company.agreement
        self.terms = self.agreement.brief
        self.mean = MeanOfWon(question).by_currency

    def tested(self) -> Iterator[Tested]:
        steps = StepWithin(self.question)
        for stage in steps.stages():
            cohorts = steps.cohorts(stage, WEEKS_OF_A_MORNING)
            if cohorts is None or not cohorts.are_at_least(self.agreement.careful_below):
                continue
            now, before = cohorts.now, cohorts.before
            chance = two_proportions(len(now.moved), now.entered, len(before.moved), before.entered)
            fall = before.rate - now.rate
            leads = Fraction(now.entered, WEEKS_OF_A_MORNING) * fall
            place: Json = {"stage": stage.id, "within": f"{now.within}d", "first_day": now.first.isoformat()}
            line = Line(
                "rate", CAREFUL if fall > 0 else INFO, "funnel.within", place | {"weeks": str(now.weeks)},
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
