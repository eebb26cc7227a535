"""What is asked of a company: the moment, the period, the grouping; and its leads as tables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

from oracle.chains import Chain, chains_at
from oracle.moments import AsOf, Moment, Period
from oracle.records import Company, Event
from oracle.tables import AMOUNT, COUNT, FLAG, TEXT, Database

@dataclass
class Question:
    """A company at a moment, as one report asks for it."""

    company: Company
    as_of: AsOf
    period: Period
    by: str | None
    grouped_by: str
    chains: list[Chain] = field(default_factory=list)
    answers: list[dict[str, Any]] = field(default_factory=list)
    # Also those that a filter leaves out.
    all_chains: list[Chain] = field(default_factory=list)
    # Whether a filter has left leads and answers out, or might have.
    is_narrowed: bool = False

    def __post_init__(self) -> None:
        self.all_chains = self.chains = chains_at(self.company, self.as_of)
        self.answers = [answer for answer in self.company.answers if self.as_of.knows(answer.get("answered_at"))]

    @property
    def zone(self) -> ZoneInfo:
        return self.as_of.zone

    def in_period(self, moment: Moment | None) -> bool:
        return self.period.holds(moment, self.zone)

    def is_in_cohort(self, chain: Chain) -> bool:
        """Whether the lead entered the funnel in the period."""
        return self.in_period(chain.first.at)

    def dimension(self, chain: Chain, name: str) -> str | None:
        """A lead's value in a dimension. Its department may be known from others."""
        if name == "owner":
            return chain.owner
        if name == "group":
            return chain.lead.group
        if name != "department":
            return chain.lead.values.get(name)
        return (
            chain.lead.values.get("department")
            or self.company.department_of(chain.owner, self.as_of.day)
            or chain.event_department_at(len(chain.entries) - 1)
            or chain.standing_stage.department
        )

    def currency(self, chain: Chain) -> str:
        return chain.lead.values.get("currency") or self.company.agreement.currency

    def chains_by(self, last: int) -> list[Chain]:
        """The chains as known at a moment before this one, of the leads that are asked for."""
        asked = {chain.lead.id for chain in self.chains}
        earlier = AsOf(Moment(instant=min(last, self.as_of.last)), self.zone)
        return [chain for chain in chains_at(self.company, earlier) if chain.lead.id in asked]

    def chains_at_start(self) -> list[Chain]:
        """What was known just before the period."""
        if self.period.first is None:
            return []
        return self.chains_by(Moment(day=self.period.first).start(self.zone) - 1)

    def chains_at_end(self) -> list[Chain]:
        """What is known at the end of the period."""
        if self.period.last is None:
            return self.chains
        return self.chains_by(Moment(day=self.period.last + timedelta(days=1)).start(self.zone) - 1)


IMPLIED = "implied"


def entry_name(entry: Event) -> str:
    """Tells an entry from the others of its lead, at whatever moment the chain is looked at."""
    return IMPLIED if entry.is_implied else ":".join(map(str, entry.position))


def successors(question: Question, earlier: list[Chain], later: list[Chain]) -> dict[str, Event]:
    """By lead, the event that has taken the place of an implied entry on which the lead stood: the first that says when
    the stage was entered. A lead that stood there has not entered again."""
    stood = {chain.lead.id for chain in earlier if chain.standing.is_implied}
    found: dict[str, Event] = {}
    for chain in later:
        if chain.lead.id not in stood or chain.first.is_implied:
            continue
        is_undated = chain.lead.created is None
        first_stage = question.company.agreement.first_stage.id
        dated = [event for event in chain.entries if event.at and (is_undated or event.stage == first_stage)]
        event = min(dated, key=lambda event: event.at.start(question.zone) if event.at else 0)
        if event.stage == first_stage:
            found[chain.lead.id] = event
    return found


def fill(database: Database, question: Question) -> None:
    """The stages, the leads, and their entries as known at the moment and at both ends of the period."""
    agreement = question.company.agreement
    database.table(
        "stage",
        {"position": COUNT, "id": TEXT, "kind": TEXT},
        [{"position": stage.position, "id": stage.id, "kind": stage.kind} for stage in agreement.stages],
    )
    database.table(
        "lead",
        {
            "lead": TEXT, "in_cohort": FLAG, "stands_in": TEXT, "stands_in_kind": TEXT, "was_recycled": FLAG,
            "grouped": TEXT, "owner": TEXT, "value": AMOUNT, "currency": TEXT,
        },
        [
            {
                "lead": chain.lead.id,
                "in_cohort": question.is_in_cohort(chain),
                "stands_in": chain.standing.stage,
                "stands_in_kind": chain.standing_stage.kind,
                "was_recycled": chain.was_recycled,
                "grouped": question.dimension(chain, question.grouped_by),
                "owner": chain.owner,
                "value": chain.lead.values.get("value"),
                "currency": question.currency(chain),
            }
            for chain in question.chains
        ],
    )
    _entries(database, "entry", question.chains)
    start, end = question.chains_at_start(), question.chains_at_end()
    _entries(database, "entry_at_start", start)
    _entries(database, "entry_at_end", end, successors(question, start, end))


def _entries(
    database: Database, name: str, chains: list[Chain], successors_of_implied: Mapping[str, Event] | None = None
) -> None:
    replacing = successors_of_implied or {}
    columns = {"lead": TEXT, "entry": TEXT, "place": COUNT, "is_last": FLAG, "stage": TEXT, "kind": TEXT}
    columns |= {"position": COUNT, "reason": TEXT, "owner": TEXT}
    database.table(
        name,
        columns,
        [
            {
                "lead": chain.lead.id,
                "entry": IMPLIED if replacing.get(chain.lead.id) is entry else entry_name(entry),
                "place": place,
                "is_last": place == len(chain.entries) - 1,
                "stage": entry.stage,
                "kind": chain.stage_of(entry).kind,
                "position": chain.stage_of(entry).position,
                "reason": entry.reason,
                "owner": entry.owner,
            }
            for chain in chains
            for place, entry in enumerate(chain.entries)
        ],
    )
