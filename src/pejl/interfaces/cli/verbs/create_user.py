# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""`pejl create-user`: somebody who may log in."""

from __future__ import annotations

import click

from pejl.interfaces.cli.installation import open_register
from pejl.interfaces.cli.language import gettext as _
from pejl.interfaces.cli.options import verb


@verb("create-user", _("The password is asked for and never shown."))
@click.argument("name")
@click.option("--administrator", is_flag=True, help=_("May also see the register's tables."))
@click.password_option(prompt=_("Password"), confirmation_prompt=_("Again"), help=_("Asked for where it is left out."))
def command(name: str, administrator: bool, password: str) -> None:
    """Make the account."""
    open_register()
    from pejl.apps.people.actions import create_user

    create_user(name, password, acting_user="pejl create-user", staff=administrator)
    click.echo(_("{name} can log in.").format(name=name))
