# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A stated change, rise or fall against the figures it is between: those beside it, or a line of a table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from pejl.core.checking.arithmetic import WORD_FAILS, Agreement, Range, change, fit, lies_so, reach, relative_change
from pejl.core.checking.facts import Fact, Told
from pejl.core.checking.judgement import NOTHING, Judgement, reckoned, shown
from pejl.core.checking.lines_meant import LIKELY, in_time, lines_meant
from pejl.core.checking.linking import CONTRADICTS, telling_digits
from pejl.core.checking.material import Material
from pejl.core.checking.pairs_told import Pair, may_be_of, pairs_told
from pejl.core.checking.report import Evidence, Kind, Verdict
from pejl.core.checking.slips import is_slip_of
from pejl.core.numbers import Quantity
from pejl.core.periods import Period

# What is wrong with a figure that fits exactly once it is read another way: that it does so is no chance.
_TELLING, _DIGITS = frozenset({"percent_called_points", "points_called_percent", "wrong_base", "other_direction"}), 2
_CALLED = frozenset({"percent_called_points", "points_called_percent"})
_HOLDS = (Verdict.HOLDS, Verdict.ROUNDING)
_EQUAL, _THOUSAND = Agreement.EQUAL, Decimal(1000)
_VAGUE = Decimal("0.5")  # how wide what comes out may be beside twice a figure, to bear it out by rounding alone
# Between two measures of one change: *med 17 personer, svarende til 14 procent*.
_THE_SAME = re.compile(
    r"(?!.*\bend\b)[^.;‹›]{0,30}?(?:svarende til|svarer til|eller|altså|dvs\.|\(|,)[^.;]{0,15}", re.IGNORECASE
)


def judge_from_to(told: Told) -> Judgement:
    """Whether the figures of *faldet fra A til B* go the way the words say.

    >>> from pejl.core.checking.blocks import Document, TextBlock
    >>> from pejl.core.checking.material import read
    >>> material = read([Document("sag", (TextBlock("Tallet er faldet fra 3 til 5."),))])
    >>> str(judge_from_to(material.told[0]).verdict)
    'contradicted'
    """
    start, end = (figure.quantity.value for figure in told.said.figures)
    if not told.said.direction or start == end:
        return NOTHING
    goes = 1 if end > start else -1
    evidence = (reckoned(f"{end} - {start}", end - start),)
    if goes != told.said.direction:
        return Judgement(Verdict.CONTRADICTED, "other_direction", evidence)
    return Judgement(Verdict.HOLDS, "direction_holds", evidence)


def judge_change(material: Material, told: Told) -> Judgement:
    """A stated change against the pairs of figures it may be of. Only one that can be of no others contradicts it.

    >>> from pejl.core.checking.blocks import Document, TextBlock
    >>> from pejl.core.checking.material import read
    >>> material = read([Document("sag", (TextBlock("Tallet er steget fra 3 til 5, en stigning på 4."),))])
    >>> str(judge_change(material, material.told[-1]).verdict)
    'contradicted'
    """
    failed = NOTHING
    told = _going_as_before(material, told)
    for pair in pairs_for(material, told):
        found = _against(told, pair)
        if found.verdict in _HOLDS:
            return found
        digits = telling_digits(told.said.figure.quantity.value)
        near = pair.likely and digits == _DIGITS and pair.start.unit != "%" and found.explanation != "other_direction"
        exact = digits > _DIGITS or near
        called = found.explanation in _CALLED and _is_called(told, pair, digits)
        told_so = (found.explanation in _TELLING and exact) or called
        certain = pair.certain and (found.explanation != "other_direction" or pair.start.series is None)
        slip = pair.likely and _misses_by_a_slip(told, pair)
        if found.explanation == "other_direction":  # the other way and by another figure too: of something else
            slip = slip and _comes_out_exactly(told, pair)
        elif told.said.direction * (pair.end.value - pair.start.value) < 0:  # so is another figure that fell
            slip = told_so = False
        wrong = certain or told_so or slip
        if wrong and failed is NOTHING:
            failed = found
    return failed


def _is_called(told: Told, pair: Pair, digits: int) -> bool:
    """Whether a change is called by the wrong unit: points of a count, or percent where it comes out in points."""
    close = pair.certain or pair.likely or {pair.start.sentence, pair.end.sentence} == {told.where}
    return close and (pair.start.unit != "%" or digits > 1 or told.said.figure.quantity.decimals > 0)


