# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""`pejl recommendations` and `pejl budget` answer what a committee asks: what is missing, what it costs, what ends."""

from pathlib import Path

import pytest

from tests.functional.cli.conftest import Run
from tests.packages import ASKED, copy_of

COPENHAGEN = "koebenhavnertinget-2024"


@pytest.fixture
def asked(pejl: Run) -> Run:
    assert pejl("import", ASKED).status == 0
    return pejl


def test_the_example_tells_which_recommendations_lack_a_verdict_or_an_answer(copenhagen: Run) -> None:
    answer = copenhagen("recommendations", COPENHAGEN, "--format", "json")
    assert answer.status == 1
    found = {one["code"]: one for one in answer.document["recommendations"]}
    assert len(found) == 22
    assert [code for code, one in found.items() if "jurisdiction" in one["missing"]] == [
        "1",
        "3.1",
        "5.3",
        "5.4",
        "5.5",
    ]
    assert [code for code, one in found.items() if "answered" in one["missing"]] == ["1"]
    assert (found["2.3.2"]["jurisdiction"], found["2.3.2"]["inherited_from"]) == ("under", "2.3")
    assert {code: one["jurisdiction"] for code, one in found.items() if one["jurisdiction"] not in (None, "under")} == {
        "2.2": "not_under",
        "3.4": "not_under",
        "4.1": "partly_not",
        "4.2": "other_primarily",
        "4.3": "other_primarily",
        "4.4": "other_primarily",
        "5.1": "other_usually",
        "5.2": "outside",
    }


def test_only_those_where_a_step_is_missing(copenhagen: Run) -> None:
    answer = copenhagen("recommendations", COPENHAGEN, "--missing", "answered")
    assert answer.status == 1
    assert answer.output.splitlines()[1].startswith("1 ")
    assert "2.1" not in answer.output


def test_nothing_is_told_of_what_nobody_had_asked_yet(asked: Run) -> None:
    before = asked("recommendations", "--known-at", "2021-12-31")
    assert (before.status, before.output) == (0, "Der er ingen anbefalinger.\n")


def test_nothing_to_object_to_where_every_recommendation_has_an_answer_and_a_verdict(pejl: Run, tmp_path: Path) -> None:
    plan = copy_of(ASKED, tmp_path / "answered") / "plan.yaml"
    text = plan.read_text(encoding="utf-8")
    unanswered = '  - {code: "3", level: recommendation, title: {da: Flere måger, en: More gulls}}\n'
    refused = "answer: {elaborated: false, source: reply-2022}"
    assert unanswered in text
    assert refused in text
    text = text.replace(unanswered, "").replace(refused, "answer: {jurisdiction: {verdict: outside}}")
    plan.write_text(text, encoding="utf-8")
    assert pejl("import", plan.parent).status == 0
    answer = pejl("recommendations", "harbour-assembly")
    assert answer.status == 0, answer.output
    assert answer.lines[-1] == "3 anbefalinger: 0 uden svar, 0, hvor der ikke står, hvem de hører under."


def test_what_supports_a_goal_with_the_sum_of_each_year_and_what_has_no_amount(asked: Run) -> None:
    answer = asked("budget", "harbour-goals", "2", "--format", "json")
    assert answer.status == 0
    assert [one["code"] for one in answer.document["items"]] == ["bath-2023", "water-2023"]
    assert [(one["year"], one["value"], one["unit"]) for one in answer.document["years"]] == [
        (2023, 1.5, "million_DKK"),
        (2024, 1.5, "million_DKK"),
    ]
    assert [one["item"] for one in answer.document["undivided"]] == ["bath-2023"]
    assert answer.document["unnamed"] == ["water-2023"]


def test_what_is_to_help_more_than_one_goal(asked: Run) -> None:
    answer = asked("budget", "--several-goals", "--format", "json")
    assert [one["code"] for one in answer.document["items"]] == ["bath-2023"]


@pytest.mark.parametrize(("day", "ends"), [("2023-12-31", ["bath-2023"]), ("2023-12-30", []), ("2025-01-01", [])])
def test_what_runs_out_within_a_year_of_a_day(asked: Run, day: str, ends: list[str]) -> None:
    answer = asked("budget", "--ends-after", day, "--format", "json")
    assert [one["code"] for one in answer.document["items"]] == ends


def test_in_words(asked: Run) -> None:
    told = asked("budget", "harbour-goals", "1").output
    assert "1,5\N{NO-BREAK SPACE}mio.\N{NO-BREAK SPACE}kr. om året, 2023–2024" in told
    assert "Ikke med i noget års sum: bath-2023" in told
    assert asked("budget", "harbour-assembly").output == "Der er ingen budgetposter.\n"


@pytest.mark.parametrize(
    "given", [["recommendations", "no-such"], ["budget", "no-such"], ["budget", "harbour-goals", "9"]]
)
def test_what_does_not_exist_is_told(asked: Run, given: list[str]) -> None:
    answer = asked(*given)
    assert (answer.status, answer.output) == (2, "")
    assert given[-1] in answer.errors


def test_the_example_tells_which_proposals_help_several_goals(copenhagen: Run) -> None:
    answer = copenhagen("budget", "--several-goals", "--format", "json")
    helped = {one["number"]: [link["goal"] for link in one["goals"]] for one in answer.document["items"]}
    assert (helped["Ø303"], helped["Ø101"], helped["Ø401"]) == (["4", "6", "7"], ["3", "6"], ["8", "9"])
    reasons = [
        link["reason"]["da"] for one in answer.document["items"] if one["number"] == "Ø303" for link in one["goals"]
    ]
    assert len(set(reasons)) == 3


def test_the_example_tells_what_runs_out_within_a_year_of_a_day(copenhagen: Run) -> None:
    answer = copenhagen("budget", "--ends-after", "2026-01-01", "--format", "json")
    assert {one["code"]: one["funding_ends"] for one in answer.document["items"]} == {
        "taskforce-2026": "2026-06-30",
        "udsatteenhed-2026": "2026-12-31",
    }


def test_the_example_tells_what_keeping_staff_is_given_each_year_and_what_is_not_known(copenhagen: Run) -> None:
    answer = copenhagen("budget", "indsatsomraader-2021-2025", "4", "--format", "json")
    years = {one["year"]: one["value"] for one in answer.document["years"]}
    assert years == {**dict.fromkeys(range(2022, 2026), 16.5), 2026: 15.8, **dict.fromkeys(range(2027, 2030), 15.7)}
    assert [(one["item"], one["value"]) for one in answer.document["undivided"]] == [("fastholdelse-2025", 12)]
    assert answer.document["unnamed"] == ["fastholdelse-2022", "fastholdelse-2023", "fastholdelse-2024"]
