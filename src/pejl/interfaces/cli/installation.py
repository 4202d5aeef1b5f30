# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The installation that a verb works on: its settings checked, Django set up, its database made on first use.

The command line is where everything is put together, so this module reaches up to `pejl.config`; so does the web
server. The contract in pyproject.toml names both.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pejl.core.errors import PejlError
from pejl.core.issues import Issue

SETTINGS = "pejl.config.settings"


class WrongSettingsError(PejlError):
    """The configuration cannot be used; `issues` name the variables."""

    def __init__(self, issues: Iterable[Issue]) -> None:
        self.issues = tuple(issues)
        super().__init__("config.invalid", found=", ".join(issue.place.field for issue in self.issues))


def environment() -> Any:
    """`pejl.config.environment`, which knows every variable."""
    from pejl.config import environment as config

    return config


def set_up(language: str | None = None) -> None:
    """Check the settings and start Django, in the language that is spoken."""
    wrong = [issue for issue in environment().issues(os.environ) if issue.code != "config.unknown"]
    if wrong:
        raise WrongSettingsError(wrong)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    import django
    from django.utils import translation

    django.setup()
    translation.activate(language or os.environ.get("PEJL_LANGUAGE", "da"))


def open_register() -> None:
    """Everything a verb needs to read and write the register; makes the database where there is none."""
    set_up()
    from django.db import DatabaseError

    from pejl.config.databases import prepare_database

    try:
        prepare_database()
    except (DatabaseError, OSError) as error:
        raise PejlError("database.unreachable", found=str(error).strip().split("\n")[0]) from error


def open_register_if_there() -> bool:
    """The same where there is a register; False, and none is made, where there is none yet."""
    set_up()
    from django.conf import settings

    database = settings.ENVIRONMENT.database
    if database.vendor == "sqlite" and not Path(database.name).exists():
        return False
    open_register()
    return True


def checkout() -> Path | None:
    """The folder of the source tree, where Pejl runs from one; it has the examples."""
    folder = Path(__file__).resolve().parents[4]
    return folder if (folder / "pyproject.toml").is_file() else None
