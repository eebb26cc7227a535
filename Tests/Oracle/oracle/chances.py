"""How probable a change is by chance: tails of distributions, and which of many changes are called real."""

from __future__ import annotations

import math
from collections.abc import Sequence

from oracle.estimates import Interval, Z

CONTINUED_FRACTION_STEPS = 500
SMALLEST = 1e-300
# Of a normal variable, the median absolute deviation is this part of the standard deviation.
DEVIATIONS_A_MEDIAN_DEVIATION = 1.4826


def normal_two_sided(z: float) -> float:
    """The probability of a standard normal variable at least so far from 0."""
    return math.erfc(abs(z) / math.sqrt(2))


def student_two_sided(t: float, degrees: int) -> float:
    """The probability of a variable of Student's distribution at least so far from 0."""
    return incomplete_beta(degrees / (degrees + t * t), degrees / 2, 0.5)


def incomplete_beta(x: float, a: float, b: float) -> float:
    """The regularised incomplete beta function, by its continued fraction (Lentz's method)."""
    if x <= 0:
        return 0.0
    if x >= 1:
        return 1.0
    if x > (a + 1) / (a + b + 2):
        return 1 - incomplete_beta(1 - x, b, a)
    front = math.exp(
        math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log1p(-x)
    )
    return front * _continued_fraction(x, a, b) / a


def _continued_fraction(x: float, a: float, b: float) -> float:
    numerator, denominator = 1.0, _not_zero(1 - (a + b) * x / (a + 1))
    denominator = 1 / denominator
    product = denominator
    for step in range(1, CONTINUED_FRACTION_STEPS):
        for part in (
            step * (b - step) * x / ((a + 2 * step - 1) * (a + 2 * step)),
            -(a + step) * (a + b + step) * x / ((a + 2 * step) * (a + 2 * step + 1)),
        ):
            denominator = 1 / _not_zero(1 + part * denominator)
            numerator = _not_zero(1 + part / numerator)
            product *= denominator * numerator
        if abs(denominator * numerator - 1) < 1e-16:
            break
    return product


def _not_zero(value: float) -> float:
    return value if abs(value) > SMALLEST else SMALLEST


def two_proportions(count: int, of: int, other_count: int, other_of: int) -> float:
    """The two-sided chance of so different shares, by the pooled test; 1 where all or none moved."""
    pooled = (count + other_count) / (of + other_of)
    variance = pooled * (1 - pooled) * (1 / of + 1 / other_of)
    if variance <= 0:
        return 1.0
    return normal_two_sided((count / of - other_count / other_of) / math.sqrt(variance))


def chance_of_change(change: Interval) -> float:
    """The chance of a change, from its interval: the half that points to 0 is 1.96 standard errors."""
    half = change.value - change.low if change.value > 0 else change.high - change.value
    if half <= 0:
        return 1.0 if change.value == 0 else 0.0
    return normal_two_sided(change.value / (half / Z))


def median(values: Sequence[float]) -> float:
    ordered = sorted(values)
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


def stabilised(count: int) -> float:
    """Anscombe's root: of a Poisson count it has variance 1, whatever its mean."""
    return 2 * math.sqrt(count + 3 / 8)


def count_score(count: int, weeks: Sequence[int]) -> float:
    """How far a count lies from those of the weeks before, in standard deviations."""
    roots = [stabilised(week) for week in weeks]
    middle = median(roots)
    spread = max(1.0, DEVIATIONS_A_MEDIAN_DEVIATION * median([abs(root - middle) for root in roots]))
    return (stabilised(count) - middle) / (spread * math.sqrt(1 + math.pi / (2 * len(weeks))))


def called_real(chances: Sequence[float], rate: float) -> list[bool]:
    """Which changes are called real at a false discovery rate (Benjamini and Hochberg)."""
    ordered = sorted(chances)
    passed = [chance for rank, chance in enumerate(ordered, start=1) if chance <= rate * rank / len(ordered)]
    limit = max(passed, default=-1.0)
    return [chance <= limit for chance in chances]
