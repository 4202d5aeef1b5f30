# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""`pejl carry-over`: measure the goals of the next scheme by what measured those of this one."""

from __future__ import annotations

import click

from pejl.core.errors import PejlError
from pejl.interfaces.cli.installation import open_register
from pejl.interfaces.cli.language import gettext as _
from pejl.interfaces.cli.language import ngettext
from pejl.interfaces.cli.options import verb


@verb(
    "carry-over",
    _(
        "Each pair is the code of what a goal of OLD is measured by, and the goal of NEW that it is to measure. "
        "The figures come along with every version and break; targets do not."
    ),
)
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@click.argument("pairs", metavar="MEASURE=GOAL...", nargs=-1, required=True)
@click.option("--reason", required=True, help=_("Who decided it, and where."))
@click.option("--user", default="pejl carry-over", show_default=True, help=_("Who is written down as having done it."))
def command(old: str, new: str, pairs: tuple[str, ...], reason: str, user: str) -> None:
    """Carry them over, all or none."""
    open_register()
    from pejl.apps.publication.closing import carry_over

    for one in pairs:
        if "=" not in one:
            raise PejlError("field.unreadable", field="MEASURE=GOAL", found=one, expected="MEASURE=GOAL")
    goals = dict(one.split("=", 1) for one in pairs)
    added = carry_over(old, new, goals, acting_user=user, reason=reason)
    text = ngettext("{n} is measured in {scheme} too.", "{n} are measured in {scheme} too.", added)
    click.echo(text.format(n=added, scheme=new))
