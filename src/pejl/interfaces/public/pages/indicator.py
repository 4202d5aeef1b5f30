# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""One indicator: what the figure is, whether it has really changed, and what it means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache, lru_cache

from django.utils import timezone
from django.utils.translation import gettext as _

from pejl.apps.assessments.facts import SchemeStatus
from pejl.apps.indicators.facts import IndicatorSheet
from pejl.apps.measurements.facts import FigureVersion, SeriesName
from pejl.apps.publication.facts import Site
from pejl.core.observations import Series
from pejl.core.periods import Period
from pejl.core.targets import Direction
from pejl.interfaces.drawing import series_chart
from pejl.interfaces.public.editions import Edition
from pejl.interfaces.public.presenting import breakdowns, versions
from pejl.interfaces.public.presenting.beside_groups import beside_groups
from pejl.interfaces.public.presenting.figure_rows import FigureRow, figure_rows
from pejl.interfaces.public.presenting.four_judgements import Judgement, four_judgements, piece_of
from pejl.interfaces.public.presenting.indicator_data import FIGURE_COLUMNS, figure_data, indicator_data
from pejl.interfaces.public.presenting.lookups import lookups
from pejl.interfaces.public.presenting.rivals import Rivals, rivals_of
from pejl.interfaces.public.presenting.sheet import break_notes, sheet_terms
from pejl.interfaces.public.presenting.stated_changes import stated_changes
from pejl.interfaces.public.presenting.trend_sentence import newest_sentence, trend_sentence
from pejl.interfaces.public.presenting.uncertainty import spoken, with_judgements
from pejl.interfaces.public.presenting.uses import Use, targets_for_chart, uses
from pejl.interfaces.public.responses import Page, page
from pejl.interfaces.wording.languages import own_text, own_words
from pejl.interfaces.wording.lookups import Lookups
from pejl.interfaces.wording.series_label import series_label


@dataclass(frozen=True, slots=True)
class IndicatorView:
    """Everything the template writes."""

    code: str
    title: str
    definition: str
    newest: str
    trend: str
    judgements: tuple[Judgement, ...]
    chart: series_chart.Drawn | None
    caption: str
    value_head: str
    rows: tuple[FigureRow, ...]
    changes: tuple[str, ...]
    rivals: tuple[Rivals, ...]
    corrected: tuple[versions.VersionRow, ...]
    versions: tuple[versions.VersionRow, ...]
    splits: tuple[breakdowns.Split, ...]
    groups: breakdowns.Split | None
    beside: tuple[str, ...]
    terms: tuple[tuple[str, str], ...]
    breaks: tuple[tuple[str, str], ...]
    parts: tuple[tuple[str, str], ...]
    uses: tuple[Use, ...]
    fictional: bool
    section: str = ""


@dataclass(frozen=True, slots=True)
class Material:
    """Everything that a release says of an indicator; the moment is when it was prepared."""

    sheet: IndicatorSheet
    series: Mapping[SeriesName, Series]
    versions: tuple[FigureVersion, ...]
    statuses: Mapping[str, SchemeStatus]
    names: Lookups
    site: Site
    moment: datetime
    known_at: datetime

    @property
    def total(self) -> Series:
        """The whole, of the municipality's own figures."""
        name = SeriesName(self.sheet.code)
        return self.series.get(name) or Series(self.sheet.code, self.sheet.unit)


@page
def indicator(edition: Edition, code: str) -> Page:
    """The page of one indicator, across the schemes that use it."""
    material = _material(code, edition)
    return Page(
        "public/indicator.html",
        cache(lambda: _view(material)),
        lambda: figure_data(material.versions, material.moment),
        lambda: indicator_data(material.sheet, material.versions, material.moment, known_at=material.known_at),
        code,
        columns=FIGURE_COLUMNS,
        wordless=True,
    )


