# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A window into the tables for those who run Pejl: everything can be looked at, nothing changed."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.contrib import admin
from django.db import models

from pejl.apps.audit.models import AuditEntry


class ReadOnlyAdmin(admin.ModelAdmin):
    """Shows rows. Writing goes through actions, which ask for a reason and leave a trace."""

    actions = None
    list_select_related = True

    def has_add_permission(self, *_: Any) -> bool:
        return False

    def has_change_permission(self, *_: Any) -> bool:
        return False

    def has_delete_permission(self, *_: Any) -> bool:
        return False


def show(*kinds: type[models.Model]) -> None:
    """Register tables with the columns that say what a row is about; long texts are shown with the row."""
    for kind in kinds:
        columns = [one.name for one in kind._meta.fields if not isinstance(one, (models.JSONField, models.TextField))]
        admin.site.register(kind, type(f"{kind.__name__}Admin", (ReadOnlyAdmin,), {"list_display": columns[:9]}))


def show_app(label: str) -> None:
    """Register every table of one app."""
    show(*apps.get_app_config(label).get_models())


show(AuditEntry)
