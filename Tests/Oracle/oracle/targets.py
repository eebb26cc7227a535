"""Targets: what was aimed at, beside what is."""

from __future__ import annotations

from typing import Any

from oracle.estimates import Json
from oracle.agreement import Agreement

OWN_KEYS = {"figure", "value", "floor", "contingency", "owner"}
DIMENSIONS = ("touchpoint", "channel", "department", "country", "group")
LOWER_IS_BETTER = {
    "funnel.medianToWon", "funnel.toNext", "aging.open", "aging.median", "aging.p90", "aging.oldest", "aging.unknown",
    "aging.late", "aging.everLate", "aging.idle", "handoff.rejected", "handoff.undecided", "handoff.toDecide",
    "leak.count", "leak.unqualifiedShare",
}


class Targets:
    """Finds the figures that targets name in an expected report."""

    def __init__(self, agreement: Agreement, report: Json, departments: list[Json]) -> None:
        """`departments`: the aging rows as they are without any further grouping."""
        self.agreement = agreement
        self.found = report
        self.departments = departments

    def report(self) -> list[Json]:
        return [self._target(target) for target in self.agreement.targets]

    # What a brief asks

    def value(self, target: dict[str, Any]) -> Any:
        return _plain(self._figure(target["figure"], coordinates_of(target)))

    def is_missed(self, target: dict[str, Any]) -> bool:
        return self.is_beyond(target, target["value"])

    def is_met(self, target: dict[str, Any]) -> bool:
        return self._state(target, self.value(target), self._is_lower_better(target["figure"])) == "met"

    def is_beyond(self, target: dict[str, Any], limit: float) -> bool:
        """Whether a figure lies on the wrong side of a limit for certain: an estimate with its whole interval. One that
        has none is never certain."""
        found = self._figure(target["figure"], coordinates_of(target))
        low, high = (found.get("low"), found.get("high")) if isinstance(found, dict) else (found, found)
        if low is None or high is None:
            return False
        return bool(low > limit if self._is_lower_better(target["figure"]) else high < limit)

    def _target(self, target: dict[str, Any]) -> Json:
        coordinates = coordinates_of(target)
        value = _plain(self._figure(target["figure"], coordinates))
        return coordinates | {
            "figure": target["figure"],
            "target": float(target["value"]),
            "floor": float(target["floor"]) if "floor" in target else None,
            "value": None if value is None else float(value),
            "state": self._state(target, value, self._is_lower_better(target["figure"])),
        }

    def _state(self, target: dict[str, Any], value: Any, lower_is_better: bool) -> str:
        if value is None:
            return "not available"
        worse = "above" if lower_is_better else "below"

        def is_beyond(limit: float) -> bool:
            return bool(value > limit if lower_is_better else value < limit)

        if not is_beyond(target["value"]):
            return "met"
        if "floor" in target and is_beyond(target["floor"]):
            return f"{worse} floor"
        return f"{worse} target"

    def _is_lower_better(self, figure: str) -> bool:
        if figure == "experience.ces":
            return self.agreement.surveys["ces"].lower_is_better
        return figure in LOWER_IS_BETTER

    def _figure(self, figure: str, coordinates: dict[str, str]) -> Any:
        pane, name = figure.split(".", 1)
        finders = {
            "funnel": self._funnel, "aging": self._aging, "handoff": self._handoff, "leak": self._leak,
            "experience": self._experience,
        }
        return finders[pane](name, coordinates) if pane in finders else None

    def _funnel(self, name: str, coordinates: dict[str, str]) -> Any:
        funnel = self.found["funnel"]
        if "stage" in coordinates:
            return _row(funnel["stages"], stage=coordinates["stage"]).get(name)
        if name == "wonBy":
            return _row(funnel["wonBy"], day=int(coordinates["day"]))
        return funnel.get(name)

    def _aging(self, name: str, coordinates: dict[str, str]) -> Any:
        if "department" not in coordinates:
            return self.found["aging"]["total"].get(name)
        seam = coordinates.get("seam") == "true"
        return _row(self.departments, department=coordinates["department"], seam=seam).get(name)

    def _handoff(self, name: str, coordinates: dict[str, str]) -> Any:
        return _row(self.found["handoffs"], stage=coordinates.get("stage")).get(name)

    def _leak(self, name: str, coordinates: dict[str, str]) -> Any:
        if name == "unqualifiedShare":
            return self.found["leaks"]["unqualifiedShare"]
        return _row(self.found["leaks"]["causes"], cause=coordinates.get("cause")).get(name)

    def _experience(self, name: str, coordinates: dict[str, str]) -> Any:
        dimension = next((one for one in DIMENSIONS if one in coordinates), None)
        key = coordinates.get(dimension) if dimension else None
        return _row(self.found["experience"], metric=name, dimension=dimension, key=key)


def coordinates_of(target: dict[str, Any]) -> dict[str, str]:
    """Which figure of several a target is about."""
    return {name: str(value) for name, value in target.items() if name not in OWN_KEYS}


def _row(rows: list[Json], **wanted: Any) -> Json:
    return next((row for row in rows if all(row.get(key) == value for key, value in wanted.items())), {})


def _plain(value: Any) -> Any:
    """The number that a figure is: of a share its value."""
    return value.get("value") if isinstance(value, dict) else value
