# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Where labels stand so that no two of them overlap, and they cover lines and marks as little as can be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

Rectangle = tuple[float, float, float, float]  # left, top, right, bottom
CHARACTER_WIDTH = 0.56  # of the font size: the mean of bold figures in IBM Plex Sans, a little on the wide side


class Box(NamedTuple):
    """A rectangle with its sides parallel to the page."""

    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: Box) -> bool:
        """Whether they share area (touching sides do not).

        >>> Box(0, 0, 2, 2).overlaps(Box(2, 0, 4, 2))
        False
        """
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def inside(self, frame: Box) -> bool:
        """Whether it lies wholly inside `frame`."""
        return (
            self.left >= frame.left
            and self.right <= frame.right
            and self.top >= frame.top
            and self.bottom <= frame.bottom
        )


@dataclass(frozen=True, slots=True)
class Label:
    """Words to be put near the mark at (x, y); a lower `rank` is placed first and therefore kept before others."""

    words: str
    x: float
    y: float
    rank: int = 1
    font_size: float = 15
    gap: float = 8
    number: int = 0  # its words' place among those of its drawing


class Placed(NamedTuple):
    """A label with the place it got: the baseline of its text, centred on `x`."""

    label: Label
    x: float
    baseline: float
    box: Box


def text_width(words: str, font_size: float) -> float:
    """An estimate of the width of a line in px, wide enough for bold figures."""
    return len(words) * font_size * CHARACTER_WIDTH


def place(
    labels: Sequence[Label], *, frame: Box, taken: Iterable[Rectangle] = (), forbidden: Iterable[Box] = ()
) -> tuple[Placed, ...]:
    """Put each label where it covers least of `taken`; one that can only stand on another label is left out.

    `taken` are plain tuples, for a drawing needs a thousand.

    `forbidden` are boxes of words that stand already: nothing is put on them.

    Labels that are left out are still in the table beside the drawing and in its text alternative.

    >>> [placed.label.words for placed in place([Label("1", 50, 50), Label("2", 50, 50)], frame=Box(0, 0, 100, 100))]
    ['1', '2']
    """
    marks = tuple(taken)
    words: list[Rectangle] = list(forbidden)
    placed: list[Placed] = []
    for label in sorted(labels, key=lambda one: one.rank):
        near = _reach(label)
        best = _best(_candidates(label), frame, _touching(near, words), _touching(near, marks))
        if best:
            placed.append(best)
            words.append(best.box)
    return tuple(placed)


def _best(candidates: Iterable[Placed], frame: Box, words: list[Rectangle], marks: list[Rectangle]) -> Placed | None:
    """The first of those that stand free of words and cover the fewest marks."""
    best, fewest = None, len(marks) + 1
    for one in candidates:
        if one.box.inside(frame) and not _touching(one.box, words):
            covered = len(_touching(one.box, marks))
            if covered < fewest:
                best, fewest = one, covered
            if not fewest:
                break
    return best


def _touching(box: Rectangle, others: Iterable[Rectangle]) -> list[Rectangle]:
    """Those that `box` overlaps; written out, for this is asked some thousand times for each drawing."""
    left, top, right, bottom = box
    return [one for one in others if left < one[2] and one[0] < right and top < one[3] and one[1] < bottom]


def _reach(label: Label) -> Box:
    """A rectangle around every place that the label may get."""
    aside = 2 * (text_width(label.words, label.font_size) + label.gap)
    up_or_down = 3 * (label.font_size + label.gap)
    return Box(label.x - aside, label.y - up_or_down, label.x + aside, label.y + up_or_down)


def _candidates(label: Label) -> Iterator[Placed]:
    """Above, below, above to either side, beside, further above, further below: in this order of liking."""
    half = text_width(label.words, label.font_size) / 2
    above, below = label.y - label.gap, label.y + label.gap + label.font_size * 0.75
    beside = label.y + label.font_size * 0.36
    step = label.font_size + 2
    positions = [
        (0.0, above),
        (0.0, below),
        (half * 0.6, above),
        (-half * 0.6, above),
        (half * 0.6, below),
        (-half * 0.6, below),
        (half, above),
        (-half, above),
        (half, below),
        (-half, below),
        (half + label.gap + 4, beside),
        (-half - label.gap - 4, beside),
        (0.0, above - step),
        (0.0, below + step),
    ]
    return (_placed(label, label.x + dx, baseline, half) for dx, baseline in positions)


def _placed(label: Label, x: float, baseline: float, half: float) -> Placed:
    box = Box(x - half - 2, baseline - label.font_size * 0.8, x + half + 2, baseline + label.font_size * 0.2)
    return Placed(label, x, baseline, box)
