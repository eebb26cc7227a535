"""Changes that need no test: targets that are missed or met again, exports that did not come."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from oracle.board import Board
from oracle.lines import BAD, CAREFUL, INFO, Line
from oracle.moments import AsOf
from oracle.mornings import Mornings, last_due
from oracle.question import Question
from oracle.targets import coordinates_of



def target_lines(question: Question, mornings: Mornings, board: Callable[[AsOf], Board]) -> Iterator[Line]:
    """A figure that was not known was neither missed nor met."""
    agreement = question.company.agreement
    if not agreement.targets:
        return
    as_ofs = question.as_of, mornings.before, mornings.week_before
    now, *earlier = (board(as_of).targets() for as_of in as_ofs)
    for target in agreement.targets:
        if any(one.value(target) is None for one in (now, *earlier)):
            continue
        were_missed = [one.is_missed(target) for one in earlier]
        severity = None
        if now.is_missed(target) and not any(were_missed):
            severity = BAD if "floor" in target and now.is_beyond(target, target["floor"]) else CAREFUL
        elif now.is_met(target) and all(were_missed):
            severity = INFO
        if severity is not None:
            value, before = now.value(target), earlier[0].value(target)
            yield Line("target", severity, target["figure"], coordinates_of(target), value, before)


def source_lines(question: Question) -> Iterator[Line]:
    """Of each source the newest export, where that is older than the last one that was due."""
    company = question.company
    for source in company.agreement.sources:
        files = [file for file in company.files if file.source is source]
        if source.expect is None or not files:
            continue
        newest = max(files, key=lambda file: file.modified)
        if newest.modified < last_due(source.expect, question.as_of.last, question.zone):
            yield Line("source", CAREFUL, "source.late", {"file": newest.name}, 1)
