"""The touchpoint register: what each touchpoint is, and who owns it now."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from oracle.agreement import Agreement, Stage
from oracle.moments import AsOf, Moment
from oracle.records import Company, Person


@dataclass(frozen=True)
class Touchpoint:
    """A touchpoint of the register, at a moment."""

    name: str
    values: dict[str, Any]
    named_owners: list[str]
    owners: list[str]
    reviewed: date | None

    @property
    def channel(self) -> str | None:
        return self.values.get("channel")

    @property
    def step(self) -> str | None:
        return self.values.get("journey_step")


@dataclass
class JourneyStep:
    """A step of the customer's way: a stage, or what the register alone knows."""

    name: str
    stage: Stage | None
    touchpoints: list[Touchpoint] = field(default_factory=list)


class Register:
    """The register of a company at a moment."""

    def __init__(self, company: Company, as_of: AsOf) -> None:
        self.company = company
        self.as_of = as_of
        self.touchpoints = [self._touchpoint(name, values) for name, values in company.touchpoints.items()]

    def _touchpoint(self, name: str, values: dict[str, Any]) -> Touchpoint:
        named: list[str] = values.get("owners", [])
        reviewed: Moment | None = values.get("reviewed_at")
        return Touchpoint(
            name=name,
            values=values,
            named_owners=named,
            owners=[owner for owner in named if not self.has_left(owner)],
            reviewed=reviewed.civil_day(self.as_of.zone) if reviewed and self.as_of.knows(reviewed) else None,
        )

    def has_left(self, person: str) -> bool:
        """Whether all that the person register knows of somebody has ended."""
        lines = self._lines(person)
        return bool(lines) and all(line.last is not None and line.last < self.as_of.day for line in lines)

    def last_day(self, person: str) -> date:
        """The last day of somebody who has left."""
        return max(line.last for line in self._lines(person) if line.last)

    def _lines(self, person: str) -> list[Person]:
        """Those that have begun: what begins later is not known yet."""
        return [
            line
            for line in self.company.people
            if line.person == person and (line.first is None or line.first <= self.as_of.day)
        ]

    @property
    def owned_channels(self) -> set[str | None]:
        """The channels on which somebody owns a touchpoint."""
        return {touchpoint.channel for touchpoint in self.touchpoints if touchpoint.owners}

    def journey(self, agreement: Agreement) -> list[JourneyStep]:
        """The stages in their order; what is no stage stands after the last stage that the register names before it."""
        before: list[JourneyStep] = []
        steps = [JourneyStep(stage.id, stage) for stage in agreement.funnel_stages]
        own_steps: dict[int, list[JourneyStep]] = {}
        by_name: dict[str, JourneyStep] = {}
        place = -1
        current: JourneyStep | None = None
        for touchpoint in self.touchpoints:
            text = (touchpoint.step or "").strip()
            found = next((number for number, step in enumerate(steps) if _is_named(step.stage, text)), None)
            if found is not None:
                place, current = found, steps[found]
            elif text and text.lower() in by_name:
                current = by_name[text.lower()]
            elif text or current is None:
                current = by_name[text.lower()] = JourneyStep(text, None)
                (own_steps.setdefault(place, []) if place >= 0 else before).append(current)
            current.touchpoints.append(touchpoint)
        journey = list(before)
        for number, step in enumerate(steps):
            journey += [step, *own_steps.get(number, [])]
        return journey


def _is_named(stage: Stage | None, text: str) -> bool:
    """Whether a step is a stage: by its id or its name, in any case."""
    return stage is not None and bool(text) and text.lower() in (stage.id.lower(), (stage.name or stage.id).lower())
