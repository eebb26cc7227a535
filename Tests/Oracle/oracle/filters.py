"""Which leads and answers a filter leaves."""

from __future__ import annotations

import re
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from oracle.aging import Contacts
from oracle.chains import Chain
from oracle.filter_language import Filter, Term, parse_filter
from oracle.moments import MILLISECONDS_A_DAY, MILLISECONDS_A_MINUTE, MILLISECONDS_AN_HOUR, Moment, elapsed
from oracle.question import Question
from oracle.waiting import Lateness

UNITS = {
    "m": MILLISECONDS_A_MINUTE, "h": MILLISECONDS_AN_HOUR, "d": MILLISECONDS_A_DAY, "w": 7 * MILLISECONDS_A_DAY,
    "": MILLISECONDS_A_DAY,
}
CURRENCIES = {"€": "EUR", "$": "USD"}
SCALES = {"": 1, "k": 1_000, "m": 1_000_000}
AMOUNT = re.compile(r"(?P<before>[€$]|[A-Z]{3})?(?P<number>-?\d+(?:\.\d+)?)(?P<scale>[km]?)(?P<after>[€$]|[A-Z]{3})?")
DURATION = re.compile(r"(?P<number>\d+(?:\.\d+)?)(?P<unit>[mhdw]?)")
DURATIONS, TIMES = ("age", "idle", "leadage"), ("created", "entered", "deadline", "answered")
OF_ANSWERS = ("touchpoint", "channel", "department", "country", "group")

Ends = tuple[Fraction, Fraction]


def _stands(sign: str, value: Fraction, ends: Ends) -> bool:
    """Whether a value stands so to one that reaches from its first end up to its second."""
    low, high = ends
    return {
        ":": low <= value < high, "!=": not low <= value < high, "<": value < low, "<=": value < high,
        ">": value >= high, ">=": value >= low,
    }[sign]


def narrow(question: Question, text: str) -> None:
    """Leaves a question only the leads and the answers that a filter leaves."""
    selection, asked = Selection(question), parse_filter(text)
    of_lead = {chain.lead.id: chain for chain in question.chains}
    question.answers = [
        answer
        for answer in question.answers
        if selection.holds_of_answer(asked, answer, of_lead.get(answer.get("lead_id", "")))
    ]
    question.is_narrowed = True
    question.chains = [chain for chain in question.chains if selection.holds(asked, chain)]


