# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""`pejl create-user`: somebody who may log in."""

from __future__ import annotations

import click

from pejl.interfaces.cli.installation import open_register
from pejl.interfaces.cli.language import gettext as _
from pejl.interfaces.cli.options import verb

# Written out, since the command line imports no app until the register is open; a test holds them to `Role`.
ROLES = ("administrator", "central_editor", "approver", "unit_reporter", "paper_writer", "draft_reader")
ROLES += ("service_account",)


@verb("create-user", _("The password is asked for and never shown."))
@click.argument("name")
@click.option("--administrator", is_flag=True, help=_("May do everything, and give others their roles."))
@click.option("--role", "roles", multiple=True, type=click.Choice(ROLES), help=_("What the person may do; repeatable."))
@click.password_option(prompt=_("Password"), confirmation_prompt=_("Again"), help=_("Asked for where it is left out."))
def command(name: str, administrator: bool, roles: tuple[str, ...], password: str) -> None:
    """Make the account."""
    open_register()
    from pejl.apps.people.actions import create_user
    from pejl.apps.people.rights import GrantFacts
    from pejl.apps.people.roles import Role

    grants = tuple(GrantFacts(Role(role)) for role in roles)
    create_user(name, password, acting_user="pejl create-user", grants=grants, superuser=administrator)
    click.echo(_("{name} can log in.").format(name=name))
