# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Words as they are compared: letters that keyboards and scanners spell in several ways made one, endings taken off.

`static/pejl/search.js` of the public pages does the same in a browser; a browser test compares the two word by word.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from snowballstemmer import stemmer  # type: ignore[import-untyped]

# In this order: two letters are read as the Danish letter they stand for before that loses its mark.
SPELLINGS = (("ae", "æ"), ("oe", "ø"), ("aa", "å"), ("ä", "æ"), ("ö", "ø"))
PLAIN = str.maketrans({"æ": "a", "ø": "o", "å": "a"})
# A code such as `1.A` or `BCV3` is one word.
WORD = re.compile(r"\d+(?:\.[0-9a-zæøå]+)+|[^\W_]+", re.IGNORECASE)
YEAR = re.compile(r"(?:19|20)\d\d")
SILENT = {
    "da": """
        af alle at blev bliver de den der deres det dette en er et for fra få får går har have hos hvad hvem hvilke
        hvilken hvor hvordan hvorfor i ind jeg kan man med men mange meget når og om op os over på sig skal som så
        til ud under var ved vi vil
    """,
    "en": """
        a about all an and are as at be by did do does for from had has have how i in is it its many much of on or
        our that the their there they this to was we were what when which who why with
    """,
}
_DANISH = stemmer("danish")


@dataclass(frozen=True, slots=True)
class Word:
    """One word: as written in lower case, with its letters made plain, and without its ending."""

    written: str
    plain: str
    stem: str

    @property
    def exact(self) -> bool:
        """Whether only the very same will do: a code or a number has no endings and no near misses."""
        return any(letter.isdigit() for letter in self.plain)


def spelled(text: str) -> str:
    """The text in lower case and Danish letters: `ae`, `oe`, `aa`, `ä` and `ö` are read as `æ`, `ø` and `å`.

    >>> spelled("Hjemloese paa Nørrebro")
    'hjemløse på nørrebro'
    """
    found = unicodedata.normalize("NFC", text).lower()
    for other, letter in SPELLINGS:
        found = found.replace(other, letter)
    return found


def fold(text: str) -> str:
    """The text as it is compared: also without the marks of `æ`, `ø`, `å`, as foreign keyboards and scanners write.

    >>> fold("Hjemløse"), fold("HJEMLOESE"), fold("hjemlose"), fold("Århus")
    ('hjemlose', 'hjemlose', 'hjemlose', 'arhus')
    """
    return spelled(text).translate(PLAIN)


def stem(word: str, language: str) -> str:
    """A word in lower case without its ending, in plain letters: Snowball's rules for Danish, Harman's S-rules else.

    Endings are taken off before `ø` becomes `o`, since the Danish rules tell them apart.

    >>> stem("hjemløshedens", "da"), stem("hjemloese", "da"), stem("botilbuddet", "da")
    ('hjemlos', 'hjemlos', 'botilbud')
    >>> stem("vacancies", "en"), stem("dwellings", "en"), stem("homeless", "en")
    ('vacancy', 'dwelling', 'homeless')
    """
    if language != "da":
        return _singular(fold(word))
    return str(_DANISH.stemWord(spelled(word))).translate(PLAIN)


def _singular(word: str) -> str:
    """After Harman's S-stemmer (1991): plural endings alone, and none of the many words that merely end in s."""
    if word.endswith("ies") and not word.endswith(("eies", "aies")):
        return f"{word[:-3]}y"
    return word[:-1] if word.endswith("s") and not word.endswith(("us", "ss")) else word


STOP_WORDS = {language: frozenset(fold(silent).split()) for language, silent in SILENT.items()}


def words(text: str, *, language: str) -> tuple[Word, ...]:
    """The words of a text in their order, without those that say nothing by themselves.

    >>> [word.stem for word in words("Hvor mange venter på et botilbud?", language="da")]
    ['vent', 'botilbud']
    >>> [word.plain for word in words("Pejlemærke 1.A", language="da")]
    ['pejlemarke', '1.a']
    """
    silent = STOP_WORDS[language]
    found = (_word(one.lower(), language) for one in WORD.findall(unicodedata.normalize("NFC", text)))
    return tuple(one for one in found if one.plain not in silent)


@lru_cache(maxsize=10_000)  # the same words stand everywhere, and taking off endings is the slow part
def _word(written: str, language: str) -> Word:
    return Word(written, fold(written), stem(written, language))


def years_in(text: str) -> tuple[int, ...]:
    """The years named in a text, each once, in their order.

    >>> years_in("skolefravær 2022/2023 og 2023")
    (2022, 2023)
    """
    return tuple(dict.fromkeys(int(word) for word in WORD.findall(text) if YEAR.fullmatch(word)))
