# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How a binding is read: one pass over its words, and an error that says where, what, and what was perhaps meant."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from typing import Any, NoReturn

from pejl.core.bindings.binding import (
    Binding,
    Change,
    ChangeKind,
    Count,
    Counted,
    Figure,
    Form,
    Known,
    OfGoal,
    Part,
    Refer,
    Relative,
    Share,
    Source,
    Target,
    Trend,
    UnitForm,
    When,
)
from pejl.core.bindings.keywords import ALSO, BETWEEN, COUNTED, OPERATIONS, RELATIVES, Small, readable
from pejl.core.errors import PejlError
from pejl.core.periods import Period

_TOKEN = re.compile(r"\[([^\]]*)\]|\(([^)]*)\)|([^\s\[\]()]+)|(\S)")
_ARROW = re.compile(r"\s*(?:->|→)\s*")
_CODE = re.compile(r"[^\W_](?:[\w.-]*\w)?")
_CELL = re.compile(r"([^\s=]+)\s*=\s*([^\s=]+)")
_FORMS: Mapping[str, tuple[str, Any]] = {
    "med enhed": ("unit", UnitForm.WITH),
    "with unit": ("unit", UnitForm.WITH),
    "uden enhed": ("unit", UnitForm.WITHOUT),
    "without unit": ("unit", UnitForm.WITHOUT),
    "uden fortegn": ("sign", False),
    "without sign": ("sign", False),
    "uden decimaler": ("decimals", 0),
    "without decimals": ("decimals", 0),
}
_MOST_DECIMALS = 6
_DECIMALS = re.compile(r"(?:med|with) (\d) (?:decimal(?:er|s)?)")
_OPERATIONS, _COUNTED, _RELATIVES = readable(OPERATIONS, ALSO), readable(COUNTED), readable(RELATIVES)
_BETWEEN = readable(BETWEEN)


class BindingError(PejlError):
    """A binding that cannot be read: `line` and `column` (from 1) of what is wrong, and what was perhaps meant."""


class _Kind(StrEnum):
    TIME = "time"
    PARTS = "parts"
    WORD = "word"
    STRAY = "stray"


@dataclass(frozen=True, slots=True)
class _Token:
    kind: _Kind
    text: str
    start: int


def read_binding(source: str, *, line: int = 1, column: int = 1) -> Binding:
    """The binding that stands in `source`, which begins at `line` and `column` of its file.

    Raises `BindingError`: `binding.empty`, `binding.unknown` for a first word that is no operation,
    `binding.expected` where a part is missing or stray, `binding.period`, `binding.parts` for what stands in round
    brackets and `binding.code`.

    >>> read_binding("hjemloese[2024]").at == Period.parse("2024")
    True
    """
    return _Reader(source, line, column).binding()


