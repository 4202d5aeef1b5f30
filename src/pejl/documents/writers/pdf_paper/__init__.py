# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A paper as PDF, which screen readers can read and archives can keep."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

from pejl.core.errors import PejlError
from pejl.documents.paper import Paper
from pejl.documents.paper_numbers import Numbers, numbered
from pejl.documents.writers.fonts import FAMILY, fonts
from pejl.documents.writers.pdf_paper.blocks import block, front
from pejl.documents.writers.pdf_paper.expressions import array, call, joined, string, words

__all__ = ["write_pdf"]

_STYLE = Path(__file__).with_name("style.typ")
_ACCESSIBLE, _ARCHIVAL = "ua-1", "a-2a"
_NO_GLYPH = re.compile(r'the text `"(.+?)"` could not be displayed', re.DOTALL)


def write_pdf(paper: Paper, *, archive: bool = False) -> bytes:
    """The paper as PDF/UA-1, and with `archive` as PDF/A-2a too: the same bytes for the same paper.

    `PejlError` with a code that begins with `writing.` where the paper has a hole (see `numbered`), where the fonts
    have not been built or lack a sign, or where the paper cannot be set; the last says what the setting program said.
    """
    import typst

    source = typst_source(numbered(paper))
    compiler = typst.Compiler(source.encode(), font_paths=fonts())
    try:
        written = compiler.compile(
            format="pdf",
            pdf_standards=[_ACCESSIBLE, _ARCHIVAL] if archive else [_ACCESSIBLE],  # type: ignore[list-item]  # its names are literals
            timestamp=_moment(paper),
        )
    except typst.TypstError as error:
        raise _refused(error.message, paper) from error
    assert isinstance(written, bytes)  # noqa: S101 - a PDF is one file
    return written


def _refused(message: str, paper: Paper) -> PejlError:
    missing = _NO_GLYPH.search(message)
    if missing:
        return PejlError("writing.no_glyph", found=missing.group(1), expected=FAMILY, where=paper.title)
    return PejlError("writing.not_set", found=message, where=paper.title)


def typst_source(numbers: Numbers, more: str = "") -> str:
    """The paper in typst's language: our style with `more` definitions, then the paper as calls of it."""
    blocks = (block(one, numbers, at) for at, one in enumerate(numbers.paper.blocks))
    return "\n\n".join((_about(numbers.paper), _style(), more, _page(numbers.paper), front(numbers), *blocks))


@lru_cache(maxsize=1)
def _style() -> str:
    return _STYLE.read_text(encoding="utf-8")


def _moment(paper: Paper) -> datetime:
    """The paper's own day: the clock has no part in a paper."""
    day = paper.day
    return datetime(day.year, day.month, day.day, tzinfo=UTC) if day else datetime(1970, 1, 1, tzinfo=UTC)


def _about(paper: Paper) -> str:
    """What the file says of itself, and the language that it is read aloud in."""
    day = paper.day
    language, _, region = paper.language.partition("-")
    about = call(
        "document",
        title=string(paper.title),
        author=string(paper.organisation) if paper.organisation else "",
        description=string(" · ".join(part for part in (paper.subtitle, paper.code, paper.digest) if part)),
        keywords=array(map(string, paper.keywords)),
        date=f"datetime(year: {day.year}, month: {day.month}, day: {day.day})" if day else "none",
    )
    text = call("text", lang=string(language), region=string(region) if region else "none")
    return f"#set {about}\n#set {text}"


def _page(paper: Paper) -> str:
    """A4, the organisation above and the page's number below."""
    top = " · ".join(part for part in (paper.organisation, paper.code) if part)
    page = call(
        "page",
        paper=string("a4"),
        margin="(x: 25mm, top: 27mm, bottom: 24mm)",
        header=call("text", words(top), size="small", fill="soft"),
        footer=f"context align(right, text(size: small, fill: soft, {_page_number(paper.labels.page)}))",
    )
    return f"#set {page}"


def _page_number(label: str) -> str:
    """The label with its numbers. No numbering pattern: in "Side 1 af 9" typst would count with the letter a."""
    counted = {"{page}": "str(counter(page).get().first())", "{pages}": "str(counter(page).final().first())"}
    parts = [label]
    for name, expression in counted.items():
        parts = [piece for part in parts for piece in _cut(part, name, expression, set(counted.values()))]
    return joined(part if part in counted.values() else words(part) for part in parts if part)


def _cut(part: str, name: str, expression: str, done: set[str]) -> list[str]:
    if part in done or name not in part:
        return [part]
    before, _, after = part.partition(name)
    return [before, expression, after]
