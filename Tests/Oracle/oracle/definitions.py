"""Definitions: who has signed them, and which leads break the rule of the stage they stand in."""

from __future__ import annotations

from oracle.agreement import Agreement, Stage
from oracle.chains import Chain
from oracle.estimates import Json
from oracle.filter_language import Filter, conjuncts, parse_filter
from oracle.filters import Selection
from oracle.question import Question


class Definitions:
    """Computes the definitions' part of a report."""

    def __init__(self, question: Question) -> None:
        self.question = question
        self.agreement = question.company.agreement
        self.selection = Selection(question)

    def report(self) -> list[Json]:
        return [self._stage(stage) for stage in self.agreement.stages]

    def _stage(self, stage: Stage) -> Json:
        signed = self.agreement.signatures(stage)
        here = [chain for chain in self.question.chains if chain.standing.stage == stage.id]
        rule = readable_rule(stage)
        broken = self._breaking(here, parse_filter(rule)) if rule is not None else None
        return {
            "stage": stage.id,
            "definition": stage.definition,
            "rule": stage.rule,
            "agreedBy": signed,
            "missing": [name for name in self.agreement.departments_with_a_say if name not in signed],
            "of": len(here),
            "breaking": broken,
            "parts": [
                {"breaking": self._breaking(here, part)} for part in (conjuncts(rule) if rule is not None else [])
            ],
        }

    def _breaking(self, here: list[Chain], rule: Filter) -> int:
        """How many leads a rule does not hold for; what is not known does not hold."""
        return sum(not self.selection.holds(rule, chain) for chain in here)


def readable_rule(stage: Stage) -> str | None:
    """A stage's rule, where it has one in the filter language."""
    if stage.rule is None or not stage.rule.strip():
        return None
    try:
        parse_filter(stage.rule)
    except ValueError:
        return None
    return stage.rule


def agreement_share(agreement: Agreement) -> Json | None:
    """Of the signatures that the stages need those that are there; nothing where nobody was asked. They are all that
    there could be, so that the share is no estimate."""
    say = agreement.departments_with_a_say
    signed = [agreement.signatures(stage) for stage in agreement.stages]
    asked = len(agreement.stages) * len(say)
    if not any(signed) or asked == 0:
        return None
    there = sum(name in names for names in signed for name in say)
    return {"value": there / asked, "numerator": there, "denominator": asked, "low": None, "high": None}
