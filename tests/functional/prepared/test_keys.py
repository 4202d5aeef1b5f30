# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Prepared pages are found by a key, and anything that makes other pages makes another key."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.utils import timezone

from pejl.apps.publication.actions import PublishRequest, publish, withdraw
from pejl.core.texts import Localised
from pejl.interfaces.public.prepared import keys
from tests.factories import make_scheme, moment
from tests.people import ALICE

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def scheme() -> Iterator[None]:
    make_scheme("beacons")
    yield
    keys._installation.cache_clear()


def published(name: str, published_from=None):
    request = PublishRequest(name, Localised(name), published_from=published_from, known_at=moment("2020-06-01"))
    return publish(request, acting_user=ALICE).release


def test_before_the_first_release_nothing_is_shown():
    assert keys.shown() is None


def test_the_same_release_has_the_same_key_twice():
    first = published("first")
    assert keys.shown() == keys.shown()
    assert keys.shown().release == first


def test_two_releases_that_say_the_same_have_two_keys():
    first, key = published("first"), keys.shown().key
    second = published("second")
    assert second.digest == first.digest
    assert keys.shown().release == second
    assert keys.shown().key != key


def test_a_release_that_is_in_force_again_is_not_shown_as_before():
    published("first")
    key = keys.shown().key
    published("second")
    withdraw("second", reason="A wrong figure.", acting_user=ALICE)
    assert keys.shown().release.code == "first"
    assert keys.shown().key != key


def test_a_release_under_embargo_changes_nothing_until_then():
    published("first")
    key = keys.shown().key
    embargo = timezone.now() + timedelta(days=1)
    published("second", embargo)
    assert keys.shown().key == key
    assert keys.shown(embargo).release.code == "second"


@pytest.mark.parametrize("name", ["PEJL_OWNER_NAME", "PEJL_ACCESSIBILITY_STATEMENT", "STATIC_ROOT"])
def test_another_installation_has_another_key(settings, name):
    published("first")
    key = keys.shown().key
    setattr(settings, name, "another")
    keys._installation.cache_clear()
    assert keys.shown().key != key
