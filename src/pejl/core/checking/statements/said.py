# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""One thing that a sentence says: with which figures, of which periods, and which way it goes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from pejl.core.checking.figures_in_text import Figure
from pejl.core.checking.report import Kind
from pejl.core.periods import Period


class Strength(StrEnum):
    """How much a trend word says; what it takes is a setting of the checker."""

    NONE = ""
    UNCHANGED = "unchanged"
    WEAK = "weak"
    MODERATE = "moderate"
    MARKED = "marked"


class Quantifier(StrEnum):
    """For how many of several parts a direction is claimed."""

    NONE = ""
    ALL = "all"
    MOST = "most"
    SOME = "some"
    NO = "no"
    EVERY_YEAR = "every_year"


class Met(StrEnum):
    """What is said of a goal: reached, reached in part, or missed."""

    NONE = ""
    YES = "yes"
    PARTLY = "partly"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Said:
    """One thing a sentence says: a figure (or several) of a kind, the periods they are of, and which way it goes.

    `figure` is the last of `figures`; a direction or a verdict on a goal has none. `periods` has a place for each
    figure; for a change or a direction it has where it starts and where it ends. `direction` is +1 for more, -1 for
    less, 0 where nothing is said or it is denied; for a superlative +1 is the highest. `polarity` is +1 for better and
    -1 for worse, which is not the same. `start` and `end` (open) are offsets of the normalised text.

    - `of`: for a share its part and its whole, for a sum its parts, where the sentence states them
    - `factor`: what it is multiplied with (*fordoblet* is 2, *halveret* 1/2)
    - `group`: the words for whom it is of, where it is held against another group (*hele landet*)
    - `again`: its figures are said by themselves too; this is what the sentence says of the two together
    - `around`: where the sentence tells no period, the one that the text around it speaks of
    - `sure`: False where a period was told by another one, or was only the last one spoken of
    - `damaged`: a bad scan has spoiled a figure or a period in it
    """

    kind: Kind
    figures: tuple[Figure, ...]
    periods: tuple[Period | None, ...]
    start: int
    end: int
    direction: int = 0
    wanted: bool = False
    polarity: int = 0
    strength: Strength = Strength.NONE
    quantifier: Quantifier = Quantifier.NONE
    negated: bool = False
    met: Met = Met.NONE
    of: tuple[Figure, ...] = ()
    factor: Fraction | None = None
    group: str = ""
    again: bool = False
    around: Period | None = None
    sure: bool = True
    damaged: bool = False

    @property
    def figure(self) -> Figure:
        """The one that is claimed."""
        return self.figures[-1]
