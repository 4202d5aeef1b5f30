# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What the figures of a table are reckoned from: differences, changes in percent, shares, sums of two others.

Nobody says so in the file, so a relation must show itself: most lines keep it, and they are too many or too exact for
that to be chance. The line that does not keep it is then a contradiction.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from pejl.core.checking.arithmetic import Agreement, Range, change, far_off, fit, reach, relative_change, share, total
from pejl.core.checking.facts import Fact
from pejl.core.checking.judgement import Judgement, reckoned, shown
from pejl.core.checking.lines_of_tables import Line, Role
from pejl.core.checking.linking import family_of
from pejl.core.checking.report import Verdict
from pejl.core.checking.slips import is_slip_of
from pejl.core.checking.ways import Way
from pejl.core.numbers import Quantity

MOST_WIDE = 14  # figures of a line among which relations are looked for
_KEPT = 0.6  # of the lines that have all its figures
_UNLIKELY = 2.5  # how improbable by chance, as a power of ten, beyond one for each ten relations that are tried
_STEPS = 2  # lines that must keep a change from the line before
_NAMED = 1.0  # how improbable where the words name the relation

Reckoning = Callable[[Fact, Fact], Range | None]
Numbered = tuple[int, Judgement]


@dataclass(frozen=True, slots=True)
class Relation:
    """How a figure is reckoned from two others; `formula` shows it, `percent` tells what its result must be.

    `sign` is that of the first of two figures that are only added.
    """

    formula: str
    reckon: Reckoning
    sign: int = 0
    percent: bool = False
    fits: str = "arithmetic_holds"
    fails: str = "arithmetic_fails"


def _difference(old: Fact, new: Fact) -> Range | None:
    return change(old.quantity, new.quantity)


def _sum(one: Fact, other: Fact) -> Range | None:
    if not one.quantity.approximation:
        return total((one.quantity, other.quantity))
    return change(replace(one.quantity, value=-one.value), other.quantity)


def _relative(old: Fact, new: Fact) -> Range | None:
    return relative_change(old.quantity, new.quantity)


def _share(part: Fact, whole: Fact) -> Range | None:
    """Of amounts too: what is spent is printed as negative as often as not, so the sizes alone are compared."""
    sizes = [fact.quantity.absolute() for fact in (part, whole)]
    return share(*sizes)


DIFFERENCE = Relation("{1} - {0}", _difference, sign=-1)
SUM = Relation("{0} + {1}", _sum, sign=1)
RELATIVE = Relation("({1} - {0}) / {0}", _relative, percent=True)
SHARE = Relation("{0} / {1}", _share, percent=True, fits="share_holds", fails="share_fails")


@dataclass(frozen=True, slots=True)
class _Tested:
    """A figure beside what comes out of two others. Most tests show nothing, so they are put into words only if asked.

    `broken` is why the figure does not come out, "" where it does.
    """

    figures: tuple[Fact, Fact, Fact]
    relation: Relation
    possible: Range
    agreement: Agreement
    broken: str

    @property
    def stated(self) -> Quantity:
        quantity = self.figures[0].quantity
        return quantity.absolute() if self.relation.percent else quantity

    @property
    def slip(self) -> bool:
        """Whether a figure that does not come out is clearly wrong."""
        return self.broken != self.relation.fails or is_slip_of(self.possible, self.stated)

    def judgement(self) -> Judgement:
        _, first, second = self.figures
        formula = self.relation.formula.format(first.quote, second.quote)
        evidence = (shown(first), shown(second), reckoned(formula, None))
        if self.broken:
            return Judgement(Verdict.CONTRADICTED, self.broken, evidence, params={"slip": self.slip})
        verdict = Verdict.HOLDS if self.agreement is Agreement.EQUAL else Verdict.ROUNDING
        return Judgement(verdict, self.relation.fits, evidence)


