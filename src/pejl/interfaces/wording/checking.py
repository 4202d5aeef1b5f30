# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The checker's verdicts, levels and places in words."""

from __future__ import annotations

from collections.abc import Callable

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from pejl.core.checking.positions import Position
from pejl.core.checking.report import Level, Report, Verdict
from pejl.interfaces.wording.languages import capitalised, count_word

Words = Callable[[], str]

VERDICTS: dict[Verdict, Words] = {
    Verdict.HOLDS: lambda: pgettext("verdict of the checker", "Holds"),
    Verdict.ROUNDING: lambda: pgettext("verdict of the checker", "Holds when rounded"),
    Verdict.CONTRADICTED: lambda: pgettext("verdict of the checker", "Contradicted"),
    Verdict.DAMAGED: lambda: pgettext("verdict of the checker", "Probably damaged"),
    Verdict.ANOTHER_DEFINITION: lambda: pgettext("verdict of the checker", "Another definition?"),
    Verdict.OUTDATED: lambda: pgettext("verdict of the checker", "Outdated"),
    Verdict.AMBIGUOUS: lambda: pgettext("verdict of the checker", "Unclear"),
    Verdict.NOT_CHECKABLE: lambda: pgettext("verdict of the checker", "Cannot be checked"),
}
LEVELS: dict[Level, Words] = {
    Level.ERROR: lambda: pgettext("level of a finding", "Error"),
    Level.WARNING: lambda: pgettext("level of a finding", "Look at this"),
    Level.NOTE: lambda: pgettext("level of a finding", "Note"),
}


def verdict_word(verdict: Verdict) -> str:
    """`Modsagt`, `Stemmer`, `Kan ikke tjekkes` …"""
    return VERDICTS[verdict]()


def level_words(level: Level) -> str:
    """What a finding is called."""
    return LEVELS[level]()


def place_words(position: Position) -> str:
    """`linje 27`, `side 3`, `tabel 2, række 4`, `celle Tal!B3`; "" where the file does not tell."""
    place = position.place
    if position.line:
        if position.end_line > position.line:
            return _("lines {first}–{last}").format(first=position.line, last=position.end_line)
        return _("line {line}").format(line=position.line)
    if place.cell:
        return _("cell {cell}").format(cell=place.cell)
    parts = [_("page {page}").format(page=place.page)] if place.page else []
    if place.table and not place.row:
        parts.append(_("table {table}").format(table=place.table))
    elif place.table:
        parts.append(_("table {table}, row {row}").format(table=place.table, row=place.row))
    elif place.paragraph:
        parts.append(_("paragraph {number}").format(number=place.paragraph))
    elif place.line:
        parts.append(_("line {line}").format(line=place.line))
    return ", ".join(parts)


def outcome_sentence(report: Report) -> str:
    """What was found, in one sentence: `Tre tal er modsagt`."""
    wrong = report.count(Verdict.CONTRADICTED)
    if wrong:
        text = ngettext("{count} figure is contradicted", "{count} figures are contradicted", wrong)
        return capitalised(text.format(count=count_word(wrong)))
    if not report.claims:
        return _("No figures that claim something")
    errors = sum(one.level is Level.ERROR for one in report.findings)
    if errors:
        text = ngettext("{count} place does not add up", "{count} places do not add up", errors)
        return capitalised(text.format(count=count_word(errors)))
    return _("No contradictions")


def counts_sentence(report: Report) -> str:
    """The closing count: `41 påstande læst: 31 stemmer, 3 er modsagt, 7 kan ikke tjekkes.`"""
    read = ngettext("{count} claim read", "{count} claims read", len(report.claims)).format(count=len(report.claims))
    counted = ((report.count(verdict), words) for verdict, words in _COUNTED.items())
    parts = ", ".join(words(count).format(count=count) for count, words in counted if count)
    return f"{read}: {parts}." if parts else f"{read}."


_COUNTED: dict[Verdict, Callable[[int], str]] = {
    Verdict.HOLDS: lambda n: ngettext("{count} holds", "{count} hold", n),
    Verdict.ROUNDING: lambda n: ngettext("{count} holds when rounded", "{count} hold when rounded", n),
    Verdict.CONTRADICTED: lambda n: ngettext("{count} is contradicted", "{count} are contradicted", n),
    Verdict.OUTDATED: lambda n: ngettext("{count} is outdated", "{count} are outdated", n),
    Verdict.DAMAGED: lambda n: ngettext("{count} is probably damaged", "{count} are probably damaged", n),
    Verdict.ANOTHER_DEFINITION: lambda n: ngettext(
        "{count} may be defined otherwise", "{count} may be defined otherwise", n
    ),
    Verdict.AMBIGUOUS: lambda n: ngettext("{count} is unclear", "{count} are unclear", n),
    Verdict.NOT_CHECKABLE: lambda n: ngettext("{count} cannot be checked", "{count} cannot be checked", n),
}
