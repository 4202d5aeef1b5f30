# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Lines that look like rows of a table whose column marks were lost: a label, then figures in a run."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from pejl.documents.readers.text.cells import trimmed
from pejl.documents.readers.text.lines import Line, Part, ends_sentence, leads_on

_DASH = "-–—−"
_FIGURE = (
    rf"(?:\d{{4}}: ?)?[<>≤≥~]?[{_DASH}+]?\d(?:[\d.,\u00a0\u202f]*\d)?(?:[/{_DASH}]\d{{2,4}})?"
    r"(?: ?(?:procentpoint|procent|pct\.-?point|%-point|%{1,2}|pct\.|‰))?[*¹²³⁴⁵⁶⁷⁸⁹]{0,5}"
)
_MISSING = rf"(?:[{_DASH}]|\.{{2,3}}|…)"
_OPEN = r"(?: \([^\W\d_]{1,14}(?=[ \t]*\|))?"  # a bracket that is left open before a bar
_BETWEEN = rf"{_OPEN}(?:[ \t]*\|[ \t]*|[ \t]+)"
_END = r"(?=[\s|]|$)"
_RUN = re.compile(rf"(?<![^\s|]){_FIGURE}(?:{_BETWEEN}(?:{_FIGURE}|{_MISSING}){_END})+")
_CELL = re.compile(rf"(?<![^\s|])(?:{_FIGURE}{_OPEN}|{_MISSING}){_END}")
_UNIT_RUN = re.compile(
    rf"(?<![^\s|]){_FIGURE} ([^\W\d_]{{1,12}}\.?)[*]{{0,5}}"
    rf"(?:{_BETWEEN}(?:[*]{{1,5}}{_BETWEEN})?{_FIGURE} \1[*]{{0,5}}{_END})+"
)
_UNIT_CELL = re.compile(rf"{_FIGURE} [^\W\d_]{{1,12}}\.?(?: ?[*]{{1,5}})?")
_YEAR = re.compile(r"(?:19|20)\d\d(?:\s?[/-]\s?(?:\d\d){1,2})?[*¹²³⁴⁵⁶⁷⁸⁹]{0,5}$")
_DIGIT = re.compile(r"\d")
_LONGEST_ROW = 250
_LONGEST_LABEL = 100
_LONGEST_TAIL = 45
_LONGEST_PERIOD = 20  # behind a row of years, such as *Okt. 2024-*


@dataclass(frozen=True, slots=True)
class Run:
    """A line read as a row: what stands before the figures, the figures, what stands behind them."""

    line: Line
    label: Part
    cells: tuple[Part, ...]
    tail: Part

    @property
    def years(self) -> bool:
        """Whether the figures are years, as they are above columns."""
        return all(_YEAR.match(part.text) for part in self.cells)


@lru_cache(maxsize=256)  # the same few lines are asked about from several sides
def run_in(line: Line) -> Run | None:
    """The line as a row; None where it reads as a sentence.

    >>> row = run_in(Line(1, "Boliger i alt 1.277 | 1140 43%"))
    >>> row.label.text, [part.text for part in row.cells]
    ('Boliger i alt', ['1.277', '1140', '43%'])
    >>> run_in(Line(1, "I 2024 var 21 % af dem 43 år"))
    """
    if len(line.text) > _LONGEST_ROW or not _DIGIT.search(line.text):
        return None
    runs = [*_runs(line, _RUN, _CELL), *_runs(line, _UNIT_RUN, _UNIT_CELL)]
    return max(runs, key=lambda run: len(run.cells), default=None)


def _runs(line: Line, whole: re.Pattern[str], cell: re.Pattern[str]) -> list[Run]:
    found = []
    for match in whole.finditer(line.text):
        label = without_bars(trimmed(line, 0, match.start()))
        tail = without_bars(trimmed(line, match.end(), len(line.text)))
        cells = [trimmed(line, *one.span()) for one in cell.finditer(line.text, *match.span())]
        run = Run(line, label, tuple(cells), tail)
        if _is_row(run):
            found.append(run)
    return found


def without_bars(part: Part) -> Part:
    """A piece of a line without the column marks at its ends."""
    text = part.text.lstrip("| ")
    return Part(part.line, part.offset + len(part.text) - len(text), text.rstrip("| "))


def _is_row(run: Run) -> bool:
    label, tail, count = run.label.text, run.tail.text, len(run.cells)
    if len(label) > _LONGEST_LABEL or len(tail) > _LONGEST_TAIL:
        return False
    if run.years and len(tail) <= _LONGEST_PERIOD:
        return count > 1 and not leads_on(label)
    if ends_sentence(tail) or ". " in tail or label.endswith((",", ".")):
        return False
    if count > 2:
        return True
    marked = "|" in run.line.text[1:]
    return not leads_on(label) and (not tail or (marked and not tail[0].islower()))
