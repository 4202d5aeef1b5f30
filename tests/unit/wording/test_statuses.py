# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Every judgement has a word in both languages, and a score is shown in one of three forms."""

from dataclasses import dataclass
from decimal import Decimal

import pytest

from pejl.core.status.base import Change, Colour, Level, Path, Reason, Settings, State, Verdict
from pejl.interfaces.wording import statuses
from pejl.interfaces.wording.languages import speaking
from pejl.interfaces.wording.statuses import colour_word, display_score, setting_words


@dataclass
class Status:
    state: State
    score: Decimal | None = None


@pytest.mark.parametrize(
    ("status", "danish", "english"),
    [
        (Status(State.SCORED, Decimal("2.3954")), "2,4", "2.4"),
        (Status(State.SCORED, Decimal("0.05")), "0,1", "0.1"),
        (Status(State.SCORED, Decimal("-1.0993")), "−1,1", "−1.1"),
        (Status(State.SCORED, Decimal("0")), "0,0", "0.0"),
        (Status(State.ONLY_BASELINE), "0 (kun udgangspunkt)", "0 (baseline only)"),
        (Status(State.NO_DATA), "–", "–"),
        (Status(State.NOT_COMPUTABLE), "–", "–"),
        (Status(State.DIRECTION_ONLY), "–", "–"),
    ],
)
def test_a_status_is_shown_as_a_number_as_baseline_only_or_as_a_dash(status, danish, english):
    assert (display_score(status), display_score(status, "en")) == (danish, english)


@pytest.mark.parametrize(
    ("speak", "codes"),
    [
        (statuses.verdict_word, Verdict),
        (statuses.colour_word, Colour),
        (statuses.change_word, Change),
        (statuses.path_word, Path),
        (statuses.level_word, Level),
        (statuses.state_word, State),
        (statuses.reason_words, Reason),
        (statuses.signal_word, ("improvement", "deterioration", "within_noise", "not_testable", "rise", "fall")),
        (statuses.outlook_word, ("likely", "unlikely", "cannot_tell", "none")),
    ],
)
def test_every_code_has_a_word_of_its_own_in_both_languages(speak, codes):
    danish = [speak(code) for code in codes]
    with speaking("en"):
        english = [speak(code) for code in codes]
    assert all(danish)
    assert not set(danish) & set(english)


@pytest.mark.parametrize(
    ("change", "word"),
    [(Change.UNCHANGED, "Uændret"), (Change.WORSE, "Lidt værre"), ("", "Næsten uændret")],
)
def test_unchanged_is_for_equal_figures_only(change, word):
    assert colour_word(Colour.YELLOW, change) == word


def test_every_setting_is_a_rule_in_words():
    said = [setting_words(Settings(), name) for name in Settings().as_texts()]
    assert len(set(said)) == len(said)
    assert "Højst 5 % værre end udgangspunktet er gult" in said
    assert setting_words({"clamp": "none"}, "clamp") == "Point må ligge uden for skalaen"


@pytest.mark.parametrize("name", sorted(Settings.CHOICES))
def test_every_choice_of_a_setting_has_words(name):
    assert len({setting_words({name: choice}, name) for choice in Settings.CHOICES[name]}) == len(
        Settings.CHOICES[name]
    )
