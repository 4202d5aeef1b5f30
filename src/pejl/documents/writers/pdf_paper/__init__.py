# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A paper as PDF, which screen readers can read and archives can keep."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

from pejl.core.errors import PejlError
from pejl.documents.paper import Paper, Picture, Table
from pejl.documents.paper_numbers import Numbers, numbered
from pejl.documents.writers.fonts import FAMILY, fonts
from pejl.documents.writers.pdf_paper.blocks import block, front
from pejl.documents.writers.pdf_paper.expressions import array, call, joined, string, words
from pejl.documents.writers.pdf_paper.row_heads import with_row_heads
from pejl.documents.writers.pdf_paper.tables import row_heads

__all__ = ["write_pdf"]

_STYLE = Path(__file__).with_name("style.typ")
_ACCESSIBLE, _ARCHIVAL = "ua-1", "a-2a"
_MOST_SIGNS = 40  # each costs one more setting of the paper
_UNSEEN = "\N{ZERO WIDTH JOINER}\N{VARIATION SELECTOR-15}\N{VARIATION SELECTOR-16}"
_NO_GLYPH = re.compile(r'the text `"(.+?)"` could not be displayed', re.DOTALL)


def write_pdf(paper: Paper, *, archive: bool = False) -> bytes:
    """The paper as PDF/UA-1, and with `archive` as PDF/A-2a too: the same bytes for the same paper.

    A sign that no font has, such as an emoji, is shown by its number, and a remark at the end says so.
    `PejlError` with a code that begins with `writing.` where the paper has a hole (see `numbered`), where the fonts
    have not been built or lack more than 40 signs, or where the paper cannot be set; the last says what the setting
    program said.
    """
    standards = [_ACCESSIBLE, _ARCHIVAL] if archive else [_ACCESSIBLE]
    written = _set(Source(paper), standards)
    return with_row_heads(written, [row_heads(one) for one in _tables(paper)])


def _set(source: Source, standards: list[str]) -> bytes:
    """The file as typst sets it; both standards ask for a glyph for every sign, so what has none is replaced."""
    import typst

    compiler = typst.Compiler(source.text.encode(), font_paths=fonts())
    try:
        written = compiler.compile(
            format="pdf",
            pdf_standards=standards,  # type: ignore[arg-type]  # its names are literals
            timestamp=_moment(source.paper),
        )
    except typst.TypstError as error:
        missing = _NO_GLYPH.search(error.message)
        if missing is None:
            raise PejlError("writing.not_set", found=error.message, where=source.paper.title) from error
        return _set(source.without(missing.group(1)), standards)
    assert isinstance(written, bytes)  # noqa: S101 - a PDF is one file
    return written


@dataclass(frozen=True, slots=True)
class Source:
    """A paper in typst's language; `lacking` are the signs that are shown by their numbers, `more` definitions."""

    paper: Paper
    more: str = ""
    lacking: frozenset[str] = frozenset()

    @property
    def text(self) -> str:
        """The source; the style is plain ASCII, so that signs are replaced in the paper's own words alone."""
        written = typst_source(numbered(self.paper), self.more)
        if not self.lacking:
            return written
        shown = {ord(sign): "" if sign in _UNSEEN else f"[U+{ord(sign):04X}]" for sign in (*self.lacking, *_UNSEEN)}
        return f"{written.translate(shown)}\n\n#{call('remark', words(self.paper.labels.no_sign))}"

    def without(self, cluster: str) -> Source:
        """The same without the signs of a cluster. `PejlError("writing.no_glyph")` where there are too many."""
        lacking = self.lacking | {sign for sign in cluster if not sign.isascii()}
        if len(lacking) > _MOST_SIGNS or lacking == self.lacking:
            raise PejlError("writing.no_glyph", found=cluster, expected=FAMILY, where=self.paper.title)
        return replace(self, lacking=lacking)


def _tables(paper: Paper) -> Iterator[Table]:
    for block_ in paper.blocks:
        if isinstance(block_, Table):
            yield block_
        elif isinstance(block_, Picture) and block_.data:
            yield block_.data


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
    """A4, the organisation and the title above, and the page's number below."""
    top = " · ".join(part for part in (paper.organisation, paper.title) if part)
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
