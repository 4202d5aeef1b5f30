# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What one figure in a Danish text says: its value, its unit and its hedge. Strict: a doubtful text is an error."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from pejl.core.numbers.digits import read_digits
from pejl.core.numbers.errors import NumberError
from pejl.core.numbers.phrases import Around, phrase, spellings, split_hedge, tidy, unit_around
from pejl.core.numbers.quantity import Quantity, round_half_away
from pejl.core.numbers.words import read_fraction, read_number
from pejl.core.observations import Approximation
from pejl.core.units import Unit
from pejl.core.units import unit as unit_of

# A leading separator belongs to the figure (",5") unless it ends an abbreviation ("ca.130").
_FIGURE = re.compile(
    r"(?P<before>.*?)(?:(?P<sign>[-+]|\bminus\b|\bplus\b) ?)?"
    r"(?P<run>(?:(?<![a-zæøå])[.,])?[0-9](?:[0-9., ]*[0-9])?[.,]?)(?P<after>.*)"
)
_RANGE = re.compile(r" ?(?:-|til|og) ?[0-9].*")
_EXPECTED = "one figure such as 1.387, 22,8 %, ca. 130 or halvanden"


@dataclass(frozen=True, slots=True)
class _Reading:
    """A figure, the hedge before it, and what else stands around it."""

    value: Decimal
    around: Around
    hedge: Approximation


def parse_danish(text: str, *, unit: str | Unit | None = None, extra: Collection[Unit] = ()) -> Quantity:
    """The one figure that a Danish text states, with the precision it states it with.

    `unit` (a code or a `Unit`) is taken where the text names none, as in a table whose head does; a text that names
    another unit is an error, and nothing is converted. `extra` are units beside the built-in ones. Without any unit
    the figure is a `number`. Case, kind of space and kind of minus do not matter; the space before a unit may be
    left out. A dot is only ever a thousands dot.

    A fraction word is a rough share: *to tredjedele* is about 0,67, or about 67 where `unit="%"`; the exact fraction
    is what `parse_fraction_words` gives. *Godt* is read as over, *næsten* as almost.

    Raises `NumberError`, its `params` with `found`, `expected` and, where something near can be read, `suggestions`.

    >>> parse_danish("knap 2.000 boliger")
    Quantity(value=Decimal('2000'), unit='dwellings', approximation=<Approximation.ALMOST: 'almost'>)
    """
    clean = tidy(text)
    if not clean:
        raise NumberError("number.empty", found=text, expected=_EXPECTED)
    wanted = unit_of(unit, extra) if isinstance(unit, str) else unit
    found = _FIGURE.fullmatch(clean)
    if found:
        reading = _from_digits(found, text)
    else:
        hedge, words = split_hedge(phrase(clean).split())
        share = read_fraction(words)
        if share is not None:
            return _rough_share(share, hedge or Approximation.ABOUT, wanted)
        reading = _from_words(words, hedge, text)
    return Quantity(reading.value, _unit(reading.around, wanted, extra), reading.hedge)


def _from_digits(found: re.Match[str], text: str) -> _Reading:
    if _RANGE.fullmatch(found["after"]):
        raise NumberError("number.range", found=text, expected="one figure, not two")
    hedge, before = split_hedge(phrase(found["before"]).split())
    value = read_digits(found["run"])
    return _Reading(_signed(value, found["sign"]), (" ".join(before), phrase(found["after"])), hedge)


def _from_words(words: Sequence[str], hedge: Approximation, text: str) -> _Reading:
    """The longest run of words that is a number; what follows it is the unit."""
    sign = words[0] if words and words[0] in ("minus", "plus") else None
    rest = words[1:] if sign else words
    for length in range(len(rest), 0, -1):
        value = read_number(rest[:length])
        if value is not None:
            return _Reading(_signed(value, sign), ("", " ".join(rest[length:])), hedge)
    raise NumberError("number.unreadable", found=text, expected=_EXPECTED)


def _signed(value: Decimal, sign: str | None) -> Decimal:
    # A minus before a Decimal rounds it to 28 digits; copy_negate does not.
    return value.copy_negate() if sign in ("-", "minus") else value


def _rough_share(share: Fraction, hedge: Approximation, wanted: Unit | None) -> Quantity:
    """A fraction word has no decimals of its own: two stand for it as a number, none as a percentage."""
    if wanted is not None and wanted.code == "%":
        return Quantity(_rounded(share * 100, 0), "%", hedge)
    if wanted is not None and wanted.code != "number":
        raise NumberError("number.unit_unexpected", found="number", expected=wanted.code)
    return Quantity(_rounded(share, 2), "number", hedge)


def _rounded(fraction: Fraction, decimals: int) -> Decimal:
    return round_half_away(Decimal(fraction.numerator) / fraction.denominator, decimals)


def _unit(around: Around, wanted: Unit | None, extra: Collection[Unit]) -> str:
    if wanted is not None and (around == ("", "") or around in spellings(wanted)):
        return wanted.code
    code = "number" if around == ("", "") else unit_around(around, extra)
    if code is None:
        found = " … ".join(filter(None, around))
        raise NumberError("number.unit_unreadable", found=found, expected=_expected_unit(wanted))
    if wanted is not None:
        raise NumberError("number.unit_unexpected", found=code, expected=wanted.code)
    return code


def _expected_unit(wanted: Unit | None) -> str:
    return wanted.label("da") if wanted is not None else "nothing, or a unit such as %, personer or mio. kr."