def pairs_for(material: Material, told: Told) -> Iterator[Pair]:
    """The pairs of figures that a stated change may be of: said beside it, and of lines of tables.

    >>> from pejl.core.checking.blocks import Document, TextBlock
    >>> from pejl.core.checking.material import read
    >>> text = "Tallet er steget fra 3 i 2022 til 5 i 2024, en stigning på 2."
    >>> material = read([Document("sag", (TextBlock(text),))])
    >>> next(pairs_for(material, material.told[-1])).end.quote
    '5'
    """
    yield from _pairs_of_the_change(material, told)
    yield from pairs_told(material, told)
    yield from _pairs_of_lines(material, told)


def _change_before(material: Material, told: Told) -> Told | None:
    """The change that is told right before, of which this is another measure: *med 17, svarende til 14 procent*."""
    paragraph = material.paragraphs[told.span.document, told.span.block]
    place = next(number for number, one in enumerate(paragraph) if one is told or one.span == told.span)
    before = paragraph[place - 1] if place else None
    if before is None or before.sentence != told.sentence or told.said.kind is not Kind.RELATIVE_CHANGE:
        return None
    one_change = before.said.kind is Kind.CHANGE and _THE_SAME.fullmatch(material.between(before, told))
    return before if one_change else None


def _going_as_before(material: Material, told: Told) -> Told:
    """A measure of the change before goes the way that this one goes."""
    before = _change_before(material, told)
    return told if before is None else replace(told, said=replace(told.said, direction=before.said.direction))


def _pairs_of_the_change(material: Material, told: Told) -> Iterator[Pair]:
    """The pair that bears out the change told right before: this one can be of no other."""
    before = _change_before(material, told)
    if before is not None:
        pairs = (pair for pair in pairs_for(material, before) if _against(before, pair).verdict in _HOLDS)
        yield from [replace(pair, certain=True) for pair in pairs][:1]


def _pairs_of_lines(material: Material, told: Told) -> Iterator[Pair]:
    """Two figures of a line of a table that is about the same, of the periods that the sentence names.

    Where it names one, the other is the last of the line, or the one before it; where none, the first and the last.
    """
    periods = sorted(period for period in told.said.periods if period)
    for likeness, line, cell in lines_meant(material, told):
        dated = sorted((fact for fact in line if fact.period and not fact.wanted), key=in_time)
        if periods and any(fact.period.kind is periods[0].kind for fact in dated if fact.period):
            dated = [fact for fact in dated if fact.period and fact.period.kind is periods[0].kind]
        by_period = {fact.period: fact for fact in dated}
        for start, end in _ends(periods, dated):
            if (
                start in by_period
                and end in by_period
                and start != end
                and may_be_of(told, start=by_period[start], end=by_period[end])
            ):
                pair = by_period[start], by_period[end]
                certain = len(periods) == 2 and (likeness >= CONTRADICTS or cell in pair)
                yield Pair(*pair, certain, likeness >= LIKELY)


def _ends(periods: Sequence[Period], dated: Sequence[Fact]) -> list[tuple[Period | None, Period | None]]:
    """From when to when a change in a line may be, the likeliest first."""
    known = [fact.period for fact in dated]
    if len(periods) == 2:
        return [(periods[0], periods[1])]
    if not known:
        return []
    if not periods:
        return [(known[0], known[-1]), (known[-2] if len(known) > 1 else None, known[-1])]
    place = known.index(periods[0]) if periods[0] in known else -1
    before = known[place - 1] if place > 0 else None
    return [(periods[0], known[-1]), (before, periods[0]), (known[0], periods[0])]


