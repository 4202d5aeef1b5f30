# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The checker's report as one document for programs (docs/reference/check.md).

Texts are in the active language; keys and codes are English. Figures have all their digits.
"""

from __future__ import annotations

from typing import Any

from pejl.core.checking.blocks import Document
from pejl.core.checking.positions import Position, Positions
from pejl.core.checking.report import Claim, Evidence, Finding, Level, Report, Verdict
from pejl.interfaces.wording.check_sentences import claim_sentence, finding_sentence

Entry = dict[str, Any]


def check_document(report: Report) -> Entry:
    """A report: what was read, every claim with its evidence, what else was found, and the counts."""
    positions = Positions(report.documents)
    return {
        "documents": [_document(one) for one in report.documents],
        "claims": [_claim(one, positions) for one in report.claims],
        "findings": [_finding(one, positions) for one in report.findings],
        "summary": _summary(report),
    }


def _document(document: Document) -> Entry:
    return {
        "name": document.name,
        "lines": document.lines,
        "pages": document.pages,
        "tables": sum(1 for _table in document.tables()),
    }


def _claim(claim: Claim, positions: Positions) -> Entry:
    return {
        "id": claim.id,
        **position_entry(positions.of(claim.span)),
        "quote": claim.quote,
        "value": claim.value,
        "unit": claim.unit or None,
        "comparator": claim.comparator,
        "period": str(claim.period) if claim.period else None,
        "subject": claim.subject,
        "kind": str(claim.kind),
        "verdict": str(claim.verdict),
        "likely_reading": claim.likely_reading,
        "explanation": claim_sentence(claim, positions),
        "reason": claim.explanation,
        "evidence": [_evidence(one, positions) for one in claim.evidence],
    }


def position_entry(position: Position) -> Entry:
    """Where something stands: lines and offsets in files made of lines; else page, paragraph, table and cell."""
    if position.line:
        lines = {"line": position.line, "end_line": position.end_line, "start": position.start, "end": position.end}
        return {"document": position.document, **lines}
    place = position.place
    parts = {"page": place.page, "paragraph": place.paragraph, "table": place.table, "row": place.row}
    parts |= {"column": place.column, "cell": place.cell}
    if place.line and not place.page:
        parts["line"] = place.line
    return {"document": position.document, **{name: part for name, part in parts.items() if part}}


def _evidence(one: Evidence, positions: Positions) -> Entry:
    place = position_entry(positions.of(one.span)) if one.span else {}
    return {
        "source": str(one.source),
        **place,
        "quote": one.quote,
        "value": one.value,
        "formula": one.formula or None,
        "version": one.version or None,
    }


def _finding(finding: Finding, positions: Positions) -> Entry:
    return {
        "code": finding.code,
        "level": str(finding.level),
        **position_entry(positions.of(finding.span)),
        "message": finding_sentence(finding),
        "claims": list(finding.claims),
    }


def _summary(report: Report) -> Entry:
    counts = {str(verdict): report.count(verdict) for verdict in Verdict}
    levels = {f"{level}s": sum(one.level is level for one in report.findings) for level in Level}
    return {"claims": len(report.claims), **counts, **levels}
