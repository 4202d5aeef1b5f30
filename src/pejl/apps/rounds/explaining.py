# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What people write about a goal in a round, and what they conclude: into the register, where papers read it.

Whoever writes says which version of each text they saw; where another has been there since, nothing is kept and they
are told.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from pejl.apps.assessments.actions import save_judgements
from pejl.apps.assessments.models import Judgement
from pejl.apps.audit.actions import withdraw
from pejl.apps.audit.recording import Stamp, stamp
from pejl.apps.goals.actions import save_goal_texts
from pejl.apps.goals.models import GoalText
from pejl.apps.people.models import User
from pejl.apps.rounds.queries import round_facts
from pejl.core.errors import PejlError
from pejl.core.status.base import Verdict

KINDS = ("cause", "activity", "risk", "attention", "outlook")
CONCLUSIONS = (
    Verdict.ACHIEVED,
    Verdict.ACHIEVED_WITH_RESERVATION,
    Verdict.PARTLY,
    Verdict.NOT_ACHIEVED,
    Verdict.NO_DATA,
)


@dataclass(frozen=True, slots=True)
class GoalOfRound:
    """A goal as it is looked at in a round; all three are codes."""

    round: str
    scheme: str
    goal: str


@dataclass(frozen=True, slots=True)
class Written:
    """One block as somebody wrote it, in Danish; "" takes it away. `seen` is the version they saw, None for none."""

    kind: str
    text: str
    seen: int | None
    position: int = 0


@dataclass(frozen=True, slots=True)
class Conclusion:
    """What somebody concludes, with why and what is to be kept in mind; `seen` is the judgement they saw."""

    verdict: str
    rationale: str
    reservation: str
    seen: int | None


def explain(about: GoalOfRound, texts: Sequence[Written], *, acting_user: str) -> int:
    """Keep what was written about a goal, all or none; answers how many blocks say something new.

    Words in English go with the Danish ones they translate. Raises `PejlError`: `round.closed`, `goal.unknown`,
    `field.unknown_choice`, `text.changed_meanwhile`.
    """
    by = stamp(acting_user, reason=about.round)
    _refuse_closed(about.round)
    standing = _standing(about)
    new = [one for one in texts if _says(standing.get((one.kind, one.position))) != one.text.strip()]
    try:
        with transaction.atomic():
            for one in new:
                _refuse_unseen(one.seen, standing.get((one.kind, one.position)))
            _keep(about, new, standing, by)
    except IntegrityError:  # somebody else wrote the first text between our look and now
        raise _meanwhile("") from None
    return len(new)


def conclude(about: GoalOfRound, conclusion: Conclusion, *, acting_user: str) -> None:
    """Sign a conclusion about a goal as of the day of the round; it stands beside the status that the rules give.

    Raises `PejlError`: `round.closed`, `judgement.no_reason`, `judgement.no_reservation`, `text.changed_meanwhile`.
    """
    by = stamp(acting_user, reason=about.round)
    facts = round_facts(about.round)
    _refuse_closed(about.round)
    _refuse_incomplete(conclusion)
    found = {"goal__scheme__code": about.scheme, "goal__code": about.goal, "as_of": facts.as_of}
    _refuse_unseen(conclusion.seen, Judgement.objects.open().filter(**found).first())
    entry = {
        "goal": about.goal,
        "as_of": facts.as_of,
        "verdict": conclusion.verdict,
        "judged_by": {"da": _signature(acting_user)},
        "judged_on": timezone.localdate(by.recorded_at),
        "rationale": {"da": conclusion.rationale.strip()},
        "reservation": {"da": conclusion.reservation.strip()},
    }
    try:
        save_judgements(about.scheme, [entry], by=by)
    except IntegrityError:  # as above
        raise _meanwhile("") from None


def _refuse_incomplete(conclusion: Conclusion) -> None:
    if conclusion.verdict not in set(CONCLUSIONS):
        raise PejlError("judgement.no_verdict", found=conclusion.verdict, expected=[one.value for one in CONCLUSIONS])
    if not conclusion.rationale.strip():
        raise PejlError("judgement.no_reason", found="", expected="why, in a sentence")
    if conclusion.verdict == Verdict.ACHIEVED_WITH_RESERVATION and not conclusion.reservation.strip():
        raise PejlError("judgement.no_reservation", found="", expected="the reservation, in a sentence")


def _signature(username: str) -> str:
    user = User.objects.filter(username=username).first()
    return (user.get_full_name() if user else "") or username


def _refuse_closed(code: str) -> None:
    if round_facts(code).closed:
        raise PejlError("round.closed", found=code, expected="a round that is open")


def _standing(about: GoalOfRound) -> dict[tuple[str, int], GoalText]:
    rows = GoalText.objects.open().filter(goal__scheme__code=about.scheme, goal__code=about.goal)
    return {(one.kind, one.position): one for one in rows}


def _says(version: GoalText | None) -> str:
    return version.text.get("da", "") if version else ""


def _refuse_unseen(seen: int | None, standing: Any) -> None:
    if (standing.pk if standing else None) != seen:
        raise _meanwhile(standing.recorded_by if standing else "")


def _meanwhile(by: str) -> PejlError:
    return PejlError("text.changed_meanwhile", by=by, found="another text", expected="the one that was shown")


def _keep(about: GoalOfRound, new: Sequence[Written], standing: Mapping[tuple[str, int], GoalText], by: Stamp) -> None:
    entries = [
        {"goal": about.goal, "kind": one.kind, "position": one.position, "text": {"da": one.text.strip()}}
        for one in new
        if one.text.strip()
    ]
    save_goal_texts(about.scheme, entries, by=by)
    gone = [standing[one.kind, one.position] for one in new if not one.text.strip()]
    if gone:
        withdraw("goal_text.drop", gone, by=by)
