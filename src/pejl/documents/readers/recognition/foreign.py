# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Danish text that was recognised as if it were another language: its letters æ, ø and å have become others."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+&?")
_LETTER = re.compile(r"[^\W\d_]")
# Words that every Danish page has and that have none of the letters in question.
_COMMON = frozenset(
    (
        *("og", "er", "af", "til", "der", "for", "som", "med", "den", "det", "en", "et", "har", "at", "i", "de"),
        *("fra", "ikke", "blev", "var", "kan", "ved", "om"),
    )
)
_SHARE_OF_COMMON = 0.15  # of the words; Danish papers have 0.30 to 0.35, other languages few of them
_OWN_LETTERS = 0.004  # of the letters; Danish papers have 0.02 and more
_SPOILED = frozenset(("pa", "pé", "pd", "péa", "péd", "p&"))  # the commonest word with å, as it comes out
_FEWEST_WORDS = 60
_FEWEST_SPOILED = 2


def looks_foreign(text: str) -> bool:
    """Whether a text is Danish without its own letters, and not because somebody writes them as aa, ae and oe.

    >>> looks_foreign("Der er 12 pladser pé gården og til de mindste. " * 9)
    False
    >>> looks_foreign("Der er 12 pladser pé garden og til de mindste. " * 9)
    True
    """
    words = [word.casefold() for word in _WORD.findall(text)]
    if len(words) < _FEWEST_WORDS or sum(word in _COMMON for word in words) < _SHARE_OF_COMMON * len(words):
        return False
    letters = len(_LETTER.findall(text))
    own = sum(text.count(letter) for letter in "æøåÆØÅ")
    return own < _OWN_LETTERS * letters and sum(word in _SPOILED for word in words) >= _FEWEST_SPOILED
