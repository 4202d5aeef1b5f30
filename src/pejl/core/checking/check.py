# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The check of one or several documents: every claim with its verdict and evidence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from pejl.core.checking.arithmetic import Agreement, Range, agreement, change, reach, relative_change, share
from pejl.core.checking.blocks import Document
from pejl.core.checking.damage import one_slip_apart
from pejl.core.checking.facts import Fact, Told, facts_of_tables, told_in
from pejl.core.checking.linking import CONTRADICTS, Link, Linker, rows_of, same_period
from pejl.core.checking.report import Claim, Evidence, Kind, Report, Source, Verdict
from pejl.core.errors import PejlError
from pejl.core.numbers import Quantity
from pejl.core.observations import Approximation


@dataclass(frozen=True, slots=True)
class Judgement:
    """What was found out about one claim."""

    verdict: Verdict
    explanation: str
    evidence: tuple[Evidence, ...] = ()
    likely: Decimal | None = None


_WHOLE = Decimal(100)
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
NOTHING = Judgement(Verdict.NOT_CHECKABLE, "nothing_to_hold_it_against")


@dataclass
class _Check:
    """What the documents hold, read once."""

    documents: tuple[Document, ...]
    told: tuple[Told, ...]
    cells: tuple[Fact, ...]
    linker: Linker
    rows: dict[tuple[str, int, int] | None, list[Fact]]
    near: dict[tuple[str, int], list[Told]] = field(default_factory=dict)
    columns: dict[tuple[str, int, int], list[Fact]] = field(default_factory=dict)

    def beside(self, told: Told) -> list[Told]:
        """What the same paragraph says up to the end of the sentence."""
        paragraph = self.near[told.span.document, told.span.block]
        return [one for one in paragraph if one.sentence <= told.sentence]


def check_blocks(documents: Sequence[Document]) -> Report:
    """Check every figure of these documents against their tables, their arithmetic and each other.

    A contradiction needs the same subject, unit and period; where anything of that is open the claim is not checkable.
    Places are told by the names of documents: `PejlError("documents.same_name")` where two have the same.

    >>> from pejl.core.checking.blocks import TextBlock
    >>> text = "Fraværet er faldet fra 15,3 dage i 2023 til 14,1 dage i 2024. Det steg fra 3 til 2."
    >>> [str(claim.verdict) for claim in check_blocks([Document("sag", (TextBlock(text),))]).claims]
    ['holds', 'contradicted']
    """
    check = _read(tuple(documents))
    claims = [_of_told(check, number, told) for number, told in enumerate(check.told, start=1)]
    claims += [_of_cell(check, number, cell) for number, cell in enumerate(check.cells, start=len(claims) + 1)]
    return Report(check.documents, tuple(claims), ())


def _read(documents: tuple[Document, ...]) -> _Check:
    names = [document.name for document in documents]
    for name in names:
        if names.count(name) > 1:
            raise PejlError("documents.same_name", found=name, expected="a name of its own for each document")
    told = tuple(one for document in documents for one in told_in(document))
    cells = tuple(cell for document in documents for cell in facts_of_tables(document))
    facts = [*(fact for one in told for fact in one.facts), *cells]
    linker = Linker(facts)
    check = _Check(documents, told, cells, linker, rows_of(cells))
    for one in told:
        check.near.setdefault((one.span.document, one.span.block), []).append(one)
    for cell in cells:
        check.columns.setdefault(_column(cell), []).append(cell)
    return check


# --- claims of running text --------------------------------------------------------------------------------------


def _of_told(check: _Check, number: int, told: Told) -> Claim:
    said = told.said
    found = _judged(check, told)
    return Claim(
        id=f"c{number}",
        span=told.span,
        quote=told.quote,
        kind=said.kind,
        value=_value(told),
        unit=said.figure.unit,
        comparator=_COMPARATORS[said.figure.quantity.approximation],
        period=said.periods[-1] if said.periods else None,
        verdict=found.verdict,
        likely_reading=found.likely,
        explanation=found.explanation,
        evidence=found.evidence,
    )


