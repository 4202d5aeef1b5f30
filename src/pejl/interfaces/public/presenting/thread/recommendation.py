# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What became of a recommendation: every step on the way, and the ones nothing is known about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext as _

from pejl.apps.recommendations.facts import AnswerFacts, AskedFacts, CommitmentFacts, RecommendationFacts
from pejl.core.thread.steps import Jurisdiction
from pejl.interfaces.public.presenting.names import numbered
from pejl.interfaces.public.presenting.thread.telling import (
    Line,
    Node,
    Reading,
    goal_line,
    initiative_line,
    money_of,
    node,
    who_linked,
)
from pejl.interfaces.public.presenting.thread.whole import Thread
from pejl.interfaces.wording.languages import listed, own_text, own_words
from pejl.interfaces.wording.periods import day_words
from pejl.interfaces.wording.thread import jurisdiction_words
from pejl.interfaces.wording.thread_words import promise_words, remark_words

NO_SAY = (Jurisdiction.NOT_UNDER, Jurisdiction.OUTSIDE)


def nodes(reading: Reading, asked: AskedFacts, one: RecommendationFacts, thread: Thread) -> tuple[Node, ...]:
    """The line from what was asked to whether it worked."""
    return (
        _asked(asked, one),
        _answered(reading, one),
        *_barred(one),
        *_parts(reading, asked, one),
        *_referred(reading, one),
        _decided(reading, one),
        *_promised(reading, one),
        _done(reading, one, thread),
        _aimed(reading, one),
    )


def _asked(asked: AskedFacts, one: RecommendationFacts) -> Node:
    assembly = asked.assembly
    by = own_words(assembly.title) if assembly else own_words(asked.scheme.title)
    when = f" · {day_words(assembly.presented_on)}" if assembly and assembly.presented_on else ""
    texts = [own_text(one.goal.wording)] if one.goal.wording else []
    if assembly and assembly.theme:
        texts.append(_("Theme: {theme}").format(theme=own_text(assembly.theme)))
    if one.goal.note and not (one.answer and one.answer.remarks):
        texts.append(own_text(one.goal.note))
    title = numbered(one.goal.code, own_words(one.goal.title))
    return replace(node("asked", by + when, title), texts=tuple(texts))


def _answered(reading: Reading, one: RecommendationFacts) -> Node:
    given = one.answer
    if given is None:
        missing = node("answered", _("Answer"), _("We have found no answer"), missing=True)
        return replace(missing, texts=(_("None of the papers that Pejl knows answers the recommendation."),))
    kind = _("{who} answered").format(who=reading.names.body_title(given.answered_by) or _("The administration"))
    if given.answered_on:
        kind = f"{kind} · {day_words(given.answered_on)}"
    source = ", ".join(filter(None, (reading.names.source_title(given.source), given.place)))
    if not given.elaborated:
        missing = node("answered", kind, _("The answer does not go into the recommendation"), missing=True)
        return replace(missing, note=source)
    told = list(_whose(reading, one, given))
    told += [Line(remark_words(said.kind), after=own_text(said.text)) for said in given.remarks if not _bars(said.kind)]
    return replace(node("answered", kind, jurisdiction_words(one.jurisdiction)), lines=tuple(told), note=source)


def _whose(reading: Reading, one: RecommendationFacts, given: AnswerFacts) -> Iterator[Line]:
    """What the answer says of it beyond the heading."""
    if one.jurisdiction is None:
        yield Line(_("Whose it is"), after=_("The answer does not say whose it is to act."))
        return
    said = [own_text(given.jurisdiction_note)] if given.jurisdiction_note else []
    if given.bodies:
        bodies = listed([reading.names.body_title(code) for code in given.bodies])
        said.append(_("The answer names {bodies}.").format(bodies=bodies))
    if one.inherited:
        said.append(_("As for the whole, {code}.").format(code=one.inherited))
    if said:
        yield Line(_("Whose it is"), after=" ".join(said))


def _bars(kind: str) -> bool:
    return kind == "legal_bar"


