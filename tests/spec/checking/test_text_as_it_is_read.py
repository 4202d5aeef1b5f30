# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Text before anything is looked for in it: one kind of space and dash, and words that a line end cut made whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pejl.core.checking.normal import normalise

READ = [
    ("１２ pladser og 1߃ boliger", "12 pladser og 13 boliger"),  # digits of other scripts are digits
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
    # what has run together
    ("1.442,i12022 var det1.370, 0og i 2024", "1.442,i 2022 var det 1.370, og i 2024"),
    ("24,6 % 0g 18,9 %", "24,6 % og 18,9 %"),
    ("1 2023 var tallet", "I 2023 var tallet"),
    ("Slut. 12025 har vi", "Slut. I 2025 har vi"),
    ("| 2019 var antallet", "I 2019 var antallet"),
    ("202472025", "2024/2025"),
    ("kr.i2025-2028", "kr. i 2025-2028"),
    ("kr.i 2026", "kr. i 2026"),
    ("2023:276", "2023: 276"),
    ("2020/2021fik", "2020/2021 fik"),
    ("5pct og 100kr.", "5 pct og 100 kr."),
    ("ijanuar og kraftijuni", "i januar og kraft i juni"),
    ("deti 2024, samleti 2022 og gennemsniti samme år", "det i 2024, samlet i 2022 og gennemsnit i samme år"),
    # and what only looks so
    ("demokrati 2024 og politi 2024", "demokrati 2024 og politi 2024"),
    ("strategi 2025", "strategi 2025"),
    ("2020erne og F2", "2020erne og F2"),
    ("1 2023", "1 2023"),
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


def test_what_a_scan_has_spoiled_is_marked_where_it_stands():
    text = "I alt 12. 12025 har vi 14."
    found = normalise(text)
    ((start, end),) = found.damaged
    assert found.text[start:end] == "I "
    assert text[slice(*found.span(start, end))] == "1"


@given(st.text(alphabet="aøi -\n\N{SOFT HYPHEN}1204:|.,"))
def test_places_lie_in_order_inside_the_text(text):
    found = normalise(text)
    assert len(found.origin) == len(found.text) + 1
    assert list(found.origin) == sorted(found.origin)
    assert found.origin[-1] == len(text)
