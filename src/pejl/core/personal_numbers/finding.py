# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Where personal numbers stand in a text, and what should be done about it before the text is published.

False alarms are preferred: tables of indicators hold no numbers of ten digits. A scanner that demands the check digit
misses numbers issued since 2007, and one that reads only ASCII misses the dashes and spaces of word processors.
A finding shows day and month and never the number.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from pejl.core.personal_numbers.reading import Examined, Kind, examine


class Action(StrEnum):
    """What a finding asks for. A person may release what is blocked, with a reason."""

    IGNORE = "ignore"
    WARN = "warn"
    BLOCK = "block"


class Why(StrEnum):
    """How a finding was written, or what it stands beside; where several fit, the first does."""

    WRITTEN = "written"  # six signs and four, together or with one separator
    ORDER_NUMBER = "order_number"  # beside a word for another sort of number
    FRACTION = "fraction"  # decimals of a figure below 1
    GROUPED = "grouped"  # in smaller groups, as dates and telephone numbers are
    MASKED = "masked"  # the last four hidden: the day of birth is still there
    NEIGHBOURS = "neighbours"  # in two cells, or parted by what parts cells


@dataclass(frozen=True, slots=True)
class Finding:
    """A place in a text, `start` included and `end` not, in characters from 0.

    `score` is how much speaks for a personal number, from 0 to 1; the action does not depend on it.
    """

    start: int
    end: int
    why: Why
    kind: Kind
    masked: str
    score: float

    @property
    def action(self) -> Action:
        return Action.BLOCK if self.why is Why.WRITTEN else Action.WARN

    @property
    def whole(self) -> bool:
        """Whether all ten signs are there."""
        return self.why is not Why.MASKED


_BEFORE, _AFTER = r"(?<![0-9A-Za-zÆØÅæøå])", r"(?![0-9A-Za-zÆØÅæøå])"
_SEPARATOR = r"(?:[ \t]?[-/.:_][ \t]?|[ \t])"
_BETWEEN_CELLS = r"(?:\s*[,;|]\s*|[ \t]?-?\s*\n\s*)"
_TAIL = r"(?P<tail>[0-9]{4}|[17][A-Za-z]{2}[0-9])"
_GAP = r"[ ./-]"
_GROUPED_DAY = rf"(?P<head>[0-9]{{2}}{_GAP}?[0-9]{{2}}{_GAP}?(?:[0-9]{{2}})?[0-9]{{2}})"
_FORMS = (
    (Why.WRITTEN, rf"{_BEFORE}(?P<head>[0-9]{{6}}){_SEPARATOR}?{_TAIL}{_AFTER}"),
    (Why.NEIGHBOURS, rf"{_BEFORE}(?P<head>[0-9]{{6}}){_BETWEEN_CELLS}{_TAIL}{_AFTER}"),
    (
        Why.GROUPED,
        rf"{_BEFORE}{_GROUPED_DAY}{_SEPARATOR}?(?P<tail>[0-9]{{2}}{_GAP}?[0-9]{{2}}|[17][A-Za-z]{{2}}[0-9]){_AFTER}",
    ),
    (Why.MASKED, rf"{_BEFORE}(?P<head>[0-9]{{6}}){_SEPARATOR}?(?P<tail>[xX*#•.…_]{{4}})(?![0-9A-Za-zÆØÅæøå])"),
)
_PATTERNS = tuple((why, re.compile(form)) for why, form in _FORMS)
_OF_PERSONS = re.compile(r"\b(?:cpr|personnummer|person-?nr|personal number)", re.IGNORECASE)
_OTHER_THING = (
    r"(?:(?:ordre|faktura|kunde|konto|sags|journal|bilags|vare|reference|rekvisitions|produktions|order|invoice)"
    r"(?:[ -]?(?:nummer|numre|nr|number|no|id))?|p-?(?:nr|nummer)|cvr|ean|gln|iban|tlf|telefon|isbn)"
)
# The word itself, or with one word between; another number between ends its reach.
_AFTER_OTHER_THING = re.compile(rf"\b{_OTHER_THING}\b[^\w]*(?:[^\W\d_]+[^\w]+)?$", re.IGNORECASE)
_BEFORE_OTHER_THING = re.compile(rf"^ ?\({_OTHER_THING}\b", re.IGNORECASE)
_CONTEXT = 40  # characters on either side in which a word may tell what a number is
_BELOW_ONE = re.compile(r"(?<![0-9])0[.,]$")
_NO_WIDTH = {"\u034f"}  # a joiner that is shown as nothing; soft hyphens and the like are of category Cf
_MINUS = {"\u2212", "\u2043"}  # minus sign, hyphen bullet
_OF_EACH_CENTURY = ("0000", "4000", "5000")


