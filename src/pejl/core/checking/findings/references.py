# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""References to tables and figures that are not in the document, although others of the sort are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pejl.core.checking.blocks import Document, TableBlock, TextKind
from pejl.core.checking.findings.places import texts_of, within
from pejl.core.checking.material import Material
from pejl.core.checking.report import Finding, Level

_SORTS = ("tabel", "figur", "diagram")
_REFERENCE = re.compile(rf"\b({'|'.join(_SORTS)})(?:len|en|met)? (\d+(?:\.\d+)?)\b", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"\b(?:bilag|rapport\w*|notat\w*|årsberetning\w*|statistikbanken|publikation\w*)\b", re.IGNORECASE
)


def missing_references(material: Material) -> Iterator[Finding]:
    """Each reference to a table or figure of a number that no caption has, where some captions are numbered.

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
        for text, span in texts_of(document):
            for found in _REFERENCE.finditer(text):
                sort, number = found[1].lower(), found[2]
                if sort in sorts and (sort, number) not in captions and not _ELSEWHERE.search(_around(text, found)):
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
