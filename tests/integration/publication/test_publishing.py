# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A release shows what was known, keeps showing it, and is in force when it says so."""

from datetime import datetime, timedelta
from decimal import Decimal

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from pejl.apps.audit.queries import entries
from pejl.apps.goals.actions import change_goal
from pejl.apps.publication import queries
from pejl.apps.publication.actions import Published, PublishRequest, publish, withdraw
from pejl.apps.publication.facts import ReleaseFacts
from pejl.apps.publication.models import Content, Release, ReleasedPart
from pejl.core.errors import PejlError
from pejl.core.texts import Localised
from tests.factories import by_alice, make_goal, make_indicator, make_measure, make_scheme, moment, record_figures
from tests.people import ALICE, BOB

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def schemes() -> None:
    """Two schemes with a goal each, from 100 in 2013 to 200 in 2017, at 150 in 2014; and an indicator of no scheme."""
    for scheme in ("beacons", "areas"):
        make_scheme(scheme, title={"da": scheme, "en": f"{scheme} in English"})
        make_indicator(f"{scheme}-helped", direction="increase")
        make_goal(scheme, "1", direction="increase")
        make_measure(scheme, "1", f"{scheme}-helped", target={"value": "200", "period": "2017"})
        record_figures(f"{scheme}-helped", {"2013": "100", "2014": "150"}, at="2020-01-01")
    make_indicator("spare")


def published(name: str, *schemes: str, **asked) -> Published:
    return publish(PublishRequest(name, Localised(name), schemes, **asked), acting_user=ALICE)


def correct(scheme: str, value: str = "190") -> None:
    record_figures(f"{scheme}-helped", {"2014": value}, at="2021-01-01", reason="late registrations")


def score(release: ReleaseFacts, scheme: str) -> Decimal | None:
    return queries.scheme(release, scheme).goals[0].assessment.score


def in_force(at: datetime | None = None) -> str | None:
    found = queries.release_in_force(at)
    return found and found.code


# --- what it shows -----------------------------------------------------------------------------------------------


def test_a_release_keeps_showing_what_was_known_when_it_was_made():
    first = published("first").release
    correct("beacons")
    second = published("second").release
    assert score(first, "beacons") == Decimal("2.5")
    assert score(second, "beacons") == Decimal("4.5")
    assert [one.period for one in queries.indicator(first, "beacons-helped").versions] == [
        one.period for one in queries.indicator(second, "beacons-helped").versions[:2]
    ]


def test_it_holds_every_scheme_every_indicator_and_the_site_that_binds_them():
    contents = queries.contents(published("first").release)
    assert list(contents.schemes) == ["areas", "beacons"]
    assert list(contents.indicators) == ["areas-helped", "beacons-helped", "spare"]
    assert {one.code for one in contents.site.schemes} == {"areas", "beacons"}
    assert [one.code for one in contents.site.indicators] == list(contents.indicators)
    assert [(one.scheme, one.goal, one.measure) for one in contents.site.uses_of("areas-helped")] == [
        ("areas", "1", "1")
    ]


def test_schemes_that_are_not_named_are_carried_over_as_the_very_same_rows():
    first = published("first").release
    correct("beacons")
    correct("areas")
    answer = published("second", "beacons")
    second = answer.release
    assert (score(second, "beacons"), score(second, "areas")) == (Decimal("4.5"), Decimal("2.5"))
    before, after = queries.index(first), queries.index(second)
    changed = {part for part in after if before[part] != after[part]}
    assert changed == {("scheme", "beacons"), ("indicator", "beacons-helped")}
    assert (answer.new, answer.unchanged, answer.carried) == (2, 1, 3)
    assert (second.schemes, second.base) == (("beacons",), "first")


def test_a_scheme_that_is_named_alone_brings_only_its_own_indicators():
    release = published("first", "beacons").release
    assert list(queries.contents(release).indicators) == ["beacons-helped"]


def test_an_indicator_a_goal_is_no_longer_measured_by_is_frozen_anew_all_the_same():
    published("first")
    make_indicator("other", direction="increase")
    make_measure("beacons", "1", "other", by=by_alice("2021-01-01", "a better figure"))
    correct("beacons")
    second = queries.contents(published("second", "beacons").release)
    assert {one.indicator for one in second.site.uses if one.scheme == "beacons"} == {"other"}
    assert len(second.indicators["beacons-helped"].versions) == 3