def find(text: str) -> list[Finding]:
    """Every place of `text` that may be a personal number, in order of place; no two overlap.

    Dashes, spaces and digits of any script count as the plain ones, and signs without width as nothing. A number needs
    a day that exists (a day raised by 60 too); the check digit raises the score and rejects nothing.

    >>> [(one.action.value, one.masked) for one in find("cpr: 170573-6801, ordrenummer 130262 6983")]
    [('block', '1705......'), ('warn', '1302......')]
    """
    plain, places = _plain(text)
    found: list[Finding] = []
    for one in sorted(_all(plain), key=lambda one: (one.start, list(Why).index(one.why))):
        if not found or one.start >= found[-1].end:
            found.append(one)
    return [_moved(one, places) for one in found]


def find_in_cells(cells: Sequence[str]) -> list[tuple[int, Finding]]:
    """What `find` finds in each cell of a row, by the place of the cell, and numbers that lie in two cells.

    >>> [(place, one.why.value) for place, one in find_in_cells(["Navn", "130262", "6983"])]
    [(1, 'neighbours')]
    """
    found = [(place, one) for place, cell in enumerate(cells) for one in find(cell)]
    for place, (one, other) in enumerate(pairwise(cells)):
        joined = f"{one.strip()}|{other.strip()}"
        found += [(place, hit) for hit in find(joined) if (hit.start, hit.end) == (0, len(joined))]
    return sorted(found, key=lambda pair: pair[0])


def recommended(findings: Iterable[Finding]) -> Action:
    """The strictest action that any finding asks for; `ignore` where there is none.

    >>> recommended(find("id 13026269837"))
    <Action.IGNORE: 'ignore'>
    """
    asked = {one.action for one in findings}
    return Action.BLOCK if Action.BLOCK in asked else Action.WARN if asked else Action.IGNORE


def _all(plain: str) -> Iterator[Finding]:
    for form, pattern in _PATTERNS:
        for match in _matches(pattern, plain):
            examined = _examined(match["head"], match["tail"], form)
            if examined is not None:
                before = plain[max(0, match.start() - _CONTEXT) : match.start()]
                why = _why(form, before, plain[match.end() : match.end() + _CONTEXT])
                score = _score(examined, why=why, named=bool(_OF_PERSONS.search(before)))
                yield Finding(match.start(), match.end(), why, examined.kind, examined.masked, score)


def _matches(pattern: re.Pattern[str], plain: str) -> Iterator[re.Match[str]]:
    """Every match, also one that begins inside another: of a row of small groups any may be the first."""
    match = pattern.search(plain)
    while match is not None:
        yield match
        match = pattern.search(plain, match.start() + 1)


def _examined(head: str, tail: str, form: Why) -> Examined | None:
    """What a personal number here would say; None where the calendar has no such day."""
    digits = re.sub(r"[^0-9]", "", head)
    day = digits[:4] + digits[-2:]  # a year of four digits says no more than its last two
    tails = _OF_EACH_CENTURY if form is Why.MASKED else (re.sub(r"[^0-9A-Za-z]", "", tail),)
    read = (examine(day + one) for one in tails)
    return next((one for one in read if one.kind.personal), None)


def _why(form: Why, before: str, after: str) -> Why:
    if form is not Why.WRITTEN:
        return form
    other = _AFTER_OTHER_THING.search(before)
    if (other and not _OF_PERSONS.search(before[other.start() :])) or _BEFORE_OTHER_THING.search(after):
        return Why.ORDER_NUMBER
    return Why.FRACTION if _BELOW_ONE.search(before) else form


def _score(examined: Examined, *, why: Why, named: bool) -> float:
    if named and why is not Why.ORDER_NUMBER:
        return 1.0
    if why is not Why.WRITTEN:
        return 0.3
    return 0.9 if examined.check_holds else 0.6


def _plain(text: str) -> tuple[str, list[int]]:
    """The text in plain signs, and where each of them stood."""
    kept = [(sign, place) for place, sign in enumerate(map(_sign, text)) if sign]
    return "".join(sign for sign, _ in kept), [place for _, place in kept]


def _sign(sign: str) -> str:
    kind = unicodedata.category(sign)
    if kind == "Nd":
        return str(unicodedata.decimal(sign))
    if kind == "Pd" or sign in _MINUS:
        return "-"
    if kind == "Zs":
        return " "
    return "" if kind == "Cf" or sign in _NO_WIDTH else sign


def _moved(one: Finding, places: Sequence[int]) -> Finding:
    return replace(one, start=places[one.start], end=places[one.end - 1] + 1)
