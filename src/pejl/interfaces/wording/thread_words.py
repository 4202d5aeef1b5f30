# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The words of phases, processes, kinds of budget items, remarks, promises and conditions outside."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from django.utils.translation import gettext as _

from pejl.core.thread.steps import Step

Words = Mapping[str, Callable[[], str]]

_PHASES: Words = {
    "idea": lambda: _("planned"),
    "pilot": lambda: _("being tried"),
    "operation": lambda: _("in operation"),
    "ended": lambda: _("ended"),
}
_PROCESSES: Words = {
    "budget": lambda: _("Budget"),
    "transfer_case": lambda: _("Transfer case"),
    "finance_act": lambda: _("Finance act"),
    "other": lambda: _("Other grant"),
}
_ITEM_KINDS: Words = {
    "proposal": lambda: _("budget proposal"),
    "wish": lambda: _("wish"),
    "reprioritising": lambda: _("reprioritising"),
    "investment": lambda: _("investment"),
    "efficiency": lambda: _("efficiency proposal"),
    "innovation": lambda: _("innovation project"),
    "grant": lambda: _("grant"),
    "pool": lambda: _("pool"),
    "saving": lambda: _("saving"),
}
_REMARKS: Words = {
    "existing": lambda: _("Exists already"),
    "experience": lambda: _("Experience"),
    "strengthen": lambda: _("Can be strengthened"),
    "resources": lambda: _("Needs money or people"),
    "awaits": lambda: _("Awaits"),
    "legal_bar": lambda: _("Not lawful"),
    "evaluation": lambda: _("Evaluated"),
    "other": lambda: _("Also"),
}
_PROMISES: Words = {
    "open": lambda: _("not kept yet"),
    "kept": lambda: _("kept"),
    "broken": lambda: _("broken"),
    "dropped": lambda: _("dropped"),
}
_CONDITIONS: Words = {
    "law": lambda: _("Act"),
    "bill": lambda: _("Bill"),
    "market": lambda: _("Market"),
    "other": lambda: _("From outside"),
}
_MILESTONES: Words = {
    "planned": lambda: _("planned"),
    "reached": lambda: _("reached"),
    "missed": lambda: _("missed"),
}
_REACHED: Words = {
    Step.ANSWERED: lambda: _("Answered"),
    Step.JURISDICTION: lambda: _("Said whose it is"),
    Step.DECIDED: lambda: _("Decided"),
    Step.DONE: lambda: _("Work under way"),
    Step.MEASURED: lambda: _("Tied to a goal"),
}
_NOT_REACHED: Words = {
    Step.ANSWERED: lambda: _("Not answered"),
    Step.JURISDICTION: lambda: _("Not said whose it is"),
    Step.DECIDED: lambda: _("Decision not found"),
    Step.DONE: lambda: _("Work not found"),
    Step.MEASURED: lambda: _("Tied to no goal"),
}
_NOT_ITS_OWN: Words = {
    Step.DECIDED: lambda: _("Not the committee's to decide"),
    Step.DONE: lambda: _("Not the committee's to do"),
    Step.MEASURED: lambda: _("No goal of the committee's"),
}


def phase_words(phase: str) -> str:
    """How far an initiative has come; only for a phase that was said."""
    return _PHASES[phase]()


def process_words(process: str, year: str) -> str:
    """`Budget 2026`, `Overførselssag 2024-2025`."""
    return " ".join(filter(None, (_PROCESSES[process](), year.replace("..", "–"))))


def item_kind_words(kind: str) -> str:
    """What kind of budget item it is."""
    return _ITEM_KINDS[kind]()


def remark_words(kind: str) -> str:
    """What a paragraph of an answer is about."""
    return _REMARKS[kind]()


def promise_words(state: str) -> str:
    """Whether a promise was kept."""
    return _PROMISES[state]()


def condition_words(kind: str) -> str:
    """What kind of thing outside it is."""
    return _CONDITIONS[kind]()


def milestone_words(state: str) -> str:
    """Whether a milestone was reached."""
    return _MILESTONES[state]()


def step_words(step: Step, *, missing: bool) -> str:
    """A step as a tag: that it was reached, or that nothing is known of it."""
    return (_NOT_REACHED if missing else _REACHED)[step]()


def not_its_own_words(step: Step) -> str:
    """A step that is not the committee's to take."""
    return _NOT_ITS_OWN[step]()
