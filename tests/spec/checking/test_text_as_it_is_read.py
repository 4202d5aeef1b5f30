# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Text before anything is looked for in it: one kind of space and dash, and words that a line end cut made whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pejl.core.checking.normal import normalise

READ = [
    # as it stands                     as it is read
    ("1\N{NO-BREAK SPACE}387", "1 387"),
    ("2021\N{EN DASH}2024 og \N{MINUS SIGN}5", "2021-2024 og -5"),
    ("53,5\nmio. kr.", "53,5 mio. kr."),
    ("boli-\nger", "boliger"),
    ("hjemlø- \r\n  setælling", "hjemløsetælling"),
    ("Socialfor-\n\nvaltningen", "Socialforvaltningen"),
    ("Social-\nog Sundhedsforvaltningen", "Social- og Sundhedsforvaltningen"),
    ("2021-\n2024", "2021- 2024"),
    ("Bispebjerg-\nNørrebro", "Bispebjerg- Nørrebro"),
    ("an\N{SOFT HYPHEN}vist", "anvist"),
    ("kolonne   kolonne", "kolonne   kolonne"),
    ("", ""),
]


@pytest.mark.parametrize(("written", "read"), READ)
def test_as_it_is_read(written, read):
    assert normalise(written).text == read


def test_every_letter_remembers_its_place():
    found = normalise("for-\nløb i 2024")
    start = found.text.index("2024")
    assert found.span(start, start + 4) == (11, 15)
    assert found.span(0, 5) == (0, 7)
    assert found.span(0, 0) == (0, 0)


@given(st.text(alphabet="aø -\n\N{SOFT HYPHEN}1.,"))
def test_places_lie_in_order_inside_the_text(text):
    found = normalise(text)
    assert len(found.origin) == len(found.text) + 1
    assert list(found.origin) == sorted(found.origin)
    assert found.origin[-1] == len(text)
