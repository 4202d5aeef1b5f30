# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""`pejl import`: a plan package comes in, all of it or nothing."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pejl.interfaces.cli.installation import open_register
from pejl.interfaces.cli.language import gettext as _
from pejl.interfaces.cli.language import ngettext
from pejl.interfaces.cli.options import verb
from pejl.interfaces.cli.output import FORMAT, counted, issue_document, progress, tell_issues, tell_json

if TYPE_CHECKING:
    from pejl.interfaces.exchange.package_reader import ReadPackage
    from pejl.interfaces.exchange.register.loading import Loaded

DONE, FINDING, NOT_DONE = 0, 1, 2
IMPORTER = "pejl import"


@verb(
    "import",
    _("A second import of the same package changes nothing. A figure is corrected by a further row with a reason."),
)
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help=_("Check everything and load nothing."))
@click.option("--user", default=IMPORTER, show_default=True, help=_("Who is written down as having recorded it."))
@click.option("--reason", default="", help=_("Why what is there already changes. Default: the package's name."))
@FORMAT
def command(folder: Path, dry_run: bool, user: str, reason: str, form: str) -> int:
    """Load a package and say what that came to."""
    open_register()
    from pejl.interfaces.exchange.package_reader import read_package
    from pejl.interfaces.exchange.register.kinds import KINDS
    from pejl.interfaces.exchange.register.loading import Order, load_package
    from pejl.interfaces.exchange.register.state import register_state, register_vocabulary
    from pejl.interfaces.papers.packaged.loading import load_papers
    from pejl.interfaces.papers.packaged.reading import read_papers

    loaded = None
    with progress(_("Importing"), len(KINDS) + 3) as step:
        step(_("register"))
        known = register_vocabulary(register_state())
        step(_("files"))
        package = read_package(folder, known=known)
        papers = read_papers(folder)
        package = replace(package, issues=(*package.issues, *papers.issues))
        if package.plan is not None and package.loadable:
            reason = reason or _("Plan package {name}").format(name=package.plan.name)
            order = Order(user, reason, dry_run)
            loaded = load_package(package, order, progress=step, further=partial(load_papers, papers, order))
    answer = Answer(package, loaded, dry_run)
    tell_json(answer.document()) if form == "json" else answer.tell()
    return answer.status


class Answer:
    """What is said about an import."""

    def __init__(self, package: ReadPackage, loaded: Loaded | None, dry_run: bool) -> None:
        self.loaded = loaded
        self.dry_run = dry_run
        self.name = package.plan.name if package.plan else package.folder.name
        self.issues = (*package.issues, *(loaded.issues if loaded else ()))
        self.refused = loaded is None or loaded.refused

    @property
    def status(self) -> int:
        """The exit status: a rehearsal is done, whatever it finds."""
        if not self.refused:
            return DONE
        return FINDING if self.dry_run else NOT_DONE

    def tell(self) -> None:
        """Findings, one a line, and the summary as the last line."""
        tell_issues(self.issues)
        click.echo(
            " ".join(filter(None, [f"{counted(self.issues)}." if counted(self.issues) else "", self._summary()]))
        )

    def _summary(self) -> str:
        if self.loaded is None or self.refused:
            return _("{name}: nothing was loaded.").format(name=self.name)
        if self.loaded.nothing_new:
            return _("{name}: nothing new, the register says all of it already.").format(name=self.name)
        sentence = (
            _("{name} can be loaded: {what}. Nothing was loaded, this was a dry run.")
            if self.dry_run
            else _("{name} is loaded: {what}.")
        )
        return sentence.format(name=self.name, what=_what(self.loaded))

    def document(self) -> dict[str, Any]:
        """The same for programs."""
        loaded = self.loaded
        return {
            "package": self.name,
            "loaded": not self.refused and not self.dry_run,
            "dry_run": self.dry_run,
            "nothing_new": bool(loaded and not self.refused and loaded.nothing_new),
            "new": dict(loaded.new) if loaded else {},
            "changed": dict(loaded.changed) if loaded else {},
            "unchanged": dict(loaded.unchanged) if loaded else {},
            "figures": _figures(loaded),
            "issues": [issue_document(issue) for issue in self.issues],
            "summary": {
                "errors": sum(issue.level == "error" for issue in self.issues),
                "warnings": sum(issue.level == "warning" for issue in self.issues),
            },
        }


def _figures(loaded: Loaded | None) -> dict[str, int]:
    found = loaded.figures if loaded else None
    return {name: getattr(found, attribute, 0) for name, attribute in _FIGURES.items()}


_FIGURES = {"new": "added", "ended": "closed", "unchanged": "unchanged"}


def _what(loaded: Loaded) -> str:
    """`4 schemes, 99 goals, 105 indicators and 316 figures; 12 entries changed`."""
    new, figures = loaded.new, loaded.figures.added
    counts = [
        ngettext("{count} scheme", "{count} schemes", new["scheme"]).format(count=new["scheme"]),
        ngettext("{count} goal", "{count} goals", new["goal"]).format(count=new["goal"]),
        ngettext("{count} indicator", "{count} indicators", new["indicator"]).format(count=new["indicator"]),
        ngettext("{count} figure", "{count} figures", figures).format(count=figures),
    ]
    if new["paper"]:
        counts.append(ngettext("{count} paper", "{count} papers", new["paper"]).format(count=new["paper"]))
    changed = sum(loaded.changed.values())
    if changed:
        counts.append(ngettext("{count} changed entry", "{count} changed entries", changed).format(count=changed))
    return _("new: {list}").format(list=", ".join(counts))
