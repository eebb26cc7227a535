"""The peers' figures in SQL tuned by hand: types and line ends given, the few texts as enumerations, one aggregate over
the events for everything that is asked of a lead, and no table that is read only once.

duckdb_tuned.py DIRECTORY   prints the figures as JSON.
"""
import json
import os
import sys

import duckdb

STAGES = ["new", "qualified", "proposal", "won", "lost"]
DEPARTMENTS = ["Marketing", "Inside Sales", "Field Sales", "Partner", "Onboarding", "Customer Success", "Support", "Finance"]
LEADS = "lead_id created_at source campaign country segment department owner email company value".split()
EVENTS = "lead_id stage entered_at department owner reason".split()
SURVEYS = "response_id customer_id lead_id touchpoint channel metric score answered_at comment".split()
TYPES = {"created_at": "TIMESTAMP", "entered_at": "TIMESTAMP", "answered_at": "TIMESTAMP", "value": "DECIMAL(18,2)",
         "score": "TINYINT"}
DAY = 86400
BOUNDS = [2, 7, 14, 30, 60]
WON = STAGES.index("won")


def line_end(path):
    """As `read_csv` takes it: a reader that is told need not look."""
    with open(path, "rb") as file:
        return "\\r\\n" if file.readline().endswith(b"\r\n") else "\\n"


def export(name, columns):
    path = f"{sys.argv[1]}/{name}.csv"
    described = ", ".join(f"'{column}': '{TYPES.get(column, 'VARCHAR')}'" for column in columns)
    return (
        f"read_csv('{path}', header = true, delim = ',', quote = '\"', escape = '\"', new_line = '{line_end(path)}', "
        f"auto_detect = false, columns = {{{described}}})"
    )


def names(texts):
    return ", ".join(f"'{text}'" for text in texts)


def main():
    database = duckdb.connect(config={"threads": os.cpu_count() or 1, "preserve_insertion_order": False})
    figures = {}

    def ask(name, query):
        figures[name] = {row[0]: row[1:] for row in database.execute(query).fetchall()}

    database.execute(f"CREATE TYPE stage_name AS ENUM ({names(STAGES)})")
    database.execute(f"CREATE TYPE department_name AS ENUM ({names(DEPARTMENTS)})")
    database.execute(
        f"""
        CREATE TEMP TABLE events AS
        SELECT lead_id, stage::stage_name AS stage, entered_at, department::department_name AS department
        FROM {export('stage_events', EVENTS)}"""
    )
    database.execute(
        """
        CREATE TEMP TABLE intervals AS
        SELECT stage, department, entered_at,
          date_diff('second', entered_at, lead(entered_at) OVER (PARTITION BY lead_id ORDER BY entered_at)) AS seconds
        FROM events"""
    )
    masks = ", ".join(f"count(*) FILTER (mask & {1 << place} > 0)" for place in range(len(STAGES)))
    database.execute(
        f"""
        CREATE TEMP TABLE lives AS
        SELECT created_at, source, value, mask
        FROM {export('leads', LEADS)}
        LEFT JOIN (SELECT lead_id, bit_or(1 << enum_code(stage)::INTEGER) AS mask FROM events GROUP BY lead_id)
          USING (lead_id)"""
    )
    ask(
        "funnel",
        f"""
        SELECT strftime(month, '%Y-%m') || ' ' || stage, leads FROM (
          SELECT month, unnest([{names(STAGES)}]) AS stage, unnest(counts) AS leads
          FROM (SELECT date_trunc('month', created_at) AS month, [{masks}] AS counts FROM lives GROUP BY month))
        WHERE leads > 0""",
    )
    edges = [0, *(bound * DAY for bound in BOUNDS), 1 << 40]
    buckets = ", ".join(
        f"count(*) FILTER (age >= {low} AND age < {high})" for low, high in zip(edges, edges[1:])
    )
    ask(
        "aging",
        f"""
        SELECT department::VARCHAR, count(*), {buckets}, quantile_cont(age, 0.5) / {DAY}, quantile_cont(age, 0.9) / {DAY}
        FROM (SELECT department, date_diff('second', entered_at, (SELECT max(entered_at) FROM events)) AS age
              FROM intervals WHERE seconds IS NULL AND stage < 'won'::stage_name)
        GROUP BY department""",
    )
    ask(
        "time_in_stage",
        f"""
        SELECT stage::VARCHAR, count(*), avg(seconds) / {DAY}, quantile_cont(seconds, 0.5) / {DAY},
          quantile_cont(seconds, 0.9) / {DAY}
        FROM intervals WHERE seconds IS NOT NULL GROUP BY stage""",
    )
    ask(
        "source",
        f"""
        SELECT source, count(*), count(*) FILTER (mask & {1 << WON} > 0),
          coalesce(sum(value) FILTER (mask & {1 << WON} > 0), 0)::VARCHAR
        FROM lives GROUP BY source""",
    )
    ask(
        "experience",
        f"""
        SELECT touchpoint || ' ' || metric || ' ' || week::DATE, n, good, bad, total, (good - bad) / n,
          (good / n + a / 2 - sqrt(a * (good / n * (1 - good / n) + a / 4))) / (1 + a),
          (good / n + a / 2 + sqrt(a * (good / n * (1 - good / n) + a / 4))) / (1 + a)
        FROM (
          SELECT touchpoint, metric, date_trunc('week', answered_at) AS week, count(*) AS n,
            count(*) FILTER (CASE metric WHEN 'nps' THEN score >= 9 WHEN 'csat' THEN score >= 4 ELSE score >= 5 END)
              AS good,
            count(*) FILTER (metric = 'nps' AND score <= 6) AS bad, sum(score)::BIGINT AS total,
            3.8414588206941236 / count(*) AS a
          FROM {export('surveys', SURVEYS)} GROUP BY ALL)""",
    )
    json.dump(figures, sys.stdout)


if __name__ == "__main__":
    main()
