# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""People teach what a phrase means: it stands until somebody teaches otherwise or takes it back."""

import pytest

from pejl.apps.audit.queries import entries
from pejl.apps.checks.actions import Lesson, forget, plain_phrase, teach
from pejl.apps.checks.models import TaughtPhrase
from pejl.apps.checks.queries import phrases
from pejl.core.errors import PejlError
from tests.factories import make_indicator
from tests.people import ALICE, BOB

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def indicators() -> None:
    make_indicator("places", unit="places")
    make_indicator("homeless")


def test_a_phrase_is_kept_with_who_taught_it():
    assert teach([Lesson(" Pladser  på Herberg ", "places", "age=18-24", "places")], acting_user=ALICE) == 1
    (found,) = phrases()
    assert (found.phrase, found.indicator, found.breakdown, found.unit, found.by) == (
        "pladser på herberg",
        "places",
        "age=18-24",
        "places",
        ALICE,
    )
    assert [entry.action for entry in entries(object_type="checks.TaughtPhrase")] == ["phrase.teach"]


def test_the_same_again_changes_nothing():
    teach([Lesson("pladser", "places")], acting_user=ALICE)
    assert teach([Lesson("Pladser", "places")], acting_user=BOB) == 0
    assert [one.by for one in phrases()] == [ALICE]


def test_another_meaning_needs_a_reason_and_the_old_one_is_kept():
    teach([Lesson("pladser", "places")], acting_user=ALICE)
    with pytest.raises(PejlError, match=r"version\.reason_missing"):
        teach([Lesson("pladser", "homeless")], acting_user=BOB)
    teach([Lesson("pladser", "homeless")], acting_user=BOB, reason="it was mixed up")
    assert [one.indicator for one in phrases()] == ["homeless"]
    assert TaughtPhrase.objects.count() == 2


def test_what_was_taught_can_be_taken_back():
    teach([Lesson("pladser", "places")], acting_user=ALICE)
    with pytest.raises(PejlError, match=r"version\.reason_missing"):
        forget("pladser", acting_user=BOB, reason="")
    forget("Pladser", acting_user=BOB, reason="it means several things")
    assert phrases() == ()
    with pytest.raises(PejlError, match=r"phrase\.unknown"):
        forget("pladser", acting_user=BOB, reason="again")


@pytest.mark.parametrize(
    ("lesson", "code"),
    [
        (Lesson("  ", "places"), "phrase.empty"),
        (Lesson("a" * 201, "places"), "phrase.too_long"),
        (Lesson("pladser", "palces"), "indicator.unknown"),
        (Lesson("pladser", "places", unit="seats"), "unit.unknown"),
    ],
)
def test_a_lesson_that_cannot_be_used_is_refused_with_all_the_others(lesson, code):
    with pytest.raises(PejlError) as refused:
        teach([Lesson("hjemløse", "homeless"), lesson], acting_user=ALICE)
    assert refused.value.code == code
    assert phrases() == ()


def test_phrases_are_kept_in_small_letters_with_single_spaces():
    assert plain_phrase("  Hjemløse \n i København ") == "hjemløse i københavn"
