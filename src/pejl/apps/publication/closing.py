# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How a scheme ends: a conclusion for each goal, its statuses written down, its indicators carried into the next one.

What the rules gave on the last day is kept as a published status, beside what they would give today: a figure that is
corrected later moves the one and never the other. The scheme's goals, links and series stay where they are. Until a
release shows it closed, closing can be undone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from pejl.apps.assessments.actions import save_judgements, save_published
from pejl.apps.assessments.facts import GoalStatus, SchemeStatus
from pejl.apps.assessments.models import Judgement, PublishedStatus
from pejl.apps.assessments.queries import scheme_status
from pejl.apps.audit.actions import record, withdraw
from pejl.apps.audit.drafting import changed
from pejl.apps.audit.recording import Stamp, stamp
from pejl.apps.goals.actions import SCHEME
from pejl.apps.goals.models import Scheme, SchemeVersion
from pejl.apps.indicators.actions import save_measures
from pejl.apps.indicators.models import MeasureVersion
from pejl.apps.people.models import User
from pejl.apps.publication.queries import releases
from pejl.core.errors import PejlError
from pejl.core.status.base import State, Verdict
from pejl.core.status.score import printed

CONCLUSIONS = (
    Verdict.ACHIEVED,
    Verdict.ACHIEVED_WITH_RESERVATION,
    Verdict.PARTLY,
    Verdict.NOT_ACHIEVED,
    Verdict.NO_DATA,
)
CLOSING = "closing"  # the place of the statuses that were written down when a scheme was closed
DECIMALS = 1  # of a score that is written down


@dataclass(frozen=True, slots=True)
class Ending:
    """What is concluded about a goal when its scheme is closed; a reservation where the verdict has one."""

    verdict: str
    rationale: str
    reservation: str = ""


def close_scheme(code: str, on: date, endings: Mapping[str, Ending], *, acting_user: str, reason: str) -> SchemeStatus:
    """Close a scheme on a day that has come; answers the status that was written down.

    `endings` are the conclusions by goal. Every outermost goal that was not dropped needs one, unless one was signed
    for that day already. All or nothing. Raises `PejlError`: `scheme.unknown`, `scheme.closed`, `scheme.closes_later`,
    `scheme.no_conclusion`, `goal.unknown`, `judgement.no_verdict`, `judgement.no_reason`, `judgement.no_reservation`,
    `version.reason_missing`.
    """
    by = _stamp(acting_user, reason)
    with transaction.atomic():
        standing = _standing(code)
        if standing.closed_on:
            raise PejlError("scheme.closed", found=code, expected="a follow-up that is not closed")
        if on > timezone.localdate(by.recorded_at):
            raise PejlError("scheme.closes_later", found=on.isoformat(), expected="a day that has come")
        status = scheme_status(code, as_of=on)
        _refuse_incomplete(status, endings)
        save_judgements(code, [_judgement(goal, one, on, by) for goal, one in endings.items()], by=by)
        save_published(code, list(_written_down(status)), by=by)
        days = sorted({*standing.status_dates, on.isoformat()})
        record("scheme.close", [changed(SCHEME, standing, {"closed_on": on, "status_dates": days})], by=by)
    return status


def reopen_scheme(code: str, *, acting_user: str, reason: str) -> None:
    """Undo the closing of a scheme, with its conclusions and what was written down, until a release has shown it.

    Raises `PejlError`: `scheme.unknown`, `scheme.not_closed`, `scheme.shown_closed` (with the release),
    `version.reason_missing`.
    """
    by = _stamp(acting_user, reason)
    with transaction.atomic():
        standing = _standing(code)
        since = standing.recorded_from
        closing = {"goal__scheme__code": code, "as_of": standing.closed_on, "recorded_from": since}
        written = list(PublishedStatus.objects.open().filter(place=CLOSING, **closing))
        if standing.closed_on is None or not written:
            raise PejlError("scheme.not_closed", found=code, expected="a follow-up that was closed here")
        shown = [one.code for one in releases(even_coming=True) if code in one.schemes and one.known_at >= since]
        if shown:
            raise PejlError("scheme.shown_closed", found=shown[0], expected="a follow-up that no release shows closed")
        withdraw("published.withdraw", written, by=by)
        judged = list(Judgement.objects.open().filter(**closing))
        if judged:
            withdraw("judgement.withdraw", judged, by=by)
        before = SchemeVersion.objects.get(scheme=standing.scheme, recorded_to=since)
        earlier = {"closed_on": None, "status_dates": before.status_dates}
        record("scheme.reopen", [changed(SCHEME, standing, earlier)], by=by)


