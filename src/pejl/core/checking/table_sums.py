# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Totals of a table against their parts, in rows and in columns.

A total is what is called one, or what most lines show to be one. A single line is a contradiction only where what is
missing is what a slip makes: rows that overlap, or that are left out, are no errors.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import reduce

from pejl.core.checking.arithmetic import Agreement, far_off, fit
from pejl.core.checking.arithmetic import total as total_of
from pejl.core.checking.facts import Fact
from pejl.core.checking.judgement import Judgement, reckoned, shown
from pejl.core.checking.lines_of_tables import Role
from pejl.core.checking.linking import family_of
from pejl.core.checking.material import Table
from pejl.core.checking.report import Verdict
from pejl.core.checking.shares_of_a_line import shares_of
from pejl.core.checking.table_relations import Numbered, relations_of
from pejl.core.checking.ways import Way, ways_through

_FEWEST = 2  # parts of a total
_KEPT = 0.6  # of the lines that have all its parts
_ZERO, _NINE, _TEN = Decimal(0), 9, 10
_WHOLE_PLACE = re.compile(r"(?:hele )?(?:kommunen?|byen|landet|regionen|området|alle)\b(?! \w)", re.IGNORECASE)
_HEREOF = ("heraf", "deraf", "her af", "hvoraf")
_HOLDS = (Verdict.HOLDS, Verdict.ROUNDING)


def judge_table(table: Table) -> dict[int, Judgement]:
    """What the sums of a table say of its figures, by the place of each figure among the facts of the table.

    >>> from pejl.core.checking.blocks import Cell, Document, TableBlock
    >>> from pejl.core.checking.material import read
    >>> column = (("Sted", "Antal"), ("Nord", "120"), ("Syd", "80"), ("Vest", "40"), ("I alt", "250"))
    >>> block = TableBlock(tuple(tuple(map(Cell, row)) for row in column))
    >>> (table,) = read([Document("sag", (block,))]).tables
    >>> [(place, str(one.verdict)) for place, one in judge_table(table).items()]
    [(3, 'contradicted')]
    """
    found: dict[int, list[Judgement]] = {}
    for way in ways_through(table):
        for place, judgement in (*_totals(way), *relations_of(way), *shares_of(way)):
            found.setdefault(place, []).append(judgement)
    return {place: _one(judgements) for place, judgements in found.items()}


def _one(judgements: list[Judgement]) -> Judgement:
    """What holds by one sum is not refuted by another that may have been the wrong one."""
    holding = [one for one in judgements if one.verdict in _HOLDS]
    return (holding or judgements)[0]


def _totals(way: Way) -> Iterator[Numbered]:
    for total in way.across:
        called, covers = way.names[total].role is Role.TOTAL, total == way.across[-1] and _covers_all(way, total)
        for parts in (parts for parts in _parts(way, total) if len(parts) >= _FEWEST):
            added = _added(way, total, parts)
            if covers:
                added = [one for one in added if _is_counted(one.whole) and all(map(_is_counted, one.summands))]
            if called or (covers and added) or _kept(added) >= max(_FEWEST, _KEPT * len(added)):
                yield from _of_total([(way.place_of(one.whole), one.judgement()) for one in added], len(parts))
                break


def _covers_all(way: Way, number: int) -> bool:
    """Whether a line is called after what the others are parts of; only its counts are then their sums."""
    return _WHOLE_PLACE.match(way.names[number].text) is not None


def _is_counted(fact: Fact) -> bool:
    return family_of(fact.unit) == "" and not fact.quantity.decimals


def _parts(way: Way, total: int) -> Iterator[list[int]]:
    """What a total may add up: all between it and the total before, the totals before it, or all that come after."""
    names, place = way.names, way.across.index(total)
    totals = [number for number in way.across if names[number].role is Role.TOTAL and number != total]
    last = max((one for one in totals if one < total), default=-1)
    between = [number for number in way.across[:place] if number > last]
    after = [number for number in way.across[place + 1 :] if not any(total < one <= number for one in totals)]
    grand = [one for one in totals if one < total]
    everything = [number for number in way.across[:place] if number not in totals]
    for chosen in (between, [*grand, *between], grand, after, everything):
        plain = [number for number in chosen if names[number].role in (Role.FIGURE, Role.TOTAL)]
        yield [number for number in plain if not names[number].text.lower().startswith(_HEREOF)]


@dataclass(frozen=True, slots=True)
class _Added:
    """A figure beside the sum of others. Most sums show nothing, so they are put into words only if asked."""

    whole: Fact
    summands: Sequence[Fact]
    agreement: Agreement

    def judgement(self) -> Judgement:
        value = reduce(lambda summed, fact: summed + fact.value, self.summands, _ZERO)
        formula = " + ".join(fact.quote for fact in self.summands)
        evidence = (*map(shown, self.summands), reckoned(formula, value))
        if self.agreement is Agreement.DIFFERENT:
            params = {"stated": self.whole.value, "reckoned": value, "slip": _by_a_slip(self.whole.value, value)}
            return Judgement(Verdict.CONTRADICTED, "sum_fails", evidence, params=params)
        return Judgement(
            Verdict.HOLDS if self.agreement is Agreement.EQUAL else Verdict.ROUNDING, "sum_holds", evidence
        )


def _added(way: Way, total: int, parts: Sequence[int]) -> list[_Added]:
    """How each line keeps the sum, where it has all its figures."""
    added: list[_Added] = []
    for whole, *others in zip(way.figures[total], *(way.figures[part] for part in parts), strict=True):
        summands = [fact for fact in others if fact]
        if whole is None or len(summands) != len(parts) or any(_unlike(whole, fact) for fact in summands):
            continue
        if _is_average(whole, summands):
            continue
        added.append(_Added(whole, summands, _agreement(whole, summands)))
    return added


def _is_average(whole: Fact, parts: Sequence[Fact]) -> bool:
    """Whether a total lies among its parts where these are rates: 96,3 % of 96,8, 100,5 and 90,0 % is no sum."""
    values = [fact.value for fact in parts]
    is_rate = whole.unit == "%" or whole.quantity.decimals > 0
    return is_rate and min(values) > 0 and min(values) <= whole.value <= max(values)


def _agreement(whole: Fact, summands: Sequence[Fact]) -> Agreement:
    parts = [fact.quantity for fact in summands]
    if far_off(sum((one.value for one in parts), _ZERO), whole.quantity, parts=parts):
        return Agreement.DIFFERENT
    return fit(total_of(parts), whole.quantity)


def _kept(added: Sequence[_Added]) -> int:
    return sum(one.agreement is not Agreement.DIFFERENT for one in added)


def _of_total(lines: Sequence[Numbered], parts: int) -> Iterator[Numbered]:
    broken = [one for one in lines if one[1].verdict not in _HOLDS]
    kept = len(lines) - len(broken)
    yield from (one for one in lines if one[1].verdict in _HOLDS)
    lone = len(broken) == 1 and (kept or parts > _FEWEST) and broken[0][1].params["slip"]
    if (kept and kept >= _KEPT * len(lines)) or lone:
        yield from broken


def _unlike(whole: Fact, part: Fact) -> bool:
    return family_of(whole.unit) != family_of(part.unit) or whole.wanted is not part.wanted


def _by_a_slip(stated: Decimal, summed: Decimal) -> bool:
    """Whether what is missing is what one wrong digit, or two neighbours swapped, in the total or a part would make."""
    missing = abs(stated - summed)
    digits = int("".join(map(str, missing.as_tuple().digits)).strip("0") or "0")
    return digits < _TEN or (digits % _NINE == 0 and digits < _TEN * _NINE)
