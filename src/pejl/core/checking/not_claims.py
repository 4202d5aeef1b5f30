# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Figures that claim nothing: sections of a law, case numbers, codes, references, ages, classes, names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from pejl.core.checking.periods_in_text import MONTHS


class Sort(StrEnum):
    """What a figure is that is no claim."""

    SECTION = "section"
    CASE_NUMBER = "case_number"
    CODE = "code"
    REFERENCE = "reference"
    AGE = "age"
    CLASS = "class"
    ORDINAL = "ordinal"
    LIST_NUMBER = "list_number"
    DATE = "date"
    TIME = "time"
    ADDRESS = "address"
    NAME = "name"
    SCALE = "scale"
    FOOTNOTE = "footnote"
    LETTER = "letter"  # read as a digit by a bad scan


@dataclass(frozen=True, slots=True)
class NotClaim:
    """A figure that claims nothing, between two offsets (end open)."""

    start: int
    end: int
    sort: Sort


_N = r"\d+(?:[.,]\d+)*"
_AND = r"(?: ?(?:,|-|og|eller|el\.|samt|/) ?"
_TO = rf"(?: ?(?:-|til|og) ?{_N})?"
_CITIES = "københavn|frederiksberg|aarhus|århus|odense|aalborg|roskilde|valby|vanløse|brønshøj"
_LAWS = "lov|bekendtgørelse|lovbekendtgørelse|lbk|l"
_CASES = "sags?|journal|dokument|edoc|esdh"
_PARTS = (
    "tabel|tabellen|figur|figuren|bilag|side|s\\.|pkt\\.|punkt|punktet|afsnit|kapitel|kap\\.|note|boks|indikator|delmål|"
    "målepunkt|pejlemærke|indsatsområde|anbefaling|spor|sag|dagsordenspunkt|fase|trin|niveau|version|nr\\.|model"
)
_AGES = "under|over|fyldt|fylder|mindst|op til|de|mellem|i alderen"
_AFTER_AN_AGE = r"og|eller|samt|,|\.|\)|$|med|i |på|som|der|skal|må|kan|har|er"
_NAMED_BY_NUMBER = "byerne|by|kommunerne|timers|års|dages|ugers|måneders|punkts|hjuls|partis"
_NO_NOUN = "der|det|den|dette|i|de|på|og|for|her|som|ud|af|til|fra|alle|men"
# In this order: what one has read no other reads again. Letters are matched in any case, but for ordinals.
_PATTERNS: tuple[tuple[Sort, str], ...] = (
    (Sort.LETTER, r"(?<!\S)1 (?=(?:19|20)\d\d\b)"),
    (Sort.ADDRESS, r"(?:https?://|www\.)\S+|\S+@\S+\.\S+"),
    (Sort.ADDRESS, r"\b(?:cvr|ean|tlf|telefon|p)[.-]?(?:nr\.?|nummer)?:? ?\+?\d[\d ]{5,}\d"),
    (Sort.ADDRESS, rf"\b\d{{4}} (?:{_CITIES})\b"),
    (
        Sort.SECTION,
        rf"§§? ?{_N}(?: ?[a-hj-z]\b)?(?:,? stk\. ?\d+)?(?:,? nr\. ?\d+)?(?:{_AND}§{{0,2}} ?{_N}(?: [a-hj-z]\b)?))*",
    ),
    (Sort.SECTION, rf"\bstk\. ?\d+|\b(?:{_LAWS}) nr\.? ?\d+(?:/\d+)?|\bl \d{{2,3}}\b"),
    (Sort.CASE_NUMBER, rf"\b(?:{_CASES})[-. ]?(?:nr|nummer|id)?\.?:? ?\d[\d\-/]{{4,}}|\b\d{{4}}-\d{{5,}}(?:-\d+)*\b"),
    (Sort.CASE_NUMBER, r"(?<![\d.,])\b\d{7,}\b(?![.,]\d)"),
    (Sort.CODE, r"\b(?=[a-zæøå]*\d)[a-zæøå]{1,5}-?\d{1,4}[a-z]?\b(?:/[a-zæøå]{1,5}\d{1,4})?"),
    (Sort.CODE, r"\b\d{1,2}(?:\.\d{1,3}){2,}\b"),
    (Sort.CODE, r"\b\d{1,2}\.?[a-z]\d?\b(?! ?(?:%|pct))"),
    (Sort.REFERENCE, rf"\b(?:{_PARTS}) ?#?{_N}[a-z]?\b{_AND}{_N}[a-z]?\b)*(?! ?(?:%|pct|procent|mio))"),
    (Sort.LIST_NUMBER, r"(?<![\w.,])\d{1,2}\)(?= )"),
    (Sort.SCALE, r"\bkarakter(?:en)? ?-?\d+"),
    (Sort.NAME, r"\b\d+ års (?:anciennitet|erfaring|jubilæum|fødselsdag)"),
    (Sort.AGE, rf"\b{_N}{_TO} ?-? ?års?(?:ige|ig|alder(?:en)?)\w*|\b{_N}-årige?s?\b"),
    (Sort.AGE, rf"\b(?:{_AGES}) \d{{1,2}}(?: ?(?:-|til|og) ?\d{{1,2}})? år\b(?= ?(?:{_AFTER_AN_AGE}))"),
    (Sort.AGE, r"\b\d{2}\+"),
    (Sort.CLASS, rf"\b{_N}\.?{_AND}{_N}\.?)* ?(?:klasse|klasser|klassetrin|årgang|kl\.)(?:s|rne|n)?\b"),
    (Sort.TIME, r"\bkl\. ?\d{1,2}(?:[.:]\d\d)?(?: ?- ?\d{1,2}(?:[.:]\d\d)?)?|\b\d{1,2}:\d\d\b"),
    (Sort.SCALE, rf"\b(?:skala(?:en)?|karakterskala(?:en)?|score[rn]?) (?:på |fra |mellem )?{_N} ?(?:-|til|og) ?{_N}"),
    (Sort.SCALE, r"\((?:i )?1\.000(?: kr\.?)?\)|\bi 1\.000 kr\b"),
    (Sort.NAME, rf"\b\d+-(?:{_NAMED_BY_NUMBER})[- ]?\w*"),
    (Sort.NAME, r"\b\d+:\d+\b"),
    (Sort.FOOTNOTE, "[¹²³⁴-⁹]+"),
    (Sort.DATE, rf"\b(?:d\. ?|den )?[0-3]?\d\. ?(?:{'|'.join(MONTHS)})\b"),
    (Sort.ORDINAL, rf"(?<![\d.,])\b\d{{1,3}}\. ?-?(?-i:(?=[a-zæøå]))(?!(?:{_NO_NOUN})\b)"),
)
_COMPILED = tuple((sort, re.compile(pattern, re.IGNORECASE)) for sort, pattern in _PATTERNS)
_LIST_NUMBER = re.compile(r" *(?:\(?\d{1,2}[.)]|\d{1,2}(?:\.\d{1,2}){1,3}\.?)(?= )")


def not_claims_in(text: str) -> tuple[NotClaim, ...]:
    """Every figure of a normalised text that claims nothing, in its order. Periods are not among them.

    >>> [str(one.sort) for one in not_claims_in("Efter § 79 b og tabel 2.1 har de 18-24-årige i 9. klasse BCV3")]
    ['section', 'reference', 'age', 'class', 'code']
    >>> not_claims_in("Der var 1.378 hjemløse")
    ()
    """
    taken = [False] * len(text)
    found: list[NotClaim] = []
    number = _LIST_NUMBER.match(text)
    if number:
        found.append(NotClaim(number.start(), number.end(), Sort.LIST_NUMBER))
        taken[number.start() : number.end()] = [True] * (number.end() - number.start())
    for sort, pattern in _COMPILED:
        for one in pattern.finditer(text):
            if one.end() > one.start() and not any(taken[one.start() : one.end()]):
                found.append(NotClaim(one.start(), one.end(), sort))
                taken[one.start() : one.end()] = [True] * (one.end() - one.start())
    return tuple(sorted(found, key=lambda one: one.start))
