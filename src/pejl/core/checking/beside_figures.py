# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What stands around a figure in a running text: its unit, how often it comes, its hedge, and what is counted."""

from __future__ import annotations

import re

from pejl.core.checking.letters import as_scanned, lowered, restored
from pejl.core.numbers.phrases import phrase, split_hedge, unit_around
from pejl.core.observations import Approximation

_HEDGE_WORD = re.compile(r"\(?(?:[^\W\d_]+\.?|[<>≤≥~≈]=?)")
_AFTER = re.compile(r" ?((?:%|[^\W\d_]+\.?(?:-[^\W\d_]+\.?)?)(?:[ .]?(?:-?[^\W\d_]+\.?)){0,3})")
_SIGN_OF_PERCENT = re.compile(r" ?(%-? ?point|%)(?!\w)")
_UNIT_WORD = re.compile(r"[^\W\d_]+\.?|%")
_SENTENCE_END = re.compile(r"[.;:!?)](?: |$)")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_NOUN_REACH = 4  # words
_HEDGE_REACH, _HEDGE_WORDS = 40, 3  # letters, words
_NO_UNITS = ("number", "score_1_5", "score_barometer")
_SHORT_UNITS = frozenset({"kr", "pct", "mio", "mia", "mill", "md", "mdr", "pp", "tkr"})
# A million of what, where nothing else is named: of kroner.
_BARE_SCALE = re.compile(r" ?(mio|mia|mill|millioner|milliarder)\b\.?(?= ?(?:$|[,.;:)]|\w+))", re.IGNORECASE)
_JOINING = "i til om pr per årligt hvert fra og af på for ved er var som der samt mod eller over under mere mindre"
_NO_NOUN = frozenset(_JOINING.split())
_SCALES = {"mio": "million_DKK", "mill": "million_DKK", "millioner": "million_DKK"}
_BILLION = "billion_DKK"
_HEDGES = {
    "små": Approximation.ALMOST,
    "højest": Approximation.AT_MOST,
    "max": Approximation.AT_MOST,
    "min": Approximation.AT_LEAST,
}
_A_YEAR = re.compile(as_scanned(r"(?:årligt|om året|(?:pr\.|per) år|hvert år)\b|/år\b"))
_A_MONTH = re.compile(as_scanned(r"(?:månedligt|om måneden|(?:pr\.|per) (?:måned|md\.)|hver måned)|/(?:måned|md)\b"))
_PERCENTAGE = re.compile(
    r"[a-zæøå]procent(?:en|andel\w*)?(?: (?:er|var|lå|ligger|steg|faldt))?(?: på| til)?(?: [^\W\d]+\.?)? ?$"
)
_RATE_REACH = 45  # letters
_RATE_ENDS = re.compile(r"\d|[.;:!?)](?: |$)")


def unit_after(text: str, end: int) -> tuple[str, int]:
    """The unit that follows a figure ending there, the longest there is, and where it ends; "" where none does.

    >>> unit_after("53 mio.kr. til", 2)
    ('million_DKK', 10)
    """
    percent = _SIGN_OF_PERCENT.match(text, end)
    if percent:
        return ("percentage_points" if "point" in percent[1] else "%"), percent.end()
    after = _AFTER.match(text, end)
    if not after:
        return "", end
    stops = [end + 1 + one.end() for one in _UNIT_WORD.finditer(text[end + 1 : after.end()])]
    for stop in reversed([*stops, after.end()]):
        words = [restored(word) for word in phrase(text[end:stop]).split()]
        unit = unit_around(("", " ".join(words)))
        if unit and unit not in _NO_UNITS:
            return unit, stop - (text[stop - 1] == "." and not _abbreviates(text[end:stop]))
    return _bare_scale(text, end)


def _bare_scale(text: str, end: int) -> tuple[str, int]:
    """*75 mio. årligt*: kroner, unless the next word is a thing that is counted."""
    scale = _BARE_SCALE.match(text, end)
    if not scale:
        return "", end
    following = _WORD.match(text, scale.end() + 1)
    if following and restored(following[0].lower()) not in _NO_NOUN and text[scale.end() : following.start()] == " ":
        return "", end
    return _SCALES.get(scale[1].lower(), _BILLION), scale.end()


def _abbreviates(unit: str) -> bool:
    return phrase(unit).split()[-1] in _SHORT_UNITS


def hedge_before(text: str, start: int) -> Approximation:
    """The hedge that ends right before a figure beginning there.

    >>> hedge_before("der er op mod 40", 14).value
    'almost'
    """
    words: list[str] = []
    for token in reversed(lowered(text[max(0, start - _HEDGE_REACH) : start]).split()[-_HEDGE_WORDS:]):
        if not _HEDGE_WORD.fullmatch(token):
            break
        words = [restored(word) for word in phrase(token.lstrip("(")).split()] + words
    for first in range(len(words)):
        hedge, rest = split_hedge(words[first:])
        if hedge is not Approximation.NONE and not rest:
            return hedge
    return _HEDGES.get(words[-1], Approximation.NONE) if words else Approximation.NONE


def is_percentage(text: str, start: int) -> bool:
    """Whether the words before a figure say what it is in percent of: *svarprocenten er 65*.

    >>> is_percentage("svarprocenten er 65", 17), is_percentage("antallet er 65", 12)
    (True, False)
    """
    return bool(_PERCENTAGE.search(lowered(text[max(0, start - _HEDGE_REACH) : start])))


def noun_after(text: str, end: int) -> str:
    """The words that follow, up to where the sentence or the brackets end, in lower case.

    >>> noun_after("de 12 unge borgeres ønsker om fritid.", 5)
    'unge borgeres ønsker om'
    """
    following = _SENTENCE_END.split(text[end : end + 80], maxsplit=1)[0]
    words = [one[0] for one in _WORD.finditer(following)][:_NOUN_REACH]
    return " ".join(words).lower()


def rate_after(text: str, end: int) -> str:
    """How often what is counted comes, said a few words later: "year", "month" or "".

    >>> rate_after("10 ekstra borgere hver måned kan", 2)
    'month'
    """
    following = lowered(_RATE_ENDS.split(text[end : end + _RATE_REACH], maxsplit=1)[0])
    if _A_YEAR.search(following):
        return "year"
    return "month" if _A_MONTH.search(following) else ""
