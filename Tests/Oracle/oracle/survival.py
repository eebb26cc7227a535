"""Times until something happens, of which some ends are not known yet."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from oracle.estimates import Interval, Z, wilson

WON, EXIT, OPEN = "won", "exit", "open"
ROUNDING = 1e-12


@dataclass(frozen=True)
class Span:
    """How long something was followed, in milliseconds, and what it ended in."""

    duration: int
    end: str


@dataclass(frozen=True)
class Step:
    """What happened at one of the times at which anything did."""

    time: int
    at_risk: int
    won: int
    exited: int

    @property
    def ended(self) -> int:
        return self.won + self.exited


def steps(spans: Iterable[Span]) -> list[Step]:
    """The times at which something ended, ascending. What is censored at a time is still at risk then."""
    spans = list(spans)
    durations = sorted(span.duration for span in spans)
    won = Counter(span.duration for span in spans if span.end == WON)
    exited = Counter(span.duration for span in spans if span.end == EXIT)
    return [
        Step(time, len(durations) - bisect_left(durations, time), won[time], exited[time])
        for time in sorted(set(won) | set(exited))
    ]


@dataclass(frozen=True)
class Survival:
    """The share to which nothing has happened after a time, and its standard error."""

    time: int
    share: float
    standard_error: float


def kaplan_meier(spans: Iterable[Span]) -> list[Survival]:
    """Kaplan and Meier's estimate with Greenwood's standard error; won and exit are both ends."""
    curve: list[Survival] = []
    share, greenwood = 1.0, 0.0
    for step in steps(spans):
        share *= 1 - step.ended / step.at_risk
        if step.at_risk > step.ended:
            greenwood += step.ended / (step.at_risk * (step.at_risk - step.ended))
        curve.append(Survival(step.time, share, share * math.sqrt(greenwood)))
    return curve


def survival_quantile(curve: list[Survival], remaining: float) -> int | None:
    """The first time at which no more than a share is left; nothing where that is not reached."""
    return next((point.time for point in curve if point.share <= remaining + ROUNDING), None)


@dataclass(frozen=True)
class Incidence:
    """The share that has won by a time, where leaving is a competing end."""

    time: int
    share: float
    survival_before: float
    step: Step


def aalen_johansen(spans: Iterable[Span]) -> list[Incidence]:
    """The cumulative incidence of won."""
    curve: list[Incidence] = []
    survival, share = 1.0, 0.0
    for step in steps(spans):
        share += survival * step.won / step.at_risk
        curve.append(Incidence(step.time, share, survival, step))
        survival *= 1 - step.ended / step.at_risk
    return curve


def incidence_at(curve: list[Incidence], time: int) -> float:
    """The share that has won by a time."""
    shares = [point.share for point in curve if point.time <= time]
    return shares[-1] if shares else 0.0


def incidence_variance(curve: list[Incidence], time: int) -> float:
    """The delta-method variance of the share by a time (Marubini and Valsecchi)."""
    share = incidence_at(curve, time)
    variance = 0.0
    for point in curve:
        if point.time > time:
            break
        step, before = point.step, point.survival_before
        ahead = share - point.share
        if step.at_risk > step.ended:
            variance += ahead**2 * step.ended / (step.at_risk * (step.at_risk - step.ended))
        variance += before**2 * (step.at_risk - step.won) * step.won / step.at_risk**3
        variance -= 2 * ahead * before * step.won / step.at_risk**2
    return variance


def incidence_interval(spans: list[Span], curve: list[Incidence], time: int) -> Interval | None:
    """The share by a time with its interval on the log(−log) scale; where that has none, Wilson's over the leads whose
    fate by then is known; nothing where there is no such lead."""
    share = incidence_at(curve, time)
    variance = incidence_variance(curve, time)
    if ROUNDING < share < 1 - ROUNDING and variance > ROUNDING**2:
        spread = Z * math.sqrt(variance) / (share * abs(math.log(share)))
        return Interval(share, share ** math.exp(spread), share ** math.exp(-spread))
    known = sum(span.end != OPEN or span.duration >= time for span in spans)
    if known == 0:
        return None
    bounds = wilson(share * known, known)
    return Interval(share, bounds.low, bounds.high)


def at_risk_after(spans: list[Span], time: int) -> int:
    """How many are followed beyond a time, or until just then."""
    return sum(span.duration > time or (span.duration == time and span.end == OPEN) for span in spans)


def is_lower_bound(spans: list[Span], time: int) -> bool:
    """Whether nobody is followed so long, and not everybody's end is known."""
    return at_risk_after(spans, time) == 0 and any(span.end == OPEN and span.duration < time for span in spans)


def median_incidence(curve: list[Incidence]) -> int | None:
    """The first time by which half has won; nothing where that is not reached."""
    half = 0.5 - ROUNDING
    return next((point.time for point in curve if point.share >= half), None)
