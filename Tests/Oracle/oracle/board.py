"""The figures of one question, as far as they are found in one pass over its tables."""

from __future__ import annotations

from oracle.aging import Aging
from oracle.estimates import Json
from oracle.experience import Experience
from oracle.funnel import Funnel
from oracle.handoffs import Handoffs
from oracle.leaks import Leaks
from oracle.question import Question, fill
from oracle.tables import Database
from oracle.targets import Targets


class Board:
    """The sections of a report that stand on the tables of a question."""

    def __init__(self, question: Question, database: Database) -> None:
        fill(database, question)
        self.question = question
        aging = Aging(question, database)
        aging_report = aging.report()
        self.experience = Experience(question, database)
        self.report: Json = {
            "funnel": Funnel(question, database).report(),
            "aging": aging_report,
            "handoffs": Handoffs(question, database).report(),
            "leaks": Leaks(question, database, aging).report(),
            "experience": self.experience.report(),
            "spread": self.experience.spread(),
        }
        self.departments = aging.departments()

    def targets(self) -> Targets:
        return Targets(self.question.company.agreement, self.report, self.departments)
