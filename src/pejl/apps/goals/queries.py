# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Which schemes and goals were known at a moment."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

from django.db.models import F
from django.utils import timezone

from pejl.apps.goals.facts import AmendmentFacts, GoalFacts, LevelName, SchemeFacts, SchemeTree, TextFacts
from pejl.apps.goals.models import Amendment, GoalText, GoalVersion, Plan, Scheme, SchemeVersion
from pejl.core.errors import PejlError
from pejl.core.texts import Localised


def schemes(known_at: datetime | None = None) -> tuple[SchemeFacts, ...]:
    """Every scheme known at `known_at` (None: now), in the order their packages gave. Two queries."""
    moment = known_at or timezone.now()
    return _schemes(SchemeVersion.objects.known_at(moment), moment)


def scheme_tree(code: str, known_at: datetime | None = None) -> SchemeTree:
    """One scheme with its goals, texts and amendments. Five queries.

    `PejlError("scheme.unknown")` where there never was such a scheme, `scheme.not_known` where it was not recorded
    at `known_at` yet (or no longer).
    """
    moment = known_at or timezone.now()
    found = _schemes(SchemeVersion.objects.known_at(moment).filter(scheme__code=code), moment)
    if not found:
        raise _absent(code, moment)
    return SchemeTree(found[0], _goals(code, moment), _amendments(code, moment))


def _absent(code: str, moment: datetime) -> PejlError:
    known = sorted(Scheme.objects.values_list("code", flat=True))
    if code in known:
        return PejlError("scheme.not_known", found=code, moment=moment.isoformat())
    return PejlError("scheme.unknown", found=code, expected=", ".join(known))


def _schemes(versions: Any, moment: datetime) -> tuple[SchemeFacts, ...]:
    names = {"code": "scheme__code", "by": "adopted_by__code", "owned_by": "owner__code", "before": "replaces__code"}
    rows = versions.annotate(**{name: F(path) for name, path in names.items()}).order_by("plan", "position", "code")
    invented = set(Plan.objects.known_at(moment).filter(fictional=True).values_list("name", flat=True))
    return tuple(_scheme(row, row["plan"] in invented) for row in rows.values(*names, *_SCHEME_COLUMNS))


_SCHEME_PLAIN = ("code", "kind", "period", "adopted_on", "prolonged_to", "closed_on", "method", "plan")
_SCHEME_PLAIN += ("settings", "recorded_from")
_SCHEME_COLUMNS = ("id", "title", "short_title", "description", "levels", "status_dates", *_SCHEME_PLAIN[1:])


def _scheme(row: Mapping[str, Any], fictional: bool) -> SchemeFacts:
    return SchemeFacts(
        title=Localised.of(row["title"]),
        short_title=Localised.of(row["short_title"]) or Localised.of(row["title"]),
        description=Localised.of(row["description"]),
        owner=row["owned_by"] or "",
        adopted_by=row["by"] or "",
        replaces=row["before"] or "",
        status_dates=tuple(sorted(date.fromisoformat(day) for day in row["status_dates"])),
        levels=tuple(_level(level) for level in row["levels"]),
        fictional=fictional,
        version=row["id"],
        **{column: row[column] for column in _SCHEME_PLAIN},
    )


def _level(level: Mapping[str, Any]) -> LevelName:
    title = Localised.of(level.get("title"))
    return LevelName(level["code"], title, Localised.of(level.get("plural")) or title)


# --- goals -------------------------------------------------------------------------------------------------------


def _goals(code: str, moment: datetime) -> tuple[GoalFacts, ...]:
    rows = GoalVersion.objects.known_at(moment).filter(goal__scheme__code=code)
    found = list(rows.annotate(code=F("goal__code"), above=F("parent__code")).order_by("position", "code").values())
    texts = _texts(code, moment)
    return tuple(_goal(row, parent, depth, texts) for row, parent, depth in _walk(found))


def _walk(rows: list[dict]) -> Iterator[tuple[dict, str | None, int]]:
    """Parents before children. A goal whose parent was not known then stands outermost: it is never lost."""
    known = {row["code"] for row in rows}
    below = defaultdict(list)
    for row in rows:
        below[row["above"] if row["above"] in known else None].append(row)
    waiting = [(row, None, 0) for row in reversed(below[None])]
    while waiting:
        row, parent, depth = waiting.pop()
        yield row, parent, depth
        waiting += [(child, row["code"], depth + 1) for child in reversed(below[row["code"]])]


_GOAL_PLAIN = ("code", "level", "direction", "state", "settings", "weight", "recorded_from")
_GOAL_TEXTS = ("title", "wording", "target_group", "weights_note", "note")


def _goal(row: Mapping[str, Any], parent: str | None, depth: int, texts: Mapping) -> GoalFacts:
    return GoalFacts(
        parent=parent,
        depth=depth,
        texts=tuple(texts.get(row["code"], ())),
        version=row["id"],
        **{column: row[column] for column in _GOAL_PLAIN},
        **{column: Localised.of(row[column]) for column in _GOAL_TEXTS},
    )


_TEXT_OTHERS = ("source", "position", "id", "recorded_by", "recorded_from")


def _texts(code: str, moment: datetime) -> dict[str, list[TextFacts]]:
    rows = GoalText.objects.known_at(moment).filter(goal__scheme__code=code).order_by("kind", "position")
    found = defaultdict(list)
    for goal, kind, text, *others in rows.values_list("goal__code", "kind", "text", *_TEXT_OTHERS):
        found[goal].append(TextFacts(kind, Localised.of(text), *others))
    return found


# --- amendments --------------------------------------------------------------------------------------------------


def _amendments(code: str, moment: datetime) -> tuple[AmendmentFacts, ...]:
    rows = Amendment.objects.known_at(moment).filter(scheme__code=code).order_by("goal_code", "kind", "number")
    named = rows.annotate(by=F("proposed_by__code"), decider=F("decided_by__code"))
    return tuple(_amendment(row) for row in named.values())


_AMENDMENT_PLAIN = ("kind", "number", "state", "proposed_on", "decided_on", "before", "after", "source")


def _amendment(row: Mapping[str, Any]) -> AmendmentFacts:
    return AmendmentFacts(
        goal=row["goal_code"],
        proposed_by=row["by"] or "",
        decided_by=row["decider"] or "",
        rationale=Localised.of(row["rationale"]),
        version=row["id"],
        **{column: row[column] for column in _AMENDMENT_PLAIN},
    )
