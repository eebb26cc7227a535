"""Real data: what to ask of it, and what two other engines have computed of it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from oracle.compare import Comparison, Difference
from oracle.estimates import Json
from oracle.expected import Options, expected_report, load_company

FOLDERS = {"airport_2017": "airport_survey"}
MOMENTS = {
    "olist": "2018-11-14T18:04:19Z",
    "sales_pipeline": "2017-12-31",
    "receipt": "2012-01-23T14:42:54.644Z",
    "telecom_nps": "2018-06-30",
    "airport_2017": "2017-12-31",
    "olist_orders": "2018-10-31",
}
GROUPINGS = {"olist": ["source"], "sales_pipeline": ["department", "owner"], "receipt": ["channel", "owner"]}
TRUTH_TOLERANCE = 5e-7


@dataclass(frozen=True)
class RealQuestion:
    """A folder with the agreement for it, and the reports to ask for."""

    name: str
    directory: Path
    agreement: Path
    options: list[Options]


def real_questions(data: Path) -> list[RealQuestion]:
    """A question for each agreement of the real data."""
    questions = []
    for agreement in sorted((data / "agreements").glob("*.toml")):
        name = agreement.stem
        groupings: list[str | None] = [None, *GROUPINGS.get(name, [])]
        options = [Options(MOMENTS[name], by=by) for by in groupings]
        questions.append(RealQuestion(name, data / FOLDERS.get(name, name), agreement, options))
    return questions


def truths(data: Path) -> tuple[list[Difference], int]:
    """The oracle's own figures against those of others, where the definitions are the same. How many were compared."""
    comparison = Comparison()
    for name, check in (("olist", _olist), ("sales_pipeline", _sales_pipeline), ("receipt", _receipt)):
        grouping = {"olist": "source", "sales_pipeline": "department", "receipt": "department"}[name]
        company = load_company(data / name, data / "agreements" / f"{name}.toml")
        check(comparison, expected_report(company, Options(MOMENTS[name], by=grouping), grouping), _truth(data, name))
    return comparison.differences, comparison.compared


def _truth(data: Path, name: str) -> Any:
    file = {"olist": "olist_funnel"}.get(name, name)
    return json.loads((data / "truth" / f"{file}.json").read_text())


def _near(comparison: Comparison, path: str, found: float | None, truth: float | None, within: float) -> None:
    comparison.compared += 1
    if found is None or truth is None or abs(found - truth) > within:
        comparison.differences.append(Difference(path, found, truth))


def _olist(comparison: Comparison, report: Json, truth: Any) -> None:
    funnel = report["funnel"]
    for point, percent in zip(funnel["wonBy"], (6.94, 8.09, 8.65, 9.69, 11.35)):
        _near(comparison, f"olist won by day {point['day']} in %", 100 * point["value"], percent, 0.005)
    comparison.compare("olist median to won", funnel["medianToWon"], None)
    _near(comparison, "olist median", funnel["toWon"]["median"], 14, 0)
    _near(comparison, "olist p90", funnel["toWon"]["p90"], 161.9, 1e-9)
    for group in funnel["groups"]:
        wanted = truth["by_origin"][group["key"] or "(null)"]
        comparison.compare(f"olist {group['key']} cohort", wanted["mqls"], group["cohort"])
        comparison.compare(f"olist {group['key']} won", wanted["won"], group["won"])


def _sales_pipeline(comparison: Comparison, report: Json, truth: Any) -> None:
    funnel, total = report["funnel"], report["aging"]["total"]
    _near(comparison, "pipeline win rate", funnel["winRate"]["value"], truth["overall"]["win_rate"], TRUTH_TOLERANCE)
    comparison.compare("pipeline buckets", total["counts"], [18, 39, 53, 749, 730])
    for group in funnel["groups"]:
        wanted = truth["by_team"][group["key"]]
        comparison.compare(f"pipeline {group['key']} deals", wanted["deals"], group["cohort"])
        comparison.compare(f"pipeline {group['key']} won", wanted["won"], group["won"])
        comparison.compare(f"pipeline {group['key']} lost", wanted["lost"], group["exited"])


def _receipt(comparison: Comparison, report: Json, truth: Any) -> None:
    for group in report["funnel"]["groups"]:
        wanted = truth["cases_by_department"][group["key"]]
        comparison.compare(f"receipt {group['key']} cases", wanted["cases"], group["cohort"])
        comparison.compare(f"receipt {group['key']} closed", wanted["closed"], group["won"])
    general = next(row for row in report["aging"]["rows"] if row["department"] == "General")
    wanted = truth["cases_by_department"]["General"]
    comparison.compare("receipt General open", wanted["open"], general["open"])
    comparison.compare("receipt General late", wanted["open_overdue"], general["late"])
    _near(comparison, "receipt General median", general["median"], wanted["open_age_median"], TRUTH_TOLERANCE)
    _near(comparison, "receipt General p90", general["p90"], wanted["open_age_p90"], TRUTH_TOLERANCE)
