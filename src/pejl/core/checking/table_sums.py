# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What the figures of a table are to each other: totals of rows and columns, shares, differences, changes in percent.

A relation counts where the words of the table name it and most of its lines keep it. The line that does not is then a
contradiction; where the figures that it is made of differ by more than a slip, nothing is said.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import permutations

from pejl.core.checking.arithmetic import Range, change, reach, relative_change, share
from pejl.core.checking.arithmetic import total as total_of
from pejl.core.checking.facts import Fact
from pejl.core.checking.judgement import Judgement, reckoned, shown
from pejl.core.checking.lines_of_tables import Line, Role
from pejl.core.checking.linking import family_of
from pejl.core.checking.material import Table
from pejl.core.checking.report import Verdict

_FEWEST, _MOST_WIDE = 2, 12  # lines that must keep a relation; columns among which it is looked for
_KEPT = 0.7  # of the lines that have all its figures
_ZERO, _NINE, _TEN = Decimal(0), 9, 10
_HEREOF = ("heraf", "deraf", "her af", "hvoraf")


@dataclass(frozen=True, slots=True)
class _Relation:
    """A figure of each line, and what it should be reckoned from the two (or more) others."""

    code: str
    formula: str
    reckon: Callable[[Fact, Fact], Range | None]
    fits: str = "arithmetic_holds"
    fails: str = "arithmetic_fails"


def _difference(first: Fact, second: Fact) -> Range:
    return change(first.quantity, second.quantity)


def _share(part: Fact, whole: Fact) -> Range | None:
    return share(part.quantity, whole.quantity)


_RELATIONS = {
    "%": (
        _Relation("share", "{0} / {1}", _share, "share_holds", "share_fails"),
        _Relation("relative", "({1} - {0}) / {0}", lambda old, new: relative_change(old.quantity, new.quantity)),
    ),
    "": (_Relation("difference", "{1} - {0}", _difference),),
    "points": (_Relation("difference", "{1} - {0}", _difference),),
    "money": (_Relation("difference", "{1} - {0}", _difference),),
}


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
    ways = _Lines(table).ways()
    found: dict[int, list[Judgement]] = {}
    for place, judgement in [one for way in ways for one in (*_totals(way), *_relations(way))]:
        found.setdefault(place, []).append(judgement)
    return {place: _one(judgements) for place, judgements in found.items()}


def _one(judgements: list[Judgement]) -> Judgement:
    """What holds by one sum is not refuted by another that may have been the wrong one."""
    holding = [one for one in judgements if one.verdict in (Verdict.HOLDS, Verdict.ROUNDING)]
    return (holding or judgements)[0]


@dataclass(frozen=True, slots=True)
class _Way:
    """One way to read a table: lines along, figures across, what names the figures, and how to get one."""

    along: Sequence[int]
    across: Sequence[int]
    names: Sequence[Line]
    get: Callable[[int, int], Fact | None]
    place: Mapping[tuple[int, int], int]

    def place_of(self, fact: Fact) -> int:
        """The place of a figure among the facts of its table."""
        return self.place[fact.span.row, fact.span.column]


