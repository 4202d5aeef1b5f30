# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What two tables tell that neither tells alone: overlapping areas, and bands that were cut in another way.

Two publications of the same people by other boundaries give the people between the boundaries by subtraction.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from pejl.core.disclosure.audit import Knowledge, intervals
from pejl.core.disclosure.tables import Cell, Equation
from pejl.core.errors import PejlError

_UNDER = re.compile(r"<\s*(\d+)")
_AT_MOST = re.compile(r"(?:<=|≤)\s*(\d+)")
_OVER = re.compile(r">\s*(\d+)")
_AT_LEAST = re.compile(r"(?:>=|≥)\s*(\d+)|(\d+)\s*\+")
_BETWEEN = re.compile(r"(\d+)\s*[-–]\s*(\d+)")
_ONE = re.compile(r"(\d+)")
_UNIT = re.compile(r"(?<=[\d+])\s*[^\W\d_]+\.?$")


@dataclass(frozen=True, slots=True, order=True)
class Band:
    """Whole numbers from `first` up to, not including, `beyond`; None is no end.

    >>> Band.read("20-39"), Band.read("<20").label, Band.read("70+").label
    (Band(first=20, beyond=40), '<20', '70+')
    """

    first: int
    beyond: int | None

    @classmethod
    def read(cls, text: str) -> Band:
        """A band as tables write it: `<20`, `<=19`, `20-39`, `40`, `>=70`, `>69`, `70+`, perhaps with a unit behind.

        Raises `disclosure.band` for anything else.
        """
        plain = _UNIT.sub("", text.strip())
        for pattern, plus in ((_UNDER, 0), (_AT_MOST, 1)):
            if match := pattern.fullmatch(plain):
                return cls(0, int(match[1]) + plus)
        for pattern, plus in ((_AT_LEAST, 0), (_OVER, 1)):
            if match := pattern.fullmatch(plain):
                return cls(int(match[1] or match[2]) + plus, None)
        if match := _BETWEEN.fullmatch(plain) or _ONE.fullmatch(plain):
            return cls(int(match[1]), int(match[match.re.groups]) + 1)
        raise PejlError("disclosure.band", found=text, expected=("<20", "20-39", "70+"))

    @property
    def label(self) -> str:
        """The band in the form that `read` takes."""
        if self.beyond is None:
            return f"{self.first}+"
        return f"<{self.beyond}" if self.first == 0 else f"{self.first}-{self.beyond - 1}"

    def holds(self, other: Band) -> bool:
        """Whether all of `other` lies inside."""
        ends = self.beyond is None or (other.beyond is not None and other.beyond <= self.beyond)
        return self.first <= other.first and ends


def differences(first: Mapping[Cell, int], second: Mapping[Cell, int]) -> dict[Cell, int]:
    """For each cell in both tables the figure of `first` less that of `second`: the people between two boundaries.

    >>> differences({("a",): 52}, {("a",): 50, ("b",): 4})
    {('a',): 2}
    """
    return {cell: figure - second[cell] for cell, figure in first.items() if cell in second}


def between_bands(first: Mapping[str, int], second: Mapping[str, int]) -> dict[str, int]:
    """What two ways of cutting the same people into bands tell of the bands between the cuts that neither printed.

    Only what follows exactly is returned, by the band between two neighbouring cuts of either.
    Raises `disclosure.band` where a band cannot be read, and `disclosure.linked_differ` where the two contradict.

    >>> between_bands({"<20": 6, "20-39": 9}, {"<25": 7, "25-39": 8})
    {'20-24': 1}
    """
    printed = {Band.read(label): figure for table in (first, second) for label, figure in table.items()}
    pieces = _pieces(printed)
    known = _knowledge(first, second, pieces)
    try:
        found = intervals(known)
    except PejlError:
        raise PejlError("disclosure.linked_differ") from None
    unprinted = [piece.label for piece in pieces if piece not in printed]
    return {label: found[(label,)].low for label in unprinted if found[(label,)].exact}


def _pieces(bands: Mapping[Band, int]) -> list[Band]:
    """The bands between neighbouring cuts that some printed band covers."""
    cuts = sorted({band.first for band in bands} | {band.beyond for band in bands if band.beyond is not None})
    between = [Band(cut, following) for cut, following in zip(cuts, [*cuts[1:], None], strict=True)]
    return [piece for piece in between if any(band.holds(piece) for band in bands)]


def _knowledge(first: Mapping[str, int], second: Mapping[str, int], pieces: list[Band]) -> Knowledge:
    shown: dict[Cell, int] = {}
    equations = []
    for name, table in (("first", first), ("second", second)):
        for label, figure in table.items():
            shown[(name, label)] = figure
            covered = tuple((piece.label,) for piece in pieces if Band.read(label).holds(piece))
            equations.append(Equation((name, label), covered))
    return Knowledge(shown, tuple(equations), {(piece.label,): (0, None) for piece in pieces})
