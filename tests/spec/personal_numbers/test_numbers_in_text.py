# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Personal numbers in a text that is to be published. Every number here is of 1862 to 1899 or after 2036."""

import pytest

from pejl.core.personal_numbers import find, find_in_cells, recommended


@pytest.mark.parametrize(
    "text",
    [
        "Borger 1302626983 har klaget",
        "Borger 130262-6983 har klaget",
        "Borger 130262 6983 har klaget",
        "Borger 130262 - 6983 har klaget",
        "Borger 130262/6983 har klaget",
        "Borger 130262.6983 har klaget",
        "Borger 130262\t6983 har klaget",
        "Borger 130262–6983 har klaget",  # an en dash
        "Borger 130262 — 6983 har klaget",  # an em dash
        "Borger 130262‑6983 har klaget",  # a hyphen that does not break
        "Borger 130262−6983 har klaget",  # a minus sign
        "Borger 130262\u00a06983 har klaget",  # a space that does not break
        "Borger 130262\u202f6983 har klaget",  # a narrow one
        "Borger 130262\u00ad-6983 har klaget",  # a soft hyphen
        "Borger 130262\u200b6983 har klaget",  # a space without width
        "Borger １３０２６２-６９８３ har klaget",  # digits of full width
        "klage_130262_6983.pdf",  # the name of a file
        "cpr: 170573-6801",  # the check digit does not hold
        "670562-6920",  # a replacement number
        "020329-1WQ3",  # a replacement number with letters
        "ordrenummer 12, cpr 130262-6983",  # what it is called counts most
        "ordrenummer 12, borger 130262-6983",  # the other word belongs to another number
    ],
)
def test_a_number_blocks_the_release(text):
    assert [one.action.value for one in find(text)] == ["block"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Borger 13 02 62-6983 har klaget", "grouped"),
        ("Borger 13.02.62-6983 har klaget", "grouped"),
        ("Borger 13.02.1862-6983 har klaget", "grouped"),
        ("Borger 130262-69 83 har klaget", "grouped"),
        ("05 13 02 62 69 83", "grouped"),  # any of the groups may be the first
        ("(cpr-nr. 130262-xxxx)", "masked"),  # the day of birth is still there
        ("cpr-nr. 130262****", "masked"),
        ("Ordrenummer 1302626983", "order_number"),
        ("faktura nr. 130262-6983", "order_number"),
        ("Ordrenummer er 1302626983", "order_number"),
        ("1302626983 (ordrenr. 4)", "order_number"),
        ("p-nr 1302626983", "order_number"),
        ("0.1302626983", "fraction"),
        ("0,1302626983", "fraction"),
        ("navn;130262;6983", "neighbours"),
        ("130262-\n6983", "neighbours"),
    ],
)
def test_what_may_be_one_is_warned_of(text, why):
    assert [(one.action.value, one.why.value) for one in find(text)] == [("warn", why)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "id 13026269837",  # eleven digits
        "tlf. 33 92 33 00",
        "tlf. +45 33 92 33 00",
        "CVR 12345678",
        "2024;2025;0,123456;789012",
        "x1302626983y",  # inside a word
        "310462-6849",  # 31 April
        "001162-6696",
        "1.302.626.983 kr.",  # an amount
        "990262-xxxx",
    ],
)
def test_other_numbers_are_left_alone(text):
    assert find(text) == []


def test_a_finding_shows_day_and_month_and_where_it_stands():
    (found,) = find("Borger 130262 – 6983 har klaget")
    assert (found.start, found.end, found.masked) == (7, 20, "1302......")
    assert "6983" not in repr(found)


@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("010180-8947", 0.9),
        ("170573-6230", 0.6),  # without the check digit
        ("cpr 170573-6230", 1.0),
        ("670562-6920", 0.6),
        ("ordrenummer 010180-8947", 0.3),
        ("cpr 13 02 62-6983", 1.0),
    ],
)
def test_the_check_digit_and_the_words_before_raise_the_score(text, score):
    assert [one.score for one in find(text)] == [score]


@pytest.mark.parametrize(
    ("cells", "found"),
    [
        (["Navn", "130262", "6983"], [(1, "neighbours", "warn")]),
        ([" 130262 ", "6983 "], [(0, "neighbours", "warn")]),
        (["130262-6983", "12"], [(0, "written", "block")]),
        (["120", "130262 6983", "130262", "6983"], [(1, "written", "block"), (2, "neighbours", "warn")]),
        (["1302", "6983"], []),
        ([], []),
    ],
)
def test_a_number_may_lie_in_two_cells(cells, found):
    assert [(place, one.why.value, one.action.value) for place, one in find_in_cells(cells)] == found


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("130262-6983 og 13 02 62-6983", "block"),
        ("13 02 62-6983", "warn"),
        ("1387 borgere", "ignore"),
    ],
)
def test_the_strictest_finding_decides(text, action):
    assert recommended(find(text)).value == action


def test_a_number_whose_end_is_hidden_is_not_whole():
    assert [one.whole for one in find("130262-6983 og cpr-nr. 130262-xxxx")] == [True, False]
