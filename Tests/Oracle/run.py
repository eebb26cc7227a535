#!/usr/bin/env python3
"""Compares the program's report with an independent recomputation, on generated directories and on real data."""

from __future__ import annotations

import argparse
import sys
import tempfile
import traceback
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from generator.directory import make_trial
from oracle.compare import Comparison, Difference
from oracle.expected import Options, expected_report, load_company
from oracle.program import Program
from oracle.records import Company
from real import real_questions, truths

DIFFERENCES_SHOWN = 20


@dataclass
class Tally:
    """What was compared so far."""

    directories: int = 0
    reports: int = 0
    values: int = 0
    figures: Counter[str] = field(default_factory=Counter)
    failures: int = 0

    @property
    def is_fine(self) -> bool:
        return not self.figures and not self.failures


class Runner:
    """Asks the program and the oracle the same, and prints where they differ."""

    def __init__(self, program: Program, sections: list[str]) -> None:
        self.program = program
        self.sections = sections
        self.tally = Tally()

    def compare(self, name: str, directory: Path, questions: list[Options], agreement: Path | None = None) -> None:
        """Compares the reports on a directory; `name` says how to see it again."""
        self.tally.directories += 1
        try:
            company = load_company(directory, agreement)
        except Exception:  # noqa: BLE001: whatever it was, the other directories are still worth comparing
            self._fail(name)
            return
        for options in questions:
            self._compare_report(name, directory, options, agreement, company)

    def _fail(self, name: str) -> None:
        self.tally.failures += 1
        print(f"{name}: {traceback.format_exc(limit=-4)}")

    def _compare_report(
        self, name: str, directory: Path, options: Options, agreement: Path | None, company: Company
    ) -> None:
        self.tally.reports += 1
        try:
            found = self.program.report(directory, options, agreement)
            expected = expected_report(company, options, found["funnel"]["groupedBy"])
        except Exception:  # noqa: BLE001: as above
            self._fail(f"{name} ({' '.join(options.arguments)})")
            return
        if self.sections:
            expected = {section: expected[section] for section in self.sections}
        comparison = Comparison()
        comparison.compare("", found, expected)
        self.tally.values += comparison.compared
        self._print(f"{name} ({' '.join(options.arguments)})", comparison.differences)

    def _print(self, name: str, differences: list[Difference]) -> None:
        for difference in differences[:DIFFERENCES_SHOWN]:
            print(f"{name}: {difference}")
        if len(differences) > DIFFERENCES_SHOWN:
            print(f"{name}: and {len(differences) - DIFFERENCES_SHOWN} differences more")
        self.tally.figures.update({difference.figure for difference in differences})

    def generated(self, seeds: range, keep: Path | None, with_filters: bool) -> None:
        """Compares directories made from seeds."""
        with tempfile.TemporaryDirectory(prefix="ketting-oracle-") as temporary:
            for seed in seeds:
                trial = make_trial(seed, (keep or Path(temporary)) / str(seed), with_filters)
                self.compare(f"seed {seed}", trial.directory, [trial.options])

    def real(self, data: Path) -> None:
        """Compares real data, and the oracle's own figures with what others have computed of them."""
        for question in real_questions(data):
            self.compare(f"real {question.name}", question.directory, question.options, question.agreement)
        differences, compared = truths(data)
        self.tally.values += compared
        self._print("truth", differences)


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--ketting", type=Path, required=True, help="the program")
    options.add_argument("--directories", type=int, default=100, help="how many directories are generated")
    options.add_argument("--seed", type=int, default=1, help="the seed of the first directory")
    options.add_argument("--real", type=Path, help="the folder with real data and its agreements")
    options.add_argument("--keep", type=Path, help="where generated directories are kept")
    options.add_argument("--without-filters", action="store_true", help="ask nothing with --where")
    options.add_argument("--sections", nargs="*", default=[], help="compare only these sections")
    chosen = options.parse_args()
    runner = Runner(Program(chosen.ketting.resolve()), chosen.sections)
    runner.generated(range(chosen.seed, chosen.seed + chosen.directories), chosen.keep, not chosen.without_filters)
    if chosen.real is not None:
        runner.real(chosen.real)
    tally = runner.tally
    for figure, reports in tally.figures.most_common():
        print(f"differs in {reports} reports: {figure}")
    print(
        f"{tally.directories} directories, {tally.reports} reports, {tally.values} values compared: "
        + ("all agree" if tally.is_fine else f"{sum(tally.figures.values())} differ, {tally.failures} reports failed")
    )
    return 0 if tally.is_fine else 1


if __name__ == "__main__":
    sys.exit(main())
