# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What left, as later releases and the data-protection officer look at it."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from django.db.models import Count, Q, QuerySet

from pejl.apps.audit.versions import among
from pejl.apps.disclosure.facts import LedgerLine, ProtectionRecord, ReleaseHead
from pejl.apps.disclosure.models import HIDDEN, IMPLIED, SHOWN, ProtectedRelease, ReleasedFigure
from pejl.core.disclosure import Earlier, Equation, Left
from pejl.core.disclosure.settings import read_back
from pejl.core.disclosure.tables import Cell
from pejl.core.errors import PejlError


def earlier(population: str) -> tuple[Earlier, ...]:
    """Everything that was let out of a population, oldest first, for `with_earlier`. Two queries."""
    rows = ProtectedRelease.objects.filter(population=population).order_by("number").prefetch_related("figures")
    return tuple(_earlier(one, list(one.figures.all())) for one in rows)


def releases(*, table: str = "") -> tuple[ReleaseHead, ...]:
    """The protected tables that left, newest first; of one indicator or definition where it is named. One query."""
    rows = ProtectedRelease.objects.order_by("-at", "-id")
    return tuple(_head(one) for one in _counted(rows.filter(table=table) if table else rows))


def record(number: int) -> ProtectionRecord:
    """The protection report of one that left, by its id. Two queries. Raises `disclosure.no_release`."""
    one = _counted(ProtectedRelease.objects.filter(id=number)).first()
    if one is None:
        raise PejlError("disclosure.no_release", found=str(number), expected="the number of a protected table")
    lines = tuple(_line(row) for row in one.figures.exclude(state=IMPLIED).order_by("id"))
    return ProtectionRecord(_head(one), one.rule, tuple(one.kinds), one.fewest, lines)


def every_number(table: str, *, period: str = "") -> tuple[tuple[ReleaseHead, LedgerLine], ...]:
    """Every figure of an indicator that ever left, with the release it left with, oldest first. Two queries."""
    rows = ReleasedFigure.objects.filter(release__table=table).exclude(state=IMPLIED).order_by("release__id", "id")
    heads = {one.id: one for one in releases(table=table)}
    chosen = rows.filter(period=period) if period else rows
    return tuple((heads[row.release_id], _line(row)) for row in chosen)


def hidden_cells(tables: Collection[str]) -> dict[str, frozenset[Cell]]:
    """For each indicator the cells that were hidden and have never been shown. One query."""
    rows = among(ReleasedFigure.objects.filter(state__in=(SHOWN, HIDDEN)), "release__table", tables)
    seen: dict[tuple[str, str], set[Cell]] = {}
    for table, state, cell in rows.values_list("release__table", "state", "cell"):
        seen.setdefault((table, state), set()).add(tuple(cell))
    return {
        table: frozenset(seen.get((table, HIDDEN), set()) - seen.get((table, SHOWN), set()))
        for table in tables
        if (table, HIDDEN) in seen
    }


def _counted(rows: QuerySet[ProtectedRelease]) -> QuerySet[ProtectedRelease]:
    printed = ~Q(figures__state=IMPLIED)
    return rows.annotate(
        printed=Count("figures", filter=printed), hidden=Count("figures", filter=Q(figures__state=HIDDEN))
    )


def _head(one: ProtectedRelease) -> ReleaseHead:
    counted = (one.printed, one.hidden)  # type: ignore[attr-defined]
    return ReleaseHead(one.id, one.population, one.number, one.table, one.occasion, one.at, one.by, *counted)


def _line(row: ReleasedFigure) -> LedgerLine:
    return LedgerLine(tuple(row.cell), row.period, row.figure, _left(row), tuple(row.why))


def _left(row: ReleasedFigure) -> Left | None:
    return None if row.low is None else Left(row.low, row.high)


def _earlier(one: ProtectedRelease, figures: Iterable[ReleasedFigure]) -> Earlier:
    rows = list(figures)
    return Earlier(
        str(one.number),
        {tuple(row.cell): row.figure for row in rows if row.figure is not None},
        {tuple(row.cell): left for row in rows if (left := _left(row)) is not None},
        tuple(Equation(tuple(total), tuple(map(tuple, parts))) for total, parts in one.equations),
        read_back(one.rule),
        implied=frozenset(tuple(row.cell) for row in rows if row.state == IMPLIED),
        sums=frozenset(map(tuple, one.sums)),
    )
