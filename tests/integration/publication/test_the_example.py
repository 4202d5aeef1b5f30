# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The example of Copenhagen, released as it would have been: what was frozen is what was computed."""

from pathlib import Path

import pytest
from django.db import connection

from pejl.apps.assessments.queries import scheme_status
from pejl.apps.assessments.recomputing import recomputed
from pejl.apps.publication import queries
from pejl.apps.publication.actions import PublishRequest, publish
from pejl.apps.publication.changes import NewFigure
from pejl.apps.publication.comparing import compare
from pejl.apps.publication.facts import IndicatorPart, ReleaseFacts
from pejl.apps.publication.freezing import freeze, thaw
from pejl.apps.publication.gathering import Order, gather
from pejl.core.texts import Localised
from pejl.interfaces.exchange import moments
from pejl.interfaces.exchange.package_reader import read_package
from pejl.interfaces.exchange.register import loading
from tests.people import ALICE

pytestmark = pytest.mark.django_db

DAYS = ("2015-06-24", "2024-06-30", "2024-09-10", "2025-12-01")


@pytest.fixture
def releases() -> tuple[ReleaseFacts, ...]:
    """The four editions, oldest first."""
    package = read_package(Path(__file__).parents[3] / "examples" / "copenhagen")
    loading.load_package(package, loading.Order(ALICE, "the example"))
    for day in DAYS:
        request = PublishRequest(f"shown-{day}", Localised(day), published_from=moments.read_moment(day))
        publish(request, acting_user=ALICE)
    return tuple(reversed(queries.releases()))


def test_every_edition_reads_back_as_it_was_computed_and_computes_the_same_again(releases):
    for release in releases:
        queries._ALREADY_READ.clear()
        contents = queries.contents(release)
        assert contents == gather(Order((), release.known_at, release.prepared_at, None))
        for code, status in contents.schemes.items():
            assert status == scheme_status(code, known_at=release.known_at)
            assert recomputed(status, {}) == {one.goal.code: one.assessment for one in status.goals}
        for part in contents.indicators.values():
            assert repr(thaw(IndicatorPart, freeze(part)).versions) == repr(part.versions)


WAYS = (
    "ANALYZE",  # which the server does by itself, whenever it likes
    "SET LOCAL enable_seqscan = off",
    "SET LOCAL enable_indexscan = off; SET LOCAL enable_bitmapscan = off",
    "SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off",
    "SET LOCAL enable_nestloop = off",
)


@pytest.mark.parametrize("way", WAYS)
def test_what_is_read_does_not_depend_on_how_the_database_finds_it(releases, way):
    """PostgreSQL answers rows that an order does not tell apart as it finds them."""
    with connection.cursor() as cursor:
        cursor.execute(way if connection.vendor == "postgresql" else "ANALYZE")
    queries._ALREADY_READ.clear()
    newest = releases[-1]
    assert queries.contents(newest) == gather(Order((), newest.known_at, newest.prepared_at, None))


def test_each_edition_shows_the_schemes_there_were_and_the_first_says_one_comma_six(releases):
    assert [len(queries.site(one).schemes) for one in releases] == [1, 2, 3, 4]
    first = queries.scheme(releases[0], "pejlemaerker-2014-2017").goal("1")
    assert first.published.display == "1,6"
    assert [one.reconstructed for one in releases] == [True] * 4
    assert queries.release_in_force(moments.read_moment("2024-07-01")) == releases[1]


def test_the_newest_edition_brings_figures_without_losing_any(releases):
    changes = compare(*releases[2:]).changes
    assert any(isinstance(one, NewFigure) for one in changes)
    assert not [one for one in changes if getattr(one, "what", "") == "dropped"]
