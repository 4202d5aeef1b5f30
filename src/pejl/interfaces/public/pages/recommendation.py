# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""One recommendation: what became of it, step by step, with the steps that nothing is known about."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from django.http import Http404
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from pejl.apps.assessments.facts import SchemeStatus
from pejl.apps.recommendations.facts import RecommendationFacts
from pejl.core.thread.steps import Step
from pejl.interfaces.exchange.thread_documents import recommendation_document, recommendation_row
from pejl.interfaces.public.editions import Edition
from pejl.interfaces.public.presenting.names import numbered
from pejl.interfaces.public.presenting.thread.picture import picture
from pejl.interfaces.public.presenting.thread.reading import reading
from pejl.interfaces.public.presenting.thread.recommendation import NO_SAY, nodes
from pejl.interfaces.public.presenting.thread.telling import Line, Node, Reading
from pejl.interfaces.public.presenting.thread.whole import Asking, Thread, thread
from pejl.interfaces.public.responses import Page
from pejl.interfaces.wording.languages import own_words
from pejl.interfaces.wording.thread_words import not_its_own_words, step_words


@dataclass(frozen=True, slots=True)
class Tag:
    """A step in the row of them: reached, or not known of."""

    words: str
    missing: bool


@dataclass(frozen=True, slots=True)
class RecommendationView:
    """Everything the template writes."""

    title: str
    lead: str
    scheme: str
    scheme_title: str
    above: tuple[Line, ...]
    tags: tuple[Tag, ...]
    nodes: tuple[Node, ...]
    picture: SafeString
    before: Line | None
    after: Line | None
    fictional: bool
    section: str = "recommendations"


def recommendation_page(edition: Edition, status: SchemeStatus, code: str) -> Page:
    """The page of a recommendation of a scheme."""
    scheme = status.scheme.code
    asked = edition.asked((scheme,)).get(scheme)
    one = asked.recommendations.get(code) if asked else None
    if asked is None or one is None:
        raise Http404
    view = cache(lambda: _view(edition, status, thread(edition), one))
    document = cache(lambda: recommendation_document(asked, one))
    return Page(
        "public/recommendation.html", view, lambda: [recommendation_row(scheme, one)], document, f"{scheme}-{code}"
    )


def _view(edition: Edition, status: SchemeStatus, whole: Thread, one: RecommendationFacts) -> RecommendationView:
    code = status.scheme.code
    done = [whole.initiatives[link.initiative] for link in one.initiatives if link.initiative in whole.initiatives]
    goals = [*one.goals, *(each.link for other in done for each in other.contributions)]
    read = reading(edition, [link.scheme for link in goals])
    before, after = _beside(read, status, one.goal.code)
    return RecommendationView(
        title=_("What became of recommendation {code}?").format(code=one.goal.code),
        lead=_lead(one),
        scheme=code,
        scheme_title=own_words(status.scheme.short_title),
        above=_above(read, status, one),
        tags=tuple(_tag(one, step) for step in Step),
        nodes=nodes(read, whole.asked[code], one, whole),
        picture=picture(
            read,
            asked=[Asking(code, one)],
            money=[item for each in done for item in whole.pays(each.code)],
            done=done,
            goals=goals,
        ),
        before=before,
        after=after,
        fictional=status.scheme.fictional,
    )


def _tag(one: RecommendationFacts, step: Step) -> Tag:
    known = bool(one.initiatives) if step is Step.DONE else bool(one.goals) if step is Step.MEASURED else False
    decided = step is Step.DECIDED and bool(one.answer and one.answer.decision)
    later = step in (Step.DECIDED, Step.DONE, Step.MEASURED)
    if later and one.jurisdiction in NO_SAY and not (known or decided):
        return Tag(not_its_own_words(step), missing=False)
    return Tag(step_words(step, missing=step in one.missing), missing=step in one.missing)


def _lead(one: RecommendationFacts) -> str:
    """The answer in one or two sentences."""
    missing = set(one.missing)
    if Step.ANSWERED in missing:
        return _("It has not been answered in any paper that Pejl knows.")
    said = [_("It has been answered.")]
    if one.initiatives:
        said.append(_("Something is being done."))
    elif Step.DONE in missing:
        said.append(_("We have not found anything that is being done."))
    if Step.DECIDED in missing and Step.MEASURED in missing:
        said.append(_("We have found neither a decision nor a figure that shows whether it helps."))
    elif Step.DECIDED in missing:
        said.append(_("We have not found a decision."))
    elif Step.MEASURED in missing:
        said.append(_("We have not found a figure that shows whether it helps."))
    if one.jurisdiction in NO_SAY:
        said.append(_("It is not the committee's to decide."))
    return " ".join(said)


def _above(read: Reading, status: SchemeStatus, one: RecommendationFacts) -> tuple[Line, ...]:
    found = []
    code = one.goal.parent
    while code and (parent := status.goal(code)):
        words = numbered(parent.goal.code, own_words(parent.goal.title))
        found.append(Line(words, read.href("public:goal", status.scheme.code, code)))
        code = parent.goal.parent
    return tuple(reversed(found))


def _beside(read: Reading, status: SchemeStatus, code: str) -> tuple[Line | None, Line | None]:
    """The recommendation before and the one after."""
    codes = [one.goal.code for one in status.goals]
    place = codes.index(code)

    def line(at: int) -> Line | None:
        if not 0 <= at < len(codes):
            return None
        goal = status.goals[at].goal
        return Line(numbered(goal.code, own_words(goal.title)), read.href("public:goal", status.scheme.code, goal.code))

    return line(place - 1), line(place + 1)
