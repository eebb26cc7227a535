"""The open leads by who owes their next step: the report's section `aging`, on the wall clock."""


def figures(database, agreement):
    bounds = agreement["aging"]["buckets"]
    edges = zip([None, *bounds], [*bounds, None])
    buckets = ", ".join(
        f"count(*) FILTER ({' AND '.join(edge(low, high))})" for low, high in edges
    )
    currency = agreement["company"]["currency"]
    # A sum of decimals is exact.
    rows = database.execute(
        f"""
        WITH open AS (
          SELECT coalesce(held, s.owner, lead_department) AS department, value, s.limit_days,
            {days('last.since')} AS age, {days('latest')} AS idle,
            {days('CASE WHEN created_at <= t THEN created_at ELSE began END')} AS lead_age
          FROM facts JOIN stages s ON s.position = last.position, moment
          WHERE s.kind NOT IN ('won', 'exit'))
        SELECT grouping(department) = 1, department, count(*), [{buckets}],
          quantile_cont(age, 0.5), quantile_cont(age, 0.9), max(age), quantile_cont(idle, 0.5),
          quantile_cont(lead_age, 0.5),
          count(*) FILTER (age > limit_days), count(*) FILTER (age <= limit_days),
          sum(value)::VARCHAR, sum(value) FILTER (age > limit_days)::VARCHAR
        FROM open GROUP BY GROUPING SETS ((department), ())"""
    ).fetchall()
    section = {"rows": [], "total": None}
    for is_total, department, count, counts, median, p90, oldest, idle, lead_age, late, due, *values in rows:
        row = {
            "open": count,
            "counts": counts,
            # Every entry of the workload has a time.
            "unknown": 0,
            "median": median,
            "p90": p90,
            "oldest": oldest,
            "late": late,
            "due": due,
            "idleMedian": idle,
            "leadAgeMedian": lead_age,
            "value": amounts(values[0], currency),
            "lateValue": amounts(values[1], currency),
        }
        if is_total:
            section["total"] = row
        else:
            section["rows"].append({"department": department, "key": None, **row})
    return section


def days(start):
    return f"(epoch_ms(t) - epoch_ms({start}))::DOUBLE / 86400000"


def edge(low, high):
    """The conditions of a half-open bucket; the outer ones have one end."""
    return ([f"age >= {low}"] if low is not None else []) + ([f"age < {high}"] if high is not None else [])


def amounts(amount, currency):
    return [] if amount is None else [{"amount": amount, "currency": currency}]
