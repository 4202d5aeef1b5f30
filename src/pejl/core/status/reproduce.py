# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Which documented settings give the score that was published, where the rule itself gives another."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import product
from typing import Any

from pejl.core.status.base import GoalInput
from pejl.core.status.methods import barometer
from pejl.core.status.rollup import roll_up
from pejl.core.status.score import printed
from pejl.core.status.tree import with_method, with_settings

GRID = {"missing": ("exclude", "zero"), "clamp": ("5", "none"), "join": ("mean", "min", "max", "separate")}


def reproducing_settings(goal: GoalInput, *, as_of: date, published: Decimal) -> tuple[dict[str, Any], ...]:
    """The smallest sets of changed settings that print as `published`, with `score` (exact) and `display` (a Decimal).

    A set is left out when a part of it does already. Nothing is found where the settings as they stand print the
    published score, or where they give no score because weights are not public: no choice of ours could then be
    told from chance. `published` is compared with as many decimals as it was printed with.

    >>> from pejl.core.status.example import DAY, HOMES
    >>> reproducing_settings(HOMES, as_of=DAY, published=Decimal("2.0"))
    ({'missing': 'zero', 'score': Decimal('2'), 'display': Decimal('2.0')},)
    """
    if roll_up(goal, as_of=as_of, tested=False).part.unpublished or _prints(goal, as_of, published) is not None:
        return ()
    found: list[tuple[dict[str, str], Decimal]] = []
    for changes in sorted(_changes(goal), key=len):
        if not any(smaller.items() <= changes.items() for smaller, _ in found):
            score = _prints(with_settings(goal, changes), as_of, published)
            found.extend([] if score is None else [(changes, score)])
    display = printed(published, _decimals(published))
    return tuple({**changes, "score": score, "display": display} for changes, score in found)


def _changes(goal: GoalInput) -> Iterator[dict[str, str]]:
    """Every documented combination, as the settings in which it differs from those of `goal`."""
    now = goal.settings.as_texts()
    for choice in product(*GRID.values()):
        chosen = dict(zip(GRID, choice, strict=True))
        yield {name: value for name, value in chosen.items() if value != now[name]}


def _prints(goal: GoalInput, as_of: date, published: Decimal) -> Decimal | None:
    """The score of `goal`, if it is printed as `published` is."""
    score = barometer.conclude(roll_up(with_method(goal, barometer.NAME), as_of=as_of, tested=False)).score
    decimals = _decimals(published)
    return score if score is not None and printed(score, decimals) == printed(published, decimals) else None


def _decimals(published: Decimal) -> int:
    exponent = published.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
