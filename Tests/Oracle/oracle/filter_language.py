"""The filter language: from a text to terms joined by `and`, `or` and `!`."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

Truth = Callable[["Term"], bool]

_TOKEN = re.compile(
    r"""\s*(?:
        (?P<mark>[()!])
      | (?P<field>[A-Za-z][\w]*|"[^"]*")\s*(?P<sign>!=|<=|>=|[:=<>])\s*(?P<value>"(?:\\.|[^"\\])*"|[^\s()]+)
      | (?P<word>"[^"]*"|[^\s()!]+)
    )""",
    re.VERBOSE,
)
JOINTS = ("and", "or", "not")


@dataclass(frozen=True)
class Term:
    """A condition: that a field has a value, or how its value stands to another."""

    field: str
    sign: str | None = None
    value: str | None = None


@dataclass(frozen=True)
class Filter:
    """Terms and their joints as a function from what is true of each term to what is true of all."""

    holds: Callable[[Truth], bool]


def parse_filter(text: str) -> Filter:
    """Reads a filter. Terms side by side are joined by `and`, which binds tighter than `or`."""
    reader = _Reader(_tokens(text))
    found = reader.any_of()
    if reader.tokens:
        raise ValueError(f"no filter: {text}")
    return Filter(found)


def conjuncts(text: str) -> list[Filter]:
    """The parts of a filter that all have to hold, as they stand beside each other at its top."""
    tokens = _tokens(text)
    reader = _Reader(list(tokens))
    parts = [reader.one()]
    while reader.tokens and reader.tokens[0] != "or":
        reader.takes("and")
        parts.append(reader.one())
    return [parse_filter(text)] if reader.tokens else [Filter(part) for part in parts]


def _tokens(text: str) -> list[str | Term]:
    tokens: list[str | Term] = []
    place = 0
    while text[place:].strip():
        found = _TOKEN.match(text, place)
        if not found:
            raise ValueError(f"no filter: {text}")
        if found["mark"]:
            tokens.append(found["mark"])
        elif found["field"]:
            sign = ":" if found["sign"] == "=" else found["sign"]
            tokens.append(Term(_unquoted(found["field"]).lower(), sign, _unquoted(found["value"])))
        elif found["word"].lower() in JOINTS:
            tokens.append("!" if found["word"].lower() == "not" else found["word"].lower())
        else:
            tokens.append(Term(found["word"].lower()))
        place = found.end()
    return tokens


def _unquoted(text: str) -> str:
    return text[1:-1] if len(text) > 1 and text[0] == text[-1] == '"' else text


class _Reader:
    """Takes tokens from the beginning."""

    def __init__(self, tokens: list[str | Term]) -> None:
        self.tokens = tokens

    def any_of(self) -> Callable[[Truth], bool]:
        parts = [self.all_of()]
        while self.takes("or"):
            parts.append(self.all_of())
        return lambda truth: any(part(truth) for part in parts)

    def all_of(self) -> Callable[[Truth], bool]:
        parts = [self.one()]
        while self.tokens and self.tokens[0] not in ("or", ")"):
            self.takes("and")
            parts.append(self.one())
        return lambda truth: all(part(truth) for part in parts)

    def one(self) -> Callable[[Truth], bool]:
        if self.takes("!"):
            inner = self.one()
            return lambda truth: not inner(truth)
        if self.takes("("):
            inside = self.any_of()
            if not self.takes(")"):
                raise ValueError("a parenthesis is not closed")
            return inside
        if not self.tokens:
            raise ValueError("a term is missing")
        term = self.tokens.pop(0)
        if not isinstance(term, Term):
            raise ValueError(f"no term: {term}")
        return lambda truth: truth(term)

    def takes(self, token: str) -> bool:
        if self.tokens and self.tokens[0] == token:
            self.tokens.pop(0)
            return True
        return False
