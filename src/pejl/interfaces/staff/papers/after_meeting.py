# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""After the meeting: which sentences of a frozen paper quote a figure that was corrected, and a first correction."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from pejl.apps.papers.facts import CorrectedQuote
from pejl.apps.papers.queries import frozen_of, quotes_corrected
from pejl.core.errors import PejlError
from pejl.documents.paper_text import read_paper_text
from pejl.interfaces.wording.figures import figure
from pejl.interfaces.wording.periods import day_words


def quoted(code: str) -> list[dict[str, Any]]:
    """Each corrected figure with page, section and sentence, in the order of the paper."""
    found = quotes_corrected(code)
    pages = _pages(code) if found else {}
    return [_quote(one, pages.get((one.binding, 1))) for one in found]


def _pages(code: str) -> Mapping[tuple[str, int], int]:
    """The pages of the PDF that the committee was given; none where it cannot be set on this machine."""
    from pejl.documents.writers.pdf_paper.pages import pages_of_bound

    try:
        return pages_of_bound(read_paper_text(frozen_of(code).body))
    except PejlError:
        return {}


def _quote(one: CorrectedQuote, page: int | None) -> dict[str, Any]:
    return {
        "page": page,
        "section": one.section,
        "sentence": one.sentence,
        "shown": one.shown,
        "now": _("withdrawn") if one.now is None else figure(one.now),
        "day": day_words(one.corrected_at.date()),
        "reason": one.reason,
    }


def note_of(quotes: list[dict[str, Any]]) -> str:
    """The first draft of a correction: where, what stood there, what it should be and why."""
    return " ".join(_sentence(one) for one in quotes)


def _sentence(one: dict[str, Any]) -> str:
    where = ", ".join(filter(None, (_("page {page}").format(page=one["page"]) if one["page"] else "", one["section"])))
    text = _("{where}: in “{sentence}” {shown} is to be {now}.")
    said = text.format(
        where=where[:1].upper() + where[1:], **{name: one[name] for name in ("sentence", "shown", "now")}
    )
    return f"{said} {one['reason']}".strip()
