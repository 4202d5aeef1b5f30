# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What an initiative is, who asked for it, what it costs, which goals it is to move and what it promised."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from django.utils.translation import gettext as _

from pejl.apps.initiatives.facts import InitiativeFacts
from pejl.core.periods import Period
from pejl.core.texts import Localised
from pejl.interfaces.public.presenting.names import numbered
from pejl.interfaces.public.presenting.thread.effect import effect_node
from pejl.interfaces.public.presenting.thread.telling import Line, Node, Reading, goal_line, item_line, node, who_linked
from pejl.interfaces.public.presenting.thread.whole import Thread
from pejl.interfaces.wording.figures import figure
from pejl.interfaces.wording.languages import listed, own_text, own_words
from pejl.interfaces.wording.periods import day_words, period_words
from pejl.interfaces.wording.thread_words import condition_words, milestone_words, phase_words


@dataclass(frozen=True, slots=True)
class Fact:
    """A name and what is known under it."""

    name: str
    words: str


def facts(reading: Reading, one: InitiativeFacts) -> tuple[Fact, ...]:
    """What is known of the initiative itself; what nobody said is left out."""
    known = (
        (_("How far"), phase_words(one.phase).capitalize() if one.phase else ""),
        (_("Began"), period_words(Period.parse(one.start)) if one.start else ""),
        (_("Ended"), period_words(Period.parse(one.ended)) if one.ended else ""),
        (_("For whom"), own_text(one.target_group)),
        (_("Room for"), _capacity(one)),
        (_("Answers for it"), reading.names.body_title(one.responsible) if one.responsible else ""),
        (_("Together with"), listed([own_words(partner) for partner in one.partners])),
        (_("Funded until"), day_words(one.funding_ends) if one.funding_ends else ""),
        (_("Source"), ", ".join(filter(None, (reading.names.source_title(one.source), one.place)))),
    )
    return tuple(Fact(name, words) for name, words in known if words)


def _capacity(one: InitiativeFacts) -> str:
    if not one.capacity:
        return ""
    words = own_words_of(one.capacity.get("of"))
    return f"{figure_of(one.capacity['value'])} {words}".strip()


def own_words_of(texts: object) -> str:
    """A text as the plan package writes it, in the reader's language."""
    return own_words(Localised.of(texts)) if isinstance(texts, dict) else ""


def figure_of(value: str) -> str:
    """A number that the package states, as it is read."""
    return figure(Decimal(value))


def nodes(reading: Reading, one: InitiativeFacts, thread: Thread) -> tuple[Node, ...]:
    """The line from who asked for it to the goals it is to move."""
    return (
        *_asked(reading, one, thread),
        _paid(reading, one, thread),
        *_milestones(one),
        _aimed(reading, one),
        *_outside(one, thread),
        *_results(one),
        effect_node(reading, one),
    )


def _asked(reading: Reading, one: InitiativeFacts, thread: Thread) -> Iterator[Node]:
    lines = [
        Line(
            numbered(found.one.goal.code, own_words(found.one.goal.title)),
            reading.href("public:goal", found.scheme, found.one.goal.code),
            own_words(thread.asked[found.scheme].scheme.short_title),
            " ".join(filter(None, (own_text(link.rationale), who_linked(link.linked_by)))),
        )
        for found, link in thread.led_to(one.code)
    ]
    if lines:
        yield replace(node("asked", _("Asked for"), _("It answers a recommendation")), lines=tuple(lines))


def _paid(reading: Reading, one: InitiativeFacts, thread: Thread) -> Node:
    items = thread.pays(one.code)
    if not items:
        return node("money", _("Money"), _("We have found no money that was given for it"), missing=True)
    title = _("What was proposed and granted")
    return replace(node("money", _("Money"), title), lines=tuple(item_line(reading, each) for each in items))


def _milestones(one: InitiativeFacts) -> Iterator[Node]:
    if one.milestones:
        lines = [
            Line(
                own_words_of(each["text"]),
                after=f"{period_words(Period.parse(each['at']))}, {milestone_words(each.get('state', 'planned'))}",
            )
            for each in one.milestones
        ]
        yield replace(node("done", _("Milestones"), _("The steps on the way")), lines=tuple(lines))


def _aimed(reading: Reading, one: InitiativeFacts) -> Node:
    lines = [line for each in one.contributions if (line := goal_line(reading, each.link))]
    kind = _("Is to help")
    if not lines:
        return node("goal", kind, _("No goal says what it was to move"), missing=True)
    title = _("The goal and how it stands") if len(lines) == 1 else _("The goals and how they stand")
    return replace(node("goal", kind, title), lines=tuple(lines))


def _outside(one: InitiativeFacts, thread: Thread) -> Iterator[Node]:
    lines = [
        Line(own_words(found.title), after=condition_words(found.kind), note=own_text(found.text))
        for code in one.conditions
        if (found := thread.conditions.get(code))
    ]
    if lines:
        kind, title = _("From outside"), _("This moves it, too, and the city does not decide it")
        yield replace(node("barred", kind, title), lines=tuple(lines))


def _results(one: InitiativeFacts) -> Iterator[Node]:
    if one.results or one.evidence:
        texts = tuple(filter(None, (own_text(one.evidence), own_text(one.results))))
        yield replace(node("answered", _("What the paper says"), _("Reasons and results")), texts=texts)
