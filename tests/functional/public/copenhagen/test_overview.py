# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The overview answers in ten seconds: how does it go, and what must I look at?"""

import pytest

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("copenhagen"), pytest.mark.xdist_group("copenhagen")]


@pytest.fixture
def page(reader):
    return reader.reads("/")


def test_the_first_sentence_counts_the_verdicts_worst_first(page):
    assert "Af fire indsatsområder er ét ikke nået, ét delvist nået, ét nået med forbehold og ét nået." in page


def test_goals_that_cannot_be_judged_are_counted_in_the_first_sentence(page):
    assert "kan ikke vurderes, fordi tallene mangler" in page


def test_what_goes_worst_stands_first(page):
    order = ["Afskaffelse af hjemløshed", "Sammenhængende social-", "Fastholdelse og", "Unge med komplekse"]
    places = [page.index(title) for title in order]
    assert places == sorted(places)


def test_a_judgement_that_the_rule_does_not_share_is_marked(page):
    assert "Beregning og vurdering er uenige Efter reglen: delvist nået." in page


def test_rival_figures_are_both_shown_and_called_unsettled(page):
    assert "1.378 eller 1.387 personer i 2024. Papirerne er uenige." in page


def test_what_is_missing_stands_beside_what_has_moved(page):
    assert page.index("Har flyttet sig") < page.index("Er uafklaret") < page.index("Mangler")


def test_every_other_follow_up_is_told_with_one_fact(page):
    assert "To af ni pejlemærker har en status. Pejlemærke 1 er foran planen." in page
    assert "6 bedre, 3 næsten uændret, 1 både bedre og værre og 2 værre." in page
    assert "anbefalinger. De har ingen beregnet status." in page


def test_nothing_is_said_to_have_risen_or_fallen_by_the_machine(page):
    said_by_people = ["Antallet af hjemløse er ikke faldet markant", "Personaleomsætningen er faldet"]
    own = page
    for sentence in said_by_people:
        own = own.replace(sentence, "")
    assert "signifikant" not in own
    assert "stigning" not in own.replace("Ingen stigning", "")
