# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What a Danish personal number says: century, day of birth, sex, and whether its check digit holds.

Nothing here keeps the number: what is returned has the day and month of birth at most, so that it can be shown and
logged. Sources: the CPR office on how numbers are made, on numbers without a check digit (since 1 October 2007) and on
replacement numbers; nspop.dk on national replacement numbers with letters (eCPR).
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from enum import StrEnum

# Digit 7 -> the last year of the century (two digits) that it still counts into, and what follows after it.
_CENTURIES = {
    **dict.fromkeys("0123", (99, 1900, 1900)),
    **dict.fromkeys("49", (36, 2000, 1900)),
    **dict.fromkeys("5678", (57, 2000, 1800)),
}
_CENTURY_WITH_LETTERS = {"1": 1900, "7": 2000}
_WEIGHTS = (4, 3, 2, 7, 6, 5, 4, 3, 2, 1)
_DIGITS = re.compile(r"[0-9]{10}")
_LETTERS = re.compile(r"[0-9]{6}[17][A-Za-z]{2}[0-9]")
_SEPARATED = re.compile(r"(?<=^[0-9]{6})[ -](?=[0-9A-Za-z]{4}$)")
REPLACEMENT_DAYS = 60


class Sex(StrEnum):
    """What the last digit says: even female, odd male. Not what a person is."""

    FEMALE = "female"
    MALE = "male"


class Kind(StrEnum):
    """Which sort of number it is. All but the last three belong to persons, or may."""

    VALID = "valid"
    WITHOUT_CHECK = "without_check"  # issued since 2007 and as valid as the others
    REPLACEMENT = "replacement"  # the first digit of the day raised by 6
    LETTERS = "letters"  # a national replacement number: letters in places 8 and 9
    INVALID_DATE = "invalid_date"
    WRONG_LENGTH = "wrong_length"
    UNREADABLE = "unreadable"  # ten signs that no rule makes

    @property
    def personal(self) -> bool:
        return self in (Kind.VALID, Kind.WITHOUT_CHECK, Kind.REPLACEMENT, Kind.LETTERS)


@dataclass(frozen=True, slots=True)
class Examined:
    """What a number says, without the number.

    `masked` has day and month as written and dots for the rest. `check_holds` is None where no check digit is
    promised: replacement numbers, and what is no number at all.
    """

    kind: Kind
    masked: str
    birth_year: int | None = None
    sex: Sex | None = None
    check_holds: bool | None = None


def birth_year(digits: str, seventh: str) -> int:
    """The year of birth from the two digits of the year and the seventh digit of the number.

    >>> birth_year("36", "4"), birth_year("37", "4"), birth_year("58", "5")
    (2036, 1937, 1858)
    """
    last, until, after = _CENTURIES[seventh]
    return int(digits) + (until if int(digits) <= last else after)


def examine(number: str) -> Examined:
    """What `number` says: ten signs, perhaps with one hyphen or space after the sixth.

    The check digit (weights 4 3 2 7 6 5 4 3 2 1, the sum divisible by 11) never rejects a number. 29 February needs the
    century: 1900 had none. Raises nothing: what cannot be read is of kind `wrong_length` or `unreadable`.

    >>> examine("010180-8947")
    Examined(kind=<Kind.VALID: 'valid'>, masked='0101......', birth_year=1880, sex=<Sex.MALE: 'male'>, check_holds=True)
    """
    signs = _SEPARATED.sub("", number.strip())
    if len(signs) != 10:
        return Examined(Kind.WRONG_LENGTH, "..........")
    if _LETTERS.fullmatch(signs):
        return _of_letters(signs)
    return _of_digits(signs) if _DIGITS.fullmatch(signs) else Examined(Kind.UNREADABLE, "..........")


def _of_letters(signs: str) -> Examined:
    year = int(signs[4:6]) + _CENTURY_WITH_LETTERS[signs[6]]
    if not _is_day(signs, year):
        return Examined(Kind.INVALID_DATE, _masked(signs), year)
    return Examined(Kind.LETTERS, _masked(signs), year, _sex(signs))


def _of_digits(signs: str) -> Examined:
    year, masked = birth_year(signs[4:6], signs[6]), _masked(signs)
    if _is_day(signs, year):
        holds = check_holds(signs)
        return Examined(Kind.VALID if holds else Kind.WITHOUT_CHECK, masked, year, _sex(signs), holds)
    if _is_day(signs, year, raised=REPLACEMENT_DAYS):
        return Examined(Kind.REPLACEMENT, masked, year, _sex(signs))
    return Examined(Kind.INVALID_DATE, masked, year)


def check_holds(digits: str) -> bool:
    """Whether the weighted sum of ten digits is divisible by 11. That it is not says nothing against the number.

    >>> check_holds("0101808947"), check_holds("1705736230")
    (True, False)
    """
    return sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, digits, strict=True)) % 11 == 0


def _is_day(signs: str, year: int, *, raised: int = 0) -> bool:
    day, month = int(signs[:2]) - raised, int(signs[2:4])
    return 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]


def _sex(signs: str) -> Sex:
    return Sex.MALE if int(signs[9]) % 2 else Sex.FEMALE


def _masked(signs: str) -> str:
    return f"{signs[:4]}......"
