# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""`pejl import-excel`: the figures of a spreadsheet come in, all of them or none."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pejl.interfaces.cli.installation import open_register
from pejl.interfaces.cli.language import gettext as _
from pejl.interfaces.cli.language import ngettext
from pejl.interfaces.cli.options import verb
from pejl.interfaces.cli.output import FORMAT, counted, issue_document, tell_issues, tell_json

if TYPE_CHECKING:
    from pejl.interfaces.exchange.workbooks.recording import Delivered

DONE, FINDING, NOT_DONE = 0, 1, 2


@verb("import-excel", _("What is wrong is named by its cell. A row that changes a figure needs a reason."))
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help=_("Check everything and load nothing."))
@click.option(
    "--user", default="pejl import-excel", show_default=True, help=_("Who is written down as having recorded it.")
)
@click.option("--reason", default="", help=_("Why figures change, for rows that do not say it themselves."))
@FORMAT
def command(file: Path, dry_run: bool, user: str, reason: str, form: str) -> int:
    """Record the figures and say what that came to."""
    open_register()
    from pejl.interfaces.exchange.register.loading import Order
    from pejl.interfaces.exchange.workbooks.recording import deliver_workbook

    delivered = deliver_workbook(file, Order(user, reason, dry_run))
    if form == "json":
        tell_json(_document(file, delivered, dry_run))
    else:
        tell_issues(delivered.issues)
        levels = counted(delivered.issues)
        click.echo(" ".join(filter(None, [f"{levels}." if levels else "", _summary(file, delivered, dry_run)])))
    if not delivered.refused:
        return DONE
    return FINDING if dry_run else NOT_DONE


def _summary(file: Path, delivered: Delivered, dry_run: bool) -> str:
    if delivered.refused:
        return _("{name}: nothing was loaded.").format(name=file.name)
    if not delivered.added:
        return _("{name}: nothing new, the register says all of it already.").format(name=file.name)
    what = ngettext("{count} figure", "{count} figures", delivered.added).format(count=delivered.added)
    sentence = (
        _("{name} can be loaded: {what}. Nothing was loaded, this was a dry run.")
        if dry_run
        else _("{name} is loaded: {what}.")
    )
    return sentence.format(name=file.name, what=what)


def _document(file: Path, delivered: Delivered, dry_run: bool) -> dict[str, Any]:
    return {
        "file": str(file),
        "loaded": not delivered.refused and not dry_run,
        "dry_run": dry_run,
        "figures": {"new": delivered.added, "unchanged": delivered.unchanged},
        "issues": [issue_document(issue) for issue in delivered.issues],
        "summary": {
            "errors": sum(issue.level == "error" for issue in delivered.issues),
            "warnings": sum(issue.level == "warning" for issue in delivered.issues),
        },
    }
