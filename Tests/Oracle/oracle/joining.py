"""Leads of different systems that are one, since an agreed field says the same of them."""

from __future__ import annotations

from dataclasses import dataclass, field

from oracle.mapping import Record

LEAD_KEYS = {"lead": "id", "event": "lead", "touch": "lead", "survey": "lead_id"}


@dataclass
class Joining:
    """Which key of a lead stands for which others."""

    parents: dict[str, str] = field(default_factory=dict)

    def root(self, key: str) -> str:
        while key in self.parents:
            key = self.parents[key]
        return key

    def join(self, one: str, other: str) -> None:
        first, second = sorted((self.root(one), self.root(other)))
        if first != second:
            self.parents[second] = first


def join_leads(records: list[Record], keys: list[str]) -> None:
    """Gives all records of a lead the same key. A value that one system has of several leads joins nobody."""
    joining = Joining()
    for key in keys:
        by_value: dict[str, dict[str, set[str]]] = {}
        for record in records:
            text = (record.values.get(key) or "").strip().lower() if record.kind == "lead" else ""
            if text:
                by_value.setdefault(text, {}).setdefault(record.system, set()).add(record.values["id"])
        for systems in by_value.values():
            if all(len(leads) == 1 for leads in systems.values()):
                first, *others = (next(iter(leads)) for leads in systems.values())
                for other in others:
                    joining.join(first, other)
    for record in records:
        name = LEAD_KEYS.get(record.kind)
        if name is not None and record.values.get(name) is not None:
            record.values[name] = joining.root(record.values[name])
