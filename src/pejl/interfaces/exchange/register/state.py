# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What the register says at a moment, as the same entries that a package is turned into, so that the two compare."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from django.db.models import F, Field
from django.utils import timezone

from pejl.apps.audit.drafting import Entry, clean
from pejl.apps.audit.fields import ExactDecimalField, canonical
from pejl.apps.audit.versions import VERSION_FIELDS
from pejl.core.units import UNITS
from pejl.interfaces.exchange.register.kinds import BY_NAME, KINDS, EntryKind
from pejl.interfaces.exchange.vocabulary import IndicatorFacts, Vocabulary

Key = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Saved:
    """An entry of the register and since when it has said this."""

    entry: Entry
    recorded_from: datetime


def register_state(known_at: datetime | None = None) -> dict[Key, Saved]:
    """Everything but the figures, as known at `known_at` (None: now). One query a kind."""
    moment = known_at or timezone.now()
    return {key: saved for kind in KINDS for key, saved in _of_kind(kind, moment)}


def _of_kind(kind: EntryKind, moment: datetime) -> list[tuple[Key, Saved]]:
    plain = [one.name for one in _plain(kind.name)]
    paths = {f"entry_{name}": F(path) for name, path in kind.references.items()}
    rows = kind.model.objects.known_at(moment).annotate(**paths)
    found = []
    for row in rows.values(*plain, *paths, "recorded_from"):
        values = {name: row[name] for name in plain} | {name: row[f"entry_{name}"] for name in kind.references}
        entry = canonical_entry(kind, values)
        found.append((kind.key(entry), Saved(entry, row["recorded_from"])))
    return found


def canonical_entry(kind: EntryKind, entry: Entry) -> dict[str, Any]:
    """The entry with every name it can have, each value as the register would keep it; "" for an absent reference."""
    result: dict[str, Any] = {}
    for one in _plain(kind.name):
        value = clean(one, entry[one.name]) if one.name in entry else one.get_default()
        result[one.name] = _exact(value) if isinstance(one, ExactDecimalField) else value
    return result | {name: entry.get(name) or "" for name in kind.references}


@cache
def _plain(kind: str) -> tuple[Field, ...]:
    """The columns that an entry of the kind gives as they are: not references, nor when and by whom it was recorded."""
    named = BY_NAME[kind]
    aside = {*VERSION_FIELDS, *named.references}
    return tuple(one for one in named.model._meta.concrete_fields if one.name not in aside and not one.is_relation)


def _exact(value: Any) -> str | None:
    """20 and 20.0 are different statements, and `Decimal` calls them equal."""
    return None if value is None else canonical(value)


def register_vocabulary(state: Mapping[Key, Saved]) -> Vocabulary:
    """The codes that a package may refer to because the register has them already."""
    named: dict[str, dict[str, Entry]] = {kind.name: {} for kind in KINDS}
    for (name, *rest), saved in state.items():
        named[name]["/".join(map(str, rest))] = saved.entry
    units = {code: str(unit.kind) for code, unit in UNITS.items()}
    units |= {code: entry["kind"] for code, entry in named["unit"].items()}
    goals: dict[str, set[str]] = {code: set() for code in named["scheme"]}
    for entry in named["goal"].values():
        goals.setdefault(entry["scheme"], set()).add(entry["goal"])
    return Vocabulary(
        organisations=frozenset(named["organisation"]),
        units=units,
        groups=frozenset(named["comparison_group"]),
        sources=dict.fromkeys(named["source"]) | _known_from(state),
        indicators={code: _facts(entry, units) for code, entry in named["indicator"].items()},
        schemes={code: frozenset(found) for code, found in goals.items()},
        initiatives=frozenset(named["initiative"]),
        conditions=frozenset(named["condition"]),
    )


def _known_from(state: Mapping[Key, Saved]) -> dict[str, datetime]:
    return {key[1]: saved.recorded_from for key, saved in state.items() if key[0] == "source"}


def _facts(entry: Entry, units: Mapping[str, str]) -> IndicatorFacts:
    members = {one["code"]: frozenset(two["code"] for two in one["members"]) for one in entry["breakdowns"]}
    return IndicatorFacts(entry["unit"], units.get(entry["unit"], ""), entry["figure_kind"], members)