def test_what_was_replaced_later_stands_open_in_the_release_and_nobody_is_named():
    first = published("first", known_at=moment("2020-06-01"), published_from=moment("2020-06-01"))
    correct("beacons")
    again = published("again", known_at=moment("2020-06-01"), published_from=moment("2020-06-02"))
    versions = queries.indicator(again.release, "beacons-helped").versions
    assert [(str(one.value), one.recorded_to, one.recorded_by) for one in versions] == [
        ("100", None, ""),
        ("150", None, ""),
    ]
    assert again.release.digest == first.release.digest  # they say the same


# --- when it is in force -----------------------------------------------------------------------------------------


def test_nothing_is_in_force_before_the_first_release():
    assert in_force() is None
    assert queries.releases() == ()


def test_the_newest_release_is_in_force_from_its_time_on():
    published("old", published_from=moment("2021-06-01"))
    published("new", published_from=moment("2022-06-01"))
    asked = ("2021-05-31", "2021-06-01", "2022-05-31", "2022-06-01")
    assert [in_force(moment(day)) for day in asked] == [None, "old", "old", "new"]
    assert in_force() == "new"


def test_a_reconstruction_of_the_past_does_not_replace_what_is_in_force():
    published("today")
    answer = published("past", published_from=moment("2021-06-01"))
    assert in_force() == "today"
    assert answer.release.reconstructed
    assert not queries.release("today").reconstructed


def test_under_embargo_nobody_hears_of_it():
    published("old")
    opening = timezone.now() + timedelta(days=1)
    coming = published("coming", published_from=opening).release
    assert in_force() == "old"
    assert in_force(opening - timedelta(seconds=1)) == "old"
    assert in_force(opening) == "coming"
    assert [one.code for one in queries.releases()] == ["old"]
    assert [one.code for one in queries.releases(even_coming=True)] == ["coming", "old"]
    with pytest.raises(PejlError, match=r"release\.unknown"):
        queries.release("coming")
    assert coming.published_from == opening


def test_a_scheme_that_only_a_coming_release_has_is_unknown_until_then():
    old = published("old", "beacons").release
    published("coming", "areas", published_from=timezone.now() + timedelta(days=1))
    with pytest.raises(PejlError, match=r"scheme\.unknown"):
        queries.scheme(old, "areas")
    published("now", "areas")
    with pytest.raises(PejlError, match=r"scheme\.not_known"):
        queries.scheme(old, "areas")
    with pytest.raises(PejlError, match=r"indicator\.unknown"):
        queries.indicator(old, "nothing")


# --- withdrawal --------------------------------------------------------------------------------------------------


def test_withdrawn_it_leaves_a_tombstone_and_the_one_before_is_in_force_again():
    published("first")
    published("second")
    answer = withdraw("second", reason="A table was wrong.", acting_user=BOB)
    assert answer.in_force == queries.release("first")
    (stone,) = [one for one in queries.releases() if one.withdrawn]
    assert stone.withdrawn == answer.release.withdrawn
    assert (stone.withdrawn.by, stone.withdrawn.reason) == (BOB, "A table was wrong.")
    with pytest.raises(PejlError) as error:
        queries.site(stone)
    assert error.value.code == "release.withdrawn"
    assert error.value.params["reason"] == "A table was wrong."


def test_it_had_been_in_force_until_then():
    published("first", published_from=moment("2021-06-01"))
    before = timezone.now()
    withdraw("first", reason="wrong", acting_user=BOB)
    assert in_force(before) == "first"
    assert in_force() is None


def test_withdrawing_says_which_releases_still_show_what_it_brought():
    published("first")
    correct("beacons")
    published("second", "beacons")
    published("third", "areas")
    assert withdraw("second", reason="wrong", acting_user=BOB).also_shown_by == ("third",)


def test_what_was_there_before_it_was_not_brought_by_it():
    published("first")
    published("second")
    assert withdraw("second", reason="wrong", acting_user=BOB).also_shown_by == ()


def test_a_withdrawn_release_is_not_built_upon():
    published("first")
    correct("beacons")
    published("second", "beacons")
    withdraw("second", reason="wrong", acting_user=BOB)
    third = published("third", "areas").release
    assert (third.base, score(third, "beacons")) == ("first", Decimal("2.5"))


@pytest.mark.parametrize(
    ("name", "reason", "code"),
    [("nothing", "wrong", "release.unknown"), ("first", " ", "version.reason_missing")],
)
def test_a_withdrawal_names_a_release_and_a_reason(name, reason, code):
    published("first")
    with pytest.raises(PejlError) as error:
        withdraw(name, reason=reason, acting_user=BOB)
    assert error.value.code == code
    assert in_force() == "first"


