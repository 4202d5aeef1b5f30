# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The checker's findings as notes in the document itself: in Word as comments, in PDF as annotations."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from pejl.core.checking.positions import Positions
from pejl.core.checking.report import Claim, Evidence, Report, Verdict
from pejl.documents.writers.notes import Note
from pejl.interfaces.wording.check_sentences import (
    claim_sentence,
    claim_title,
    evidence_place,
    evidence_words,
    finding_sentence,
    printed,
)
from pejl.interfaces.wording.checking import level_words

# What is said of a claim inside its document; what holds or cannot be checked is left in peace.
NOTED = (Verdict.CONTRADICTED, Verdict.OUTDATED, Verdict.DAMAGED, Verdict.ANOTHER_DEFINITION)


def notes_of(report: Report, document: str) -> tuple[Note, ...]:
    """The notes for one of the documents, in the order of their places."""
    positions = Positions(report.documents)
    found = [*_of_claims(report, document, positions), *_of_findings(report, document)]
    return tuple(sorted(found, key=lambda note: (note.span.block, note.span.row, note.span.column, note.span.start)))


def _of_claims(report: Report, document: str, positions: Positions) -> Iterator[Note]:
    for claim in report.claims:
        if claim.verdict in NOTED and claim.span.document == document:
            evidence = tuple(_evidence(one, claim, positions) for one in claim.evidence)
            yield Note(
                claim.span, (claim_title(claim), claim_sentence(claim, positions), *evidence), _elsewhere(claim.quote)
            )


def _of_findings(report: Report, document: str) -> Iterator[Note]:
    for one in report.findings:
        if one.span.document == document:
            elsewhere = _("This is about a footnote or a text box here, which cannot carry a comment.")
            yield Note(one.span, (f"{level_words(one.level)}: {finding_sentence(one)}",), elsewhere)


def _evidence(one: Evidence, claim: Claim, positions: Positions) -> str:
    return f"→ {evidence_place(one, claim.span.document, positions)}: {evidence_words(one, positions)}"


def _elsewhere(quote: str) -> str:
    text = _("This is about “{quote}” in a footnote or a text box here, which cannot carry a comment.")
    return text.format(quote=printed(quote))
