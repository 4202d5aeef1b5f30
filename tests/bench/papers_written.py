# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Papers written as Word, PDF and HTML, beside plain python-docx writing the same text without any of the rest."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO

import docx

from pejl.documents.paper import (
    Block,
    Bound,
    Cell,
    Contents,
    Heading,
    Inline,
    Paper,
    Paragraph,
    Picture,
    Table,
    Words,
    lines_of,
)
from pejl.documents.paper_numbers import Numbers, numbered
from pejl.documents.writers.html_paper import write_html
from pejl.documents.writers.pdf_paper import write_pdf
from pejl.documents.writers.word_paper import write_word
from tests.bench.measuring import Comparison
from tests.bench.papers import Section, sections
from tests.unit.writers.sample_paper import sample

PAGES = 50
CASES = 100
BESIDE = "python-docx: the same text as paragraphs and tables"


def comparisons() -> Iterator[Comparison]:
    report, case = _report(), sample(state="")
    series = [replace(case, title=f"{case.title}, sag {number}") for number in range(CASES)]
    kinds: tuple[tuple[str, Callable[[Paper], object]], ...] = (
        ("Word", write_word),
        ("PDF", write_pdf),
        ("HTML", write_html),
    )
    for kind, write in kinds:
        yield _comparison(f"report as {kind}", f"{PAGES} pages with a table each", [report], write)
    for kind, write in kinds:
        yield _comparison(f"{CASES} cases as {kind}", "4 pages, 5 tables, 2 charts and 2 notes each", series, write)


def _comparison(name: str, size: str, papers: list[Paper], write: Callable[[Paper], object]) -> Comparison:
    return Comparison(
        name,
        size,
        lambda: [write(paper) for paper in papers],
        lambda: [plain_word(paper) for paper in papers],
        BESIDE,
        rounds=5 if len(papers) == 1 else 3,
        counted=(len(papers), "papers"),
    )


def _report() -> Paper:
    """A long report with as many bound figures as its tables have cells."""
    blocks: list[Block] = [Contents(1)]
    for number, section in enumerate(sections(PAGES), 1):
        blocks += _blocks(section, number)
    return replace(sample(state=""), title="Årsrapport", blocks=tuple(blocks))


def _blocks(section: Section, number: int) -> Iterator[Block]:
    yield Heading(1, _words(section.title))
    yield from (Paragraph(_words(text)) for text in section.paragraphs)
    head, *rows = section.rows
    cells = tuple(
        (
            Cell(_words(row[0]), heads=True),
            *(Cell((Bound(text, f"tal[{number}]", (number,)),), number=True) for text in row[1:]),
        )
        for row in rows
    )
    yield Table(_words(section.caption), (tuple(Cell(_words(name)) for name in head),), cells)


def _words(text: str) -> tuple[Inline, ...]:
    return (Words(text),)


def plain_word(paper: Paper) -> bytes:
    """What a program with python-docx alone writes: no fields, controls, pictures, notes or alternative texts."""
    numbers, word = numbered(paper), docx.Document()
    word.add_heading(paper.title, 0)
    for block in paper.blocks:
        tables = (
            [block] if isinstance(block, Table) else [block.data] if isinstance(block, Picture) and block.data else []
        )
        if not tables:
            for line in lines_of(block):
                word.add_paragraph(
                    numbers.plain(line), style=f"Heading {block.level}" if isinstance(block, Heading) else None
                )
        for table in tables:
            _plain_table(word, numbers, table)
    file = BytesIO()
    word.save(file)
    return file.getvalue()


def _plain_table(word: docx.document.Document, numbers: Numbers, table: Table) -> None:
    word.add_paragraph(numbers.plain(table.caption), style="Caption")
    rows = (*table.head, *table.rows)
    grid = word.add_table(0, sum(cell.across for cell in rows[0]))
    for row in rows:
        for cell, written in zip(row, grid.add_row().cells, strict=False):
            written.text = numbers.plain(cell.content)
