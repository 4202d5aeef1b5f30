# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What is done: the list of initiatives, and what became of each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from django.http import Http404
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pejl.apps.initiatives.facts import InitiativeFacts
from pejl.interfaces.exchange.thread_documents import INITIATIVE_COLUMNS, initiative_document, initiative_rows
from pejl.interfaces.public.editions import Edition
from pejl.interfaces.public.presenting.thread.initiative import Fact, facts, nodes
from pejl.interfaces.public.presenting.thread.picture import picture
from pejl.interfaces.public.presenting.thread.reading import reading
from pejl.interfaces.public.presenting.thread.telling import Line, Node, Reading, initiative_line, money_of
from pejl.interfaces.public.presenting.thread.whole import Thread, thread
from pejl.interfaces.public.responses import Page, page
from pejl.interfaces.wording.languages import own_text, own_words


@dataclass(frozen=True, slots=True)
class Group:
    """The initiatives that one scheme's goals, or no goal, are named by."""

    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class InitiativesView:
    """Everything the template writes of the list."""

    title: str
    lead: str
    groups: tuple[Group, ...]
    section: str = "initiatives"


@dataclass(frozen=True, slots=True)
class InitiativeView:
    """Everything the template writes of one."""

    title: str
    lead: str
    facts: tuple[Fact, ...]
    nodes: tuple[Node, ...]
    picture: SafeString
    section: str = "initiatives"


@page
def initiatives(edition: Edition) -> Page:
    """`/indsatser/`."""
    whole = thread(edition)
    every = tuple(whole.initiatives.values())
    view = cache(lambda: _list(reading(edition, ()), whole, every))
    document = cache(lambda: {"initiatives": [initiative_document(one) for one in every]})
    rows = cache(lambda: initiative_rows(every))
    return Page("public/initiatives.html", view, rows, document, "pejl-initiatives", columns=INITIATIVE_COLUMNS)


def _list(read: Reading, whole: Thread, every: Iterable[InitiativeFacts]) -> InitiativesView:
    titles = {one.code: own_words(one.short_title) for one in read.edition.site().schemes}
    order = list(titles)
    found = sorted(every, key=lambda one: (_place(one, order), own_words(one.title)))
    groups = tuple(
        Group(titles[order[place]] if place < len(order) else _("Tied to no goal"), tuple(_line(read, whole, members)))
        for place, members in groupby(found, key=lambda one: _place(one, order))
    )
    lead = ngettext("{count} initiative.", "{count} initiatives, by the goals they are to move.", len(found))
    return InitiativesView(_("What is done"), lead.format(count=len(found)), groups)


def _place(one: InitiativeFacts, order: list[str]) -> int:
    schemes = [each.link.scheme for each in one.contributions if each.link.scheme in order]
    return order.index(schemes[0]) if schemes else len(order)


def _line(read: Reading, whole: Thread, members: Iterable[InitiativeFacts]) -> Iterable[Line]:
    return (initiative_line(read, one, money=money_of(whole.pays(one.code))) for one in members)


@page
def initiative(edition: Edition, code: str) -> Page:
    """`/indsatser/<code>/`."""
    edition.site()  # a withdrawn release says so
    whole = thread(edition)
    one = whole.initiatives.get(code)
    if one is None:
        raise Http404
    view = cache(lambda: _view(edition, whole, one))
    document = cache(lambda: initiative_document(one))
    return Page("public/initiative.html", view, lambda: initiative_rows([one]), document, f"pejl-{code}")


def _view(edition: Edition, whole: Thread, one: InitiativeFacts) -> InitiativeView:
    goals = [each.link for each in one.contributions]
    read = reading(edition, [link.scheme for link in goals])
    return InitiativeView(
        title=own_words(one.title),
        lead=own_text(one.description),
        facts=facts(read, one),
        nodes=nodes(read, one, whole),
        picture=picture(
            read,
            asked=[found for found, _link in whole.led_to(one.code)],
            money=whole.pays(one.code),
            done=[one],
            goals=goals,
        ),
    )
