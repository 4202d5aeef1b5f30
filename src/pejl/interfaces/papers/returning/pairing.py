# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Which line of the file that came back is which line of the file that was sent out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from pejl.documents.paper import Bound, Words
from pejl.documents.readers.word_bindings.edited import Line, LineKind
from pejl.interfaces.papers.returning.lines import Writer, read_as

Pair = tuple[int | None, int | None]
_ALIKE = 0.4  # of the words of two lines, for one to be the other reworded; one line alone for another always is
_MOST_PAIRS = 40_000  # of lines held against each other in one changed stretch
_WORD = re.compile(r"\w+")


def key_of(line: Line, writer: Writer) -> tuple[object, ...]:
    """What a line says: figures by their binding, whatever is typed over them, and cells without their looks."""
    if line.kind is LineKind.CELL:
        plain = tuple(Words(one.text) if isinstance(one, Words) else one for one in line.content)
        return line.kind, _plain(writer.markdown(plain))
    return line.kind, line.level, _plain(writer.markdown(line.content))


def _plain(text: str) -> str:
    return " ".join(text.split())


def pairs_of(before: Sequence[Line], after: Sequence[Line], writer: Writer) -> list[Pair]:
    """The lines in order: (3, 4) is one line, (3, None) one that is gone, (None, 4) one that is new."""
    keys = [[key_of(one, writer) for one in lines] for lines in (before, after)]
    found: list[Pair] = []
    for code, i1, i2, j1, j2 in SequenceMatcher(None, *keys, autojunk=False).get_opcodes():
        if code == "equal":
            found += zip(range(i1, i2), range(j1, j2), strict=True)
        else:
            found += _reworded(before[i1:i2], after[j1:j2], i1, j1)
    return found


def _reworded(gone: Sequence[Line], new: Sequence[Line], i1: int, j1: int) -> Iterator[Pair]:
    """The best pairs in order; what is left on either side stands alone."""
    i = j = 0
    for a, b in [*_best(gone, new), (len(gone), len(new))]:
        yield from ((i1 + one, None) for one in range(i, a))
        yield from ((None, j1 + one) for one in range(j, b))
        if a < len(gone):
            yield i1 + a, j1 + b
        i, j = a + 1, b + 1


def _best(gone: Sequence[Line], new: Sequence[Line]) -> list[tuple[int, int]]:
    """The pairs of the highest sum of likeness that keep their order."""
    if not gone or not new or len(gone) * len(new) > _MOST_PAIRS:
        return []
    if len(gone) == len(new) == 1 and (gone[0].kind, gone[0].level) == (new[0].kind, new[0].level):
        return [(0, 0)]
    words = [[Counter(_WORD.findall(read_as(one.content).lower())) for one in lines] for lines in (gone, new)]
    score = [[0.0] * (len(new) + 1) for _ in range(len(gone) + 1)]
    for a in range(len(gone) - 1, -1, -1):
        for b in range(len(new) - 1, -1, -1):
            paired = _likeness(gone[a], new[b], words[0][a], words[1][b])
            score[a][b] = max(score[a + 1][b], score[a][b + 1], paired + score[a + 1][b + 1] if paired else 0.0)
    return list(_walked(score, len(gone), len(new)))


def _walked(score: list[list[float]], rows: int, columns: int) -> Iterator[tuple[int, int]]:
    a = b = 0
    while a < rows and b < columns:
        if score[a][b] == score[a + 1][b]:
            a += 1
        elif score[a][b] == score[a][b + 1]:
            b += 1
        else:
            yield a, b
            a, b = a + 1, b + 1


def _likeness(one: Line, other: Line, words: Counter[str], others: Counter[str]) -> float:
    if (one.kind, one.level) != (other.kind, other.level):
        return 0.0
    if one.kind is LineKind.CELL:
        return float((one.table, one.row, one.column) == (other.table, other.row, other.column))
    same = 2 * sum((words & others).values()) / max(1, sum(words.values()) + sum(others.values()))
    bound = _figures(one) & _figures(other)
    return same if same >= _ALIKE or (bound and same > 0) else 0.0


def _figures(line: Line) -> set[tuple[str, int]]:
    return {(one.binding, one.place) for one in line.content if isinstance(one, Bound)}


def bound_again(before: Line, after: Line) -> Line:
    """The new line with the controls that it lost and whose text still stands in it, once."""
    there = _figures(after)
    content = list(after.content)
    for lost in (one for one in before.content if isinstance(one, Bound)):
        if (lost.binding, lost.place) not in there and len(lost.text) > 1:
            content = _with_figure(content, lost)
    return Line(after.kind, tuple(content), after.style, after.level, after.table, after.row, after.column)


def _with_figure(content: list[object], lost: Bound) -> list[object]:
    whole = re.compile(rf"(?<![\w.,]){re.escape(lost.text)}(?!\w|[.,]\d)")
    places = [
        (at, found) for at, one in enumerate(content) if isinstance(one, Words) for found in whole.finditer(one.text)
    ]
    if len(places) != 1:
        return content
    at, found = places[0]
    words = content[at]
    assert isinstance(words, Words)  # noqa: S101 - only words were searched
    pieces = [words.text[: found.start()], words.text[found.end() :]]
    before, after = (Words(text, words.strong, words.emphasised) for text in pieces)
    return [
        *content[:at],
        *filter(lambda one: one.text, [before]),
        lost,
        *filter(lambda one: one.text, [after]),
        *content[at + 1 :],
    ]