def _value(told: Told) -> Decimal:
    figures = told.said.figures
    if told.said.kind is Kind.FROM_TO:
        return figures[1].quantity.value - figures[0].quantity.value
    return told.said.figure.quantity.value


def _judged(check: _Check, told: Told) -> Judgement:
    kind = told.said.kind
    if kind in (Kind.CHANGE, Kind.PERCENTAGE_POINTS, Kind.RELATIVE_CHANGE):
        return _change(check, told)
    if kind is Kind.FROM_TO:
        return _worst([_from_to(told), *(_level(check, fact) for fact in told.facts)])
    if kind in (Kind.LEVEL, Kind.SHARE) and len(told.facts) == 1:
        return _level(check, told.facts[0])
    return NOTHING


_GRAVITY = (Verdict.CONTRADICTED, Verdict.DAMAGED, Verdict.HOLDS, Verdict.ROUNDING)


def _worst(found: Iterable[Judgement]) -> Judgement:
    """What weighs most: an error before what holds, what holds before what cannot be told."""
    judgements = list(found)
    for verdict in _GRAVITY:
        for one in judgements:
            if one.verdict is verdict:
                return one
    return NOTHING


# --- levels ------------------------------------------------------------------------------------------------------


def _level(check: _Check, fact: Fact) -> Judgement:
    """A figure against every other that is about the same and of the same period."""
    links = check.linker.alike(fact)
    same = [link for link in links if same_period(fact.period, link.fact.period)]
    agreeing = [link for link in same if agreement(fact.quantity, link.fact.quantity) is not Agreement.DIFFERENT]
    if agreeing:
        rounded = agreement(fact.quantity, agreeing[0].fact.quantity) is Agreement.ROUNDED
        verdict = Verdict.ROUNDING if rounded else Verdict.HOLDS
        return Judgement(verdict, "same_elsewhere", (_evidence(agreeing[0].fact),))
    if fact.unit == "%" and (rest := _complement(fact, same)):
        return Judgement(Verdict.HOLDS, "complement", (_evidence(rest),))
    against = [link for link in same if link.likeness >= CONTRADICTS]
    if against:
        return _disagreement(fact, against[0].fact)
    return _moved(check, fact, links)


def _complement(fact: Fact, same: Sequence[Link]) -> Fact | None:
    """A share whose rest is stated elsewhere: 24 % returned are 76 % allotted."""
    rest = replace(fact.quantity, value=_WHOLE - fact.value)
    return next((link.fact for link in same if agreement(rest, link.fact.quantity) is Agreement.EQUAL), None)


def _disagreement(fact: Fact, other: Fact) -> Judgement:
    likely = one_slip_apart(fact.quantity, other.quantity)
    if likely is not None:
        return Judgement(Verdict.DAMAGED, "probably_damaged", (_evidence(other),), likely)
    return Judgement(Verdict.CONTRADICTED, "other_value", (_evidence(other),))


def _moved(check: _Check, fact: Fact, links: Sequence[Link]) -> Judgement:
    """The very figure in a row that is about the same, but of another period, where the row does not have this one."""
    for link in links:
        row = check.rows[link.fact.row] if link.fact.row else []
        if not row or link.likeness < CONTRADICTS or fact.period is None or link.fact.period is None:
            continue
        if any(one.period == fact.period for one in row) or link.fact.period.kind is not fact.period.kind:
            continue
        if link.fact.value == fact.value and sum(one.value == fact.value for one in row) == 1:
            return Judgement(Verdict.CONTRADICTED, "other_period", (_evidence(link.fact),))
    return NOTHING


def _evidence(fact: Fact) -> Evidence:
    source = Source.TABLE if fact.row else Source.DOCUMENT
    return Evidence(source, fact.quote, fact.value, fact.span)


# --- changes -----------------------------------------------------------------------------------------------------


