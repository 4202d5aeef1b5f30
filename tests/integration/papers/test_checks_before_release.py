# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What the register and the paper's own shape say against it before it is released, and how a kind weighs that."""

from pathlib import Path

import pytest

from pejl.apps.assessments.actions import save_judgements
from pejl.documents.paper import Paper
from pejl.interfaces.exchange.moments import read_moment
from pejl.interfaces.papers.composing import Order, compose_paper
from pejl.interfaces.papers.concerns import Concern
from pejl.interfaces.papers.kinds_checked import Limits, limits_of
from pejl.interfaces.papers.reviewing import review, reviewed
from pejl.interfaces.papers.source.parts import PaperError
from pejl.interfaces.papers.source.reading import read_paper
from pejl.interfaces.papers.view import RegisterView
from tests.composed import composed
from tests.factories import by_alice, make_goal, make_indicator, make_measure, make_scheme, make_source, record_figures

pytestmark = pytest.mark.django_db

SCHEME = "title: Prøve\nscheme: beacons"
USUAL = Limits()
TARGET = {"period": "2024", "comparator": "<=", "value": "1300"}


@pytest.fixture
def beacons() -> None:
    make_source()
    make_indicator("homeless", title={"da": "Hjemløse"}, direction="decrease", frequency="yearly")
    record_figures("homeless", {"2022": "1370", "2024": "1387"}, source="report")
    make_scheme("beacons", status_dates=["2024-12-31"], method="direction")
    make_goal("beacons", "1", title={"da": "Færre hjemløse"}, direction="decrease")
    make_measure("beacons", "1", "homeless", baseline="2022", target=TARGET)


def judged(verdict: str, goal: str = "1") -> None:
    entry = {
        "goal": goal, "as_of": "2024-12-31", "verdict": verdict, "judged_by": {"da": "Socialforvaltningen"},
        "rationale": {"da": "Vurderet samlet."}, "source": "report",
    }  # fmt: skip
    save_judgements("beacons", [entry], by=by_alice())


def found(body: str, limits: Limits = USUAL, front: str = SCHEME) -> list[tuple[str, str, str]]:
    paper: Paper = composed(body, front=front)
    view = RegisterView(read_moment(paper.known_at), "beacons" if "scheme" in front else "")
    kept = (Concern.BLANK, Concern.TOO_LONG, Concern.AGAINST_DATA, Concern.MISSING, Concern.OTHER_UNIT, Concern.OVERDUE)
    told = (one for one in review(paper, view, limits=limits) if one.concern in kept)
    return [(one.concern.value, one.weight.value, one.words) for one in told]


# --- conclusions -----------------------------------------------------------------------------------------------------


def test_a_conclusion_by_people_that_the_figures_do_not_bear_is_told(beacons: None) -> None:
    judged("achieved")
    (one,) = found("Målet vurderes som {{ vurdering 1 }}.")
    assert one == ("against_data", "warn", "1 Færre hjemløse: vurderingen er “nået”, reglerne giver “ikke nået”")


def test_a_conclusion_that_the_figures_bear_is_left_in_peace(beacons: None) -> None:
    judged("not_achieved")
    assert found("Målet vurderes som {{ vurdering 1 }}.") == []


def test_a_conclusion_that_the_paper_does_not_tell_is_left_in_peace(beacons: None) -> None:
    judged("achieved")
    assert found("Der var {{ homeless[2024] }} hjemløse.") == []


def test_a_goal_without_data_that_people_call_reached_is_told(beacons: None) -> None:
    make_indicator("debt", title={"da": "Gæld"}, direction="decrease")
    make_goal("beacons", "2", title={"da": "Mindre gæld"}, direction="decrease")
    make_measure("beacons", "2", "debt", baseline="2022", target=TARGET)
    judged("achieved", "2")
    (one,) = found("Målet vurderes som {{ vurdering 2 }}.")
    assert one[:2] == ("missing", "warn")
    assert one[2].startswith("2 Mindre gæld: vurderingen er “nået”, reglerne giver “ingen data”")


# --- units -----------------------------------------------------------------------------------------------------------


def test_a_target_in_another_unit_than_its_figures_blocks(beacons: None) -> None:
    make_indicator("care", title={"da": "I behandling"}, unit="%", figure_kind="share", direction="increase")
    record_figures("care", {"2022": "62", "2024": "70"}, source="report")
    make_goal("beacons", "3", title={"da": "Flere i behandling"}, direction="increase")
    make_measure("beacons", "3", "care", baseline="2022", target={"period": "2024", "value": "80", "unit": "persons"})
    (one,) = found("Måltallet er {{ måltal 3 }}.")
    assert one == ("other_unit", "block", "3 3 Flere i behandling: måltallet er 80, tallet er 70\u00a0%")


def test_a_share_of_one_beside_percentages_blocks_and_a_small_percentage_does_not(beacons: None) -> None:
    for code, goal, figure, target in (("care", "3", "70", "0.8"), ("rare", "4", "1.1", "0.8")):
        make_indicator(code, title={"da": code}, unit="%", figure_kind="share", direction="increase")
        record_figures(code, {"2022": figure, "2024": figure}, source="report")
        make_goal("beacons", goal, title={"da": code}, direction="increase")
        make_measure("beacons", goal, code, baseline="2022", target={"period": "2024", "value": target})
    assert [one[2].split(":")[0] for one in found("{{ måltal 3 }} og {{ måltal 4 }}")] == ["3 3 care"]


