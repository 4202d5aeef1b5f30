# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""`pejl withdraw`: a tombstone with its reason stands where a release stood."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from pejl.interfaces.cli.installation import open_register
from pejl.interfaces.cli.language import gettext as _
from pejl.interfaces.cli.options import verb
from pejl.interfaces.cli.output import FORMAT, tell_json
from pejl.interfaces.cli.site import prepare_pages

if TYPE_CHECKING:
    from pejl.apps.publication.actions import Withdrawal

DONE, FINDING = 0, 1


@verb(
    "withdraw",
    _("It stays in the register and can no longer be read. Exit status 1: other releases still show what it brought."),
)
@click.argument("release", metavar="RELEASE")
@click.option("--reason", required=True, help=_("Why; readers see it in its place."))
@click.option("--user", default="pejl withdraw", show_default=True, help=_("Who is written down as having done it."))
@FORMAT
def command(release: str, reason: str, user: str, form: str) -> int:
    """Withdraw, and say what readers meet instead."""
    open_register()
    from pejl.apps.publication.actions import withdraw

    answer = withdraw(release, reason=reason, acting_user=user)
    if form == "json":
        in_force = answer.in_force.code if answer.in_force else None
        tell_json({"withdrawn": release, "in_force": in_force, "also_shown_by": list(answer.also_shown_by)})
    else:
        _tell(answer)
    prepare_pages()
    return FINDING if answer.also_shown_by else DONE


def _tell(answer: Withdrawal) -> None:
    name = answer.release.code
    if answer.in_force:
        click.echo(_("{name} is withdrawn. {other} is in force.").format(name=name, other=answer.in_force.code))
    else:
        click.echo(_("{name} is withdrawn. No release is in force now.").format(name=name))
    if answer.also_shown_by:
        names = ", ".join(answer.also_shown_by)
        click.echo(
            _("What it brought is still shown by: {names}. Withdraw them too if that is wrong.").format(names=names)
        )
