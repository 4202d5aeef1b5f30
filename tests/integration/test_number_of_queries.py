# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A read costs the same number of queries however much there is to read."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from pejl.apps.assessments.actions import save_judgements, save_published, save_published_counts
from pejl.apps.assessments.queries import scheme_status
from pejl.apps.audit.queries import entries, overlapping_versions
from pejl.apps.goals.actions import propose_amendment, save_goal_texts
from pejl.apps.goals.queries import scheme_tree, schemes
from pejl.apps.indicators import queries as indicators
from pejl.apps.indicators.actions import save_breaks, save_comparison_groups, save_units
from pejl.apps.jobs.queries import worker_seen
from pejl.apps.measurements.facts import SeriesName
from pejl.apps.measurements.queries import (
    figure_versions,
    hidden_among,
    histories,
    history,
    series,
    series_for,
    series_names,
    series_names_of,
)
from pejl.apps.organisation.actions import save_organisations
from pejl.apps.organisation.queries import organisations
from tests.factories import (
    by_alice,
    make_goal,
    make_indicator,
    make_measure,
    make_scheme,
    make_source,
    moment,
    record_figures,
)

pytestmark = pytest.mark.django_db

READS: dict[str, tuple[int, Callable[[], object]]] = {
    "organisations": (1, organisations),
    "schemes": (2, schemes),
    "scheme_tree": (5, lambda: scheme_tree("beacons")),
    "sources": (1, indicators.sources),
    "units": (1, indicators.units),
    "comparison_groups": (1, indicators.comparison_groups),
    "indicator_sheets": (2, indicators.indicator_sheets),
    "indicator_sheet": (2, lambda: indicators.indicator_sheet("i0")),
    "sheet_versions": (1, lambda: indicators.sheet_versions("i0")),
    "measures_of": (3, lambda: indicators.measures_of("beacons")),
    "uses_of": (3, lambda: indicators.uses_of("i0")),
    "series": (5, lambda: series("i0")),
    "series_for": (5, lambda: series_for(SeriesName(code) for code in indicators.indicator_sheets())),
    "series_names": (1, lambda: series_names("i0")),
    "series_names_of": (1, lambda: series_names_of([f"i{number}" for number in range(8)])),
    "history": (1, lambda: history("i0")),
    "histories": (1, lambda: histories([f"i{number}" for number in range(8)])),
    "hidden_among": (1, lambda: hidden_among(range(50))),
    "series_for, hidden today": (6, lambda: series_for([SeriesName("i0")], hidden_by=moment("2025-01-01"))),
    "figure_versions": (1, lambda: figure_versions(range(50))),
    "scheme_status": (16, lambda: scheme_status("beacons")),
    "entries": (1, entries),
    "worker_seen": (1, worker_seen),
}


def grow(start: int, stop: int) -> None:
    """Goals with everything that can stand about them."""
    for number in range(start, stop):
        code, indicator = str(number), f"i{number}"
        save_organisations([{"organisation": f"o{number}", "title": {"da": "Enhed"}}], by=by_alice())
        save_units([{"code": f"u{number}", "kind": "count"}], by=by_alice())
        save_comparison_groups([{"code": f"g{number}"}], by=by_alice())
        make_source(f"s{number}")
        make_indicator(indicator, direction="increase", owner=f"o{number}", source=f"s{number}")
        save_breaks([{"indicator": indicator, "at": "2016-01-01", "kind": "law"}], by=by_alice())
        make_goal("beacons", code, position=number, direction="increase")
        save_goal_texts("beacons", [{"goal": code, "kind": "cause", "text": {"da": "Årsag"}}], by=by_alice())
        propose_amendment("beacons", code, {"kind": "drop"}, by=by_alice())
        make_measure("beacons", code, indicator, target={"value": "200", "period": "2017"})
        record_figures(indicator, {"2013": "100", "2014": "150"}, source=f"s{number}")
        printed = {"goal": code, "as_of": "2014-12-31"}
        save_published("beacons", [{**printed, "score": "1", "source": f"s{number}"}], by=by_alice())
        judged = {**printed, "verdict": "partly", "judged_by": {"da": "Udvalget"}}
        save_judgements("beacons", [judged], by=by_alice())
        counted = {"scheme": "beacons", "as_of": "2014-12-31", "what": f"w{number}", "value": 1}
        save_published_counts([counted], by=by_alice())


def queries_of(read: Callable[[], object]) -> int:
    with CaptureQueriesContext(
        connection,
    ) as captured:
        read()
    return len(captured)


@pytest.fixture
def register() -> Callable[[int, int], None]:
    make_scheme("beacons")
    grow(0, 2)
    return grow


def test_every_read_costs_what_it_says_and_no_more_when_there_is_more(register):
    before = {name: queries_of(read) for name, (_, read) in READS.items()}
    register(2, 8)
    after = {name: queries_of(read) for name, (_, read) in READS.items()}
    stated = {name: number for name, (number, _) in READS.items()}
    stated["series_for"] += READS["indicator_sheets"][0]
    assert before == stated
    assert after == stated


def test_looking_for_overlaps_costs_one_query_for_each_table(register):
    assert queries_of(overlapping_versions) == len(overlapping_versions())
