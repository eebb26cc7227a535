"""Small cases whose answer is plain, for what is read in one way of several."""

from __future__ import annotations

import unittest
from datetime import date
from fractions import Fraction
from typing import Any
from zoneinfo import ZoneInfo

from oracle.agreement import load_agreement
from oracle.chains import in_order
from oracle.compare import Comparison, Rounded
from oracle.filter_language import Term, parse_filter
from oracle.joining import join_leads
from oracle.mapping import Record
from oracle.moments import AsOf, Moment, Period, parse_iso
from oracle.records import Event
from oracle.rows import read_sheet

UTC = ZoneInfo("UTC")


def lead(system: str, key: str, email: str) -> Record:
    return Record("lead", "leads.csv", 2, 0, {"id": key, "email": email}, None, False, system)


class Readings(unittest.TestCase):
    def test_a_date_stands_among_the_moments_of_its_day(self) -> None:
        agreement = load_agreement(None)
        texts = [("sal", "2026-03-10T09:00:00Z"), ("mql", "2026-03-10T11:00:00Z"), ("mql", "2026-03-10"), ("won", "")]
        events = [
            Event(stage, parse_iso(text, UTC) if text else None, (0, line, 0))
            for line, (stage, text) in enumerate(texts)
        ]
        ordered = in_order(events, agreement, AsOf(Moment(day=date(2026, 3, 11)), UTC))
        self.assertEqual([event.position[1] for event in ordered], [3, 2, 0, 1])

    def test_filters_bind_and_tighter_than_or(self) -> None:
        holds = parse_filter('owner:bob or !(age>14 and country!=be) "trade fair"').holds
        true = {Term("owner", ":", "bob")}
        self.assertTrue(holds(lambda term: term in true))
        self.assertFalse(holds(lambda term: False))
        self.assertTrue(holds(lambda term: term == Term('"trade fair"')))
        self.assertFalse(holds(lambda term: term != Term("owner", ":", "bob")))

    def test_a_value_that_a_system_has_twice_joins_nobody(self) -> None:
        records = [lead("crm", "A", "Bob@x.nl "), lead("web", "B", "bob@x.nl"), lead("crm", "C", "info@x.nl")]
        records += [lead("crm", "D", "info@x.nl"), lead("web", "E", "info@x.nl")]
        join_leads(records, ["email"])
        self.assertEqual([record.values["id"] for record in records], ["A", "A", "C", "D", "E"])

    def test_quotes_and_line_ends_within_them(self) -> None:
        sheet = read_sheet("a.csv", b'\xef\xbb\xbf"a";B \r\n"x\r\n""y""";1\r\n\r\nz;2;3\n')
        assert sheet is not None
        self.assertEqual(sheet.columns, ["a", "b"])
        self.assertEqual([(row.line, row.values) for row in sheet.rows], [(2, {"a": 'x\r\n"y"', "b": "1"}), (5, None)])

    def test_what_has_no_time_belongs_to_all_time_only(self) -> None:
        self.assertTrue(Period().holds(None, UTC))
        self.assertFalse(Period(first=date(2026, 1, 1)).holds(None, UTC))

    def test_differences_are_found(self) -> None:
        expected: dict[str, Any] = {"n": 2, "share": 0.5, "rows": [{"department": "a", "open": 1}], "money": None}
        for found, paths in [
            ({"n": 2, "share": 0.5 + 1e-12, "rows": [{"department": "a", "open": 1}], "money": None}, []),
            ({"n": 2.0, "share": 0.5001, "rows": [], "money": 0}, ["money", "n", "rows[a None None None]", "share"]),
        ]:
            comparison = Comparison()
            comparison.compare("", found, expected)
            self.assertEqual(sorted(difference.path for difference in comparison.differences), paths)

    def test_amounts_are_rounded_to_hundredths(self) -> None:
        for text, differs in [("0.33", 0), ("0.34", 1), ("0.3333", 1)]:
            comparison = Comparison()
            comparison.compare("amount", text, Rounded(Fraction(1, 3)))
            self.assertEqual(len(comparison.differences), differs)


if __name__ == "__main__":
    unittest.main()
