# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What a paper says about itself before its text: kind, title, scheme, the day it is about, what was known when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from difflib import get_close_matches
from typing import Any

from pejl.core.errors import PejlError
from pejl.core.issues import Issue
from pejl.interfaces.exchange.moments import read_day, read_moment
from pejl.interfaces.papers.source.parts import PaperSource, issue_at

LANGUAGES = {"da": "da-DK", "en": "en-GB"}
KEYS = (
    "kind", "code", "title", "subtitle", "scheme", "as_of", "known_at", "date", "organisation", "language", "state",
    "keywords",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The front matter as read. `kind` "" is a paper of no kind; `as_of` None is the scheme's own status date."""

    title: str
    code: str
    kind: str = ""
    subtitle: str = ""
    scheme: str = ""
    as_of: date | None = None
    known_at: datetime | None = None
    day: date | None = None
    organisation: str = ""
    language: str = "da"
    state: str = ""
    keywords: tuple[str, ...] = ()


def read_front_matter(source: PaperSource, issues: list[Issue]) -> FrontMatter:
    """Read it; what is wrong is added to `issues`."""
    return _Reader(source, issues).read()


class _Reader:
    def __init__(self, source: PaperSource, issues: list[Issue]) -> None:
        self._source, self._issues = source, issues

    def read(self) -> FrontMatter:
        self._refuse_unknown()
        title = self._text("title")
        if not title:
            self._find("field.missing", "title", expected="title: …")
        language = self._text("language") or "da"
        if language not in LANGUAGES:
            self._find("field.unknown_choice", "language", found=language, expected=", ".join(LANGUAGES))
            language = "da"
        return FrontMatter(
            title=title,
            code=self._text("code") or self._source.file.removesuffix(".md"),
            kind=self._text("kind"),
            subtitle=self._text("subtitle"),
            scheme=self._text("scheme"),
            as_of=self._when("as_of", read_day),
            known_at=self._when("known_at", read_moment),
            day=self._when("date", read_day),
            organisation=self._text("organisation"),
            language=language,
            state=self._text("state"),
            keywords=self._texts("keywords"),
        )

    def _refuse_unknown(self) -> None:
        for key in self._source.front:
            if key not in KEYS:
                near = next(iter(get_close_matches(key, KEYS, 1, 0.6)), "")
                self._find("field.unknown", key, found=key, expected=", ".join(KEYS), suggestion=near)

    def _text(self, key: str) -> str:
        value = self._source.front.get(key)
        if isinstance(value, (dict, list)):
            self._find("field.wrong_type", key, found=key, expected="text")
            return ""
        return "" if value is None else str(value)

    def _texts(self, key: str) -> tuple[str, ...]:
        value = self._source.front.get(key) or ()
        return tuple(map(str, value)) if isinstance(value, list) else tuple(filter(None, (self._text(key),)))

    def _when(self, key: str, read: Any) -> Any:
        text = self._text(key)
        if not text:
            return None
        try:
            return read(text)
        except PejlError as error:
            self._find(error.code, key, found=error.told("found"), expected=error.told("expected"))
            return None

    def _find(self, code: str, key: str, **told: Any) -> None:
        self._issues.append(issue_at(self._source.file, self._source.line_of(key), code, section=key, **told))
