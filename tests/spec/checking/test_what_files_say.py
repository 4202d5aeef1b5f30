# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What files say about themselves: pages that were not read, tracked changes, figures that recognition is unsure of."""

import pytest

from pejl.core.checking import check_blocks
from pejl.core.checking.blocks import Cell, Document, Mark, MarkKind, Notice, Place, TableBlock, TextBlock
from pejl.core.checking.notices import LEVELS, findings_of_files, is_doubtful
from pejl.core.checking.report import Claim, Kind, Level, Span

TEXT = "Fraværet faldt fra 15,3 dage i 2023 til 14,1 dage i 2024."
AT = TEXT.index("14,1")
CHANGED = (Mark(MarkKind.DELETED, AT, AT, "13,1"), Mark(MarkKind.INSERTED, AT, AT + 4))


def claim_at(start: int, end: int) -> Claim:
    return Claim("c1", Span("sag.docx", 0, start, end), TEXT[start:end], Kind.LEVEL)


@pytest.mark.parametrize(
    ("marks", "start", "end", "was"),
    [
        (CHANGED, AT, AT + 9, ["13,1"]),
        (CHANGED[1:], AT, AT + 9, [""]),
        (CHANGED, 0, 10, []),
        ((Mark(MarkKind.DOUBTFUL, AT, AT + 4, confidence=20),), AT, AT + 9, []),
    ],
    ids=["a figure for another", "a figure put in", "a change elsewhere", "a doubtful figure is not a changed one"],
)
def test_a_figure_that_a_tracked_change_changed_is_told_with_what_stood_there(
    marks: tuple[Mark, ...], start: int, end: int, was: list[str]
) -> None:
    document = Document("sag.docx", (TextBlock(TEXT, marks=marks),))
    found = findings_of_files([document], [claim_at(start, end)])
    assert [(one.code, one.level, one.claims, one.params["was"]) for one in found] == [
        ("tracked_figure", Level.NOTE, ("c1",), before) for before in was
    ]


@pytest.mark.parametrize(
    ("mark", "doubtful"),
    [
        (Mark(MarkKind.DOUBTFUL, 0, 3, confidence=20), True),
        (Mark(MarkKind.DOUBTFUL, 4, 5, confidence=20), False),
        (Mark(MarkKind.INSERTED, 0, 3), False),
    ],
)
def test_a_cell_is_doubtful_where_recognition_was_unsure_of_it(mark: Mark, doubtful: bool) -> None:
    table = TableBlock(((Cell("241 %", marks=(mark,)),),))
    assert is_doubtful(Document("scan.pdf", (table,)), Span("scan.pdf", 0, 0, 3, row=0, column=0)) is doubtful


@pytest.mark.parametrize("code", LEVELS)
def test_what_a_reader_says_is_a_finding_of_its_document(code: str) -> None:
    notice = Notice(code, Place(page=2), {"count": 1})
    (found,) = findings_of_files([Document("a.pdf", ()), Document("b.pdf", (), notices=(notice,))], ())
    assert (found.code, found.level, found.span.document, found.span.place.page) == (code, LEVELS[code], "b.pdf", 2)
    assert found.params == {"count": 1}


def test_the_check_tells_what_files_say() -> None:
    changed = Document("sag.docx", (TextBlock(TEXT, marks=CHANGED),), notices=(Notice("tracked_changes", params={}),))
    codes = [one.code for one in check_blocks([changed]).findings]
    assert codes[0] == "tracked_changes"
    assert "tracked_figure" in codes
