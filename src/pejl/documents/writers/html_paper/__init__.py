# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A paper as one page of HTML that stands alone: it asks nobody for anything, and prints on A4."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from pejl.documents.paper import Paper
from pejl.documents.paper_numbers import numbered
from pejl.documents.writers.html_paper.blocks import block
from pejl.documents.writers.html_paper.lines import Writing
from pejl.documents.writers.html_paper.markup import element, words

__all__ = ["write_fragment", "write_html"]

_STYLE = Path(__file__).with_name("paper.css")
# Nothing is fetched, nothing is run, whatever stands in the paper.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"


def write_html(paper: Paper) -> str:
    """The paper as a page; tables, figures and notes are numbered as in the Word file and the PDF.

    `PejlError` with a code that begins with `writing.` where the paper has a hole (see `numbered`).
    """
    writing = Writing(numbered(paper))
    body = "\n".join(block(one, writing, at) for at, one in enumerate(paper.blocks))
    main = element("main", f"\n{body}\n{_notes(writing)}")
    page = f"{_head(paper)}\n{element('body', _front(paper) + main + _foot(paper))}"
    return f"<!DOCTYPE html>\n{element('html', page, lang=paper.language)}\n"


def write_fragment(paper: Paper) -> str:
    """The blocks and notes of a paper alone, to be shown inside another page under a heading of the second level.

    Raises what `write_html` raises.
    """
    writing = Writing(numbered(paper))
    body = "\n".join(block(one, writing, at) for at, one in enumerate(paper.blocks))
    return f"{body}\n{_notes(writing)}"


def _head(paper: Paper) -> str:
    parts = [
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        element("title", words(paper.title)),
        element("style", _style()),
    ]
    return element("head", "\n".join(parts))


@lru_cache(maxsize=1)
def _style() -> str:
    return _STYLE.read_text(encoding="utf-8")


def _front(paper: Paper) -> str:
    lines = [
        element("p", words(paper.state), class_="state") if paper.state else "",
        element("h1", words(paper.title)),
        element("p", words(paper.subtitle), class_="subtitle") if paper.subtitle else "",
    ]
    return element("header", "".join(lines))


def _foot(paper: Paper) -> str:
    told = " · ".join(part for part in (paper.organisation, paper.code) if part)
    return element("footer", element("p", words(told))) if told else ""


def _notes(writing: Writing) -> str:
    items = (
        element(
            "li",
            f"{note} {element('a', '↩', href=f'#from_{at}', role='doc-backlink', aria_label=str(at))}",
            id=f"note_{at}",
        )
        for at, note in enumerate(writing.notes, 1)
    )
    return element("div", element("ol", "".join(items)), class_="notes", role="doc-endnotes") if writing.notes else ""
