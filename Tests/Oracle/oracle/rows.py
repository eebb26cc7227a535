"""Bytes of a file to rows of named texts: delimited text with quotes, and JSON Lines."""

from __future__ import annotations

import json
from dataclasses import dataclass

BYTE_ORDER_MARK = b"\xef\xbb\xbf"
DELIMITERS = b",;\t|"
QUOTE, LINE_FEED, CARRIAGE_RETURN = b'"'[0], b"\n"[0], b"\r"[0]


@dataclass(frozen=True)
class Row:
    """A row by column name, with the line on which it begins; no values where the row cannot be read."""

    line: int
    values: dict[str, str] | None


@dataclass(frozen=True)
class Sheet:
    """The rows of a file under its column names, which are trimmed and in lower case."""

    columns: list[str]
    rows: list[Row]


def read_sheet(name: str, data: bytes) -> Sheet | None:
    """The rows of a file; nothing where it has no header."""
    data = data.removeprefix(BYTE_ORDER_MARK)
    if name.endswith((".jsonl", ".ndjson")):
        return _json_lines(data)
    return _delimited(data)


def _json_lines(data: bytes) -> Sheet:
    columns: list[str] = []
    rows: list[Row] = []
    for number, line in enumerate(data.split(b"\n"), start=1):
        if not line.strip():
            continue
        try:
            record = json.loads(line.decode("utf-8"), parse_float=str, parse_int=str)
        except ValueError:
            record = None
        if not isinstance(record, dict):
            rows.append(Row(number, None))
            continue
        values = {name.strip().lower(): _json_text(value) for name, value in record.items()}
        columns.extend(name for name in values if name not in columns)
        rows.append(Row(number, values))
    return Sheet(columns, rows)


def _json_text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def _delimited(data: bytes) -> Sheet | None:
    header = data.split(b"\n")[0]
    delimiter = max(DELIMITERS, key=header.count)
    records = _split(data, delimiter)
    if not records:
        return None
    columns = [name.decode("utf-8").strip().lower() for name in records[0][1]]
    return Sheet(columns, [_row(line, fields, columns) for line, fields in records[1:]])


def _row(line: int, fields: list[bytes], columns: list[str]) -> Row:
    """A row with too few or too many fields, a NUL or bytes that are no text cannot be read."""
    if len(fields) != len(columns) or any(b"\0" in text for text in fields):
        return Row(line, None)
    try:
        return Row(line, dict(zip(columns, (text.decode("utf-8") for text in fields))))
    except UnicodeDecodeError:
        return Row(line, None)


def _split(data: bytes, delimiter: int) -> list[tuple[int, list[bytes]]]:
    """Records as lists of fields, each with its first line. Empty lines are no records."""
    records: list[tuple[int, list[bytes]]] = []
    place, line = 0, 1
    while place < len(data):
        if data[place] in (LINE_FEED, CARRIAGE_RETURN):
            place = _after_line_end(data, place)
            line += 1
            continue
        first_line, fields = line, []
        while True:
            text, place = _field(data, place, delimiter)
            line += text.count(b"\n")
            fields.append(text)
            if place < len(data) and data[place] == delimiter:
                place += 1
                continue
            if place < len(data):
                place = _after_line_end(data, place)
                line += 1
            break
        records.append((first_line, fields))
    return records


def _field(data: bytes, place: int, delimiter: int) -> tuple[bytes, int]:
    """One field and where it ends. Quotes count at its beginning only; a doubled quote within them is one."""
    text = bytearray()
    if place < len(data) and data[place] == QUOTE:
        place += 1
        while place < len(data):
            closing = data.find(b'"', place)
            closing = len(data) if closing < 0 else closing
            text += data[place:closing]
            place = closing + 1
            if data[place : place + 1] != b'"':
                break
            text += b'"'
            place += 1
    start = place = min(place, len(data))
    while place < len(data) and data[place] not in (delimiter, LINE_FEED, CARRIAGE_RETURN):
        place += 1
    return bytes(text + data[start:place]), place


def _after_line_end(data: bytes, place: int) -> int:
    return place + (2 if data[place : place + 2] == b"\r\n" else 1)
