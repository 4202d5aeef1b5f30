# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The figures of a running text that may claim something, in digits and in words, each with unit, hedge and noun."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from pejl.core.checking.beside_figures import hedge_before, is_percentage, noun_after, rate_after, unit_after
from pejl.core.checking.not_claims import NotClaim, not_claims_in
from pejl.core.checking.number_words import Words, words_in
from pejl.core.checking.periods_in_text import PeriodMention, periods_in
from pejl.core.numbers import Quantity
from pejl.core.numbers.digits import read_digits
from pejl.core.observations import Approximation

_PLAIN = r"(?:0(?!\d)|[1-9]\d*)"
_DOTTED = r"[1-9]\d{0,2}(?:\.\d{3})+(?!\d)"
# With spaces between thousands; four runs of three digits are cells of a table, and so may 176 154 be.
_SPACED = r"[1-9]\d{0,1}(?: \d{3}){1,2}(?! ?\d)|[1-9]\d{2} \d{3}(?! ?\d)(?= ?[a-zæøå%])"
_RUN = re.compile(rf"(?<![\w.,])[-+]?(?:{_DOTTED}|{_SPACED}|{_PLAIN})(?:,\d+)?(?!\w|[.,]\d)")
# 22.8 % and 1.2 mio.: a decimal dot, which Danish does not know. 47 1%: a comma that a bad scan lost.
_DECIMAL_DOT = re.compile(r"(?<![\w.,])\d{1,3}\.\d{1,2}(?= ?(?:%|pct|procent|mio|mia))")
_LOST_COMMA = re.compile(r"(?<![\d.,] )(?<![\w.,])\d{2} \d(?= ?%)")
# 1341 2023: the *i* before a year was read as a digit.
_SWALLOWED_I = re.compile(r"(?<=[a-zæøå,] )[1-9]\d{1,3}1(?= (?:19|20)\d\d\b)")
# 07 % and 3.0680: a comma that is lost leaves a figure that nobody writes.
_ZERO_FIRST = re.compile(
    r"(?<![\w.,:/-])0\d{1,2}(?= ?(?:%|pct|procent|mio\b|mia\b|karakterpoint|point\b|dage\b|uger\b|timer\b))|^0\d{1,2}$"
)
_FOUR_LAST = re.compile(r"(?<![\w.,])[1-9]\d{0,2}(?:\.\d{3})*\.\d{4}(?![\w.,])")
_JOINED = re.compile(r" ?(?:-|til|og|eller|til ca\.|og ca\.) ?")


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure, between two offsets (end open) of the normalised text, its unit included.

    `unit` is the code of the unit beside it, "" where none is; `per` is "year" or "month" where what is counted comes
    so often; `noun` holds the words that follow, which say what is counted. `fraction` is set for *to tredjedele* and
    the like, whose quantity is then the rounded share. `damaged` tells that a bad scan has spoiled it; `likely` is then
    what it probably was, where that can be seen from the print alone.
    """

    start: int
    end: int
    quantity: Quantity
    unit: str
    noun: str
    in_words: bool = False
    fraction: Fraction | None = None
    per: str = ""
    damaged: bool = False
    likely: Decimal | None = None


def figures_in(text: str, damaged: Iterable[tuple[int, int]] = ()) -> tuple[Figure, ...]:
    """Every figure of a normalised text that may claim something, in its order.

    Years and other periods, and what `not_claims_in` finds, are no figures. A unit that stands once behind two figures
    (*mellem 35 og 50 pct.*, *fra 9 til 13 procent*) belongs to both. `damaged` are spoiled places of the text.

    >>> found = figures_in("I 2024 var 22,8 % af 1.378 hjemløse fra 9 til 13 år")
    >>> [(str(one.quantity.value), one.unit) for one in found]
    [('22.8', '%'), ('1378', ''), ('9', 'years'), ('13', 'years')]
    """
    return figures_beside(text, periods=periods_in(text), not_claims=not_claims_in(text), damaged=tuple(damaged))


def figures_beside(
    text: str,
    *,
    periods: Iterable[PeriodMention],
    not_claims: Iterable[NotClaim],
    damaged: tuple[tuple[int, int], ...] = (),
) -> tuple[Figure, ...]:
    """The figures of a text in which the periods, and what claims nothing, have been found already.

    >>> [one.start for one in figures_beside("12 og 13", periods=(), not_claims=())]
    [0, 6]
    """
    spans = [(one.start, one.end) for one in periods] + [(one.start, one.end) for one in not_claims]
    closed = _places(text, spans)
    found = [*_in_digits(text, closed)]
    for figure in found:
        closed[figure.start : figure.end] = b"\1" * (figure.end - figure.start)
    found += (_in_words(text, words) for words in words_in(text, closed))
    found.sort(key=lambda one: one.start)
    return tuple(_marked(_sharing_units(text, found), _places(text, damaged)))


def _places(text: str, spans: Iterable[tuple[int, int]]) -> bytearray:
    """A mark for each letter of the text that lies in one of the spans."""
    places = bytearray(len(text))
    for start, end in spans:
        places[start:end] = b"\1" * (end - start)
    return places


def _in_digits(text: str, closed: bytearray) -> Iterator[Figure]:
    for pattern in (_SWALLOWED_I, _DECIMAL_DOT, _LOST_COMMA, _ZERO_FIRST, _FOUR_LAST):
        for run in pattern.finditer(text):
            if not any(closed[run.start() : run.end()]):
                closed[run.start() : run.end()] = b"\1" * (run.end() - run.start())
                yield _spoiled(text, run, pattern)
    for run in _RUN.finditer(text):
        if not any(closed[run.start() : run.end()]):
            value = read_digits(run[0].lstrip("+-"))
            yield _figure(text, run.start(), run.end(), -value if run[0].startswith("-") else value)


def _spoiled(text: str, run: re.Match[str], pattern: re.Pattern[str]) -> Figure:
    """A figure that cannot stand as printed, with what it probably was."""
    if pattern is _DECIMAL_DOT:
        figure = _figure(text, run.start(), run.end(), Decimal(run[0]))
        return replace(figure, damaged=True, likely=figure.quantity.value)
    printed = Decimal(run[0].replace(" ", "").replace(".", ""))
    if pattern is _SWALLOWED_I:
        likely = printed // 10
    else:
        likely = printed.scaleb(1 - len(run[0]) if pattern is _ZERO_FIRST else -1)
    return replace(_figure(text, run.start(), run.end(), printed), damaged=True, likely=likely)


def _figure(text: str, start: int, end: int, value: Decimal, *, in_words: bool = False) -> Figure:
    unit, unit_end = unit_after(text, end)
    if not unit and is_percentage(text, start):
        unit, unit_end = "%", end
    hedge = hedge_before(text, start)
    end = unit_end if unit else end
    quantity = Quantity(value, unit or "number", hedge)
    return Figure(start, end, quantity, unit, noun_after(text, end), in_words, per=rate_after(text, end))


def _in_words(text: str, words: Words) -> Figure:
    """A fraction where the words can be one, a number otherwise."""
    if words.fraction is None:
        return _figure(text, words.start, words.end, words.number, in_words=True)
    value = round(Decimal(words.fraction.numerator) / words.fraction.denominator, 2)
    quantity = Quantity(value, "number", hedge_before(text, words.start) or Approximation.ABOUT)
    return Figure(words.start, words.end, quantity, "", noun_after(text, words.end), True, words.fraction)


def _sharing_units(text: str, found: list[Figure]) -> Iterable[Figure]:
    """A figure without a unit takes that of the next one where only *og*, *til* or a dash lies between them."""
    shared: list[Figure] = []
    for one in reversed(found):
        later = shared[-1] if shared else None
        between = text[one.end : later.start].lower() if later else ""
        joined = later and not one.unit and _JOINED.fullmatch(between)
        shared.append(_sharing(one, later, between.strip() == "-") if joined and later else one)
    return reversed(shared)


def _sharing(one: Figure, later: Figure, dashed: bool) -> Figure:
    value = _in_thousands(one, later) if dashed else one.quantity.value
    unit = later.unit or one.quantity.unit
    noun = later.noun if later.unit else one.noun
    return replace(one, quantity=Quantity(value, unit, one.quantity.approximation), unit=later.unit, noun=noun)


def _in_thousands(one: Figure, later: Figure) -> Decimal:
    """*3-4.000 kr.* is 3.000 to 4.000; *800-1.000* is as it stands."""
    value, end = one.quantity.value, later.quantity.value
    short = 0 < value < 10 and end >= 1000 and end % 1000 == 0 and value * 1000 < end
    return value * 1000 if short else value


def _marked(figures: Iterable[Figure], spoiled: bytearray) -> Iterator[Figure]:
    """The figures, those in a spoiled place marked."""
    for one in figures:
        yield replace(one, damaged=True) if any(spoiled[one.start : one.end]) else one
