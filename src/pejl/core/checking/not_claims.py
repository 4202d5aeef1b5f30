# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Figures that claim nothing: sections of a law, case numbers, codes, references, ages, classes, names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import chain, pairwise

from pejl.core.checking.letters import as_scanned, lowered
from pejl.core.checking.near_digits import is_bare, near_digits
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


_N = r"\d++(?:[.,]\d++)*+"  # possessive: a long row of digits is read in one way only
_AND = r"(?: ?(?:,|-|og|eller|el\.|samt|/) ?"
_TO = rf"(?:-? ?(?:-|til|og) ?{_N})?"
_CITIES = "københavn|frederiksberg|aarhus|århus|odense|aalborg|roskilde|valby|vanløse|brønshøj"
_LAWS = "lov|bekendtgørelse|lovbekendtgørelse|lbk|l"
_CASES = "sags?|journal|dokument|edoc|esdh"
_PARTS = as_scanned(
    "tabel(?:len)?|figur(?:en)?|bilag|side|s\\.|pkt\\.|punkt(?:et)?|afsnit|kapitel|kap\\.|note|boks|indikator|delmål|"
    "målepunkt|målsætning|pejlemærke|indsatsområde|indsats|initiativ|anbefaling|spor|sag|dagsordenspunkt|fase|trin|niveau|"
    "version|nr\\.|nummer|model|diagram|graf|skema|tema|gruppe|kategori|etape|scenarie|spørgsmål|verdensmål|"
    "budgetopfølgning|regnskab"
)
_UNIT = r"(?! ?(?:%|pct|procent|mio|mia|kr\b))"
_YEARS_OLD = as_scanned(r"år\b")
_PEOPLE = (
    "borgere?|personer?|unge?|børn|voksne|ældre|elever|mænd|kvinder|ledige|københavnere|man|dem|alle|beboere|"
    "piger|drenge"
)
_NAMED_BY_NUMBER = as_scanned(
    "byerne|by|kommunerne|timers|års|dages|ugers|måneders|punkts|hjuls|partis|dobbelt|delt|trins"
)
_SCALE = r"\b(?:skala(?:en)?|karakterskala(?:en)?|score[rn]?)"
_NO_NOUN = "der|det|den|dette|i|de|på|og|for|her|som|ud|af|til|fra|alle|men"
# In this order: what one has read no other reads again. Letters are matched in any case, but for ordinals.
_PATTERNS: tuple[tuple[Sort, str], ...] = (
    (Sort.LETTER, r"(?<!\S)1 (?=(?:19|20)\d\d\b)"),
    (Sort.LETTER, r"(?<=[a-zæøå] )14 (?-i:(?=[A-ZÆØÅ][a-zæøå]))"),  # lå
    (Sort.ADDRESS, r"(?:https?://|www\.)\S+|[\w.+-]{1,64}@[\w-]+\.\S+"),
    (Sort.ADDRESS, r"\b(?:cvr|ean|tlf|telefon|p)[.-]?(?:nr\.?|nummer)?:? ?\+?\d[\d ]{5,18}\d"),
    (Sort.ADDRESS, rf"\b\d{{4}} (?:{_CITIES})\b"),
    (
        Sort.SECTION,
        rf"§§? ?{_N}(?: ?[a-hj-z]\b)?(?:,? stk\. ?\d+)?(?:,? nr\. ?\d+)?(?:{_AND}§{{0,2}} ?{_N}(?: [a-hj-z]\b)?))*",
    ),
    (Sort.SECTION, rf"\bstk\. ?\d+|\b(?:{_LAWS}) nr\.? ?\d+(?:/\d+)?|\bl \d{{2,3}}\b"),
    (Sort.CASE_NUMBER, rf"\b(?:{_CASES})[-. ]?(?:nr|nummer|id)?\.?:? ?\d[\d\-/]{{4,}}|\b\d{{4}}-\d{{5,}}(?:-\d+)*\b"),
    (Sort.CASE_NUMBER, r"(?<![\d.,])\b\d{7,}\b(?![.,]\d)|\b(?:19|20)\d\d - \d{4,6}\b"),
    (Sort.NAME, r"\bfire vægge\b"),
    (Sort.NAME, r"\b(?:19|20)\d\d['’]?erne?s?\b|\b24/7\b"),
    (
        Sort.CODE,
        r"\b(?=[a-zæøå]*\d)[a-zæøå]{1,5}\d{1,4}[a-z]?\b(?:/[a-zæøå]{1,5}\d{1,4})?|\b[a-zæøå]{1,12}-\d{1,4}\b(?![.,]\d)",
    ),
    (Sort.CODE, r"(?-i:\bØ \d{3}\b|\b(?!I )[A-ZÆØÅ]{1,3} \d{2,4}(?=:))"),
    # An account; three digits after each dot are millions.
    (Sort.CODE, r"\b(?!\d{1,2}(?:\.\d{3})+(?!\.?\d))\d{1,2}(?:\.\d{1,3}){2,}\b"),
    (Sort.CODE, r"\b\d{1,2}\.?[a-z]\d?\b(?! ?(?:%|pct))"),
    (Sort.REFERENCE, rf"\b(?:{_PARTS}) ?#?{_N}[a-z]?\b{_AND}{_N}[a-z]?\b)*{_UNIT}"),
    (Sort.LIST_NUMBER, r"(?<![\w.,])\d{1,2}\)(?= )"),
    (Sort.LIST_NUMBER, r"(?<=\| )\d{1,2}\.(?= (?-i:[A-ZÆØÅ]))"),
    (Sort.SCALE, r"\bkarakter(?:en)? ?-?\d+"),
    (Sort.NAME, as_scanned(r"\b\d+ års (?:anciennitet|erfaring|jubilæum|fødselsdag)")),
    (Sort.NAME, as_scanned(r"\bførste 1\.?000 dage\b")),
    (Sort.AGE, as_scanned(rf"\b{_N}{_TO} ?-? ?års?(?:ige|ig|alder(?:en)?)\w*|\b{_N}-årige?s?\b")),
    (Sort.AGE, as_scanned(r"\b\d{1,2} år (?:eller|og) (?:derover|derunder|opefter|opad|ældre|yngre|mere)\b")),
    (
        Sort.AGE,
        as_scanned(rf"\b(?:{_PEOPLE}) (?:på|fra|i alderen|mellem|over|under|op til) ")
        + rf"\d{{1,2}}{_TO} {_YEARS_OLD}",
    ),
    (Sort.AGE, as_scanned(rf"\b(?:fyldt|fylder|i alderen) \d{{1,2}}{_TO}(?: {_YEARS_OLD})?")),
    (Sort.AGE, r"\b\d{2}\+"),
    (
        Sort.CLASS,
        rf"\b(?:\d{{1,2}}\. ){{0,3}}{_N}\.?{_AND}{_N}\.?){{0,6}} ?(?:klasser?|klassetrin|årgang|kl\.)(?:s|rne|n)?\b",
    ),
    (Sort.TIME, r"\bkl\. ?\d{1,2}(?:[.:]\d\d)?(?: ?- ?\d{1,2}(?:[.:]\d\d)?)?|\b\d{1,2}:\d\d\b"),
    (
        Sort.SCALE,
        rf"{_SCALE}(?: går| løber)? (?:på |fra |mellem )?[-+]? ?{_N} ?(?:-|til|og) ?[-+]? ?{_N}",
    ),
    (Sort.SCALE, r"\bhvor [-+]?\d{1,3} (?:er|svarer til|angiver|betyder)\b|(?<![\d.,])\b\d ?= ?[a-zæøå]+"),
    (
        Sort.SCALE,
        r"\((?:i )?1\.000(?: kr\.?)?\)|\bi 1\.000 kr\b|\b(?:pr\.|per) 1(?:0{1,2}|0{0,2}\.?000)(?= [a-zæøå])",
    ),
    (Sort.SCALE, r"(?<=, )1\.000 (?:kr\b\.?|personer|borgere)\s*$"),  # the end of a caption
    (Sort.NAME, rf"\b\d+-(?:{_NAMED_BY_NUMBER})[- ]?\w*"),
    (Sort.NAME, r"\b\d+:\d+\b"),
    (Sort.FOOTNOTE, r"[¹²³⁴-⁹]+|\[\d{1,2}\]"),
    (
        Sort.DATE,
        rf"\b(?:d\. ?|den )?(?:[0-3]?\d\.?(?: og |-| til ))?[0-3]?\d\. ?(?:{'|'.join(MONTHS)})\b",
    ),
    (
        Sort.DATE,
        r"\buge(?:rne)? \d{1,2}(?: ?(?:-|til|og) ?\d{1,2})?\b(?![.,]\d)",
    ),
    (Sort.ORDINAL, rf"(?<![\d.,])\b\d{{1,3}}\. ?-?(?-i:(?=[a-zæøå]))(?!(?:{_NO_NOUN})\b)"),
    (Sort.ORDINAL, r"(?<![\d.,])\b\d{1,2}\.(?= (?:og|eller|til) \d{1,2}\. (?-i:[a-zæøå]))"),
)
_CASED = "(?-i:"
# Patterns that tell no capitals are looked for in the text in lower case, where Python finds them several times faster.
_COMPILED = tuple(
    (sort, re.compile(pattern, re.IGNORECASE if _CASED in pattern else 0), _CASED in pattern)
    for sort, pattern in _PATTERNS
)
_LIST_NUMBER = re.compile(r" *(?:\(?\d{1,2}[.)]|\d{1,2}(?:\.\d{1,2}){1,3}\.?)(?= (?!%|pct|procent|mio|mia))")
_ITEM = re.compile(r"(?<![\w.,])(\d{1,2})\.(?= [A-ZÆØÅ])")
_BAND = re.compile(as_scanned(r"(?<![\d.,/-])\b(\d{1,2})-(\d{1,2}) år\b(?!s)"), re.IGNORECASE)
_BAND_IS_WIDE = 4  # years; *om 2-3 år* is a time
# "Under 25 år" may be an age or a time: an age where people are spoken of, or where nothing else lasts so long.
_LIMIT = re.compile(
    as_scanned(rf"\b(?:under|over|mindst|op til|de|mellem) (\d{{1,2}}){_TO} {_YEARS_OLD}(?!s)"), re.IGNORECASE
)
_LASTS = re.compile(
    as_scanned(
        r"ventetid|varighed|anciennitet|erfaring|periode|løbetid|gammel|gamle|forløb|tidshorisont|seneste|sidste|frist|gennem"
    ),
    re.IGNORECASE,
)
_ABOUT_PEOPLE = re.compile(as_scanned(rf"\b(?:{_PEOPLE})\b|alder"), re.IGNORECASE)
_OLD_ENOUGH = 15  # years
_NEAR = 45  # letters


