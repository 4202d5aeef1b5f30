# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How far one's own figure is from that of the country or of others, and which figure is of whom in a list."""

import pytest

from tests.written import claims_on, verdict_on

TEETH = (
    "Alder | 2022 | 2024 | Hele landet 2024",
    "12-årige uden huller | 73,5 % | 74,0 % | 72,9 %",
    "15-årige uden huller | 64,0 % | 66,9 % | 65,3 %",
)
ROW = "Andelen af 15-årige uden huller er 66,9 % i 2024. "

DIFFERENCES = [
    (ROW + "Kommunen ligger 1,6 procentpoint over landsgennemsnittet.", "1,6 procentpoint", "holds"),
    (ROW + "Kommunen ligger 1,6 procentpoint under landsgennemsnittet.", "1,6 procentpoint", "contradicted"),
    (ROW + "Kommunen ligger 1,9 procentpoint over landsgennemsnittet.", "1,9 procentpoint", "contradicted"),
    (ROW + "Kommunen ligger 7,2 procentpoint over landsgennemsnittet.", "7,2 procentpoint", "not_checkable"),
    ("Kommunen ligger 1,6 procentpoint over landsgennemsnittet.", "1,6 procentpoint", "not_checkable"),
    ("Den er 12 dage mod 15 dage i hele landet. Det er 3 dage under landsgennemsnittet.", "3 dage", "holds"),
]


@pytest.mark.parametrize(("text", "quote", "verdict"), DIFFERENCES)
def test_a_difference_from_others_is_no_change_in_time(text, quote, verdict):
    assert verdict_on(quote, text, TEETH) == verdict


AGES = (
    "Børn uden huller",
    "Alder | 2020 | 2024 | Hele landet 2024",
    "5 år | 88 % | 88 % | 86 %",
    "7 år | 81 % | 83 % | 81 %",
)


def test_those_who_are_so_old_are_the_row_of_that_age():
    (told, _cell) = claims_on("83 %", "Andelen af 7-årige uden huller var 83 % i 2024.", AGES)
    assert str(told.verdict) == "holds"


PLACED = ("Anbringelser | 2023 | 2024", "Plejefamilie | 158 | 164", "Institution | 104 | 97", "Eget hjem | 30 | 41")

RESPECTIVELY = [
    ("I 2024 var hhv. 164 og 97 børn anbragt i plejefamilie og på institution.", "97", "holds"),
    ("I 2024 var hhv. 164 og 97 børn anbragt på institution og i plejefamilie.", "97", "contradicted"),
    ("Plejefamilie og institution havde i 2024 hhv. 164 og 97 børn.", "164", "holds"),
    ("Plejefamilie, institution og eget hjem havde i 2024 henholdsvis 164, 97 og 41 børn.", "41", "holds"),
    ("I 2024 var hhv. 164 børn anbragt i plejefamilie.", "164", "holds"),  # no list
    ("I 2024 var 41 børn i eget hjem, og hhv. 164 og 97 børn var andre steder.", "41", "holds"),
    ("I 2024 var hhv. 164 og desværre så mange som 97 børn anbragt i plejefamilie og på institution.", "164", "holds"),
]


@pytest.mark.parametrize(("text", "quote", "verdict"), RESPECTIVELY)
def test_each_of_several_figures_has_the_name_in_its_place(text, quote, verdict):
    assert str(claims_on(quote, text, PLACED)[0].verdict) == verdict


ACTIVE = (
    "Andel i aktivt tilbud 2024",
    "Ydelse | Andel i aktivt tilbud",
    "Kontanthjælp | 48 procent",
    "Hjælp til unge | 61 procent",
)


def test_names_that_stand_in_the_other_order_are_seen():
    text = "I 2024 er andelen i aktivt tilbud hhv. 61 og 48 procent for kontanthjælp og hjælp til unge."
    assert verdict_on("61", text, ACTIVE) != "holds"


OWN_PERIODS = [
    ("38 procent er uden job, hvilket er 3 procentpoint færre end i 2022 (41 procent).", "38 procent", None),
    ("Der er 12 klager i 2024 mod 15 året før.", "15", "2023"),
    ("Der er 12 klager i 2024.", "12 klager", "2024"),
]


@pytest.mark.parametrize(("text", "quote", "period"), OWN_PERIODS)
def test_what_a_figure_is_held_against_is_not_its_own_period(text, quote, period):
    (claim,) = claims_on(quote, text)
    assert (str(claim.period) if claim.period else None) == period
