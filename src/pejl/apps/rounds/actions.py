# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What people do in a round: deliver, put off, send back, approve, lock. A figure enters the register when approved.

Whoever acts says which step they saw last. Where another came in between, nothing is done and they are told: two people
never overwrite each other unseen.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from django.db import IntegrityError, transaction
from django.utils import timezone

from pejl.apps.audit.actions import record
from pejl.apps.audit.fields import canonical
from pejl.apps.audit.recording import content, stamp
from pejl.apps.indicators.facts import IndicatorSheet
from pejl.apps.indicators.queries import indicator_sheets
from pejl.apps.measurements.actions import problems_of, record_measurements, refuse
from pejl.apps.measurements.queries import series_for
from pejl.apps.measurements.rows import MeasurementRow
from pejl.apps.rounds.entering import enter_steps
from pejl.apps.rounds.facts import Figure, OwedFacts, Taken
from pejl.apps.rounds.models import DeliveryStep, Draft, RoundVersion
from pejl.apps.rounds.queries import owed, owed_in, round_facts
from pejl.apps.rounds.stricter import stricter
from pejl.core.errors import PejlError
from pejl.core.issues import Issue, Place
from pejl.core.observations import Approximation, ObservationStatus, Present, Series
from pejl.core.periods import Period
from pejl.core.rounds.states import State, Step, after, may_approve

TYPED = "mark"  # as a form says the kind of figure; a delivery says it by status or missing reason
FIELDS = ("value", "numerator", "denominator", "status", "approximation", "missing_reason", "explanation")


def deliver(taken: Sequence[Taken], *, acting_user: str) -> None:
    """Hand in figures, all or none; each may be handed in again until it is approved.

    Raises `PejlError`: `measurements.refused` with the `issues` of each row (`Place.line` is the id of what is owed),
    `delivery.not_now`, `delivery.changed_meanwhile`, `round.closed`.
    """
    stamp(acting_user)
    found = _seen(taken, Step.DELIVER)
    sheets = indicator_sheets()
    rows = [row_of(found[one.obligation], one.figure or {}, sheets) for one in taken]
    refuse(stricter(rows, problems_of(rows), sheets))
    with transaction.atomic():
        made = [_take(one, Step.DELIVER, acting_user, figure=clean(one.figure or {})) for one in taken]
        enter_steps(made, found)
        Draft.objects.filter(by=acting_user, obligation__in=[one.obligation for one in taken]).delete()


def postpone(taken: Taken, *, acting_user: str) -> None:
    """Say that a figure comes later, and why; it is still owed."""
    _with_note(taken, Step.POSTPONE, acting_user)


def return_delivery(taken: Taken, *, acting_user: str) -> None:
    """Send a delivery back with a note that says what is missing."""
    _with_note(taken, Step.RETURN, acting_user)


def approve(taken: Sequence[Taken], *, acting_user: str) -> int:
    """Approve deliveries and record their figures, all or none; answers how many figures were new.

    Raises `PejlError`: `delivery.own` where four eyes are demanded, and what `deliver` raises.
    """
    stamp(acting_user)
    found = _seen(taken, Step.APPROVE)
    _refuse_own(found.values(), acting_user)
    sheets, known = indicator_sheets(), series_for([one.series for one in found.values()])
    new, made = 0, []
    with transaction.atomic():
        for one in taken:
            owing = found[one.obligation]
            version = _standing(owing, known[owing.series])
            if version is None:
                version = _record(owing, sheets, acting_user=acting_user)
                new += version is not None
            made.append(_take(one, Step.APPROVE, acting_user, version=version))
        enter_steps(made, found)
    return new


def lock_round(code: str, *, acting_user: str, reason: str) -> int:
    """Close a round: what is approved is locked, nothing more is taken; answers how many figures are still owed.

    Raises `PejlError`: `round.unknown`, `round.closed`, `version.reason_missing`.
    """
    by = stamp(acting_user, reason=reason)
    facts = round_facts(code)
    _refuse_closed(facts.closed, code)
    with transaction.atomic():
        everything = {one.id: one for one in owed_in(code)}
        approved = [one for one in everything.values() if one.state is State.APPROVED]
        enter_steps([_take(Taken(one.id, one.last), Step.LOCK, acting_user) for one in approved], everything)
        standing = RoundVersion.objects.open().get(round__code=code)
        draft = RoundVersion(round=standing.round, **{**content(standing), "closed": True})
        record("round.lock", [draft], by=by)
    return len(everything) - len(approved)


def save_draft(obligation: int, figure: Figure, *, acting_user: str) -> None:
    """Keep what somebody is typing, for them alone."""
    Draft.objects.update_or_create(
        obligation_id=obligation,
        by=acting_user,
        defaults={"at": timezone.now(), "figure": _named(figure, (*FIELDS, TYPED))},
    )


