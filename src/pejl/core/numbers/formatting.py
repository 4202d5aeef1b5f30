# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How a figure is shown to people, in Danish and in English.

Years are not figures: `2024` is text, and a caller who formats it as a number gets `2.024`.
No locale and no library: a page shows thousands of figures, and the rules are two separators and a minus sign.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from pejl.core.numbers.errors import NumberError
from pejl.core.numbers.quantity import Quantity, finite, round_half_away
from pejl.core.observations import Approximation
from pejl.core.units import Unit
from pejl.core.units import unit as unit_of

_MINUS = "\N{MINUS SIGN}"
_ONE = ("1", "+1", f"{_MINUS}1")


@dataclass(frozen=True, slots=True)
class _Style:
    """One language's way of writing: its separators (from Python's `1,387.5`) and its hedges."""

    language: str
    separators: dict[int, int]
    hedges: Mapping[Approximation, str]

    def write(
        self,
        value: int | Decimal | Quantity,
        unit: str | Unit | None,
        decimals: int | None,
        sign: bool,
        approximation: Approximation | None,
    ) -> str:
        if isinstance(value, Quantity):
            unit = value.unit if unit is None else unit
            approximation = value.approximation if approximation is None else approximation
            value = value.value
        number = finite(value) if decimals is None else round_half_away(finite(value), decimals)
        figure = self._figure(number, sign)
        text = figure if unit is None else self._with_unit(figure, unit)
        return f"{self.hedges[approximation]} {text}" if approximation else text

    def _figure(self, number: Decimal, sign: bool) -> str:
        figure = f"{number:,f}".translate(self.separators)
        if figure[0] == "-":
            return (_MINUS if number else "") + figure[1:]
        return f"+{figure}" if sign and number else figure

    def _with_unit(self, figure: str, unit: str | Unit) -> str:
        known = unit if isinstance(unit, Unit) else unit_of(unit)
        if known.pattern:
            return known.pattern.say(self.language).replace("{}", figure)
        word = known.singular if figure in _ONE else known.plural
        return f"{figure}\N{NO-BREAK SPACE}{word.say(self.language)}"


_DANISH = _Style(
    "da",
    str.maketrans(",.", ".,"),
    {
        Approximation.ABOUT: "ca.",
        Approximation.ALMOST: "knap",
        Approximation.AT_LEAST: "mindst",
        Approximation.AT_MOST: "højst",
        Approximation.OVER: "over",
        Approximation.UNDER: "under",
    },
)
_ENGLISH = _Style(
    "en",
    {},
    {
        Approximation.ABOUT: "about",
        Approximation.ALMOST: "almost",
        Approximation.AT_LEAST: "at least",
        Approximation.AT_MOST: "at most",
        Approximation.OVER: "over",
        Approximation.UNDER: "under",
    },
)
_STYLES = {"da": _DANISH, "en": _ENGLISH}


def format_danish(
    value: int | Decimal | Quantity,
    unit: str | Unit | None = None,
    *,
    decimals: int | None = None,
    sign: bool = False,
    approximation: Approximation | None = None,
) -> str:
    """The figure as a Danish reader expects it: `1.387`, `22,8 %`, `−1,4 procentpoint`, `53,5 mio. kr.`

    The minus is a true one, and the space before the unit does not break. `unit` is a built-in code or a `Unit` (a
    plan package's own); without it a plain number is written bare and a Quantity with its own unit. Pass
    `unit="number"` for a table column whose head names the unit. Decimals are those stated; `decimals` rounds half away
    from zero, or fills up with zeros. `sign=True` writes + before what is above zero. The word is in the singular after
    exactly `1`. Years are text, not figures. Raises `NumberError` for floats, NaN and infinity, `UnitError` for a unit
    that is not known.

    >>> format_danish(Decimal("-1.4"), "percentage_points").replace(chr(160), " ")
    '−1,4 procentpoint'
    >>> format_danish(2000, "dwellings", approximation=Approximation.ALMOST).replace(chr(160), " ")
    'knap 2.000 boliger'
    """
    return _DANISH.write(value, unit, decimals, sign, approximation)


def format_english(
    value: int | Decimal | Quantity,
    unit: str | Unit | None = None,
    *,
    decimals: int | None = None,
    sign: bool = False,
    approximation: Approximation | None = None,
) -> str:
    """The figure as an English reader expects it; the contract is that of `format_danish`.

    >>> format_english(Decimal("53.5"), "million_DKK").replace(chr(160), " ")
    'DKK 53.5 million'
    """
    return _ENGLISH.write(value, unit, decimals, sign, approximation)


def format_quantity(
    quantity: int | Decimal | Quantity,
    language: str,
    *,
    unit: str | Unit | None = None,
    decimals: int | None = None,
    sign: bool = False,
) -> str:
    """`format_danish` or `format_english`, by a language code such as `da`, `en` or `en-gb`.

    Raises `NumberError` `number.language` for any other language.

    >>> format_quantity(Quantity(Decimal(1387)), "da"), format_quantity(Quantity(Decimal(1387)), "en-gb")
    ('1.387', '1,387')
    """
    style = _STYLES.get(language[:2].lower())
    if style is None:
        raise NumberError("number.language", found=language, expected=sorted(_STYLES))
    return style.write(quantity, unit, decimals, sign, None)