class _Reader:
    def __init__(self, source: str, line: int, column: int) -> None:
        self._source, self._line, self._column = source, line, column
        self._tokens = [_token(match) for match in _TOKEN.finditer(source)]
        self._next = 0

    # --- the whole ---------------------------------------------------------------------------------------------

    def binding(self) -> Binding:
        if not self._tokens:
            self._refuse("binding.empty", 0, expected="hjemloese[2024]")
        operation = None if self._names_a_figure() else self._word_of(_OPERATIONS)
        found = self._figure() if operation is None else self._operation(operation)
        if self._next < len(self._tokens):
            self._expected("}}")
        return found

    def _names_a_figure(self) -> bool:
        """A word with brackets behind it is an indicator, even one that is called as an operation is."""
        first = self._tokens[0]
        bracketed = len(self._tokens) > 1 and self._tokens[1].kind in (_Kind.TIME, _Kind.PARTS)
        return first.kind is _Kind.WORD and bracketed

    def _figure(self) -> Figure:
        first = self._tokens[0]
        if [one.kind for one in self._tokens[:2]] == [_Kind.WORD, _Kind.WORD]:
            near = _nearest(self._words_ahead(), _OPERATIONS)
            self._refuse(
                "binding.unknown", first.start, found=first.text, expected="status, ændring …", suggestion=near
            )
        source = self._read_source()
        (at,) = self._times(1)
        return Figure(source, at, Part.VALUE, self._form())

    def _operation(self, code: StrEnum) -> Binding:
        for kind, read in self._readers().items():
            if isinstance(code, kind):
                return read(code)
        if code is Small.SHARE:
            return self._share()
        return self._trend() if code is Small.TREND else self._count()

    def _readers(self) -> dict[type[StrEnum], Callable[[Any], Binding]]:
        return {Part: self._part, ChangeKind: self._change, Known: self._of_goal, Target: self._refer}

    # --- operations --------------------------------------------------------------------------------------------

    def _part(self, part: Part) -> Figure:
        source = self._read_source()
        (at,) = self._times(1)
        return Figure(source, at, part, self._form())

    def _change(self, kind: ChangeKind) -> Change:
        source = self._read_source()
        earlier, later = self._times(2)
        return Change(source, earlier, later, kind, self._form())

    def _trend(self) -> Trend:
        source = self._read_source()
        return Trend(source, *self._times(2))

    def _share(self) -> Share:
        part = self._read_source()
        (part_at,) = self._times(1)
        if self._word_of(_BETWEEN) is not Small.OF:
            self._expected("af")
        whole = self._read_source()
        (whole_at,) = self._times(1)
        return Share(part, part_at, whole, whole_at, self._form())

    def _of_goal(self, known: Known) -> OfGoal:
        token = self._take(_Kind.WORD, "1.A")
        scheme, _slash, goal = token.text.rpartition("/")
        for code in filter(None, (scheme, goal)) if goal else ("",):
            self._check_code(code, token)
        return OfGoal(known, goal, scheme, self._form())

    def _refer(self, target: Target) -> Refer:
        return Refer(target, self._take(_Kind.WORD, "hjemloese").text)

    def _count(self) -> Count:
        level = ""
        if self._stands(_Kind.PARTS):
            token = self._take(_Kind.PARTS, "")
            level = token.text.strip()
            self._check_code(level, token)
        counted = self._word_of(_COUNTED)
        if self._word_of(_BETWEEN) is not Small.IN:
            if self._next < len(self._tokens):
                near = _nearest(self._words_ahead(), _COUNTED)
                self._expected("grøn, nået, i fremgang …", suggestion=near)
            return Count(Counted(counted or Counted.ALL), level)
        token = self._take(_Kind.WORD, "pejlemaerker-2014-2017")
        self._check_code(token.text, token)
        return Count(Counted(counted or Counted.ALL), level, token.text)

    # --- parts -------------------------------------------------------------------------------------------------

    def _read_source(self) -> Source:
        token = self._take(_Kind.WORD, "hjemloese[2024]")
        self._check_code(token.text, token)
        breakdown, group = "", ""
        if self._stands(_Kind.PARTS):
            breakdown, group = self._parts(self._take(_Kind.PARTS, ""))
        return Source(token.text, breakdown, group)

    def _parts(self, token: _Token) -> tuple[str, str]:
        cells, groups = [], []
        for said in filter(None, (one.strip() for one in re.split("[,;]", token.text))):
            cell = _CELL.fullmatch(said)
            if cell:
                cells.append(f"{cell[1]}={cell[2]}")
            elif said.startswith("@") and _CODE.fullmatch(said[1:].strip()):
                groups.append(said[1:].strip())
            else:
                self._refuse("binding.parts", token.start, found=said, expected="dimension=medlem, @gruppe")
        if len(groups) > 1 or not (cells or groups):
            self._refuse("binding.parts", token.start, found=token.text, expected="dimension=medlem, @gruppe")
        return ";".join(sorted(cells)), "".join(groups)

    def _times(self, wanted: int) -> tuple[When, ...]:
        example = "[2024]" if wanted == 1 else "[2022 -> 2024]"
        token = self._take(_Kind.TIME, example)
        times = _ARROW.split(token.text.strip())
        if len(times) != wanted:
            self._refuse("binding.period", token.start, found=f"[{token.text}]", expected=example)
        return tuple(self._when(one.strip(), token) for one in times)

    def _when(self, text: str, token: _Token) -> When:
        relative = _RELATIVES.get(text.lower())
        if relative is not None:
            return Relative(relative)
        try:
            return Period.parse(text)
        except PejlError as error:
            near = _nearest(text, _RELATIVES)
            expected = "2024, 2024-Q3, 2024/2025, seneste …"
            self._refuse("binding.period", token.start, found=text, expected=expected, suggestion=near, cause=error)

    def _form(self) -> Form:
        chosen: dict[str, Any] = {}
        while (found := self._one_form()) is not None:
            chosen |= found
        return Form(**chosen)

    def _one_form(self) -> dict[str, Any] | None:
        two, three = (" ".join(self._words_ahead(count)).lower() for count in (2, 3))
        decimals = _DECIMALS.fullmatch(three)
        if decimals and int(decimals[1]) <= _MOST_DECIMALS:
            self._next += 3
            return {"decimals": int(decimals[1])}
        if two in _FORMS:
            self._next += 2
            name, value = _FORMS[two]
            return {name: value}
        return None

    # --- words -------------------------------------------------------------------------------------------------

    def _word_of(self, known: Mapping[str, StrEnum]) -> StrEnum | None:
        """The longest of the known phrases that stands next, taken; None where none does."""
        for phrase, code in known.items():
            length = len(phrase.split())
            if " ".join(self._words_ahead(length)).lower() == phrase:
                self._next += length
                return code
        return None

    def _words_ahead(self, most: int = 3) -> list[str]:
        ahead = self._tokens[self._next : self._next + most]
        return [one.text for one in ahead if one.kind is _Kind.WORD]

    def _stands(self, kind: _Kind) -> bool:
        return self._next < len(self._tokens) and self._tokens[self._next].kind is kind

    def _take(self, kind: _Kind, expected: str) -> _Token:
        if not self._stands(kind):
            self._expected(expected)
        self._next += 1
        return self._tokens[self._next - 1]

    def _check_code(self, code: str, token: _Token) -> None:
        if not _CODE.fullmatch(code):
            self._refuse("binding.code", token.start, found=token.text, expected="a-z, 0-9, - .")

    def _expected(self, what: str, **more: Any) -> NoReturn:
        ahead = self._tokens[self._next] if self._next < len(self._tokens) else None
        start = ahead.start if ahead else len(self._source)
        self._refuse("binding.expected", start, found=ahead.text if ahead else "}}", expected=what, **more)

    def _refuse(self, code: str, start: int, *, cause: Exception | None = None, **told: Any) -> NoReturn:
        before = self._source[:start]
        lines = before.count("\n")
        column = start - before.rfind("\n") if lines else self._column + start
        told = {name: value for name, value in told.items() if value}
        raise BindingError(code, line=self._line + lines, column=column, **told) from cause


def _token(match: re.Match[str]) -> _Token:
    time, parts, word, stray = match.groups()
    for kind, text in ((_Kind.TIME, time), (_Kind.PARTS, parts), (_Kind.WORD, word)):
        if text is not None:
            return _Token(kind, text, match.start())
    return _Token(_Kind.STRAY, stray, match.start())


def _nearest(words: Sequence[str] | str, known: Mapping[str, StrEnum]) -> str:
    """The known phrase that is nearest to what stands there, be it one word or several."""
    said = [words] if isinstance(words, str) else [" ".join(words[:count]) for count in range(len(words), 0, -1)]
    near = [found for one in said for found in get_close_matches(one.lower(), known, 1, 0.75)]
    return near[0] if near else ""
