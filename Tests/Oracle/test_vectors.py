"""The oracle against the vectors that the definitions of the figures give."""

from __future__ import annotations

import unittest
from datetime import date, timedelta
from fractions import Fraction
from zoneinfo import ZoneInfo

from oracle.calendars import BusinessCalendar
from oracle.estimates import difference, Interval, net_promoter_score, quantile, wilson
from oracle.moments import Moment, elapsed, parse_iso
from oracle.survival import (
    EXIT, OPEN, WON, Span, aalen_johansen, incidence_at, incidence_interval, incidence_variance, kaplan_meier,
    median_incidence, survival_quantile,
)

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
NINE_TO_FIVE = [(timedelta(hours=9), timedelta(hours=17))]
OFFICE = BusinessCalendar(AMSTERDAM, {day: NINE_TO_FIVE for day in ("mon", "tue", "wed", "thu", "fri")})


def spans(text: str) -> list[Span]:
    """Durations with their ends: `3w 5o 6x` = won at 3, open at 5, left at 6."""
    ends = {"w": WON, "x": EXIT, "o": OPEN}
    return [Span(int(word[:-1]), ends[word[-1]]) for word in text.split()]


def instant(text: str) -> Moment:
    return parse_iso(text, AMSTERDAM)


class SurvivalVectors(unittest.TestCase):
    SAMPLE = "3w 5o 6w 7w 8o 10w 12w 12o"

    def test_kaplan_meier_and_greenwood(self) -> None:
        curve = kaplan_meier(spans(self.SAMPLE))
        self.assertEqual([point.time for point in curve], [3, 6, 7, 10, 12])
        self.assertEqual([round(point.share, 4) for point in curve], [0.8750, 0.7292, 0.5833, 0.3889, 0.1944])
        self.assertEqual(
            [round(point.standard_error, 4) for point in curve], [0.1169, 0.1650, 0.1856, 0.2013, 0.1704]
        )

    def test_median_is_the_first_time_with_half_left(self) -> None:
        curve = kaplan_meier(spans(self.SAMPLE))
        self.assertEqual(survival_quantile(curve, 0.5), 10)
        self.assertIsNone(survival_quantile(curve, 0.1))

    def test_without_exits_incidence_is_what_survival_lacks(self) -> None:
        sample = spans(self.SAMPLE)
        curve = aalen_johansen(sample)
        for point in kaplan_meier(sample):
            self.assertAlmostEqual(incidence_at(curve, point.time), 1 - point.share, places=12)
            self.assertAlmostEqual(incidence_variance(curve, point.time), point.standard_error**2, places=12)

    def test_with_exits_incidence_is_below_what_censoring_them_says(self) -> None:
        sample = spans("1w 2x 3w 4x 5o 6w 7o 8w 9x 10o")
        censored = [Span(span.duration, OPEN if span.end == EXIT else span.end) for span in sample]
        incidence = incidence_at(aalen_johansen(sample), 8)
        # By hand: 1/10 + 8/10·1/8 + 6/10·1/5 + 6/10·4/5·1/3.
        self.assertAlmostEqual(incidence, 0.1 + 0.1 + 0.12 + 0.16, places=12)
        self.assertLess(incidence, 1 - kaplan_meier(censored)[-1].share)

    def test_everybody_followed_is_a_plain_share(self) -> None:
        """Where nobody is censored the variance is p(1 − p)/n."""
        sample = spans("1w 2x 3w 4x 5x 6w 7x 8x")
        curve = aalen_johansen(sample)
        self.assertAlmostEqual(incidence_at(curve, 9), 3 / 8, places=12)
        self.assertAlmostEqual(incidence_variance(curve, 9), 3 * 5 / 8**3, places=12)

    def test_nobody_won_is_an_interval_over_those_with_a_known_fate(self) -> None:
        sample = spans("1x 2o 40o 50o")
        interval = incidence_interval(sample, aalen_johansen(sample), 30)
        assert interval is not None
        self.assertEqual((interval.value, interval.low), (0, 0))
        self.assertAlmostEqual(interval.high, wilson(0, 3).high)
        self.assertIsNone(median_incidence(aalen_johansen(sample)))


