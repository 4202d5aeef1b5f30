# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Figures that a bad scan or a slip of the pen has spoiled: what they probably were. A reading is only a proposal."""

from __future__ import annotations

from decimal import Decimal

from pejl.core.checking.blocks import Document
from pejl.core.checking.slips import digits_of, slip_apart
from pejl.core.numbers import Quantity

_LONG = 3  # digits, from which on a figure that differs from another by one slip is hardly another figure


def one_slip_apart(printed: Quantity, other: Quantity) -> Decimal | None:
    """The other figure where the printed one is it with one mark lost: a decimal comma, or the digit in front.

    >>> one_slip_apart(Quantity(Decimal(241)), Quantity(Decimal("24.1")))
    Decimal('24.1')
    >>> one_slip_apart(Quantity(Decimal(1378)), Quantity(Decimal(1387))) is None
    True
    """
    one, two = digits_of(printed.value), digits_of(other.value)
    if one == two and printed.decimals < other.decimals:
        return other.value
    lost = len(two) - len(one) == 1 and two[1:] == one
    return other.value if lost else None


def is_slip(one: Quantity, other: Quantity) -> bool:
    """Whether two figures of three digits or more differ as slips do: one digit, two neighbours swapped, a lost comma.

    >>> is_slip(Quantity(Decimal(1378)), Quantity(Decimal(1387))), is_slip(Quantity(Decimal(62)), Quantity(Decimal(66)))
    (True, False)
    """
    mine, theirs = digits_of(one.value), digits_of(other.value)
    return digits_slipped(mine, theirs, as_exact=one.decimals == other.decimals)


def digits_slipped(mine: str, theirs: str, *, as_exact: bool) -> bool:
    """The same of their digits alone, told whether both are stated with as many decimals.

    >>> digits_slipped("1378", "1387", as_exact=True), digits_slipped("1378", "1387", as_exact=False)
    (True, False)
    """
    if len(mine) != len(theirs) or len(mine) < _LONG:
        return False
    return slip_apart(mine, theirs) if as_exact else mine == theirs


# Danish texts hold about three of these in a hundred letters; one read with an English model holds next to none.
_DANISH = frozenset("æøå")
_SPOILED_SHARE = 0.008
_LETTERS_AT_LEAST = 400
_COMMON = frozenset(["og", "af", "at", "til", "er", "der", "det", "den", "for", "med", "som", "på"])
_COMMON_SHARE = 0.05


def is_spoiled(document: Document) -> bool:
    """Whether a Danish document has lost its æ, ø and å, as one does that was read by a model of another language.

    >>> from pejl.core.checking.blocks import TextBlock
    >>> is_spoiled(Document("kort", (TextBlock("Der er 12 boliger."),)))
    False
    """
    text = " ".join(block.text for block in document.texts()).lower()
    letters = [letter for letter in text if letter.isalpha()]
    words = text.split()
    if len(letters) < _LETTERS_AT_LEAST:
        return False
    danish = sum(word in _COMMON for word in words) / len(words) >= _COMMON_SHARE
    return danish and sum(letter in _DANISH for letter in letters) / len(letters) < _SPOILED_SHARE
