# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Where a paper is put together: the register, what has gone wrong so far, and which section is being written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from pejl.core.bindings import Binding, Slot, read_binding, write_binding
from pejl.core.bindings.binding import Refer
from pejl.core.errors import PejlError
from pejl.core.issues import Issue, Place
from pejl.documents.paper import Author, Bound, Inline, Note, Reference, Words
from pejl.interfaces.papers.answers.answering import answer
from pejl.interfaces.papers.inlines import inlines_of
from pejl.interfaces.papers.source.parts import issue_at
from pejl.interfaces.papers.unbound import Suggestions, marked
from pejl.interfaces.papers.view import RegisterView


@dataclass
class Desk:
    """`file` and `section` are where the text being read comes from; `author` who wrote it.

    `number` is what tables and figures are numbered under ("1" gives 1.1, 1.2 …), "" where the writer counts.
    """

    view: RegisterView
    file: str
    language: str = "da"
    section: str = ""
    number: str = ""
    author: Author = Author.PERSON
    issues: list[Issue] = field(default_factory=list)
    _places: Counter[str] = field(default_factory=Counter)
    _numbered: Counter[tuple[str, str]] = field(default_factory=Counter)
    _labels: dict[str, int] = field(default_factory=dict)
    _references: list[tuple[str, Place]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._suggest = Suggestions(self.view)

    # --- lines -------------------------------------------------------------------------------------------------

    def line(self, text: str, line: int, *, typed: bool = True) -> tuple[Inline, ...]:
        """A text with its bindings answered; with `typed` bare figures are marked."""
        found = inlines_of(text, line, self._answer)
        if not typed:
            return found
        opened = tuple(Note(marked(one.content, self._suggest)) if isinstance(one, Note) else one for one in found)
        return marked(opened, self._suggest)

    def quoted(self, text: str) -> tuple[Inline, ...]:
        """A text of the register as it stands, its bare figures marked."""
        return marked((Words(text),), self._suggest) if text else ()

    def bound(self, binding: Binding, line: int) -> Inline:
        """One binding answered; where it cannot be, the trouble is noted and nothing is written."""
        if isinstance(binding, Refer):
            self._references.append((binding.label, Place(self.file, line=line, field=self.section)))
            return Reference(binding.label)
        try:
            said = answer(self.view, binding)
        except PejlError as error:
            self.trouble(error, line)
            return Words("")
        return self.as_bound(binding, said.text, said.versions)

    def as_bound(self, binding: Binding, text: str, versions: tuple[int, ...]) -> Bound:
        """Words that a rule wrote, told apart from others of the same binding."""
        written = write_binding(binding)
        self._places[written] += 1
        return Bound(text, written, versions, self._places[written])

    def _answer(self, slot: Slot) -> Inline:
        try:
            if not slot.closed:
                raise PejlError("paper.binding_open", found=slot.source[:40], expected="}}")
            return self.bound(read_binding(slot.source, line=slot.line, column=slot.column), slot.line)
        except PejlError as error:
            self.trouble(error, slot.line)
            return Words("")

    # --- trouble -----------------------------------------------------------------------------------------------

    def trouble(self, error: PejlError, line: int) -> None:
        """Note an error with its place in the text."""
        told = {name: value for name, value in error.params.items() if name not in ("found", "expected", "line")}
        more: dict[str, Any] = {"found": error.told("found"), "expected": error.told("expected"), **told}
        issue = issue_at(self.file, int(error.params.get("line", line)), error.code, section=self.section, **more)
        if "column" in told:
            issue.params["line"] = issue.place.line
        self.issues.append(issue)

    def find(self, code: str, line: int, **told: Any) -> None:
        """Note something wrong with the text."""
        self.issues.append(issue_at(self.file, line, code, section=self.section, **told))

    # --- numbers and labels ------------------------------------------------------------------------------------

    def next_number(self, of: str) -> str:
        """`1.2`: the number of the next table or figure of a numbered section; "" elsewhere."""
        if not self.number:
            return ""
        self._numbered[of, self.number] += 1
        return f"{self.number}.{self._numbered[of, self.number]}"

    def label(self, label: str, line: int) -> str:
        """A label that references may lead to; the same one twice is an error."""
        if label in self._labels:
            self.find("paper.label_twice", line, found=label, first_line=self._labels[label])
        elif label:
            self._labels[label] = line
        return label

    def check_references(self) -> None:
        """Every reference must lead somewhere."""
        for label, place in self._references:
            if label not in self._labels:
                known = ", ".join(self._labels)
                self.issues.append(Issue("paper.reference_unknown", place, found=label, expected=known))

    @contextmanager
    def reading(self, file: str, section: str, author: Author) -> Iterator[None]:
        """Read a section of a file by somebody for a while."""
        before = (self.file, self.section, self.author)
        self.file, self.section, self.author = file, section, author
        yield
        self.file, self.section, self.author = before
