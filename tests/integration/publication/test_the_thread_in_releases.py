# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A release holds what was asked, done and paid for as known; what is not frozen anew keeps its words."""

import pytest

from pejl.apps.audit.recording import stamp
from pejl.apps.initiatives.actions import save_initiatives
from pejl.apps.publication import queries
from pejl.apps.publication.actions import PublishRequest, publish
from pejl.apps.publication.facts import ReleaseFacts, ThreadPart
from pejl.core.texts import Localised
from pejl.interfaces.exchange.package_reader import read_package
from pejl.interfaces.exchange.register.loading import Order, load_package
from tests.factories import make_goal, make_scheme
from tests.packages import ASKED
from tests.people import ALICE

pytestmark = pytest.mark.django_db


@pytest.fixture
def loaded() -> None:
    load_package(read_package(ASKED), Order(ALICE, "Example"))


def published(name: str, *schemes: str) -> ReleaseFacts:
    return publish(PublishRequest(name, Localised(name), schemes), acting_user=ALICE).release


def rename(code: str, title: str) -> None:
    entry = {"initiative": code, "title": {"da": title}}
    save_initiatives([entry], by=stamp(ALICE, reason="A better name."))


@pytest.mark.usefixtures("loaded")
def test_a_release_holds_the_whole_thread() -> None:
    first = published("first")
    part = queries.thread(first)
    assert [one.code for one in part.initiatives] == ["clean-water", "harbour-bath"]
    assert [one.code for one in part.budget_items] == ["bath-2023", "water-2023"]
    assert [one.code for one in part.conditions] == ["bathing-act"]
    assert list(queries.asked(first)) == ["harbour-assembly"]
    assert queries.asked(first)["harbour-assembly"].recommendations["1"].initiatives[0].initiative == "harbour-bath"


@pytest.mark.usefixtures("loaded")
def test_what_changes_afterwards_is_seen_in_the_next_release_only() -> None:
    first = published("first")
    rename("harbour-bath", "Det nye bad")
    assert queries.thread(first).initiatives[1].title.da == "Havnebadet"
    assert queries.thread(published("second")).initiatives[1].title.da == "Det nye bad"


@pytest.mark.usefixtures("loaded")
def test_a_release_of_one_scheme_brings_only_what_is_linked_to_it_anew() -> None:
    make_scheme("parks")
    make_goal("parks", "1")
    published("first")
    rename("harbour-bath", "Det nye bad")
    second = published("second", "parks")
    assert queries.thread(second).initiatives[1].title.da == "Havnebadet"
    assert list(queries.asked(second)) == ["harbour-assembly"]
    assert queries.thread(published("third", "harbour-goals")).initiatives[1].title.da == "Det nye bad"


@pytest.mark.usefixtures("loaded")
def test_links_to_a_scheme_that_nobody_has_published_stay_out() -> None:
    first = published("first", "harbour-assembly")
    part = queries.thread(first)
    assert [one.code for one in part.initiatives] == ["harbour-bath"]
    assert part.initiatives[0].contributions == ()
    assert [one.supports for one in part.budget_items] == [()]
    assert queries.asked(first)["harbour-assembly"].recommendations["1"].goals == ()


def test_a_release_without_anything_of_the_thread_has_no_part_for_it() -> None:
    make_scheme("parks")
    make_goal("parks", "1")
    first = published("first")
    assert queries.thread(first) == ThreadPart()
    assert {kind for kind, _code in queries.index(first)} == {"scheme", "site"}
