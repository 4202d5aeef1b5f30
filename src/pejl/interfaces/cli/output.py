# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How verbs answer: findings one a line with their place, a summary last, or one JSON document and nothing else."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any, Protocol

import click

from pejl.core.errors import PejlError
from pejl.core.issues import Issue, Level
from pejl.interfaces.cli.language import gettext as _
from pejl.interfaces.cli.language import ngettext
from pejl.interfaces.wording.issues import error_sentence, issue_sentence

FORMAT = click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)


def issue_line(issue: Issue) -> str:
    """`plan.yaml:12: error: goals[1].title: A required field is missing. Expected: title.`"""
    place = issue.place
    position = place.cell or (str(place.line) if place.line else "")
    start = ":".join(part for part in (place.file, position) if part)
    parts = (start, level_word(issue.level), place.field, issue_sentence(issue, say=_))
    return ": ".join(part for part in parts if part)


def level_word(level: Level) -> str:
    """What a finding is called at the start of its line."""
    return {Level.ERROR: _("error"), Level.WARNING: _("warning"), Level.NOTE: _("note")}[level]


def issue_document(issue: Issue) -> dict[str, Any]:
    """A finding for programs."""
    place = issue.place
    return {
        "code": issue.code,
        "level": str(issue.level),
        "file": place.file,
        "line": place.line or None,
        "field": place.field,
        "cell": place.cell or None,
        "found": issue.found,
        "expected": issue.expected,
        "suggestion": issue.params.get("suggestion"),
        "message": issue_sentence(issue, say=_),
    }


def counted(issues: Iterable[Issue]) -> str:
    """`2 errors and 1 warning`, or "" where there is nothing to tell."""
    levels = [issue.level for issue in issues]
    errors, warnings = levels.count(Level.ERROR), levels.count(Level.WARNING)
    parts = [
        ngettext("{count} error", "{count} errors", errors).format(count=errors) if errors else "",
        ngettext("{count} warning", "{count} warnings", warnings).format(count=warnings) if warnings else "",
    ]
    told = [part for part in parts if part]
    return _("{one} and {other}").format(one=told[0], other=told[1]) if len(told) > 1 else "".join(told)


def tell_issues(issues: Iterable[Issue]) -> None:
    """Print findings, one a line."""
    for issue in issues:
        click.echo(issue_line(issue))


def tell_json(document: Any) -> None:
    """Print one document; figures keep all their digits."""
    from pejl.interfaces.exchange.writing.json_text import write_json

    click.echo(write_json(document))


def tell_error(error: PejlError, *, for_programs: bool = False) -> None:
    """Say what kept the verb from being done: all findings, then the sentence; to a program as its one document."""
    issues = getattr(error, "issues", ()) or error.params.get("issues", ())
    sentence = " ".join([error_sentence(error, say=_), *map(str, error.params.get("reasons", ()))])
    if for_programs:
        told = {"code": error.code, "found": str(error.params.get("found", "")), "message": sentence}
        tell_json({"error": told, "issues": [issue_document(issue) for issue in issues]})
    for issue in () if for_programs else issues:
        click.echo(issue_line(issue), err=True)
    click.echo(_("Error: {message}").format(message=sentence), err=True)


class Steps(Protocol):
    """What a piece of long work tells about itself."""

    def __call__(self, step: str) -> None: ...


@contextmanager
def progress(title: str, steps: int) -> Iterator[Steps]:
    """A bar on standard error that moves by a step at each call; nothing where nobody watches."""
    if not sys.stderr.isatty():
        yield lambda _step: None
        return
    with click.progressbar(length=steps, label=title, file=sys.stderr, item_show_func=lambda item: item or "") as bar:
        yield lambda step: bar.update(1, step)
