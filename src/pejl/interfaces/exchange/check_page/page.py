# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The report as one HTML file that asks nobody for anything: no script, no font, no picture from elsewhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from django.template import Context, Engine
from django.utils.translation import gettext as _

from pejl import __version__
from pejl.core.checking.blocks import Block, Document, TableBlock, TextBlock, TextKind
from pejl.core.checking.positions import Position, Positions
from pejl.core.checking.report import Claim, Finding, Level, Report, Span
from pejl.interfaces.exchange.check_page.marking import MARKS, Marked, Segment, segments
from pejl.interfaces.wording.check_sentences import (
    claim_sentence,
    claim_title,
    evidence_told,
    finding_sentence,
    printed,
)
from pejl.interfaces.wording.checking import counts_sentence, level_words, outcome_sentence, place_words
from pejl.interfaces.wording.languages import capitalised, listed, spoken

_LEVEL_MARKS = {Level.ERROR: "bad", Level.WARNING: "warn", Level.NOTE: "note"}
_UNIT = 4  # letters that may stand with a figure: "pct.", "kr."
_QUIET = ("ok", "na")


@dataclass(frozen=True, slots=True)
class Source:
    """A piece of evidence: where, with a link where that is on the page, and the words there."""

    where: str
    words: str
    link: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """A finding as it stands beside the text; `back` is the name of the place that it is about.

    `target` is the id of the claim, or `f1` for the first finding of the report and so on: what people decide about.
    """

    number: int
    mark: str
    title: str
    sentence: str
    sources: tuple[Source, ...]
    span: Span
    back: str
    target: str


@dataclass(slots=True)
class Drawn:
    """A cell as it is drawn: `scope` is "col" or "row" where it is a head."""

    text: list[Segment]
    scope: str = ""
    columns: int = 1
    number: bool = False

    @property
    def tag(self) -> str:
        """The element it is."""
        return "th" if self.scope else "td"


@dataclass(slots=True)
class Row:
    """A block of a document: its text or its table with the marks in it, and what was found there."""

    name: str
    place: str
    kind: str
    text: list[Segment] = field(default_factory=list)
    rows: list[list[Drawn]] = field(default_factory=list)
    caption: str = ""
    found: list[Found] = field(default_factory=list)


def check_page(report: Report) -> str:
    """The whole file."""
    return _template().render(Context({**presented(report), "language": spoken(), "version": __version__}))


def presented(report: Report) -> dict[str, Any]:
    """What the page shows, for this file and for the staff page that lets people decide about it."""
    making = _Making(report)
    documents = [
        {"name": document.name, "rows": [*making.rows(number, document)]}
        for number, document in enumerate(report.documents, start=1)
    ]
    return {
        "title": outcome_sentence(report),
        "names": listed([document.name for document in report.documents]),
        "counts": counts_sentence(report),
        "documents": documents,
        "found": making.found,
        "tally": _tally(report),
    }


@cache
def _template() -> Any:
    folder = Path(__file__).parent / "templates"
    libraries = {"i18n": "django.templatetags.i18n"}
    return Engine(dirs=[str(folder)], libraries=libraries).get_template("check_page.html")


def _tally(report: Report) -> list[dict[str, Any]]:
    """The four counts over the text, and their parts of the bar, in thousandths."""
    marks = [MARKS[claim.verdict] for claim in report.claims]
    words = {"ok": _("Hold"), "bad": _("Contradicted"), "warn": _("Look at these"), "na": _("Cannot be checked")}
    total = max(1, len(marks))
    found, at = [], 0.0
    for mark, label in words.items():
        width = 1000 * marks.count(mark) / total
        found.append({"mark": mark, "label": label, "count": marks.count(mark), "at": f"{at:.1f}", "w": f"{width:.1f}"})
        at += width
    return found


