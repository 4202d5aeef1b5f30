# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Figures that come out of others of their paragraph: parts and their total, what is left, *svarende til* so many.

A paragraph seldom says what it reckons with, so a figure is only ever borne out by what comes out of it exactly; it is
refuted where the words say that it follows, one reckoning alone is possible, and a slip of the pen explains it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from pejl.core.checking.arithmetic import Agreement, Range, change, fit, reach, share, total
from pejl.core.checking.facts import Fact, Told
from pejl.core.checking.groups import WHOSE
from pejl.core.checking.judgement import NOTHING, Judgement, reckoned, shown
from pejl.core.checking.letters import lowered
from pejl.core.checking.linking import family_of, same_period, telling_digits
from pejl.core.checking.material import Material
from pejl.core.checking.report import Kind, Verdict
from pejl.core.checking.slips import is_slip_of
from pejl.core.checking.totals_of_tables import total_of
from pejl.core.observations import Approximation
from pejl.core.periods import PeriodKind

_NEAR = 2  # sentences to either side in which the parts of a figure may stand
_FEWEST, _MOST_PARTS = 2, 4
_LARGE = 100  # from where on a count is no sum by chance
_MOST = 12  # figures of a paragraph beyond which anything comes out of something
_HUNDRED = Decimal(100)
_WEEKS, _MONTHS = 52, 12  # of a year
_OTHER_PLACES = WHOSE - {"others"}
_BOUNDS = (Approximation.AT_MOST, Approximation.AT_LEAST, Approximation.UNDER)
_PLAIN = (Kind.LEVEL, Kind.SHARE, Kind.SUM, Kind.CHANGE)
# The words by which a text says that a figure follows from those before it.
_FOLLOWS = re.compile(
    r"\b(?:svarende til|svarer til|dermed|altså|således|så|derfor|hvilket (?:giver|er)|det (?:er|giver)|eller|udgør|"
    r"dvs\.|i alt|betyder|nemlig|udgjorde|andelen|andel|procenten)\b[^.;]{0,40}$"
)
_LEFT = re.compile(r"\b(?:så|dermed|altså|resten|tilbage|de øvrige|mangle[rd]e?|derfor|således)\b[^.;]{0,30}$")
_HEREOF = re.compile(r"\b(?:heraf|hvoraf|deraf)\b")
_SPREAD = re.compile(r"\b(?:fordelt|fordeler|fordeles|fordelte|består af|bestod af)\b")
_TOGETHER = re.compile(r"\b(?:tilsammen|sammenlagt|i alt)\b")
_DIRECTLY = re.compile(r"\b(?:svarende til|svarer til)(?: (?:cirka|ca\.|omkring|godt|knap))? $")
_OF_THE = re.compile(r"\baf (?:de|disse)(?: i alt)? $")
_PER = re.compile(r"\s*(?:pr\.|per)\s+[a-zæøå]")
_ON_AVERAGE = re.compile(r"\b(?:gennemsnit|gennemsnitligt)(?: på)? $")
_A_WEEK = re.compile(r"\bom ugen\b|\bpr\. uge\b|\bugentlig")


@dataclass(frozen=True, slots=True)
class Reckoning:
    """What comes out of other figures. `exactly` asks for the very figure; `sure` where it can be of no others."""

    of: tuple[Fact, ...]
    possible: Range
    formula: str
    exactly: bool = False
    sure: bool = False


def judge_by_neighbours(material: Material, told: Told) -> Judgement:
    """A figure of a paragraph against what comes out of the others around it.

    >>> from pejl.core.checking.blocks import Document, TextBlock
    >>> from pejl.core.checking.material import read
    >>> text = "Der er 322 borgere i alt. Af dem bor 261 i egne tilbud og 61 i andre."
    >>> material = read([Document("sag", (TextBlock(text),))])
    >>> str(judge_by_neighbours(material, material.told[0]).verdict)
    'holds'
    """
    if told.said.kind not in _PLAIN or len(told.said.figures) != 1:
        return NOTHING
    if told.said.figure.quantity.approximation in _BOUNDS:
        return NOTHING  # anything comes out as *højst 5,5 procent*
    stated = told.said.figure.quantity.absolute()
    refuted = _more_than_all(material, told)
    for one in _reckonings(material, told):
        found = fit(one.possible.absolute(), stated)
        evidence = (*map(shown, one.of), reckoned(one.formula, None))
        if (
            one.sure
            and found is Agreement.EQUAL
            and (other := total_of(material, one.of))
            and other.value != stated.value
        ):
            return Judgement(Verdict.CONTRADICTED, "other_value", (shown(other),))
        if found is Agreement.EQUAL or (found is Agreement.ROUNDED and not one.exactly):
            return Judgement(
                Verdict.HOLDS if found is Agreement.EQUAL else Verdict.ROUNDING, "arithmetic_holds", evidence
            )
        if one.sure and refuted is NOTHING and is_slip_of(one.possible.absolute(), stated):
            refuted = Judgement(Verdict.CONTRADICTED, "arithmetic_fails", evidence)
    return refuted


