# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""`pejl paper`: a committee paper from its text and the register, as Word, PDF or HTML."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pejl.core.errors import PejlError
from pejl.interfaces.cli.installation import open_register
from pejl.interfaces.cli.language import gettext as _
from pejl.interfaces.cli.language import ngettext
from pejl.interfaces.cli.options import KNOWN_AT, DayType, MomentType, verb
from pejl.interfaces.cli.output import progress
from pejl.interfaces.cli.papers import WRITERS, kinds_for, paper_found
from pejl.interfaces.cli.papers_back import take_in

if TYPE_CHECKING:
    from pejl.documents.paper import Paper
    from pejl.interfaces.papers.composing import Order
    from pejl.interfaces.papers.source.parts import PaperSource

FINDING = 1


@verb(
    "paper",
    _(
        "PAPER is a text file with bindings, or the code of a paper in the register or in the folder papers. What"
        " cannot be answered makes no paper: each error is told with its file, line and section. What the committee"
        " was given is written as it was."
    ),
)
@click.argument("name", metavar="PAPER")
@click.option("--format", "form", type=click.Choice(list(WRITERS)), help=_("Needed unless a file is taken in."))
@click.option(
    "--output", type=click.Path(path_type=Path), required=True, metavar="FILE", help=_("Where the paper is written.")
)
@click.option("--as-of", type=DayType(), metavar="DATE", help=_("Another status date than the paper's own."))
@KNOWN_AT
@click.option(
    "--template",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help=_("The organisation's own Word file, for its styles, header and footer."),
)
@click.option(
    "--changes-since",
    "since",
    type=MomentType(),
    metavar="TIME",
    help=_("Tell which figures have changed since then, and in which sentences."),
)
@click.option(
    "--take-in",
    "returned",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help=_("Tell what was changed in a Word file of the paper that came back, and write the text with the changes."),
)
@click.option("--review", is_flag=True, help=_("Tell what must be looked at first; exit status 1 where it blocks."))
def command(
    name: str,
    form: str | None,
    output: Path,
    as_of: date | None,
    known_at: datetime | None,
    template: Path | None,
    since: datetime | None,
    returned: Path | None,
    review: bool,
) -> int:
    """Read, compose, write."""
    open_register()
    found = paper_found(name)
    if found.path and output.resolve() == found.path.resolve():
        raise PejlError("paper.overwrites_text", found=str(output), expected=_("another file"))
    from pejl.interfaces.exchange.writing.whole_file import write_whole
    from pejl.interfaces.papers.composing import Order, compose_paper

    source, order = found.source, Order(known_at, as_of, kinds_for(found.path))
    if returned is not None:
        return take_in(source, returned, output, order)
    if form is None:
        raise click.UsageError(_("Say with --format what is to be written, or with --take-in which file came back."))
    with progress(_("Writing"), 2) as step:
        step(source.file)
        paper = found.frozen or compose_paper(source, order)
        step(output.name)
        write_whole(output, WRITERS[form](paper, template))
    if since is not None:
        _tell_changes(source, paper, Order(since, as_of, order.kinds))
    _tell_left(paper)
    click.echo(_("Written: {file}").format(file=output), err=True)
    return _tell_remarks(source, paper, order) if review else 0


def _tell_remarks(source: PaperSource, paper: Paper, order: Order) -> int:
    from pejl.interfaces.papers.concerns import Weight
    from pejl.interfaces.papers.reviewing import reviewed
    from pejl.interfaces.wording.paper_remarks import remark_sentence

    remarks = reviewed(source, paper, order)
    for one in remarks:
        weight = _("blocks") if one.weight is Weight.BLOCK else _("warning")
        click.echo(f"{one.section}: {weight}: {remark_sentence(one.concern, one.words, say=_)}")
    if not remarks:
        click.echo(_("Nothing has to be looked at before the committee gets the paper."), err=True)
    return FINDING if any(one.weight is Weight.BLOCK for one in remarks) else 0


def _tell_changes(source: PaperSource, paper: Paper, earlier: Order) -> None:
    from pejl.interfaces.papers.composing import compose_paper
    from pejl.interfaces.papers.refreshing import changed_figures

    changes = changed_figures(compose_paper(source, earlier), paper)
    for one in changes:
        said = _("{section}: {before} is now {after}: {sentence}")
        click.echo(
            said.format(section=one.section, before=one.before, after=one.after, sentence=one.sentence), err=True
        )
    if not changes:
        click.echo(_("No figure of the paper has changed since then."), err=True)


def _tell_left(paper: Paper) -> None:
    """What a person has still to look at before the paper goes on."""
    from pejl.documents.paper import Bullets, Paragraph, Unbound, inlines

    bare = sum(isinstance(one, Unbound) for one in inlines(paper))
    drafts = sum(isinstance(one, (Paragraph, Bullets)) and one.drafted for one in paper.blocks)
    if bare:
        text = ngettext("{count} figure is typed and not bound.", "{count} figures are typed and not bound.", bare)
        click.echo(text.format(count=bare), err=True)
    if drafts:
        text = ngettext("{count} paragraph is a draft by rule.", "{count} paragraphs are drafts by rule.", drafts)
        click.echo(text.format(count=drafts), err=True)
