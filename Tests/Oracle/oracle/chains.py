"""The chain of a lead: its entries into stages, in their order, as known at a moment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from oracle.agreement import Agreement, Stage
from oracle.moments import AsOf, Moment
from oracle.records import Company, Event, Lead

IMPLIED_POSITION = (-1, 0, 0)


@dataclass(frozen=True)
class Chain:
    """A lead as known at a moment. Its last entry says where it stands."""

    lead: Lead
    created: Moment | None
    entries: list[Event]
    agreement: Agreement

    def stage_of(self, entry: Event) -> Stage:
        return self.agreement.by_id[entry.stage]

    @property
    def first(self) -> Event:
        return self.entries[0]

    @property
    def standing(self) -> Event:
        return self.entries[-1]

    @property
    def standing_stage(self) -> Stage:
        return self.stage_of(self.standing)

    @property
    def is_open(self) -> bool:
        return self.standing_stage.is_open

    @property
    def was_recycled(self) -> bool:
        """Whether an entry into an open stage came after one that had ended the lead."""
        kinds = [self.stage_of(entry).is_open for entry in self.entries]
        return any(is_open and not all(kinds[:place]) for place, is_open in enumerate(kinds))

    def owner_at(self, place: int) -> str | None:
        """Who has the lead from an entry on: an event's owner holds until another event names one."""
        named = [entry.owner for entry in self.entries[: place + 1] if entry.owner]
        return named[-1] if named else self.lead.values.get("owner")

    @property
    def owner(self) -> str | None:
        return self.owner_at(len(self.entries) - 1)

    def event_department_at(self, place: int) -> str | None:
        """The department that an event named last, up to an entry."""
        named = [entry.department for entry in self.entries[: place + 1] if entry.department]
        return named[-1] if named else None


def chains_at(company: Company, as_of: AsOf) -> list[Chain]:
    """The leads that exist at a moment."""
    found = (chain_at(lead, company.agreement, as_of) for lead in company.leads.values())
    return [chain for chain in found if chain is not None]


def chain_at(lead: Lead, agreement: Agreement, as_of: AsOf) -> Chain | None:
    """The chain of a lead, or nothing where nothing is known of it yet."""
    events = [event for event in lead.events.values() if event.stage in agreement.by_id and as_of.knows(event.at)]
    created = lead.created if lead.created is not None and as_of.knows(lead.created) else None
    first = agreement.first_stage.id
    is_told = any(event.stage == first and event.at is not None for event in events)
    implied: list[Event] = []
    if created is not None and not is_told:
        implied = [Event(first, created, IMPLIED_POSITION, is_implied=True)]
    elif not events and lead.has_record and lead.created is None:
        implied = [Event(first, None, IMPLIED_POSITION, is_implied=True)]
    entries = implied + in_order(events, agreement, as_of)
    return Chain(lead, created, entries, agreement) if entries else None


def in_order(events: list[Event], agreement: Agreement, as_of: AsOf) -> list[Event]:
    """Undated events; then by time, then stage, then export and line.

    Where either time is a date days are compared. Within a day that can contradict the order of the moments, which
    therefore stands: a date is put before the first moment of its day that comes after it by stage, export and line.
    """

    def by_stage(event: Event) -> tuple[int, tuple[int, int, int]]:
        return agreement.by_id[event.stage].position, event.position

    ordered = sorted((event for event in events if event.at is None), key=by_stage)
    days: dict[date, list[Event]] = {}
    for event in events:
        if event.at is not None:
            days.setdefault(event.at.civil_day(as_of.zone), []).append(event)
    for _, day in sorted(days.items()):
        moments = [event for event in day if event.at and not event.at.is_date]
        moments.sort(key=lambda event: (event.at.instant if event.at else 0, *by_stage(event)))
        for dated in sorted((event for event in day if event.at and event.at.is_date), key=by_stage):
            later = (place for place, event in enumerate(moments) if by_stage(event) > by_stage(dated))
            moments.insert(next(later, len(moments)), dated)
        ordered += moments
    return ordered
