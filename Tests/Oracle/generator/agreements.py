"""Random agreements."""

from __future__ import annotations

from typing import Any

from generator.chance import Chance
from generator.filters import TERMS

DEPARTMENTS = ["marketing", "sales", "service"]
STAGES = ["new", "mql", "sal", "sql", "demo", "offer"]
LIMITS = ["2d", "5d", "36h", "90m", "1d", "10d", "4h"]
OFFICE_HOURS = {day: ["09:00-17:00"] for day in ("mon", "tue", "wed", "thu")} | {"fri": ["09:00-12:00", "13:00-16:30"]}
SHOP_HOURS = {
    "tue": ["10:00-18:00"], "wed": ["10:00-13:00"], "thu": ["10:00-13:00", "13:30-21:00"], "fri": ["10:00-18:00"],
    "sat": ["08:30-17:15"], "sun": ["00:00-06:00"],
}
BROKEN_RULE = "company and (value>=1k"
DEFAULT_STAGES = ["inquiry", "mql", "sal", "sql", "opportunity", "won", "rejected", "disqualified", "lost"]

Document = dict[str, Any]


def random_agreement(chance: Chance) -> Document:
    """Everything an agreement may hold but sources; parts are left out at random."""
    document: Document = {"company": {"name": "Voorbeeld BV", "time_zone": chance.zone}}
    if chance.maybe(0.6):
        document["company"]["currency"] = chance.pick(["EUR", "SEK"])
    calendars = _calendars(chance)
    if calendars:
        document["calendar"] = calendars
    document["department"] = _departments(chance, list(calendars))
    if chance.maybe(0.5):
        document["funnel"] = {"version": "v1", "skips": chance.pick(["count", "ignore"])}
        if chance.maybe(0.4):
            document["funnel"]["agreed_by"] = _signatures(chance)
    if chance.maybe(0.85):
        document["stage"] = _stages(chance, has_calendar=bool(calendars))
    aging = _aging(chance, has_calendar=bool(calendars))
    if aging:
        document["aging"] = aging
    if chance.maybe(0.7):
        document["survey"] = _surveys(chance)
    experience = {"suppress_below": chance.pick([1, 2, 3, 5])} if chance.maybe(0.7) else {}
    if chance.maybe(0.4):
        experience["careful_below"] = chance.pick([6, 10])
    if experience:
        document["experience"] = experience
    if chance.maybe(0.3):
        document["identity"] = {"match": chance.pick([["email"], ["email"], ["email", "customer_id"]])}
    if chance.maybe(0.5):
        document["brief"] = _brief(chance, list(calendars))
    if chance.maybe(0.4):
        document["target"] = _targets(chance, stage_names(document), document)
    return document


def stage_names(document: Document) -> list[str]:
    """The ids of the stages that hold."""
    return [stage["id"] for stage in document["stage"]] if "stage" in document else DEFAULT_STAGES


def metrics(document: Document) -> list[str]:
    """The metrics that have a scale."""
    return sorted({"nps", "csat", "ces", *(survey["metric"] for survey in document.get("survey", []))})


def _calendars(chance: Chance) -> Document:
    if not chance.maybe(0.45):
        return {}

    def calendar(hours: dict[str, list[str]]) -> Document:
        table: Document = {"hours": hours, "holidays": [chance.day(0, 30) for _ in range(3)]}
        if chance.maybe(0.7):
            table["time_zone"] = chance.pick([chance.zone, "Europe/Amsterdam", "America/New_York"])
        return table

    calendars = {"office": calendar(OFFICE_HOURS)}
    if chance.maybe(0.5):
        calendars["shop"] = calendar(SHOP_HOURS)
    return calendars


def _departments(chance: Chance, calendars: list[str]) -> list[Document]:
    departments: list[Document] = []
    for name in DEPARTMENTS:
        department: Document = {"id": name}
        if calendars and (len(calendars) > 1 or chance.maybe(0.7)):
            department["calendar"] = chance.pick(calendars)
        departments.append(department)
    return departments


def _stages(chance: Chance, has_calendar: bool) -> list[Document]:
    stages: list[Document] = [_open_stage(chance, name, has_calendar) for name in chance.sample(STAGES, 4, least=1)]
    if chance.maybe(0.9):
        stages.append({"id": "won", "kind": "won"})
    if chance.maybe(0.1):
        stages.append({"id": "renewed", "kind": "won"})
    if chance.maybe(0.05):
        stages.insert(0, {"id": "spam", "kind": "exit"})
    for name in ["lost", "junk"][: chance.pick([0, 1, 1, 2])]:
        stages.insert(chance.pick([len(stages), chance.number(1, len(stages))]), {"id": name, "kind": "exit"})
    return stages


