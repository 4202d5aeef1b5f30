# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Words of change and comparison: which way they go, how much they say, and for how many they say it."""

from __future__ import annotations

import re

from pejl.core.checking.letters import as_scanned
from pejl.core.checking.statements.said import Quantifier, Strength

# An ø that a bad scan spoiled is only looked for where no other word comes out ("oget" is seen, "eget" is a word).
_INCREASED = r"(?:ø|@|g|for@|forø)g(?:e|es|et|ede|ning\w*|ende|edes)\b"
_GOES = r"(?:gået|går|gik)"
RISE = (
    rf"(?:{_GOES} (?:frem|op)(?! i\b)|"
    rf"stig(?!e ned)|steg|vokse|voks|{_INCREASED}|højne\w*|forhøj|fremgang|vækst|tilvækst)"
)
# Falls that are counted (*antallet af fald*) are no fall.
FALL = (
    rf"(?:{_GOES} (?:ned|tilbage)(?! i\b|\w)|"
    r"(?<!antal )(?<!antallet af )fald(?!e ind)|"
    r"faldt|reducer|reduktion|mindske|mindskning|sænke|sænkning|nedgang|tilbagegang|nedbring|nedbragt|"
    r"aftag|skrumpe|nedsæt|nedsat|nedskriv)"
)
MORE = r"(?:flere|højere|større|mere|længere|hyppigere|oftere)"
OF_WHICH = r"(?:heraf|deraf|hvoraf)"  # a part of what was told follows
WHEREAS = r"(?:mens|imens|medens|hvorimod|men)"  # what follows is set against what was told
LESS = r"(?:færre|lavere|mindre|kortere|sjældnere)"
_GOOD = r"(?:positiv\w*|forbedr\w*|bedre|fremgang\w*)"
_BAD = r"(?:negativ\w*|forværr\w*|forringe\w*|dårligere|tilbagegang\w*)"


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(as_scanned(pattern))


_RISES, _FALLS = _compiled(rf"\b{RISE}"), _compiled(rf"\b{FALL}")
_IS_MORE, _IS_LESS = _compiled(rf"\b(?:{MORE}|over|opad)\b"), _compiled(rf"\b(?:{LESS}|under|nedad)\b")
_IS_GOOD, _IS_BAD = _compiled(rf"\b{_GOOD}\b"), _compiled(rf"\b{_BAD}\b")
_STRENGTHS = tuple(
    (_compiled(rf"\b(?:{words})\b"), strength)
    for words, strength in (
        (r"uændret|stabil\w*|konstant\w*|samme|fladet ud", Strength.UNCHANGED),
        (r"markant\w*|betydelig\w*|væsentlig\w*|kraftig\w*|stort?|store|langt|drastisk\w*|meget", Strength.MARKED),
        (r"moderat\w*|jævnt?|støt", Strength.MODERATE),
        (r"svagt?|svage|lille|små|lidt|let|mindre|beskeden\w*|beskedent|begrænset|en anelse|marginal\w*",
         Strength.WEAK),
    )
)  # fmt: skip
_QUANTIFIERS = tuple(
    (_compiled(rf"\b(?:{words})\b"), quantifier)
    for words, quantifier in (
        (
            r"hvert (?:eneste )?(?:år|skoleår|kvartal)|år for år|år efter år|hver måned|alle årene",
            Quantifier.EVERY_YEAR,
        ),
        (r"de fleste|flertallet|hovedparten|størstedelen|langt de fleste", Quantifier.MOST),
        (r"alle|samtlige|begge|hver eneste", Quantifier.ALL),
        (r"enkelte|nogle|flere af|visse", Quantifier.SOME),
        (r"ingen", Quantifier.NO),
    )
)
_NOT = _compiled(r"\b(?:ikke|hverken|aldrig|ingen)\b")


def direction(text: str) -> int:
    """+1 where the words rise, -1 where they fall, 0 where they do neither or both.

    >>> direction("er steget"), direction("et fald"), direction("steg og faldt")
    (1, -1, 0)
    """
    return _one_of(text, _RISES, _FALLS)


def last_direction(text: str) -> int:
    """Where the last word that rises or falls begins, or the end of the text where none does.

    >>> last_direction("det er steget"), last_direction("det er")
    (7, 6)
    """
    places = [one.start() for pattern in (_RISES, _FALLS) for one in pattern.finditer(text)]
    return max(places, default=len(text))


def comparison(text: str) -> int:
    """+1 for *flere* and *over*, -1 for *færre* and *under*.

    >>> comparison("flere end"), comparison("under")
    (1, -1)
    """
    return _one_of(text, _IS_MORE, _IS_LESS)


def polarity(text: str) -> int:
    """+1 for better, -1 for worse: this says nothing of up and down.

    >>> polarity("en positiv udvikling"), polarity("forværret"), polarity("steget")
    (1, -1, 0)
    """
    return _one_of(text, _IS_GOOD, _IS_BAD)


def _one_of(text: str, up: re.Pattern[str], down: re.Pattern[str]) -> int:
    return bool(up.search(text)) - bool(down.search(text))


def strength(text: str) -> Strength:
    """How much the words say.

    >>> strength("en svag stigning").value
    'weak'
    """
    return next((found for pattern, found in _STRENGTHS if pattern.search(text)), Strength.NONE)


def quantifier(text: str) -> Quantifier:
    """For how many of several parts the words say it.

    >>> quantifier("faldet for de fleste faggrupper").value
    'most'
    """
    return next((found for pattern, found in _QUANTIFIERS if pattern.search(text)), Quantifier.NONE)


def negated(text: str) -> bool:
    """Whether the words deny what they say.

    >>> negated("ikke faldet"), negated("faldet")
    (True, False)
    """
    return bool(_NOT.search(text))