@dataclass(frozen=True, slots=True)
class _Tried:
    """A relation between three figures of each line, and how each line keeps it."""

    tests: tuple[_Tested, ...]
    holding: int
    surprise: float

    @classmethod
    def of(cls, tests: Iterable[_Tested]) -> _Tried:
        """What the tests of all lines come to."""
        kept = tuple(tests)
        holding = [one for one in kept if not one.broken]
        return cls(kept, len(holding), sum((_surprise(one.possible, reach(one.stated)) for one in holding), 0.0))


_NOTHING_TRIED = _Tried((), 0, 0.0)


def relations_of(way: Way) -> Iterator[Numbered]:
    """What the relations of a way through a table say, by the place of each figure.

    >>> from pejl.core.checking.blocks import Cell, Document, TableBlock
    >>> from pejl.core.checking.material import read
    >>> from pejl.core.checking.ways import ways_through
    >>> rows = (("Sted", "2023", "2024", "Ændring"), ("Nord", "612", "655", "43"), ("Syd", "480", "471", "-9"))
    >>> block = TableBlock(tuple(tuple(map(Cell, row)) for row in rows))
    >>> way, _ = ways_through(read([Document("sag", (block,))]).tables[0])
    >>> [str(one.verdict) for _, one in relations_of(way)]
    ['holds', 'holds']
    """
    if len(way.across) > MOST_WIDE:
        return
    for result in way.across:
        best = max(_of_result(way, result), key=lambda one: (one.holding, one.surprise), default=_NOTHING_TRIED)
        yield from ((way.place_of(one.figures[0]), one.judgement()) for one in best.tests)


def _of_result(way: Way, result: int) -> Iterator[_Tried]:
    """Every relation that the figures of a column keep to two others, or to another one of the line before."""
    figures = [fact for line in way.along if (fact := way.get(line, result))]
    percent = figures[0].unit == "%"
    others = [one for one in way.across if one != result]
    pairs = [(one, two) for one in others for two in others if one != two]
    tried = len(pairs) * (3 if percent else 2)
    steps = [*_to_the_line_before(way, result, others)] if way.names[result].role is Role.CHANGE else []
    yield from steps
    for relation in () if steps else _possible(way.names[result], figures[0]):
        for first, second in pairs:
            if relation is SUM and first > second:
                continue
            named = _is_named(way.names[result], way.names[first], relation)
            if relation is SUM and Role.CHANGE in (way.names[first].role, way.names[second].role):
                continue
            found = _tried(way, (result, first, second), relation, named=named)
            if _shows_itself(found, _NAMED if named else _UNLIKELY + math.log10(max(1, tried / 10)), named=named):
                yield found


def _possible(name: Line, figure: Fact) -> Sequence[Relation]:
    if family_of(figure.unit) == "points":
        return (DIFFERENCE,)
    if figure.unit == "%":
        return (RELATIVE, SHARE) if name.role is Role.CHANGE else (SHARE, RELATIVE, DIFFERENCE)
    return (DIFFERENCE,) if name.role is Role.CHANGE else (SUM,)


def _is_named(result: Line, first: Line, relation: Relation) -> bool:
    """Whether the words name a relation: *ændring*, or a share called after its part."""
    if relation is SHARE:
        return bool(result.about & first.about)
    return result.role is Role.CHANGE and relation is not SUM


def _shows_itself(found: _Tried, needed: float, *, named: bool) -> bool:
    """Whether so many lines keep a relation that the others break it; all but one will do where words name it."""
    if not found.holding or found.surprise < needed:
        return False
    if found.holding >= _KEPT * len(found.tests):
        return True
    broken = [one for one in found.tests if one.broken]
    return named and (len(broken) == 1 or all(one.slip for one in broken))


def _tried(way: Way, three: tuple[int, int, int], relation: Relation, *, named: bool) -> _Tried:
    """How the lines keep a relation. One that no words name is given up where too many have broken it already."""
    lines = list(_lines(way, three, relation))
    spare = len(lines) - (0 if named else math.ceil(_KEPT * len(lines)))
    if relation.sign and sum(_is_far_off(figures, relation) for figures in lines) > spare:
        return _NOTHING_TRIED
    tests: list[_Tested] = []
    for figures in lines:
        found = _tested(figures, relation)
        if found:
            tests.append(found)
            spare -= bool(found.broken)
        if spare < 0:
            return _NOTHING_TRIED
    return _Tried.of(tests)


