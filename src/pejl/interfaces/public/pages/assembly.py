# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Who asked for something, what they asked, and how far each recommendation has come."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from django.utils.translation import gettext as _

from pejl.apps.assessments.facts import SchemeStatus
from pejl.apps.recommendations.facts import AskedFacts, RecommendationFacts
from pejl.core.thread.steps import Step
from pejl.interfaces.exchange.thread_documents import RECOMMENDATION_COLUMNS, asked_document, asked_rows
from pejl.interfaces.public.editions import Edition
from pejl.interfaces.public.presenting.lookups import lookups
from pejl.interfaces.public.presenting.thread.telling import Line, Reading
from pejl.interfaces.public.responses import Page, page
from pejl.interfaces.wording.languages import count_word, listed, own_text, own_words
from pejl.interfaces.wording.lookups import Lookups
from pejl.interfaces.wording.periods import day_words
from pejl.interfaces.wording.thread import jurisdiction_words, missing_words


@dataclass(frozen=True, slots=True)
class Row:
    """A recommendation in the table."""

    code: str
    title: str
    href: str
    whose: str
    missing: str
    part: bool


@dataclass(frozen=True, slots=True)
class StepCount:
    """How many recommendations have come that far."""

    words: str
    number: int


@dataclass(frozen=True, slots=True)
class AssemblyView:
    """Everything the template writes."""

    title: str
    code: str
    lead: str
    theme: str
    facts: tuple[str, ...]
    counts: tuple[StepCount, ...]
    unanswered: tuple[Line, ...]
    unsaid: tuple[Line, ...]
    rows: tuple[Row, ...]
    description: str
    fictional: bool
    section: str = "recommendations"


@dataclass(frozen=True, slots=True)
class Assembly:
    """An assembly in the list of them all."""

    title: str
    href: str
    theme: str
    words: str


@dataclass(frozen=True, slots=True)
class RecommendationsView:
    """Everything the template writes of the list."""

    title: str
    lead: str
    assemblies: tuple[Assembly, ...]
    section: str = "recommendations"


@page
def recommendations(edition: Edition) -> Page:
    """`/anbefalinger/`: every assembly whose recommendations were published."""
    every = edition.asked()
    codes = [one.code for one in edition.site().schemes if one.code in every]
    found = [every[code] for code in codes]
    view = cache(lambda: _list(Reading(edition, lookups(edition.site()), {}), found))
    rows = cache(lambda: [row for one in found for row in asked_rows(one)])
    document = cache(lambda: {"schemes": [asked_document(one) for one in found]})
    name = "pejl-recommendations"
    return Page("public/recommendations.html", view, rows, document, name, columns=RECOMMENDATION_COLUMNS)


def _list(read: Reading, found: Iterable[AskedFacts]) -> RecommendationsView:
    assemblies = tuple(
        Assembly(
            own_words(one.scheme.title),
            read.href("public:scheme", one.scheme.code),
            own_text(one.assembly.theme) if one.assembly else "",
            _lead(one),
        )
        for one in found
    )
    lead = _("Here you can see what became of every recommendation.") if assemblies else _("None have been published.")
    return RecommendationsView(_("Recommendations"), lead, assemblies)


def assembly_page(edition: Edition, status: SchemeStatus) -> Page | None:
    """The page of a scheme of recommendations; None where the release holds no answers to it."""
    asked = edition.asked((status.scheme.code,)).get(status.scheme.code)
    if asked is None:
        return None
    view = cache(lambda: _view(Reading(edition, lookups(edition.site()), {}), asked, status.scheme.fictional))
    document = cache(lambda: asked_document(asked))
    return Page("public/assembly.html", view, lambda: asked_rows(asked), document, status.scheme.code)


def _view(read: Reading, asked: AskedFacts, fictional: bool) -> AssemblyView:
    every = tuple(asked.recommendations.values())
    return AssemblyView(
        title=own_words(asked.scheme.title),
        code=asked.scheme.code,
        lead=_lead(asked),
        theme=own_text(asked.assembly.theme) if asked.assembly else "",
        facts=_facts(asked, read.names),
        counts=tuple(StepCount(_COUNTED[step](), sum(_came(one, step) for one in every)) for step in Step),
        unanswered=tuple(_line(read, asked, one) for one in every if Step.ANSWERED in one.missing),
        unsaid=tuple(_line(read, asked, one) for one in every if Step.JURISDICTION in one.missing),
        rows=tuple(_row(read, asked, one) for one in every),
        description=own_text(asked.scheme.description),
        fictional=fictional,
    )


_COUNTED = {
    Step.ANSWERED: lambda: _("answered"),
    Step.JURISDICTION: lambda: _("with whose it is"),
    Step.DECIDED: lambda: _("with a decision"),
    Step.DONE: lambda: _("with work under way"),
    Step.MEASURED: lambda: _("tied to a goal"),
}


def _came(one: RecommendationFacts, step: Step) -> bool:
    """Whether it came that far itself: what is not the committee's to do was not done either."""
    if step is Step.DECIDED:
        return bool(one.answer and one.answer.decision)
    if step is Step.DONE:
        return bool(one.initiatives)
    return bool(one.goals) if step is Step.MEASURED else step not in one.missing


def _lead(asked: AskedFacts) -> str:
    every = asked.recommendations.values()
    unanswered = sum(Step.ANSWERED in one.missing for one in every)
    unsaid = sum(Step.JURISDICTION in one.missing for one in every)
    sentence = _("{all} recommendations: {unanswered} without an answer, {unsaid} where it is not said whose it is.")
    return sentence.format(all=len(asked.recommendations), unanswered=count_word(unanswered), unsaid=count_word(unsaid))


def _facts(asked: AskedFacts, names: Lookups) -> tuple[str, ...]:
    one = asked.assembly
    if one is None:
        return ()
    said = []
    if one.presented_on:
        said.append(_("Presented {day}.").format(day=day_words(one.presented_on)))
    if one.bound:
        bound = listed([names.body_title(code) for code in one.bound])
        said.append(_("{bodies} promised an answer.").format(bodies=bound))
    if one.answering:
        answering = listed([names.body_title(code) for code in one.answering])
        said.append(_("{bodies} answers here.").format(bodies=answering))
    return tuple(said)


def _line(read: Reading, asked: AskedFacts, one: RecommendationFacts) -> Line:
    words = " ".join(filter(None, (one.goal.code, own_words(one.goal.title))))
    return Line(words, read.href("public:goal", asked.scheme.code, one.goal.code))


def _row(read: Reading, asked: AskedFacts, one: RecommendationFacts) -> Row:
    missing = ", ".join(missing_words(step) for step in one.missing if step is not Step.JURISDICTION)
    return Row(
        code=one.goal.code,
        title=own_words(one.goal.title),
        href=read.href("public:goal", asked.scheme.code, one.goal.code),
        whose=jurisdiction_words(one.jurisdiction),
        missing=missing or _("Nothing"),
        part=one.goal.depth > 0,
    )
