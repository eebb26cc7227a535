"""The oracle against the vectors that the definitions of the figures give."""

from __future__ import annotations

import math
import unittest
from datetime import date, timedelta
from fractions import Fraction
from zoneinfo import ZoneInfo

from oracle.calendars import BusinessCalendar
from oracle.chances import (
    called_real, chance_of_change, count_score, incomplete_beta, normal_two_sided, student_two_sided,
    two_proportions,
)
from oracle.estimates import difference, Interval, net_promoter_score, quantile, wilson
from oracle.lead_changes import Counted
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


class ChanceVectors(unittest.TestCase):
    def test_tails_of_student_are_those_of_the_tables(self) -> None:
        for t, degrees, chance in [
            (12.7062, 1, 0.05), (2.3646, 7, 0.05), (3.4995, 7, 0.01), (5.4079, 7, 0.001), (1.4149, 7, 0.2),
            (2.0423, 30, 0.05), (0.0, 4, 1.0),
        ]:
            self.assertAlmostEqual(student_two_sided(t, degrees), chance, delta=2e-5)
            self.assertEqual(student_two_sided(-t, degrees), student_two_sided(t, degrees))

    def test_student_of_one_degree_is_an_arc(self) -> None:
        for t in (0.01, 0.5, 1.0, 3.0, 40.0):
            self.assertAlmostEqual(student_two_sided(t, 1), 1 - 2 / math.pi * math.atan(t), places=13)

    def test_student_of_many_degrees_is_normal(self) -> None:
        for z, chance in [(1.959963985, 0.05), (2.575829304, 0.01), (3.290526731, 0.001)]:
            self.assertAlmostEqual(normal_two_sided(z), chance, places=9)
            self.assertAlmostEqual(student_two_sided(z, 10_000_000), chance, places=7)

    def test_the_incomplete_beta_of_whole_numbers_is_a_sum(self) -> None:
        """I_x(2, 3) = 6x² − 8x³ + 3x⁴."""
        for x in (0.05, 0.3, 0.5, 0.9):
            self.assertAlmostEqual(incomplete_beta(x, 2, 3), 6 * x**2 - 8 * x**3 + 3 * x**4, places=13)

    def test_two_proportions_are_pooled(self) -> None:
        """56/70 against 48/80: pooled 104/150, z = 2.6502."""
        self.assertAlmostEqual(two_proportions(56, 70, 48, 80), normal_two_sided(2.650171), places=6)
        self.assertEqual(two_proportions(3, 3, 5, 5), 1)

    def test_a_change_whose_interval_ends_at_0_has_a_chance_of_one_in_twenty(self) -> None:
        self.assertAlmostEqual(chance_of_change(Interval(4, 0, 6)), 0.05, places=12)
        self.assertAlmostEqual(chance_of_change(Interval(-4, -9, 0)), 0.05, places=12)
        self.assertEqual(chance_of_change(Interval(0, -1, 1)), 1)

    def test_a_count_like_those_before_is_no_change(self) -> None:
        weeks = [7, 9, 8, 8, 10, 6, 8, 9]
        self.assertAlmostEqual(Counted(8, weeks).chance, 1, places=12)
        # Roots of 30⅜ and 8⅜ lie 5.234 apart, and 1 deviation is √(1 + π/16).
        self.assertAlmostEqual(count_score(30, weeks), 5.234785 / math.sqrt(1 + math.pi / 16), places=5)
        self.assertLess(Counted(30, weeks).chance, 0.01)

    def test_false_discoveries_are_those_of_benjamini_and_hochberg(self) -> None:
        """Their own example of 15 chances, of which four pass at 5 %."""
        chances = [
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
            0.7590, 1.0,
        ]
        self.assertEqual(called_real(chances, 0.05), [True] * 4 + [False] * 11)
        self.assertEqual(called_real([0.04, 0.03, 0.05], 0.05), [True] * 3)
        self.assertEqual(called_real([], 0.05), [])


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
