# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""`pejl check-config`: every setting, and whether it is right. Works where the configuration does not."""

from __future__ import annotations

import os
from typing import Any

import click

from pejl.interfaces.cli.installation import environment
from pejl.interfaces.cli.language import gettext as _
from pejl.interfaces.cli.options import verb
from pejl.interfaces.cli.output import FORMAT, counted, issue_document, issue_line, tell_json

NOT_DONE = 2
_SECRET = {"PEJL_SECRET_KEY", "PEJL_DATABASE_URL"}


@verb("check-config", _("Exit status 2: a setting is wrong, or Pejl does not know it."))
@FORMAT
def command(form: str) -> int:
    """Show the settings, the wrong ones with what was found and expected."""
    issues = environment().issues(os.environ)
    wrong = {issue.place.field: issue for issue in issues}
    names = dict.fromkeys((*environment().variable_names(), *wrong))
    if form == "json":
        settings = {name: _value(name) for name in names}
        document: dict[str, Any] = {"settings": settings, "issues": [issue_document(issue) for issue in issues]}
        tell_json(document)
    else:
        for name in names:
            click.echo(issue_line(wrong[name]) if name in wrong else f"{name}: {_shown(name)}")
        click.echo(f"{counted(issues)}." if issues else _("The configuration is right."))
    return NOT_DONE if issues else 0


def _value(name: str) -> str | None:
    """What is set; a secret is never shown."""
    value = os.environ.get(name) or None
    return _("set, and not shown") if value and name in _SECRET else value


def _shown(name: str) -> str:
    return _value(name) or _("not set; the default is used")