class EstimateVectors(unittest.TestCase):
    def test_wilson(self) -> None:
        for count, of, low, high in [
            (0, 10, 0, 27.75), (1, 10, 1.79, 40.42), (7, 20, 18.12, 56.71), (15, 100, 9.31, 23.28),
            (90, 250, 30.30, 42.12), (50, 50, 92.87, 100),
        ]:
            interval = wilson(count, of)
            self.assertAlmostEqual(100 * interval.low, low, delta=0.005)
            self.assertAlmostEqual(100 * interval.high, high, delta=0.005)

    def test_net_promoter_score(self) -> None:
        for promoters, detractors, answers, value, low, high in [
            (9, 3, 20, 30.0, -3.35, 55.53), (36, 14, 67, 32.84, 12.73, 50.12),
            (5, 0, 5, 100, 17.49, 100), (250, 150, 500, 20.0, 12.27, 27.49),
        ]:
            interval = net_promoter_score(promoters, detractors, answers)
            self.assertAlmostEqual(interval.value, value, delta=0.005)
            self.assertAlmostEqual(interval.low, low, delta=0.005)
            self.assertAlmostEqual(interval.high, high, delta=0.005)

    def test_difference_of_two_shares(self) -> None:
        """Newcombe 1998, method 10: 56/70 against 48/80."""
        change = difference(wilson(56, 70), wilson(48, 80))
        self.assertAlmostEqual(change.low, 0.0524, delta=0.00005)
        self.assertAlmostEqual(change.high, 0.3339, delta=0.00005)
        self.assertEqual(difference(Interval(1, 0, 2), Interval(1, 0, 2)).value, 0)

    def test_quantiles_are_of_type_7(self) -> None:
        values = [Fraction(value) for value in (1, 2, 3, 10)]
        self.assertEqual(quantile(values, Fraction(1, 2)), Fraction(5, 2))
        self.assertEqual(quantile(values, Fraction(9, 10)), Fraction(79, 10))
        self.assertIsNone(quantile([], Fraction(1, 2)))


class BusinessTimeVectors(unittest.TestCase):
    def hours(self, start: str, end: str) -> tuple[Fraction, Fraction]:
        """Open and elapsed hours."""
        first, last = instant(start), instant(end)
        assert first.instant is not None and last.instant is not None
        opened = OFFICE.between(first.instant, last.instant).open_milliseconds
        return Fraction(opened, 3_600_000), Fraction(elapsed(first, last, AMSTERDAM), 3_600_000)

    def test_over_a_weekend(self) -> None:
        self.assertEqual(self.hours("2026-11-20T16:30", "2026-11-23T09:15"), (Fraction(3, 4), Fraction(259, 4)))

    def test_over_both_changes_of_the_clock(self) -> None:
        self.assertEqual(self.hours("2026-03-27T12:00", "2026-03-30T12:00"), (8, 71))
        self.assertEqual(self.hours("2026-10-23T12:00", "2026-10-26T12:00"), (8, 73))

    def test_a_half_day_is_a_day(self) -> None:
        hours = {"fri": [(timedelta(hours=9), timedelta(hours=12)), (timedelta(hours=13), timedelta(hours=14))]}
        calendar = BusinessCalendar(AMSTERDAM, hours, frozenset({date(2026, 11, 27)}))
        start, end = instant("2026-11-20T11:00"), instant("2026-12-04T13:30")
        time = calendar.between(start.instant or 0, end.instant or 0)
        self.assertEqual(time.days, Fraction(2, 4) + Fraction(7, 8))
        self.assertEqual(calendar.between_days(date(2026, 11, 20), date(2026, 12, 5)).days, 2)


if __name__ == "__main__":
    unittest.main()
