# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""One goal: how far, why, what is being done, and whether the number can be trusted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.http import Http404
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from pejl.apps.assessments.facts import GoalStatus, SchemeStatus
from pejl.apps.assessments.recomputing import recomputed
from pejl.core.status.base import State
from pejl.interfaces.drawing import barometers
from pejl.interfaces.drawing.drawn import Mark, light, noise, verdict
from pejl.interfaces.public.editions import Edition
from pejl.interfaces.public.pages.recommendation import recommendation_page
from pejl.interfaces.public.presenting import answer, texts
from pejl.interfaces.public.presenting.amendments import Amended, amended
from pejl.interfaces.public.presenting.judgement import Judged, judged
from pejl.interfaces.public.presenting.lookups import lookups
from pejl.interfaces.public.presenting.moves import tested_sentence
from pejl.interfaces.public.presenting.names import numbered, short_codes
from pejl.interfaces.public.presenting.part_table import naming
from pejl.interfaces.public.presenting.piece_rows import PieceTable, piece_table
from pejl.interfaces.public.presenting.pointers import pointers
from pejl.interfaces.public.presenting.status_data import data_rows, goal_data
from pejl.interfaces.public.presenting.thread.goal_section import GoalThread, goal_thread
from pejl.interfaces.public.presenting.thread.reading import reading
from pejl.interfaces.public.presenting.thread.whole import thread
from pejl.interfaces.public.presenting.why import Why, why
from pejl.interfaces.public.responses import Page, page
from pejl.interfaces.wording.figures import figure
from pejl.interfaces.wording.languages import own_text, own_words
from pejl.interfaces.wording.lookups import Lookups
from pejl.interfaces.wording.periods import day_words

MOST_ALTERNATIVES = 3
RECOMMENDATIONS = "recommendations"


@dataclass(frozen=True, slots=True)
class Link:
    """A link to a page of this site: the name of its address and what it needs."""

    words: str
    scheme: str = ""
    goal: str = ""


@dataclass(frozen=True, slots=True)
class GoalView:
    """Everything the template writes."""

    title: str
    level: str
    trail: tuple[Link, ...]
    status_day: str
    wording: str
    hero: str
    hero_mark: Mark | None
    barometer: SafeString
    keys: tuple[Mark, ...]
    sentences: tuple[str, ...]
    why: Why | None
    judged: Judged | None
    table: PieceTable
    noise: Mark
    tested: str
    below: tuple[Link, ...]
    blocks: tuple[texts.Block, ...]
    beside: tuple[texts.Block, ...]
    pointers: tuple[str, ...]
    amended: tuple[Amended, ...]
    note: str
    also_published: tuple[str, ...]
    explanation: tuple[str, ...]
    rules: tuple[str, ...]
    fictional: bool
    thread: GoalThread
    section: str = ""


@page
def goal(edition: Edition, scheme: str, goal: str) -> Page:
    """The page of one goal of a scheme."""
    status = edition.scheme(scheme)
    found = status.goal(goal)
    if found is None:
        raise Http404
    if status.scheme.kind == RECOMMENDATIONS and edition.asked((scheme,)):
        return recommendation_page(edition, status, goal)
    view = cache(lambda: _view(edition, status, found))
    data = cache(lambda: goal_data(status, goal))
    return Page("public/goal.html", view, lambda: data_rows(data()), data, f"{scheme}-{goal}")


def _alternatives(status: SchemeStatus, found: GoalStatus) -> list[tuple[Mapping[str, str], Any]]:
    """The goal's status by the other rules that give what was published, the fewest changes first."""
    if found.published is None:
        return []
    sets = [{key: one[key] for key in one if key not in ("score", "display")} for one in found.published.reproduced_by]
    return [(changes, recomputed(status, changes)[found.goal.code]) for changes in sets[:MOST_ALTERNATIVES]]


