# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Lines of a Word file that stand behind a key in the text: the title, the caption of a block, a fact.

They are taken in where key and value are one line of the text and the value is what the file was written with; whatever
is put together of more than that is told and left.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pejl.documents.paper import Facts
from pejl.documents.readers.word_bindings.edited import Line, LineKind
from pejl.interfaces.papers.returning.changes import Case, Change, ChangeKind
from pejl.interfaces.papers.returning.lines import read_as
from pejl.interfaces.papers.returning.owners import Owner, body_span
from pejl.interfaces.papers.source.parts import BlockPart

_CAPTION = "caption"
_NUMBER = re.compile(r"^\S+\s[\w.]*\w\.\s")  # `Tabel 1.1. `, which is counted and stands in no text


@dataclass(frozen=True, slots=True)
class Pair:
    """A line as it was sent out and as it came back, with what owns it and the heading of its section.

    `fact` is what the row of a fact is called; "" for every other line.
    """

    old: Line
    new: Line
    owner: Owner | None
    section: str
    fact: str = ""


def keyed_change(case: Case, lines: Sequence[str], pair: Pair, markdown: Callable[[Line], str]) -> Change | None:
    """The change of the line of the text that says it; None where no single line does."""
    owner = pair.owner
    if owner is None:
        is_title = read_as(pair.old.content) == " ".join(case.placed.paper.title.split())
        return _of_key(lines, _front(case), ("title", read_as(pair.new.content)), pair) if is_title else None
    part = owner.origin.part
    if owner.origin.file != case.source.file or not isinstance(part, BlockPart):
        return None
    if pair.old.kind is LineKind.CAPTION:
        before, after = (_NUMBER.sub("", markdown(one)) for one in (pair.old, pair.new))
        return _of_key(lines, body_span(part, lines), (_CAPTION, after), pair, before)
    if isinstance(owner.block, Facts) and pair.fact:
        return _of_key(lines, body_span(part, lines), (pair.fact, markdown(pair.new)), pair)
    return None


def _front(case: Case) -> tuple[int, int]:
    at = case.source.line_of("title") - 1
    return at, at + 1


def _of_key(
    lines: Sequence[str], span: tuple[int, int], said: tuple[str, str], pair: Pair, before: str = ""
) -> Change | None:
    """The change of `key: value` where it stands in one line; with `before` only where that is all of its value."""
    key, value = said
    for at in range(*span):
        found = re.match(rf"(\s*){re.escape(key)}:\s*(.*?)\s*$", lines[at])
        if found is None:
            continue
        goes_on = at + 1 < len(lines) and lines[at + 1].startswith(f"{found[1]} ")
        if goes_on or (before and _plain(found[2]) != before):
            return None
        written = f"{found[1]}{key}: {json.dumps(value, ensure_ascii=False)}"
        return Change(
            f"c{at + 1}", ChangeKind.CHANGED, pair.section, read_as(pair.old.content), value, at, at + 1, (written,)
        )
    return None


def _plain(value: str) -> str:
    """A value without its quotes."""
    try:
        return str(json.loads(value)) if value.startswith('"') else value.removeprefix("'").removesuffix("'")
    except ValueError:
        return value