# --- old figures -----------------------------------------------------------------------------------------------------


def test_an_indicator_without_a_new_figure_for_two_of_its_periods_is_told(beacons: None) -> None:
    body = "Der var {{ homeless[2022] }} hjemløse."
    front = "title: Prøve\nscheme: beacons\nas_of: {}-06-30"
    assert found(body, front=front.format(2026)) == []
    paper = composed(body, front=front.format(2027))
    view = RegisterView(read_moment(paper.known_at), "beacons", read_moment("2027-06-30").date())
    (one,) = (one for one in review(paper, view) if one.concern is Concern.OVERDUE)
    assert (one.weight.value, one.words) == ("warn", "Hjemløse: det nyeste tal er fra 2024")
    assert not [one for one in review(paper, view, limits=Limits(stale_after=3)) if one.concern is Concern.OVERDUE]


# --- sections --------------------------------------------------------------------------------------------------------


def test_a_heading_with_nothing_under_it_blocks() -> None:
    body = "# A\n\nTekst.\n\n# B\n\n## C\n\nTekst.\n\n# D\n\n::: ny-side\n:::\n\n# E\n\nTekst.\n"
    assert found(body, front="title: Prøve") == [("blank", "block", "D")]


def test_the_last_heading_may_not_be_empty_either() -> None:
    assert found("# A\n\nTekst.\n\n# B\n", front="title: Prøve") == [("blank", "block", "B")]


def test_more_than_the_kind_allows_is_told_with_both_numbers() -> None:
    body = f"# A\n\n{'ord ' * 30}\n\n# B\n\nKort.\n"
    assert found(body, Limits(longest=100), front="title: Prøve") == [("too_long", "warn", "119 > 100")]
    assert found(body, Limits(longest=119), front="title: Prøve") == []


# --- what a kind chooses ---------------------------------------------------------------------------------------------


def kind(folder: Path, front: str, text: str = "# Svar {#svar}\n\n::: skriv-her\n:::\n") -> Order:
    (folder / "notat.md").write_text(f"---\ntitle: Notat\n{front}\n---\n{text}", encoding="utf-8")
    return Order(kinds=(folder,))


def test_a_kind_sets_how_long_and_how_old_and_what_blocks(beacons: None, tmp_path: Path) -> None:
    order = kind(tmp_path, "longest: 10\nchecks: {too_long: block, overdue: 'off'}")
    source = read_paper("---\ntitle: P\nkind: notat\n---\n# Svar\n\nEt svar, der er for langt.\n", name="p.md")
    (one,) = reviewed(source, compose_paper(source, order), order)
    assert (one.concern.value, one.weight.value) == ("too_long", "block")


@pytest.mark.parametrize(
    ("front", "line", "code", "suggestion"),
    [
        ("requierd: [svar]", 3, "field.unknown", "required"),
        ("longest: meget", 3, "field.wrong_type", None),
        ("stale_after: 0", 3, "field.wrong_type", None),
        ("stale_after: true", 3, "field.wrong_type", None),
        ("open: måske", 3, "field.wrong_type", None),
        ("checks: [unbound]", 3, "field.wrong_type", None),
        ("checks:\n  drafted: block\n  unbond: block", 5, "paper.no_check", "unbound"),
        ("checks:\n  drafted: block\n  unbound: blok", 5, "field.not_allowed", "block"),
        ("required: svar", 3, "field.wrong_type", None),
        ("open: true\nrequired: [svra]", 4, "paper.section_unknown", "svar"),
    ],
)
def test_a_kind_that_says_something_wrong_is_told_with_its_file_and_line(
    tmp_path: Path, front: str, line: int, code: str, suggestion: str | None
) -> None:
    source = read_paper("---\ntitle: P\nkind: notat\n---\n# Svar\n\nTekst.\n", name="p.md")
    with pytest.raises(PaperError) as error:
        compose_paper(source, kind(tmp_path, front))
    (one,) = error.value.issues
    assert (one.place.file, one.place.line, one.code) == ("notat.md", line, code)
    assert suggestion is None or one.params["suggestion"] == suggestion


def test_limits_without_a_choice_are_ours() -> None:
    assert limits_of({}) == Limits() == Limits(3000, 2)
    assert limits_of({"longest": "500"}) == Limits(500, 2)


# --- recommendations -------------------------------------------------------------------------------------------------


def test_each_recommendation_has_its_reply_and_one_without_blocks(beacons: None) -> None:
    make_goal("beacons", "5", title={"da": "Et rejsehold"}, note={"da": "Det er prøvet med 12 hold."})
    make_goal("beacons", "6", title={"da": "Faste teams"})
    paper = composed("# Svar\n\n::: anbefalinger\ngoals: ['5', '6']\n:::\n", front=SCHEME)
    view = RegisterView(read_moment(paper.known_at), "beacons")
    told = {(one.concern.value, one.section, one.words) for one in review(paper, view)}
    assert told == {
        ("unbound", "5 Et rejsehold", "12"),
        ("drafted", "6 Faste teams", "Der er ikke registreret noget svar."),
    }


def test_a_recommendation_that_is_not_there_is_an_error_with_its_line(beacons: None) -> None:
    with pytest.raises(PaperError) as error:
        composed("# Svar\n\n::: anbefalinger\ngoals: ['7']\n:::\n", front=SCHEME)
    assert [(one.code, one.found) for one in error.value.issues] == [("paper.no_goals", "7")]
