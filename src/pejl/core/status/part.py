# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A part of a goal on its way up: the piece that is shown, and what the goal above needs to join it with others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from pejl.core.status.base import Coverage, Piece, Reason
from pejl.core.status.path import Plan

# A part that is left out is left out of every judgement: score, colour, level and verdict.
LEFT_OUT = frozenset((Reason.PROPOSED_DROPPED, Reason.EXCLUDED))


@dataclass(frozen=True, slots=True)
class Scores:
    """The score with the figure that gives the lowest and the one that gives the highest; equal without a dispute."""

    low: Decimal
    high: Decimal


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of the measures below had what; `numbered` have a number to reach, `directed` a direction only."""

    parts: int = 0
    with_baseline: int = 0
    with_status: int = 0
    numbered: int = 0
    directed: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.parts + other.parts,
            self.with_baseline + other.with_baseline,
            self.with_status + other.with_status,
            self.numbered + other.numbered,
            self.directed + other.directed,
        )


@dataclass(frozen=True, slots=True)
class Part:
    """One measure, or one goal with all that is below it.

    `weight` and `population` are as stated, before any share is computed. `unpublished` are the codes below that cannot
    be weighted because sizes are not public. `separate` is a heading whose parts go up on their own.
    """

    piece: Piece
    scores: Scores | None = None
    plan: Plan | None = None
    weight: Decimal = Decimal(1)
    population: Decimal | None = None
    tally: Tally = Tally()
    unpublished: tuple[str, ...] = ()
    below: tuple[Part, ...] = ()
    separate: bool = False

    @property
    def code(self) -> str:
        """The code of the measure or goal."""
        return self.piece.code

    @property
    def left_out(self) -> bool:
        """Whether it counts in no judgement at all."""
        return self.piece.reason in LEFT_OUT

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """Its own piece and those of everything below it, parents before children."""
        return (self.piece, *(piece for part in self.below for piece in part.pieces))

    @property
    def counted(self) -> int:
        """How many measures went into the score, or without scores into the judgement."""
        if not self.below:
            return int(self.piece.counts)
        return sum(part.counted for part in self.below) if self.piece.counts or self.separate else 0

    @property
    def coverage(self) -> Coverage:
        """How many of its measures had what; a goal counts what went into it, whether or not it goes further up."""
        counted = sum(part.counted for part in self.below) if self.below else int(self.piece.counts)
        return Coverage(self.tally.parts, self.tally.with_baseline, self.tally.with_status, counted)

    def shown_as(self, **changes: Any) -> Part:
        """The same part with other values in its piece."""
        return replace(self, piece=replace(self.piece, **changes))


def leaves(parts: Iterable[Part]) -> Iterator[Part]:
    """The measures below, and the goals that nothing measures.

    >>> from pejl.core.status.rollup import roll_up
    >>> from pejl.core.status.example import DAY, HOMES
    >>> part = roll_up(HOMES, as_of=DAY).part
    >>> [one.code for one in leaves([part])]
    ['1.B', '1.D']
    """
    for part in parts:
        if part.below:
            yield from leaves(part.below)
        else:
            yield part


def lifted(parts: Iterable[Part]) -> Iterator[Part]:
    """The parts to join: those under a separate heading stand in its place.

    >>> from pejl.core.status.rollup import roll_up
    >>> from pejl.core.status.example import DAY, HOMES
    >>> part = roll_up(HOMES, as_of=DAY).part
    >>> [one.code for one in lifted([replace(part, separate=True)])]
    ['1.B', '1.D']
    """
    for part in parts:
        if part.separate:
            yield from lifted(part.below)
        else:
            yield part


def put_back(parts: Iterable[Part], joined: Iterator[Part]) -> tuple[Part, ...]:
    """`parts` with what joining made of the parts that `lifted` gave, in the same order.

    >>> from pejl.core.status.rollup import roll_up
    >>> from pejl.core.status.example import DAY, HOMES
    >>> part = roll_up(HOMES, as_of=DAY).part
    >>> put_back([part], iter([part])) == (part,)
    True
    """
    return tuple(_heading(part, joined) if part.separate else next(joined) for part in parts)


def _heading(part: Part, joined: Iterator[Part]) -> Part:
    below = put_back(part.below, joined)
    return replace(part, below=below).shown_as(counts=False, weight=None, score=None, plan=None)
