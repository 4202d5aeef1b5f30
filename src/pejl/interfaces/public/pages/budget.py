# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What was proposed and granted: every budget item, what helps several goals, and what runs out soon."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pejl.apps.initiatives.facts import BudgetItemFacts
from pejl.core.thread.money import ends_within_a_year, sum_by_year
from pejl.interfaces.exchange.thread_documents import BUDGET_COLUMNS, budget_document, budget_rows
from pejl.interfaces.public.editions import Edition
from pejl.interfaces.public.presenting.thread.goal_section import Money, money_words
from pejl.interfaces.public.presenting.thread.reading import reading
from pejl.interfaces.public.presenting.thread.telling import Line, Reading, goal_line, item_line
from pejl.interfaces.public.presenting.thread.whole import thread
from pejl.interfaces.public.responses import Page, page
from pejl.interfaces.wording.languages import own_text
from pejl.interfaces.wording.periods import day_words
from pejl.interfaces.wording.thread_words import item_kind_words, process_words


@dataclass(frozen=True, slots=True)
class Item:
    """A budget item with the goals it is to help, each with its reason."""

    code: str
    line: Line
    kind: str
    goals: tuple[Line, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Process:
    """The items of a budget or another process."""

    title: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class BudgetView:
    """Everything the template writes."""

    title: str
    lead: str
    money: Money
    several: tuple[Line, ...]
    ending_title: str
    ending: tuple[Line, ...]
    processes: tuple[Process, ...]
    section: str = "budget"


@page
def budget(edition: Edition) -> Page:
    """`/budget/`."""
    edition.site()
    items = tuple(thread(edition).items.values())
    view = cache(lambda: _view(edition, items))
    document = cache(lambda: budget_document(items, sum_by_year(one.item for one in items)))
    rows = cache(lambda: budget_rows(items))
    return Page("public/budget.html", view, rows, document, "pejl-budget", columns=BUDGET_COLUMNS)


def _view(edition: Edition, items: tuple[BudgetItemFacts, ...]) -> BudgetView:
    read = reading(edition, (link.scheme for one in items for link in one.supports))
    today = timezone.localdate(edition.release.published_from) if edition.release else timezone.localdate()
    ending = [one for one in items if one.funding_ends and ends_within_a_year(one.funding_ends, today)]
    several = [one for one in items if len(one.supports) > 1]
    lead = ngettext("{count} item.", "{count} items. {several} of them are to help more than one goal.", len(items))
    return BudgetView(
        title=_("What was proposed and granted"),
        lead=lead.format(count=len(items), several=len(several)),
        money=money_words(items),
        several=tuple(_with_goals(read, one) for one in several),
        ending_title=_("Funding that ends within a year of {day}").format(day=day_words(today)),
        ending=tuple(item_line(read, one) for one in sorted(ending, key=lambda one: (one.funding_ends, one.code))),
        processes=tuple(_processes(read, items)),
    )


def _with_goals(read: Reading, one: BudgetItemFacts) -> Line:
    line = item_line(read, one)
    goals = [found.words for link in one.supports if (found := goal_line(read, link))]
    return Line(line.words, line.href, "; ".join(goals))


def _processes(read: Reading, items: Iterable[BudgetItemFacts]) -> Iterable[Process]:
    found = sorted(items, key=lambda one: (one.year == "", one.year, one.process, one.code))
    for (year, process), members in groupby(found, key=lambda one: (one.year, one.process)):
        title = (
            process_words(process, year)
            if year
            else _("{process}, year not said").format(process=process_words(process, ""))
        )
        yield Process(title, tuple(_item(read, one) for one in members))


def _item(read: Reading, one: BudgetItemFacts) -> Item:
    goals = tuple(line for link in one.supports if (line := goal_line(read, link)))
    return Item(one.code, item_line(read, one), item_kind_words(one.kind), goals, own_text(one.note))
