"""Rows as the bytes of a file, with the defects that exports have."""

from __future__ import annotations

import json
import re
from pathlib import Path

from generator.chance import Chance

DELIMITERS = {"csv": ",", "tsv": "\t", "semicolons": ";", "pipes": "|"}
FORMATS = ["csv", "csv", "tsv", "semicolons", "pipes", "jsonl"]
NUMERIC = ("value", "score", "minutes")
_NUMBER = re.compile(r"(0|[1-9]\d*)(\.\d+)?")
_BROKEN_LINES = [b'{"lead_id": \n', b"[1,2]\n", b"nonsense\n"]


class Export:
    """Writes the files of one directory."""

    def __init__(self, chance: Chance, directory: Path) -> None:
        self.chance = chance
        self.directory = directory
        self.written: list[str] = []

    def write(
        self, name: str, columns: list[str], rows: list[dict[str, str]], shape: str | None = None, faults: bool = True
    ) -> str:
        """Writes rows in a shape, or in any; columns stand in any order. The file's name."""
        shape = shape or self.chance.pick(FORMATS)
        if shape == "jsonl" and not rows:
            shape = "csv"
        columns = list(columns)
        self.chance.random.shuffle(columns)
        if shape == "jsonl":
            file, data = f"{name}.jsonl", self._json_lines(columns, rows, faults)
        else:
            file = f"{name}.{'tsv' if shape == 'tsv' else 'csv'}"
            data = self._delimited(columns, rows, DELIMITERS[shape], faults)
        (self.directory / file).write_bytes(data)
        self.written.append(file)
        return file

    def _json_lines(self, columns: list[str], rows: list[dict[str, str]], faults: bool) -> bytes:
        lines: list[bytes] = []
        for row in rows:
            record: dict[str, object] = {}
            for column in columns:
                text = row[column]
                if text == "" and self.chance.maybe(0.5):
                    if self.chance.maybe(0.5):
                        record[column] = None
                elif column in NUMERIC and _NUMBER.fullmatch(text) and self.chance.maybe(0.5):
                    record[column] = json.loads(text) if "." not in text else text
                else:
                    record[column] = text
            if record:
                lines.append(json.dumps(record, ensure_ascii=self.chance.maybe(0.5)).encode() + b"\n")
            if faults and self.chance.maybe(0.02):
                lines.append(self.chance.pick(_BROKEN_LINES))
        return b"".join(lines)

    def _delimited(self, columns: list[str], rows: list[dict[str, str]], delimiter: str, faults: bool) -> bytes:
        line_end = self.chance.pick(["\n", "\r\n"]).encode()
        header = delimiter.join(self._quoted(self._varied(column), delimiter) for column in columns)
        data = header.encode() + line_end
        for row in rows:
            line = delimiter.join(self._quoted(row[column], delimiter) for column in columns).encode()
            data += (self._broken(line, delimiter.encode()) if faults else line) + line_end
            if self.chance.maybe(0.01):
                data += line_end
        return b"\xef\xbb\xbf" + data if self.chance.maybe(0.15) else data

    def _varied(self, column: str) -> str:
        return self.chance.pick([column, column, column, column.upper(), f" {column} "])

    def _quoted(self, text: str, delimiter: str) -> str:
        must = any(mark in text for mark in (delimiter, '"', "\n", "\r"))
        return '"' + text.replace('"', '""') + '"' if must or self.chance.maybe(0.1) else text

    def _broken(self, line: bytes, delimiter: bytes) -> bytes:
        """A row with a field too many or too few, a NUL, or bytes that are no text; most rows are none of these."""
        share = self.chance.random.random()
        if share < 0.01:
            return line + delimiter + b"extra"
        if share < 0.02 and delimiter in line and b'"' not in line:
            return line[: line.rindex(delimiter)]
        if share < 0.025:
            return b"\0" + line
        if share < 0.03:
            return b"\xff\xfe" + line
        return line