class Selection:
    """Says of leads and of answers whether a filter holds for them at the moment of a question."""

    def __init__(self, question: Question) -> None:
        self.question = question
        self.lateness = Lateness(question)
        self.contacts = Contacts(question)

    def holds(self, asked: Filter, chain: Chain) -> bool:
        return asked.holds(lambda term: self._holds_of_lead(term, chain))

    def holds_of_answer(self, asked: Filter, answer: dict[str, Any], chain: Chain | None) -> bool:
        """Fields that answers have are asked of the answer, all others of its lead."""
        return asked.holds(lambda term: self._holds_of_answer(term, answer, chain))

    def _holds_of_answer(self, term: Term, answer: dict[str, Any], chain: Chain | None) -> bool:
        if term.field == "metric":
            return self._text_holds(term, answer["metric"])
        if term.field == "score":
            return self._number_holds(term, answer.get("score"))
        if term.field == "answered":
            return self._time_holds(term, answer.get("answered_at"))
        if term.field in OF_ANSWERS:
            return self._text_holds(term, answer.get(term.field))
        return chain is not None and self._holds_of_lead(term, chain)

    def _holds_of_lead(self, term: Term, chain: Chain) -> bool:
        if term.field == "late":
            return self._late_holds(term, chain)
        if term.field in DURATIONS:
            return self._duration_holds(term, self._duration(term.field, chain))
        if term.field in TIMES:
            return self._time_holds(term, self._time(term.field, chain))
        if term.field == "value":
            return self._amount_holds(term, chain)
        return self._text_holds(term, self._text(term.field, chain))

    # The values of a lead

    def _text(self, field: str, chain: Chain) -> str | None:
        if field in ("id", "lead"):
            return chain.lead.id
        if field == "stage":
            return chain.standing.stage
        if field == "currency":
            return self.question.currency(chain) if chain.lead.values.get("value") is not None else (
                chain.lead.values.get("currency")
            )
        if field in ("metric", "touchpoint", "comment", "score"):
            return None
        return self.question.dimension(chain, {"customer": "customer_id"}.get(field, field))

    def _time(self, field: str, chain: Chain) -> Moment | None:
        if field == "created":
            return chain.created
        if field == "entered":
            return chain.standing.at
        if field == "deadline":
            promised = [chain.standing.deadline, chain.lead.values.get("deadline")]
            known = [deadline for deadline in promised if deadline is not None]
            return min(known, key=lambda deadline: deadline.start(self.question.zone), default=None)
        return None

    def _duration(self, field: str, chain: Chain) -> int | None:
        if not chain.is_open:
            return None
        start = {
            "age": chain.standing.at, "idle": self.contacts.last_sign(chain),
            "leadage": chain.created or chain.first.at,
        }[field]
        return None if start is None else elapsed(start, self.question.as_of.given, self.question.zone)

    # Comparisons

    def _text_holds(self, term: Term, text: str | None) -> bool:
        if text is None or not text.strip():
            return False
        if term.sign is None or term.value is None:
            return True
        is_equal = _pattern(term.value).fullmatch(text.strip().lower()) is not None
        return is_equal == (term.sign == ":")

    def _late_holds(self, term: Term, chain: Chain) -> bool:
        if not chain.is_open:
            return False
        stay = self.lateness.open_stay(chain)
        is_late = any(self.lateness.promises(stay, self.question.as_of.given))
        if not is_late and self.lateness.lacks_calendar(stay):
            return False
        if term.value is None:
            return is_late
        return (is_late == (term.value == "yes")) == (term.sign == ":")

    def _duration_holds(self, term: Term, duration: int | None) -> bool:
        if duration is None or term.sign is None or term.value is None:
            return duration is not None
        found = DURATION.fullmatch(term.value)
        assert found is not None
        unit = UNITS[found["unit"]]
        low = Fraction(found["number"]) * unit
        # Equal is one that lasts as many whole units; before and after is meant exactly.
        high = low + (unit if term.sign in (":", "!=") else Fraction(1, 1000))
        return _stands(term.sign, Fraction(duration), (low, high))

    def _amount_holds(self, term: Term, chain: Chain) -> bool:
        value = chain.lead.values.get("value")
        if value is None or term.sign is None or term.value is None:
            return value is not None
        found = AMOUNT.fullmatch(term.value)
        assert found is not None
        currency = found["before"] or found["after"]
        if currency and CURRENCIES.get(currency, currency) != self.question.currency(chain):
            return False
        asked = Fraction(found["number"]) * SCALES[found["scale"]]
        return self._number_holds(Term("value", term.sign, str(asked)), value)

    def _number_holds(self, term: Term, number: Any) -> bool:
        if number is None or term.sign is None or term.value is None:
            return number is not None
        low = Fraction(term.value)
        return _stands(term.sign, Fraction(number), (low, low + Fraction(1, 10**9)))

    def _time_holds(self, term: Term, time: Moment | None) -> bool:
        """Days are compared: a term names a day, a month or a year."""
        if time is None or term.sign is None or term.value is None:
            return time is not None
        first, after = _days(term.value)
        ends = Fraction(first.toordinal()), Fraction(after.toordinal())
        return _stands(term.sign, Fraction(time.civil_day(self.question.zone).toordinal()), ends)


def _pattern(text: str) -> re.Pattern[str]:
    """A text without regard to case; an asterisk at an end stands for anything."""
    text = text.strip().lower()
    start, end = ".*" if text.startswith("*") else "", ".*" if text.endswith("*") and len(text) > 1 else ""
    return re.compile(start + re.escape(text.strip("*")) + end, re.DOTALL)


def _days(text: str) -> tuple[date, date]:
    """The day, month or year that is named: from its first day up to the first day after it."""
    parts = [int(part) for part in text.split("-")]
    first = date(parts[0], *(parts[1:] + [1, 1])[:2])
    if len(parts) == 3:
        return first, first + timedelta(days=1)
    if len(parts) == 2:
        return first, (first.replace(day=28) + timedelta(days=4)).replace(day=1)
    return first, first.replace(year=first.year + 1)
