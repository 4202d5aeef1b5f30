# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The pieces that pages of the thread are made of: nodes on a line, lines under them, and what goals and money say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from pejl.apps.assessments.facts import GoalStatus, SchemeStatus
from pejl.apps.initiatives.facts import BudgetItemFacts, GoalLink, InitiativeFacts
from pejl.core.periods import Period
from pejl.documents.charts.thread_picture import step_mark
from pejl.interfaces.drawing.drawn import drawn
from pejl.interfaces.public.editions import Edition
from pejl.interfaces.public.links import address
from pejl.interfaces.public.presenting import answer
from pejl.interfaces.public.presenting.names import numbered
from pejl.interfaces.wording.languages import own_text, own_words
from pejl.interfaces.wording.lookups import Lookups
from pejl.interfaces.wording.periods import day_words, period_words
from pejl.interfaces.wording.thread import amount_words, outcome_words
from pejl.interfaces.wording.thread_words import phase_words, process_words


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a list: a link or words, what follows them, and a small note."""

    words: str
    href: str = ""
    after: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Node:
    """A step on the line. One that is missing has its own sentence and is never left out."""

    mark: SafeString
    kind: str
    title: str
    missing: bool = False
    texts: tuple[str, ...] = ()
    lines: tuple[Line, ...] = ()
    note: str = ""


def node(step: str, kind: str, title: str, *, missing: bool = False) -> Node:
    """A node with its mark and no text yet."""
    return Node(drawn(step_mark(step, missing=missing)), kind, title, missing)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a page is read from: the edition, the titles behind codes, and the schemes that are linked to."""

    edition: Edition
    names: Lookups
    schemes: dict[str, SchemeStatus]

    def href(self, name: str, *args: str) -> str:
        """The address of a page in the edition that is being read."""
        return address(name, *args) + self.edition.query

    def goal(self, link: GoalLink) -> GoalStatus | None:
        """The goal that a link leads to, where it was published."""
        scheme = self.schemes.get(link.scheme)
        return scheme.goal(link.goal) if scheme else None


def goal_line(reading: Reading, link: GoalLink) -> Line | None:
    """A goal with how it stands and why it is named; None for a goal that was not published."""
    found = reading.goal(link)
    if found is None:
        return None
    return Line(
        words=numbered(found.goal.code, own_words(found.goal.title)),
        href=reading.href("public:goal", link.scheme, link.goal),
        after=answer.hero(found),
        note=" ".join(filter(None, (own_text(link.rationale), who_linked(link.linked_by)))),
    )


def who_linked(linked_by: str) -> str:
    """A reader must be able to tell what the paper said from what was read into it."""
    return _("(The link is ours; the paper does not make it.)") if linked_by == "editor" else ""


def initiative_line(reading: Reading, one: InitiativeFacts, *, why: str = "", money: str = "") -> Line:
    """An initiative with how far it is, what it costs and why it is named."""
    phase = phase_words(one.phase) if one.phase else ""
    after = ", ".join(filter(None, (phase, began_words(one), money)))
    return Line(own_words(one.title), reading.href("public:initiative", one.code), after, why)


def began_words(one: InitiativeFacts) -> str:
    """When it began; "" where nobody said."""
    return _("from {period}").format(period=period_words(Period.parse(one.start))) if one.start else ""


def money_of(items: Iterable[BudgetItemFacts]) -> str:
    """The amounts of some items, one after the other; that none is named where none is.

    What an item gives to several initiatives is nobody's alone, and is said to be shared.
    """
    found = list(items)
    said = [_amounts(item) for item in found if any(one.value is not None for one in item.item.amounts)]
    if found and not said:
        return _("money given, no amount named")
    return "; ".join(said)


def _amounts(item: BudgetItemFacts) -> str:
    words = "; ".join(amount_words(one) for one in item.item.amounts if one.value is not None)
    return _("{amounts} (shared by several)").format(amounts=words) if len(item.initiatives) > 1 else words


def item_title(one: BudgetItemFacts) -> str:
    """`Ø303 Job til borgere med misbrug`."""
    title = own_words(one.title)
    return title if title.startswith(one.number) else f"{one.number} {title}"


def item_line(reading: Reading, one: BudgetItemFacts, *, why: str = "") -> Line:
    """A budget item with process, decision, amounts and how long it is paid for."""
    said = [process_words(one.process, one.year), outcome_words(one.outcome)]
    said.append("; ".join(amount_words(amount) for amount in one.item.amounts) or _("amount not named"))
    if one.funding_ends:
        said.append(_("funded until {day}").format(day=day_words(one.funding_ends)))
    return Line(item_title(one), reading.href("public:budget") + f"#{one.code}", ", ".join(said), why)
