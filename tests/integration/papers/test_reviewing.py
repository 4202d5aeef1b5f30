# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What must be looked at before a paper goes to the committee, and what is left in peace."""

from dataclasses import replace

import pytest

from pejl.documents.paper import Picture
from pejl.interfaces.exchange.moments import read_moment
from pejl.interfaces.papers.concerns import DEFAULT_WEIGHTS, Concern, Weight
from pejl.interfaces.papers.kinds import kind_named
from pejl.interfaces.papers.reviewing import review, weights_of
from pejl.interfaces.papers.view import RegisterView
from tests.composed import composed, example
from tests.factories import make_goal, make_indicator, make_measure, make_scheme, make_source, record_figures

pytestmark = pytest.mark.django_db

SCHEME = "title: Prøve\nscheme: beacons"


@pytest.fixture
def beacons():
    make_source()
    make_indicator("homeless", title={"da": "Hjemløse"}, direction="decrease")
    record_figures("homeless", {"2022": "1370", "2024": "1387"}, source="report")
    make_scheme("beacons", status_dates=["2024-12-31"], method="direction")
    make_goal("beacons", "1", direction="decrease")
    make_measure("beacons", "1", "homeless", baseline="2022")


def reviewed(paper, weights=DEFAULT_WEIGHTS, scheme="beacons"):
    return review(paper, RegisterView(read_moment(paper.known_at), scheme), weights)


def remarks(body):
    return [(one.concern.value, one.weight.value) for one in reviewed(composed(body, front=SCHEME))]


def test_a_paper_whose_figures_are_all_bound_has_nothing_to_look_at(beacons):
    body = "Der var {{ homeless[2022] }} i 2022 og {{ homeless[2024] }}. Tallet {{ tendens homeless[2022 -> 2024] }}."
    assert remarks(body) == []


def test_a_typed_figure_warns_and_a_draft_blocks_and_what_blocks_stands_first(beacons):
    assert remarks("Der er 99 pladser.\n\n::: udkast 1\n:::\n")[0] == ("drafted", "block")
    assert ("unbound", "warn") in remarks("Der er 99 pladser.\n\n::: udkast 1\n:::\n")


def test_a_word_for_a_trend_that_chance_explains_is_told_with_its_sentence(beacons):
    paper = composed(
        "Godt. Antallet viser en svag stigning fra {{ homeless[2022] }} til {{ homeless[2024] }}.", front=SCHEME
    )
    (one,) = reviewed(paper)
    assert (one.concern, one.words) == (
        Concern.AGAINST_TREND,
        "Antallet viser en svag stigning fra 1.370 til 1.387.",
    )


@pytest.mark.parametrize("start", ["Målsætningen om et markant fald er ikke nået:", "Der er ikke set et markant fald:"])
def test_a_goal_named_after_its_wish_and_what_is_denied_claim_no_trend(beacons, start):
    assert remarks(f"{start} {{{{ homeless[2022] }}}} i 2022 og {{{{ homeless[2024] }}}} i 2024.") == []


def test_a_goal_called_reached_against_its_status_blocks(beacons):
    reached = "Der er {{ homeless[2024] }} hjemløse. Målsætningen er dermed opnået."
    assert remarks(reached) == [("against_status", "block")]
    assert remarks(reached.replace("dermed", "ikke")) == []


def test_a_typed_figure_that_the_register_contradicts_blocks(beacons):
    found = remarks("I 2024 var der 1.450 hjemløse, og i 2022 var der {{ homeless[2022] }} hjemløse.")
    assert ("contradicted", "block") in found


def test_a_part_of_a_year_beside_whole_years_is_told(copenhagen):
    found = reviewed(example("bilag-indsatsomraader"), scheme="indsatsomraader-2021-2025")
    assert Concern.PART_YEAR in {one.concern for one in found}


def test_what_the_rules_wrote_never_contradicts_the_register(copenhagen):
    for name, scheme in (("sag-indsatsomraader", "indsatsomraader-2021-2025"), ("omstillingsplaner-2023", "")):
        assert Concern.CONTRADICTED not in {one.concern for one in reviewed(example(name), scheme=scheme)}


def test_a_picture_without_words_blocks(beacons):
    paper = composed("::: figur hjem\ncaption: Hjemløse.\nseries: homeless\n:::\n", front=SCHEME)
    silent = tuple(replace(one, alternative=" ") if isinstance(one, Picture) else one for one in paper.blocks)
    assert [one.concern for one in reviewed(replace(paper, blocks=silent))] == [Concern.NO_ALTERNATIVE]


def test_a_kind_chooses_what_blocks(beacons, tmp_path):
    def weights(checks):
        (tmp_path / "notat.md").write_text(f"---\ntitle: N\nchecks: {checks}\n---\n# A\n", encoding="utf-8")
        return weights_of(kind_named("notat", [tmp_path]))

    assert weights("{unbound: block}")[Concern.UNBOUND] is Weight.BLOCK
    assert weights("{unbound: block}")[Concern.DRAFTED] is Weight.BLOCK


def test_an_administration_chooses_what_blocks(beacons):
    paper = composed("Der er 99 pladser.", front=SCHEME)
    weights = {**DEFAULT_WEIGHTS, Concern.UNBOUND: Weight.BLOCK}
    assert [one.weight for one in reviewed(paper, weights)] == [Weight.BLOCK]
    assert reviewed(paper, {**DEFAULT_WEIGHTS, Concern.UNBOUND: Weight.OFF}) == ()