def _from_to(told: Told) -> Judgement:
    """Whether the figures go the way the words say."""
    start, end = (figure.quantity.value for figure in told.said.figures)
    if not told.said.direction or start == end:
        return NOTHING
    goes = 1 if end > start else -1
    evidence = (Evidence(Source.ARITHMETIC, told.quote, end - start, told.span, formula=f"{end} - {start}"),)
    if goes != told.said.direction:
        return Judgement(Verdict.CONTRADICTED, "other_direction", evidence)
    return Judgement(Verdict.HOLDS, "direction_holds", evidence)


def _change(check: _Check, told: Told) -> Judgement:
    """A stated change against the pairs of figures beside it."""
    best = NOTHING
    for start, end in _pairs(check, told):
        found = _against_pair(told, start, end)
        if found.verdict is Verdict.HOLDS:
            return found
        if best is NOTHING and _certain(told, start, end):
            best = found
    return best


def _pairs(check: _Check, told: Told) -> list[tuple[Fact, Fact]]:
    """Two figures of one unit and of two periods, in order of time: of one construction, or near each other."""
    beside = check.beside(told)
    close = [one for one in beside if told.sentence - one.sentence <= 1]
    pairs = [(one.facts[0], one.facts[1]) for one in close if one.said.kind is Kind.FROM_TO]
    levels = [fact for one in beside if one.said.kind is not Kind.FROM_TO for fact in one.facts]
    for start in levels:
        for end in levels:
            if start.unit == end.unit and start.period and end.period and start.period < end.period:
                pairs.append((start, end))
    return pairs


def _certain(told: Told, start: Fact, end: Fact) -> bool:
    """Whether the change must be that of these two: they stand in its sentence, and it names no other periods."""
    periods = [one for one in told.said.periods if one]
    named = {one.period for one in (start, end)}
    unit = told.said.figure.unit
    fits = unit == start.unit or (unit == "percentage_points" and start.unit == "%") or unit == "%"
    return fits and bool(periods) and set(periods) == named


def _against_pair(told: Told, start: Fact, end: Fact) -> Judgement:
    possible = _possible(told.said.kind, start.quantity, end.quantity)
    if possible is None:
        return NOTHING
    formula = f"{end.quote} - {start.quote}"
    evidence = (
        _evidence(start),
        _evidence(end),
        Evidence(Source.ARITHMETIC, formula, end.value - start.value, formula=formula),
    )
    if possible.absolute() & reach(told.said.figure.quantity).absolute():
        return Judgement(Verdict.HOLDS, "arithmetic_holds", evidence)
    return Judgement(Verdict.CONTRADICTED, "arithmetic_fails", evidence)


def _possible(kind: Kind, start: Quantity, end: Quantity) -> Range | None:
    if kind is Kind.RELATIVE_CHANGE:
        return relative_change(start, end)
    return change(start, end)


# --- tables ------------------------------------------------------------------------------------------------------


def _of_cell(check: _Check, number: int, cell: Fact) -> Claim:
    found = _worst([_share_in_column(check, cell), _level(check, cell)])
    return Claim(
        id=f"c{number}",
        span=cell.span,
        quote=cell.quote,
        kind=Kind.SHARE if cell.unit == "%" else Kind.LEVEL,
        value=cell.value,
        unit=cell.unit,
        period=cell.period,
        verdict=found.verdict,
        likely_reading=found.likely,
        explanation=found.explanation,
        evidence=found.evidence,
    )


def _column(cell: Fact) -> tuple[str, int, int]:
    return cell.span.document, cell.span.block, cell.span.column


def _share_in_column(check: _Check, cell: Fact) -> Judgement:
    """A percentage whose part and whole stand in the same column of the same table."""
    if cell.unit != "%":
        return NOTHING
    column = [one for one in check.columns[_column(cell)] if one.unit != "%"]
    for part in column:
        for whole in column:
            possible = share(part.quantity, whole.quantity) if part.value < whole.value else None
            if possible and possible & reach(cell.quantity):
                return Judgement(Verdict.HOLDS, "share_holds", (_evidence(part), _evidence(whole)))
    return NOTHING
