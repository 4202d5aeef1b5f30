# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How a text, its kind and the register become a paper: every figure bound, or an error that says where and why."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from pejl.apps.audit.queries import last_written
from pejl.core.issues import Issue
from pejl.documents.paper import (
    Author,
    Block,
    Bound,
    Bullets,
    Heading,
    Labels,
    Paper,
    Paragraph,
    Style,
    inlines,
    text_sum,
)
from pejl.interfaces.exchange.moments import write_moment
from pejl.interfaces.papers.blocks.registry import built
from pejl.interfaces.papers.desk import Desk
from pejl.interfaces.papers.kinds import Piece, joined, kind_named
from pejl.interfaces.papers.kinds_checked import kind_issues
from pejl.interfaces.papers.source.front_matter import LANGUAGES, FrontMatter, read_front_matter
from pejl.interfaces.papers.source.parts import (
    BlockPart,
    HeadingPart,
    ListPart,
    PaperError,
    PaperSource,
    Part,
    TextPart,
)
from pejl.interfaces.papers.view import RegisterView
from pejl.interfaces.wording.languages import speaking
from pejl.interfaces.wording.periods import day_words

_CODE = re.compile(r"[^\W_][\w-]*")


@dataclass(frozen=True, slots=True)
class Order:
    """What the one who asks decides: other days than the text says, and where kinds of paper are looked for."""

    known_at: datetime | None = None
    as_of: date | None = None
    kinds: tuple[Path, ...] = ()


def compose_paper(source: PaperSource, order: Order | None = None) -> Paper:
    """The paper of a text against the register as known at a moment: what was asked for, or what the text says.

    Where neither says one it is that of the newest entry, so that nothing new gives the same paper, byte for byte.

    Raises `PaperError` with every finding, each with file, section and line: there is never a paper with a hole.
    """
    return compose_placed(source, order).paper


@dataclass(frozen=True, slots=True)
class Placed:
    """A paper, and for each of its blocks the file and the part of the text that it comes from."""

    paper: Paper
    origins: tuple[Origin, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a block comes from: `file` is that of the paper's own text or that of its kind."""

    file: str
    part: Part
    author: Author


def compose_placed(source: PaperSource, order: Order | None = None) -> Placed:
    """The same paper with where each of its blocks comes from. Raises what `compose_paper` raises."""
    order = order or Order()
    issues: list[Issue] = []
    front = read_front_matter(source, issues)
    kind = kind_named(front.kind, order.kinds) if front.kind else None
    wrong = tuple(kind_issues(kind.source)) if kind else ()
    pieces = () if wrong else joined(source, kind, issues)
    issues += wrong
    if issues:
        raise PaperError(issues, found=source.file)
    with speaking(front.language):
        return _composed(source, front, pieces, order)


def _composed(source: PaperSource, front: FrontMatter, pieces: tuple[Piece, ...], order: Order) -> Placed:
    known_at = order.known_at or front.known_at or last_written() or timezone.now()
    view = RegisterView(known_at, front.scheme, order.as_of or front.as_of)
    view.read_ahead(_CODE.findall(source.text))
    desk = Desk(view, source.file, front.language)
    made = [(block, origin) for piece in pieces for block, origin in _blocks(desk, piece)]
    desk.check_references()
    if desk.issues:
        raise PaperError(sorted(desk.issues, key=lambda one: (one.place.file, one.place.line)), found=source.file)
    organisation = view.lookups.body_title(front.organisation) if front.organisation else ""
    paper = Paper(
        title=front.title,
        language=LANGUAGES[front.language],
        labels=labels(),
        blocks=tuple(block for block, _origin in made),
        code=front.code,
        subtitle=" · ".join(filter(None, (front.subtitle, day_words(front.day) if front.day else ""))),
        organisation=organisation,
        day=front.day,
        known_at=write_moment(known_at),
        state=front.state,
        keywords=front.keywords,
        made_of=text_sum(source.text),
    )
    return Placed(replace(paper, digest=digest_of(paper)), tuple(origin for _block, origin in made))


def labels() -> Labels:
    """The words that a writer needs, in the active language."""
    return Labels(
        table=_("Table"),
        figure=pgettext("a picture of a paper", "Figure"),
        contents=_("Contents"),
        page=_("Page {page} of {pages}"),
        data_of=_("The figures behind {figure}"),
        unbound=_("Not bound to the register"),
        drafted=_("Draft by rule, not approved"),
        no_sign=_("A sign that the font lacks is shown by its number in Unicode: [U+…]."),
    )


def digest_of(paper: Paper) -> str:
    """Twelve letters that are the same for the same figures of the same versions, and for nothing else.

    >>> len(digest_of(Paper("T", "da-DK", Labels("", "", "", "", "", "", ""), ())))
    12
    """
    said = [f"{one.binding}={one.text}@{one.versions}" for one in inlines(paper) if isinstance(one, Bound)]
    return hashlib.sha256("\n".join(said).encode()).hexdigest()[:12]


# --- blocks --------------------------------------------------------------------------------------------------------


def _blocks(desk: Desk, piece: Piece) -> Iterator[tuple[Block, Origin]]:
    with desk.reading(piece.file, piece.section, piece.author):
        for part in piece.parts:
            origin = Origin(piece.file, part, piece.author)
            yield from ((block, origin) for block in _of_part(desk, part))


def _of_part(desk: Desk, part: Part) -> Iterator[Block]:
    if isinstance(part, HeadingPart):
        yield _heading(desk, part)
    elif isinstance(part, TextPart):
        style = Style.ATTENTION if part.boxed else Style.BODY
        yield Paragraph(desk.line(part.text, part.line), style, desk.author)
    elif isinstance(part, ListPart):
        items = tuple(desk.line(text, line) for text, line in part.items)
        yield Bullets(items, part.numbered, desk.author)
    elif isinstance(part, BlockPart):
        yield from built(desk, part)


def _heading(desk: Desk, part: HeadingPart) -> Heading:
    """Figures of a heading are names; a heading of the first level begins a new numbering."""
    if part.level == 1:
        desk.number = part.number
    return Heading(part.level, desk.line(part.text, part.line, typed=False), desk.label(part.label, part.line))