def _against(told: Told, pair: Pair) -> Judgement:
    if told.said.figure.fraction is not None:
        return _of_fraction(told, pair)
    possible = _possible(told.said.kind, pair)
    if possible is None:
        return NOTHING
    difference = f"{pair.end.quote} - {pair.start.quote}"
    evidence = (shown(pair.start), shown(pair.end), reckoned(difference, pair.end.value - pair.start.value))
    stated = told.said.figure.quantity
    found = fit(possible.absolute(), stated.absolute())
    if told.said.kind is Kind.PERCENTAGE_POINTS and pair.start.unit != "%":
        return _percent_called_points(stated, pair, evidence)
    if found is Agreement.DIFFERENT:
        if told.said.kind is Kind.RELATIVE_CHANGE and _on_the_end(stated, pair):
            return Judgement(Verdict.CONTRADICTED, "wrong_base", evidence)
        if fit(possible.absolute().times(_THOUSAND), stated.absolute()) is _EQUAL:
            return NOTHING  # a table that counts in thousands may say so far from its figures
        mixed = told.said.kind is Kind.RELATIVE_CHANGE and _in_points(stated, pair) is not Agreement.DIFFERENT
        return Judgement(Verdict.CONTRADICTED, "points_called_percent" if mixed else "arithmetic_fails", evidence)
    if told.said.kind is Kind.RELATIVE_CHANGE and found is Agreement.ROUNDED and _in_points(stated, pair) is _EQUAL:
        return Judgement(Verdict.CONTRADICTED, "points_called_percent", evidence)
    if found is Agreement.ROUNDED and _is_vague(possible, stated):
        return NOTHING
    goes = 1 if possible.lower > 0 else -1 if possible.upper < 0 else 0
    if told.said.direction and goes and goes != told.said.direction and pair.start.period and pair.end.period:
        return Judgement(Verdict.CONTRADICTED, "other_direction", evidence)
    return Judgement(Verdict.HOLDS if found is Agreement.EQUAL else Verdict.ROUNDING, "arithmetic_holds", evidence)


def _of_fraction(told: Told, pair: Pair) -> Judgement:
    """*Vokset med mere end en tredjedel*: told roughly, so that only what is far off is wrong."""
    fraction = told.said.figure.fraction
    if fraction is None or not pair.start.value:
        return NOTHING
    percent = 100 * Decimal(fraction.numerator) / fraction.denominator
    moved = pair.end.value - pair.start.value
    ratio = abs(100 * moved / pair.start.value)
    evidence = (shown(pair.start), shown(pair.end), reckoned(f"{pair.end.quote} - {pair.start.quote}", moved))
    if told.said.direction * moved < 0:
        return Judgement(Verdict.CONTRADICTED, "other_direction", evidence)
    if lies_so(ratio, percent, hedge=told.said.figure.quantity.approximation):
        return Judgement(Verdict.HOLDS, "ratio_holds", evidence)
    far = abs(ratio - percent) > WORD_FAILS * percent
    return Judgement(Verdict.CONTRADICTED, "ratio_fails", evidence) if far else NOTHING


def _percent_called_points(stated: Quantity, pair: Pair, evidence: tuple[Evidence, ...]) -> Judgement:
    """Percentage points of a count: there are none, and the change in percent is what is meant."""
    possible = relative_change(pair.start.quantity, pair.end.quantity)
    counted = (pair.start.unit and pair.end.unit) or not (pair.start.quantity.decimals or pair.end.quantity.decimals)
    if not counted or possible is None or fit(possible.absolute(), stated.absolute()) is Agreement.DIFFERENT:
        return NOTHING
    return Judgement(Verdict.CONTRADICTED, "percent_called_points", evidence)


def _in_points(stated: Quantity, pair: Pair) -> Agreement:
    """How a figure stands to the difference of two percentages; different where these are none."""
    if pair.start.unit != "%":
        return Agreement.DIFFERENT
    return fit(change(pair.start.quantity, pair.end.quantity).absolute(), stated.absolute())


def _is_vague(possible: Range, stated: Quantity) -> bool:
    """Whether rounding leaves so much open that nearly anything fits: *fra 1,9 til 2,0* is 0 to 11 percent more."""
    size = reach(stated.absolute())
    return possible.upper - possible.lower > (size.lower + size.upper) * _VAGUE


def _on_the_end(stated: Quantity, pair: Pair) -> bool:
    """Whether the percentage is of what it became, and not of what it was."""
    possible = relative_change(pair.end.quantity, pair.start.quantity)
    return possible is not None and fit(possible.absolute(), stated.absolute()) is not Agreement.DIFFERENT


def _comes_out_exactly(told: Told, pair: Pair) -> bool:
    """Whether a change is what the two figures give, and not only near it."""
    possible = _possible(told.said.kind, pair)
    stated = told.said.figure.quantity.absolute()
    return possible is not None and fit(possible.absolute(), stated) is Agreement.EQUAL


def _misses_by_a_slip(told: Told, pair: Pair) -> bool:
    possible = _possible(told.said.kind, pair)
    return possible is not None and is_slip_of(possible.absolute(), told.said.figure.quantity.absolute())


def _possible(kind: Kind, pair: Pair) -> Range | None:
    start, end = pair.start.quantity, pair.end.quantity
    return relative_change(start, end) if kind is Kind.RELATIVE_CHANGE else change(start, end)
