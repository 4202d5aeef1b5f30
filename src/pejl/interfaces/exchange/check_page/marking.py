# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Where the marks go in a text: claims may overlap, and marks may not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from pejl.core.checking.report import Verdict

# Which mark a verdict has; the first that applies wins where claims overlap.
MARKS = {
    Verdict.CONTRADICTED: "bad",
    Verdict.OUTDATED: "bad",
    Verdict.DAMAGED: "warn",
    Verdict.ANOTHER_DEFINITION: "warn",
    Verdict.AMBIGUOUS: "warn",
    Verdict.NOT_CHECKABLE: "na",
    Verdict.ROUNDING: "ok",
    Verdict.HOLDS: "ok",
}
_ORDER = ("bad", "warn", "ok", "na")


@dataclass(frozen=True, slots=True)
class Marked:
    """A place in a text that gets a mark: offsets (end open), which mark, and the number of its finding or 0."""

    start: int
    end: int
    mark: str
    number: int = 0


@dataclass(slots=True)
class Segment:
    """A stretch of text; `mark` is "" where it has none. `numbers` are the findings that are about it."""

    text: str
    mark: str = ""
    numbers: list[int] = field(default_factory=list)


def segments(text: str, places: Iterable[Marked]) -> list[Segment]:
    """The text cut at its marks. Where two overlap the graver one is drawn, and it carries the findings of both.

    >>> [(one.text, one.mark) for one in segments("Der var 12 pladser.", [Marked(8, 10, "bad", 1)])]
    [('Der var ', ''), ('12', 'bad'), (' pladser.', '')]
    """
    drawn = _drawn(places)
    found: list[Segment] = []
    at = 0
    for place, numbers in drawn:
        if place.start > at:
            found.append(Segment(text[at : place.start]))
        found.append(Segment(text[place.start : place.end], place.mark, numbers))
        at = place.end
    if at < len(text):
        found.append(Segment(text[at:]))
    return found


def _drawn(places: Iterable[Marked]) -> Sequence[tuple[Marked, list[int]]]:
    drawn: list[tuple[Marked, list[int]]] = []
    for place in sorted(places, key=lambda one: (_ORDER.index(one.mark), one.start)):
        over = next((other for other in drawn if place.start < other[0].end and other[0].start < place.end), None)
        if over is None:
            drawn.append((place, [place.number] if place.number else []))
        elif place.number:
            over[1].append(place.number)
    return sorted(drawn, key=lambda one: one[0].start)
