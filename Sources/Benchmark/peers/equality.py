"""Computes a report's figures with SQL over the same files at the same moment, and compares every one of them.

equality.py DIRECTORY REPORT.json   exit code 1 when a figure differs.

Whatever stands in the report's sections funnel, aging and experience is compared, in both directions; what is not a
figure (names, units, reasons in words) is named below.
"""
import json
import os
import sys
import tomllib

import duckdb

import aging_figures
import experience_figures
import funnel_figures
from chains import make_chains
from compare import Comparison

# Labels and settings that the report repeats, no figures.
LABELS = {"name", "kind", "skips", "groupedBy", "buckets", "clock", "unit", "precision", "seam", "from"}
# Lists whose entries are known by these members; the order is a matter of presentation.
KEYS = {
    "stages": ["stage"],
    "exits": ["reason"],
    "groups": ["key"],
    "rows": ["department", "key"],
    "experience": ["metric", "dimension", "key"],
    "scores": ["score"],
    "weekly": ["week"],
    "value": ["currency"],
    "lateValue": ["currency"],
}
# The dimensions of a row of answers, told a second time by `dimension` and `key`.
REPEATED = {"touchpoint", "channel", "department", "country", "group"}


def comparable(name, value):
    """The figures of a part of the report: lists of named entries as dictionaries, without what is no figure."""
    if isinstance(value, dict):
        return {
            key: comparable(key, inner)
            for key, inner in value.items()
            if key not in LABELS and not key.endswith("Reason") and not (name == "experience" and key in REPEATED)
        }
    if isinstance(value, list) and name in KEYS:
        entries = {}
        for entry in value:
            key = " ".join(json.dumps(entry.get(member)) for member in KEYS[name])
            if key in entries:
                raise SystemExit(f"{name} has two entries {key}")
            entries[key] = comparable(name, entry)
        return entries
    return value


def main():
    directory, path = sys.argv[1:3]
    with open(path, encoding="utf-8") as file:
        report = json.load(file)
    with open(f"{directory}/ketting.toml", "rb") as file:
        agreement = tomllib.load(file)
    database = duckdb.connect(config={"threads": os.cpu_count() or 1})
    database.execute("SET TimeZone = 'UTC'")
    make_chains(database, directory, agreement, report["asOf"])
    expected = {
        "funnel": funnel_figures.figures(database),
        "aging": aging_figures.figures(database, agreement),
        "experience": experience_figures.figures(database, directory, agreement, report["asOf"]),
    }
    comparison = Comparison()
    for section, figures in expected.items():
        comparison.compare(section, comparable(section, figures), comparable(section, report[section]))
    print(comparison.text())
    sys.exit(1 if comparison.differences else 0)


if __name__ == "__main__":
    main()
