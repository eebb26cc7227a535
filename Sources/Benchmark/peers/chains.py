"""Reads the exports and makes the chain of every lead, as far as it is known at a moment."""


def exported(directory, name, columns, types):
    """The rows of an export with the number of each; an empty field is NULL."""
    described = ", ".join(f"'{column}': '{types.get(column, 'VARCHAR')}'" for column in columns)
    return (
        f"(SELECT row_number() OVER () AS line, * FROM read_csv('{directory}/{name}', header = true, delim = ',', "
        f"quote = '\"', escape = '\"', auto_detect = false, columns = {{{described}}}))"
    )


LEADS = "lead_id created_at source campaign country segment department owner email company value".split()
EVENTS = "lead_id stage entered_at department owner reason".split()


def make_chains(database, directory, agreement, as_of):
    """Makes the tables `stages`, `leads`, `chain` (known entries in order) and `facts` (one row for each known lead)."""
    database.execute("CREATE TABLE moment AS SELECT ?::TIMESTAMP AS t", [as_of.replace("Z", "")])
    make_stages(database, agreement)
    leads = exported(directory, "leads.csv", LEADS, {"created_at": "TIMESTAMP", "value": "DECIMAL(18,2)"})
    # The last non-empty value stands, and the earliest creation.
    database.execute(
        f"""
        CREATE TABLE leads AS
        SELECT lead_id, min(created_at) AS created_at,
          arg_max(source, line) FILTER (source IS NOT NULL) AS source,
          arg_max(department, line) FILTER (department IS NOT NULL) AS department,
          arg_max(value, line) FILTER (value IS NOT NULL) AS value
        FROM {leads} GROUP BY lead_id"""
    )
    events = exported(directory, "stage_events.csv", EVENTS, {"entered_at": "TIMESTAMP"})
    # Events of one lead with the same stage and time are one.
    database.execute(
        f"""
        CREATE TABLE entries AS
        SELECT lead_id, position, entered_at, min(line) AS line,
          arg_max(e.department, line) FILTER (e.department IS NOT NULL) AS department,
          arg_max(reason, line) FILTER (reason IS NOT NULL) AS reason
        FROM {events} e JOIN stages USING (stage), moment
        WHERE entered_at <= t GROUP BY lead_id, position, entered_at"""
    )
    # A creation is the entry into the first stage, until an event says when that was entered; it stands first.
    database.execute(
        """
        CREATE TABLE chain AS
        SELECT *, row_number() OVER (
          PARTITION BY lead_id ORDER BY NOT implied, entered_at, position, line) AS place
        FROM (
          SELECT lead_id, position, entered_at, line, department, reason, false AS implied FROM entries
          UNION ALL
          SELECT lead_id, (SELECT position FROM stages WHERE step = 0), created_at, 0, NULL, NULL, true
          FROM leads, moment
          WHERE created_at <= t AND lead_id NOT IN (
            SELECT lead_id FROM entries JOIN stages USING (position) WHERE step = 0))"""
    )
    make_facts(database)


def make_stages(database, agreement):
    """`position` counts all stages, `step` those that are no exits."""
    database.execute(
        "CREATE TABLE stages (stage VARCHAR, position INTEGER, step INTEGER, kind VARCHAR, owner VARCHAR, limit_days DOUBLE)"
    )
    step = 0
    for position, stage in enumerate(agreement["stage"]):
        is_exit = stage["kind"] == "exit"
        limit = float(stage["sla"].removesuffix("d")) if "sla" in stage else None
        row = [stage["id"], position, None if is_exit else step, stage["kind"], stage.get("department"), limit]
        database.execute("INSERT INTO stages VALUES (?, ?, ?, ?, ?, ?)", row)
        step += not is_exit


def make_facts(database):
    # The first entry into each stage in the order of the chain, which an implied entry can stand before its time.
    database.execute(
        """
        CREATE TABLE firsts AS
        SELECT lead_id, position, arg_min(entered_at, place) AS entered_at FROM chain GROUP BY lead_id, position"""
    )
    database.execute(
        """
        CREATE TABLE facts AS
        SELECT c.*, s.kind, s.step, l.source, l.created_at, l.value,
          l.department AS lead_department
        FROM (
          SELECT lead_id, max(step) AS furthest, arg_min(entered_at, place) AS began, max(entered_at) AS latest,
            -- A department holds from its event on, until another is named.
            arg_max(department, place) FILTER (department IS NOT NULL) AS held,
            arg_max(position, place) FILTER (step IS NOT NULL) AS left_from,
            min(place) FILTER (kind IN ('won', 'exit')) < max(place) FILTER (kind NOT IN ('won', 'exit')) AS recycled,
            arg_max({'position': position, 'since': entered_at, 'reason': reason}, place)
              AS last
          FROM chain JOIN stages USING (position) GROUP BY lead_id) c
        JOIN stages s ON s.position = last.position
        LEFT JOIN leads l USING (lead_id)"""
    )
