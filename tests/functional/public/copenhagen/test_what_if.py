# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What if: a target that nobody has decided, held against a figure's own past."""

import pytest

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("copenhagen"), pytest.mark.xdist_group("copenhagen")]
ADDRESS = "/indikator/unge-i-maalgruppen-afgangseksamen/hvad-hvis/"


def test_the_page_asks_for_a_target_first(reader):
    text = reader.reads(ADDRESS)
    assert "Sæt et mål, og se, hvor ambitiøst det ville være." in text
    assert 'name="number"' in reader.opens(ADDRESS).content.decode()


def test_a_target_is_told_by_year_and_by_the_best_year_ever(reader):
    text = reader.reads(f"{ADDRESS}?number=600&year=2028")
    assert "333 personer i skoleåret 2024/2025." in text
    assert "For at nå 600 personer i 2028 skal der til" in text
    assert "Den største ændring på et år, der er set i den retning, er +61." in text


def test_the_homeless_count_cannot_tell_and_says_why(reader):
    text = reader.reads("/indikator/hjemloese/hvad-hvis/?number=1200&year=2030")
    assert "1.378 eller 1.387 personer i 2024. Det kan vi ikke sige." in text
    assert "Papirerne er uenige om et tal." in text


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("number=mange&year=2030", "Skriv et tal"),
        ("number=5&year=1999", "Skriv et årstal fra"),
        ("number=5", "Skriv et årstal fra"),
    ],
)
def test_what_cannot_be_read_is_told_beside_its_field(reader, question, words):
    assert words in reader.reads(f"{ADDRESS}?{question}", status=400)


def test_the_answer_is_data_too(reader):
    found = reader.opens(f"{ADDRESS}data.json?number=600&year=2028").json()
    (answer,) = found["answers"]
    assert (answer["number"], answer["year"], answer["outlook"]) == (600, 2028, "unlikely")
    assert reader.opens(f"{ADDRESS}data.json").json()["answers"] == []


def test_a_figure_that_is_missing_is_no_start(reader):
    assert "Der er ikke noget målt tal at begynde med." in reader.reads(
        "/indikator/flyttet-i-egen-bolig/hvad-hvis/?number=5&year=2030"
    )


def test_the_indicator_leads_there(reader):
    assert 'href="/indikator/hjemloese/hvad-hvis/"' in reader.opens("/indikator/hjemloese/").content.decode()
