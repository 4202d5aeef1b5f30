# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The check of one or several documents: every claim with its verdict and evidence."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial
from itertools import chain

from pejl.core.checking.against_groups import is_of_two_groups, judge_difference
from pejl.core.checking.against_register import Read, held_against_register
from pejl.core.checking.blocks import Document
from pejl.core.checking.changes import judge_change, judge_from_to
from pejl.core.checking.differences_told import judge_by_difference
from pejl.core.checking.directions import judge_direction, judge_range
from pejl.core.checking.explaining import judge_by_cells
from pejl.core.checking.extremes import judge_comparison, judge_duration, judge_superlative
from pejl.core.checking.facts import Fact, Told
from pejl.core.checking.findings import findings_in
from pejl.core.checking.goals_met import judge_goal, judge_target
from pejl.core.checking.judgement import NOTHING, Judgement, gravest
from pejl.core.checking.levels import judge_level
from pejl.core.checking.lists import judge_count
from pejl.core.checking.lost_commas import judge_without_comma
from pejl.core.checking.material import Material, Table, read
from pejl.core.checking.named_cells import judge_by_named_cells
from pejl.core.checking.neighbours import judge_by_neighbours
from pejl.core.checking.notices import findings_of_files
from pejl.core.checking.of_a_whole import judge_of_a_whole
from pejl.core.checking.parts_and_ratios import judge_ratio, judge_sum, judge_two_parts
from pejl.core.checking.reading_of_damage import as_read
from pejl.core.checking.register import NO_REGISTER, Register
from pejl.core.checking.report import Claim, Kind, Report, Verdict
from pejl.core.checking.row_by_row import judge_rows_counted
from pejl.core.checking.row_spoken_of import judge_by_row
from pejl.core.checking.said_again import judge_said_again
from pejl.core.checking.shares import judge_as_change, judge_entry, judge_share
from pejl.core.checking.table_sums import judge_table
from pejl.core.checking.units_out_of_line import judge_as_share, judge_unit, judge_units
from pejl.core.checking.vouching import contradicted_at_both, vouched
from pejl.core.observations import Approximation

# What a hedge says of the figure, as the outer form of a claim writes it.
_COMPARATORS = {
    Approximation.NONE: "=",
    Approximation.ABOUT: "~",
    Approximation.ALMOST: "~",
    Approximation.AT_LEAST: ">=",
    Approximation.AT_MOST: "<=",
    Approximation.OVER: ">",
    Approximation.UNDER: "<",
}
_DIFFERENCES = (Kind.CHANGE, Kind.PERCENTAGE_POINTS, Kind.RELATIVE_CHANGE)
# Who judges what is no figure by itself.
_OF_ALL: Mapping[Kind, Callable[[Material, Told], Judgement]] = {
    Kind.CHANGE: judge_change,
    Kind.PERCENTAGE_POINTS: judge_change,
    Kind.RELATIVE_CHANGE: judge_change,
    Kind.DIRECTION: judge_direction,
    Kind.RANGE: judge_range,
    Kind.RATIO: judge_ratio,
    Kind.SUPERLATIVE: judge_superlative,
    Kind.DURATION: lambda _material, told: judge_duration(told),
    Kind.COMPARISON: judge_comparison,
    Kind.COUNT: judge_count,
}


def check_blocks(
    documents: Sequence[Document], *, register: Register = NO_REGISTER, judged: Callable[[int, int], None] | None = None
) -> Report:
    """Check every figure of these documents against their tables, their arithmetic, each other and a register.

    A contradiction needs the same subject, unit and period; where anything of that is open the claim is not checkable.
    `judged` is called after every claim with how many have been judged, of how many.
    Places are told by the names of documents: `PejlError("documents.same_name")` where two have the same.

    >>> from pejl.core.checking.blocks import TextBlock
    >>> text = "Fraværet er faldet fra 15,3 dage i 2023 til 14,1 dage i 2024. Det steg fra 3 til 2."
    >>> [str(claim.verdict) for claim in check_blocks([Document("sag", (TextBlock(text),))]).claims]
    ['holds', 'contradicted']
    """
    material = read(documents)
    every = chain(_of_texts(material), *(_of_table(material, table) for table in material.tables))
    total = len(material.told) + sum(len(table.facts) for table in material.tables)
    read_claims = list(every if judged is None else _counted(every, total, judged))
    claims = held_against_register(read_claims, register) if register.series else (claim for claim, _ in read_claims)
    held = [replace(claim, id=f"c{number}") for number, claim in enumerate(claims, start=1)]
    numbered = contradicted_at_both(vouched(held))
    ids = {claim.span: claim.id for claim in numbered}
    findings = (*findings_of_files(material.documents, numbered), *findings_in(material, ids))
    return Report(material.documents, numbered, findings)


def _counted(claims: Iterator[Read], total: int, judged: Callable[[int, int], None]) -> Iterator[Read]:
    for done, claim in enumerate(claims, start=1):
        yield claim
        judged(done, total)


