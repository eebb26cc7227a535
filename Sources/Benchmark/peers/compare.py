"""Compares documents of figures: counts and texts exactly, other numbers to 1e-9.

compare.py A.json B.json ...   compares each with the first; exit code 1 when one differs.
"""
import json
import sys

TOLERANCE = 1e-9
SHOWN = 40


class Comparison:
    """Counts the values that two documents share and keeps the differences."""

    def __init__(self):
        self.values = 0
        self.differences = []

    def compare(self, path, expected, actual):
        if isinstance(expected, dict) and isinstance(actual, dict):
            for key in sorted(expected.keys() | actual.keys()):
                place = f"{path}.{key}"
                if key not in actual:
                    self.differ(place, expected[key], "absent")
                elif key not in expected:
                    self.differ(place, "absent", actual[key])
                else:
                    self.compare(place, expected[key], actual[key])
        elif isinstance(expected, list) and isinstance(actual, list):
            if len(expected) != len(actual):
                self.differ(path + ".length", len(expected), len(actual))
            for number, pair in enumerate(zip(expected, actual)):
                self.compare(f"{path}[{number}]", *pair)
        else:
            self.values += 1
            if not same(expected, actual):
                self.differ(path, expected, actual)

    def differ(self, path, expected, actual):
        self.differences.append(f"  {path}: expected {brief(expected)}, found {brief(actual)}")

    def text(self):
        if not self.differences:
            return f"{self.values} values, all equal"
        shown = self.differences[:SHOWN]
        if len(self.differences) > SHOWN:
            shown.append(f"  and {len(self.differences) - SHOWN} more")
        return "\n".join([f"{self.values} values, {len(self.differences)} differences", *shown])


def same(expected, actual):
    if is_number(expected) and is_number(actual):
        if isinstance(expected, int) and isinstance(actual, int):
            return expected == actual
        return abs(expected - actual) <= TOLERANCE * max(1, abs(expected))
    return type(expected) is type(actual) and expected == actual


def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def brief(value):
    text = json.dumps(value, default=str)
    return text if len(text) <= 120 else text[:117] + "..."


def main():
    documents = []
    for path in sys.argv[1:]:
        with open(path, encoding="utf-8") as file:
            documents.append(json.load(file))
    comparison = Comparison()
    for document in documents[1:]:
        comparison.compare("", documents[0], document)
    print(comparison.text())
    sys.exit(1 if comparison.differences else 0)


if __name__ == "__main__":
    main()
