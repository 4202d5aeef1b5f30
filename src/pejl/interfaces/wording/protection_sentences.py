# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The protection report in words: what was hidden in a table, why, what an intruder is left with, and what it cost."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pejl.apps.disclosure.facts import LedgerLine, ProtectionRecord
from pejl.core.disclosure import Left
from pejl.core.disclosure.tables import Cell
from pejl.core.periods import Period
from pejl.interfaces.wording.figures import bare
from pejl.interfaces.wording.periods import moment_words, period_words

REASONS: dict[str, Callable[[], str]] = {
    "small": lambda: _("below the threshold"),
    "complement": lambda: _("all but a few of the total are in it"),
    "group": lambda: _("all of the total are in it"),
    "dominance": lambda: _("one or two contributions make up most of it, or few make it"),
    "withheld": lambda: _("hidden in an earlier release"),
    "few_units": lambda: _("a percentage of few persons"),
    "one_answer": lambda: _("a percentage that only small numerators give"),
    "secondary": lambda: _("so that others cannot be reckoned out"),
}
_PARTS: dict[str, Callable[[], str]] = {
    "numerator": lambda: _("numerator"),
    "denominator": lambda: _("denominator"),
    "sum": lambda: _("sum"),
    "count": lambda: _("number of persons"),
    "all": lambda: _("all"),
}


@dataclass(frozen=True, slots=True)
class HiddenRow:
    """One hidden figure: which, why (or that it is not told), and between what it can lie."""

    cell: str
    why: str
    left: str


@dataclass(frozen=True, slots=True)
class ReportInWords:
    """The whole report, in the language of the reader."""

    title: str
    about: str
    said: tuple[str, ...]
    rows: tuple[HiddenRow, ...]


def report_in_words(record: ProtectionRecord) -> ReportInWords:
    """What page, file and terminal say alike."""
    head = record.head
    about = _("{table}, release {number} about {population}, let out {moment} by {person}.").format(
        table=head.table, number=head.number, population=head.population, moment=moment_words(head.at), person=head.by
    )
    return ReportInWords(
        title=_("Protection report: {table}").format(table=head.table),
        about=about,
        said=(*_outcome(record), *_rule(record.rule), *_knowledge(record.rule)),
        rows=tuple(_row(one, one.left) for one in record.lines if one.left is not None),
    )


def cell_words(cell: Cell) -> str:
    """`2025, sex k, tæller`: a figure by what it is about."""
    period, *codes = cell
    words = [_PARTS[one]() if one in _PARTS else one.replace("=", " ") for one in codes]
    return ", ".join([period_words(Period.parse(period)), *words])


def left_words(left: Left) -> str:
    """`from 1 to 1,934`; whoever sees everything that is shown can tell no more."""
    if left.high is None:
        return _("{low} or more").format(low=bare(left.low))
    return _("from {low} to {high}").format(low=bare(left.low), high=bare(left.high))


def why_words(codes: Sequence[str]) -> str:
    """The reasons of a figure, with commas between."""
    return ", ".join(REASONS[one]() for one in codes)


def _row(one: LedgerLine, left: Left) -> HiddenRow:
    why = why_words(one.why) if one.why else _("not told: it would give the figure away")
    return HiddenRow(cell_words(one.cell), why, left_words(left))


def _outcome(record: ProtectionRecord) -> tuple[str, ...]:
    hidden, figures = record.head.hidden, record.head.figures
    if not hidden:
        return (_("None of {figures} figures had to be hidden.").format(figures=bare(figures)),)
    said = [
        ngettext(
            "{hidden} of {figures} figures is hidden.", "{hidden} of {figures} figures are hidden.", hidden
        ).format(hidden=bare(hidden), figures=bare(figures)),
        _("Reasons: {reasons}.").format(reasons="; ".join(REASONS[one]() for one in record.kinds)),
    ]
    if record.fewest is not None:
        said.append(
            _("At least {fewest} must be hidden in this table by itself, whatever is chosen.").format(
                fewest=bare(record.fewest)
            )
        )
    return tuple(said)


def _rule(rule: Mapping[str, Any]) -> tuple[str, ...]:
    said = [_("The rule: figures below {threshold} are hidden.").format(threshold=bare(rule["threshold"]))]
    said.append(_("Zeros are shown.") if rule["zeros"] == "public" else _("Zeros are hidden too."))
    said.append(_("Percentages of fewer than {fewest} are hidden.").format(fewest=bare(rule["fewest"])))
    if rule["base"] > 1:
        said.append(_("What is shown is rounded to a multiple of {base}.").format(base=bare(rule["base"])))
    if rule["dominance"]:
        said.append(_("Sums are judged by a rule of dominance; its parameters are secret."))
    return (*said, _("The rule is from: {citation}.").format(citation=rule["citation"]))


def _knowledge(rule: Mapping[str, Any]) -> tuple[str, ...]:
    more = _("The intervals are what somebody is left with who knows the rule and everything that was ever shown.")
    return (more, _("Nobody who is alone in a figure can reckon out another.")) if rule["singles"] else (more,)
