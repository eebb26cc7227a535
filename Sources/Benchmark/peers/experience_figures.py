"""The answers: the report's section `experience`, over all time, with the weeks up to the moment's."""
from datetime import date, datetime, timedelta

from chains import exported
from intervals import mean, net_promoter, ratio

ANSWERS = "response_id customer_id lead_id touchpoint channel metric score answered_at comment".split()
DIMENSIONS = ["touchpoint", "channel"]
WEEKS = 57
SUPPRESSED_BELOW = 5
SMALL_BELOW = 30
NET_PROMOTER = "nps"


def figures(database, directory, agreement, as_of):
    scales = {survey["metric"]: survey for survey in agreement["survey"]}
    make_answers(database, directory, scales)
    sets = [f"(metric, {name})" for name in DIMENSIONS]
    weekly_sets = [f"(metric, {name}, week)" for name in DIMENSIONS]
    overall = ", ".join(["(metric)", *sets])
    weekly = ", ".join(["(metric, week)", *weekly_sets])
    rows = {key: counts for key, _, counts in counted(database, overall, "NULL::DATE")}
    weeks = {}
    for key, week, counts in counted(database, weekly, "week"):
        weeks.setdefault(key, {})[week] = counts
    today = datetime.fromisoformat(as_of).date()
    this_week = today - timedelta(days=today.weekday())
    return [
        row(key, counts, trend(weeks.get(key, {}), this_week), scales[key[0]]) for key, counts in rows.items()
    ]


def make_answers(database, directory, scales):
    answers = exported(directory, "surveys.csv", ANSWERS, {"score": "INTEGER", "answered_at": "TIMESTAMP"})
    database.execute("CREATE TABLE scales (metric VARCHAR, least INTEGER, most INTEGER, top INTEGER)")
    for metric, scale in scales.items():
        database.execute("INSERT INTO scales VALUES (?, ?, ?, ?)", [metric, scale["min"], scale["max"], scale.get("top")])
    database.execute(
        f"""
        CREATE TABLE answers AS
        SELECT metric, touchpoint, channel, date_trunc('week', answered_at)::DATE AS week, score,
          score BETWEEN least AND most AS valid, score = most AS best, score >= top AS top
        FROM {answers} JOIN scales USING (metric), moment WHERE answered_at <= t"""
    )


def counted(database, sets, week):
    """For each row of the report (metric, dimension, value) and each week: what was answered."""
    rows = database.execute(
        f"""
        SELECT metric, CASE WHEN grouping(touchpoint) = 0 THEN 'touchpoint' WHEN grouping(channel) = 0 THEN 'channel' END
            AS dimension, coalesce(touchpoint, channel) AS value, {week},
          count(*) FILTER (valid), count(*) FILTER (NOT valid), count(*) FILTER (score IS NULL),
          count(*) FILTER (valid AND score >= 9), count(*) FILTER (valid AND score <= 6),
          count(*) FILTER (valid AND top), count(*) FILTER (valid AND best),
          coalesce(sum(score) FILTER (valid), 0)::BIGINT, coalesce(sum(score * score) FILTER (valid), 0)::BIGINT,
          histogram(score) FILTER (valid)
        FROM answers GROUP BY GROUPING SETS ({sets})"""
    ).fetchall()
    names = "n invalid unanswered promoters detractors top best sum squares scores".split()
    for metric, dimension, value, monday, *counts in rows:
        if dimension is None or value is not None:
            yield (metric, dimension, value), monday, dict(zip(names, counts))


def trend(weeks, this_week):
    """The weeks from the first with an answer to that of the moment, at most so many."""
    first = this_week - timedelta(weeks=WEEKS - 1)
    known = [week for week in weeks if first <= week <= this_week]
    if not known:
        return []
    week = min(known)
    series = []
    while week <= this_week:
        series.append((week, weeks.get(week)))
        week += timedelta(weeks=1)
    return series


def row(key, counts, weeks, scale):
    metric, dimension, value = key
    shown = counts["n"] >= SUPPRESSED_BELOW
    scored = score(metric, counts)
    camps = metric == NET_PROMOTER and shown
    passives = counts["n"] - counts["promoters"] - counts["detractors"]
    return {
        "metric": metric,
        "dimension": dimension,
        "key": value,
        **scored,
        "n": counts["n"],
        "promoters": counts["promoters"] if camps else None,
        "passives": passives if camps else None,
        "detractors": counts["detractors"] if camps else None,
        "invalid": counts["invalid"],
        "unanswered": counts["unanswered"],
        "mean": counts["sum"] / counts["n"] if shown else None,
        "topShare": ratio(counts["top"], counts["n"]) if shown and "top" in scale else None,
        "good": ratio(counts["best"], counts["n"]) if shown else None,
        "scores": scores(counts) if shown else [],
        "suppressed": not shown,
        "small": counts["n"] < SMALL_BELOW,
        "weekly": [
            {"week": week_name(week), "n": inner["n"] if inner else 0, **score(metric, inner)} for week, inner in weeks
        ],
    }


def scores(counts):
    found = counts["scores"] or {}
    return [{"score": score, "count": count} for score, count in sorted(found.items())]


def score(metric, counts):
    """The value and its interval; none of too few answers."""
    if not counts or counts["n"] < SUPPRESSED_BELOW:
        return {"value": None, "low": None, "high": None}
    if metric == NET_PROMOTER:
        passives = counts["n"] - counts["promoters"] - counts["detractors"]
        value, low, high = net_promoter(counts["promoters"], passives, counts["detractors"])
    elif metric == "csat":
        share = ratio(counts["top"], counts["n"])
        value, low, high = share["value"], share["low"], share["high"]
    else:
        value, low, high = mean(counts["n"], counts["sum"], counts["squares"])
    return {"value": value, "low": low, "high": high}


def week_name(monday: date):
    year, week, _ = monday.isocalendar()
    return f"{year}-W{week:02d}"
