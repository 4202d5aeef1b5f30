# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Recommendations with the reply to each, as the register keeps them."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from pejl.apps.assessments.facts import GoalStatus
from pejl.documents.paper import Author, Block, Heading, Paragraph
from pejl.interfaces.papers.blocks.cells import words
from pejl.interfaces.papers.blocks.options import Options
from pejl.interfaces.papers.desk import Desk
from pejl.interfaces.papers.source.parts import BlockPart
from pejl.interfaces.wording.languages import own_words

_TOP, _DEEPEST = 2, 4  # levels of headings


def recommendations(desk: Desk, block: BlockPart) -> Iterator[Block]:
    """`::: anbefalinger`: every recommendation of a scheme under its own heading, with the reply that was recorded."""
    options = Options.of(desk, block, ("scheme", "goals"))
    status = desk.view.status(options.text("scheme"))
    wanted = [str(code) for code in options.several("goals")]
    chosen = [one for one in status.goals if not wanted or one.goal.code in wanted]
    unknown = [code for code in wanted if code not in {one.goal.code for one in status.goals}]
    if unknown or not chosen:
        desk.find("paper.no_goals", options.line("goals"), found=", ".join(unknown), expected=status.scheme.code)
    least = min((one.goal.depth for one in chosen), default=0)
    for one in chosen:
        yield from _replied(desk, one, min(_TOP + one.goal.depth - least, _DEEPEST), block.line)


def _replied(desk: Desk, one: GoalStatus, level: int, line: int) -> Iterator[Block]:
    title = f"{one.goal.code} {own_words(one.goal.title)}"
    yield Heading(level, words(title), desk.label(f"anbefaling-{one.goal.code}", line))
    reply = own_words(one.goal.note)
    if reply:
        yield Paragraph(desk.quoted(reply), author=Author.PERSON)
    else:
        yield Paragraph(words(_("No reply has been recorded.")), author=Author.RULE, drafted=True)
