"""The whole report as it ought to be."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from oracle.agreement import load_agreement
from oracle.board import Board
from oracle.brief import Brief
from oracle.customer_chain import CustomerChain
from oracle.definitions import Definitions, agreement_share
from oracle.estimates import Json
from oracle.filters import narrow
from oracle.groups import Groups
from oracle.identity import Identity
from oracle.moments import AsOf, Period, instant_text, parse_iso
from oracle.question import Question
from oracle.records import Company, read_company
from oracle.tables import Database


@dataclass(frozen=True)
class Options:
    """What a report is asked for."""

    as_of: str
    period: Period = Period()
    by: str | None = None
    where: str | None = None

    @property
    def arguments(self) -> list[str]:
        """The same as options of the command line."""
        named = {
            "--as-of": self.as_of, "--from": self.period.first, "--to": self.period.last, "--by": self.by,
            "--where": self.where,
        }
        return [text for name, value in named.items() if value is not None for text in (name, str(value))]


def load_company(directory: Path, agreement: Path | None = None) -> Company:
    """A directory with its agreement, or with one that stands elsewhere."""
    return read_company(directory, load_agreement(agreement or directory / "ketting.toml"))


def expected_report(company: Company, options: Options, grouped_by: str) -> Json:
    """Recomputes a report. How the funnel is grouped where nobody asks is the program's choice."""
    zone = company.agreement.zone
    as_of = AsOf(parse_iso(options.as_of, zone), zone)
    def board(as_of: AsOf, period: Period, by: str | None, grouping: str) -> Board:
        question = Question(company, as_of, period, by, grouping)
        if options.where is not None:
            narrow(question, options.where)
        return Board(question, database)

    @cache
    def board_of_all_time(as_of: AsOf) -> Board:
        return board(as_of, Period(), None, "department")

    database = Database()
    try:
        asked = board(as_of, options.period, options.by, options.by or grouped_by)
        question = asked.question
        report: Json = {
            "asOf": instant_text(as_of.last),
            "company": company.agreement.company,
            "period": {
                "from": options.period.first.isoformat() if options.period.first else None,
                "to": options.period.last.isoformat() if options.period.last else None,
            },
            **asked.report,
            "targets": asked.targets().report(),
            "sources": [
                {
                    "file": file.name, "group": file.group, "rows": file.rows, "accepted": file.accepted,
                    "skipped": file.skipped, "rejected": file.rejected,
                }
                for file in company.files
            ],
            "definitions": Definitions(question).report(),
            "definitionAgreement": agreement_share(company.agreement),
            "groups": Groups(question, database).report(),
        }
        identity = Identity(question).report()
        if identity is not None:
            report["identity"] = identity
        report |= CustomerChain(question, database, report).report()
        # Last, since it looks at other moments and puts their tables in the place of these.
        report |= Brief(question, options.where, database, board_of_all_time).report()
        return report
    finally:
        database.close()
