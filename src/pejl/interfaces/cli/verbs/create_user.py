# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""`pejl create-user`: somebody who may log in."""

from __future__ import annotations

from gettext import gettext as _

import click

from pejl.interfaces.cli.running import with_register


@click.command(
    "create-user",
    short_help=_("Let somebody log in"),
    help=_("Let somebody log in. The password is asked for and never shown.\n\n\b\nExample:\n  pejl create-user anna"),
)
@click.argument("name")
@click.option("--administrator", is_flag=True, help=_("May also see the register's tables."))
@click.password_option(prompt=_("Password"), confirmation_prompt=_("Again"))
@with_register
def command(name: str, administrator: bool, password: str) -> None:
    from pejl.apps.people.actions import create_user

    create_user(name, password, acting_user="pejl create-user", staff=administrator)
    click.echo(_("{name} can log in.").format(name=name))
