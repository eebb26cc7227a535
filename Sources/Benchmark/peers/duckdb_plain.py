"""The peers' figures in plain SQL, as one writes them: each a query of its own over tables of the columns it needs.

duckdb_plain.py DIRECTORY   prints the figures as JSON.
"""
import json
import os
import sys

import duckdb

OPEN = "stage NOT IN ('won', 'lost')"
TABLES = {
    "leads": ("lead_id created_at source campaign country segment department owner email company value".split(),
              "lead_id, created_at, source, value"),
    "stage_events": ("lead_id stage entered_at department owner reason".split(),
                     "lead_id, stage, entered_at, department"),
    "surveys": ("response_id customer_id lead_id touchpoint channel metric score answered_at comment".split(),
                "touchpoint, metric, score, answered_at"),
}
TYPES = {"created_at": "TIMESTAMP", "entered_at": "TIMESTAMP", "answered_at": "TIMESTAMP", "value": "DECIMAL(18,2)",
         "score": "INTEGER"}
QUERIES = {
    "funnel": """
        SELECT strftime(created_at, '%Y-%m') || ' ' || stage, count(DISTINCT lead_id)
        FROM stage_events JOIN leads USING (lead_id) GROUP BY ALL""",
    "aging": f"""
        SELECT department, count(*), count(*) FILTER (age < 2), count(*) FILTER (age >= 2 AND age < 7),
          count(*) FILTER (age >= 7 AND age < 14), count(*) FILTER (age >= 14 AND age < 30),
          count(*) FILTER (age >= 30 AND age < 60), count(*) FILTER (age >= 60),
          quantile_cont(age, 0.5), quantile_cont(age, 0.9)
        FROM (
          SELECT department, (epoch((SELECT max(entered_at) FROM stage_events)) - epoch(entered_at)) / 86400 AS age
          FROM intervals WHERE left_at IS NULL AND {OPEN})
        GROUP BY department""",
    "time_in_stage": """
        SELECT stage, count(*), avg(days), quantile_cont(days, 0.5), quantile_cont(days, 0.9)
        FROM (SELECT stage, (epoch(left_at) - epoch(entered_at)) / 86400 AS days FROM intervals WHERE left_at IS NOT NULL)
        GROUP BY stage""",
    "source": """
        SELECT source, count(*), count(*) FILTER (won), coalesce(sum(value) FILTER (won), 0)::VARCHAR
        FROM (SELECT source, value,
                lead_id IN (SELECT lead_id FROM stage_events WHERE stage = 'won') AS won FROM leads)
        GROUP BY source""",
    "experience": """
        WITH weeks AS (
          SELECT touchpoint || ' ' || metric || ' ' || date_trunc('week', answered_at)::DATE AS place, count(*) AS n,
            count(*) FILTER (score >= CASE metric WHEN 'nps' THEN 9 WHEN 'csat' THEN 4 ELSE 5 END) AS good,
            count(*) FILTER (metric = 'nps' AND score <= 6) AS bad, sum(score)::BIGINT AS total
          FROM surveys GROUP BY ALL),
        shares AS (SELECT *, good / n AS share, 3.8414588206941236 / n AS a FROM weeks)
        SELECT place, n, good, bad, total, (good - bad) / n,
          (share + a / 2 - sqrt(a * (share * (1 - share) + a / 4))) / (1 + a),
          (share + a / 2 + sqrt(a * (share * (1 - share) + a / 4))) / (1 + a)
        FROM shares""",
}


def main():
    database = duckdb.connect(config={"threads": os.cpu_count() or 1, "preserve_insertion_order": False})
    for name, (columns, needed) in TABLES.items():
        described = ", ".join(f"'{column}': '{TYPES.get(column, 'VARCHAR')}'" for column in columns)
        database.execute(
            f"CREATE TEMP TABLE {name} AS SELECT {needed} FROM read_csv('{sys.argv[1]}/{name}.csv', header = true, "
            f"delim = ',', quote = '\"', escape = '\"', auto_detect = false, columns = {{{described}}})"
        )
    database.execute(
        """
        CREATE TEMP TABLE intervals AS
        SELECT *, lead(entered_at) OVER (PARTITION BY lead_id ORDER BY entered_at) AS left_at FROM stage_events"""
    )
    figures = {}
    for name, query in QUERIES.items():
        figures[name] = {row[0]: row[1:] for row in database.execute(query).fetchall()}
    json.dump(figures, sys.stdout)


if __name__ == "__main__":
    main()
