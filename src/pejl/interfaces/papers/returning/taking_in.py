# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A file that came back from Word, held against the text that it was made of, and taken into the text of today."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from pejl.core.errors import PejlError
from pejl.documents.paper import Inline
from pejl.documents.readers.word_bindings import EditedPaper, read_edited
from pejl.interfaces.exchange.moments import read_moment
from pejl.interfaces.papers.composing import Order, compose_placed
from pejl.interfaces.papers.returning.changes import Case, Comparison, Settling
from pejl.interfaces.papers.returning.comparing import compared
from pejl.interfaces.papers.returning.merging import carried_over, merged
from pejl.interfaces.papers.source.front_matter import read_front_matter
from pejl.interfaces.papers.source.parts import PaperSource
from pejl.interfaces.papers.unbound import Suggestions, marked
from pejl.interfaces.papers.view import RegisterView


def text_made_of(edited: EditedPaper, code: str, texts: Mapping[str, str]) -> str:
    """The text that the file was made of, among those there have been by their `text_sum`.

    Raises `PejlError`: `paper.returned_no_list` for a file that Pejl did not write or whose list of figures is gone,
    `paper.returned_other` for that of another paper, `paper.returned_old` where the text it was made of is not known.
    """
    listed = edited.listed
    if not listed.code and not listed.controls:
        raise PejlError("paper.returned_no_list", found="docx", expected=code)
    if listed.code != code:
        raise PejlError("paper.returned_other", found=listed.code, expected=code)
    if listed.made_of not in texts:
        raise PejlError("paper.returned_old", found=listed.made_of or "–", expected=", ".join(texts))
    return texts[listed.made_of]


def case_of(edited: EditedPaper, source: PaperSource, order: Order | None = None) -> Case:
    """The file beside the paper that was sent out: the same text, and the register as it was known then."""
    from pejl.documents.writers.word_paper import write_word

    order = replace(order or Order(), known_at=read_moment(edited.listed.known_at))
    placed = compose_placed(source, order)
    return Case(source, placed, read_edited(write_word(placed.paper)), edited)


def case_as_read(edited: EditedPaper, sent: EditedPaper, source: PaperSource, order: Order | None = None) -> Case:
    """The same where the file that was sent out has been read before."""
    order = replace(order or Order(), known_at=read_moment(edited.listed.known_at))
    return Case(source, compose_placed(source, order), sent, edited)


def marking(case: Case, order: Order | None = None) -> Callable[[tuple[Inline, ...]], tuple[Inline, ...]]:
    """Marks bare figures, with what the register holds as the file was written."""
    front = read_front_matter(case.source, [])
    as_of = (order or Order()).as_of or front.as_of
    suggest = Suggestions(RegisterView(read_moment(case.placed.paper.known_at), front.scheme, as_of))
    return lambda line: marked(line, suggest)


def comparison(case: Case, now: str, settling: Settling | None = None, order: Order | None = None) -> Comparison:
    """What differs, with its changes placed in the text of today."""
    found = compared(case, marking(case, order), settling)
    before = case.source.text.replace("\r\n", "\n")
    return found if before == now else replace(found, changes=carried_over(found.changes, before, now))


def taken_in(found: Comparison, now: str, settling: Settling) -> str:
    """The text of today with the changes that were chosen."""
    return merged(now, [one for one in found.changes if settling.takes(one)])
