# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The figures of a running text that may claim something, in digits and in words, each with unit, hedge and noun."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise

from pejl.core.checking.not_claims import not_claims_in
from pejl.core.checking.periods_in_text import periods_in
from pejl.core.numbers import Quantity
from pejl.core.numbers.digits import read_digits
from pejl.core.numbers.phrases import phrase, split_hedge, unit_around
from pejl.core.numbers.words import read_fraction, read_number
from pejl.core.observations import Approximation

_GROUPS = r"[1-9]\d{0,2}(?:(?:\.\d{3})+|(?: \d{3})+)(?!\d)"
_RUN = re.compile(rf"(?<![\w.,])[-+]?(?:{_GROUPS}|0(?!\d)|[1-9]\d*)(?:,\d+)?(?!\w|[.,]\d)")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BEFORE = re.compile(r"((?:[^\W\d_]+\.?|[<>≤≥~≈]=?) ?){1,3}$")
_AFTER = re.compile(r" ?((?:%|[^\W\d_]+\.?(?:-[^\W\d_]+\.?)?)(?:[ .]?(?:-?[^\W\d_]+\.?)){0,3})")
_SIGN_OF_PERCENT = re.compile(r" ?(%-? ?point|%)(?!\w)")
_JOINED = re.compile(r" ?(?:-|til|og|eller|til ca\.|og ca\.) ?")
_SENTENCE_END = re.compile(r"[.;:!?)](?: |$)")
_NOUN_REACH = 4  # words
_HEDGE_REACH = 40  # letters
_LONGEST_NUMBER = 5  # words
# Numerals that are articles or pronouns far more often than numbers.
_ARTICLES = {"en", "et", "een", "eet", "anden", "andet"}


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure, between two offsets (end open) of the normalised text, its unit included.

    `unit` is the code of the unit beside it, "" where none is; `noun` holds the words that follow, which say what is
    counted. `fraction` is set for *to tredjedele* and the like, whose quantity is then the rounded share.
    """

    start: int
    end: int
    quantity: Quantity
    unit: str
    noun: str
    in_words: bool = False
    fraction: Fraction | None = None


def figures_in(text: str) -> tuple[Figure, ...]:
    """Every figure of a normalised text that may claim something, in its order.

    Years and other periods, and what `not_claims_in` finds, are no figures. A unit that stands once behind two figures
    (*mellem 35 og 50 pct.*, *fra 9 til 13 procent*) belongs to both.

    >>> found = figures_in("I 2024 var 22,8 % af 1.378 hjemløse fra 9 til 13 år")
    >>> [(str(one.quantity.value), one.unit) for one in found]
    [('22.8', '%'), ('1378', ''), ('9', 'years'), ('13', 'years')]
    """
    closed = _closed(text)
    found = [*_in_digits(text, closed)]
    for one in found:
        closed[one.start : one.end] = [True] * (one.end - one.start)
    found += _in_words(text, closed)
    return tuple(_sharing_units(text, sorted(found, key=lambda one: one.start)))


def _closed(text: str) -> list[bool]:
    closed = [False] * len(text)
    spans = [(one.start, one.end) for one in periods_in(text)]
    spans += [(one.start, one.end) for one in not_claims_in(text)]
    for start, end in spans:
        closed[start:end] = [True] * (end - start)
    return closed


def _in_digits(text: str, closed: list[bool]) -> Iterator[Figure]:
    for run in _RUN.finditer(text):
        if any(closed[run.start() : run.end()]):
            continue
        value = read_digits(run[0].lstrip("+-"))
        yield _figure(text, run.start(), run.end(), -value if run[0].startswith("-") else value)


def _figure(text: str, start: int, end: int, value: Decimal, *, in_words: bool = False) -> Figure:
    unit, unit_end = _unit_after(text, end)
    hedge = _hedge_before(text, start)
    end = unit_end if unit else end
    return Figure(start, end, Quantity(value, unit or "number", hedge), unit, _noun(text, end), in_words)


def _unit_after(text: str, end: int) -> tuple[str, int]:
    """The unit that follows, the longest there is, and where it ends."""
    percent = _SIGN_OF_PERCENT.match(text, end)
    if percent:
        return ("percentage_points" if "point" in percent[1] else "%"), percent.end()
    after = _AFTER.match(text, end)
    if not after:
        return "", end
    stops = [end + 1 + one.end() for one in re.finditer(r"[^\W\d_]+\.?|%", text[end + 1 : after.end()])]
    for stop in reversed([*stops, after.end()]):
        unit = unit_around(("", phrase(text[end:stop])))
        if unit and unit not in ("number", "score_1_5", "score_barometer"):
            return unit, stop - (text[stop - 1] == "." and not _abbreviates(text[end:stop]))
    return "", end


def _abbreviates(unit: str) -> bool:
    return phrase(unit).split()[-1] in {"kr", "pct", "mio", "mia", "mill", "md", "mdr", "pp", "tkr"}


def _hedge_before(text: str, start: int) -> Approximation:
    before = _BEFORE.search(text[max(0, start - _HEDGE_REACH) : start].lower())
    if not before:
        return Approximation.NONE
    words = phrase(before[0]).split()
    for first in range(len(words)):
        hedge, rest = split_hedge(words[first:])
        if hedge is not Approximation.NONE and not rest:
            return hedge
    return Approximation.NONE


def _noun(text: str, end: int) -> str:
    """The words that follow, up to where the sentence or the brackets end."""
    following = _SENTENCE_END.split(text[end : end + 80], maxsplit=1)[0]
    words = [one[0] for one in _WORD.finditer(following)][:_NOUN_REACH]
    return " ".join(words).lower()


def _in_words(text: str, closed: list[bool]) -> Iterator[Figure]:
    words = [one for one in _WORD.finditer(text) if not any(closed[one.start() : one.end()])]
    at = 0
    while at < len(words):
        if not _begins_a_number(words[at][0].lower()):
            at += 1
            continue
        runs = (words[at : at + length] for length in range(_LONGEST_NUMBER, 0, -1))
        run = next(run for run in runs if _is_number(text, run))  # one word is, so there always is one
        yield _said(text, run)
        at += len(run)


@lru_cache(maxsize=10_000)  # the same words stand everywhere
def _begins_a_number(word: str) -> bool:
    """Whether a number in words can begin so: its first word always is one by itself."""
    return word not in _ARTICLES and (read_number([word]) is not None or read_fraction([word]) is not None)


def _is_number(text: str, run: list[re.Match[str]]) -> bool:
    adjacent = all(text[one.end() : other.start()] == " " for one, other in pairwise(run))
    said = [one[0].lower() for one in run]
    return adjacent and (read_fraction(said) is not None or read_number(said) is not None)


def _said(text: str, run: list[re.Match[str]]) -> Figure:
    """The figure that a run of words is: a fraction where it can be one."""
    said = [one[0].lower() for one in run]
    start, end = run[0].start(), run[-1].end()
    share = read_fraction(said)
    if share is None:
        return _figure(text, start, end, read_number(said) or Decimal(0), in_words=True)
    value = Decimal(share.numerator) / share.denominator
    quantity = Quantity(round(value, 2), "number", _hedge_before(text, start) or Approximation.ABOUT)
    return Figure(start, end, quantity, "", _noun(text, end), True, share)


def _sharing_units(text: str, found: list[Figure]) -> Iterable[Figure]:
    """A figure without a unit takes that of the next one where only *og*, *til* or a dash lies between them."""
    shared: list[Figure] = []
    for one in reversed(found):
        later = shared[-1] if shared else None
        if later and later.unit and not one.unit and _JOINED.fullmatch(text[one.end : later.start].lower()):
            quantity = Quantity(one.quantity.value, later.unit, one.quantity.approximation)
            shared.append(replace(one, quantity=quantity, unit=later.unit, noun=later.noun))
        else:
            shared.append(one)
    return reversed(shared)
