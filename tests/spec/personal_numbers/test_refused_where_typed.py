# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A personal number that somebody types is refused, and what only looks like one is not. Every number is of 1862."""

import pytest

from pejl.core.errors import PejlError
from pejl.core.personal_numbers.refusing import refuse


@pytest.mark.parametrize("text", ["Borger 130262-6983 har klaget", "1302626983", "Ring 12345678, cpr: 130262 6983"])
def test_a_number_is_refused_and_never_told_again(text):
    with pytest.raises(PejlError) as refused:
        refuse(text, field="explanation")
    assert refused.value.code == "personal_number.refused"
    assert refused.value.params["field"] == "explanation"
    assert "6983" not in str(refused.value.params)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Hjemløse på 859, se bilag 3",
        "1.387 personer i 2022 og 1.378 i 2024",  # digits enough, and no number among them
        "Ordrenummer 1302626983",  # worth a warning where a text is published; here it keeps nobody from working
        "0,1302626983",
    ],
)
def test_what_is_none_or_may_be_something_else_passes(text):
    refuse(text, field="explanation")
