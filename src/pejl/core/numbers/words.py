# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Danish numbers written in words: whole numbers both ways, halves and fractions as they are read.

The tens follow the counting in twenties: *halvtreds* is half the third twenty (50), *firs* four of them (80); the long
forms (*halvtredsindstyve*) are read, never written.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from pejl.core.numbers.errors import NumberError

LARGEST = 10**12 - 1

_BELOW_20 = (
    "nul", "en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti",
    "elleve", "tolv", "tretten", "fjorten", "femten", "seksten", "sytten", "atten", "nitten",
)  # fmt: skip
_TENS = ("tyve", "tredive", "fyrre", "halvtreds", "tres", "halvfjerds", "firs", "halvfems")
_LONG_TENS = (
    "tyve", "tredve", "fyrretyve", "halvtredsindstyve",
    "tresindstyve", "halvfjerdsindstyve", "firsindstyve", "halvfemsindstyve",
)  # fmt: skip
_ONES = ("en", "et", "én", "ét", "een", "eet")


def _count_below_100(tens: Sequence[str]) -> list[str]:
    words = list(_BELOW_20)
    for ten in tens:
        words += [ten, *(f"{one}og{ten}" for one in _BELOW_20[1:10])]
    return words


_BELOW_100 = _count_below_100(_TENS)
_VALUES = {
    **dict.fromkeys(_ONES, 1),
    **{word: value for tens in (_TENS, _LONG_TENS) for value, word in enumerate(_count_below_100(tens))},
}
_HUNDRED = ("hundrede", "hundred")
_THOUSAND = ("tusind", "tusinde")
_SCALES = ((10**9, ("milliard", "milliarder")), (10**6, ("million", "millioner")), (10**3, _THOUSAND))
_SIZES = {name: size for size, names in (*_SCALES, (100, _HUNDRED)) for name in names}
_GLUED = re.compile(r"(hundrede?|tusinde?)(og)?")

_ORDINALS = {
    "anden": 2, "andet": 2, "tredje": 3, "fjerde": 4, "femte": 5, "sjette": 6, "syvende": 7, "ottende": 8,
    "niende": 9, "tiende": 10, "ellevte": 11, "tolvte": 12, "femtende": 15, "tyvende": 20, "hundrede": 100,
}  # fmt: skip
_PARTS = {f"{ordinal}del{end}": size for ordinal, size in _ORDINALS.items() if size > 2 for end in ("", "e")}


def number_word(value: int) -> str:
    """The whole number in Danish words, from 0 to 999,999,999,999: words apart, *og* before what is below a hundred.

    A leading one is silent (*hundrede*, *tusind*), an inner one is said (*tusind et hundrede*).
    Raises `NumberError` `number.out_of_range`.

    >>> number_word(1387), number_word(50)
    ('tusind tre hundrede og syvogfirs', 'halvtreds')
    """
    if not 0 <= value <= LARGEST:
        raise NumberError("number.out_of_range", found=value, expected=f"0 to {LARGEST}")
    return _say(value).removeprefix("et ")


def _say(value: int) -> str:
    for size, one, many in (
        (10**9, "en milliard", "milliarder"),
        (10**6, "en million", "millioner"),
        (1000, "et tusind", "tusinde"),
        (100, "et hundrede", "hundrede"),
    ):
        if value >= size:
            count, rest = divmod(value, size)
            head = one if count == 1 else f"{_say(count)} {many}"
            return head + _tail(rest)
    return _BELOW_100[value]


def _tail(rest: int) -> str:
    if not rest:
        return ""
    return f" og {_say(rest)}" if rest < 100 else f" {_say(rest)}"


def parse_number_word(text: str) -> int:
    """The whole number that Danish words name; case, accents on *én* and words written together do not matter.

    Read as well: the long tens, *hundred*, *tusinde*, and *femten hundrede* for 1500.
    Raises `NumberError` `number.unreadable`.

    >>> parse_number_word("to tusinde tre hundrede og femogtyve"), parse_number_word("Nioghalvfems")
    (2325, 99)
    """
    value = read_whole(text.lower().split())
    if value is None:
        raise NumberError("number.unreadable", found=text, expected="a whole number in words, such as femogtyve")
    return value


