# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Bare figures that a person typed: which they are, and which binding was perhaps meant.

Dates and periods, sections of laws, case numbers, codes and references to tables are no figures
(`pejl.core.checking.not_claims`), and numbers spelled out are left in peace.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from pejl.apps.measurements.facts import SeriesName
from pejl.core.bindings.binding import Figure as FigureBinding
from pejl.core.bindings.binding import Source
from pejl.core.bindings.writing import write_binding
from pejl.core.checking.figures_in_text import Figure
from pejl.core.checking.normal import normalise
from pejl.core.checking.sentences import sentences_in
from pejl.core.periods import Period
from pejl.documents.paper import Inline, Note, Reference, Unbound, Words
from pejl.interfaces.papers.view import RegisterView

Suggest = Callable[[Figure, frozenset[Period]], str]


@dataclass(frozen=True, slots=True)
class _Found:
    """A bare figure between two offsets (end open) of a line."""

    start: int
    end: int
    suggestion: str


def marked(line: tuple[Inline, ...], suggest: Suggest) -> tuple[Inline, ...]:
    """The line with every bare figure marked as `Unbound`."""
    text = "".join(_plain(one) for one in line)
    if not any(letter.isdigit() for one in line if isinstance(one, Words) for letter in one.text):
        return line
    found = list(_figures(text, suggest))
    marked_line: list[Inline] = []
    at = 0
    for one in line:
        length = len(_plain(one))
        inside = [each for each in found if at <= each.start and each.end <= at + length]
        marked_line += _cut(one, at, inside) if isinstance(one, Words) and inside else [one]
        at += length
    return tuple(marked_line)


def _plain(one: Inline) -> str:
    """What an inline says to a reader of figures; a reference is told as one."""
    if isinstance(one, Reference):
        return "tabel 1.1"
    return "" if isinstance(one, Note) else one.text


def _figures(text: str, suggest: Suggest) -> Iterator[_Found]:
    normal = normalise(text)
    for sentence in sentences_in(normal.text):
        periods = frozenset(one.period for one in sentence.periods if one.period is not None)
        for figure in sentence.figures:
            if not figure.in_words:
                yield _Found(*normal.span(figure.start, figure.end), suggest(figure, periods))


def _cut(one: Words, at: int, inside: Iterable[_Found]) -> list[Inline]:
    pieces: list[Inline] = []
    last = 0
    for each in inside:
        start, end = each.start - at, each.end - at
        pieces += [_words(one, one.text[last:start]), Unbound(one.text[start:end], each.suggestion)]
        last = end
    pieces.append(_words(one, one.text[last:]))
    return [piece for piece in pieces if not isinstance(piece, Words) or piece.text]


def _words(one: Words, text: str) -> Words:
    return Words(text, one.strong, one.emphasised)


@dataclass
class Suggestions:
    """Which figure of the register a bare one may be: named only where exactly one fits."""

    view: RegisterView

    def __call__(self, figure: Figure, periods: frozenset[Period]) -> str:
        """The binding, or "" where none or several fit; of several, and of a bare number, only those of its periods."""
        same = self._by_value.get(figure.quantity.value, ())
        fitting = [one for one in same if self._same_unit(one[0], figure)]
        if len(fitting) > 1 or not figure.unit:
            fitting = [one for one in fitting if one[1] in periods]
        if len(fitting) != 1:
            return ""
        name, period = fitting[0]
        return write_binding(FigureBinding(Source(name.indicator, name.breakdown, name.group), period))

    def _same_unit(self, name: SeriesName, figure: Figure) -> bool:
        unit = self.view.sheets[name.indicator].unit
        return unit == figure.unit or (not figure.unit and unit != "%")

    @cached_property
    def _by_value(self) -> Mapping[Decimal, list[tuple[SeriesName, Period]]]:
        found: dict[Decimal, list[tuple[SeriesName, Period]]] = defaultdict(list)
        for name, series in self.view.every_series().items():
            for one in series.observations:
                for candidate in one.candidates:
                    found[candidate.value].append((name, one.period))
        return found


def text_of(line: Iterable[Inline]) -> str:
    """A line as plain text.

    >>> text_of((Words("I alt "), Bound("1.387", "hjemloese[2024]"), Link(" her", "/")))
    'I alt 1.387 her'
    """
    return "".join(_plain(one) for one in line)
