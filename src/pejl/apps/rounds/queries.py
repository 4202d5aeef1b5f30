# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Which rounds there are, what is owed in them, and how far each figure has come."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db.models import Max, Min, QuerySet

from pejl.apps.measurements.facts import SeriesName
from pejl.apps.rounds.facts import Figure, OwedFacts, RoundFacts, StepFacts
from pejl.apps.rounds.models import DeliveryStep, Draft, Obligation, Reminder, RoundVersion
from pejl.core.errors import PejlError
from pejl.core.periods import Period
from pejl.core.rounds.states import State, Step, after
from pejl.core.texts import Localised


def rounds() -> tuple[RoundFacts, ...]:
    """Every round, the one that is due last first. One query."""
    rows = _open_versions().order_by("-due_at", "round__code")
    return tuple(_round(one) for one in rows)


def round_facts(code: str) -> RoundFacts:
    """One round. `PejlError("round.unknown")` for a code that no round has."""
    row = _open_versions().filter(round__code=code).first()
    if row is None:
        raise PejlError("round.unknown", found=code, expected="the code of a round")
    return _round(row)


def owed_in(code: str) -> tuple[OwedFacts, ...]:
    """Everything that is owed in a round, by unit, indicator and breakdown. Two queries."""
    rows = Obligation.objects.filter(round__code=code)
    return _owed(rows.order_by("organisation", "indicator", "breakdown", "group", "period"))


def owed(ids: Iterable[int]) -> dict[int, OwedFacts]:
    """Those that are owed, by id. Two queries."""
    return {one.id: one for one in _owed(Obligation.objects.filter(pk__in=list(ids)))}


def drafts_of(by: str, ids: Sequence[int]) -> dict[int, Figure]:
    """What somebody has typed and not delivered, by the id of what is owed. One query."""
    rows = Draft.objects.filter(by=by, obligation__in=list(ids))
    return dict(rows.values_list("obligation_id", "figure"))


def last_reminded() -> dict[str, datetime]:
    """When each person was last written to. One query."""
    return dict(Reminder.objects.values_list("username").annotate(at=Max("at")))


def _open_versions() -> QuerySet[RoundVersion]:
    versions = RoundVersion.objects.open().select_related("round")
    return versions.annotate(opened_at=Min("round__versions__recorded_from"))


def _round(row: RoundVersion) -> RoundFacts:
    return RoundFacts(
        code=row.round.code,
        title=Localised.of(row.title),
        schemes=tuple(row.schemes),
        as_of=row.as_of,
        due_at=row.due_at,
        meeting_on=row.meeting_on,
        four_eyes=row.four_eyes,
        closed=row.closed,
        opened_at=row.opened_at,  # type: ignore[attr-defined]
    )


def _owed(rows: QuerySet[Obligation]) -> tuple[OwedFacts, ...]:
    found = tuple(rows.select_related("round"))
    steps: dict[int, list[StepFacts]] = defaultdict(list)
    for one in DeliveryStep.objects.filter(obligation__in=found).order_by("id"):
        steps[one.obligation_id].append(_step(one))
    return tuple(_facts(one, tuple(steps[one.pk])) for one in found)


def _step(row: DeliveryStep) -> StepFacts:
    return StepFacts(row.pk, row.kind, row.at, row.by, row.note, row.figure, row.version)


def _facts(row: Obligation, steps: tuple[StepFacts, ...]) -> OwedFacts:
    return OwedFacts(
        id=row.pk,
        round=row.round.code,
        series=SeriesName(row.indicator, row.breakdown, row.group),
        period=Period.parse(row.period),
        organisation=row.organisation,
        scheme=row.scheme,
        state=_state(steps),
        steps=steps,
    )


def _state(steps: Sequence[StepFacts]) -> State:
    """Where the steps lead, from open on."""
    state = State.OPEN
    for one in steps:
        state = after(state, Step(one.kind))
    return state
