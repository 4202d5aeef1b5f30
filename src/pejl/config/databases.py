# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How Django is told of the database, and how it comes to exist: made and migrated on first use."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pejl.config.environment import Database

# WAL lets readers read while one writes; IMMEDIATE takes the write lock at the start of a transaction, so that two
# writers wait for each other instead of failing half-way. Recursive triggers let the append-only triggers see the row
# that INSERT OR REPLACE would delete.
_SQLITE_OPTIONS = {
    "timeout": 20,
    "transaction_mode": "IMMEDIATE",
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA recursive_triggers=ON;",
}
_KEPT_OPEN = 60  # seconds: opening costs more than most reads (2.7 ms of processor time on SQLite)


def database_settings(database: Database) -> dict[str, Any]:
    """One entry of Django's `DATABASES`."""
    if database.vendor == "sqlite":
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": database.name,
            "OPTIONS": dict(_SQLITE_OPTIONS),
            "CONN_MAX_AGE": _KEPT_OPEN,
        }
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": database.name,
        "USER": database.user,
        "PASSWORD": database.password,
        "HOST": database.host,
        "PORT": database.port,
        "OPTIONS": dict(database.options),
        "CONN_MAX_AGE": _KEPT_OPEN,
        "CONN_HEALTH_CHECKS": True,
    }


def prepare_database() -> bool:
    """Make the database and bring its tables up to date; True if there was anything to do.

    Costs one query when there is not. Django must be set up.
    """
    from django.conf import settings
    from django.core.management import call_command

    if settings.ENVIRONMENT.database.vendor == "sqlite":
        Path(settings.ENVIRONMENT.database.name).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not set(_shipped_migrations()) - _applied_migrations():
        return False
    call_command("migrate", interactive=False, verbosity=0)
    return True


def _applied_migrations() -> set[tuple[str, str]]:
    from django.db import connection
    from django.db.migrations.recorder import MigrationRecorder

    return set(MigrationRecorder(connection).applied_migrations())


def _shipped_migrations() -> Iterator[tuple[str, str]]:
    """(app, name) of every migration file, found by listing folders: importing them all would take far longer."""
    from django.apps import apps

    for app in apps.get_app_configs():
        folder = Path(app.path) / "migrations"
        yield from ((app.label, file.stem) for file in folder.glob("[0-9]*.py"))
