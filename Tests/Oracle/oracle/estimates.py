"""Shares, scores and differences with their intervals of 95 %."""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

Z = 1.959963984540054

Json = dict[str, Any]


@dataclass(frozen=True)
class Interval:
    """A value between two ends."""

    value: float
    low: float
    high: float


def wilson(count: float, of: float) -> Interval:
    """Wilson's score interval: the shares p with |count/of − p| = z·√(p(1−p)/of), roots of a quadratic equation."""
    share = count / of
    quadratic, linear, constant = 1 + Z * Z / of, 2 * share + Z * Z / of, share * share
    root = math.sqrt(max(0.0, linear * linear - 4 * quadratic * constant))
    low = (linear - root) / (2 * quadratic)
    high = (linear + root) / (2 * quadratic)
    return Interval(share, 0.0 if count <= 0 else low, 1.0 if count >= of else high)


def ratio(numerator: int, denominator: int) -> Json | None:
    """A share of a count, as the report has it; one above 1 has no interval."""
    if denominator == 0:
        return None
    if numerator > denominator:
        return {"value": numerator / denominator, "numerator": numerator, "denominator": denominator}
    interval = wilson(numerator, denominator)
    return {
        "value": interval.value, "numerator": numerator, "denominator": denominator,
        "low": interval.low, "high": interval.high,
    }


def net_promoter_score(promoters: int, detractors: int, answers: int) -> Interval:
    """100 (P − D)/n with the adjusted Wald interval: three answers more, of which ¾ promoter and ¾ detractor.

    Of one answer that would leave out the score: the interval is widened to it."""
    adjusted = answers + 3
    for_it, against = (promoters + 0.75) / adjusted, (detractors + 0.75) / adjusted
    centre = for_it - against
    half = Z * math.sqrt((for_it + against - centre * centre) / adjusted)
    score = 100 * (promoters - detractors) / answers
    low, high = max(-100.0, 100 * (centre - half)), min(100.0, 100 * (centre + half))
    return Interval(score, min(score, low), max(score, high))


def difference(now: Interval, before: Interval) -> Interval:
    """The difference of two independent estimates, its interval from theirs (MOVER: Newcombe's method)."""
    change = now.value - before.value
    down = math.hypot(now.value - now.low, before.high - before.value)
    up = math.hypot(now.high - now.value, before.value - before.low)
    return Interval(change, change - down, change + up)


def quantile(values: list[Fraction], share: Fraction) -> Fraction | None:
    """The quantile of type 7: linear between the two values around it."""
    if not values:
        return None
    ordered = sorted(values)
    place = (len(ordered) - 1) * share
    below = math.floor(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (place - below) * (ordered[above] - ordered[below])
