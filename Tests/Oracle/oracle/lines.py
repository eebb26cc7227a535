"""Lines of a brief: changes that may matter, with their chance where they are tested."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction

from oracle.estimates import Json

BAD, CAREFUL, INFO = "bad", "careful", "info"
SEVERITIES = (BAD, CAREFUL, INFO)

Amounts = dict[str, Fraction]


@dataclass
class Line:
    """One change that may matter."""

    rule: str
    severity: str
    figure: str
    where: Json
    value: float | int | None
    before: float | int | None = None
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
