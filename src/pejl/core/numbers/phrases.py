# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Which Danish words around a figure mean which unit and which hedge."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

from pejl.core.observations import Approximation
from pejl.core.units import UNITS, Unit

# Word processors turn a typed minus into an en dash or a non-breaking hyphen.
_DASHES = str.maketrans(dict.fromkeys("\N{MINUS SIGN}\N{EN DASH}\N{NON-BREAKING HYPHEN}\N{HYPHEN}", "-"))
_ABBREVIATION = re.compile(r"(?<=[a-zæøå])\.")

Around = tuple[str, str]
"""What stands before and after a figure, as `phrase` writes it."""

_HEDGES = {
    Approximation.ABOUT: ("ca.", "cirka", "circa", "omkring", "omkr.", "omtrent", "rundt regnet", "~", "≈"),
    Approximation.ALMOST: ("knap", "knapt", "næsten", "op mod", "tæt på", "lidt under"),
    Approximation.AT_LEAST: ("mindst", "minimum", "ikke under", "≥", ">="),
    Approximation.AT_MOST: ("højst", "maksimalt", "maks.", "maksimum", "op til", "ikke over", "≤", "<="),
    Approximation.OVER: ("over", "mere end", "flere end", "godt", "godt og vel", "lidt over", ">"),
    Approximation.UNDER: ("under", "mindre end", "færre end", "<"),
}


def tidy(text: str) -> str:
    """Lower case, composed letters, one hyphen for every dash and one space for every run of white space.

    >>> tidy("−1,4\N{NO-BREAK SPACE}Procentpoint ")
    '-1,4 procentpoint'
    """
    return " ".join(unicodedata.normalize("NFC", text).lower().translate(_DASHES).split())


def phrase(text: str) -> str:
    """`tidy` words without the dots of abbreviations, so that `mio.kr.`, `mio. kr.` and `mio kr` are one phrase.

    >>> phrase("mio.kr.") == phrase("Mio. kr") == "mio kr"
    True
    """
    return " ".join(_ABBREVIATION.sub(" ", tidy(text)).split())


def split_hedge(words: Sequence[str]) -> tuple[Approximation, Sequence[str]]:
    """The hedge at the start of the words of a `phrase`, longest first, and the words that are left.

    >>> split_hedge(["mere", "end", "kr"])
    (<Approximation.OVER: 'over'>, ['kr'])
    """
    for length in range(min(len(words), _LONGEST_HEDGE), 0, -1):
        hedge = _HEDGE_PHRASES.get(" ".join(words[:length]))
        if hedge is not None:
            return hedge, words[length:]
    return Approximation.NONE, words


@lru_cache(maxsize=256)
def spellings(unit: Unit) -> frozenset[Around]:
    """Every way the unit may stand around a figure in a Danish text.

    >>> ("kr", "") in spellings(UNITS["DKK"]), ("", "kroner") in spellings(UNITS["DKK"])
    (True, True)
    """
    written = filter(None, (unit.singular.da, unit.plural.da, unit.symbol.da, unit.pattern.da, *unit.also))
    return frozenset(_around(one) for one in written)


def unit_around(around: Around, extra: Collection[Unit] = ()) -> str | None:
    """The code of the unit that stands `around` a figure: a built-in one, else one of `extra`, else None.

    >>> unit_around(("", "mio kr"))
    'million_DKK'
    """
    if around in _BUILT_IN:
        return _BUILT_IN[around]
    return next((own.code for own in extra if around in spellings(own)), None)


def _around(spelling: str) -> Around:
    before, figure, after = spelling.partition("{}")
    return (phrase(before), phrase(after)) if figure else ("", phrase(before))


_HEDGE_PHRASES = {phrase(word): hedge for hedge, words in _HEDGES.items() for word in words}
_LONGEST_HEDGE = max(len(words.split()) for words in _HEDGE_PHRASES)
_BUILT_IN: Mapping[Around, str] = MappingProxyType(
    {around: one.code for one in UNITS.values() for around in spellings(one)}
)
