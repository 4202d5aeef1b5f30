# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""`pejl paper --take-in`: a Word file that came back, told change by change, and the text with what may be taken in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from pejl.interfaces.cli.language import gettext as _

if TYPE_CHECKING:
    from pejl.interfaces.papers.composing import Order
    from pejl.interfaces.papers.returning.changes import Change, Comparison
    from pejl.interfaces.papers.source.parts import PaperSource

FINDING = 1


def take_in(source: PaperSource, file: Path, output: Path, order: Order) -> int:
    """Write the text with everything that takes nothing away; the exit status is 1 where something is left to decide.

    Figures that were typed over keep their binding, and what is gone from the file stays. Raises what `read_edited`
    and `text_made_of` raise, and then writes nothing.
    """
    from pejl.documents.paper import text_sum
    from pejl.documents.readers.word_bindings import read_edited
    from pejl.interfaces.exchange.writing.whole_file import write_whole
    from pejl.interfaces.papers.returning.changes import Settling
    from pejl.interfaces.papers.returning.taking_in import case_of, comparison, taken_in, text_made_of
    from pejl.interfaces.papers.source.front_matter import read_front_matter

    edited = read_edited(file.read_bytes())
    text_made_of(edited, read_front_matter(source, []).code, {text_sum(source.text): source.text})
    now = source.text.replace("\r\n", "\n")
    settling = Settling()
    found = comparison(case_of(edited, source, order), now, settling, order)
    write_whole(output, taken_in(found, now, settling).encode())
    _tell(found)
    click.echo(_("Written: {file}").format(file=output), err=True)
    left = any(not one.taken_unasked for one in found.changes)
    return FINDING if left or found.conflicts or found.outside else 0


def _tell(found: Comparison) -> None:
    for one in found.changes:
        _say(one.section, _("taken in") if one.taken_unasked else _("gone from the file, kept"), _passage(one))
        for bare in one.bare:
            meant = _("did you mean {binding}?").format(binding=f"{{{{ {bare.suggestion} }}}}")
            _say(one.section, _("not bound"), f"{bare.text}; {meant}" if bare.suggestion else bare.text)
    for conflict in found.conflicts:
        text = _("{shown} was typed over with {typed}; the register's stays: {sentence}")
        told = text.format(shown=conflict.shown, typed=conflict.typed or "–", sentence=conflict.sentence)
        _say(conflict.section, _("figure"), told)
    for other in found.outside:
        place = f" ({other.place})" if other.place else ""
        _say(other.section, _("cannot be taken in"), f"{other.before or '–'} → {other.after or '–'}{place}")
    if found.is_empty:
        click.echo(_("Nothing was changed in the file."), err=True)


def _passage(one: Change) -> str:
    return one.after or one.before


def _say(section: str, what: str, words: str) -> None:
    click.echo(f"{section}: {what}: {' '.join(words.split())}")
