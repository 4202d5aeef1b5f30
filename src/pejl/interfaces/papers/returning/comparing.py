# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Holds a file that came back against the paper that was sent out, line by line."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from pejl.documents.paper import Bound, Heading, Inline, Unbound
from pejl.documents.readers.word_bindings.edited import Line, LineKind
from pejl.interfaces.papers.returning.changes import (
    Case,
    Change,
    ChangeKind,
    Comparison,
    Conflict,
    Outside,
    Settling,
)
from pejl.interfaces.papers.returning.keyed_lines import Pair, keyed_change
from pejl.interfaces.papers.returning.lines import read_as, without_marks, writer_for
from pejl.interfaces.papers.returning.owners import (
    Owner,
    body_span,
    is_draft,
    is_small_text,
    item_span,
    owners_of,
    span_of,
    with_comments,
)
from pejl.interfaces.papers.returning.pairing import bound_again, key_of, pairs_of
from pejl.interfaces.papers.source.parts import BlockPart, HeadingPart, ListPart, Part, TextPart
from pejl.interfaces.papers.source.reading import slug

Mark = Callable[[tuple[Inline, ...]], tuple[Inline, ...]]
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_ITEM = re.compile(r"(-|\d{1,2}[.)])\s+")
_LABEL = re.compile(r"\s*\{#[^}]*\}\s*$")
_PROSE = (LineKind.HEADING, LineKind.PARAGRAPH, LineKind.LIST_ITEM)


def compared(case: Case, mark: Mark, settling: Settling | None = None) -> Comparison:
    """Everything that differs. `mark` marks bare figures; what was settled so far is in the changes' new lines."""
    return _Comparing(case, mark, settling or Settling()).comparison()


@dataclass
class _Step:
    """One pair of lines, with the owner of the old one, or of the last old one before a new line."""

    old: Line | None
    new: Line | None
    owner: Owner | None
    section: str


@dataclass
class _Places:
    """Where a new line goes: behind what was last seen of the paper's own text."""

    at: int
    listed: bool = False
    section: str = ""


