# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What a head, a row label or a caption says of the figures beside it: their subject, period, unit and role."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from pejl.core.checking.normal import normalise
from pejl.core.checking.not_claims import Sort, not_claims_in
from pejl.core.checking.periods_in_text import periods_in
from pejl.core.checking.subjects import subject_of
from pejl.core.periods import Period

SCALE = re.compile(r"\b0 ?= ?(?:baseline|udgangspunkt\w*)\b.{0,20}?\b(\d+) ?= ?mål", re.IGNORECASE)
"""The head of a column of scores: where the scale begins and ends, *0 = Baseline 5 = Mål*."""
_LETTER = re.compile(r"(?<=[a-zæøå] )[A-HJ-Z](?![\w)]|\.\w)")  # skole C; not the *I* that is a word
_AGE = re.compile(r"^(\d{1,2}) år$")  # a label that is an age and nothing else
_TELLING_SORTS = (Sort.AGE, Sort.CLASS, Sort.CODE)


class Role(StrEnum):
    """What the figures of a line are to the others of their table."""

    FIGURE = "figure"
    TARGET = "target"
    CHANGE = "change"
    TOTAL = "total"
    SCORE = "score"


_ROLES = (
    (Role.SCORE, SCALE),
    (Role.TARGET, re.compile(r"\bmål(?:et|tal\w*|sætning\w*)?\b(?! ?(?:gruppe|ing))|\bresultatkrav|\bambition", re.I)),
    (
        Role.CHANGE,
        re.compile(
            r"\budvikling|\bændring|\bforskel|\bafvigelse|\bdifferen|\bvækst|\bstigning|\bfald\b|merforbrug|±|\+/-|%-point"
            r"|procentpoint",
            re.I,
        ),
    ),
    (Role.TOTAL, re.compile(r"\b(?:i ?alt|total\w*|sum|tilsammen|hovedtotal|samlet(?! vurdering))\b", re.I)),
)
_UNITS = (
    ("percentage_points", re.compile(r"procentpoint|%-point|pct\.?-?point|\bpp\b", re.I)),
    ("%", re.compile(r"%|\bpct\b|procent|\bandel", re.I)),
    ("billion_DKK", re.compile(r"\bmia\. ?kr|\bmilliarder kr", re.I)),
    ("million_DKK", re.compile(r"\bmio\. ?kr|\bmill\. ?kr|\bmillioner kr", re.I)),
    ("thousand_DKK", re.compile(r"\bt\. ?kr|\btkr\b|\b1\.?000 kr|\btusinde kr", re.I)),
    ("DKK", re.compile(r"\bkr\b|\bkroner\b", re.I)),
    ("days", re.compile(r"\bdage\b", re.I)),
    ("weeks", re.compile(r"\buger\b", re.I)),
    ("months", re.compile(r"\bmåneder\b|\bmdr\b", re.I)),
    ("years", re.compile(r"\bår\)|\(år\b|\bi år$", re.I)),
)


@dataclass(frozen=True, slots=True)
class Line:
    """A head, a row label or a caption. `unit` is "" where it names none, `period` None where it names none or several.

    `marks` are the figures in it that tell one line from another: age bands, classes and codes, as they are written.
    """

    text: str = ""
    about: frozenset[str] = frozenset()
    period: Period | None = None
    unit: str = ""
    role: Role = Role.FIGURE
    marks: frozenset[str] = frozenset()

    def under(self, other: Line) -> Line:
        """This line as part of a wider one: what it does not say itself, it takes from that."""
        return replace(
            self,
            text=f"{other.text} {self.text}".strip(),
            about=self.about | other.about,
            period=self.period or other.period,
            unit=self.unit or other.unit,
            role=self.role if self.role is not Role.FIGURE else other.role,
            marks=self.marks | other.marks,
        )


@lru_cache(maxsize=20_000)  # heads and labels stand again and again
def line_of(text: str) -> Line:
    """What a text at the edge of a table says of the figures beside it.

    >>> found = line_of("Andel tilfredse 2024 (%)")
    >>> str(found.period), found.unit, str(found.role), sorted(found.about)
    ('2024', '%', 'figure', ['tilfreds'])
    """
    plain = " ".join(normalise(text).text.split())
    mentions = periods_in(plain)
    named = {one.period for one in mentions}
    other = plain
    for one in reversed(mentions):
        other = f"{other[: one.start]} {other[one.end :]}"
    return Line(
        text=plain,
        about=subject_of(other),
        period=named.pop() if len(named) == 1 else None,
        unit=next((unit for unit, pattern in _UNITS if pattern.search(plain)), ""),
        role=Role.SCORE
        if SCALE.search(plain)
        else next((role for role, one in _ROLES if one.search(plain)), Role.FIGURE),
        marks=marks_in(plain) | {age[1] for age in _AGE.finditer(plain)},
    )


@lru_cache(maxsize=5_000)  # a sentence is asked about for each thing that it says
def marks_in(text: str) -> frozenset[str]:
    """The age bands, classes and codes of a normalised text: without them two lines may read alike.

    >>> sorted(marks_in("Andel 18-24-årige i A2 og 3B"))
    ['18-24', '3b', 'a2']
    """
    found = (_written(one.sort, text[one.start : one.end]) for one in not_claims_in(text))
    return frozenset((*filter(None, found), *(one.lower() for one in _LETTER.findall(text))))


def _written(sort: Sort, text: str) -> str:
    """A mark without the words beside its figures; "" for what tells no lines apart."""
    if sort not in _TELLING_SORTS:
        return ""
    letter = "[a-z]?" if sort is Sort.CODE else ""
    return "".join(re.findall(rf"[a-z]*\d+(?:[-.]\d+)?{letter}\+?", text.lower().replace(" ", "")))
