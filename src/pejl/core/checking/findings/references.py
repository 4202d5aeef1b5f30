# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""References to tables, figures and appendices that are not in the document, although others of the sort are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pejl.core.checking.blocks import Document, TableBlock, TextKind
from pejl.core.checking.findings.places import texts_of, within
from pejl.core.checking.material import Material
from pejl.core.checking.report import Finding, Level

_SORTS = ("tabel", "figur", "diagram", "bilag")
_APPENDIX, _LISTED = "bilag", 2  # so many appendices must be named: one may be the paper itself
_REFERENCE = re.compile(rf"\b({'|'.join(_SORTS)})(?:len|en|met)? (\d+(?:\.\d+)?)\b", re.IGNORECASE)
_PAPERS = r"rapport\w*|notat\w*|årsberetning\w*|statistikbanken|publikation\w*"
_ELSEWHERE = re.compile(rf"\b(?:bilag|{_PAPERS})\b", re.IGNORECASE)
_APPENDIX_ELSEWHERE = re.compile(rf"\b(?:{_PAPERS}|budget\w*|til (?:sag|den|indstilling)\w*)\b", re.IGNORECASE)


def missing_references(material: Material) -> Iterator[Finding]:
    """Each reference to a table, figure or appendix of a number that no caption has, where some are numbered.

    A reference into another paper (*tabel 3 i rapporten*) is none of ours.

    >>> from pejl.core.checking.blocks import Cell, TextBlock
    >>> from pejl.core.checking.material import read
    >>> table = TableBlock(((Cell("År"), Cell("2024")), (Cell("Antal"), Cell("12"))), caption="Tabel 1. Pladser")
    >>> document = Document("sag", (table, TextBlock("Antallet fremgår af tabel 2.")))
    >>> [one.params["reference"] for one in missing_references(read([document]))]
    ['tabel 2']
    """
    for document in material.documents:
        captions = set(_captions(document))
        sorts = {sort for sort, _ in captions}
        if sum(sort == _APPENDIX for sort, _ in captions) < _LISTED:
            sorts.discard(_APPENDIX)
        for text, span in texts_of(document):
            for found in _REFERENCE.finditer(text):
                sort, number = found[1].lower(), found[2]
                elsewhere = _APPENDIX_ELSEWHERE if sort == _APPENDIX else _ELSEWHERE
                if sort in sorts and (sort, number) not in captions and not elsewhere.search(_around(text, found)):
                    params = {"reference": found[0]}
                    yield Finding(
                        "reference_missing",
                        Level.WARNING,
                        within(span, start=found.start(), end=found.end()),
                        params=params,
                    )


def _captions(document: Document) -> Iterator[tuple[str, str]]:
    for block in document.blocks:
        if isinstance(block, TableBlock):
            named = block.caption
        elif block.kind is TextKind.CAPTION or _REFERENCE.match(block.text.lstrip()):
            named = block.text
        else:
            continue
        found = _REFERENCE.match(named.lstrip())
        if found:
            yield found[1].lower(), found[2]


def _around(text: str, found: re.Match[str]) -> str:
    return text[max(0, found.start() - 30) : found.end() + 40]
