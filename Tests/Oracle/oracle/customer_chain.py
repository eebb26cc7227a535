"""The customer's whole way: the touchpoint register in journey order, joined with the funnel's links."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import timedelta
from fractions import Fraction
from typing import Any

from oracle.agreement import Stage
from oracle.chains import chains_at
from oracle.compare import Rounded
from oracle.estimates import Json, ratio
from oracle.question import Question
from oracle.register import JourneyStep, Register, Touchpoint
from oracle.tables import Database
from oracle.within import WEEKS_OF_A_CHAIN, Cohorts, MeanOfWon, StepWithin

SCORED = ("nps", "csat", "ces")
DAYS_BETWEEN_REVIEWS = 365
FORECAST = "forecast"
LATE_HERE = """
SELECT stands_in AS stage, CASE WHEN bool_or(unmeasured) THEN NULL ELSE count(*) FILTER (late) END AS late
FROM waiting JOIN lead USING (lead) GROUP BY stands_in
"""
LATE_VALUE_HERE = """
SELECT stands_in AS stage, waiting.currency, sum(waiting.value) AS amount
FROM waiting JOIN lead USING (lead) WHERE late AND waiting.value IS NOT NULL GROUP BY ALL
"""

Amounts = dict[str, Fraction]


@dataclass(frozen=True)
class Loss:
    """What a link loses a week against its own past, or against its target."""

    stage: Stage
    cohorts: Cohorts
    target: float | None
    is_real: bool
    leads_a_week: Fraction
    per_week: Amounts


class Losses:
    """Judges the links of a funnel at a moment."""

    def __init__(self, question: Question) -> None:
        self.question = question
        self.agreement = question.company.agreement
        self.steps = StepWithin(question)
        self.mean = MeanOfWon(question)

    def of(self, stage: Stage) -> Loss | None:
        """Nothing where too few leads came to tell."""
        if self.agreement.next_stage(stage) is None:
            return None
        cohorts = self.steps.cohorts(stage, WEEKS_OF_A_CHAIN)
        if cohorts is None or not cohorts.are_at_least(self.agreement.careful_below):
            return None
        now = cohorts.now
        target = self._target(stage)
        aimed = cohorts.before.rate if target is None else Fraction(target)
        is_real = cohorts.change.high < 0 if target is None else now.interval.high < target
        leads = Fraction(now.entered, WEEKS_OF_A_CHAIN) * (aimed - now.rate)
        per_week = {currency: leads * mean for currency, mean in self.mean.by_currency.items()}
        return Loss(stage, cohorts, target, is_real, leads, per_week)

    def _target(self, stage: Stage) -> float | None:
        """A target on the step of this stage as a whole."""
        wanted = {"figure": "funnel.step", "stage": stage.id}
        for target in self.agreement.targets:
            named = {key: value for key, value in target.items() if key in ("figure", *COORDINATES)}
            if named == wanted:
                return float(target["value"])
        return None


COORDINATES = (
    "stage", "department", "seam", "touchpoint", "channel", "country", "group", "cause", "day", "reason", "owner_of",
)


class CustomerChain:
    """Computes the chain's part of a report, after the sections that it joins."""

    def __init__(self, question: Question, database: Database, report: Json) -> None:
        self.question = question
        self.agreement = question.company.agreement
        self.found = report
        self.register = Register(question.company, question.as_of)
        self.late: dict[str, int | None] = {row["stage"]: row["late"] for row in database.rows(LATE_HERE)}
        self.late_value: dict[str, Amounts] = {}
        for row in database.rows(LATE_VALUE_HERE):
            self.late_value.setdefault(row["stage"], {})[row["currency"]] = Fraction(row["amount"])
        losses = Losses(question)
        self.losses = {stage.id: losses.of(stage) for stage in self.agreement.funnel_stages}

    def report(self) -> Json:
        if not self.register.touchpoints and not chains_at(self.question.company, self.question.as_of):
            return {"chain": [], "coverage": None}
        journey = self.register.journey(self.agreement)
        links: list[Json] = []
        for place, step in enumerate(journey):
            links.append(self._step(step, is_first=place == 0))
            links += [self._touchpoint(touchpoint, step) for touchpoint in step.touchpoints]
        return {"chain": links, "coverage": self.coverage()}

    # Stages

    def _step(self, step: JourneyStep, is_first: bool) -> Json:
        link: Json = {
            "link": step.name, "kind": "step", "step": step.name, "volume": None, "toNext": None, "acceptance": None,
            "loss": None, "late": None, "lateValue": [], "weakest": False, "cause": None,
            "spend": self.spend() if is_first else [],
        }
        return link if step.stage is None else link | {"kind": "stage", **self._stage(step.stage)}

    def _stage(self, stage: Stage) -> Json:
        funnel = next(row for row in self.found["funnel"]["stages"] if row["stage"] == stage.id)
        seam = next((row for row in self.found["handoffs"] if row["stage"] == stage.id), None)
        loss, weakest = self.losses[stage.id], self.weakest()
        is_weakest = weakest is not None and weakest[0].id == stage.id
        return {
            "department": stage.department,
            "handsTo": stage.hands_to,
            "volume": funnel["reached"],
            "toNext": funnel["toNext"]["median"] if funnel["toNext"] else None,
            "acceptance": seam["acceptance"] if seam else None,
            "loss": self._loss(loss) if loss else None,
            "late": self.late.get(stage.id, 0),
            "lateValue": money(self.late_value.get(stage.id, {})),
            "weakest": is_weakest,
            "cause": weakest[1] if weakest and is_weakest else None,
        }

    def _loss(self, loss: Loss) -> Json:
        now, before = loss.cohorts.now, loss.cohorts.before
        return {
            "within": now.within,
            "now": ratio(len(now.moved), now.entered),
            "before": ratio(len(before.moved), before.entered),
            "target": loss.target,
            "real": loss.is_real,
            "perWeek": money(loss.per_week) or None,
        }

    # The weakest link

    def weakest(self) -> tuple[Stage, str] | None:
        """The link that loses most, else the stage with the largest late value; with the reason."""
        real = [loss for loss in self.losses.values() if loss is not None and loss.is_real and loss.leads_a_week > 0]
        if real:
            # A won lead is worth the same wherever it was lost: most leads are most money.
            loss = max(real, key=lambda loss: loss.leads_a_week)
            return loss.stage, "fell" if loss.target is None else "belowTarget"
        currency, links = self.agreement.currency, self.agreement.funnel_stages
        valued = [stage for stage in links if currency in self.late_value.get(stage.id, {})]
        if valued:
            return max(valued, key=lambda stage: self.late_value[stage.id][currency]), "lateValue"
        late = [stage for stage in links if self.late.get(stage.id)]
        return (max(late, key=lambda stage: self.late[stage.id] or 0), "lateValue") if late else None

    # Touchpoints

    def _touchpoint(self, touchpoint: Touchpoint, step: JourneyStep) -> Json:
        score = self.score(touchpoint.name)
        change = score["change"] if score else None
        return {
            "link": touchpoint.name,
            "kind": "touchpoint",
            "step": step.name,
            "department": touchpoint.values.get("department"),
            "channel": touchpoint.channel,
            "owners": touchpoint.owners,
            "reviewed": touchpoint.reviewed.isoformat() if touchpoint.reviewed else None,
            "volume": self.contacts(touchpoint.name),
            "metric": score["metric"] if score else None,
            "score": score["value"] if score else None,
            "n": score["n"] if score else None,
            "change": {name: change[name] for name in ("value", "low", "high", "real")} if change else None,
            "weaknesses": self.weaknesses(touchpoint),
        }

    def contacts(self, touchpoint: str) -> int | None:
        """Contacts of the period at a touchpoint; nothing where none at it is known at any time."""
        question = self.question
        known = [touch for touch in question.company.touches if question.as_of.knows(touch["at"])]
        if not any(touch.get("touchpoint") == touchpoint for touch in known):
            return None
        asked = {chain.lead.id for chain in question.chains}
        there = [touch for touch in known if touch.get("touchpoint") == touchpoint and question.in_period(touch["at"])]
        if not question.is_narrowed:
            return len(there)
        return len([touch for touch in there if touch.get("lead") is None or touch["lead"] in asked])

    def score(self, touchpoint: str) -> Json | None:
        """The row of the first metric that customers gave an answer to."""
        rows = self._rows(touchpoint)
        return next((row for metric in SCORED for row in rows if row["metric"] == metric and row["n"] > 0), None)

    def _rows(self, touchpoint: str) -> list[Json]:
        experience: list[Json] = self.found["experience"]
        return [row for row in experience if row["dimension"] == "touchpoint" and row["key"] == touchpoint]

    def weaknesses(self, touchpoint: Touchpoint) -> list[Json]:
        found: list[Json] = []
        rows = self._rows(touchpoint.name)
        fallen = (row for metric in SCORED for row in rows if row["metric"] == metric and self._fell(row))
        row = next(fallen, None)
        if row is not None:
            found.append({"kind": "scoreFell", "metric": row["metric"]})
        if not touchpoint.owners:
            left = touchpoint.named_owners
            last = max(left, key=self.register.last_day, default=None)
            found.append(self._left(last) if last is not None else {"kind": "withoutOwner"})
        if touchpoint.channel and touchpoint.channel not in self.register.owned_channels:
            found.append({"kind": "channelWithoutOwner"})
        return found

    def _left(self, person: str) -> Json:
        return {"kind": "ownerLeft", "person": person, "since": self.register.last_day(person).isoformat()}

    def _fell(self, row: Json) -> bool:
        change = row["change"]
        if change is None or not change["real"]:
            return False
        lower_is_better = self.agreement.surveys[row["metric"]].lower_is_better and row["metric"] == "ces"
        return bool(change["value"] > 0 if lower_is_better else change["value"] < 0)

    # The register

    def coverage(self) -> Json:
        """How much of the register is owned and reviewed, and what is missing in it."""
        touchpoints = self.register.touchpoints
        owned = self.register.owned_channels
        with_channel = [touchpoint for touchpoint in touchpoints if touchpoint.channel]
        first = self.question.as_of.day - timedelta(days=DAYS_BETWEEN_REVIEWS)
        tests: dict[str, Callable[[Touchpoint], bool]] = {
            "withoutOwner": lambda one: not one.owners,
            "severalOwners": lambda one: len(one.owners) > 1,
            "channelWithoutOwner": lambda one: bool(one.channel) and one.channel not in owned,
            "notReviewed": lambda one: one.reviewed is None or one.reviewed < first,
        }
        faults = {name: sum(map(test, touchpoints)) for name, test in tests.items()}
        return {
            "owners": ratio(sum(len(one.owners) == 1 for one in touchpoints), len(touchpoints)),
            "channels": ratio(sum(one.channel in owned for one in with_channel), len(with_channel)),
            "reviewed": ratio(len(touchpoints) - faults["notReviewed"], len(touchpoints)),
            "faults": faults if touchpoints else dict.fromkeys(faults),
        }

    # Orders and spend

    def spend(self) -> list[Json]:
        """What was spent in the period, by currency; forecasts are not spent."""
        spent = (
            row for row in self.question.company.spend
            if self._counts(row.get("date")) and (row.get("status") or "").strip().lower() != FORECAST
        )
        return self._amounts(spent)

    def _counts(self, at: Any) -> bool:
        return self.question.as_of.knows(at) and self.question.in_period(at)

    def _amounts(self, rows: Iterable[dict[str, Any]]) -> list[Json]:
        return money(sums_of(rows, self.agreement.currency))


def sums_of(rows: Iterable[dict[str, Any]], own_currency: str) -> Amounts:
    """The amounts of orders or of spend, where they are known, by currency."""
    sums: Amounts = {}
    for row in rows:
        if row.get("amount") is not None:
            currency = row.get("currency") or own_currency
            sums[currency] = sums.get(currency, Fraction(0)) + Fraction(row["amount"])
    return sums


def money(amounts: Amounts) -> list[Json]:
    """Amounts by currency, as the report has them."""
    return [{"currency": currency, "amount": Rounded(amount)} for currency, amount in amounts.items()]
