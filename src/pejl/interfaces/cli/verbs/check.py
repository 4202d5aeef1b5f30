# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""`pejl check`: every figure of some documents, held against their tables, their sums and each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pejl.core.errors import PejlError
from pejl.core.issues import Issue, Place
from pejl.interfaces.cli.check_forms import FORMS, refuse_what_does_not_fit, written_as
from pejl.interfaces.cli.installation import open_register_if_there, set_up
from pejl.interfaces.cli.language import gettext as _
from pejl.interfaces.cli.options import verb
from pejl.interfaces.cli.output import Steps, progress

if TYPE_CHECKING:
    from pejl.core.checking.blocks import Document
    from pejl.core.checking.report import Report

FINDING = 1
SHARES_TOLD = 100  # steps of the bar for the pages of a document, and for the figures of all


@verb(
    "check",
    _(
        "DOC is a Word, PDF, Excel, HTML, Markdown or text file; several are held against each other. Exit status 1: a"
        " figure is contradicted, or something else in them is wrong."
    ),
    _("With --format docx or pdf the first DOC is written again with a note at each finding; it stays as it was."),
)
@click.argument("documents", metavar="DOC…", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--against",
    type=click.Choice(["register", "none"]),
    default="register",
    show_default=True,
    help=_("What the documents are held against besides each other."),
)
@click.option("--format", "form", type=click.Choice(FORMS), default="text", show_default=True)
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help=_("Write the report to a file. Never one of the documents."),
)
def command(documents: tuple[Path, ...], against: str, form: str, output: Path | None) -> int:
    """Check and tell."""
    set_up()
    _refuse_to_overwrite(documents, output)
    refuse_what_does_not_fit(form, documents[0], output)
    with progress(_("Checking"), (len(documents) + 1) * SHARES_TOLD + 2) as step:
        read = _read(documents, step)
        step(_("figures"))
        report = _checked(read, against, _in_shares(step))
        step(_("report"))
        written = written_as(form, report, documents[0])
    _deliver(written, output, coloured=form == "text")
    return FINDING if _is_wrong(report) else 0


def _refuse_to_overwrite(documents: tuple[Path, ...], output: Path | None) -> None:
    if output and output.resolve() in {one.resolve() for one in documents}:
        raise PejlError("check.overwrites_document", found=str(output), expected=_("another file"))


def _read(paths: tuple[Path, ...], step: Steps) -> list[Document]:
    """The documents; all that cannot be read are told together."""
    from pejl.documents.readers import read_document

    names = _names(paths)
    read: list[Document] = []
    issues: list[Issue] = []
    for path in paths:
        paged = _in_shares(step, path.name)
        try:
            read.append(replace(read_document(path, paged=paged), name=names[path]))
            paged(1, 1)
        except PejlError as error:
            issues.append(_issue(error, path))
        except OSError as error:
            issues.append(_of_system(error, path))
    if issues:
        raise PejlError("check.not_read", issues=issues)
    return read


def _names(paths: tuple[Path, ...]) -> dict[Path, str]:
    """What each document is called: by its file, and by its folder too where two files have one name."""
    count = Counter(path.name for path in paths)
    return {path: path.name if count[path.name] == 1 else str(path) for path in paths}


def _issue(error: PejlError, path: Path) -> Issue:
    found, expected = (error.told(name) for name in ("found", "expected"))
    return Issue(error.code, Place(str(path)), found=found, expected=expected, params=error.params)


def _of_system(error: OSError, path: Path) -> Issue:
    if path.is_dir():
        return Issue("file.not_a_file", Place(str(path)))
    if path.exists():
        return Issue("file.unreadable", Place(str(path)), found=error.strerror or "")
    return Issue("file.missing", Place(str(path)))


def _in_shares(step: Steps, name: str = "") -> Callable[[int, int], None]:
    """Moves the bar by a hundredth at each hundredth of the pages or claims: a long document is seen to go on."""
    told = 0

    def done_of(done: int, total: int) -> None:
        nonlocal told
        while told * total < done * SHARES_TOLD:
            told += 1
            step(f"{name} {done}/{total}".strip())

    return done_of


def _checked(documents: list[Document], against: str, judged: Callable[[int, int], None]) -> Report:
    from pejl.core.checking import check_blocks
    from pejl.core.checking.register import NO_REGISTER

    if against == "none" or not open_register_if_there():
        return check_blocks(documents, register=NO_REGISTER, judged=judged)
    from pejl.apps.checks.comparing import register_for_checking

    return check_blocks(documents, register=register_for_checking(), judged=judged)


def _is_wrong(report: Report) -> bool:
    from pejl.core.checking.report import Level, Verdict

    return bool(report.count(Verdict.CONTRADICTED)) or any(one.level is Level.ERROR for one in report.findings)


def _deliver(written: bytes, output: Path | None, *, coloured: bool) -> None:
    if output is None:
        click.echo(written.decode().rstrip("\n"))
        return
    from pejl.interfaces.exchange.writing.whole_file import write_whole

    write_whole(output, click.unstyle(written.decode()).encode() if coloured else written)
    click.echo(_("Written: {file}").format(file=output), err=True)
