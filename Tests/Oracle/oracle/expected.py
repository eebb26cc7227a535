"""The whole report as it ought to be."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path

from oracle.aging import Aging
from oracle.agreement import load_agreement
from oracle.estimates import Json
from oracle.experience import Experience
from oracle.funnel import Funnel
from oracle.filters import narrow
from oracle.handoffs import Handoffs
from oracle.identity import Identity
from oracle.leaks import Leaks
from oracle.moments import AsOf, Period, parse_iso
from oracle.question import Question, fill
from oracle.records import Company, read_company
from oracle.tables import Database
from oracle.targets import Targets


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
    question = Question(company, as_of, options.period, options.by, options.by or grouped_by)
    if options.where is not None:
        narrow(question, options.where)
    database = Database()
    try:
        fill(database, question)
        aging = Aging(question, database)
        aging_report = aging.report()
        experience = Experience(question, database)
        report: Json = {
            "asOf": instant_text(as_of.last),
            "company": company.agreement.company,
            "period": {
                "from": options.period.first.isoformat() if options.period.first else None,
                "to": options.period.last.isoformat() if options.period.last else None,
            },
            "funnel": Funnel(question, database).report(),
            "aging": aging_report,
            "handoffs": Handoffs(question, database).report(),
            "leaks": Leaks(question, database, aging).report(),
            "experience": experience.report(),
            "spread": experience.spread(),
            "sources": [
                {
                    "file": file.name, "group": file.group, "rows": file.rows, "accepted": file.accepted,
                    "skipped": file.skipped, "rejected": file.rejected,
                }
                for file in company.files
            ],
        }
        identity = Identity(question).report()
        if identity is not None:
            report["identity"] = identity
        report["targets"] = Targets(company.agreement, report, aging.departments()).report()
        return report
    finally:
        database.close()


def instant_text(milliseconds: int) -> str:
    """A moment in UTC, with its thousandths where it has any."""
    moment = datetime(1970, 1, 1, tzinfo=timezone.utc) + timedelta(milliseconds=milliseconds)
    precision = "milliseconds" if milliseconds % 1000 else "seconds"
    return moment.isoformat(timespec=precision).replace("+00:00", "Z")


