# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The checker's findings as notes in the document itself: in Word as comments, in PDF as annotations."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from pejl.core.checking.positions import Positions
from pejl.core.checking.report import Report, Verdict
from pejl.documents.writers.notes import Note
from pejl.interfaces.wording.check_sentences import (
    claim_sentence,
    claim_title,
    evidence_told,
    finding_sentence,
    printed,
)
from pejl.interfaces.wording.checking import level_words

# What is said of a claim inside its document; what holds or cannot be checked is left in peace.
NOTED = (Verdict.CONTRADICTED, Verdict.OUTDATED, Verdict.DAMAGED, Verdict.ANOTHER_DEFINITION, Verdict.AMBIGUOUS)


def notes_of(report: Report, document: str) -> tuple[Note, ...]:
    """The notes for one of the documents, in the order of their places."""
    positions = Positions(report.documents)
    found = [*_of_claims(report, document, positions), *_of_findings(report, document)]
    return tuple(sorted(found, key=lambda note: (note.span.block, note.span.row, note.span.column, note.span.start)))


def _of_claims(report: Report, document: str, positions: Positions) -> Iterator[Note]:
    for claim in report.claims:
        if claim.verdict in NOTED and claim.span.document == document:
            evidence = tuple(f"→ {where}: {words}" for where, words, _span in evidence_told(claim, positions))
            yield Note(
                claim.span, (claim_title(claim), claim_sentence(claim, positions), *evidence), _elsewhere(claim.quote)
            )


def _of_findings(report: Report, document: str) -> Iterator[Note]:
    for one in report.findings:
        if one.span.document == document:
            elsewhere = _("This is about a place nearby that cannot carry a note itself.")
            elsewhere = elsewhere if one.span.end > one.span.start else ""  # it is about all of the document
            yield Note(one.span, (f"{level_words(one.level)}: {finding_sentence(one)}",), elsewhere)


def _elsewhere(quote: str) -> str:
    text = _("This is about “{quote}” nearby, which cannot carry a note itself.")
    return text.format(quote=printed(quote))
