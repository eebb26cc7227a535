"""Normalised records as tables of a database in memory."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

import duckdb

TEXT = "VARCHAR"
COUNT = "BIGINT"
FLAG = "BOOLEAN"
NUMBER = "DOUBLE"
AMOUNT = "DECIMAL(38, 9)"


class Database:
    """Tables and questions about them."""

    def __init__(self) -> None:
        self.connection = duckdb.connect(":memory:")
        self.connection.execute("SET threads = 1")

    def table(self, name: str, columns: Mapping[str, str], rows: Sequence[Mapping[str, Any]]) -> None:
        """Makes a table; a row may leave out columns, which then are empty."""
        selected = ", ".join(
            f"unnest(${place}::{TEXT if kind == AMOUNT else kind}[])::{kind} AS {column}"
            for place, (column, kind) in enumerate(columns.items(), start=1)
        )
        values = [[_plain(row.get(column)) for row in rows] for column in columns]
        self.connection.execute(f"CREATE OR REPLACE TABLE {name} AS SELECT {selected}", values)

    def rows(self, query: str, *values: Any) -> list[dict[str, Any]]:
        """The answer to a question, by column name."""
        answer = self.connection.execute(query, list(values))
        names = [column[0] for column in answer.description]
        return [dict(zip(names, row)) for row in answer.fetchall()]

    def row(self, query: str, *values: Any) -> dict[str, Any]:
        """The one row of an answer."""
        return self.rows(query, *values)[0]

    def value(self, query: str, *values: Any) -> Any:
        """The one value of an answer."""
        return next(iter(self.row(query, *values).values()))

    def close(self) -> None:
        self.connection.close()


def _plain(value: Any) -> Any:
    """Amounts travel as text, so that no digit is lost."""
    return str(value) if isinstance(value, Decimal) else value