def row_of(one: OwedFacts, figure: Figure, sheets: Mapping[str, IndicatorSheet]) -> MeasurementRow:
    """The figure as the register takes it."""
    said = clean(figure)
    note = {"da": said["explanation"]} if said.get("explanation") else {}
    sheet = sheets.get(one.series.indicator)
    return MeasurementRow(
        indicator=one.series.indicator,
        period=str(one.period),
        breakdown=one.series.breakdown,
        group=one.series.group,
        value=said.get("value") or None,
        numerator=said.get("numerator") or None,
        denominator=said.get("denominator") or None,
        approximation=said.get("approximation", ""),
        status=said.get("status", "A"),
        missing_reason=said.get("missing_reason", ""),
        source=sheet.source if sheet else "",
        note=note,
        at=Place(line=one.id),
    )


def clean(figure: Figure) -> dict[str, str]:
    """The fields that say something, without what surrounds them."""
    return _named(figure, FIELDS)


def _named(figure: Figure, names: Sequence[str]) -> dict[str, str]:
    return {name: figure[name].strip() for name in names if figure.get(name, "").strip()}


# --- one step --------------------------------------------------------------------------------------------------------


def _with_note(taken: Taken, step: Step, acting_user: str) -> None:
    stamp(acting_user)
    if not taken.note.strip():
        raise PejlError("delivery.no_note", found="", expected="a sentence for the person who reads it")
    found = _seen([taken], step)
    with transaction.atomic():
        enter_steps([_take(taken, step, acting_user)], found)


def _seen(taken: Sequence[Taken], step: Step) -> dict[int, OwedFacts]:
    """What is owed, if each of them is as the person saw it and the step is open."""
    found = owed(one.obligation for one in taken)
    for one in taken:
        if one.obligation not in found:
            raise PejlError("delivery.unknown", found=str(one.obligation), expected="a figure that is owed")
        if found[one.obligation].last != one.follows:
            raise _meanwhile(found[one.obligation])
        after(found[one.obligation].state, step)
    for code in {one.round for one in found.values()}:
        _refuse_closed(round_facts(code).closed, code)
    return found


def _refuse_closed(closed: bool, code: str) -> None:
    if closed:
        raise PejlError("round.closed", found=code, expected="a correction with its reason, in the register")


def _meanwhile(one: OwedFacts) -> PejlError:
    last = one.steps[-1] if one.steps else None
    return PejlError(
        "delivery.changed_meanwhile", found=f"{one.series.indicator} {one.period}", by=last.by if last else ""
    )


def _take(
    taken: Taken, step: Step, acting_user: str, *, figure: Figure | None = None, version: int | None = None
) -> DeliveryStep:
    made = DeliveryStep(
        obligation_id=taken.obligation,
        follows_id=taken.follows,
        kind=step.value,
        at=timezone.now(),
        by=acting_user,
        note=taken.note.strip(),
        figure=dict(figure or {}),
        version=version,
    )
    try:
        with transaction.atomic():
            made.save(force_insert=True)
    except IntegrityError:  # somebody else followed the same step between our look and now
        raise _meanwhile(owed([taken.obligation])[taken.obligation]) from None
    return made


def _refuse_own(found: Iterable[OwedFacts], acting_user: str) -> None:
    """Where four eyes are demanded nobody approves what they delivered; each round is asked once."""
    demanded: dict[str, bool] = {}
    for one in found:
        if one.round not in demanded:
            demanded[one.round] = round_facts(one.round).four_eyes
        four_eyes = demanded[one.round]
        by = one.delivered.by if one.delivered else ""
        if not may_approve(delivered_by=by, approver=acting_user, four_eyes=four_eyes):
            raise PejlError("delivery.own", found=f"{one.series.indicator} {one.period}", expected="somebody else")


def _standing(one: OwedFacts, known: Series) -> int | None:
    """The version that the register has already, where the delivery only confirms it."""
    present = sole_figure(known, one.period)
    return present.version if present and one.delivered and one.delivered.figure == as_delivered(present) else None


def sole_figure(known: Series, period: Period) -> Present | None:
    """The one plain figure that the register has for a period: final, not hedged, not disputed."""
    found = known.at(period)
    if found is None or found.status is not ObservationStatus.NORMAL or not isinstance(found.value, Present):
        return None
    return found.value if found.value.approximation is Approximation.NONE else None


def as_delivered(present: Present) -> Figure:
    """A figure of the register as a delivery that says the same."""
    said = {"value": present.value, "numerator": present.numerator, "denominator": present.denominator}
    return {name: canonical(value) for name, value in said.items() if value is not None} | {"status": "A"}


def _record(one: OwedFacts, sheets: Mapping[str, IndicatorSheet], *, acting_user: str) -> int | None:
    delivered = one.delivered
    row = row_of(one, delivered.figure if delivered else {}, sheets)
    by = delivered.by if delivered else acting_user
    recorded = record_measurements([row], acting_user=by, reason=f"{one.round}: {acting_user}")
    return recorded.versions[0] if recorded.versions else None


def problem_rows(issues: Sequence[Issue]) -> dict[int, list[Issue]]:
    """The issues of a refused delivery by what is owed."""
    found: dict[int, list[Issue]] = {}
    for one in issues:
        found.setdefault(one.place.line, []).append(one)
    return found
