# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""`pejl budget`: which budget items are to help which goals, what they come to each year, and what runs out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING

import click

from pejl.core.thread.money import ends_within_a_year, sum_by_year
from pejl.interfaces.cli.installation import open_register
from pejl.interfaces.cli.language import gettext as _
from pejl.interfaces.cli.options import KNOWN_AT, DayType, verb
from pejl.interfaces.cli.output import FORMAT, tell_json

if TYPE_CHECKING:
    from pejl.apps.initiatives.facts import BudgetItemFacts
    from pejl.core.thread.money import Sums


@verb("budget", _("Without SCHEME all items are told; with GOAL those that are to help the goal or one below it."))
@click.argument("scheme", required=False)
@click.argument("goal", required=False)
@click.option("--several-goals", is_flag=True, help=_("Only items that are to help more than one goal."))
@click.option(
    "--ends-after",
    type=DayType(),
    metavar="DATE",
    help=_("Only items whose funding ends within a year of this day."),
)
@KNOWN_AT
@FORMAT
def command(
    scheme: str | None,
    goal: str | None,
    several_goals: bool,
    ends_after: date | None,
    known_at: datetime | None,
    form: str,
) -> int:
    """Tell items and sums."""
    open_register()
    from pejl.apps.initiatives.queries import budget_items

    goals = _goals(scheme, goal, known_at) if scheme else None
    items = [
        one
        for one in budget_items(known_at).values()
        if (goals is None or any((link.scheme, link.goal) in goals for link in one.supports))
        and (not several_goals or len(one.supports) > 1)
        and (ends_after is None or (one.funding_ends is not None and ends_within_a_year(one.funding_ends, ends_after)))
    ]
    sums = sum_by_year(one.item for one in items)
    if form == "json":
        from pejl.interfaces.exchange.thread_documents import budget_document

        tell_json(budget_document(items, sums))
    else:
        click.echo("\n".join([*_lines(items), *_sums(sums)]) or _("There are no budget items."))
    return 0


def _goals(scheme: str, goal: str | None, known_at: datetime | None) -> set[tuple[str, str]]:
    """The goal and those below it; without one every goal of the scheme."""
    from pejl.apps.goals.queries import scheme_tree
    from pejl.core.errors import PejlError

    tree = scheme_tree(scheme, known_at)
    if goal is None:
        return {(scheme, one.code) for one in tree.goals}
    if tree.goal(goal) is None:
        raise PejlError("goal.unknown", found=f"{scheme} {goal}", expected=", ".join(one.code for one in tree.goals))
    return {(scheme, code) for code in tree.within(goal)}


def _lines(items: Iterable[BudgetItemFacts]) -> Iterator[str]:
    from pejl.interfaces.wording.languages import own_words
    from pejl.interfaces.wording.periods import day_words
    from pejl.interfaces.wording.thread import amount_words, outcome_words

    for one in items:
        named = " ".join(filter(None, (one.number, one.year)))
        head = f"{own_words(one.title)} ({named})" if named else own_words(one.title)
        yield f"{one.code}: {head} · {outcome_words(one.outcome)}"
        for amount in one.item.amounts:
            yield f"  {amount_words(amount)}"
        if one.funding_ends:
            yield "  " + _("funded until {day}").format(day=day_words(one.funding_ends))
        for link in one.supports:
            yield f"  → {link.scheme} {link.goal} {own_words(link.rationale)}".rstrip()


def _sums(sums: Sums) -> Iterator[str]:
    from pejl.interfaces.wording.figures import figure
    from pejl.interfaces.wording.thread import amount_words

    for year, amounts in sums.years.items():
        for (unit, level), value in amounts.items():
            prices = " " + _("(prices of {year})").format(year=level) if level else ""
            yield f"{year}: {figure(value, unit)}{prices}"
    for one in sums.undivided:
        yield _("In no year's sum: {item}, {amount}").format(item=one.key, amount=amount_words(one.amount))
    if sums.unnamed:
        yield _("Without an amount: {items}").format(items=", ".join(sums.unnamed))
