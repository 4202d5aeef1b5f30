# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The entries of the index, from the very objects that the pages show, in the active language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _

from pejl.apps.assessments.facts import GoalStatus, SchemeStatus
from pejl.apps.measurements.facts import SeriesName
from pejl.apps.publication.facts import Contents, IndicatorPart
from pejl.core.observations import Observation, Series
from pejl.core.periods import Period, PeriodKind
from pejl.core.searching.index import Entry
from pejl.core.texts import Localised
from pejl.interfaces.public.glossary import terms
from pejl.interfaces.public.links import address
from pejl.interfaces.public.presenting.lookups import lookups
from pejl.interfaces.wording.figures import rivals, status_words
from pejl.interfaces.wording.languages import active, capitalised, listed, own_words
from pejl.interfaces.wording.lookups import Lookups
from pejl.interfaces.wording.periods import in_period


def entries(found: Contents) -> tuple[Entry, ...]:
    """Every scheme, goal and indicator of a release, and the pages about the site itself."""
    statuses = [found.schemes[one.code] for one in found.site.schemes]
    uses, names = _uses(statuses), lookups(found.site)
    return (
        *(_indicator(part, names, uses.get(code, {})) for code, part in found.indicators.items()),
        *(entry for status in statuses for entry in _goals(status)),
        *(_scheme(status) for status in statuses),
        *_pages(),
    )


def _text(*texts: Localised | str) -> str:
    return " ".join(filter(None, (own_words(one) if isinstance(one, Localised) else one for one in texts)))


def _other(title: Localised) -> str:
    """The title in the other language: a Danish word finds its page in English, too."""
    return title.da if active() == "en" else title.en


# --- schemes and goals -------------------------------------------------------------------------------------------


def _scheme(status: SchemeStatus) -> Entry:
    scheme = status.scheme
    return Entry(
        kind="scheme",
        code=scheme.code,
        path=address("public:scheme", scheme.code),
        title=own_words(scheme.title),
        wording=own_words(scheme.description),
        text=_other(scheme.title),
        years=_scheme_years(status),
    )


def _scheme_years(status: SchemeStatus) -> tuple[int, ...]:
    written = (status.scheme.period, status.scheme.prolonged_to)
    return _years(Period.parse(period) for period in written if period)


def _goals(status: SchemeStatus) -> Iterator[Entry]:
    years = _scheme_years(status)
    for one in status.goals:
        periods = [period for piece in one.assessment.pieces for period in (piece.baseline_period, piece.value_period)]
        measured = _years(period for period in periods if period)
        yield _goal(one, status, tuple(sorted({*years, *measured})))


def _goal(one: GoalStatus, status: SchemeStatus, years: tuple[int, ...]) -> Entry:
    goal = one.goal
    measured = [own_words(measure.title) for measure in one.measures]
    return Entry(
        kind="goal",
        code=goal.code,
        path=address("public:goal", status.scheme.code, goal.code),
        title=own_words(goal.title) or goal.code,
        context=f"{capitalised(own_words(one.level.title))} · {own_words(status.scheme.short_title)}",
        wording=own_words(goal.wording),
        text=_text(goal.target_group, *measured, *(text.text for text in goal.texts), goal.note, _other(goal.title)),
        years=years,
    )


# --- indicators --------------------------------------------------------------------------------------------------


def _uses(statuses: Iterable[SchemeStatus]) -> dict[str, dict[str, None]]:
    """The titles of the schemes that each indicator is used by, in their order."""
    found: dict[str, dict[str, None]] = {}
    for status in statuses:
        for one in status.goals:
            for measure in one.measures:
                found.setdefault(measure.indicator, {})[own_words(status.scheme.short_title)] = None
    return found


def _indicator(part: IndicatorPart, names: Lookups, uses: Iterable[str]) -> Entry:
    sheet = part.sheet
    total = part.series.get(SeriesName(sheet.code)) or Series(sheet.code, sheet.unit)
    own = [series for name, series in part.series.items() if not name.group]
    members = [member.title for breakdown in sheet.breakdowns for member in breakdown.members]
    about = (sheet.numerator, sheet.denominator, sheet.caveats, sheet.legal_basis, sheet.notes, *members)
    source = names.source_title(sheet.source) if sheet.source else ""
    return Entry(
        kind="indicator",
        code=sheet.code,
        path=address("public:indicator", sheet.code),
        title=own_words(sheet.title),
        context=_("Used in {schemes}").format(schemes=listed(list(uses))) if uses else "",
        wording=own_words(sheet.definition),
        text=_text(*about, source, _other(sheet.title)),
        years=_years(one.period for series in own for one in series.observations if one.measured),
        figures=_figures(total, names),
    )


def _figures(series: Series, names: Lookups) -> dict[int, str]:
    """What was measured in each year, as it is read; a whole year before a part of one, else the latest."""
    chosen: dict[int, Observation] = {}
    for one in series.observations:
        if one.measured:
            year = (one.period.end or one.period.start).year
            before = chosen.get(year)
            if before is None or before.period.kind is not PeriodKind.YEAR:
                chosen[year] = one
    return {year: _figure(one, series.unit, names) for year, one in chosen.items()}


def _figure(one: Observation, unit: str, names: Lookups) -> str:
    value = rivals(one.candidates, names.unit(unit))
    marked = status_words(one.status).lower() if one.status.uncertain else ""
    text = _("{value} {in_period} ({mark})") if marked else _("{value} {in_period}")
    return text.format(value=value, in_period=in_period(one.period), mark=marked)


def _years(periods: Iterable[Period]) -> tuple[int, ...]:
    """Every year that the periods touch; of an open one the year it begins in."""
    years = {year for one in periods for year in range(one.start.year, (one.end or one.start).year + 1)}
    return tuple(sorted(years))


# --- pages about the site ----------------------------------------------------------------------------------------


def _pages() -> Iterator[Entry]:
    words = " ".join(f"{term.word} {term.meaning}" for term in terms())
    pages = (
        ("public:method", _("How statuses are computed"), _("Barometer, light, verdict, rules and marks"), ""),
        ("public:try", _("Try another rule"), _("Change a rule and see which statuses change"), ""),
        ("public:glossary", _("Glossary"), _("The words that are used here"), words),
        ("public:releases", _("Releases"), _("What was published when, and what each release changed"), ""),
        ("public:catalogue", _("Data"), _("Every figure as CSV and JSON"), ""),
        ("public:accessibility", _("Accessibility statement"), "", ""),
    )
    for name, title, wording, text in pages:
        yield Entry("page", name.split(":")[1], address(name), title, wording=wording, text=text)
