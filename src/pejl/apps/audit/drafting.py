# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How entries written with codes (in a plan package, a form) become unsaved versions with references."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from pejl.apps.audit.fields import ExactDecimalField
from pejl.apps.audit.versions import Version, among
from pejl.core.errors import PejlError
from pejl.core.periods import Period
from pejl.core.texts import Localised

Entry = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Kind:
    """How entries of one kind are read. `references` are fields that name rows of a model by their code."""

    version: type[Version]
    references: Mapping[str, type[models.Model]] = field(default_factory=dict)
    periods: tuple[str, ...] = ()
    choices: Mapping[str, Sequence[str]] = field(default_factory=dict)


def drafts(kind: Kind, entries: Sequence[Entry]) -> list[Version]:
    """Unsaved versions for entries whose identity is already a row; one query for each kind of reference.

    Raises `PejlError`: `field.unknown`, `field.unknown_choice`, `field.unreadable`, `field.too_long`,
    `reference.unknown`, and those of periods and figures.
    """
    found = {name: by_code(model, (entry.get(name) for entry in entries)) for name, model in kind.references.items()}
    return [kind.version(**_values(kind, entry, found)) for entry in entries]


def changed(kind: Kind, version: Version, changes: Entry) -> Version:
    """An unsaved version that says what `version` says, but for `changes`."""
    found = {name: by_code(model, [changes.get(name)]) for name, model in kind.references.items() if name in changes}
    aside = ("id", "recorded_from", "recorded_to", "recorded_by", "reason")
    kept = [one for one in kind.version._meta.concrete_fields if one.name not in (*aside, *changes)]
    values = {one.attname: getattr(version, one.attname) for one in kept}
    return kind.version(**values, **_values(kind, changes, found))


def _values(kind: Kind, entry: Entry, found: Mapping[str, Mapping[str, models.Model]]) -> dict[str, Any]:
    known = {one.name: one for one in kind.version._meta.concrete_fields}
    unknown = sorted(entry.keys() - known.keys())
    if unknown:
        raise PejlError("field.unknown", found=unknown[0], expected=", ".join(known))
    return {name: _value(kind, known[name], value, found) for name, value in entry.items()}


def _value(kind: Kind, model_field: models.Field, value: Any, found: Mapping[str, Mapping[str, models.Model]]) -> Any:
    name = model_field.name
    if name in kind.references:
        return found[name].get(value) if value else None
    if name in kind.periods:
        return str(Period.parse(value)) if value else ""
    cleaned = clean(model_field, value)
    allowed = kind.choices.get(name)
    if allowed and cleaned not in allowed:
        raise PejlError("field.unknown_choice", field=name, found=str(value), expected=", ".join(allowed))
    return cleaned


def clean(model_field: models.Field, value: Any) -> Any:
    """The value as the field keeps it: texts without empty languages, exact figures, days."""
    if isinstance(model_field, models.JSONField):
        return _clean_json(value, model_field)
    if isinstance(model_field, ExactDecimalField):
        return model_field.to_python(model_field.get_default() if value is None else value)
    if isinstance(model_field, models.DateField):
        return _clean_day(model_field, value)
    if isinstance(model_field, models.CharField):
        return _clean_text(model_field, value)
    return value


def _clean_json(value: Any, model_field: models.Field) -> Any:
    if isinstance(value, Localised):
        value = {"da": value.da, "en": value.en}
    if isinstance(value, Mapping):
        return {name: part for name, part in value.items() if part not in ("", None)}
    return model_field.get_default() if value is None else value


def _clean_day(model_field: models.Field, value: Any) -> date | None:
    try:
        return model_field.to_python(value or None)
    except (ValidationError, TypeError) as error:
        raise PejlError("field.unreadable", field=model_field.name, found=str(value), expected="YYYY-MM-DD") from error


def _clean_text(model_field: models.CharField, value: Any) -> str:
    text = "" if value is None else str(value)
    if len(text) > (model_field.max_length or len(text)):
        expected = f"{model_field.max_length} characters at most"
        raise PejlError("field.too_long", field=model_field.name, found=text, expected=expected)
    return text


# --- rows that are named by a code -------------------------------------------------------------------------------


def by_code(model: type[models.Model], codes: Iterable[str | None]) -> dict[str, models.Model]:
    """The rows with these codes, each of which must exist. One query."""
    wanted = {code for code in codes if code}
    if not wanted:
        return {}
    found = {row.code: row for row in among(model.objects.all(), "code", wanted)}
    for code in sorted(wanted - found.keys()):
        raise PejlError("reference.unknown", found=code, expected=f"the code of one {model._meta.verbose_name}")
    return found


def ensure(model: type[models.Model], codes: Iterable[str], **owner: Any) -> dict[str, models.Model]:
    """The rows with these codes (of one `owner`, where codes are unique within it); those that lack are added."""
    wanted = dict.fromkeys(codes)
    rows = model.objects.filter(**owner)
    present = set(rows.values_list("code", flat=True))
    limit = model._meta.get_field("code")
    new = [model(code=clean(limit, code), **owner) for code in wanted if code not in present]
    model.objects.bulk_create(new)
    return {row.code: row for row in rows if row.code in wanted}
