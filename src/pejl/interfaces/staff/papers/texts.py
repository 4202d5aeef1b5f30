# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What a stored paper says about itself, a first text, and everything wrong with one, line by line."""

from __future__ import annotations

import json
from collections.abc import Mapping

from django.utils.translation import gettext as _

from pejl.apps.papers.facts import PaperFacts
from pejl.core.errors import PejlError
from pejl.interfaces.papers.source.front_matter import FrontMatter, read_front_matter
from pejl.interfaces.papers.source.reading import read_paper
from pejl.interfaces.wording.issues import issue_sentence


def front_of(facts: PaperFacts) -> FrontMatter:
    """Title, follow-up and the rest; what is wrong with them is told where the paper is put together."""
    try:
        return read_front_matter(read_paper(facts.source, name=f"{facts.code}.md"), [])
    except PejlError:
        return FrontMatter(facts.code, facts.code)


def first_text(typed: Mapping[str, str]) -> str:
    """What a new paper begins as; the kind brings its own headings."""
    front = {"kind": typed["kind"], "title": typed["title"], "scheme": typed["scheme"]}
    said = [f"{name}: {json.dumps(text, ensure_ascii=False)}" for name, text in front.items() if text]
    return "\n".join(["---", *said, "---", ""])


def told_all(error: PejlError) -> list[str]:
    """`Linje 12 (Løsning): …` for each finding; empty where the error has none."""
    return [_told(one) for one in getattr(error, "issues", ())]


def _told(issue: object) -> str:
    place = issue.place  # type: ignore[attr-defined]
    words = issue_sentence(issue, say=_)  # type: ignore[arg-type]
    if not place.line:
        return words
    where = _("Line {line} ({section})") if place.field else _("Line {line}")
    return f"{where.format(line=place.line, section=place.field)}: {words}"