def parse_fraction_words(text: str) -> Fraction:
    """The exact fraction that Danish words name: *halvdelen*, *to tredjedele*, *hver femte*.

    Raises `NumberError` `number.unreadable`.

    >>> parse_fraction_words("to tredjedele"), parse_fraction_words("hver femte")
    (Fraction(2, 3), Fraction(1, 5))
    """
    fraction = read_fraction(text.lower().split())
    if fraction is None:
        raise NumberError("number.unreadable", found=text, expected="a fraction in words, such as to tredjedele")
    return fraction


def read_fraction(words: Sequence[str]) -> Fraction | None:
    """The fraction named by exactly these lower-case words, else None.

    >>> read_fraction(["tre", "fjerdedele"])
    Fraction(3, 4)
    """
    if list(words) == ["halvdelen"]:
        return Fraction(1, 2)
    if len(words) == 2 and words[0] in ("hver", "hvert") and words[1] in _ORDINALS:
        return Fraction(1, _ORDINALS[words[1]])
    if len(words) > 1 and words[-1] in _PARTS:
        count = read_whole(words[:-1])
        return None if count is None else Fraction(count, _PARTS[words[-1]])
    return None


def read_number(words: Sequence[str]) -> Decimal | None:
    """The number named by exactly these lower-case words, halves included (*halvanden*, *to en halv*), else None.

    >>> read_number(["halvanden", "million"]), read_number(["to", "boliger"])
    (Decimal('1500000'), None)
    """
    whole = read_whole(words)
    if whole is not None:
        return Decimal(whole)
    if words and words[-1] in _SIZES:
        half = _read_half(words[:-1])
        return None if half is None else Decimal(int(half * _SIZES[words[-1]]))
    return _read_half(words)


def _read_half(words: Sequence[str]) -> Decimal | None:
    if len(words) == 1 and words[0] in ("halvanden", "halvandet"):
        return Decimal("1.5")
    if len(words) < 2 or words[-1] not in ("halv", "halvt") or words[-2] not in _ONES:
        return None
    before = words[:-2]
    if not before:
        return Decimal("0.5")
    whole = read_whole(before[:-1] if before[-1] == "og" else before)
    return None if whole is None else whole + Decimal("0.5")


def read_whole(words: Sequence[str]) -> int | None:
    """The whole number named by exactly these lower-case words, else None.

    >>> read_whole(["femten", "hundrede"]), read_whole(["halvanden"])
    (1500, None)
    """
    rest = _GLUED.sub(r" \1 \2 ", " ".join(words)).split()
    total = 0
    for size, names in _SCALES:
        at = next((index for index, word in enumerate(rest) if word in names), None)
        if at is None:
            continue
        count = _read_multiplier(rest[:at], size)
        if not count:
            return None
        total, rest = total + count * size, rest[at + 1 :]
    return _read_remainder(rest, total) if total else _read_hundreds(rest)


def _read_multiplier(words: Sequence[str], size: int) -> int | None:
    if not words:
        return 1 if size == 1000 else None
    count = _read_hundreds(words)
    return count if count is not None and count < 1000 else None


def _read_remainder(words: Sequence[str], total: int) -> int | None:
    """`total` plus what follows the last scale word; *og* stands only before what is below a hundred."""
    if not words:
        return total
    rest = _read_below_100(words[1:]) if words[0] == "og" else _read_hundreds(words)
    return total + rest if rest and rest < 1000 else None


def _read_hundreds(words: Sequence[str]) -> int | None:
    at = next((index for index, word in enumerate(words) if word in _HUNDRED), None)
    if at is None:
        return _read_below_100(words)
    count = _read_below_100(words[:at]) if at else 1
    if not count or count >= 20 or count == 10:
        return None
    rest = words[at + 1 :]
    if not rest:
        return count * 100
    ones = _read_below_100(rest[1:] if rest[0] == "og" else rest)
    return count * 100 + ones if ones else None


def _read_below_100(words: Sequence[str]) -> int | None:
    return _VALUES.get(words[0]) if len(words) == 1 else None
