# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A document as blocks, and the report on it: what is counted and what is in order."""

from decimal import Decimal

from pejl.core.checking.blocks import Cell, Document, Place, TableBlock, TextBlock, TextKind
from pejl.core.checking.report import Claim, Finding, Kind, Level, Report, Span, Verdict


def test_a_document_gives_its_texts_and_its_tables_in_order():
    heading = TextBlock("Status", Place(line=1), TextKind.HEADING)
    table = TableBlock(((Cell("2022"), Cell("2024")),), Place(line=2, table=1), "Tabel 1")
    closing = TextBlock("Slut", Place(line=3))
    document = Document("notat.txt", (heading, table, closing), lines=3)
    assert list(document.texts()) == [heading, closing]
    assert list(document.tables()) == [table]


def test_a_report_counts_its_claims_by_verdict():
    span = Span("notat.txt", 0, 0, 5)
    held = Claim("1", span, "1.378", Kind.LEVEL, Decimal(1378), verdict=Verdict.HOLDS)
    unknown = Claim("2", span, "1.387", Kind.LEVEL, Decimal(1387))
    report = Report((), (held, unknown), (Finding("part_year", Level.NOTE, span, ("1",)),))
    assert report.count(Verdict.HOLDS) == 1
    assert report.count(Verdict.NOT_CHECKABLE) == 1
    assert report.count(Verdict.CONTRADICTED) == 0