def _barred(one: RecommendationFacts) -> Iterator[Node]:
    for said in one.answer.remarks if one.answer else ():
        if _bars(said.kind):
            barred = node("barred", _("Not lawful"), _("The law stands in the way"))
            yield replace(barred, texts=(own_text(said.text),))


def _parts(reading: Reading, asked: AskedFacts, one: RecommendationFacts) -> Iterator[Node]:
    parts = [other for other in asked.recommendations.values() if other.goal.parent == one.goal.code]
    if parts:
        title = _("Its parts were answered by themselves")
        yield replace(
            node("asked", _("Parts of the recommendation"), title),
            lines=tuple(
                Line(
                    numbered(part.goal.code, own_words(part.goal.title)),
                    reading.href("public:goal", asked.scheme.code, part.goal.code),
                    _("Not lawful") if part.answer and any(_bars(said.kind) for said in part.answer.remarks) else "",
                )
                for part in parts
            ),
        )


def _referred(reading: Reading, one: RecommendationFacts) -> Iterator[Node]:
    referrals = one.answer.referrals if one.answer else ()
    if referrals:
        lines = [Line(reading.names.body_title(each.to), after=own_text(each.follow_up)) for each in referrals]
        yield replace(node("answered", _("Passed on"), _("Somebody else was asked")), lines=tuple(lines))


def _decided(reading: Reading, one: RecommendationFacts) -> Node:
    given = one.answer
    if given and given.decision:
        when = f" · {day_words(given.decided_on)}" if given.decided_on else ""
        who = reading.names.body_title(given.decided_by) or _("The committee")
        return node("decided", _("{who} decided").format(who=who) + when, own_text(given.decision))
    kind = _("The committee decided")
    if one.jurisdiction in NO_SAY:
        return node("decided", kind, _("It is not the committee's to decide"))
    missing = node("decided", kind, _("We have not found a decision"), missing=True)
    return replace(missing, texts=(_("None of the papers that Pejl knows shows a vote or a deadline."),))


def _promised(reading: Reading, one: RecommendationFacts) -> Iterator[Node]:
    if one.commitments:
        lines = [_promise(reading, each) for each in one.commitments]
        yield replace(
            node("decided", _("Promised"), _("What was promised, and whether it was kept")), lines=tuple(lines)
        )


def _promise(reading: Reading, each: CommitmentFacts) -> Line:
    said = [promise_words(each.state)]
    if each.deadline:
        said.append(_("due {day}").format(day=day_words(each.deadline)))
    if each.owner:
        said.append(reading.names.body_title(each.owner))
    return Line(own_words(each.text), after=", ".join(said), note=own_text(each.state_note))


def _done(reading: Reading, one: RecommendationFacts, thread: Thread) -> Node:
    kind = _("Exists already or is under way")
    lines = [
        initiative_line(
            reading,
            thread.initiatives[link.initiative],
            why=" ".join(filter(None, (own_text(link.rationale), who_linked(link.linked_by)))),
            money=money_of(thread.pays(link.initiative)),
        )
        for link in one.initiatives
        if link.initiative in thread.initiatives
    ]
    if lines:
        return replace(node("done", kind, _("This is being done")), lines=tuple(lines))
    if one.jurisdiction in NO_SAY:
        return node("done", kind, _("It is not the committee's to do"))
    return node("done", kind, _("We have found nothing that is being done"), missing=True)


def _aimed(reading: Reading, one: RecommendationFacts) -> Node:
    kind = _("Was to help this goal")
    lines = tuple(line for link in one.goals if (line := goal_line(reading, link)))
    if lines:
        title = _("The goal and how it stands") if len(lines) == 1 else _("The goals and how they stand")
        return replace(node("goal", kind, title), lines=lines)
    if one.jurisdiction in NO_SAY:
        return node("goal", kind, _("None of the committee's goals"))
    missing = node("goal", kind, _("No goal says what it was to move"), missing=True)
    return replace(missing, texts=(_("So no figure shows whether it helped."),))