def _open_stage(chance: Chance, name: str, has_calendar: bool) -> Document:
    stage: Document = {"id": name, "kind": "inventory"}
    if chance.maybe(0.7):
        stage["department"] = chance.pick(DEPARTMENTS)
    if chance.maybe(0.4):
        stage["hands_to"] = chance.pick(DEPARTMENTS)
    if chance.maybe(0.6):
        stage |= {"kind": "sla", "sla": chance.pick(LIMITS)}
    if chance.maybe(0.3):
        stage["quiet_after"] = chance.pick(LIMITS)
    if has_calendar and chance.maybe(0.6):
        stage["clock"] = "business"
    elif chance.maybe(0.2):
        stage["clock"] = "wall"
    return stage | _definition(chance, name)


def _definition(chance: Chance, name: str) -> Document:
    """In words and as a rule; now and then a rule that nobody can read."""
    definition: Document = {}
    if chance.maybe(0.3):
        definition["name"] = f"The {name}"
    if chance.maybe(0.3):
        definition["definition"] = "company known, budget named"
    if chance.maybe(0.5):
        definition["rule"] = BROKEN_RULE if chance.maybe(0.05) else _rule(chance)
    if chance.maybe(0.3):
        definition["agreed_by"] = chance.sample([*DEPARTMENTS, "north"], 4)
    return definition


def _rule(chance: Chance) -> str:
    parts = [chance.pick(TERMS) for _ in range(chance.pick([1, 2, 2, 3]))]
    if chance.maybe(0.3):
        parts[0] = f"({chance.pick(TERMS)} or {parts[0]})"
    return chance.pick([" and ", " and ", " "]).join(parts)


def _signatures(chance: Chance) -> Any:
    signed = chance.sample(DEPARTMENTS, 3)
    return signed if chance.maybe(0.3) else {name: chance.day() for name in signed}


def _brief(chance: Chance, calendars: list[str]) -> Document:
    """What makes a change worth a line."""
    terms: Document = {
        "lines": chance.pick([1, 3, 7]), "false_discovery_rate": chance.pick([0.01, 0.05, 0.2, 0.5]),
        "weeks": chance.pick([4, 6, 8, 12]), "least_leads": chance.pick([1, 2, 5]),
        "least_points": chance.pick([0.5, 1.0, 5.0]),
    }
    if calendars:
        terms["calendar"] = chance.pick(calendars)
    return {name: terms[name] for name in chance.sample(list(terms), len(terms), least=1)}


def _aging(chance: Chance, has_calendar: bool) -> Document:
    aging: Document = {}
    if chance.maybe(0.4):
        aging["buckets"] = sorted(chance.sample([1, 2, 3, 5, 7, 10, 14, 30, 60, 90], 6, least=1))
    if has_calendar and chance.maybe(0.4):
        aging["clock"] = "business"
    return aging


def _surveys(chance: Chance) -> list[Document]:
    highest = chance.pick([5, 7, 10])
    direction = chance.pick(["higher", "lower"])
    surveys: list[Document] = [
        {"metric": "nps", "min": 0, "max": 10},
        {"metric": "csat", "min": 1, "max": highest, "top": highest - 1},
        {"metric": "ces", "min": 1, "max": 7, "top": 5 if direction == "higher" else 3, "direction": direction},
        {"metric": "cxpi", "min": 1, "max": 5},
        {"metric": "kindness", "min": 1, "max": 4} | ({"top": 3} if chance.maybe(0.5) else {}),
    ]
    return chance.sample(surveys, len(surveys), least=1)


def _targets(chance: Chance, stages: list[str], document: Document) -> list[Document]:
    metric = chance.pick([name for name in metrics(document) if name in ("nps", "csat", "ces")])
    choices: list[Document] = [
        {"figure": "experience.nps", "value": chance.number(-20, 60), "floor": -30},
        {"figure": "experience.csat", "value": 0.6, "floor": 0.3, "touchpoint": "service"},
        {"figure": f"experience.{metric}", "value": 3.5, "channel": "phone"},
        {"figure": "funnel.winRate", "value": 0.4, "floor": 0.1},
        {"figure": "funnel.step", "value": 0.5, "stage": stages[0]},
        {"figure": "funnel.overall", "value": 0.3, "floor": 0.2, "stage": chance.pick(stages)},
        {"figure": "aging.late", "value": 1, "floor": 3},
        {"figure": "aging.open", "value": 4, "department": chance.pick(DEPARTMENTS)},
        {"figure": "leak.count", "value": 0, "floor": 2, "cause": chance.pick(["no_owner", "untouched", "quiet"])},
        {"figure": "handoff.acceptance", "value": 0.5, "floor": 0.25, "stage": chance.pick(stages)},
    ]
    return chance.sample(choices, 4, least=1)
