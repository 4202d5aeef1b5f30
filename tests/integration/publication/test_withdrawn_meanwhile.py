# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A release that is withdrawn while somebody asks what is in force: he gets the one before, never its tombstone.

The withdrawal then carries a moment that is later than the one the question began at. The same happens where the clock
of another machine is ahead.
"""

from datetime import timedelta

import pytest
from django.utils import timezone

from pejl.apps.publication import queries
from pejl.apps.publication.actions import PublishRequest, publish
from pejl.apps.publication.models import WITHDRAWN, Release, ReleaseEvent
from pejl.core.texts import Localised
from pejl.interfaces.public.prepared.keys import shown
from tests.factories import make_scheme
from tests.people import ALICE

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def releases() -> None:
    make_scheme("beacons")
    for name in ("first", "second"):
        publish(PublishRequest(name, Localised(name)), acting_user=ALICE)
    later = timezone.now() + timedelta(seconds=2)
    second = Release.objects.get(code="second")
    ReleaseEvent.objects.create(release=second, kind=WITHDRAWN, at=later, by=ALICE, reason="A wrong figure.")


def test_the_release_before_is_in_force_and_can_be_read() -> None:
    in_force = queries.release_in_force()
    assert (in_force.code, in_force.withdrawn) == ("first", None)
    assert queries.site(in_force).schemes


def test_its_prepared_pages_hold() -> None:
    assert shown().release.code == "first"


def test_on_a_day_when_it_was_in_force_its_tombstone_is_met() -> None:
    then = queries.release_in_force(timezone.now())
    assert (then.code, then.withdrawn.reason) == ("second", "A wrong figure.")