def _lines(way: Way, three: tuple[int, int, int], relation: Relation) -> Iterator[tuple[Fact, Fact, Fact]]:
    """The figures of each line that has all three, where their units allow the relation."""
    for result, first, second in zip(*(way.figures[one] for one in three), strict=True):
        if result and first and second and _belong(result, first, second, relation):
            yield result, first, second


def _belong(result: Fact, first: Fact, second: Fact, relation: Relation) -> bool:
    """Whether units allow it: a share is of two amounts, a difference of what it is itself."""
    family, other = family_of(first.unit), family_of(second.unit)
    if family != other:
        return False
    if relation.percent:
        return family != "%" or relation is RELATIVE
    mine = family_of(result.unit)
    return mine == family or (mine == "points" and family == "%")


def _is_far_off(figures: tuple[Fact, Fact, Fact], relation: Relation) -> bool:
    result, first, second = figures
    exactly = second.value + (first.value if relation.sign > 0 else -first.value)
    return far_off(exactly, result.quantity, parts=(first.quantity, second.quantity))


def _tested(figures: tuple[Fact, Fact, Fact], relation: Relation) -> _Tested | None:
    result, first, second = figures
    possible, stated = relation.reckon(first, second), result.quantity
    if possible is None:
        return None
    if relation.percent:
        possible, stated = possible.absolute(), stated.absolute()
    agreement = fit(possible, stated)
    return _Tested(figures, relation, possible, agreement, _broken(figures, relation, agreement))


def _broken(figures: tuple[Fact, Fact, Fact], relation: Relation, agreement: Agreement) -> str:
    if agreement is Agreement.EQUAL:
        return ""
    code = _failing(*figures, relation)
    return code if agreement is Agreement.DIFFERENT or code == "wrong_base" else ""


def _surprise(possible: Range, stated: Range) -> float:
    """How improbable it is, as a power of ten, that a figure of this size comes out so by chance."""
    width = (possible.upper - possible.lower) + (stated.upper - stated.lower)
    size = max(abs(stated.lower), abs(stated.upper))
    return math.log10(size / width) if size > width > 0 else 0.0


def _to_the_line_before(way: Way, result: int, others: Sequence[int]) -> Iterator[_Tried]:
    """*Ændring* from one line to the next: of a series that the same line states."""
    for other in others:
        for relation in (DIFFERENCE, RELATIVE):
            found = _in_steps(way, result, other, relation)
            if found.holding >= _STEPS and found.surprise >= _NAMED:
                yield found


def _in_steps(way: Way, result: int, other: int, relation: Relation) -> _Tried:
    tests: list[_Tested] = []
    for before, line in zip(way.along, way.along[1:], strict=False):
        stated, old, new = way.get(line, result), way.get(before, other), way.get(line, other)
        if stated and old and new and _steps(stated, old, new, relation):
            found = _tested((stated, old, new), relation)
            tests += [found] if found else []
    broken = [one for one in tests if one.broken == relation.fails]
    few = len(broken) <= (1 - _KEPT) * len(tests)
    return _Tried.of(tests if few else (one for one in tests if one.broken != relation.fails))


def _steps(stated: Fact, old: Fact, new: Fact, relation: Relation) -> bool:
    percent = stated.unit == "%"
    return percent is relation.percent and _belong(stated, old, new, relation)


def _failing(result: Fact, first: Fact, second: Fact, relation: Relation) -> str:
    """Why a figure does not come out, where that can be told: of the wrong base, or points that are called percent."""
    if relation is not RELATIVE:
        return relation.fails
    size = result.quantity.absolute()
    for code, possible in (
        ("wrong_base", relative_change(second.quantity, first.quantity)),
        ("points_called_percent", change(first.quantity, second.quantity) if first.unit == "%" else None),
    ):
        if possible and fit(possible.absolute(), size) is Agreement.EQUAL:
            return code
    return relation.fails
