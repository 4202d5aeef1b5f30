# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""`pejl check-config`: every setting, and whether it is right. Works where the configuration does not."""

from __future__ import annotations

import os
from gettext import gettext as _

import click

from pejl.config import environment
from pejl.interfaces.cli.running import DONE, NOT_DONE

_SECRET = {"PEJL_SECRET_KEY", "PEJL_DATABASE_URL"}


@click.command(
    "check-config",
    short_help=_("Show every setting and whether it is right"),
    help=_(
        "Show every setting that Pejl reads from the environment, and whether it is right.\n\n"
        "Exit status 2: a setting is wrong.\n\n\b\nExample:\n  PEJL_HOSTS=pejl.example.org pejl check-config"
    ),
)
def command() -> None:
    from pejl.interfaces.wording.issues import issue_sentence

    wrong = environment.issues(os.environ)
    said = {issue.place.field: issue_sentence(issue, say=_) for issue in wrong}
    for name in dict.fromkeys((*environment.variable_names(), *said)):
        click.echo(f"{name}: {said.get(name) or _right(name)}", err=name in said)
    if wrong:
        click.echo(_("{count} settings are wrong.").format(count=len(wrong)), err=True)
        raise SystemExit(NOT_DONE)
    click.echo(_("The configuration is right."))
    raise SystemExit(DONE)


def _right(name: str) -> str:
    value = os.environ.get(name, "")
    if not value:
        return _("not set; the default is used")
    return _("set") if name in _SECRET else value