class _Comparing:
    def __init__(self, case: Case, mark: Mark, settling: Settling) -> None:
        self._case, self._mark, self._settling = case, mark, settling
        self._writer = writer_for(case.placed.paper, settling.unbound)
        self._keys = writer_for(case.placed.paper)
        self._lines = case.source.text.replace("\r\n", "\n").split("\n")
        self._added: dict[int, int] = {}

    def comparison(self) -> Comparison:
        steps = list(self._steps())
        changes: list[Change] = []
        outside: list[Outside] = []
        place = _Places(self._front_end())
        for _part, group in groupby(steps, key=lambda one: id(one.owner.origin.part) if one.owner else 0):
            run = list(group)
            found, left = self._of_run(run, place)
            changes += found
            outside += left
        return Comparison(tuple(changes), tuple(outside), tuple(self._conflicts(steps)))

    # --- pairs -------------------------------------------------------------------------------------------------------

    def _steps(self) -> Iterator[_Step]:
        before, after = self._case.sent.lines, self._case.edited.lines
        owners = owners_of(self._case.placed, before, self._keys)
        owner: Owner | None = None
        section = ""
        for i, j in pairs_of(before, after, self._keys):
            if i is not None:
                owner = owners[i]
                if owner and isinstance(owner.block, Heading):
                    section = read_as(owner.block.content)
            old, new = (None if i is None else before[i]), (None if j is None else after[j])
            yield _Step(old, self._mended(old, new), owner, section)

    def _mended(self, old: Line | None, new: Line | None) -> Line | None:
        """A line that only lost its controls is the old one; one that was reworded gets those back that it can."""
        if old is None or new is None:
            return new
        if read_as(old.content) == read_as(new.content):
            return replace(new, content=old.content)
        return bound_again(old, new)

    # --- one part ----------------------------------------------------------------------------------------------------

    def _of_run(self, run: list[_Step], place: _Places) -> tuple[list[Change], list[Outside]]:
        """The changes of the lines that belong to one part of the text, or to none."""
        owner = run[0].owner
        part = owner.origin.part if owner and owner.origin.file == self._case.source.file else None
        if part is None:
            self._go_to_section(owner, place)
        else:
            place.at = span_of(part, self._lines)[1]
            place.listed = isinstance(part, ListPart)
        if part is not None and is_draft(part):
            return self._of_draft(part, run), []
        changes: list[Change] = []
        outside: list[Outside] = []
        if isinstance(part, BlockPart) and not is_small_text(part) and self._is_gone(run):
            return [self._removed(part, run)], []
        for step in run:
            if step.old is None and step.new is not None:
                self._add(step, place, changes, outside)
            elif not self._same(step):
                edit = (self._edited(part, step) if part is not None else None) or self._keyed(step, run)
                if edit is None:
                    outside.append(self._outside(step))
                else:
                    changes.append(edit)
            if part is not None and isinstance(part, ListPart) and step.old is not None and step.owner:
                place.at = item_span(part, step.owner.item)[1]
        return changes, outside

    def _same(self, step: _Step) -> bool:
        """Whether nothing changed, and nothing was settled that changes the line."""
        if step.old is None or step.new is None:
            return False
        if key_of(step.old, self._keys) != key_of(step.new, self._keys):
            return False
        return step.old.kind not in _PROSE or self._writer.markdown(step.new.content) == self._keys.markdown(
            step.new.content
        )

    def _is_gone(self, run: list[_Step]) -> bool:
        old = [one for one in run if one.old is not None]
        return bool(old) and all(one.new is None for one in old)

    def _outside(self, step: _Step) -> Outside:
        return Outside(
            step.section,
            read_as(step.old.content) if step.old else "",
            read_as(step.new.content) if step.new else "",
            self._written_by(step.owner),
        )

    def _written_by(self, owner: Owner | None) -> str:
        if owner is None:
            return ""
        part, own = owner.origin.part, owner.origin.file == self._case.source.file
        line = part.items[0][1] if isinstance(part, ListPart) else part.line
        return f"::: {part.name} ({line})" if own and isinstance(part, BlockPart) else f"{owner.origin.file}:{line}"

    def _keyed(self, step: _Step, run: list[_Step]) -> Change | None:
        """The change of a line that stands behind a key: the title, a caption, a fact."""
        if step.old is None or step.new is None:
            return None
        beside = (one.old for one in run if one.old is not None and one.old.kind is LineKind.CELL)
        names = {(one.table, one.row): read_as(one.content) for one in beside if one.column == 0}
        fact = names.get((step.old.table, step.old.row), "") if step.old.column == 1 else ""
        pair = Pair(step.old, step.new, step.owner, step.section, fact)
        return keyed_change(self._case, self._lines, pair, self._plainly)

    def _plainly(self, line: Line) -> str:
        return self._keys.markdown(without_marks(line.content))

    def _edited(self, part: Part, step: _Step) -> Change | None:
        """The change of one line of a text, None where the line is a rule's."""
        if isinstance(part, BlockPart) and not is_small_text(part):
            return None
        span = self._span(part, step)
        before = "\n".join(self._lines[slice(*span)])
        kept = _COMMENT.findall(before)
        name = f"c{span[0] + 1}"
        if step.new is None:
            return Change(name, ChangeKind.REMOVED, step.section, before, "", *span, tuple(kept))
        text, bare = self._text(step.new, name)
        lines = (*kept, *self._dressed(part, text, before))
        return Change(name, ChangeKind.CHANGED, step.section, before, text, *span, lines, bare)

    def _span(self, part: Part, step: _Step) -> tuple[int, int]:
        if isinstance(part, ListPart) and step.owner:
            return with_comments(self._lines, item_span(part, step.owner.item))
        return body_span(part, self._lines) if isinstance(part, BlockPart) else span_of(part, self._lines)

    def _dressed(self, part: Part, text: str, before: str) -> tuple[str, ...]:
        """The text with the signs that the part of its kind has around it."""
        if isinstance(part, HeadingPart):
            label = _LABEL.search(before)
            said = label[0].rstrip() if label else f" {{#{slug(part.text)}}}" if part.level == 1 else ""
            return (f"{'#' * part.level} {text}{said}",)
        if isinstance(part, ListPart):
            sign = _ITEM.match(_COMMENT.sub("", before).lstrip())
            return (f"{sign[0] if sign else '- '}{text}",)
        return (f"> {text}",) if isinstance(part, TextPart) and part.boxed else (text,)

    def _text(self, line: Line, name: str) -> tuple[str, tuple[Unbound, ...]]:
        """The line as text, and its bare figures; those that were settled get their binding."""
        content = self._mark(without_marks(line.content))
        bare = [one for one in content if isinstance(one, Unbound)]
        chosen = {id(one): one for at, one in enumerate(bare) if f"{name}-{at}" in self._settling.bound}
        made = tuple(
            Bound(one.text, one.suggestion) if id(one) in chosen and isinstance(one, Unbound) else one
            for one in content
        )
        return self._writer.markdown(made), tuple(bare)

    # --- drafts and blocks -------------------------------------------------------------------------------------------

    def _of_draft(self, part: Part, run: list[_Step]) -> list[Change]:
        """A draft of a rule that was written on becomes a text of people, all of it."""
        if all(self._same(one) for one in run):
            return []
        if self._is_gone(run) and not any(one.new for one in run):
            return [self._removed(part, run)]
        first, past = span_of(part, self._lines)
        name = f"c{first + 1}"
        lines: list[str] = []
        bare: list[Unbound] = []
        for step in run:
            if step.new is not None and step.new.kind in _PROSE:
                text, found = self._text(step.new, name)
                bare += found
                lines += ["", *self._as_added(step.new, text)] if lines else [*self._as_added(step.new, text)]
        before = "\n\n".join(read_as(one.old.content) for one in run if one.old is not None)
        after = "\n".join(lines)
        return [
            Change(name, ChangeKind.WRITTEN_OVER, run[0].section, before, after, first, past, tuple(lines), tuple(bare))
        ]

    def _removed(self, part: Part, run: list[_Step]) -> Change:
        """A block that is no longer in the file."""
        first, past = span_of(part, self._lines)
        before = "\n".join(self._lines[first:past])
        return Change(f"c{first + 1}", ChangeKind.REMOVED, run[0].section, before, "", first, past, ())

    # --- new lines ---------------------------------------------------------------------------------------------------

    def _add(self, step: _Step, place: _Places, changes: list[Change], outside: list[Outside]) -> None:
        assert step.new is not None  # noqa: S101 - asked for by the caller
        if step.new.kind not in _PROSE:
            outside.append(self._outside(step))
            return
        number = self._added[place.at] = self._added.get(place.at, 0) + 1
        name = f"a{place.at}n{number}"
        text, bare = self._text(step.new, name)
        is_item = step.new.kind is LineKind.LIST_ITEM
        apart = [] if is_item and place.listed else [""]
        lines = (*self._heading_of(place), *apart, *self._as_added(step.new, text))
        place.listed = is_item
        changes.append(Change(name, ChangeKind.ADDED, step.section, "", text, place.at, place.at, lines, bare))

    def _as_added(self, line: Line, text: str) -> tuple[str, ...]:
        if line.kind is LineKind.HEADING:
            return (f"{'#' * min(line.level, 4)} {text}",)
        return (f"- {text}",) if line.kind is LineKind.LIST_ITEM else (text,)

    def _heading_of(self, place: _Places) -> tuple[str, ...]:
        """The heading of a section that the text has not begun yet."""
        heading, place.section = place.section, ""
        return ("", heading) if heading else ()

    def _go_to_section(self, owner: Owner | None, place: _Places) -> None:
        """A heading of the kind of paper: what follows goes into the text's own section of that name."""
        part = owner.origin.part if owner else None
        if not isinstance(part, HeadingPart) or part.level != 1:
            return
        name = part.label or slug(part.text)
        own = self._case.source.section(name)
        place.listed = False
        if own is not None and own.heading is not None:
            place.at, place.section = own.heading.line, ""
        else:
            place.at, place.section = len(self._lines), f"# {part.text} {{#{name}}}"

    def _front_end(self) -> int:
        fences = [at for at, line in enumerate(self._lines) if line.rstrip() == "---"]
        return fences[1] + 1 if len(fences) > 1 else 0

    # --- figures -----------------------------------------------------------------------------------------------------

    def _conflicts(self, steps: list[_Step]) -> Iterator[Conflict]:
        changed = {(one.control.binding, one.control.place, one.text): one.control for one in self._case.edited.changed}
        number = 0
        for step in steps:
            for one in _figures(step.new) if step.new else ():
                control = changed.pop((one.binding, one.place, one.text), None)
                if control is not None:
                    number += 1
                    yield Conflict(
                        f"f{number}",
                        control.binding,
                        control.place,
                        control.versions,
                        control.text,
                        one.text,
                        step.section,
                        read_as(step.new.content) if step.new else "",
                        self._can_unbind(step),
                    )

    def _can_unbind(self, step: _Step) -> bool:
        if step.old is None or step.owner is None:
            return bool(step.new and step.new.kind in _PROSE)
        part = step.owner.origin.part
        own = step.owner.origin.file == self._case.source.file
        return own and (not isinstance(part, BlockPart) or is_draft(part) or is_small_text(part))


def _figures(line: Line) -> Iterator[Bound]:
    for one in line.content:
        if isinstance(one, Bound):
            yield one
        yield from (inner for inner in getattr(one, "content", ()) if isinstance(inner, Bound))
