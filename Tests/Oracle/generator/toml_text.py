"""An agreement as the text of a TOML file."""

from __future__ import annotations

import json
from typing import Any


def toml_text(document: dict[str, Any]) -> str:
    """Tables, and lists of tables with their own lists of tables, which is all that an agreement has."""
    lines: list[str] = []
    for name, value in document.items():
        if isinstance(value, list):
            for table in value:
                lines += [f"[[{name}]]", *_members(name, table)]
        elif all(isinstance(inner, dict) for inner in value.values()) and value:
            for key, table in value.items():
                lines += [f"[{name}.{key}]", *_members(name, table)]
        else:
            lines += [f"[{name}]", *_members(name, value)]
    return "\n".join(lines) + "\n"


def _members(name: str, table: dict[str, Any]) -> list[str]:
    lines, inner = [], []
    for key, value in table.items():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            for one in value:
                inner += [f"[[{name}.{key}]]", *_members(f"{name}.{key}", one)]
        else:
            lines.append(f"{json.dumps(key)} = {_value(value)}")
    return lines + inner


def _value(value: Any) -> str:
    if isinstance(value, dict):
        members = (f"{json.dumps(key)} = {_value(inner)}" for key, inner in value.items())
        return "{ " + ", ".join(members) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(_value(inner) for inner in value) + "]"
    return json.dumps(value, ensure_ascii=False)
