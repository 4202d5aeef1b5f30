# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Opening a round: every series that a goal is measured by owes its newest period, unless its figure is known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from pejl.apps.audit.actions import record
from pejl.apps.audit.drafting import ensure
from pejl.apps.audit.recording import stamp
from pejl.apps.goals.queries import schemes
from pejl.apps.indicators.facts import IndicatorSheet
from pejl.apps.indicators.queries import indicator_sheets, measures_of
from pejl.apps.measurements.facts import SeriesName
from pejl.apps.measurements.queries import series_for
from pejl.apps.rounds.models import Obligation, Round, RoundVersion
from pejl.core.errors import PejlError
from pejl.core.observations import Series
from pejl.core.rounds.owed import owed_period
from pejl.core.texts import Localised


@dataclass(frozen=True, slots=True)
class RoundRequest:
    """A round as somebody wants it: figures for periods ended by `as_of`, delivered by `due_at`."""

    code: str
    title: Localised
    schemes: tuple[str, ...]
    as_of: date
    due_at: datetime
    meeting_on: date | None = None
    four_eyes: bool = True


def open_round(request: RoundRequest, *, acting_user: str) -> int:
    """Open a round; answers how many figures are owed.

    Raises `PejlError`: `round.exists`, `round.no_schemes`, `scheme.unknown`.
    """
    by = stamp(acting_user)
    _refuse(request)
    with transaction.atomic():
        owner = ensure(Round, [request.code])[request.code]
        draft = RoundVersion(
            round=owner,
            title={
                language: words for language, words in (("da", request.title.da), ("en", request.title.en)) if words
            },
            schemes=list(request.schemes),
            as_of=request.as_of,
            due_at=request.due_at,
            meeting_on=request.meeting_on,
            four_eyes=request.four_eyes,
        )
        record("round.open", [draft], by=by)
        made = Obligation.objects.bulk_create(_obligations(owner, request))
    return len(made)


def _refuse(request: RoundRequest) -> None:
    if Round.objects.filter(code=request.code).exists():
        raise PejlError("round.exists", found=request.code, expected="a code that no round has")
    if not request.schemes:
        raise PejlError("round.no_schemes", found="", expected="at least one follow-up")
    known = {one.code for one in schemes()}
    for code in request.schemes:
        if code not in known:
            raise PejlError("scheme.unknown", found=code, expected=sorted(known))


def _obligations(owner: Round, request: RoundRequest) -> list[Obligation]:
    sheets = indicator_sheets()
    wanted = dict(_wanted(request.schemes))
    series = series_for(wanted)
    found = []
    for name, scheme in wanted.items():
        period = _owed(sheets[name.indicator], series[name], request.as_of)
        if period:
            found.append(
                Obligation(
                    round=owner,
                    indicator=name.indicator,
                    breakdown=name.breakdown,
                    group=name.group,
                    period=period,
                    organisation=sheets[name.indicator].owner,
                    scheme=scheme,
                )
            )
    return found


def _wanted(codes: tuple[str, ...]) -> Iterator[tuple[SeriesName, str]]:
    """Every series that a goal of the follow-ups is measured by, with the first follow-up that asks for it."""
    seen = set()
    for scheme in codes:
        for measures in measures_of(scheme).values():
            for one in measures:
                name = SeriesName(one.indicator, one.breakdown, one.group)
                if name not in seen:
                    seen.add(name)
                    yield name, scheme


def _owed(sheet: IndicatorSheet, series: Series, as_of: date) -> str:
    """The period owed, "" where none is or its figure is known; what is made of others is calculated, not asked for."""
    if sheet.parts:
        return ""
    known = [one.period for one in series.observations if one.measured]
    period = owed_period(sheet.frequency, as_of=as_of, known=known)
    return str(period) if period and period not in known else ""
