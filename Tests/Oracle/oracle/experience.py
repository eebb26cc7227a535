"""Customer experience: the scores by dimension and by week, their changes, and how far channels lie apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from oracle.estimates import Json, difference, ratio
from oracle.question import Question
from oracle.scores import Answers, Scale, Score
from oracle.tables import COUNT, FLAG, NUMBER, TEXT, Database

DIMENSIONS = ("touchpoint", "channel", "department", "country", "group")
WEEKS_SHOWN = 57
WEEKS_COMPARED = 4

STATES = """
SELECT metric, {key} AS key, count(*) FILTER (state = 'invalid') AS invalid,
       count(*) FILTER (state = 'unanswered') AS unanswered
FROM answer WHERE in_period AND ({key} IS NOT NULL OR {is_all}) GROUP BY ALL
"""
SCORES = """
SELECT metric, {key} AS key, question, score, count(*) AS answers
FROM answer WHERE state = 'valid' AND in_period AND ({key} IS NOT NULL OR {is_all}) GROUP BY ALL
"""
WEEKLY = """
SELECT metric, {key} AS key, weeks_ago, question, score, count(*) AS answers
FROM answer WHERE state = 'valid' AND weeks_ago IS NOT NULL AND ({key} IS NOT NULL OR {is_all}) GROUP BY ALL
"""

RowKey = tuple[str, str | None]


def monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def week_name(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


class Experience:
    """Computes the experience's part of a report, and the spread of its channels."""

    def __init__(self, question: Question, database: Database) -> None:
        self.question = question
        self.database = database
        self.agreement = question.company.agreement
        self.this_week = monday(question.as_of.day)
        self.dimensions = list(DIMENSIONS)
        if question.by is not None and question.by not in DIMENSIONS:
            self.dimensions.append(question.by)
        self.of_lead = {
            chain.lead.id: question.dimension(chain, question.by) if question.by else None
            for chain in question.all_chains
        }
        self.rows: list[Json] = []
        # The scores of four weeks and of the four before, of each row that has both.
        self.compared: dict[tuple[str, str | None, str | None], tuple[Score, Score]] = {}
        self.asked: set[str] = set()

    def report(self) -> list[Json]:
        columns = {"metric": TEXT, "question": TEXT, "score": NUMBER, "state": TEXT, "in_period": FLAG}
        columns |= {"weeks_ago": COUNT} | {f'"{name}"': TEXT for name in self.dimensions}
        answers = [
            self._answer(answer)
            for answer in self.question.answers
            if answer["metric"] in self.agreement.surveys
        ]
        self.database.table("answer", columns, answers)
        self.asked = {answer["metric"] for answer in answers if answer["state"] == "unanswered"}
        self.rows = [row for dimension in (None, *self.dimensions) for row in self._rows(dimension)]
        return self.rows

    def _answer(self, answer: dict[str, Any]) -> dict[str, Any]:
        survey = self.agreement.surveys[answer["metric"]]
        score, at = answer.get("score"), answer.get("answered_at")
        state = "unanswered"
        if score is not None:
            state = "valid" if survey.low <= Fraction(score) <= survey.high else "invalid"
        week = monday(at.civil_day(self.question.zone)) if at is not None else None
        return {
            "metric": answer["metric"],
            "question": (answer.get("question") or "").lower() if answer["metric"] == "cxpi" else "",
            "score": None if score is None else float(score),
            "state": state,
            "in_period": self.question.in_period(at),
            "weeks_ago": None if week is None else (self.this_week - week).days // 7,
            **{f'"{name}"': self._dimension(answer, name) for name in self.dimensions},
        }

    def _dimension(self, answer: dict[str, Any], name: str) -> str | None:
        """What an answer says of itself; what only leads have is that of its lead."""
        return answer.get(name) if name in DIMENSIONS else self.of_lead.get(answer.get("lead_id", ""))

    # Rows

    def _rows(self, dimension: str | None) -> Iterable[Json]:
        """A row for each metric, or for each of its values in a dimension."""
        words = {"key": f'"{dimension}"' if dimension else "NULL", "is_all": str(dimension is None)}
        scores: dict[RowKey, Answers] = {}
        for row in self.database.rows(SCORES.format(**words)):
            add_answers(scores.setdefault((row["metric"], row["key"]), Answers({})), row)
        weekly: dict[RowKey, dict[int, Answers]] = {}
        for row in self.database.rows(WEEKLY.format(**words)):
            weeks = weekly.setdefault((row["metric"], row["key"]), {})
            add_answers(weeks.setdefault(row["weeks_ago"], Answers({})), row)
        for states in self.database.rows(STATES.format(**words)):
            name = states["metric"], states["key"]
            yield self._row(dimension, states, scores.get(name, Answers({})), weekly.get(name, {}))

    def _row(self, dimension: str | None, states: dict[str, Any], answers: Answers, weekly: dict[int, Answers]) -> Json:
        scale = Scale(self.agreement.surveys[states["metric"]], self.agreement.suppress_below)
        score = scale.score(answers)
        answered = answers.n + states["invalid"]
        is_suppressed = scale.is_suppressed(answers)
        row: Json = {
            "metric": states["metric"],
            "dimension": dimension,
            "key": states["key"],
            **{name: states["key"] if name == dimension else None for name in DIMENSIONS},
            "value": score.value if score else None,
            "low": score.low if score else None,
            "high": score.high if score else None,
            "n": answers.n,
            "invalid": states["invalid"],
            "unanswered": states["unanswered"],
            "suppressed": is_suppressed,
            "small": answers.n < self.agreement.careful_below,
            **scale.details(answers),
            "weekly": self._weekly(scale, weekly),
            "responseRate": (
                ratio(answered, answered + states["unanswered"]) if states["metric"] in self.asked else None
            ),
            "change": self._change((states["metric"], dimension, states["key"]), scale, weekly),
        }
        return row

    def _weekly(self, scale: Scale, weekly: dict[int, Answers]) -> list[Json]:
        """The weeks up to that of the moment, without gaps, from the first that has answers."""
        shown = [week for week in weekly if 0 <= week < WEEKS_SHOWN]
        weeks: list[Json] = []
        for ago in range(max(shown, default=-1), -1, -1):
            answers = weekly.get(ago, Answers({}))
            score = scale.score(answers)
            week: Json = {
                "week": week_name(self.this_week - timedelta(weeks=ago)),
                "n": answers.n,
                "value": score.value if score else None,
                "low": score.low if score else None,
                "high": score.high if score else None,
            }
            weeks.append(week)
        return weeks

    def _change(
        self, name: tuple[str, str | None, str | None], scale: Scale, weekly: dict[int, Answers]
    ) -> Json | None:
        """The last four weeks less the four before; nothing where either has too few answers."""
        now = _joined(weekly.get(ago) for ago in range(WEEKS_COMPARED))
        before = _joined(weekly.get(ago) for ago in range(WEEKS_COMPARED, 2 * WEEKS_COMPARED))
        scores = scale.score(now), scale.score(before)
        if scores[0] is None or scores[1] is None:
            return None
        self.compared[name] = scores[0], scores[1]
        counts: Json = {"n": now.n, "nBefore": before.n}
        intervals = scores[0].interval, scores[1].interval
        if intervals[0] is None or intervals[1] is None:
            return counts | {"value": scores[0].value - scores[1].value, "low": None, "high": None, "real": False}
        change = difference(intervals[0], intervals[1])
        return counts | {
            "value": change.value, "low": change.low, "high": change.high, "real": change.low > 0 or change.high < 0,
        }

    # Spread

    def spread(self) -> list[Json]:
        """For each metric with two channels or more: how far those lie apart whose intervals do not overlap."""
        found: list[Json] = []
        for metric in sorted({row["metric"] for row in self.rows}):
            channels = [row for row in self.rows if row["metric"] == metric and row["dimension"] == "channel"]
            if len(channels) < 2:
                continue
            shown = [row for row in channels if row["value"] is not None and row.get("low") is not None]
            apart = [(high, low) for high in shown for low in shown if high["low"] > low["high"]]
            widest = max(apart, key=lambda pair: pair[0]["value"] - pair[1]["value"], default=None)
            found.append(
                {
                    "metric": metric,
                    "dimension": "channel",
                    "value": widest[0]["value"] - widest[1]["value"] if widest else None,
                    "highest": widest[0]["key"] if widest else None,
                    "lowest": widest[1]["key"] if widest else None,
                }
            )
        return found


def add_answers(answers: Answers, row: dict[str, Any]) -> None:
    answers.by_question.setdefault(row["question"], Counter())[row["score"]] += row["answers"]


def _joined(parts: Iterable[Answers | None]) -> Answers:
    joined = Answers({})
    for part in parts:
        for question, scores in (part.by_question if part else {}).items():
            joined.by_question[question] = joined.by_question.get(question, Counter()) + scores
    return joined