@lru_cache(maxsize=2_000)  # a cell is read as a figure and as a line, a sentence for all that it says
def not_claims_in(text: str) -> tuple[NotClaim, ...]:
    """Every figure of a normalised text that claims nothing, in its order. Periods are not among them.

    >>> [str(one.sort) for one in not_claims_in("Efter § 79 b og tabel 2.1 har de 18-24-årige i 9. klasse BCV3")]
    ['section', 'reference', 'age', 'class', 'code']
    >>> not_claims_in("Der var 1.378 hjemløse")
    ()
    """
    if is_bare(text):
        return ()
    taken = bytearray(len(text))
    found: list[NotClaim] = []
    for one in chain(_list_numbers(text), _ages(text), _of_a_form(text)):
        if one.end > one.start and not any(taken[one.start : one.end]):
            found.append(one)
            taken[one.start : one.end] = b"\1" * (one.end - one.start)
    return tuple(sorted(found, key=lambda one: one.start))


def _of_a_form(text: str) -> Iterator[NotClaim]:
    parts, low = list(near_digits(text)), lowered(text)
    for sort, pattern, cased in _COMPILED if parts else ():
        for start, end in parts:
            for one in pattern.finditer(text if cased else low, start, end):
                yield NotClaim(one.start(), one.end(), sort)


