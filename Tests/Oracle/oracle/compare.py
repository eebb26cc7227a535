"""What a report says against what was expected of it: counts and texts exactly, measures to nine digits."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Any

RELATIVE_TOLERANCE = 1e-9
ABSOLUTE_TOLERANCE = 1e-9
HUNDREDTH = Decimal("0.01")

# By the last name of its path: what tells the members of a list apart, where they are no series.
KEYS: dict[str, tuple[str, ...]] = {
    "stages": ("stage",),
    "groups": ("key",),
    "rows": ("department", "seam", "from", "key"),
    "experience": ("metric", "dimension", "key"),
    "weekly": ("week",),
    "handoffs": ("stage",),
    "causes": ("cause",),
    "people": ("person",),
    "exits": ("reason",),
    "reasons": ("reason",),
    "sources": ("file",),
    "value": ("currency",),
    "lateValue": ("currency",),
    "spend": ("currency",),
    "perWeek": ("currency",),
    "money": ("currency",),
    "definitions": ("stage",),
    "velocity": ("currency",),
    "wonBy": ("day",),
    "spread": ("metric", "dimension"),
    "scores": ("score",),
}


@dataclass(frozen=True)
class Rounded:
    """An amount that the report rounds to hundredths."""

    exact: Fraction

    def __str__(self) -> str:
        digits = Decimal(self.exact.numerator) / Decimal(self.exact.denominator)
        return str(digits.quantize(HUNDREDTH, rounding=ROUND_HALF_UP))


@dataclass(frozen=True)
class Difference:
    """A place of the report where it does not say what was expected."""

    path: str
    found: Any
    expected: Any

    def __str__(self) -> str:
        return f"{self.path}: the report says {_shown(self.found)}, expected {_shown(self.expected)}"

    @property
    def figure(self) -> str:
        """The path without what tells rows apart."""
        return re.sub(r"\[[^\]]*\]", "[]", self.path)


ABSENT = "nothing of that name"


def _shown(value: Any) -> str:
    text = str(value) if isinstance(value, Decimal | Rounded) else repr(value)
    return text if len(text) <= 300 else text[:300] + "…"


class Comparison:
    """Walks an expectation and looks everything up in a report."""

    def __init__(self) -> None:
        self.differences: list[Difference] = []
        self.compared = 0

    def compare(self, path: str, found: Any, expected: Any) -> None:
        """Compares a value; members of the report that nothing is expected of are left alone."""
        if isinstance(expected, dict):
            self._members(path, found, expected)
        elif isinstance(expected, list):
            self._list(path, found, expected)
        else:
            self.compared += 1
            if not _agree(found, expected):
                self.differences.append(Difference(path, found, expected))

    def _members(self, path: str, found: Any, expected: dict[str, Any]) -> None:
        if not isinstance(found, dict):
            self.differences.append(Difference(path, found, expected))
            return
        for name, value in expected.items():
            inner = f"{path}.{name}" if path else name
            if name not in found:
                self.differences.append(Difference(inner, ABSENT, value))
            else:
                self.compare(inner, found[name], value)

    def _list(self, path: str, found: Any, expected: list[Any]) -> None:
        if not isinstance(found, list):
            self.differences.append(Difference(path, found, expected))
            return
        keys = KEYS.get(path.rsplit(".", 1)[-1])
        if keys is None or not all(isinstance(item, dict) for item in found + expected):
            if len(found) != len(expected):
                self.differences.append(Difference(path, found, expected))
                return
            for place, (one, other) in enumerate(zip(found, expected)):
                self.compare(f"{path}[{place}]", one, other)
            return
        found_by_key, expected_by_key = _by_key(found, keys), _by_key(expected, keys)
        if len(found_by_key) != len(found):
            self.differences.append(Difference(path, [_key(item, keys) for item in found], "no key twice"))
        for key in [*expected_by_key, *(key for key in found_by_key if key not in expected_by_key)]:
            name = f"{path}[{' '.join(map(str, key))}]".replace("\n", "⏎")
            if key not in found_by_key:
                self.differences.append(Difference(name, ABSENT, expected_by_key[key]))
            elif key not in expected_by_key and not _is_empty_week(found_by_key[key]):
                self.differences.append(Difference(name, found_by_key[key], ABSENT))
            elif key in expected_by_key:
                self.compare(name, found_by_key[key], expected_by_key[key])


def _is_empty_week(item: dict[str, Any]) -> bool:
    """Weeks without answers may stand before the first that has some."""
    return "week" in item and item.get("n") == 0


def _key(item: dict[str, Any], keys: tuple[str, ...]) -> tuple[Any, ...]:
    return tuple(item.get(key) for key in keys)


def _by_key(items: list[dict[str, Any]], keys: tuple[str, ...]) -> dict[tuple[Any, ...], dict[str, Any]]:
    return {_key(item, keys): item for item in items}


def _agree(found: Any, expected: Any) -> bool:
    if isinstance(expected, Decimal):
        return isinstance(found, str) and Decimal(found) == expected
    if isinstance(expected, Rounded):
        return isinstance(found, str) and _rounds_to(expected.exact, found)
    if isinstance(expected, float):
        return (
            isinstance(found, int | float)
            and not isinstance(found, bool)
            and math.isclose(found, expected, rel_tol=RELATIVE_TOLERANCE, abs_tol=ABSOLUTE_TOLERANCE)
        )
    return type(found) is type(expected) and bool(found == expected)


def _rounds_to(exact: Fraction, text: str) -> bool:
    """Whether an amount is the exact one rounded; a half may have become either in binary arithmetic."""
    amount = Fraction(text)
    allowed = Fraction(HUNDREDTH) / 2 + abs(exact) * Fraction(RELATIVE_TOLERANCE)
    return amount * 100 % 1 == 0 and abs(amount - exact) <= allowed