def test_a_release_is_withdrawn_once():
    published("first")
    withdraw("first", reason="wrong", acting_user=BOB)
    with pytest.raises(PejlError, match=r"release\.withdrawn"):
        withdraw("first", reason="wrong again", acting_user=BOB)


# --- what is refused ---------------------------------------------------------------------------------------------

TOMORROW = timezone.now() + timedelta(days=1)
REFUSED = {
    "a name that is no code": ({"name": "Status 2025"}, "release.name"),
    "a name that is too long": ({"name": "a" * 101}, "release.name"),
    "no title": ({"title": Localised("")}, "release.no_title"),
    "a name that is taken": ({"name": "taken"}, "release.exists"),
    "knowledge of the future": ({"known_at": TOMORROW, "published_from": TOMORROW}, "version.in_the_future"),
    "a past that knows what came later": (
        {"known_at": moment("2021-06-01"), "published_from": moment("2020-06-01")},
        "release.knows_the_future",
    ),
    "a time that is nowhere": ({"published_from": datetime(2020, 1, 1)}, "version.no_time_zone"),  # noqa: DTZ001
    "a scheme that never was": ({"schemes": ("beakons",)}, "scheme.unknown"),
    "a scheme that was not known then": (
        {"schemes": ("beacons",), "known_at": moment("2019-01-01")},
        "scheme.not_known",
    ),
    "a time when nothing was known": ({"known_at": moment("2019-01-01")}, "release.nothing"),
}


@pytest.mark.parametrize(("asked", "code"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_published_is_refused_whole(asked, code):
    published("taken")
    counts = [model.objects.count() for model in (Release, ReleasedPart, Content)]
    with pytest.raises(PejlError) as error:
        publish(PublishRequest(**{"name": "new", "title": Localised("Ny"), **asked}), acting_user=ALICE)
    assert error.value.code == code
    assert [model.objects.count() for model in (Release, ReleasedPart, Content)] == counts


def test_nobody_publishes_nothing():
    with pytest.raises(PejlError, match=r"version\.nobody"):
        publish(PublishRequest("new", Localised("Ny")), acting_user="")


# --- how it is kept ----------------------------------------------------------------------------------------------


def test_what_was_published_cannot_be_altered_by_anybody():
    published("first")
    for statement in (
        "UPDATE publication_content SET body = ''",
        "DELETE FROM publication_releasedpart",
        "UPDATE publication_release SET known_at = prepared_at",
    ):
        with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)


def test_publishing_and_withdrawing_leave_their_trace():
    published("first")
    withdraw("first", reason="wrong", acting_user=BOB)
    found = entries(object_type="publication.Release", object_key="first")
    assert [(one.action, one.actor, one.reason) for one in found] == [
        ("release.withdraw", BOB, "wrong"),
        ("release.publish", ALICE, ""),
    ]


def test_a_release_is_read_with_as_many_queries_however_large_it_is():
    def cost(release: ReleaseFacts) -> list[int]:
        reads = (
            queries.release_in_force,
            queries.releases,
            lambda: queries.contents(release),
            lambda: queries.schemes(release),
        )
        found = []
        for read in reads:
            queries._ALREADY_READ.clear()
            queries._INDEXES.clear()
            with CaptureQueriesContext(connection) as captured:
                read()
            found.append(len(captured))
        return found

    small = cost(published("small", "beacons").release)
    for number in range(5):
        make_indicator(f"i{number}")
        record_figures(f"i{number}", {"2013": "1"})
    large = cost(published("large").release)
    assert small == large == [1, 1, 2, 2]


def test_a_part_is_read_from_the_database_once():
    release = published("first").release
    queries._ALREADY_READ.clear()  # another test may have read the same texts
    queries.scheme(release, "beacons")
    with CaptureQueriesContext(connection) as captured:
        queries.scheme(release, "beacons")
        queries.site(queries.release("first"))
    assert sum("publication_content" in one["sql"] for one in captured) == 1
    assert not any("publication_releasedpart" in one["sql"] for one in captured)


def test_a_goal_that_is_reworded_afterwards_reads_as_it_was_published():
    release = published("first").release
    change_goal("beacons", "1", {"title": {"da": "Noget andet"}}, by=by_alice("2021-01-01", "clearer"))
    assert queries.scheme(release, "beacons").goals[0].goal.title.da == "Mål 1"
