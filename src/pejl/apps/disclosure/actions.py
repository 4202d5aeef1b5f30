# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How a table of a register is let out: protected together with everything that left before, and entered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.db import IntegrityError, transaction

from pejl.apps.audit.models import AuditEntry
from pejl.apps.audit.recording import Stamp, stamp
from pejl.apps.disclosure import queries
from pejl.apps.disclosure.models import HIDDEN, IMPLIED, SHOWN, ProtectedRelease, ReleasedFigure
from pejl.core.disclosure import Earlier, Rule, Table, with_earlier
from pejl.core.disclosure.report import Protection, protect_and_report
from pejl.core.disclosure.settings import written
from pejl.core.errors import PejlError
from pejl.core.periods import Period

ATTEMPTS = 5


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A table on its way out.

    `population` says whose figures they are, `name` is the code of the indicator or definition, `occasion` what it
    leaves with. The first code of every cell is its period, as plan packages write it; further codes are
    `dimension=member`, and last perhaps `numerator`, `denominator`, `sum` or `count`.
    """

    population: str
    name: str
    table: Table
    rule: Rule
    occasion: str = ""


@dataclass(frozen=True, slots=True)
class LetOut:
    """What left: `protection.protected.figures` may be published; `id` is that of its report."""

    id: int
    number: int
    protection: Protection


def let_out(outgoing: Outgoing, *, acting_user: str) -> LetOut:
    """Protect a table and enter it into the ledger: all of it, or nothing is let out.

    Where another table of the same population is let out at the same time, this one is protected anew together with it.
    Raises `disclosure.no_period` and `disclosure.population` for what cannot be entered,
    `disclosure.changed_meanwhile` where others keep coming first, and what `with_earlier` and `protect` raise.
    """
    by = stamp(acting_user)
    _refuse_unnamed(outgoing)
    for _ in range(ATTEMPTS):
        before = queries.earlier(outgoing.population)
        joined = with_earlier(outgoing.table, outgoing.rule, earlier=before)
        protection = protect_and_report(joined, outgoing.rule)
        try:
            with transaction.atomic():
                release = _enter(outgoing, protection, by, len(before) + 1)
        except IntegrityError:
            continue
        return LetOut(release.id, release.number, protection)
    raise PejlError("disclosure.changed_meanwhile", population=outgoing.population, expected="another attempt")


def _refuse_unnamed(outgoing: Outgoing) -> None:
    if not (outgoing.population and outgoing.name and outgoing.rule.citation):
        expected = "a population, a name and a rule with its citation"
        raise PejlError("disclosure.population", found=outgoing.population, expected=expected)
    for cell in outgoing.table.values:
        try:
            Period.parse(cell[0])
        except PejlError:
            raise PejlError("disclosure.no_period", cell=" | ".join(cell), expected="a period first") from None


def _enter(outgoing: Outgoing, protection: Protection, by: Stamp, number: int) -> ProtectedRelease:
    out = Earlier.of(str(number), protection.protected)
    release = ProtectedRelease.objects.create(
        population=outgoing.population,
        number=number,
        table=outgoing.name,
        occasion=outgoing.occasion,
        rule=written(outgoing.rule),
        equations=[[line.total, line.parts] for line in out.equations],
        sums=sorted(out.sums),
        kinds=[str(kind) for kind in protection.kinds],
        fewest=protection.fewest,
        at=by.recorded_at,
        by=by.acting_user,
    )
    ReleasedFigure.objects.bulk_create(_figures(release, out, protection))
    AuditEntry.objects.create(
        at=by.recorded_at,
        actor=by.acting_user,
        action="disclosure.let_out",
        object_type=ProtectedRelease._meta.label,
        object_key=str(release),
        reason=outgoing.occasion,
        before=[],
        after=[{"table": outgoing.name, "figures": len(out.shown) + len(out.hidden), "hidden": len(out.hidden)}],
    )
    return release


def _figures(release: ProtectedRelease, out: Earlier, protection: Protection) -> Iterator[ReleasedFigure]:
    for cell in sorted(out.shown.keys() | out.left.keys()):
        left = out.left.get(cell)
        yield ReleasedFigure(
            release=release,
            cell=cell,
            period=cell[0],
            state=SHOWN if left is None else IMPLIED if cell in out.implied else HIDDEN,
            figure=out.shown.get(cell),
            low=None if left is None else left.low,
            high=None if left is None else left.high,
            why=[str(one) for one in protection.told.get(cell, ())],
        )
