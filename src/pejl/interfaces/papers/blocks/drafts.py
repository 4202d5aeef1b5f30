# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""First drafts by rule: what is measured, how it went, signal or noise, what is missing, what to keep in mind.

Every sentence is a binding, so that a draft that is kept follows the register as other text does.
"""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from pejl.apps.assessments.facts import GoalStatus
from pejl.core.bindings.binding import Count, Known, OfGoal
from pejl.core.errors import PejlError
from pejl.core.status.base import Change, Path
from pejl.core.status.judged import Outlook, Signal
from pejl.documents.paper import Author, Block, Bullets, Heading, Inline, Paragraph, Words
from pejl.interfaces.papers.answers.answering import answer
from pejl.interfaces.papers.blocks.cells import words
from pejl.interfaces.papers.blocks.goal_rows import outermost
from pejl.interfaces.papers.blocks.options import Options
from pejl.interfaces.papers.desk import Desk
from pejl.interfaces.papers.source.parts import BlockPart
from pejl.interfaces.wording.languages import own_words
from pejl.interfaces.wording.statuses import outlook_word, path_word, reason_words, signal_word

_FIRST = (Known.MEASURED, Known.DEVELOPMENT, Known.VARIATION)
_SECOND = (Known.MISSING, Known.RESERVATION)


def draft(desk: Desk, block: BlockPart) -> Iterator[Block]:
    """`::: udkast GOAL`: a draft about one goal, or about each goal at the top where none is named."""
    scheme = Options.of(desk, block, ("scheme",)).text("scheme")
    try:
        if block.argument:
            desk.view.goal(block.argument, scheme)
            yield from draft_of(desk, block.argument, scheme)
        else:
            for one in outermost(desk.view.status(scheme)):
                yield Heading(2, words(f"{one.goal.code}. {own_words(one.goal.title)}"))
                yield from draft_of(desk, one.goal.code, scheme)
    except PejlError as error:
        desk.trouble(error, block.line)


def draft_of(desk: Desk, goal: str, scheme: str) -> Iterator[Paragraph]:
    """Two paragraphs at most: what was measured and how it went; what is missing and what to keep in mind."""
    for group in (_FIRST, _SECOND):
        content = tuple(_told(desk, group, goal, scheme))
        if content:
            yield Paragraph(content, author=Author.RULE, drafted=True)


def _told(desk: Desk, group: tuple[Known, ...], goal: str, scheme: str) -> Iterator[Inline]:
    first = True
    for known in group:
        binding = OfGoal(known, goal, scheme)
        said = answer(desk.view, binding)
        if said.text:
            if not first:
                yield Words(" ")
            yield desk.as_bound(binding, said.text, said.versions)
            first = False


# --- by exception --------------------------------------------------------------------------------------------------


def exceptions(desk: Desk, block: BlockPart) -> Iterator[Block]:
    """`::: undtagelser`: only the goals that need attention, each with why."""
    scheme = Options.of(desk, block, ("scheme",)).text("scheme")
    status = desk.view.status(scheme)
    concerned = [(one, reasons) for one in status.measured() if (reasons := list(_concerns(one)))]
    if not concerned:
        yield Paragraph(words(_("No goal needs attention by the rules.")), author=Author.RULE, drafted=True)
    for one, reasons in concerned:
        yield Heading(2, words(f"{one.goal.code} {own_words(one.goal.title)}"))
        yield Bullets(tuple(words(reason) for reason in reasons), author=Author.RULE, drafted=True)
        yield from draft_of(desk, one.goal.code, scheme)
    if concerned and len(concerned) < len(status.measured()):
        yield Paragraph(tuple(_left_out(desk, scheme)), author=Author.RULE, drafted=True)


def _left_out(desk: Desk, scheme: str) -> Iterator[Inline]:
    """How many goals there are is counted by the register, as everywhere else."""
    binding = Count(scheme=scheme)
    said = answer(desk.view, binding)
    text = _("The others of the {count} goals are left out, since nothing about them needs attention.")
    before, _count, after = text.partition("{count}")
    yield Words(before)
    yield desk.as_bound(binding, said.text, said.versions)
    yield Words(after)


def _concerns(one: GoalStatus) -> Iterator[str]:
    found = one.assessment
    if found.signal is Signal.DETERIORATION:
        yield signal_word(found.signal)
    if found.change is Change.WORSE and found.signal is not Signal.DETERIORATION:
        yield _("Worse than at the baseline")
    if found.path is Path.BEHIND:
        yield path_word(found.path)
    if found.outlook is Outlook.UNLIKELY:
        yield outlook_word(found.outlook)
    if one.published is not None and one.published.agrees is False:
        yield _("The published status and the rules disagree")
    missing = {piece.reason for piece in found.pieces if piece.indicator and piece.value is None and piece.reason}
    for reason in sorted(missing - {None}):
        if reason in ("no_status", "suppressed", "no_baseline"):
            yield _("Missing: {why}").format(why=reason_words(reason))
