# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How wide the columns of a paper's table are, and how long it is: measured in letters, alike for all writers.

Nobody but the program that shows a file knows its font, so letters are measured by their kind, as wide as they are in
Arial and, within a few percent, in most fonts without serifs. A unit is the height of the letters (1 em).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from math import ceil

_NARROW, _SLIM, _USUAL, _BROAD, _WIDE = 0.28, 0.36, 0.56, 0.7, 0.87
_KINDS = {
    _NARROW: "ijl|!.,:;'´` \N{NO-BREAK SPACE}It/\\f",
    _SLIM: 'r()[]-*"{}^°',
    _BROAD: "wABCDEFGHKNOPQRSTUVXYZØÅ&",
    _WIDE: "mMW%æÆ@—",
}
_WIDTHS = {letter: width for width, letters in _KINDS.items() for letter in letters}
_STRONG = 1.1  # how much wider the letters of heads are
_SPARE = 1.04  # for fonts that are a little wider than Arial
# A line may end after a plain space and after a hyphen; never in a space that holds a figure and its unit together.
_PIECES = re.compile(r"[^ \t\n-]+-?|-")


def em(text: str, *, strong: bool = False) -> float:
    """How wide a text is in one line.

    >>> em("11") < em("mm") and em("11") < em("11", strong=True)
    True
    """
    width = sum(_WIDTHS.get(letter, _USUAL) for letter in text)
    return _SPARE * (width * _STRONG if strong else width)


def longest_piece(text: str, *, strong: bool = False) -> float:
    """How wide the longest piece of a text is that no line may end within.

    >>> longest_piece("97 personer i alt") == em("personer")
    True
    >>> longest_piece("97\\N{NO-BREAK SPACE}personer i alt") == em("97\\N{NO-BREAK SPACE}personer")
    True
    """
    return max((em(piece, strong=strong) for piece in _PIECES.findall(text)), default=0.0)


def shared_out(least: Sequence[float], wanted: Sequence[float]) -> list[float]:
    """The widths of columns as parts of 1: what each needs at least, and what is left by what each wants more.

    `least` and `wanted` are parts of the line. Where not even the least has room, all are smaller in proportion; where
    everything has, the rest is shared out by what they have.

    >>> [round(one, 2) for one in shared_out([0.1, 0.1], [0.9, 0.1])]
    [0.9, 0.1]
    """
    if sum(least) >= 1:
        return [one / sum(least) for one in least]
    more = [max(0.0, want - need) for need, want in zip(least, wanted, strict=True)]
    room = 1 - sum(least)
    if sum(more) <= room:
        found = [need + each for need, each in zip(least, more, strict=True)]
        return [one / sum(found) for one in found] if sum(found) else [1 / len(found)] * len(found)
    return [need + room * each / sum(more) for need, each in zip(least, more, strict=True)]


def by_parts(least: Sequence[float], parts: Sequence[float]) -> list[float]:
    """The widths as somebody gave them in `parts`, but none narrower than its least as far as there is room.

    >>> [round(one, 2) for one in by_parts([0.3, 0.0], [1, 9])]
    [0.3, 0.7]
    """
    if sum(least) >= 1:
        return [one / sum(least) for one in least]
    narrow = {column for column, part in enumerate(parts) if part / sum(parts) < least[column]}
    while True:
        room = 1 - sum(least[column] for column in narrow)
        wide = sum(part for column, part in enumerate(parts) if column not in narrow)
        shares = [least[at] if at in narrow else room * part / wide for at, part in enumerate(parts)]
        added = {column for column in range(len(parts)) if shares[column] < least[column] - 1e-9} - narrow
        if not added:
            return shares
        narrow |= added


def lines_of(text: str, width: float, *, strong: bool = False) -> int:
    """How many lines a text fills in a column of that width; at least 1.

    >>> lines_of("Flere unge består", em("Flere unge"))
    2
    """
    return max(1, sum(1 for _line in _filled(text, width, strong=strong)))


def _filled(text: str, width: float, *, strong: bool) -> Iterator[float]:
    """The width of each line, words put into it as long as they fit."""
    space, used = em(" "), 0.0
    for piece in filter(None, re.split("[ \\t\n]+", text)):
        need = em(piece, strong=strong)
        if used and used + space + need > width:
            yield used
            used = 0.0
        used += (space if used else 0) + need
        for _broken in range(ceil(used / width) - 1 if width > 0 else 0):
            yield width
            used -= width
    if used > 0:
        yield used
