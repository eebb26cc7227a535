"""The brief: what changed since the last working morning, worst first by the money at stake."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

from oracle.board import Board
from oracle.certain_changes import source_lines, target_lines
from oracle.chances import called_real
from oracle.customer_chain import money
from oracle.estimates import Json
from oracle.lead_changes import LeadChanges
from oracle.lines import INFO, SEVERITIES, Line
from oracle.moments import AsOf, instant_text
from oracle.mornings import Mornings
from oracle.question import Question
from oracle.rate_changes import RateChanges
from oracle.score_changes import ScoreChanges, told_once
from oracle.tables import Database


class Brief:
    """Looks for changes at a moment, and says which of them are lines.

    `board` has the figures of all time at a moment: a brief looks at no period."""

    def __init__(
        self, question: Question, where: str | None, database: Database, board: Callable[[AsOf], Board]
    ) -> None:
        self.question = question
        self.agreement = question.company.agreement
        self.terms = self.agreement.brief
        self.board = board
        self.mornings = Mornings(question.as_of, self.agreement)
        self.leads = LeadChanges(question.company, self.mornings, where, database)

    def report(self) -> Json:
        lines, chances, real = self._changes()
        lines += target_lines(self.question, self.mornings, self.board)
        lines += source_lines(self.question)
        lines.sort(key=self._order)
        summary = {
            "before": instant_text(self.mornings.before.last),
            "weekBefore": instant_text(self.mornings.week_before.last),
            "tested": len(chances), "real": sum(real), "left": max(0, len(lines) - self.terms.lines),
            "nothingUnusual": not lines, "usual": self._usual(lines), "restated": [],
        }
        return {"brief": [self._shown(line) for line in lines[: self.terms.lines]], "briefSummary": summary}

    def _changes(self) -> tuple[list[Line], list[float], list[bool]]:
        """The lines that are real among all changes that are tested this morning, with the chances of all."""
        scores = ScoreChanges(self.agreement, self.board(self.question.as_of).experience)
        tested = [
            *self.leads.late(), *self.leads.leaks(), *RateChanges(self.question).tested(), *scores.tested(),
            *self.leads.volume(), *self.leads.won(),
        ]
        chances = [one.chance for one in tested]
        real = called_real(chances, self.terms.false_discovery_rate)
        lines = [one.line for one, is_real in zip(tested, real) if is_real and one.line is not None]
        return told_once(lines), chances, real

    def _usual(self, lines: list[Line]) -> Json | None:
        """Won as on a usual day, where there is room to say so and it is no line."""
        line = self.leads.won_line()
        if line is None or len(lines) >= self.terms.lines or any(one.rule == "won" for one in lines):
            return None
        return self._shown(replace(line, severity=INFO))

    def _shown(self, line: Line) -> Json:
        return {
            "rule": line.rule, "severity": line.severity, "figure": line.figure, "where": line.where,
            "value": line.value, "before": line.before, "money": money(line.money), "chance": line.chance,
            "new": line.new,
            **line.particulars,
        }

    def _order(self, line: Line) -> tuple[Fraction, int]:
        at_stake = Fraction(0) if line.severity == INFO else line.money.get(self.agreement.currency, Fraction(0))
        return -max(Fraction(0), at_stake), SEVERITIES.index(line.severity)