def _list_numbers(text: str) -> Iterator[NotClaim]:
    """The number that a text begins with, and 1. 2. 3. before capitals further on."""
    number = _LIST_NUMBER.match(text)
    if number:
        yield NotClaim(number.start(), number.end(), Sort.LIST_NUMBER)
    items = list(_ITEM.finditer(text))
    for one, other in pairwise(items):
        if int(other[1]) == int(one[1]) + 1:
            yield from (NotClaim(item.start(), item.end(), Sort.LIST_NUMBER) for item in (one, other))


def _ages(text: str) -> Iterator[NotClaim]:
    for start, end in near_digits(text):
        for one in _LIMIT.finditer(text, start, end):
            if not _lasts(text, one) and (int(one[1]) >= _OLD_ENOUGH or _near_people(text, one)):
                yield NotClaim(one.start(), one.end(), Sort.AGE)
        for one in _BAND.finditer(text, start, end):
            wide = int(one[2]) - int(one[1]) >= _BAND_IS_WIDE
            if not _lasts(text, one) and (wide or _near_people(text, one)):
                yield NotClaim(one.start(), one.end(), Sort.AGE)


def _lasts(text: str, one: re.Match[str]) -> bool:
    """Whether a time is spoken of before, such as a waiting time."""
    return bool(_LASTS.search(text, max(0, one.start() - _NEAR), one.start()))


def _near_people(text: str, one: re.Match[str]) -> bool:
    return bool(_ABOUT_PEOPLE.search(text, max(0, one.start() - _NEAR), one.end() + _NEAR))
