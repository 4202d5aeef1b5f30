# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A paper's life: from draft to the agenda, what may happen when, and who may do it."""

import pytest

from pejl.core.errors import PejlError
from pejl.core.papers.states import NEED_A_NOTE, State, Step, after, may_sign, steps_open


@pytest.mark.parametrize(
    ("state", "step", "leads_to"),
    [
        ("draft", "submit", "review"),
        ("review", "return", "draft"),
        ("review", "sign", "signed"),
        ("signed", "return", "draft"),
        ("signed", "release", "on_agenda"),
        ("on_agenda", "correct", "corrected"),
        ("corrected", "correct", "corrected"),
        ("on_agenda", "archive", "archived"),
        ("corrected", "archive", "archived"),
    ],
)
def test_a_step_leads_to_a_state(state, step, leads_to):
    assert after(State(state), Step(step)) is State(leads_to)


@pytest.mark.parametrize(
    ("state", "step"),
    [
        ("draft", "sign"),
        ("draft", "release"),  # nothing reaches the committee unsigned
        ("review", "release"),
        ("on_agenda", "return"),  # what the committee has is not taken back
        ("draft", "correct"),
        ("archived", "correct"),
        ("archived", "archive"),
    ],
)
def test_a_step_that_is_not_open_is_refused_with_the_states_it_is_open_in(state, step):
    with pytest.raises(PejlError) as caught:
        after(State(state), Step(step))
    assert caught.value.code == "paper.not_now"
    assert state not in caught.value.params["expected"]


def test_what_may_be_done_next():
    assert {state.value: [step.value for step in steps_open(state)] for state in State} == {
        "draft": ["submit"],
        "review": ["return", "sign"],
        "signed": ["return", "release"],
        "on_agenda": ["correct", "archive"],
        "corrected": ["correct", "archive"],
        "archived": [],
    }


def test_the_text_is_changed_in_a_draft_only():
    assert [state.value for state in State if state.editable] == ["draft"]


def test_what_the_committee_has_is_frozen():
    assert [state.value for state in State if state.frozen] == ["on_agenda", "corrected", "archived"]


def test_nobody_signs_what_they_wrote():
    assert may_sign(written_by=frozenset({"anna"}), signer="bo")
    assert not may_sign(written_by=frozenset({"anna", "bo"}), signer="bo")


def test_a_return_and_a_correction_say_why():
    assert sorted(one.value for one in NEED_A_NOTE) == ["correct", "return"]
