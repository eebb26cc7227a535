"""95 % intervals, written down from their definitions."""
from math import sqrt

Z = 1.959963984540054


def ratio(numerator, denominator):
    """A share with its score interval (Wilson 1927); None of nothing."""
    if not denominator:
        return None
    share = numerator / denominator
    if numerator > denominator:
        return document(share, numerator, denominator, None, None)
    # The two roots of (p - share)^2 = z^2 p (1 - p) / n.
    a = 1 + Z * Z / denominator
    b = -(2 * share + Z * Z / denominator)
    root = sqrt(max(0.0, b * b - 4 * a * share * share))
    low = 0.0 if numerator == 0 else (-b - root) / (2 * a)
    high = 1.0 if numerator == denominator else (-b + root) / (2 * a)
    return document(share, numerator, denominator, max(0.0, low), min(1.0, high))


def document(share, numerator, denominator, low, high):
    return {"value": share, "numerator": numerator, "denominator": denominator, "low": low, "high": high}


def net_promoter(promoters, passives, detractors):
    """The score and its adjusted interval: three answers are added, three quarters of one a promoter, and so on."""
    n = promoters + passives + detractors
    score = 100 * (promoters - detractors) / n
    added = n + 3
    up = (promoters + 0.75) / added
    down = (detractors + 0.75) / added
    spread = Z * sqrt((up + down - (up - down) ** 2) / added)
    return score, max(-100.0, 100 * (up - down - spread)), min(100.0, 100 * (up - down + spread))


def mean(n, total, squares):
    """The mean of whole numbers and its normal interval, from their sum and the sum of their squares."""
    value = total / n
    if n < 2:
        return value, None, None
    variance = max(0, n * squares - total * total) / (n * (n - 1))
    error = sqrt(variance / n)
    return value, value - Z * error, value + Z * error
