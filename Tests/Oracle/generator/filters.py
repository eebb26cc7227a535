"""Random filters, of the fields that generated companies have."""

from __future__ import annotations

from generator.chance import Chance

TERMS = [
    "owner:bob", "!owner:bob", "owner!=bob", "owner", 'source:"événement, live"', "source:a*", "country:nl",
    "country!=be", "segment", "campaign:c1", "department:sales", "!department", "stage!=won", "late", "!late",
    "age>7", "age<=2w", "age<36h", "idle>=10", "leadage<20", "value>=1k", "value<€5k", "value", "currency:usd",
    "created>=2026", "deadline", "!deadline", "metric:nps", "score<=6", "touchpoint:serv*", "channel:phone",
]


def random_filter(chance: Chance) -> str:
    """One to three terms with their joints."""
    text = chance.pick(TERMS)
    for _ in range(chance.pick([0, 0, 1, 2])):
        joint = chance.pick([" ", " and ", " or "])
        text = f"{text}{joint}{chance.pick(TERMS)}"
        if chance.maybe(0.3):
            text = f"!({text})"
    return text
