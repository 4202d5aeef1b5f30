# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The lines of a text file, and what a line looks like on its own."""

from __future__ import annotations

import re
from dataclasses import dataclass

_BULLET = re.compile(r"\s*(?:[-–—•·▪◦●*+]|o(?=\s{2,})|e(?= [A-ZÆØÅ]))[ \t\u00a0]+(?=\S)")
_NUMBERED = re.compile(r"\s*(?:\d{1,2}[.)]|\(?[a-z]\))[ \t\u00a0]+(?=[^\Wa-zæøå\d])")
_CAPTION = re.compile(
    r"\s*[*_]{0,3}(?:Tabel|Figur|Diagram|Graf|Oversigt|Boks)\s+\d{1,3}(?:\.\d{1,3})*[a-z]?"
    r"(?:\s?[.:](?!\d)|\s+[-–]\s|\s+(?=[A-ZÆØÅ]))"
)
_FOOTNOTE = re.compile(r"\s*(?:\*{2,6}:?\s*\S|\*\s?:|[¹²³⁴⁵⁶⁷⁸⁹]+\s*\S|\[\^?\d+\]:?\s)")
_STAR = re.compile(r"\s*\*\s+\S")
_STARRED = re.compile(r"[^\s*]\*(?=\s|$)", re.MULTILINE)
_LEADS_ON = re.compile(
    r"(?:^|\s)(?:i|I|\||fra|til|på|af|og|eller|ca\.?|var|er|den|d\.|mod|hhv\.|mellem|samt|end|over|under|med|for|om)$"
)
_SENTENCE_END = (".", "!", ":", ";", ",")


@dataclass(frozen=True, slots=True)
class Line:
    """A line without its end, its number from 1, and the page from 1 where the file marks pages, else 0."""

    number: int
    text: str
    page: int = 0

    @property
    def blank(self) -> bool:
        """Whether nothing is written on it."""
        return not self.text.strip()

    @property
    def offset(self) -> int:
        """Where its text begins."""
        return len(self.text) - len(self.text.lstrip())


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a line with its place."""

    line: Line
    offset: int
    text: str


def lines_of(text: str) -> list[Line]:
    """The lines of a text; a form feed begins a page.

    >>> [(line.number, line.text, line.page) for line in lines_of("Et\\n\\x0cTo")]
    [(1, 'Et', 1), (2, ' To', 2)]
    """
    paged = "\f" in text
    page, lines = int(paged), []
    for number, line in enumerate(text.split("\n"), start=1):
        page += line.count("\f")
        lines.append(Line(number, line.replace("\f", " "), page))
    return lines


def is_list_item(text: str) -> bool:
    """Whether a line begins a point of a list: after a bullet, or a number that no month follows."""
    return bool(_BULLET.match(text) or _NUMBERED.match(text))


def is_numbered(text: str) -> bool:
    """Whether a line begins with a number of its own."""
    return bool(_NUMBERED.match(text))


def is_caption(text: str) -> bool:
    """Whether a text names a table or a figure (*Tabel 2.1 Antal boliger*), not speaks of it (*Tabel 2.1 viser*).

    >>> is_caption("Tabel 2.1 Antal boliger"), is_caption("Tabel 2.1 viser boliger")
    (True, False)
    """
    return bool(_CAPTION.match(text))


def is_footnote(text: str, *, starred: bool) -> bool:
    """Whether a line begins a footnote; a single star does where figures or words carry stars (`starred`)."""
    return bool(_FOOTNOTE.match(text) or (starred and _STAR.match(text)))


def has_stars(text: str) -> bool:
    """Whether a text refers to footnotes by stars."""
    return bool(_STARRED.search(text))


def ends_sentence(text: str) -> bool:
    """Whether a text ends as sentences and their parts do."""
    return text.rstrip(' \t*_\u00a0"”’)').endswith(_SENTENCE_END)


def leads_on(text: str) -> bool:
    """Whether a text ends with a word that something must follow; a bar is an I that text recognition misread."""
    return bool(_LEADS_ON.search(text.rstrip()))