class _Making:
    """One page being made: what was found, numbered in reading order, and where it is to be linked."""

    def __init__(self, report: Report) -> None:
        self._positions = Positions(report.documents)
        self._blocks = {document.name: document.blocks for document in report.documents}
        self._order = {document.name: number for number, document in enumerate(report.documents, start=1)}
        self._marked: dict[tuple[str, int, int, int], list[Marked]] = defaultdict(list)
        self._beside: dict[tuple[str, int], list[Found]] = defaultdict(list)
        for claim in report.claims:
            if MARKS[claim.verdict] in _QUIET:
                self._mark(claim.span, MARKS[claim.verdict], 0)
        self.found = [*self._numbered(report)]
        for one in self.found:
            if not self._is_whole(one.span):
                self._mark(one.span, "warn" if one.mark == "note" else one.mark, one.number)
            self._beside[one.span.document, one.span.block].append(one)

    def _mark(self, span: Span, mark: str, number: int) -> None:
        place = Marked(span.start, span.end, mark, number)
        self._marked[span.document, span.block, span.row, span.column].append(place)

    def _is_whole(self, span: Span) -> bool:
        """Whether something is about a whole table or document: then there are no words to mark."""
        block = self._blocks[span.document][span.block]
        return span.start == span.end or (isinstance(block, TableBlock) and span.row < 0)

    def _numbered(self, report: Report) -> Iterator[Found]:
        told: list[Claim | Finding] = [one for one in report.claims if MARKS[one.verdict] not in _QUIET]
        told += report.findings
        told.sort(key=lambda one: (self._order[one.span.document], one.span.block, one.span.row, one.span.start))
        places = {id(one): place for place, one in enumerate(report.findings, start=1)}
        for number, one in enumerate(told, start=1):
            if isinstance(one, Claim):
                yield self._of_claim(number, one)
            else:
                yield self._of_finding(number, one, f"f{places[id(one)]}")

    def _of_claim(self, number: int, claim: Claim) -> Found:
        told = evidence_told(claim, self._positions)
        sources = tuple(self._source(where, words, span) for where, words, span in told)
        sentence = claim_sentence(claim, self._positions)
        back = self._back(number, claim.span)
        return Found(number, MARKS[claim.verdict], claim_title(claim), sentence, sources, claim.span, back, claim.id)

    def _of_finding(self, number: int, finding: Finding, target: str) -> Found:
        mark = _LEVEL_MARKS[finding.level]
        back = self._back(number, finding.span)
        title, sentence = level_words(finding.level), finding_sentence(finding)
        return Found(number, mark, title, sentence, (), finding.span, back, target)

    def _back(self, number: int, span: Span) -> str:
        """The mark of a finding; the block as a whole where it is about all of it."""
        whole = self._is_whole(span)
        return self._name(span.document, span.block) if whole else f"t{number}"

    def _source(self, where: str, words: str, span: Span | None) -> Source:
        return Source(capitalised(where), words, self._name(span.document, span.block) if span else "")

    def _name(self, document: str, block: int) -> str:
        return f"d{self._order[document]}-{block}"

    # --- the text ----------------------------------------------------------------------------------------------------

    def rows(self, number: int, document: Document) -> Iterator[Row]:
        """The blocks of a document, each with what was found in it."""
        for place, block in enumerate(document.blocks):
            row = Row(f"d{number}-{place}", self._place(document, block), _kind(block))
            row.found = self._beside.get((document.name, place), [])
            if isinstance(block, TextBlock):
                row.text = self._segments(document.name, place, -1, -1, block.text)
            else:
                row.rows = self._table(document.name, place, block)
                row.caption = printed(block.caption)
            yield row

    def _place(self, document: Document, block: Block) -> str:
        line = block.place.line if document.lines else 0
        return capitalised(place_words(Position(document.name, line, line, place=block.place)))

    def _segments(self, document: str, block: int, row: int, column: int, text: str) -> list[Segment]:
        return segments(text, self._marked.get((document, block, row, column), []))

    def _table(self, document: str, place: int, block: TableBlock) -> list[list[Drawn]]:
        """The cells of each row; one merged over several columns is drawn once."""
        rows = []
        for number, cells in enumerate(block.rows):
            drawn: list[Drawn] = []
            for column, cell in enumerate(cells):
                if column and cell is cells[column - 1]:
                    drawn[-1].columns += 1
                else:
                    text = self._segments(document, place, number, column, cell.text)
                    drawn.append(Drawn(text, _scope(number, column, cell.text), number=_is_number(cell.text)))
            rows.append(drawn)
        return rows


def _scope(row: int, column: int, text: str) -> str:
    """Whether a cell is the head of its column or its row; an empty one is no head of anything."""
    if not text.strip() or (row and column):
        return ""
    return "row" if row else "col"


def _is_number(text: str) -> bool:
    """Whether a cell is set as figures are: right-aligned."""
    return any(letter.isdigit() for letter in text) and sum(letter.isalpha() for letter in text) <= _UNIT


def _kind(block: Block) -> str:
    if isinstance(block, TableBlock):
        return "table"
    kinds = {TextKind.HEADING: "heading", TextKind.LIST_ITEM: "item", TextKind.FOOTNOTE: "foot"}
    return kinds.get(block.kind, "text")
