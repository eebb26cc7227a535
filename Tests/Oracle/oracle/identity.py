"""The matched share: how many of the leads two systems know."""

from __future__ import annotations

from oracle.chains import Chain
from oracle.estimates import Json, ratio
from oracle.moments import Moment
from oracle.question import Question


class Identity:
    """Computes the identity's part of a report."""

    def __init__(self, question: Question) -> None:
        self.question = question

    def report(self) -> Json | None:
        keys = self.question.company.agreement.identity_keys
        if not keys:
            return None
        share = ratio(sum(self._is_matched(chain) for chain in self.question.chains), len(self.question.chains))
        if share is None:
            return {"keys": keys, "matched": None}
        return {
            "keys": keys, "matched": share["value"], "low": share["low"], "high": share["high"],
            "numerator": share["numerator"], "denominator": share["denominator"],
        }

    def _is_matched(self, chain: Chain) -> bool:
        """Whether two systems have a record of the lead that is known."""
        return sum(any(map(self._knows, times)) for times in chain.lead.systems.values()) > 1

    def _knows(self, created: Moment | None) -> bool:
        return self.question.as_of.knows(created)
