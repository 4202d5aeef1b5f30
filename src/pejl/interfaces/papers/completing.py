# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What may come next in a binding that is being typed: codes, periods and forms that the register can answer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from django.utils.translation import gettext as _

from pejl.core.bindings.binding import ChangeKind, Known, Part, Relative, Source, Target
from pejl.core.bindings.keywords import COUNTED, OPERATIONS, RELATIVES, Small
from pejl.core.errors import PejlError
from pejl.interfaces.papers.view import RegisterView
from pejl.interfaces.wording.languages import own_words

MOST = 12
_TIMES = re.compile(r"(?P<before>.*?)(?P<code>[^\W_][\w.-]*)(?:\((?P<parts>[^)]*)\))?\[(?P<times>[^\]]*)$", re.DOTALL)
_PARTS = re.compile(r"(?:^|\s)(?P<code>[^\W_][\w.-]*)\((?P<typed>[^)]*)$")
_AFTER = re.compile(r"\]\s+(?P<typed>[\w ]*)$")
_ARROW = re.compile(r"(?:->|→)\s*")
_FORMS = (
    ("med enhed", "with unit"),
    ("uden enhed", "without unit"),
    ("uden fortegn", "without sign"),
    ("uden decimaler", "without decimals"),
    ("med 1 decimal", "with 1 decimal"),
)
_OF_SERIES = (*Part, *ChangeKind, Small.SHARE, Small.TREND)


@dataclass(frozen=True, slots=True)
class Option:
    """What can be written instead of the last `replaces` letters, and what it is, for people."""

    insert: str
    words: str
    replaces: int


def completions(
    view: RegisterView, inside: str, *, labels: Sequence[str] = (), language: str = "da"
) -> tuple[Option, ...]:
    """What may follow `inside`, the text from the opening braces to the cursor; at most 12, the most likely first.

    `labels` are those of the tables, figures and headings of the paper.
    """
    return tuple(_Completing(view, inside.lstrip(), tuple(labels), language).options())[:MOST]


class _Completing:
    def __init__(self, view: RegisterView, typed: str, labels: tuple[str, ...], language: str) -> None:
        self._view, self._typed, self._labels, self._language = view, typed, labels, language

    def options(self) -> Iterator[Option]:
        times, parts, after = _TIMES.search(self._typed), _PARTS.search(self._typed), _AFTER.search(self._typed)
        if times:
            return self._times(times)
        if parts:
            return self._parts(parts["code"], parts["typed"])
        if after:
            return self._after(after["typed"])
        return self._begin()

    # --- what a binding begins with ----------------------------------------------------------------------------------

    def _begin(self) -> Iterator[Option]:
        operation, rest = self._operation()
        if operation is None:
            yield from self._indicators(self._typed)
            yield from self._words(self._operations(), self._typed)
        elif operation in _OF_SERIES:
            yield from self._indicators(rest)
        elif isinstance(operation, Known):
            yield from self._goals(rest)
        elif isinstance(operation, Target):
            yield from self._words(((one, "") for one in self._labels), rest)
        else:
            yield from self._words(((one.say(self._language), "") for one in COUNTED.values()), rest)

    def _operation(self) -> tuple[StrEnum | None, str]:
        """The operation that was typed in full, the longest, and what follows it."""
        said = [(text, code) for code, texts in OPERATIONS.items() for text in (texts.da, texts.en)]
        for text, code in sorted(said, key=lambda pair: -len(pair[0])):
            if self._typed.lower().startswith(f"{text} "):
                return code, self._typed[len(text) + 1 :].lstrip()
        return None, self._typed

    def _operations(self) -> Iterator[tuple[str, str]]:
        for texts in OPERATIONS.values():
            yield f"{texts.say(self._language)} ", _("operation")

    def _indicators(self, typed: str) -> Iterator[Option]:
        """Those that the paper's follow-up measures before others; what is typed may stand in code or title."""
        own = self._own()
        sheets = sorted(self._view.sheets.values(), key=lambda one: (one.code not in own, one.code))
        fitting = [one for one in sheets if _fits(typed, one.code, own_words(one.title))]
        fitting.sort(key=lambda one: not one.code.startswith(typed.lower()))
        for one in fitting:
            yield Option(f"{one.code}[", own_words(one.title), len(typed))

    def _own(self) -> frozenset[str]:
        try:
            goals = self._view.status().goals
        except PejlError:
            return frozenset()
        return frozenset(measure.indicator for one in goals for measure in one.measures)

    def _goals(self, typed: str) -> Iterator[Option]:
        try:
            goals = self._view.status().goals
        except PejlError:
            return
        for one in goals:
            if _fits(typed, one.goal.code, own_words(one.goal.title)):
                yield Option(one.goal.code, own_words(one.goal.title), len(typed))

    def _words(self, known: Iterable[tuple[str, str]], typed: str) -> Iterator[Option]:
        for insert, words in known:
            if insert.lower().startswith(typed.lower()) and insert.strip() != typed.strip():
                yield Option(insert, words, len(typed))

    # --- brackets ----------------------------------------------------------------------------------------------------

    def _times(self, found: re.Match[str]) -> Iterator[Option]:
        """The periods with a figure, newest first; for a change the earlier one with its arrow, then the later one."""
        pairs = found["before"].strip().lower()
        changes = any(pairs == text for code in (*ChangeKind, Small.TREND) for text in _both(code))
        times = _ARROW.split(found["times"])
        typed = times[-1]
        relative = [(texts.say(self._language), _("moves with the register")) for texts in RELATIVES.values()]
        known = [*self._periods(found["code"], found["parts"] or ""), *relative]
        if changes and len(times) == 1:
            known = [
                (f"{one} -> ", words) for one, words in known if one != RELATIVES[Relative.LATEST].say(self._language)
            ]
        else:
            known = [(f"{one}]", words) for one, words in known if one != times[0] or len(times) == 1]
        yield from self._words(known, typed)

    def _periods(self, code: str, parts: str) -> Iterator[tuple[str, str]]:
        said = [one.strip() for one in parts.split(",")]
        breakdown = ";".join(sorted(one for one in said if "=" in one))
        group = next((one.removeprefix("@") for one in said if one.startswith("@")), "")
        try:
            series = self._view.series(Source(code, breakdown, group))
        except PejlError:
            return
        for one in reversed(series.observations):
            if one.candidates:
                yield (
                    str(one.period),
                    _("{count} rival figures").format(count=len(one.candidates)) if len(one.candidates) > 1 else "",
                )

    def _parts(self, code: str, typed: str) -> Iterator[Option]:
        if code in self._view.sheets:
            for name in self._view.parts_of(code):
                said = ", ".join(
                    filter(None, (name.breakdown.replace(";", ", "), f"@{name.group}" if name.group else ""))
                )
                if said:
                    yield from self._words([(f"{said})[", "")], typed)

    def _after(self, typed: str) -> Iterator[Option]:
        if any(self._typed.lower().startswith(text) for text in _both(Small.SHARE)) and self._typed.count("[") == 1:
            yield from self._words([(f"{'of' if self._language == 'en' else 'af'} ", "")], typed)
            return
        yield from self._words(((pair[self._language == "en"], _("form")) for pair in _FORMS), typed)


def _both(code: StrEnum) -> tuple[str, str]:
    texts = OPERATIONS[code]
    return texts.da, texts.en


def _fits(typed: str, code: str, title: str) -> bool:
    wanted = typed.lower().strip()
    return wanted in code.lower() or wanted in title.lower()
