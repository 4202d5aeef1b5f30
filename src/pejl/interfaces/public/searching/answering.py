# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The answer to a question as a page says it: what was found, where, and for which years."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pejl.core.searching.index import Entry, Index
from pejl.core.searching.ranking import Found, Hit, find
from pejl.interfaces.wording.languages import either

LONGEST_QUESTION = 200
MOST_SHOWN = 40
LONGEST_EXCERPT = 160

KINDS: dict[str, Callable[[], str]] = {
    "indicator": lambda: _("Figure"),
    "goal": lambda: "",  # its context says what the scheme calls it
    "scheme": lambda: _("Follow-up"),
    "page": lambda: _("Page"),
}


@dataclass(frozen=True, slots=True)
class Result:
    """One line of the answer.

    `about` says what it is and where it belongs; `figures` are those of the years asked for; `number` is what a goal
    goes by.
    """

    kind: str
    code: str
    number: str
    path: str
    title: str
    about: str
    excerpt: str
    figures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """Everything the page says about a question; `summary` is its first sentence."""

    question: str
    summary: str
    notes: tuple[str, ...]
    results: tuple[Result, ...]
    suggestions: tuple[str, ...]


NO_ANSWER = Answer("", "", (), (), ())


def answer(index: Index, asked: str) -> Answer:
    """What the index has for a question; an empty question gets an empty answer."""
    question = " ".join(asked[:LONGEST_QUESTION].split())
    if not question:
        return NO_ANSWER
    found = find(index, question)
    return Answer(
        question=question,
        summary=_summary(found, question),
        notes=tuple(_notes(found, asked)),
        results=tuple(_result(hit) for hit in found.hits[:MOST_SHOWN]),
        suggestions=found.suggestions,
    )


def _summary(found: Found, question: str) -> str:
    if found.unknown or not found.hits:
        words = " ".join(found.unknown) or question
        return _("No goal or figure is called “{words}”.").format(words=words)
    return counted(len(found.hits)).format(question=question, count=len(found.hits))


def counted(count: int) -> str:
    """The words for so many pages, with places for the question and the count."""
    return ngettext("One page about “{question}”.", "{count} pages about “{question}”.", count)


def _notes(found: Found, asked: str) -> Sequence[str]:
    notes = []
    if found.partly:
        notes.append(_("Nothing has all of the words. This has most of them."))
    elif found.unknown and found.hits:
        notes.append(_("This looks like it."))
    missing = [year for year in found.years if found.hits and not any(year in hit.years for hit in found.hits)]
    if missing:
        notes.append(_("None of it has a figure for {years}.").format(years=either([str(year) for year in missing])))
    if len(found.hits) > MOST_SHOWN:
        notes.append(_("The first {count} are shown. Another word gives fewer.").format(count=MOST_SHOWN))
    if len(asked) > LONGEST_QUESTION:
        notes.append(_("Only the first {count} characters were used.").format(count=LONGEST_QUESTION))
    return notes


def _result(hit: Hit) -> Result:
    entry = hit.entry
    return Result(
        kind=entry.kind,
        code=entry.code,
        number=entry.code if entry.kind == "goal" and entry.code != entry.title else "",
        path=entry.path,
        title=entry.title,
        about=" · ".join(filter(None, (KINDS[entry.kind](), entry.context, _years(entry)))),
        excerpt=excerpt(entry.wording),
        figures=tuple(entry.figures[year] for year in hit.years if year in entry.figures),
    )


def excerpt(text: str) -> str:
    """The beginning of a text, cut between two words."""
    if len(text) <= LONGEST_EXCERPT:
        return text
    return f"{text[:LONGEST_EXCERPT].rsplit(' ', 1)[0].rstrip(',;:. ')} …"


def _years(entry: Entry) -> str:
    """`Tal for 2013, 2015 og 2017–2024` as `2013, 2015, 2017–2024`; of schemes and goals nothing is said."""
    if entry.kind != "indicator" or not entry.years:
        return ""
    return _("Figures for {years}").format(years=", ".join(_runs(entry.years)))


def _runs(years: Sequence[int]) -> list[str]:
    """Years in a row as a span."""
    runs: list[list[int]] = []
    for year in years:
        if runs and runs[-1][-1] == year - 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    return [f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs]


def answer_data(one: Answer) -> list[dict[str, Any]]:
    """The results as rows: exactly what is shown."""
    return [
        {
            "kind": result.kind,
            "code": result.code,
            "title": result.title,
            "about": result.about,
            "path": result.path,
            "figures": "; ".join(result.figures),
        }
        for result in one.results
    ]
