# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""On a goal's page: what was done for it, what it cost, and what was never decided."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pejl.apps.assessments.facts import SchemeStatus
from pejl.apps.initiatives.facts import BudgetItemFacts
from pejl.core.thread.money import Sums, sum_by_year
from pejl.interfaces.public.presenting.names import numbered
from pejl.interfaces.public.presenting.thread.picture import picture
from pejl.interfaces.public.presenting.thread.telling import (
    Line,
    Reading,
    initiative_line,
    item_line,
    item_title,
    money_of,
    who_linked,
)
from pejl.interfaces.public.presenting.thread.whole import Thread
from pejl.interfaces.wording.figures import figure
from pejl.interfaces.wording.languages import own_text, own_words
from pejl.interfaces.wording.thread import amount_words

DECIDED = ("agreed", "rejected")


@dataclass(frozen=True, slots=True)
class YearSum:
    """What the items of a year come to."""

    year: str
    words: str


@dataclass(frozen=True, slots=True)
class Money:
    """Sums with what could not be put into them."""

    years: tuple[YearSum, ...]
    undivided: tuple[str, ...]
    unnamed: str


@dataclass(frozen=True, slots=True)
class GoalThread:
    """Everything that the section shows."""

    done: tuple[Line, ...]
    items: tuple[Line, ...]
    money: Money
    undecided: tuple[Line, ...]
    asked: tuple[Line, ...]
    picture: SafeString

    def __bool__(self) -> bool:
        return bool(self.done or self.items or self.asked)


def goal_thread(reading: Reading, status: SchemeStatus, goal: str, thread: Thread) -> GoalThread:
    """What is linked to a goal or to one below it."""
    scheme = status.scheme.code
    codes = within(status, goal)
    done, paid = thread.done_for(scheme, codes), thread.paid_for(scheme, codes)
    asked = thread.asked_for(scheme, codes)
    items = [item for item, _why in paid]
    return GoalThread(
        done=tuple(
            initiative_line(
                reading,
                one,
                why=_why(why.link.rationale, why.link.linked_by),
                money=money_of(thread.pays(one.code)),
            )
            for one, why in done
        ),
        items=tuple(item_line(reading, item, why=_why(link.rationale, link.linked_by)) for item, link in paid),
        money=money_words(items),
        undecided=tuple(item_line(reading, item) for item in items if item.outcome not in DECIDED),
        asked=tuple(
            Line(
                numbered(found.one.goal.code, own_words(found.one.goal.title)),
                reading.href("public:goal", found.scheme, found.one.goal.code),
                own_words(thread.asked[found.scheme].scheme.short_title),
                _why(link.rationale, link.linked_by),
            )
            for found, link in asked
        ),
        picture=picture(
            reading,
            asked=[found for found, _link in asked],
            money=items,
            done=[one for one, _why in done],
            goals=[why.link for _one, why in done if why.link.scheme == scheme],
        )
        if done
        else SafeString(""),
    )


def _why(rationale: object, linked_by: str) -> str:
    return " ".join(filter(None, (own_text(rationale), who_linked(linked_by))))  # type: ignore[arg-type]


def within(status: SchemeStatus, goal: str) -> list[str]:
    """The goal and those below it, in the scheme's order."""
    found = {goal}
    for one in status.goals:  # parents stand before children
        if one.goal.parent in found:
            found.add(one.goal.code)
    return [one.goal.code for one in status.goals if one.goal.code in found]


def money_words(items: Iterable[BudgetItemFacts]) -> Money:
    """What items come to in each year, and what could not be put into a year or has no amount."""
    every = list(items)
    sums: Sums = sum_by_year(one.item for one in every)
    titles = {one.code: item_title(one) for one in every}
    years = [
        YearSum(str(year), _sum(value, unit, level))
        for year, amounts in sums.years.items()
        for (unit, level), value in amounts.items()
    ]
    undivided = tuple(f"{titles[one.key]}: {amount_words(one.amount)}" for one in sums.undivided)
    count = len(sums.unnamed)
    unnamed = ngettext(
        "{count} item has no amount in the papers and is in no sum.",
        "{count} items have no amount in the papers and are in no sum.",
        count,
    ).format(count=count)
    return Money(tuple(years), undivided, unnamed if count else "")


def _sum(value: object, unit: str, level: str) -> str:
    words = figure(value, unit)  # type: ignore[arg-type]
    return _("{amount} (prices of {year})").format(amount=words, year=level) if level else words
