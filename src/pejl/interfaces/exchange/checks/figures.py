# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Figures held against the codes they refer to, their unit and their own numerator and denominator."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from decimal import Decimal

from pejl.core.issues import Issue, Level
from pejl.interfaces.exchange.checks.references import listed, unknown_members
from pejl.interfaces.exchange.figures import Figure, PlacedFigure
from pejl.interfaces.exchange.reading.refusals import suggestion
from pejl.interfaces.exchange.vocabulary import IndicatorFacts, Vocabulary

WHOLE = 100


def check_figures(figures: Iterable[PlacedFigure], known: Vocabulary) -> Iterator[Issue]:
    """All rows, one by one."""
    for placed in figures:
        yield from _references(placed, known)
        facts = known.indicators.get(placed.figure.indicator)
        if facts is None:
            continue
        for found, members in unknown_members(placed.figure.breakdown, facts):
            yield from _unknown(placed, "breakdown", found, members)
        if placed.figure.kind == "level" and placed.figure.value is not None:
            yield from _level(placed, placed.figure, facts)


def _references(placed: PlacedFigure, known: Vocabulary) -> Iterator[Issue]:
    figure = placed.figure
    yield from _unknown(placed, "indicator", figure.indicator, known.indicators)
    for column, candidates in (
        ("group", known.groups),
        ("organisation", known.organisations),
        ("source", known.sources),
    ):
        code = getattr(figure, column)
        if code:
            yield from _unknown(placed, column, code, candidates)
    if not figure.source:
        yield Issue("figure.no_source", placed.place("source"), expected="source", level=Level.WARNING)


def _unknown(placed: PlacedFigure, column: str, code: str, candidates: Collection[str]) -> Iterator[Issue]:
    if code not in candidates:
        params = suggestion(code, candidates)
        yield Issue("reference.unknown", placed.place(column), code, listed(candidates), params=params)


def _level(placed: PlacedFigure, figure: Figure, facts: IndicatorFacts) -> Iterator[Issue]:
    value = figure.value or Decimal(0)
    if facts.unit_kind == "count" and facts.figure_kind == "count" and value < 0:
        yield Issue("figure.negative_count", placed.place("value"), str(value), ">= 0")
    if facts.unit_kind != "share":
        return
    if not 0 <= value <= WHOLE:
        yield Issue("figure.share_out_of_range", placed.place("value"), str(value), "0..100")
    if figure.numerator is None or not figure.denominator:
        return
    if not 0 <= figure.numerator <= figure.denominator:
        found, expected = str(figure.numerator), f"0..{figure.denominator}"
        yield Issue("figure.numerator_exceeds_denominator", placed.place("numerator"), found, expected)
    elif not figure.approximation and not _fits(value, figure.numerator, figure.denominator):
        exact = WHOLE * figure.numerator / figure.denominator
        expected = format(round(exact, max(0, -_exponent(value)) + 2), "f")
        yield Issue("figure.share_does_not_fit", placed.place("value"), str(value), expected, Level.WARNING)


def _fits(value: Decimal, numerator: Decimal, denominator: Decimal) -> bool:
    """Whether the percentage is the quotient rounded, in either direction at the half, to the digits it is stated with.

    >>> _fits(Decimal("14.6"), Decimal(116), Decimal(795)), _fits(Decimal("14.7"), Decimal(116), Decimal(795))
    (True, False)
    """
    half = Decimal(5).scaleb(_exponent(value) - 1)
    return abs(WHOLE * numerator - value * denominator) <= half * denominator


def _exponent(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0