def _of_texts(material: Material) -> Iterator[Read]:
    for told in material.told:
        found = as_read(_settled(material, told), material=material, facts=told.facts)
        said = told.said
        claim = Claim(
            id="",
            span=told.span,
            quote=told.quote,
            kind=said.kind,
            value=_value(told),
            unit=said.figure.unit if said.figures else "",
            comparator=_COMPARATORS[said.figure.quantity.approximation] if said.figures else "=",
            period=next((period for period in reversed(said.periods) if period), said.around),
            subject=told.about,
            verdict=found.verdict,
            likely_reading=found.likely,
            explanation=found.explanation,
            params=found.params,
            evidence=found.evidence,
        )
        yield claim, told.facts


def _value(told: Told) -> Decimal | None:
    figures = told.said.figures
    if not figures:
        return None
    if told.said.kind is Kind.FROM_TO:
        return figures[1].quantity.value - figures[0].quantity.value
    return told.said.figure.quantity.value


def _settled(material: Material, told: Told) -> Judgement:
    """The judgement on what is told; where nothing settles it, on what it says with a comma put back."""
    found = _judged(material, told)
    return judge_without_comma(told, partial(_judged, material)) if found is NOTHING else found


def _judged(material: Material, told: Told) -> Judgement:
    kind = told.said.kind
    if kind in (Kind.LEVEL, Kind.SHARE) and told.said.figure.unit == "percentage_points":
        return judge_unit(told)
    if kind in (Kind.CHANGE, Kind.PERCENTAGE_POINTS) and is_of_two_groups(material, told):
        return judge_difference(material, told)
    if kind in _OF_ALL:
        found = _OF_ALL[kind](material, told)
        found = _of_a_difference(material, told) if found is NOTHING and kind in _DIFFERENCES else found
        points = kind is Kind.PERCENTAGE_POINTS and found.verdict is not Verdict.CONTRADICTED
        return gravest([found, judge_as_share(material, told)]) if points else found
    levels = [judge_level(material, fact) for fact in told.facts]
    if kind is Kind.FROM_TO:
        return gravest([judge_from_to(told), *(() if told.said.again else levels)])
    single = levels if len(told.facts) == 1 else []
    if kind in (Kind.SHARE, Kind.LEVEL) and told.said.figure.in_words:
        among = judge_rows_counted(material, told)
        if among is not NOTHING:
            return among
    if kind in (Kind.SHARE, Kind.LEVEL) and (named := judge_by_named_cells(material, told)) is not NOTHING:
        return named
    if kind is Kind.SHARE:
        found = gravest([judge_share(material, told), judge_as_change(material, told), *single])
        found = judge_of_a_whole(material, told) if found is NOTHING else found
        found = judge_said_again(material, told) if found is NOTHING else found
        return found if found is not NOTHING else _by_reckoning(material, told)
    if kind is Kind.TARGET:
        return gravest([judge_target(material, told), *levels]) if told.facts else judge_goal(material, told)
    parts = [judge_two_parts(material, fact) for fact in told.facts]
    found = gravest([judge_sum(told), *single, *parts])
    found = judge_said_again(material, told) if found is NOTHING else found
    return found if found is not NOTHING else _by_reckoning(material, told)


def _of_a_difference(material: Material, told: Told) -> Judgement:
    """A difference of which no two figures are known in time: from a norm behind it, or out of the figures around."""
    found = judge_by_difference(material, told)
    return found if found is not NOTHING else _by_reckoning(material, told)


def _by_reckoning(material: Material, told: Told) -> Judgement:
    """What comes out of the figures beside it, else of cells that the sentence is about."""
    found = judge_by_row(material, told, fact=told.facts[0]) if len(told.facts) == 1 else NOTHING
    found = judge_by_neighbours(material, told) if found is NOTHING else found
    return found if found is not NOTHING else judge_by_cells(material, told)


def _of_table(material: Material, table: Table) -> Iterator[Read]:
    sums, units = judge_table(table), judge_units(table)
    for number, (fact, entry) in enumerate(zip(table.facts, table.grid.entries, strict=True)):
        found = gravest(
            [judge_entry(entry), sums.get(number, NOTHING), units.get(number, NOTHING), judge_level(material, fact)]
        )
        yield _of_cell(fact, as_read(found, material=material, facts=[fact])), (fact,)


def _of_cell(fact: Fact, found: Judgement) -> Claim:
    return Claim(
        id="",
        span=fact.span,
        quote=fact.quote,
        kind=Kind.SHARE if fact.unit == "%" else Kind.LEVEL,
        value=fact.value if fact.printed is None else fact.printed,
        unit=fact.unit,
        period=fact.period,
        subject=fact.about,
        verdict=found.verdict,
        likely_reading=found.likely,
        explanation=found.explanation,
        params=found.params,
        evidence=found.evidence,
    )
