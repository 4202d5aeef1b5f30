# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What files say about themselves, as findings: pages that were not read, figures that a tracked change put in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from pejl.core.checking.blocks import Document, Mark, MarkKind, TableBlock
from pejl.core.checking.report import Claim, Finding, Level, Span

# How grave what a reader has to say is: what was not read may hold anything.
LEVELS = {
    "formulas_without_values": Level.WARNING,
    "hidden_sheets": Level.NOTE,
    "pages_not_read": Level.WARNING,
    "read_by_recognition": Level.NOTE,
    "read_in_another_language": Level.WARNING,
    "tracked_changes": Level.NOTE,
}


def findings_of_files(documents: Sequence[Document], claims: Iterable[Claim]) -> tuple[Finding, ...]:
    """What the readers of the documents have to say, then each figure that a tracked change has changed.

    >>> from pejl.core.checking.blocks import Notice
    >>> scan = Document("scan.pdf", (), notices=(Notice("pages_not_read", params={"pages": (2,)}),))
    >>> [(one.code, str(one.level)) for one in findings_of_files([scan], ())]
    [('pages_not_read', 'warning')]
    """
    said = [
        Finding(one.code, LEVELS[one.code], Span(document.name, 0, 0, 0, one.place), params=one.params)
        for document in documents
        for one in document.notices
    ]
    by_name = {document.name: document for document in documents}
    return (*said, *(found for claim in claims for found in _changed(by_name[claim.span.document], claim)))


def is_doubtful(document: Document, span: Span) -> bool:
    """Whether text recognition was unsure of what stands at a span: such a figure is probably damaged.

    >>> from pejl.core.checking.blocks import TextBlock
    >>> read = TextBlock("241 %", marks=(Mark(MarkKind.DOUBTFUL, 0, 3, confidence=31),))
    >>> is_doubtful(Document("scan.pdf", (read,)), Span("scan.pdf", 0, 0, 5))
    True
    """
    return any(mark.kind is MarkKind.DOUBTFUL for mark in _marks(document, span))


def _changed(document: Document, claim: Claim) -> Iterator[Finding]:
    changes = [mark for mark in _marks(document, claim.span) if mark.kind is not MarkKind.DOUBTFUL]
    if changes:
        was = " ".join(mark.was for mark in changes if mark.was)
        yield Finding("tracked_figure", Level.NOTE, claim.span, (claim.id,), {"quote": claim.quote, "was": was})


def _marks(document: Document, span: Span) -> Iterator[Mark]:
    block = document.blocks[span.block]
    marked = block.rows[span.row][span.column] if isinstance(block, TableBlock) else block
    return (mark for mark in marked.marks if mark.touches(span.start, span.end))
