"""The scores of survey metrics, from how many answers gave which score."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from typing import Any

from oracle.agreement import Survey
from oracle.estimates import Interval, Json, Z, net_promoter_score, ratio, wilson

NPS, CSAT, CXPI = "nps", "csat", "cxpi"
QUESTIONS_OF_THE_INDEX = 3
PROMOTER, DETRACTOR = 9, 6


@dataclass
class Answers:
    """The valid answers to a metric: how many gave each score, by question."""

    by_question: dict[str, Counter[float]]

    @property
    def scores(self) -> Counter[float]:
        return sum(self.by_question.values(), Counter())

    @property
    def n(self) -> int:
        return self.scores.total()

    @property
    def mean(self) -> float:
        return math.fsum(score * count for score, count in self.scores.items()) / self.n

    def count(self, *, at_least: float = -math.inf, at_most: float = math.inf) -> int:
        return sum(count for score, count in self.scores.items() if at_least <= score <= at_most)


@dataclass(frozen=True)
class Score:
    """A value with its interval; the mean of a single answer has none."""

    value: float
    low: float | None
    high: float | None

    @property
    def interval(self) -> Interval | None:
        return None if self.low is None or self.high is None else Interval(self.value, self.low, self.high)


class Scale:
    """How answers to a metric become its score."""

    def __init__(self, survey: Survey, suppress_below: int) -> None:
        self.survey = survey
        self.suppress_below = suppress_below

    @property
    def is_index(self) -> bool:
        return self.survey.metric == CXPI

    def is_suppressed(self, answers: Answers) -> bool:
        """Whether there are too few answers to show, to any question of an index."""
        if self.is_index and len(answers.by_question) == QUESTIONS_OF_THE_INDEX:
            return any(scores.total() < self.suppress_below for scores in answers.by_question.values())
        return answers.n < self.suppress_below

    def score(self, answers: Answers) -> Score | None:
        """The score; nothing where there are too few answers."""
        if self.is_suppressed(answers) or answers.n == 0:
            return None
        if self.is_index:
            return self._index(answers)
        if self.survey.metric == NPS:
            promoters, detractors = answers.count(at_least=PROMOTER), answers.count(at_most=DETRACTOR)
            interval = net_promoter_score(promoters, detractors, answers.n)
            return Score(interval.value, interval.low, interval.high)
        if self.survey.metric == CSAT:
            share = wilson(self._in_top_box(answers), answers.n)
            return Score(share.value, share.low, share.high)
        return self._mean(answers)

    def _mean(self, answers: Answers) -> Score:
        """The mean, with the normal interval of its standard error."""
        if answers.n < 2:
            return Score(answers.mean, None, None)
        squares = math.fsum(count * (score - answers.mean) ** 2 for score, count in answers.scores.items())
        half = Z * math.sqrt(squares / (answers.n - 1) / answers.n)
        return Score(answers.mean, answers.mean - half, answers.mean + half)

    def _index(self, answers: Answers) -> Score | None:
        """The mean of three nets, each 100·(share of 4 and 5 − share of 1 and 2)."""
        if len(answers.by_question) != QUESTIONS_OF_THE_INDEX:
            return None
        nets, variance = [], 0.0
        for scores in answers.by_question.values():
            n = scores.total()
            good, bad = (scores[4.0] + scores[5.0]) / n, (scores[1.0] + scores[2.0]) / n
            nets.append(100 * (good - bad))
            variance += (good + bad - (good - bad) ** 2) / n * 100**2
        value = sum(nets) / QUESTIONS_OF_THE_INDEX
        half = Z * math.sqrt(max(0.0, variance)) / QUESTIONS_OF_THE_INDEX
        return Score(value, max(-100.0, value - half), min(100.0, value + half))

    def _in_top_box(self, answers: Answers) -> int:
        assert self.survey.top is not None
        top = float(self.survey.top)
        return answers.count(at_most=top) if self.survey.lower_is_better else answers.count(at_least=top)

    def details(self, answers: Answers) -> Json:
        """What a row says of its answers beside the score; all absent where there are too few."""
        if self.is_index:
            return {}
        if self.is_suppressed(answers) or answers.n == 0:
            absent: dict[str, Any] = dict.fromkeys(("promoters", "passives", "detractors", "mean", "topShare", "good"))
            return absent | {"scores": []}
        best = float(self.survey.low if self.survey.lower_is_better else self.survey.high)
        has_top = self.survey.top is not None and self.survey.metric != NPS
        camps: Json = dict.fromkeys(("promoters", "passives", "detractors"))
        if self.survey.metric == NPS:
            promoters, detractors = answers.count(at_least=PROMOTER), answers.count(at_most=DETRACTOR)
            camps = {
                "promoters": promoters, "detractors": detractors, "passives": answers.n - promoters - detractors
            }
        return camps | {
            "mean": answers.mean,
            "topShare": ratio(self._in_top_box(answers), answers.n) if has_top else None,
            "good": ratio(answers.count(at_least=best, at_most=best), answers.n),
        }