class _Lines:
    """A table seen as lines in both directions: facts by their place, with head and label."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.place = {(fact.span.row, fact.span.column): number for number, fact in enumerate(table.facts)}
        self.rows = sorted({fact.span.row for fact in table.facts})
        self.columns = sorted({fact.span.column for fact in table.facts})

    def fact(self, row: int, column: int) -> Fact | None:
        number = self.place.get((row, column))
        return None if number is None else self.table.facts[number]

    def ways(self) -> tuple[_Way, _Way]:
        """Row by row and column by column."""
        grid = self.table.grid
        return (
            _Way(self.rows, self.columns, grid.heads, self.fact, self.place),
            _Way(self.columns, self.rows, grid.labels, lambda column, row: self.fact(row, column), self.place),
        )


# --- totals ------------------------------------------------------------------------------------------------------


def _totals(way: _Way) -> Iterator[tuple[int, Judgement]]:
    for total in (number for number in way.across if way.names[number].role is Role.TOTAL):
        parts = _parts(way, total)
        if len(parts) >= _FEWEST:
            yield from _of_total(way, total, parts)


def _parts(way: _Way, total: int) -> list[int]:
    """What a total adds up: everything between it and the total before it, or after it where it comes first."""
    names, place = way.names, way.across.index(total)
    others = [number for number in way.across if names[number].role is Role.TOTAL]
    last = max((one for one in others if one < total), default=-1)
    before = [number for number in way.across[:place] if number > last]
    after = [number for number in way.across[place + 1 :] if not any(total < one <= number for one in others)]
    plain = [number for number in before or after if names[number].role is Role.FIGURE]
    return [number for number in plain if not names[number].text.lower().startswith(_HEREOF)]


def _of_total(way: _Way, total: int, parts: list[int]) -> Iterator[tuple[int, Judgement]]:
    kept: list[tuple[int, Judgement]] = []
    broken: list[tuple[int, Judgement]] = []
    for line in way.along:
        whole = way.get(line, total)
        summands = [fact for part in parts if (fact := way.get(line, part))]
        if whole is None or len(summands) != len(parts) or any(_unlike(whole, fact) for fact in summands):
            continue
        judged = _sum(whole, summands)
        (kept if judged.verdict is Verdict.HOLDS else broken).append((way.place_of(whole), judged))
    yield from kept
    mostly = len(kept) >= _KEPT * (len(kept) + len(broken))
    lone = len(broken) == 1 and (kept or len(parts) > _FEWEST) and _by_a_slip(broken[0][1])
    if (kept and mostly) or lone:
        yield from broken


def _unlike(whole: Fact, part: Fact) -> bool:
    return family_of(whole.unit) != family_of(part.unit) or whole.wanted is not part.wanted


def _sum(whole: Fact, summands: Sequence[Fact]) -> Judgement:
    possible = total_of([fact.quantity for fact in summands])
    value = sum((fact.value for fact in summands), _ZERO)
    evidence = (*map(shown, summands), reckoned(" + ".join(fact.quote for fact in summands), value))
    if possible & reach(whole.quantity):
        return Judgement(Verdict.HOLDS, "sum_holds", evidence)
    return Judgement(Verdict.CONTRADICTED, "sum_fails", evidence, params={"stated": whole.value, "reckoned": value})


def _by_a_slip(judged: Judgement) -> bool:
    """Whether what is missing is what one wrong digit, or two neighbours swapped, would make."""
    missing = abs(judged.params["stated"] - judged.params["reckoned"])
    digits = int("".join(map(str, missing.as_tuple().digits)).strip("0") or "0")
    return digits < _TEN or (digits % _NINE == 0 and digits < _TEN * _NINE)


# --- shares, differences and changes -------------------------------------------------------------------------------


def _relations(way: _Way) -> Iterator[tuple[int, Judgement]]:
    if len(way.across) <= _MOST_WIDE and len(way.along) >= _FEWEST:
        for result in way.across:
            yield from _of_result(way, result)


def _of_result(way: _Way, result: int) -> Iterator[tuple[int, Judgement]]:
    """The relation that most lines keep between one figure and two others, if the words name one."""
    family = next((family_of(fact.unit) for line in way.along if (fact := way.get(line, result))), None)
    changes = way.names[result].role is Role.CHANGE
    if family is None or (family != "%" and not changes):
        return
    best: list[tuple[int, Judgement]] = []
    others = [one for one in way.across if one != result]
    for relation in _RELATIONS[family]:
        if relation.code == "relative" and not changes:
            continue
        for first, second in permutations(others, 2):
            judged = list(_kept(way, (result, first, second), relation))
            named = bool(way.names[result].about & way.names[first].about)
            if _enough(judged, named=named) and _holding(judged) > _holding(best):
                best = judged
    yield from best


def _holding(judged: Sequence[tuple[int, Judgement]]) -> int:
    return sum(one.verdict is Verdict.HOLDS for _, one in judged)


def _enough(judged: Sequence[tuple[int, Judgement]], *, named: bool) -> bool:
    """Whether so many lines keep a relation that the others break it.

    All but one will do where the words name it: *andel uden ansættelse* after *opslag uden ansættelse*.
    """
    holding = _holding(judged)
    mostly = holding >= _FEWEST and holding >= _KEPT * len(judged)
    return mostly or (named and holding > 0 and len(judged) - holding <= 1)


def _kept(way: _Way, three: tuple[int, int, int], relation: _Relation) -> Iterator[tuple[int, Judgement]]:
    for line in way.along:
        result, first, second = (way.get(line, one) for one in three)
        if result is None or first is None or second is None or family_of(first.unit) != family_of(second.unit):
            continue
        possible = relation.reckon(first, second)
        if possible is None or (family_of(first.unit) == "%" and relation.code != "difference"):
            continue
        evidence = (shown(first), shown(second), reckoned(relation.formula.format(first.quote, second.quote), None))
        holds = possible & reach(result.quantity)
        verdict = Verdict.HOLDS if holds else Verdict.CONTRADICTED
        yield way.place_of(result), Judgement(verdict, relation.fits if holds else relation.fails, evidence)