def _more_than_all(material: Material, told: Told) -> Judgement:
    """*38,4 mio. kr., heraf 29,9 til det ene og 9,5 til det andet*: the parts of an amount are no more than it."""
    figure = told.said.figure
    behind = [fact for fact in levels_near(material, told, before=0, after=0) if fact.span.start >= told.span.end]
    text = lowered(material.text_of(told))
    hereof = behind and _HEREOF.search(text[told.span.end : behind[0].span.start])
    if not hereof or len(behind) < _FEWEST or family_of(figure.unit) != "money":
        return NOTHING
    if any(fact.unit != figure.unit or fact.quantity.approximation for fact in behind):
        return NOTHING
    summed = total([fact.quantity for fact in behind])
    if summed.lower <= reach(figure.quantity).upper:
        return NOTHING
    value = sum((fact.value for fact in behind), Decimal(0))
    evidence = (*map(shown, behind), reckoned(" + ".join(fact.quote for fact in behind), value))
    params = {"stated": figure.quantity.value, "reckoned": value}
    return Judgement(Verdict.CONTRADICTED, "parts_fail", evidence, params=params)


def levels_near(material: Material, told: Told, *, before: int = _NEAR, after: int = _NEAR) -> list[Fact]:
    """The levels that the sentences around a statement state, in reading order, without its own.

    >>> from pejl.core.checking.blocks import Document, TextBlock
    >>> from pejl.core.checking.material import read
    >>> material = read([Document("sag", (TextBlock("Der er 12 hjem. 5 er ledige."),))])
    >>> [fact.quote for fact in levels_near(material, material.told[1])]
    ['12']
    """
    paragraph = material.paragraphs[told.span.document, told.span.block]
    return [
        fact
        for one in paragraph
        if one is not told and -after <= told.sentence - one.sentence <= before and not _is_upside_down(one)
        for fact in one.facts
        if not fact.wanted
    ]


def _is_upside_down(told: Told) -> bool:
    """*300 ud af 276*: nothing is reckoned with what is wrong itself."""
    return told.said.kind is Kind.SHARE and len(told.facts) > 1 and told.facts[0].value > told.facts[1].value


def _reckonings(material: Material, told: Told) -> Iterator[Reckoning]:
    near = levels_near(material, told)[:_MOST]
    text = lowered(material.before(told))
    if told.said.kind is Kind.CHANGE:
        yield from _rests(told, near, text)  # *altså 5 mio. kr. over budgettet*
        return
    if told.said.figure.unit == "%":
        yield from _shares(material, told, near, text)
        return
    if telling_digits(told.said.figure.quantity.value) > 1:
        yield from _totals(material, told, near, text)
        yield from _in_other_time(material, told, near)
    if family_of(told.said.figure.unit) == "" and abs(told.said.figure.quantity.value) >= _LARGE:
        yield from _totals_of_a_time(told, near)
    yield from _rests(told, near, text)
    if _FOLLOWS.search(text):
        yield from _products(material, told, near)
    if _ON_AVERAGE.search(text) and family_of(told.said.figure.unit) == "":
        earlier = [fact for fact in near if fact.span.end <= told.span.start and not family_of(fact.unit)]
        yield from (
            Reckoning((whole, many), possible, f"{whole.quote} / {many.quote}")
            for many, whole in parts_of_wholes(earlier)
            if (possible := reach(whole.quantity).over(reach(many.quantity)))
        )


def _alike(told: Told, fact: Fact) -> bool:
    """Whether a figure may be added to or taken from one: of the same sort of unit, and not of another time."""
    mine = told.facts[0].period if told.facts and told.facts[0].sure else None
    time = mine is None or fact.period is None or not fact.sure or fact.period == mine
    return family_of(told.said.figure.unit) == family_of(fact.unit) and time and _whose(told) == _whose(fact)


