# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The words a text uses for a trend ("markant fald", "stabil", "svag stigning"), held against the change and its noise.

A word of movement needs a change that is more than chance, in its direction; a word of size needs the size that the
limits state. *Stabil* and *uændret* claim that nothing moved: true where the printed figures are equal, false where the
change is clear, and otherwise not known. The limits are a choice, stated with every finding, since no law fixes them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from pejl.core.status.judged import Change

PERCENT = "%"


class Size(StrEnum):
    """How large a word says the change is; `any`: it says nothing of the size."""

    STRONG = "strong"
    MODERATE = "moderate"
    WEAK = "weak"
    STABLE = "stable"
    ANY = "any"


class Fit(StrEnum):
    """What the figures say of the word."""

    FITS = "fits"
    WITHIN_NOISE = "within_noise"  # a movement is claimed that chance explains
    UNTESTED = "untested"  # a movement is claimed, and chance is not known
    WRONG_DIRECTION = "wrong_direction"
    TOO_STRONG = "too_strong"
    TOO_WEAK = "too_weak"
    NOT_STABLE = "not_stable"  # called stable, and clearly changed
    NOT_KNOWN_STABLE = "not_known_stable"  # called stable, and only not clearly changed


@dataclass(frozen=True, slots=True)
class Limits:
    """From where a change is strong and up to where it is weak, both included; moderate lies between.

    In percent of the earlier figure, for percentages in percentage points. The papers state no limits; these are ours.
    Up to `stable` a change may be called none where chance is not known.
    """

    strong_percent: Decimal = Decimal(10)
    weak_percent: Decimal = Decimal(5)
    strong_points: Decimal = Decimal(5)
    weak_points: Decimal = Decimal(2)
    stable_percent: Decimal = Decimal(5)
    stable_points: Decimal = Decimal(1)


@dataclass(frozen=True, slots=True)
class TrendWord:
    """A word or pair of words at `start` … `end` of a text; `direction` +1 up, −1 down, 0 where it says neither."""

    words: str
    start: int
    end: int
    size: Size
    direction: int


@dataclass(frozen=True, slots=True)
class Held:
    """The word against the figures: `extent` is the size of the change, None where it is unknown, in `unit`."""

    fit: Fit
    extent: Decimal | None = None
    unit: str = PERCENT
    limit: Decimal | None = None


DEFAULT_LIMITS = Limits()
# With room around what real papers call so (a rise of 0.7 points and one of 6 % *svag*, one of 0.8 points *stort set
# uændret*): for papers whose noise nobody knows, so that only what no reader would call so is told.
ROOMY_LIMITS = Limits(
    strong_percent=Decimal(5),
    weak_percent=Decimal(20),
    strong_points=Decimal(2),
    weak_points=Decimal(5),
    stable_percent=Decimal(10),
    stable_points=Decimal(2),
)

_SIZES = (
    (Size.STRONG, r"(?:markant|kraftig|betydelig|væsentlig|bemærkelsesværdig|drastisk)(?:e|t)?"),
    (Size.MODERATE, r"moderat(?:e)?"),
    (Size.WEAK, r"(?:svag|lille|let|beskeden|beskedne|små|mindre)(?:e|t)?"),
)
_UP = r"(?:stigning(?:en|er)?|stiger|steget|vækst(?:en)?|øget|forøgelse(?:n)?|vokset|vokser)"
_DOWN = r"(?:fald(?:et|er)?|reduceret|reduktion(?:en)?|nedgang(?:en)?|mindsket|formindsket)"
_EITHER = r"(?:ændring(?:en)?|udvikling(?:en)?|forbedring(?:en)?|forværring(?:en)?)"
_STABLE = r"(?:stabil(?:t|e)?|uændret|uændrede|konstant(?:e)?|stagneret|stagnerer)"
_MOVES = f"(?P<up>{_UP})|(?P<down>{_DOWN})|(?P<either>{_EITHER})"
_ANY_SIZE = "|".join(f"(?P<{size.value}>{pattern})" for size, pattern in _SIZES)
_BEFORE = re.compile(
    rf"\b(?:(?:{_ANY_SIZE})\s+)?(?:{_MOVES})(?:\s+(?P<after>markant|kraftigt|betydeligt|svagt|lidt|moderat))?\b", re.I
)
_STILL = re.compile(rf"\b{_STABLE}\b", re.I)
_AFTER = {
    "markant": Size.STRONG,
    "kraftigt": Size.STRONG,
    "betydeligt": Size.STRONG,
    "svagt": Size.WEAK,
    "lidt": Size.WEAK,
    "moderat": Size.MODERATE,
}


