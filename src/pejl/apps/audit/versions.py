# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The two kinds of rows that are never overwritten: what a thing is called, and each version of what is known of it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any, ClassVar, NoReturn, Self

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from pejl.core.errors import PejlError

NAME_LENGTH = 150


class AppendOnlyQuerySet(models.QuerySet):
    """Rows are added; the database's triggers refuse the rest too, for whoever comes another way."""

    def update(self, **_: Any) -> NoReturn:
        raise _append_only(self.model)

    def bulk_update(self, *_: Any, **__: Any) -> NoReturn:
        raise _append_only(self.model)

    def delete(self) -> NoReturn:
        raise _append_only(self.model)


class AppendOnly(models.Model):
    """A row that is written once."""

    objects = AppendOnlyQuerySet.as_manager()

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise _append_only(type(self))
        super().save(*args, **kwargs)

    def delete(self, *_: Any, **__: Any) -> NoReturn:
        raise _append_only(type(self))


def _append_only(model: type[models.Model]) -> PejlError:
    return PejlError("version.append_only", table=model._meta.label, expected="a new version, with a reason")


class VersionQuerySet(AppendOnlyQuerySet):
    """Versions, asked for by when they were known."""

    def known_at(self, moment: datetime | None = None) -> Self:
        """What was known at `moment` (None: now): recorded by then and not yet replaced or withdrawn."""
        moment = moment or timezone.now()
        return self.filter(recorded_from__lte=moment).exclude(recorded_to__lte=moment)

    def open(self) -> Self:
        """The versions that nothing has replaced or withdrawn."""
        return self.filter(recorded_to__isnull=True)

    def close(self, moment: datetime) -> int:
        """End the open versions among these: the only change a version ever sees."""
        return models.QuerySet.update(self.open(), recorded_to=moment)


class Version(AppendOnly):
    """What was recorded about a thing from `recorded_from` until `recorded_to` (excluded; None: still).

    `IDENTITY` names the fields that say which thing: at any moment at most one version of it is known.
    """

    IDENTITY: ClassVar[tuple[str, ...]] = ()

    recorded_from = models.DateTimeField()
    recorded_to = models.DateTimeField(null=True, editable=False)
    recorded_by = models.CharField(max_length=NAME_LENGTH)
    reason = models.TextField(blank=True, default="")

    objects = VersionQuerySet.as_manager()

    class Meta:
        abstract = True


VERSION_FIELDS = ("id", "recorded_from", "recorded_to", "recorded_by", "reason")


MOST_PARAMETERS = 20_000  # both databases take more in one query


def among(rows: models.QuerySet, field: str, values: Collection[Any]) -> models.QuerySet:
    """The rows whose `field` is among `values`; all rows where these are too many to name, for the caller to sift."""
    return rows.filter(**{f"{field}__in": values}) if len(values) <= MOST_PARAMETERS else rows


def version_constraints(*identity: str) -> list[models.BaseConstraint]:
    """One open version of a thing, none that ends before it begins, no two that begin together.

    The trigger of `pejl.apps.audit.triggers` adds that no two overlap.
    """
    return [
        models.UniqueConstraint(
            fields=identity, condition=Q(recorded_to__isnull=True), name="%(app_label)s_%(class)s_one_open"
        ),
        models.UniqueConstraint(fields=[*identity, "recorded_from"], name="%(app_label)s_%(class)s_one_start"),
        models.CheckConstraint(
            condition=Q(recorded_to__isnull=True) | Q(recorded_to__gt=F("recorded_from")),
            name="%(app_label)s_%(class)s_forwards",
        ),
    ]
