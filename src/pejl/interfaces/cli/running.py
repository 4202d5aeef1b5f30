# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What every verb that needs the register does first, and how it says that it could not be done."""

from __future__ import annotations

import functools
import os
from collections.abc import Callable
from typing import Any, NoReturn

import click

from pejl.core.errors import PejlError

DONE, FINDING, NOT_DONE = 0, 1, 2
SETTINGS_MODULE = "pejl.config.settings"


def with_register(verb: Callable[..., Any]) -> Callable[..., Any]:
    """Set Django up, make the database ready and speak the chosen language; an error of ours ends with status 2."""

    @functools.wraps(verb)
    def run(*arguments: Any, **options: Any) -> Any:
        try:
            prepare()
            return verb(*arguments, **options)
        except PejlError as error:
            give_up(error)

    return run


def prepare() -> None:
    """Django with the configuration of this process, and a database whose tables are up to date."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS_MODULE)
    import django
    from django.utils import translation

    django.setup()
    translation.activate(os.environ.get("LANGUAGE") or "da")
    from pejl.config.databases import prepare_database

    prepare_database()


def give_up(error: PejlError) -> NoReturn:
    """Say on standard error what was found, what was expected and what to do; status 2."""
    from gettext import gettext

    from pejl.interfaces.wording.issues import error_sentence

    click.echo(error_sentence(error, say=gettext), err=True)
    raise SystemExit(NOT_DONE)
