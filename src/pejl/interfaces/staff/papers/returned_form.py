# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The form under a file that came back: what it asks, and what somebody answered."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from pejl.apps.papers.facts import Doubt, Settled
from pejl.core.errors import PejlError
from pejl.interfaces.papers.returning.changes import Change, ChangeKind, Comparison, Conflict, Ruling, Settling
from pejl.interfaces.papers.returning.lines import braced

TAKE, LEAVE = "take", "leave"
Answers = Mapping[str, str]


def settling_of(answers: Answers, found: Comparison) -> Settling:
    """What was chosen; what was not answered stays as usual."""
    chosen = {one.id: answers.get(one.id, "") for one in found.changes}
    bare = [f"{one.id}-{at}" for one in found.changes for at in range(len(one.bare))]
    return Settling(
        unbound=frozenset(
            one.key for one in found.conflicts if answers.get(one.id) == Ruling.UNBIND and one.can_unbind
        ),
        bound=frozenset(name for name in bare if answers.get(name) == TAKE),
        taken=frozenset(name for name, choice in chosen.items() if choice == TAKE),
        left=frozenset(name for name, choice in chosen.items() if choice == LEAVE),
    )


def settled_of(answers: Answers, found: Comparison, name: str) -> Settled:
    """What is kept of the answers. Raises `PejlError`: `paper.conflict_open`, `paper.conflict_no_reason`."""
    rulings: dict[str, Any] = {one.id: answers.get(one.id, "") for one in found.changes}
    doubts = []
    for one in found.conflicts:
        ruling, reason = answers.get(one.id, ""), answers.get(f"{one.id}-reason", "").strip()
        if ruling not in _rulings(one):
            raise PejlError("paper.conflict_open", found=f"{one.shown} → {one.typed}", expected=list(_rulings(one)))
        if ruling != Ruling.REGISTER and not reason:
            raise PejlError("paper.conflict_no_reason", found=one.typed, expected="a sentence")
        rulings[one.id] = {"binding": one.binding, "typed": one.typed, "ruling": ruling, "reason": reason}
        if ruling == Ruling.REPORT:
            version = one.versions[-1] if one.versions else None
            doubts.append(Doubt(one.binding, one.shown, one.typed, reason, version))
    return Settled(_("Taken in from Word: {file}").format(file=name), rulings, tuple(doubts))


def _rulings(one: Conflict) -> tuple[Ruling, ...]:
    return tuple(Ruling) if one.can_unbind else (Ruling.REGISTER, Ruling.REPORT)


# --- the page --------------------------------------------------------------------------------------------------------


def rows_of(found: Comparison, answers: Answers) -> dict[str, Any]:
    """What the template shows, with what was answered so far."""
    return {
        "conflicts": [_conflict(one, answers) for one in found.conflicts],
        "changes": [_change(one, answers) for one in found.changes if one.taken_unasked],
        "asked": [_change(one, answers) for one in found.changes if not one.taken_unasked],
        "outside": found.outside,
    }


def _conflict(one: Conflict, answers: Answers) -> dict[str, Any]:
    words = {
        Ruling.REGISTER: _("Keep the figure of the register: {figure}").format(figure=one.shown),
        Ruling.UNBIND: _("Let {figure} stand, without its binding").format(figure=one.typed or "–"),
        Ruling.REPORT: _("Report the register's figure as wrong; until it is corrected it stands"),
    }
    return {
        "id": one.id,
        "section": one.section,
        "sentence": one.sentence,
        "shown": one.shown,
        "typed": one.typed or "–",
        "binding": braced(one.binding),
        "choices": [(each.value, words[each], answers.get(one.id) == each) for each in _rulings(one)],
        "reason": answers.get(f"{one.id}-reason", ""),
    }


def _change(one: Change, answers: Answers) -> dict[str, Any]:
    usual = TAKE if one.taken_unasked else LEAVE
    chosen = answers.get(one.id) or usual
    return {
        "id": one.id,
        "section": one.section,
        "kind": _kind_word(one),
        "before": one.before,
        "after": one.after,
        "clash": one.clash,
        "choices": [(name, words, chosen == name) for name, words in _choices(one).items()],
        "bare": [
            (f"{one.id}-{at}", each.text, braced(each.suggestion) if each.suggestion else "")
            for at, each in enumerate(one.bare)
        ],
    }


def _choices(one: Change) -> dict[str, str]:
    if one.clash:
        return {LEAVE: _("Keep what stands there now"), TAKE: _("Write what the file says instead")}
    if one.kind is ChangeKind.REMOVED:
        return {LEAVE: _("Keep it"), TAKE: _("Take it out of the text")}
    return {TAKE: _("Take it in"), LEAVE: _("Leave it")}


def _kind_word(one: Change) -> str:
    return {
        ChangeKind.CHANGED: _("Changed"),
        ChangeKind.ADDED: _("New"),
        ChangeKind.REMOVED: _("Gone from the file"),
        ChangeKind.WRITTEN_OVER: _("A draft by rule that was written on: it becomes your own text"),
    }[one.kind]
