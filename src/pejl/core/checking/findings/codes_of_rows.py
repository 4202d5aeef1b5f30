# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A text that names an indicator by its code and means another one: *(indikator A3)* beside the figures of A2."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from pejl.core.checking.facts import Fact
from pejl.core.checking.findings.places import code_of_row, texts_of, within
from pejl.core.checking.material import Material
from pejl.core.checking.report import Finding, Level, Span
from pejl.core.checking.subjects import coverage, subject_of

_NAMED = re.compile(r"\b(?:indikator|delmål|målepunkt|nøgletal|kpi) ([A-ZÆØÅ]{1,4}\d{1,2})\b", re.IGNORECASE)
_FIGURES = 2  # of the paragraph that the other row must have
_CLEARLY = 0.2  # how much more of the other row's words the paragraph must have


def codes_of_other_rows(material: Material, ids: Mapping[Span, str]) -> Iterator[Finding]:
    """Each code of a row whose paragraph has the figures and the words of a row with another code.

    `ids` names the claims by their spans: those of the row that is meant are given with the finding.

    >>> from pejl.core.checking.blocks import Cell, Document, TableBlock, TextBlock
    >>> from pejl.core.checking.material import read
    >>> rows = (("Delmål", "2023", "Mål 2025"), ("A2. Køreskoler", "12 %", "19 %"), ("A3. Bibliotek", "8 %", "9 %"))
    >>> text = "Af køreskolerne er 12 pct. med i 2023, og målet er 19 pct. (indikator A3)."
    >>> document = Document("sag", (TableBlock(tuple(tuple(map(Cell, row)) for row in rows)), TextBlock(text)))
    >>> [(one.params["code"], one.params["other"]) for one in codes_of_other_rows(read([document]), {})]
    [('A3', 'A2')]
    """
    for document in material.documents:
        rows = _coded_rows(material, document.name)
        for text, span in texts_of(document) if rows else ():
            for found in _NAMED.finditer(text):
                code = found[1].upper()
                stated = _stated(material, span, before=found.start())
                other = _meant(material, rows, code=code, stated=stated, text=text) if code in rows else ""
                if other:
                    place = within(span, start=found.start(), end=found.end())
                    named = tuple(ids[fact.span] for row in rows[other] for fact in row if fact.span in ids)
                    params = {
                        "code": code,
                        "other": other,
                        "title": rows[other][0][0].about.rpartition(other)[2].lstrip(". "),
                    }
                    yield Finding("code_of_other_row", Level.ERROR, place, named, params)


def _coded_rows(material: Material, document: str) -> dict[str, list[list[Fact]]]:
    """The rows of the tables by the code that their labels begin with."""
    found: dict[str, list[list[Fact]]] = {}
    for table in material.tables:
        if table.grid.document != document:
            continue
        for number in sorted({fact.span.row for fact in table.facts}):
            code = code_of_row(table, number)
            if len(code) > 1:
                found.setdefault(code, []).append([fact for fact in table.facts if fact.span.row == number])
    return found


def _stated(material: Material, span: Span, *, before: int) -> list[Fact]:
    paragraph = material.paragraphs.get((span.document, span.block), [])
    return [fact for told in paragraph for fact in told.facts if fact.span.end <= before]


def _meant(
    material: Material, rows: Mapping[str, list[list[Fact]]], *, code: str, stated: Sequence[Fact], text: str
) -> str:
    """The one other code whose row has more of the figures and of the words than any row of the code named."""
    words = subject_of(text)
    weights = material.linker.likeness.weights

    def of(one: str) -> tuple[int, float]:
        shared = max(len({fact.value for fact in stated} & {cell.value for cell in row}) for row in rows[one])
        return shared, max(coverage(row[0].subject.label, words, weights=weights) for row in rows[one])

    figures, named = of(code)
    fitting = [
        one
        for one in rows
        if one != code and (mine := of(one))[0] >= max(_FIGURES, figures + 1) and mine[1] > named + _CLEARLY
    ]
    return fitting[0] if len(fitting) == 1 else ""