@lru_cache(maxsize=4)  # each language and each file of an indicator asks for it in turn
def _material(code: str, edition: Edition) -> Material:
    release, part, site = edition.released("indicator", code), edition.indicator(code), edition.site()
    schemes = tuple(dict.fromkeys(one.scheme for one in site.uses_of(code)))
    return Material(
        sheet=part.sheet,
        series=part.series,
        versions=versions.newest_first(part.versions),
        statuses=edition.some_schemes(schemes),
        names=lookups(site),
        site=site,
        moment=release.prepared_at,
        known_at=release.known_at,
    )


def _view(one: Material) -> IndicatorView:
    total, names = one.total, one.names
    used, corrected = uses(one.sheet.code, one.statuses), versions.corrected_periods(one.versions, one.moment)
    rows = versions.version_rows(one.versions, names, one.moment, one.sheet)
    groups = breakdowns.groups_of(one.series, names)
    table = {own_words(one.sheet.title): total, **groups}
    return IndicatorView(
        code=one.sheet.code,
        title=own_words(one.sheet.title),
        definition=own_text(one.sheet.definition),
        newest=newest_sentence(total, names) if total.observations else "",
        trend=trend_sentence(total),
        judgements=four_judgements(used, total),
        chart=_chart(one, groups, used, corrected),
        caption=_caption(one),
        value_head=(names.unit_label(one.sheet.unit) or _("Figure")).capitalize(),
        rows=figure_rows(total, versions.notes_by_period(one.versions, one.moment, corrected)),
        changes=stated_changes(_labelled(one), names),
        rivals=rivals_of(total, one.versions, names, one.moment),
        corrected=tuple(row for row, version in zip(rows, one.versions, strict=True) if version.recorded_to),
        versions=rows,
        splits=breakdowns.splits(one.sheet, one.series, names, "s"),
        groups=breakdowns.Split(_("Comparison groups"), "", (), breakdowns.table_of(table)) if groups else None,
        beside=beside_groups(total, groups, Direction(one.sheet.direction), names),
        terms=sheet_terms(one.sheet, names, one.series.values(), timezone.localdate(one.known_at)),
        breaks=break_notes(one.sheet),
        parts=_parts(one),
        uses=used,
        fictional=any(use.fictional for use in used),
    )


def _labelled(one: Material) -> dict[str, Series]:
    """Every series by what it is about."""
    return {series_label(name, one.sheet, one.names): series for name, series in one.series.items()}


def _parts(one: Material) -> tuple[tuple[str, str], ...]:
    """The indicators it is made of, by code and title."""
    if not one.sheet.parts:
        return ()
    titles = {entry.code: entry.title for entry in one.site.indicators}
    return tuple((code, own_words(titles[code])) for code in one.sheet.parts if code in titles)


def _chart(
    one: Material, groups: Mapping[str, Series], used: Sequence[Use], corrected: frozenset[Period]
) -> series_chart.Drawn | None:
    """A chart needs two figures to compare; one figure is said better in a sentence."""
    total = one.total
    if sum(len(observation.candidates) > 0 for observation in total.observations) < 2:
        return None
    wanted = targets_for_chart(used, total)
    chart = series_chart.chart_of(
        total,
        one.names,
        targets=wanted,
        groups=groups,
        corrected=corrected,
    )
    piece = piece_of(used)
    judgements = piece.judgements if piece else None
    chart = with_judgements(chart, total, judgements)
    title = f"{own_words(one.sheet.title)}, {one.names.unit_label(one.sheet.unit)}".rstrip(", ")
    said = [series_chart.target_label(target, total.unit, one.names) for target in wanted]
    said += [words.rstrip(".") for words in spoken(total, judgements)]
    return series_chart.draw(chart, "chart", title, series_chart.described(chart, total, said))


def _caption(one: Material) -> str:
    """What, and where the figures come from."""
    source = one.names.source_title(one.sheet.source) if one.sheet.source else ""
    words = own_words(one.sheet.title)
    return _("{what}. Source: {source}.").format(what=words, source=source) if source else f"{words}."
