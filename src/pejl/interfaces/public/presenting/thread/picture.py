# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The thread around one thing as a picture; the page's list says the same with the reasons."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from pejl.apps.initiatives.facts import BudgetItemFacts, GoalLink, InitiativeFacts
from pejl.documents.charts.svg import Alternative
from pejl.documents.charts.thread_picture import Box, Column, thread_picture
from pejl.interfaces.drawing.drawn import drawn
from pejl.interfaces.public.presenting.names import numbered
from pejl.interfaces.public.presenting.thread.telling import Reading, item_title
from pejl.interfaces.public.presenting.thread.whole import Asking
from pejl.interfaces.wording.languages import own_words

MOST = 12  # boxes of a column; the list beside the picture has them all


def picture(
    reading: Reading,
    *,
    asked: Sequence[Asking],
    money: Sequence[BudgetItemFacts],
    done: Sequence[InitiativeFacts],
    goals: Sequence[GoalLink],
) -> SafeString:
    """Recommendations and money on the left, what is done in the middle, goals on the right."""
    initiatives = done[:MOST]
    shown = [link for link in _once(goals) if reading.goal(link)][:MOST]
    codes, places = [one.code for one in initiatives], {(one.scheme, one.goal): at for at, one in enumerate(shown)}
    aims = {(aim.scheme, aim.goal) for one in asked for aim in one.one.goals} & set(places)
    straight = aims - {(each.link.scheme, each.link.goal) for one in initiatives for each in one.contributions}
    left = [_asked_box(reading, one, codes, straight) for one in asked[:MOST]]
    left += [_money_box(reading, one, codes) for one in money[: MOST - len(left)]]
    middle = [_done_box(reading, one, places) for one in initiatives]
    right = [_goal_box(reading, one) for one in shown]
    if straight:
        ends = tuple(sorted(places[name] for name in straight))
        middle.append(Box(_("No initiative is tied to the goal"), missing=True, ends=ends))
    if not middle:
        middle = [Box(_("We have found nothing that is being done"), missing=True, ends=tuple(range(len(right))))]
        left = [replace(one, ends=(0,)) for one in left]
    if not right:
        right = [Box(_("No goal says what it was to move"), missing=True)]
        middle = [replace(one, ends=(0,)) for one in middle]
    heads = (_("Asked and paid for"), _("What is done"), _("Goals"))
    columns = [Column(head, tuple(boxes)) for head, boxes in zip(heads, (left, middle, right), strict=True)]
    return drawn(
        thread_picture([one for one in columns if one.boxes], Alternative("traad", _("The thread as a picture")))
    )


def _once(links: Iterable[GoalLink]) -> list[GoalLink]:
    return list({(one.scheme, one.goal): one for one in links}.values())


def _asked_box(reading: Reading, one: Asking, codes: Sequence[str], straight: set[tuple[str, str]]) -> Box:
    """`straight` are goals that no initiative leads to; their own box stands below those of the initiatives."""
    goal = one.one.goal
    ends = tuple(codes.index(link.initiative) for link in one.one.initiatives if link.initiative in codes)
    if any((aim.scheme, aim.goal) in straight for aim in one.one.goals):
        ends += (len(codes),)
    href = reading.href("public:goal", one.scheme, goal.code)
    return Box(numbered(goal.code, own_words(goal.title)), href, ends=ends)


def _money_box(reading: Reading, one: BudgetItemFacts, codes: Sequence[str]) -> Box:
    ends = tuple(codes.index(code) for code in one.initiatives if code in codes)
    return Box(item_title(one), reading.href("public:budget") + f"#{one.code}", ends=ends)


def _done_box(reading: Reading, one: InitiativeFacts, places: dict[tuple[str, str], int]) -> Box:
    named = [(each.link.scheme, each.link.goal) for each in one.contributions]
    ends = tuple(places[name] for name in named if name in places)
    return Box(own_words(one.title), reading.href("public:initiative", one.code), ends=ends)


def _goal_box(reading: Reading, one: GoalLink) -> Box:
    found = reading.goal(one)
    title = numbered(one.goal, own_words(found.goal.title)) if found else one.goal
    return Box(title, reading.href("public:goal", one.scheme, one.goal))