def _whose(one: Told | Fact) -> frozenset[str]:
    """The country or region that a figure is of; those of other municipalities may be a part of one's own."""
    return one.subject.groups & _OTHER_PLACES


# --- parts and their total ---------------------------------------------------------------------------------------


def _up_to(material: Material, told: Told, fact: Fact) -> str:
    """The text between a statement and a figure behind it."""
    return lowered(material.text_of(told)[told.span.end : fact.span.start])


def _totals(material: Material, told: Told, near: Sequence[Fact], text: str) -> Iterator[Reckoning]:
    """Runs of figures of one sentence, which may be the parts of the one that is stated."""
    sentences: dict[int, list[Fact]] = {}
    for fact in near:
        if fact.sentence and _alike(told, fact):
            sentences.setdefault(fact.sentence[1], []).append(fact)
    for number, facts in sentences.items():
        together = number == told.sentence - 1 and bool(_TOGETHER.search(text))
        sure = together or (number == told.sentence and len(facts) == 2 and bool(_OF_THE.search(text)))
        after = min((fact.span.start for fact in facts), default=0) >= told.span.end
        sure = sure or (number == told.sentence and after and bool(_SPREAD.search(_up_to(material, told, facts[0]))))
        for run in _runs([one for one in facts if one.value != told.said.figure.quantity.value]):
            formula = " + ".join(one.quote for one in run)
            whole_run = sure and len(run) == len(facts)
            yield Reckoning(run, total([one.quantity for one in run]), formula, exactly=True, sure=whole_run)


def _totals_of_a_time(told: Told, near: Sequence[Fact]) -> Iterator[Reckoning]:
    """*Bøger faldt fra 612 i 2022 til 574, film steg fra 88 til 121*: those of one time make up its total."""
    before: dict[int, list[Fact]] = {}
    for fact in near:
        if fact.sentence and fact.sentence[1] != told.sentence and family_of(fact.unit) == "":
            before.setdefault(fact.sentence[1], []).append(fact)
    for facts in before.values() if told.facts else ():
        of_it = tuple(one for one in facts if same_period(one.period, told.facts[0].period))
        if _FEWEST <= len(of_it) <= _MOST_PARTS and len(of_it) < len(facts):
            formula = " + ".join(one.quote for one in of_it)
            yield Reckoning(of_it, total([one.quantity for one in of_it]), formula, exactly=True)


def _runs(facts: Sequence[Fact]) -> Iterator[tuple[Fact, ...]]:
    for length in range(2, min(len(facts), _MOST_PARTS) + 1):
        for start in range(len(facts) - length + 1):
            yield tuple(facts[start : start + length])


def _rests(told: Told, near: Sequence[Fact], text: str) -> Iterator[Reckoning]:
    """What is left of one figure once another is taken away: where the words say so, or the sentence has all three."""
    said_so = bool(_LEFT.search(text))
    alike = [fact for fact in near if said_so or _alike(told, fact)]
    alike = [fact for fact in alike if family_of(fact.unit) == family_of(told.said.figure.unit)]
    here = [fact for fact in alike if fact.sentence and fact.sentence[1] == told.sentence]
    earlier = [fact for fact in alike if fact.span.end <= told.span.start]
    long = telling_digits(told.said.figure.quantity.value) > 1
    for one, other in combinations(earlier[-3:] if said_so else here if long and len(here) == 2 else [], 2):
        formula = f"{max(one, other, key=_value).quote} - {min(one, other, key=_value).quote}"
        yield Reckoning((one, other), change(one.quantity, other.quantity), formula, exactly=True)


def _value(fact: Fact) -> Decimal:
    return fact.value


# --- shares ------------------------------------------------------------------------------------------------------


def _shares(material: Material, told: Told, near: Sequence[Fact], text: str) -> Iterator[Reckoning]:
    """A percentage of two figures of one unit; and what two percentages of one sentence make up together."""
    earlier = [fact for fact in near if _may_be_of(told, fact)]
    if _FOLLOWS.search(text) or told.said.figure.quantity.decimals:
        yield from (
            Reckoning((part, whole), possible, f"{part.quote} / {whole.quote}")
            for part, whole in parts_of_wholes(earlier)
            if (possible := share(part.quantity, whole.quantity))
        )
    if _TOGETHER.search(text):
        yield from _totals(material, told, near, text)
    here = [one for one in near if one.unit == "%" and one.sentence and one.sentence[1] == told.sentence]
    for other in here if len(here) == 1 else ():
        rest = Range(_HUNDRED - reach(other.quantity).upper, _HUNDRED - reach(other.quantity).lower)
        yield Reckoning((other,), rest, f"100 - {other.quote}", exactly=True)


