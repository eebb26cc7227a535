"""The funnel of all leads that are known: the report's section `funnel`, without a period."""
from intervals import ratio

DAYS = "(epoch_ms({}) - epoch_ms({}))::DOUBLE / 86400000"


def figures(database):
    def one(query, *values):
        return database.execute(query, values).fetchone()

    cohort, won, exited, recycled = one(
        """
        SELECT count(*), count(*) FILTER (kind = 'won'), count(*) FILTER (kind = 'exit'),
          count(*) FILTER (recycled) FROM facts"""
    )
    days = DAYS.format("f.entered_at", "began")
    moves = one(
        f"""
        SELECT quantile_cont(d, 0.5), quantile_cont(d, 0.9), count(d), count(*) FILTER (d < 0)
        FROM (SELECT {days} AS d FROM facts JOIN firsts f USING (lead_id) JOIN stages s ON s.position = f.position
              WHERE s.kind = 'won')"""
    )
    return {
        "cohort": cohort,
        "decided": won + exited,
        "exited": exited,
        "recycled": recycled,
        "winRate": ratio(won, won + exited),
        "toWon": transition(moves, cohort - won - exited),
        "stages": stages(database),
        "groups": groups(database),
    }


def transition(moves, waiting):
    median, p90, moved, negative = moves
    return {"median": median, "p90": p90, "moved": moved, "waiting": waiting, "negative": negative}


def stages(database):
    counted = database.execute(
        """
        WITH entered AS (SELECT position, count(*) AS leads FROM firsts GROUP BY 1),
        imputed AS (
          SELECT s.position, count(*) AS leads FROM facts f JOIN stages s ON s.step < f.furthest
          WHERE NOT EXISTS (FROM firsts e WHERE e.lead_id = f.lead_id AND e.position = s.position) GROUP BY 1),
        flow AS (
          SELECT position, count(*) AS came, count(*) FILTER (place < last_place) AS went
          FROM (SELECT position, place, max(place) OVER (PARTITION BY lead_id) AS last_place FROM chain) GROUP BY 1),
        here AS (SELECT last.position AS position, count(*) AS leads FROM facts GROUP BY 1),
        waiting AS (
          SELECT s.position, count(*) AS leads FROM firsts e JOIN stages s USING (position) JOIN facts f USING (lead_id)
          WHERE f.furthest <= s.step AND f.kind NOT IN ('won', 'exit') GROUP BY 1)
        SELECT s.stage, s.position, s.step, coalesce(h.leads, 0), coalesce(e.leads, 0) + coalesce(i.leads, 0),
          coalesce(i.leads, 0), coalesce(came, 0), coalesce(went, 0), coalesce(w.leads, 0)
        FROM stages s LEFT JOIN entered e USING (position) LEFT JOIN imputed i USING (position)
        LEFT JOIN flow USING (position) LEFT JOIN here h USING (position) LEFT JOIN waiting w USING (position)
        ORDER BY s.position"""
    ).fetchall()
    reached = {row[2]: row[4] for row in counted if row[2] is not None}
    left = exits(database)
    rows = []
    for stage, position, step, here, ever, imputed, came, went, waiting in counted:
        following = step is not None and step + 1 in reached
        rows.append(
            {
                "stage": stage,
                "here": here,
                "reached": ever,
                "imputed": imputed,
                "in": came,
                "out": went,
                "step": ratio(reached[step + 1], ever) if following else None,
                "overall": ratio(ever, reached[0]) if step is not None else None,
                "toNext": transition(moves(database, step), waiting) if following else None,
                "exits": left.get(position, []),
            }
        )
    return rows


def moves(database, step):
    days = DAYS.format("b.entered_at", "a.entered_at")
    return database.execute(
        f"""
        SELECT quantile_cont(d, 0.5), quantile_cont(d, 0.9), count(d), count(*) FILTER (d < 0)
        FROM (SELECT {days} AS d FROM firsts a JOIN firsts b USING (lead_id)
              WHERE a.position = (SELECT position FROM stages WHERE step = ?)
                AND b.position = (SELECT position FROM stages WHERE step = ?))""",
        [step, step + 1],
    ).fetchone()


def exits(database):
    """By the stage that was left: who stands in an exit, by the reason of its last event."""
    rows = database.execute(
        """
        SELECT left_from, last.reason, count(*) FROM facts
        WHERE kind = 'exit' AND left_from IS NOT NULL GROUP BY 1, 2"""
    ).fetchall()
    left = {}
    for position, reason, count in rows:
        left.setdefault(position, []).append({"reason": reason, "count": count})
    return left


def groups(database):
    rows = database.execute(
        """
        SELECT source, count(*), count(*) FILTER (kind = 'won'), count(*) FILTER (kind = 'exit')
        FROM facts GROUP BY source"""
    ).fetchall()
    return [
        {
            "key": source,
            "cohort": cohort,
            "won": won,
            "exited": exited,
            "rate": ratio(won, cohort),
            "winRate": ratio(won, won + exited),
        }
        for source, cohort, won, exited in rows
    ]
