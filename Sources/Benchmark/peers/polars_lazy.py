"""The peers' figures with lazy frames: columns projected into the scans, all questions collected together.

polars_lazy.py DIRECTORY   prints the figures as JSON.
"""
import json
import sys

import polars as pl

LEADS = "lead_id created_at source campaign country segment department owner email company value".split()
EVENTS = "lead_id stage entered_at department owner reason".split()
SURVEYS = "response_id customer_id lead_id touchpoint channel metric score answered_at comment".split()
DAY = 86400
BOUNDS = [2, 7, 14, 30, 60]
SQUARE = 3.8414588206941236


def scan(name, columns, needed, **types):
    schema = {column: types.get(column, pl.String) for column in columns}
    return pl.scan_csv(f"{sys.argv[1]}/{name}.csv", schema=schema).select(needed)


def moment(column):
    return pl.col(column).str.to_datetime("%Y-%m-%dT%H:%M:%SZ", time_unit="ms")


def quantiles(column):
    return [
        (column.quantile(0.5, "linear") / DAY).alias("median"),
        (column.quantile(0.9, "linear") / DAY).alias("p90"),
    ]


def funnel(leads, events):
    months = leads.select("lead_id", month=pl.col("created_at").dt.strftime("%Y-%m"))
    place = pl.concat_str("month", "stage", separator=" ")
    return (
        events.select("lead_id", "stage").unique().join(months, on="lead_id").group_by("month", "stage").len()
        .select(place, "len")
    )


def aging(intervals, end):
    age = pl.col("age")
    edges = [None, *(bound * DAY for bound in BOUNDS), None]
    buckets = []
    for number, (low, high) in enumerate(zip(edges, edges[1:])):
        above = age >= low if low is not None else pl.lit(True)
        below = age < high if high is not None else pl.lit(True)
        buckets.append((above & below & age.is_not_null()).sum().alias(f"bucket{number}"))
    return (
        intervals.filter(pl.col("left_at").is_null() & ~pl.col("stage").is_in(["won", "lost"]))
        .select("department", age=(end - pl.col("entered_at")).dt.total_seconds())
        .group_by("department").agg(pl.len(), *buckets, *quantiles(age))
    )


def time_in_stage(intervals):
    seconds = pl.col("seconds")
    return (
        intervals.filter(pl.col("left_at").is_not_null())
        .select("stage", seconds=(pl.col("left_at") - pl.col("entered_at")).dt.total_seconds())
        .group_by("stage").agg(pl.len(), (seconds.mean() / DAY).alias("mean"), *quantiles(seconds))
    )


def source(leads, events):
    won = events.filter(pl.col("stage") == "won").select("lead_id").unique().with_columns(won=pl.lit(True))
    return (
        leads.join(won, on="lead_id", how="left").with_columns(pl.col("won").fill_null(False))
        .group_by("source").agg(pl.len(), pl.col("won").sum(), pl.col("cents").filter(pl.col("won")).sum())
    )


def experience(surveys):
    metric, score = pl.col("metric"), pl.col("score")
    good = score >= pl.when(metric == "nps").then(9).when(metric == "csat").then(4).otherwise(5)
    n, a = pl.col("n").cast(pl.Float64), SQUARE / pl.col("n")
    share = pl.col("good") / n
    spread = (a * (share * (1 - share) + a / 4)).sqrt()
    return (
        surveys.group_by("touchpoint", "metric", week=pl.col("answered_at").dt.truncate("1w").dt.date())
        .agg(n=pl.len(), good=good.sum(), bad=((metric == "nps") & (score <= 6)).sum(), total=score.cast(pl.Int64).sum())
        .select(
            pl.concat_str("touchpoint", "metric", pl.col("week").cast(pl.String), separator=" "),
            "n", "good", "bad", "total",
            ((pl.col("good").cast(pl.Int64) - pl.col("bad").cast(pl.Int64)) / n).alias("net"),
            ((share + a / 2 - spread) / (1 + a)).alias("low"),
            ((share + a / 2 + spread) / (1 + a)).alias("high"),
        )
    )


def main():
    events = scan("stage_events", EVENTS, ["lead_id", "stage", "department", moment("entered_at")]).collect().lazy()
    # Money as whole hundredths: sums of it are exact whatever the order.
    cents = (pl.col("value") * 100).round().cast(pl.Int64).alias("cents")
    leads = scan("leads", LEADS, ["lead_id", "source", moment("created_at"), cents], value=pl.Float64).collect().lazy()
    surveys = scan("surveys", SURVEYS, ["touchpoint", "metric", "score", moment("answered_at")], score=pl.Int32)
    following = pl.col("lead_id") == pl.col("lead_id").shift(-1)
    intervals = (
        events.sort("lead_id", "entered_at")
        .with_columns(left_at=pl.when(following).then(pl.col("entered_at").shift(-1))).collect().lazy()
    )
    end = events.select(pl.col("entered_at").max()).collect().item()
    questions = {
        "funnel": funnel(leads, events),
        "aging": aging(intervals, end),
        "time_in_stage": time_in_stage(intervals),
        "source": source(leads, events),
        "experience": experience(surveys),
    }
    answers = pl.collect_all(list(questions.values()))
    figures = {name: {row[0]: row[1:] for row in answer.rows()} for name, answer in zip(questions, answers)}
    for row, (count, won, value) in figures["source"].items():
        figures["source"][row] = [count, won, f"{value // 100}.{value % 100:02d}"]
    json.dump(figures, sys.stdout)


if __name__ == "__main__":
    main()
