"""What is known of every lead at one moment, as the rules of a brief need it."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from oracle.aging import Aging
from oracle.chains import Chain
from oracle.filters import narrow
from oracle.leaks import CAUSES, Leaks
from oracle.lines import Amounts
from oracle.moments import AsOf, Period
from oracle.question import IMPLIED, Question, entry_name, successors
from oracle.records import Company
from oracle.tables import Database
from oracle.waiting import Charge


class Look:
    """The open leads of a moment: who owes them something, which are late, and which leak."""

    def __init__(self, company: Company, as_of: AsOf, where: str | None, database: Database) -> None:
        self.question = Question(company, as_of, Period(), None, "department")
        self.everybody = {chain.lead.id: chain for chain in self.question.all_chains}
        aging = Aging(self.question, database)
        leaks = Leaks(self.question, database, aging)
        self.row_of: dict[str, Charge] = {}
        self.late: set[str] = set()
        self.unmeasured: set[str] = set()
        self.cause_of: dict[str, str] = {}
        for chain in self.question.all_chains:
            if not chain.is_open:
                continue
            name, stay = chain.lead.id, aging.lateness.open_stay(chain)
            self.row_of[name] = stay.charge
            if any(aging.lateness.promises(stay, as_of.given)):
                self.late.add(name)
            elif aging.lateness.lacks_calendar(stay):
                self.unmeasured.add(name)
            suspect = leaks.suspect(chain)
            cause = next((cause for cause in CAUSES if suspect.get(cause)), None)
            if cause is not None:
                self.cause_of[name] = cause
        if where is not None:
            narrow(self.question, where)
        self.asked = {chain.lead.id for chain in self.question.chains}

    def open_in(self, row: Charge) -> set[str]:
        return {name for name, charge in self.row_of.items() if charge == row and name in self.asked}

    def late_in(self, row: Charge) -> set[str]:
        return self.open_in(row) & self.late

    def is_unmeasured(self, row: Charge) -> bool:
        """Whether nobody can say how many are late, because who must act has no calendar."""
        return bool(self.open_in(row) & self.unmeasured)

    @property
    def rows(self) -> list[Charge]:
        """The rows of the aging in which anybody stands."""
        return list(dict.fromkeys(charge for name, charge in self.row_of.items() if name in self.asked))

    def values(self, names: Iterable[str]) -> Amounts:
        """What leads are worth, where that is known, by currency."""
        sums: Amounts = {}
        for name in names:
            chain = self.everybody[name]
            value = chain.lead.values.get("value")
            if value is not None:
                currency = self.question.currency(chain)
                sums[currency] = sums.get(currency, Fraction(0)) + Fraction(value)
        return sums

    def count_without_value(self, names: set[str]) -> int:
        return sum(self.everybody[name].lead.values.get("value") is None for name in names)

    def dimension(self, name: str, dimension: str) -> str | None:
        return self.question.dimension(self.everybody[name], dimension)


class Window:
    """What happened between two moments to the leads that are asked for at the second.

    Who was not asked for at the first was neither late nor did it leak."""

    def __init__(self, before: Look, at: Look) -> None:
        self.before = before
        self.at = at

    def newly_late(self, row: Charge) -> set[str]:
        return self.at.late_in(row) - (self.before.late & self.before.asked)

    def newly_leaking(self) -> set[str]:
        """Without those that have just become late, which are told of already."""
        newly_late = self.at.late - (self.before.late & self.before.asked)
        return (set(self.at.cause_of) & self.at.asked) - (set(self.before.cause_of) & self.before.asked) - newly_late

    def entries(self, stage: str) -> list[Chain]:
        """The leads that entered a stage, once for each time."""
        earlier = [chain for name, chain in self.before.everybody.items() if name in self.at.asked]
        later = self.at.question.chains
        known = {(chain.lead.id, entry_name(entry)) for chain in earlier for entry in chain.entries}
        replacing = successors(self.at.question, earlier, later)
        entered: list[Chain] = []
        for chain in later:
            for entry in chain.entries:
                name = IMPLIED if replacing.get(chain.lead.id) is entry else entry_name(entry)
                if entry.stage == stage and (chain.lead.id, name) not in known:
                    entered.append(chain)
        return entered