def carry_over(old: str, new: str, goals: Mapping[str, str], *, acting_user: str, reason: str) -> int:
    """Measure goals of scheme `new` by what measured those of `old`; answers how many measures that are new.

    `goals` names, by the code of a measure of the old scheme, the goal of the new one. The indicator is the same, so
    its versions, breaks and corrections come along, and the old scheme keeps its own link to it; targets are not
    carried, since what is to be reached is a new decision. The new scheme then replaces the old one.
    Raises `PejlError`: `scheme.unknown`, `scheme.replaces_another`, `scheme.closed`, `measure.unknown`,
    `measure.code_taken`, `goal.unknown`, `version.reason_missing`.
    """
    by = _stamp(acting_user, reason)
    with transaction.atomic():
        _standing(old)
        following = _standing(new)
        if following.closed_on:
            raise PejlError("scheme.closed", found=new, expected="a follow-up that is not closed")
        if following.replaces and following.replaces.code != old:
            raise PejlError("scheme.replaces_another", found=following.replaces.code, expected=old)
        rows = MeasureVersion.objects.open().filter(measure__goal__scheme__code=old, measure__code__in=list(goals))
        standing = {one.measure.code: one for one in rows.select_related("measure", "indicator", "population_source")}
        for code in sorted(goals.keys() - standing.keys()):
            raise PejlError("measure.unknown", found=f"{old} {code}", expected="what a goal of it is measured by")
        added = save_measures(new, [_entry(standing[code], goal) for code, goal in sorted(goals.items())], by=by)
        record("scheme.carry_over", [changed(SCHEME, following, {"replaces": old})], by=by)
    return len(added.added)


def _stamp(acting_user: str, reason: str) -> Stamp:
    by = stamp(acting_user, reason=reason)
    if not by.reason:
        raise PejlError("version.reason_missing", found="", expected="a reason")
    return by


def _standing(code: str) -> SchemeVersion:
    """What is known of a scheme now, locked against others who close it."""
    Scheme.objects.select_for_update().filter(code=code).first()
    found = SchemeVersion.objects.open().select_related("scheme", "replaces").filter(scheme__code=code).first()
    if found is None:
        raise PejlError("scheme.unknown", found=code, expected="the code of a scheme")
    return found


# --- conclusions -----------------------------------------------------------------------------------------------------


def to_conclude(status: SchemeStatus) -> tuple[GoalStatus, ...]:
    """The goals that need a conclusion before their scheme can be closed: the outermost, but those dropped."""
    return tuple(one for one in status.goals if one.goal.parent is None and one.goal.state != "dropped")


def _refuse_incomplete(status: SchemeStatus, endings: Mapping[str, Ending]) -> None:
    lacking = [one for one in to_conclude(status) if one.goal.code not in endings and not _signed(one, status.as_of)]
    if lacking:
        codes = ", ".join(one.goal.code for one in lacking)
        raise PejlError("scheme.no_conclusion", found=codes, expected="a conclusion for each goal")
    for goal, one in endings.items():
        if one.verdict not in set(CONCLUSIONS):
            raise PejlError("judgement.no_verdict", found=one.verdict, expected=[each.value for each in CONCLUSIONS])
        if not one.rationale.strip():
            raise PejlError("judgement.no_reason", found=goal, expected="why, in a sentence")
        if one.verdict == Verdict.ACHIEVED_WITH_RESERVATION and not one.reservation.strip():
            raise PejlError("judgement.no_reservation", found=goal, expected="the reservation, in a sentence")


def _signed(one: GoalStatus, on: date) -> bool:
    return one.judgement is not None and one.judgement.as_of == on


def _judgement(goal: str, one: Ending, on: date, by: Stamp) -> dict[str, Any]:
    user = User.objects.filter(username=by.acting_user).first()
    return {
        "goal": goal,
        "as_of": on,
        "verdict": one.verdict,
        "judged_by": {"da": (user.get_full_name() if user else "") or by.acting_user},
        "judged_on": timezone.localdate(by.recorded_at),
        "rationale": {"da": one.rationale.strip()},
        "reservation": {"da": one.reservation.strip()},
    }


def _written_down(status: SchemeStatus) -> Iterator[dict[str, Any]]:
    """What the rules gave for each goal, after whatever documents printed for the same day."""
    for one in status.goals:
        score = one.assessment.score if one.assessment.state is State.SCORED else None
        yield {
            "goal": one.goal.code,
            "as_of": status.as_of,
            "position": len(one.also_published) + (one.published is not None),
            "score": None if score is None else printed(score, DECIMALS),
            "display": "" if score is not None else "-",
            "colour": one.assessment.colour.value,
            "verdict": one.assessment.verdict.value,
            "place": CLOSING,
        }


# --- what is carried -------------------------------------------------------------------------------------------------

_CARRIED = ("position", "breakdown", "group", "title", "baseline", "weight", "population_size", "population_date")
_CARRIED += ("counts", "counts_reason")


def _entry(one: MeasureVersion, goal: str) -> dict[str, Any]:
    source = one.population_source
    return {
        "goal": goal,
        "measure": one.measure.code,
        "indicator": one.indicator.code,
        "population_source": source.code if source else None,
        **{name: getattr(one, name) for name in _CARRIED},
    }
