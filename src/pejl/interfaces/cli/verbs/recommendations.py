# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""`pejl recommendations`: what was asked, whose it is, and what is missing between asking and what came of it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import click

from pejl.core.thread.steps import Step
from pejl.interfaces.cli.installation import open_register
from pejl.interfaces.cli.language import gettext as _
from pejl.interfaces.cli.options import KNOWN_AT, verb
from pejl.interfaces.cli.output import FORMAT, tell_json

if TYPE_CHECKING:
    from pejl.apps.recommendations.facts import AskedFacts, RecommendationFacts

FINDING = 1
OWED = (Step.ANSWERED, Step.JURISDICTION)  # what everybody who asks is owed


@verb(
    "recommendations",
    _("Without SCHEME every scheme of recommendations is told. Exit status 1: one lacks an answer or whose it is."),
)
@click.argument("scheme", required=False)
@click.option(
    "--missing",
    type=click.Choice([step.value for step in Step]),
    multiple=True,
    help=_("Only recommendations where this step is missing; may be repeated."),
)
@KNOWN_AT
@FORMAT
def command(scheme: str | None, missing: tuple[str, ...], known_at: datetime | None, form: str) -> int:
    """Tell what is known of each."""
    open_register()
    from pejl.apps.goals.queries import schemes
    from pejl.apps.recommendations.queries import asked

    codes = [scheme] if scheme else [one.code for one in schemes(known_at) if one.kind == "recommendations"]
    found = [asked(code, known_at) for code in codes]
    lacking = any(set(OWED) & set(one.missing) for every in found for one in every.recommendations.values())
    found = [_only(one, {Step(step) for step in missing}) for one in found]
    if form == "json":
        from pejl.interfaces.exchange.thread_documents import asked_document

        documents = [asked_document(one) for one in found]
        tell_json(documents[0] if scheme else {"schemes": documents})
    else:
        click.echo("\n\n".join(_told(one) for one in found) or _("There are no recommendations."))
    return FINDING if lacking else 0


def _only(asked: AskedFacts, steps: set[Step]) -> AskedFacts:
    from dataclasses import replace

    if not steps:
        return asked
    every = asked.recommendations.items()
    return replace(asked, recommendations={code: one for code, one in every if steps & set(one.missing)})


def _told(asked: AskedFacts) -> str:
    from pejl.interfaces.wording.languages import own_words

    lines = [own_words(asked.scheme.title)]
    for one in asked.recommendations.values():
        lines += _lines(one)
    return "\n".join([*lines, _summary(asked)])


def _lines(one: RecommendationFacts) -> list[str]:
    from pejl.interfaces.wording.languages import own_words
    from pejl.interfaces.wording.thread import jurisdiction_words, missing_words

    start = f"{'  ' * one.goal.depth}{one.goal.code}"
    whose = jurisdiction_words(one.jurisdiction)
    if one.inherited:
        whose = _("{whose} (as {code})").format(whose=whose, code=one.inherited)
    lines = [f"{start:<8}{own_words(one.goal.title)}", f"{'':8}{whose}"]
    missing = ", ".join(missing_words(step) for step in one.missing)
    return [*lines, *([f"{'':8}{_('Missing')}: {missing}"] if missing else [])]


def _summary(asked: AskedFacts) -> str:
    every = asked.recommendations.values()
    counts = [sum(step in one.missing for one in every) for step in OWED]
    sentence = _("{all} recommendations: {unanswered} without an answer, {unsaid} where it is not said whose it is.")
    return sentence.format(all=len(asked.recommendations), unanswered=counts[0], unsaid=counts[1])