def _may_be_of(told: Told, fact: Fact) -> bool:
    """Whether a count or an amount stands before a percentage, or behind it in its sentence."""
    here = fact.sentence is not None and fact.sentence[1] == told.sentence
    return family_of(fact.unit) in ("", "money") and (here or fact.span.end <= told.span.start)


def parts_of_wholes(facts: Sequence[Fact]) -> Iterator[tuple[Fact, Fact]]:
    """Every two figures of one sort of unit, the smaller first. The nearest two come first: a text reckons with those.

    >>> from pejl.core.checking.blocks import Document, TextBlock
    >>> from pejl.core.checking.material import read
    >>> told = read([Document("sag", (TextBlock("Der er 12 hjem, og 5 er ledige."),))]).told
    >>> [(part.quote, whole.quote) for part, whole in parts_of_wholes([fact for one in told for fact in one.facts])]
    [('5', '12')]
    """
    for one, other in combinations(list(reversed(facts)), 2):
        part, whole = sorted((one, other), key=lambda fact: reach(fact.quantity).lower)
        if family_of(part.unit) == family_of(whole.unit) and part.value > 0:
            yield part, whole


# --- by another measure ------------------------------------------------------------------------------------------


def _in_other_time(material: Material, told: Told, near: Sequence[Fact]) -> Iterator[Reckoning]:
    """*18,6 mio. kr. i 2024-2026* are three times what it is a year; *om ugen* and *om måneden* are a year's parts."""
    for other in near:
        if family_of(other.unit) != family_of(told.said.figure.unit):
            continue
        for times in _times(material, told, other):
            yield Reckoning((other,), reach(other.quantity).times(times), f"{times} x {other.quote}")


def _times(material: Material, told: Told, other: Fact) -> Iterator[int]:
    yearly = told.said.figure.per == "year"
    following = lowered(material.text_of(told))[other.span.end : other.span.end + 30]
    if yearly and "måned" in following:
        yield _MONTHS
    if yearly and _A_WEEK.search(following):
        yield _WEEKS
    span = next((period for period in told.said.periods if period), None)
    if other.unit.endswith("_per_year") and span and span.kind is PeriodKind.YEARS and span.end:
        yield span.end.year - span.start.year + 1


def _products(material: Material, told: Told, near: Sequence[Fact]) -> Iterator[Reckoning]:
    """*67 procent, svarende til cirka 584*: a share of what was counted; a rate times how many; an amount for each."""
    unit = told.said.figure.unit
    earlier = [fact for fact in near if fact.span.end <= told.span.start and not _is_bound(fact)]
    counts = [fact for fact in earlier if family_of(fact.unit) == ""]
    percents = [fact for fact in earlier if fact.unit == "%"]
    sure = len(percents) == len(counts) == 1 and bool(_DIRECTLY.search(lowered(material.before(told))))
    for percent in percents:
        for count in counts if family_of(unit) == "" else ():
            possible = reach(percent.quantity).times(count.value / _HUNDRED)
            yield Reckoning((percent, count), possible, f"{percent.quote} x {count.quote}", sure=sure)
    if _PER.match(material.after(told)):
        yield from _for_each(earlier, counts, family_of(unit))
    for rate in (fact for fact in counts if unit and fact.unit == unit):
        for count in (fact for fact in counts if fact.unit != unit):
            possible = reach(rate.quantity).times(count.value)
            yield Reckoning((rate, count), possible, f"{rate.quote} x {count.quote}")


def _is_bound(fact: Fact) -> bool:
    """*Mindst 80 procent* of anything may be any number."""
    return fact.quantity.approximation in _BOUNDS


def _for_each(earlier: Sequence[Fact], counts: Sequence[Fact], family: str) -> Iterator[Reckoning]:
    for amount in (fact for fact in earlier if family_of(fact.unit) == family == "money"):
        yield from (
            Reckoning((amount, count), possible, f"{amount.quote} / {count.quote}")
            for count in counts
            if (possible := reach(amount.quantity).over(reach(count.quantity)))
        )
