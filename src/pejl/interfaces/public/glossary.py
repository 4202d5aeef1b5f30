# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The words that the pages use, each with one meaning: the only source of the glossary, in both languages.

The words of the code are in GLOSSARY.md; where a word is in both, a test holds them to the same Danish.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from pejl.interfaces.wording.languages import active, speaking

# Danish letters stand last, in this order; digits and the rest as they are.
LAST_LETTERS = str.maketrans({"æ": "{", "ø": "|", "å": "}"})


@dataclass(frozen=True, slots=True)
class Term:
    """One word: what it is called here and in the other language, and what it means."""

    anchor: str
    word: str
    other: str
    other_language: str
    meaning: str


Word = tuple[str, Callable[[], str], Callable[[], str]]


def terms() -> tuple[Term, ...]:
    """Every word in the alphabetical order of the active language."""
    other = "da" if active() == "en" else "en"
    found = [_term(one, other) for one in (*_GOALS, *_FIGURES, *_STATUSES)]
    return tuple(sorted(found, key=lambda term: term.word.lower().translate(LAST_LETTERS)))


def _term(one: Word, other: str) -> Term:
    anchor, word, meaning = one
    with speaking(other):
        beside = word()
    return Term(anchor, word(), beside, other, meaning())


_GOALS: tuple[Word, ...] = (
    (
        "scheme",
        lambda: pgettext("glossary", "Follow-up"),
        lambda: _("A set of political goals with one owner, one period and one way of telling how they go."),
    ),
    (
        "goal",
        lambda: pgettext("glossary", "Goal"),
        lambda: _("What politicians want to achieve, in their own words. A goal can have goals below it."),
    ),
    (
        "measure",
        lambda: pgettext("glossary", "Measuring point"),
        lambda: _("One figure that a goal is measured by, with its own baseline and target."),
    ),
    (
        "baseline",
        lambda: pgettext("glossary", "Baseline"),
        lambda: _("The figure that a goal is measured from, most often that of the year before the period began."),
    ),
    (
        "target",
        lambda: pgettext("glossary", "Target"),
        lambda: _("The figure that a goal is to reach, and when. Some goals are only a direction: up or down."),
    ),
    (
        "direction",
        lambda: pgettext("glossary", "Direction"),
        lambda: _("Whether we want the figure to rise or to fall."),
    ),
    (
        "status-date",
        lambda: pgettext("glossary", "Status date"),
        lambda: _("The day that a status is about. Only figures for periods that had ended by then count."),
    ),
    (
        "special-attention",
        lambda: pgettext("glossary", "Special attention"),
        lambda: _("What the paper asks the committee to keep an eye on."),
    ),
)

_FIGURES: tuple[Word, ...] = (
    (
        "figure",
        lambda: pgettext("glossary", "Figure"),
        lambda: _("Something that is counted or measured in the same way each time, with its definition and source."),
    ),
    (
        "source",
        lambda: pgettext("glossary", "Source"),
        lambda: _("The paper, survey or system that a figure comes from."),
    ),
    (
        "numerator",
        lambda: pgettext("glossary", "Numerator and denominator"),
        lambda: _("The two counts that a share is made of: those it is true of, and all of them."),
    ),
    (
        "percentage-point",
        lambda: pgettext("glossary", "Percentage point"),
        lambda: _("The difference between two percentages: from 20 % to 22 % is two percentage points, not 2 %."),
    ),
    (
        "breakdown",
        lambda: pgettext("glossary", "Breakdown"),
        lambda: _("A figure split into groups, such as young and old."),
    ),
    (
        "comparison-group",
        lambda: pgettext("glossary", "Comparison group"),
        lambda: _("The same figure for somebody else, such as the whole country."),
    ),
    (
        "provisional",
        lambda: pgettext("glossary", "Provisional"),
        lambda: _("A figure that is expected to be corrected when everything is in."),
    ),
    (
        "corrected",
        lambda: pgettext("glossary", "Corrected"),
        lambda: _("A figure that has replaced an earlier one. The earlier one and the reason can still be read."),
    ),
    (
        "missing",
        lambda: pgettext("glossary", "Missing"),
        lambda: _("There is no figure. It is shown as a dash and is never counted as 0."),
    ),
    (
        "hidden",
        lambda: pgettext("glossary", "Hidden"),
        lambda: _("There is a figure, but it covers so few people that they could be recognised. It is never 0."),
    ),
    (
        "part-of-a-year",
        lambda: pgettext("glossary", "Part of a year"),
        lambda: _("A figure for some months. It is not compared with a whole year."),
    ),
    (
        "break",
        lambda: pgettext("glossary", "Break in the series"),
        lambda: _("From a certain day on something is counted in a new way. Nothing is compared across it."),
    ),
    (
        "disputed",
        lambda: pgettext("glossary", "Disputed figure"),
        lambda: _("Two papers state different figures for the same thing. Both are shown, and Pejl chooses neither."),
    ),
    (
        "known-at",
        lambda: pgettext("glossary", "Known on a day"),
        lambda: _("What was on record at the end of that day, before later corrections."),
    ),
)

_STATUSES: tuple[Word, ...] = (
    (
        "status",
        lambda: pgettext("glossary", "Status"),
        lambda: _("How a goal goes, computed from its figures by a stated rule."),
    ),
    (
        "rule",
        lambda: pgettext("glossary", "Rule"),
        lambda: _("How a status is computed, with every choice in it written out. You can try another one."),
    ),
    (
        "barometer",
        lambda: pgettext("glossary", "Barometer"),
        lambda: _("A scale from −5 to +5: 0 is the baseline and 5 the target. Below 0 is further away."),
    ),
    (
        "light",
        lambda: pgettext("glossary", "Light"),
        lambda: _("Three lamps that say whether a figure is better, unchanged or worse than its baseline."),
    ),
    (
        "plan",
        lambda: pgettext("glossary", "Plan"),
        lambda: _("A straight line from baseline to target. It says how far we should be today."),
    ),
    (
        "verdict",
        lambda: pgettext("glossary", "Verdict"),
        lambda: _("Achieved, partly achieved, not achieved, or no data."),
    ),
    (
        "judgement",
        lambda: pgettext("glossary", "Judgement"),
        lambda: _("A verdict that people have given and signed. It stands beside the computed one."),
    ),
    (
        "reservation",
        lambda: pgettext("glossary", "Reservation"),
        lambda: _("What a judgement leaves out of account."),
    ),
    (
        "published",
        lambda: pgettext("glossary", "Published status"),
        lambda: _("What a paper printed. It is kept as printed, also where the rule gives something else."),
    ),
    (
        "weight",
        lambda: pgettext("glossary", "Weight"),
        lambda: _("How much a part counts in the status of a goal."),
    ),
    (
        "clamp",
        lambda: pgettext("glossary", "Limit of the scale"),
        lambda: _("No part can count for more than the end of the scale, so that one figure cannot hide the others."),
    ),
    (
        "random-variation",
        lambda: pgettext("glossary", "Random variation"),
        lambda: _(
            "Figures go a little up and down by chance. Only a change larger than that says that something moved."
        ),
    ),
)
