# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What is missing between a recommendation and what was to come of it; a missing step is told, never left out."""

from dataclasses import replace

import pytest

from pejl.core.thread.steps import Followed, Jurisdiction, Step, steps_missing

WHOLE = Followed(answered=True, elaborated=True, jurisdiction=Jurisdiction.UNDER, decided=True, initiatives=1, goals=1)


def test_of_a_whole_thread_nothing_is_missing():
    assert steps_missing(WHOLE) == ()


def test_of_what_was_only_asked_everything_is_missing_in_the_order_of_the_thread():
    assert steps_missing(Followed(False, False, None, False, 0, 0)) == tuple(Step)


@pytest.mark.parametrize(
    ("changed", "missing"),
    [
        ({"answered": False}, Step.ANSWERED),
        ({"elaborated": False}, Step.ANSWERED),  # "vil derfor ikke blive uddybet yderligere"
        ({"jurisdiction": None}, Step.JURISDICTION),
        ({"decided": False}, Step.DECIDED),
        ({"initiatives": 0}, Step.DONE),
        ({"goals": 0}, Step.MEASURED),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else value.value,
)
def test_each_step_is_missing_by_itself(changed, missing):
    assert steps_missing(replace(WHOLE, **changed)) == (missing,)


@pytest.mark.parametrize("jurisdiction", Jurisdiction)
def test_only_where_the_committee_has_no_say_nothing_is_left_to_decide_or_do(jurisdiction):
    asked = Followed(True, True, jurisdiction, decided=False, initiatives=0, goals=0)
    no_say = jurisdiction in (Jurisdiction.NOT_UNDER, Jurisdiction.OUTSIDE)
    assert steps_missing(asked) == (() if no_say else (Step.DECIDED, Step.DONE, Step.MEASURED))
