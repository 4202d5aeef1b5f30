# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A page for each goal of a scheme: barometer, table, causes, activities, risks, money, special attention."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from django.utils.translation import gettext as _

from pejl.apps.assessments.facts import GoalStatus
from pejl.apps.goals.facts import TextFacts
from pejl.documents.paper import Author, Block, Bullets, Heading, NewPage, Paragraph, Style
from pejl.interfaces.papers.blocks.cells import Remarks, words
from pejl.interfaces.papers.blocks.drafts import draft_of
from pejl.interfaces.papers.blocks.goal_rows import GoalCells, outermost
from pejl.interfaces.papers.blocks.goal_tables import detail_table
from pejl.interfaces.papers.blocks.options import Options
from pejl.interfaces.papers.blocks.pictures import barometer_of
from pejl.interfaces.papers.desk import Desk
from pejl.interfaces.papers.source.parts import BlockPart
from pejl.interfaces.wording.languages import own_words

_TEXTS: Mapping[str, Callable[[], str]] = {
    "cause": lambda: _("Causes"),
    "activity": lambda: _("What the administration does"),
    "risk": lambda: _("Risks"),
    "outlook": lambda: _("What is expected"),
    "money": lambda: _("Money"),
    "other": lambda: _("Also worth knowing"),
}


def goal_pages(desk: Desk, block: BlockPart) -> Iterator[Block]:
    """`::: målsider`: every goal at the top of a scheme on a page of its own."""
    options = Options.of(desk, block, ("scheme", "goals", "draft"))
    status = desk.view.status(options.text("scheme"))
    wanted = [str(code) for code in options.several("goals")]
    chosen = [one for one in outermost(status) if not wanted or one.goal.code in wanted]
    for place, one in enumerate(chosen):
        if place:
            yield NewPage()
        yield from _page(desk, options, GoalCells(desk, status, Remarks(), options.text("scheme")), one)


def _page(desk: Desk, options: Options, cells: GoalCells, one: GoalStatus) -> Iterator[Block]:
    title = f"{one.goal.code}. {own_words(one.goal.title)}"
    yield Heading(2, words(title), desk.label(f"mål-{one.goal.code}", options.block.line))
    yield barometer_of(desk, options, one)
    yield detail_table(desk, options, cells, one)
    if options.flag("draft"):
        yield from draft_of(desk, one.goal.code, cells.scheme)
    for kind, title_of in _TEXTS.items():
        yield from _texts(desk, one.goal.texts, kind, title_of)
    for text in one.goal.texts:
        if text.kind == "attention":
            yield Paragraph(desk.quoted(own_words(text.text)), Style.ATTENTION, Author.PERSON)


def _texts(desk: Desk, texts: tuple[TextFacts, ...], kind: str, title: Callable[[], str]) -> Iterator[Block]:
    """What people recorded beside the goal; it is quoted as it stands, figures and all."""
    chosen = [own_words(one.text) for one in texts if one.kind == kind]
    if chosen:
        yield Heading(3, words(title()))
    if len(chosen) == 1:
        yield Paragraph(desk.quoted(chosen[0]), author=Author.PERSON)
    elif chosen:
        yield Bullets(tuple(desk.quoted(text) for text in chosen), author=Author.PERSON)
