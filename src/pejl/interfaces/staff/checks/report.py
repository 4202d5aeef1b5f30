# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The report: the text in its own words, what was found beside it, and what people decided about it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pejl.apps.checks.facts import CheckFacts
from pejl.apps.checks.models import Against
from pejl.apps.checks.queries import papers_quoting_corrected, report_of
from pejl.interfaces.exchange.check_page.page import presented
from pejl.interfaces.staff.checks.corrected import corrected_rows
from pejl.interfaces.staff.checks.handling import Handled, decision_words, handled, is_claim, without_dismissed
from pejl.interfaces.wording.checking import outcome_sentence
from pejl.interfaces.wording.periods import day_words

WORD = ".docx"
LONG = 60  # blocks: in a longer paper what was found is shown first, and the rest when asked for


def show_report(request: HttpRequest, facts: CheckFacts) -> HttpResponse:
    """The page."""
    report = report_of(facts.id)
    known = handled(facts.id, report)
    shown = presented(report)
    view = {
        **shown,
        "title": outcome_sentence(without_dismissed(report, known)),
        "section": "checks",
        "id": facts.id,
        "documents": [_document(one, known) for one in shown["documents"]],
        "handled": _handled(shown["found"], known),
        "edition": _edition(facts),
        "corrected": corrected_rows(papers_quoting_corrected(facts.id)),
        "long": sum(len(document.blocks) for document in report.documents) > LONG,
        "files_kept": all(one.kept_until for one in facts.documents),
        "has_word": any(one.name.lower().endswith(WORD) and one.kept_until for one in facts.documents),
        "has_tables": any(True for document in report.documents for _table in document.tables()),
    }
    return render(request, "staff/checks/report.html", {"view": view})


def _document(document: Mapping[str, Any], known: Handled) -> dict[str, Any]:
    rows = [{"row": row, "found": [_found(one, known) for one in row.found]} for row in document["rows"]]
    return {"name": document["name"], "rows": rows}


def _found(one: Any, known: Handled) -> dict[str, Any]:
    here, before = known.here.get(one.target), known.before.get(one.target)
    return {
        "one": one,
        "decided": decision_words(here) if here else "",
        "before": decision_words(before) if before and not here else "",
        "before_in": before.check if before and not here else 0,
        "quiet": known.dismissed(one.target),
        "teachable": is_claim(one.target),
    }


def _handled(found: list[Any], known: Handled) -> str:
    """How many of the findings people have decided about."""
    done = sum(one.target in known.here or one.target in known.before for one in found)
    if not found:
        return ""
    text = ngettext(
        "{done} of {count} finding has been decided about.",
        "{done} of {count} findings have been decided about.",
        len(found),
    )
    return text.format(done=done, count=len(found))


def _edition(facts: CheckFacts) -> str:
    against = _("the register") if facts.against == Against.REGISTER else _("the documents themselves only")
    text = _("Checked on {day} against {against}, asked for by {by}. Only colleagues can see the report.")
    return text.format(day=day_words(facts.requested_at), against=against, by=facts.requested_by)