def trend_words(text: str) -> tuple[TrendWord, ...]:
    """The words for trends in a text, in their order.

    >>> [(one.words, one.size.value, one.direction) for one in trend_words("Et markant fald, siden stabilt.")]
    [('markant fald', 'strong', -1), ('stabilt', 'stable', 0)]
    """
    moves = (_move(found) for found in _BEFORE.finditer(text))
    still = (TrendWord(found[0], found.start(), found.end(), Size.STABLE, 0) for found in _STILL.finditer(text))
    return tuple(sorted((*filter(None, moves), *still), key=lambda one: one.start))


def _move(found: re.Match[str]) -> TrendWord | None:
    """A change or development that says neither size nor direction claims nothing."""
    size = _size(found)
    direction = 1 if found["up"] else -1 if found["down"] else 0
    if direction == 0 and size is Size.ANY:
        return None
    return TrendWord(found[0], found.start(), found.end(), size, direction)


def _size(found: re.Match[str]) -> Size:
    if found["after"]:
        return _AFTER[found["after"].lower()]
    return next((size for size, _ in _SIZES if found[size.value]), Size.ANY)


def hold(word: TrendWord, change: Change, *, unit: str = "", limits: Limits = DEFAULT_LIMITS) -> Held:
    """The word against a change that was tested (`pejl.core.status.judged.Change`) and the limits chosen.

    >>> from pejl.core.status.judged import Signal
    >>> noise = Change(Signal.WITHIN_NOISE, untested=None, from_value=Decimal(1370), difference=Decimal(17), certain=0)
    >>> hold(trend_words("svag stigning")[0], noise, unit="persons").fit.value
    'within_noise'
    """
    extent, counted_in = _extent(change, unit)
    if word.size is Size.STABLE:
        return Held(_of_stillness(change), extent, counted_in)
    if change.certain is None:
        return Held(Fit.UNTESTED, extent, counted_in)
    if change.certain == 0:
        return Held(Fit.WITHIN_NOISE, extent, counted_in)
    if word.direction not in (0, change.certain):
        return Held(Fit.WRONG_DIRECTION, extent, counted_in)
    return next(_of_size(word.size, extent, counted_in, limits=limits), Held(Fit.FITS, extent, counted_in))


def hold_size(size: Size, change: Change, *, unit: str = "", limits: Limits = ROOMY_LIMITS) -> Held:
    """The size that a word says against that of a change alone, where chance is not known.

    >>> fall = Change(from_value=Decimal(1378), to_value=Decimal(1370), difference=Decimal(-8))
    >>> hold_size(Size.STRONG, fall, unit="persons").fit.value, hold_size(Size.STABLE, fall, unit="persons").fit.value
    ('too_strong', 'fits')
    """
    extent, counted_in = _extent(change, unit)
    if size is Size.STABLE and extent is not None:
        limit = limits.stable_percent if counted_in == PERCENT else limits.stable_points
        return Held(Fit.NOT_STABLE if extent > limit else Fit.FITS, extent, counted_in, limit)
    return next(_of_size(size, extent, counted_in, limits=limits), Held(Fit.FITS, extent, counted_in))


def _extent(change: Change, unit: str) -> tuple[Decimal | None, str]:
    """Percentage points of a percentage, else percent of the earlier figure."""
    if change.difference is None:
        return None, PERCENT
    if unit == PERCENT:
        return abs(change.difference), "percentage_points"
    if not change.from_value:
        return None, PERCENT
    return 100 * abs(change.difference / change.from_value), PERCENT


def _of_stillness(change: Change) -> Fit:
    if change.from_value is not None and change.from_value == change.to_value:
        return Fit.FITS
    return Fit.NOT_STABLE if change.certain else Fit.NOT_KNOWN_STABLE


def _of_size(size: Size, extent: Decimal | None, counted_in: str, *, limits: Limits) -> Iterator[Held]:
    """What the size of a clear change objects to in the word."""
    if extent is None:
        return
    points = counted_in != PERCENT
    strong = limits.strong_points if points else limits.strong_percent
    weak = limits.weak_points if points else limits.weak_percent
    if size is Size.STRONG and extent < strong:
        yield Held(Fit.TOO_STRONG, extent, counted_in, strong)
    if size is Size.WEAK and extent > weak:
        yield Held(Fit.TOO_WEAK, extent, counted_in, weak)
    if size is Size.MODERATE and extent >= strong:
        yield Held(Fit.TOO_WEAK, extent, counted_in, strong)
    if size is Size.MODERATE and extent <= weak:
        yield Held(Fit.TOO_STRONG, extent, counted_in, weak)
