# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Papers for tests: texts composed against whatever register the test has loaded."""

from pathlib import Path

from pejl.documents.paper import Bound, Cell, Inline, Paper, Paragraph, Reference, Table, Unbound
from pejl.interfaces.papers.composing import Order, compose_paper
from pejl.interfaces.papers.source.parts import PaperError
from pejl.interfaces.papers.source.reading import read_paper, read_paper_file

PAPERS = Path(__file__).resolve().parents[1] / "examples" / "copenhagen" / "papers"


def composed(body: str, *, front: str = "title: Prøve", order: Order | None = None) -> Paper:
    """The paper of a text under a small front matter."""
    return compose_paper(read_paper(f"---\n{front}\n---\n{body}", name="prøve.md"), order)


def example(name: str) -> Paper:
    """One of the example's own papers."""
    return compose_paper(read_paper_file(PAPERS / f"{name}.md"))


def refused(body: str, *, front: str = "title: Prøve") -> list[tuple[int, str]]:
    """Line and code of everything that keeps a text from becoming a paper."""
    try:
        composed(body, front=front)
    except PaperError as error:
        return [(one.place.line, one.code) for one in error.issues]
    return []


def text_of(line: tuple[Inline, ...]) -> str:
    """A line as a reader sees it, spaces that do not break as plain ones."""
    said = ["" if isinstance(one, Reference) else getattr(one, "text", "") for one in line]
    return "".join(said).replace("\u00a0", " ")


def paragraph(paper: Paper, number: int = 0) -> str:
    """The text of a paragraph."""
    return text_of([block for block in paper.blocks if isinstance(block, Paragraph)][number].content)


def line_of(paper: Paper, number: int = 0) -> tuple[Inline, ...]:
    """The inlines of a paragraph."""
    return [block for block in paper.blocks if isinstance(block, Paragraph)][number].content


def bound_in(line: tuple[Inline, ...]) -> list[Bound]:
    return [one for one in line if isinstance(one, Bound)]


def unbound_in(line: tuple[Inline, ...]) -> list[Unbound]:
    return [one for one in line if isinstance(one, Unbound)]


def table_named(paper: Paper, name: str) -> Table:
    """A table by its number or its label."""
    return next(one for one in paper.blocks if isinstance(one, Table) and name in (one.number, one.label))


def full_rows(table: Table) -> list[list[Cell]]:
    """The rows with every merged cell standing in each row it covers."""
    rows: list[list[Cell]] = []
    waiting: dict[int, tuple[Cell, int]] = {}
    for row in table.rows:
        given, full = iter(row), []
        for column in range(len(table.head[0])):
            held = waiting.get(column)
            cell = held[0] if held else next(given)
            left = (held[1] if held else cell.down) - 1
            waiting.pop(column, None)
            if left > 0:
                waiting[column] = (cell, left)
            full.append(cell)
        rows.append(full)
    return rows
