# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The register as a package: the plan as known at one moment, and the figures with all versions known by then."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.utils import timezone

from pejl.apps.audit.drafting import Entry
from pejl.apps.indicators.models import Indicator
from pejl.apps.measurements.models import Measurement
from pejl.core.errors import PejlError
from pejl.core.periods import Period
from pejl.interfaces.exchange.figures import Figure
from pejl.interfaces.exchange.register.assembling import assemble
from pejl.interfaces.exchange.register.state import Key, Saved, register_state
from pejl.interfaces.exchange.structure.package import PlanPackage

State = Mapping[Key, Saved]


@dataclass(frozen=True, slots=True)
class Exported:
    """What a package is written from."""

    plan: PlanPackage
    figures: tuple[Figure, ...]


def export_register(
    *, scheme: str | None = None, known_at: datetime | None = None, quoted: Iterable[str] = ()
) -> Exported:
    """Everything known at `known_at` (None: now), or one scheme with all that it refers to.

    `quoted` are further indicators that go along with a scheme, since its papers quote them.

    Raises `PejlError("export.nothing_known")` where the register held nothing by then and `scheme.unknown` for a
    scheme that was not known then.
    """
    moment = known_at or timezone.now()
    state = register_state(moment)
    if scheme is not None:
        _refuse_unknown(scheme, state)
    if not any(key[0] == "plan" for key in state):
        raise PejlError("export.nothing_known", found=moment.isoformat(), expected="a plan that was known then")
    indicators = None if scheme is None else _indicators_of(scheme, state) | set(quoted)
    figures = tuple(figures_known(moment, indicators))
    if scheme is not None:
        state = _only(scheme, state, indicators or set(), figures)
    earliest = min((one.recorded_from for one in figures if one.recorded_from), default=None)
    return Exported(assemble(state, earliest_figure=earliest), figures)


def _refuse_unknown(scheme: str, state: State) -> None:
    known = sorted(key[1] for key in state if key[0] == "scheme")
    if scheme not in known:
        raise PejlError("scheme.unknown", found=scheme, expected=", ".join(known))


# --- figures -----------------------------------------------------------------------------------------------------

_COLUMNS = {
    "indicator": "series_key__indicator__code",
    "breakdown": "series_key__breakdown",
    "group": "series_key__group",
    "organisation": "series_key__organisation",
    "source": "source__code",
}
_PLAIN = ("period", "kind", "from_period", "variant", "value", "numerator", "denominator", "approximation", "status")
_PLAIN += ("confidentiality", "missing_reason", "expected", "place", "footnote", "recorded_from", "recorded_to")
_PLAIN += ("recorded_by", "reason")


def figures_known(moment: datetime, indicators: Iterable[str] | None = None) -> list[Figure]:
    """Every version of every figure that was recorded by `moment`, of these indicators or of all. One query."""
    rows = Measurement.objects.filter(recorded_from__lte=moment)
    if indicators is not None:
        rows = rows.filter(series_key__indicator__code__in=list(indicators))
    return [_figure(row, moment) for row in rows.values(*_COLUMNS.values(), *_PLAIN, "note")]


def standing_figures(known_at: datetime | None = None, indicators: Iterable[str] | None = None) -> list[Figure]:
    """The figures that stood at `known_at` (None: now), of these indicators or of all, sorted; without their history.

    `PejlError("indicator.unknown")` for an indicator that there never was.
    """
    moment = known_at or timezone.now()
    wanted = None if indicators is None else set(indicators)
    for code in sorted((wanted or set()) - set(Indicator.objects.values_list("code", flat=True))):
        raise PejlError("indicator.unknown", found=code, expected="the code of an indicator")
    return sorted((one for one in figures_known(moment, wanted) if one.recorded_to is None), key=Figure.order)


def _figure(row: Mapping[str, Any], moment: datetime) -> Figure:
    values = {name: row[column] or "" for name, column in _COLUMNS.items()} | {name: row[name] for name in _PLAIN}
    ended = row["recorded_to"]
    values["period"] = Period.parse(row["period"])
    values["from_period"] = Period.parse(row["from_period"]) if row["from_period"] else None
    values["recorded_from"] = row["recorded_from"].astimezone(UTC)
    values["recorded_to"] = ended.astimezone(UTC) if ended and ended <= moment else None
    return Figure(note_da=row["note"].get("da", ""), note_en=row["note"].get("en", ""), **values)


# --- one scheme and what it refers to ----------------------------------------------------------------------------


def _indicators_of(scheme: str, state: State) -> set[str]:
    entries = (saved.entry for key, saved in state.items() if key[0] == "measure")
    found = {entry["indicator"] for entry in entries if entry["scheme"] == scheme}
    waiting = list(found)
    while waiting:
        sheet = state.get(("indicator", waiting.pop()))
        new = set(sheet.entry["parts"] if sheet else ()) - found
        found |= new
        waiting += new
    return found


def _only(scheme: str, state: State, indicators: set[str], figures: tuple[Figure, ...]) -> dict[Key, Saved]:
    """The scheme, its goals and its indicators, and the bodies, sources, units and groups that these name."""
    kept = {key: saved for key, saved in state.items() if _belongs(saved.entry, scheme, key[0], indicators)}
    kept = {key: Saved(_without_other_schemes(saved.entry), saved.recorded_from) for key, saved in kept.items()}
    plans = {saved.entry["plan"] for key, saved in kept.items() if key[0] == "scheme"}
    kept |= {key: saved for key, saved in state.items() if key[0] == "plan" and key[1] in plans}
    return kept | _referred(kept, state, figures)


def _belongs(entry: Entry, scheme: str, kind: str, indicators: set[str]) -> bool:
    if kind in ("indicator", "break"):
        return entry["indicator"] in indicators
    if entry.get("goal_scheme", scheme) != scheme:  # the goal that it aims at stays behind
        return False
    return entry.get("scheme") == scheme


def _without_other_schemes(entry: Entry) -> Entry:
    return {**entry, "replaces": ""} if entry.get("replaces") else entry


_BODIES = ("owner", "parent", "adopted_by", "proposed_by", "decided_by", "organisation", "responsible", "answered_by")
_BODIES += ("bound", "answering", "bodies", "referrals")
_NAMING = {
    "organisation": _BODIES,
    "initiative": ("initiative", "initiatives"),
    "budget_item": ("item",),
    "condition": ("conditions",),
    "source": ("source", "population_source"),
    "unit": ("unit",),
    "comparison_group": ("group",),
}


def _referred(kept: Mapping[Key, Saved], state: State, figures: tuple[Figure, ...]) -> dict[Key, Saved]:
    """Followed until nothing new turns up: a source has an owner, an owner a parent."""
    entries: list[Entry] = [saved.entry for saved in kept.values()]
    entries += [{"source": one.source, "group": one.group, "organisation": one.organisation} for one in figures]
    found: dict[Key, Saved] = {}
    while entries:
        keys = {
            (kind, code)
            for entry in entries
            for kind, names in _NAMING.items()
            for name in names
            for code in _codes_in(entry.get(name))
        }
        new = {key: state[key] for key in keys if key not in found and key in state}
        found |= new
        entries = [saved.entry for saved in new.values()]
    return found


def _codes_in(value: Any) -> Iterable[Any]:
    """The codes that a field names: one, a list, or a list of objects that say whom they are passed on `to`."""
    if not isinstance(value, list):
        return (value,)
    return tuple(one["to"] if isinstance(one, Mapping) else one for one in value)