def _view(edition: Edition, status: SchemeStatus, found: GoalStatus) -> GoalView:
    names, alternatives, whole = lookups(edition.site()), _alternatives(status, found), thread(edition)
    assessment, facts = found.assessment, found.goal
    shorts = short_codes(assessment.pieces, facts.code)
    published = found.published
    scored = barometers.reading_of(assessment, published.score if published else None)
    has_score = published is not None and published.score is not None
    return GoalView(
        title=numbered(facts.code, own_words(facts.title)),
        level=own_words(found.level.title),
        trail=_trail(status, found),
        status_day=day_words(status.as_of),
        wording=own_text(facts.wording),
        hero=answer.hero(found),
        hero_mark=_mark(found),
        barometer=_barometer(found, scored),
        keys=_keys(found, scored),
        sentences=answer.sentences(assessment, shorts),
        why=why(assessment, published.score, agrees=published.agrees, alternatives=alternatives)
        if published is not None and published.score is not None
        else None,
        judged=judged(found.judgement, assessment, names),
        table=piece_table(assessment, naming(status, names)),
        noise=noise(assessment.signal),
        tested=tested_sentence(assessment, shorts),
        below=tuple(_below(status, found)),
        blocks=texts.blocks(facts.texts, texts.HEADINGS, names),
        beside=texts.blocks(facts.texts, texts.BESIDE, names),
        pointers=pointers(assessment, shorts),
        amended=amended(found, status, names),
        note="" if has_score and alternatives else own_text(facts.note) or own_text(facts.weights_note),
        also_published=_also_published(found, names),
        explanation=answer.explanation_lines(assessment, shorts),
        rules=answer.rule_lines(assessment),
        fictional=status.scheme.fictional,
        thread=goal_thread(reading(edition, (status.scheme.code,)), status, facts.code, whole),
    )


def _trail(status: SchemeStatus, found: GoalStatus) -> tuple[Link, ...]:
    """From the scheme down to the goal above this one."""
    above = []
    code = found.goal.parent
    while code and (parent := status.goal(code)):
        above.append(Link(numbered(parent.goal.code, own_words(parent.goal.title)), status.scheme.code, code))
        code = parent.goal.parent
    return (Link(own_words(status.scheme.short_title), status.scheme.code), *reversed(above))


def _below(status: SchemeStatus, found: GoalStatus) -> list[Link]:
    below = [one.goal for one in status.goals if one.goal.parent == found.goal.code]
    return [Link(numbered(one.code, own_words(one.title)), status.scheme.code, one.code) for one in below]


def _mark(found: GoalStatus) -> Mark | None:
    assessment = found.assessment
    if assessment.method == "direction":
        return verdict(found.judgement.verdict if found.judgement else assessment.verdict)
    return light(assessment.colour, assessment.change) if assessment.method == "traffic_light" else None


def _barometer(found: GoalStatus, reading: barometers.Reading) -> SafeString:
    if found.assessment.method != "barometer":
        return SafeString("")
    name = numbered(found.goal.code, own_words(found.goal.title))
    return barometers.large(reading, name, found.assessment.pieces, f"baro-{found.goal.code}".replace(".", "_"))


def _keys(found: GoalStatus, reading: barometers.Reading) -> tuple[Mark, ...]:
    if found.assessment.method != "barometer":
        return ()
    only_baseline = found.assessment.state is State.ONLY_BASELINE
    return barometers.keys(
        computed=reading.score is not None,
        published=reading.published is not None,
        plan=reading.plan,
        only_baseline=only_baseline,
    )


def _also_published(found: GoalStatus, names: Lookups) -> tuple[str, ...]:
    """What was printed, and where, in the order the papers were recorded."""
    everything = [one for one in (found.published, *found.also_published) if one]
    said = []
    for one in everything:
        shown = figure(one.score) if one.score is not None else one.display
        place = ", ".join(filter(None, (names.source_title(one.source), one.place)))
        if shown:
            said.append(_("{score} in {paper}").format(score=shown, paper=place))
    return tuple(said)
