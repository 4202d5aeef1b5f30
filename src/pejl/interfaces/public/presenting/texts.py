# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What people wrote beside a goal, under headings, each with whose words it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from pejl.apps.goals.facts import TextFacts
from pejl.interfaces.wording.languages import own_text
from pejl.interfaces.wording.lookups import Lookups

HEADINGS: dict[str, Callable[[], str]] = {
    "cause": lambda: _("Causes"),
    "activity": lambda: _("What the administration does"),
    "risk": lambda: _("Risks"),
    "outlook": lambda: _("What is expected"),
    "other": lambda: _("Also worth knowing"),
}
BESIDE: dict[str, Callable[[], str]] = {
    "attention": lambda: _("Special attention"),
    "money": lambda: _("Money"),
}


@dataclass(frozen=True, slots=True)
class Block:
    """A heading with its paragraphs and the papers they come from."""

    heading: str
    texts: tuple[str, ...]
    source: str


def blocks(texts: Sequence[TextFacts], headings: dict[str, Callable[[], str]], lookups: Lookups) -> tuple[Block, ...]:
    """The texts under their headings; headings without a text are left out."""
    found = []
    for kind, heading in headings.items():
        chosen = [one for one in texts if one.kind == kind]
        if chosen:
            sources = dict.fromkeys(lookups.source_title(one.source) for one in chosen if one.source)
            found.append(Block(heading(), tuple(own_text(one.text) for one in chosen), ", ".join(sources)))
    return tuple(found)
