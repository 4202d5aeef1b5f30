# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""`pejl status` answers with every number it was made of, and says when a published status disagrees."""

import csv
import io
import json
import re
from decimal import Decimal
from typing import Any

import pytest

from tests.functional.cli.conftest import Run

BEACONS = "pejlemaerker-2014-2017"
KEYS = (
    *("code", "parent", "kind", "title", "score", "display", "state", "method", "settings", "published", "parts"),
    *("colour", "verdict", "judgement", "level", "path", "signal", "outlook", "explanation"),
)
PART_KEYS = ("code", "parent", "baseline", "target", "value", "score", "weight", "join", "counts", "reason")


@pytest.fixture(scope="module")
def beacons(copenhagen: Run) -> dict[str, Any]:
    return dict(copenhagen("status", BEACONS, "--format", "json").document)


def goal(document: dict[str, Any], code: str) -> dict[str, Any]:
    return next(one for one in document["goals"] if one["code"] == code)


def part(goal: dict[str, Any], code: str) -> dict[str, Any]:
    return next(one for one in goal["parts"] if one["code"] == code)


def test_a_scheme_is_one_document_with_every_goal_parents_first(beacons: dict[str, Any]) -> None:
    assert (beacons["scheme"], beacons["as_of"]) == (BEACONS, "2014-12-31")
    codes = [one["code"] for one in beacons["goals"]]
    assert codes[:4] == ["1", "1.A", "1.B", "1.C"]
    assert all(set(KEYS) <= set(one) for one in beacons["goals"])
    assert all(
        one["parent"] is None or codes.index(one["parent"]) < codes.index(one["code"]) for one in beacons["goals"]
    )


def test_every_piece_of_a_score_is_there(beacons: dict[str, Any]) -> None:
    first = goal(beacons, "1")
    assert first["kind"] == "pejlemærke"
    assert (round(first["score"], 4), first["display"], first["state"]) == (2.3954, "2,4", "scored")
    assert all(set(PART_KEYS) <= set(one) for one in first["parts"])
    assert round(part(first, "1.A")["score"], 4) == -1.0993
    assert part(first, "1.A")["target"]["comparator"] == ">="
    missing = part(first, "1.D")
    assert (missing["value"], missing["score"], missing["counts"], missing["reason"]) == (
        None,
        None,
        False,
        "no status yet",
    )
    joined = part(first, "1.F")
    assert (round(joined["score"], 4), joined["join"], joined["baseline"]) == (2.931, "mean", None)
    assert (round(part(first, "1.F1")["score"], 4), part(first, "1.F1")["weight"]) == (0.8621, 0.5)


def test_a_published_score_stands_beside_with_the_settings_that_give_it(beacons: dict[str, Any]) -> None:
    published = goal(beacons, "1")["published"]
    assert (published["score"], published["display"], published["agrees"]) == (1.6, "1,6", False)
    (found,) = published["reproduced_by"]
    assert (found["missing"], round(found["score"], 3), found["display"]) == ("zero", 1.597, "1,6")


def test_what_cannot_be_recomputed_says_so(beacons: dict[str, Any]) -> None:
    fifth = goal(beacons, "5")
    assert (fifth["score"], fifth["state"]) == (None, "not_computable")
    assert (fifth["published"]["score"], fifth["published"]["agrees"], fifth["published"]["reproduced_by"]) == (
        0.2,
        None,
        [],
    )


@pytest.mark.parametrize(("code", "display"), [("2", "0 (kun udgangspunkt)"), ("6", "–")])
def test_a_goal_without_a_score_says_what_it_has(beacons: dict[str, Any], code: str, display: str) -> None:
    assert goal(beacons, code)["display"] == display
    assert goal(beacons, code)["score"] is None


def test_figures_keep_their_digits(copenhagen: Run) -> None:
    text = copenhagen("status", BEACONS, "--format", "json").output
    document = json.loads(text, parse_float=Decimal)
    assert part(goal(document, "1"), "1.C")["value"] == Decimal("97.1")
    assert str(goal(document, "1")["score"]).startswith("2.395435925654194179505")
    assert not re.search(r"\d[eE][+-]?\d", text)


def test_a_disagreement_is_a_finding(copenhagen: Run) -> None:
    assert copenhagen("status", BEACONS).status == 1
    assert copenhagen("status").status == 1
    assert copenhagen("status", "indsatsomraader-2021-2025").status == 0


def test_another_setting_gives_the_published_score(copenhagen: Run) -> None:
    answer = copenhagen("status", BEACONS, "--missing", "zero", "--format", "json")
    assert goal(answer.document, "1")["display"] == "1,6"
    same = copenhagen("status", BEACONS, "--set", "missing=zero", "--format", "json")
    assert goal(same.document, "1")["score"] == goal(answer.document, "1")["score"]


def test_without_a_scheme_all_are_answered(copenhagen: Run) -> None:
    document = copenhagen("status", "--format", "json").document
    assert len(document["schemes"]) == 4


def test_what_was_known_at_an_earlier_day(copenhagen: Run) -> None:
    assert copenhagen("status", BEACONS, "--known-at", "2015-06-24", "--format", "json").status == 1
    before = copenhagen("status", BEACONS, "--known-at", "2015-06-23")
    assert before.status == 2
    assert "var ikke kendt på det tidspunkt" in before.errors


def test_the_table_is_danish_and_ends_with_the_count(copenhagen: Run) -> None:
    lines = copenhagen("status", BEACONS).lines
    assert lines[0].endswith("status pr. 31. december 2014")
    assert any(re.match(r"1 .*2,4 +1,6 ≠$", line) for line in lines)
    assert "1: Offentliggjort 1,6, beregnet 2,4. Det offentliggjorte tal fremkommer med missing=zero." in lines
    assert lines[-1] == "1 af 8 offentliggjorte statusser er andre end reglernes: 1."


def test_the_table_speaks_english_where_asked(copenhagen: Run) -> None:
    assert "published statuses disagree with the rules" in copenhagen("status", BEACONS, "--language", "en").lines[-1]


def test_a_table_for_spreadsheets_has_a_row_for_each_goal_and_part(copenhagen: Run, beacons: dict[str, Any]) -> None:
    rows = list(csv.DictReader(io.StringIO(copenhagen("status", BEACONS, "--format", "csv").output)))
    assert len(rows) == sum(1 + len(one["parts"]) for one in beacons["goals"])
    assert rows[1]["part_code"] == "1.A"
    assert rows[0]["published_agrees"] == "false"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nope"], "Den opfølgning findes ikke. Fundet: nope."),
        ([BEACONS, "--set", "joint=min"], "Den indstilling findes ikke. Fundet: joint."),
        ([BEACONS, "--set", "join=most"], "Indstillingen har ikke den mulighed. Fundet: most."),
        ([BEACONS, "--set", "clamp=five"], "Indstillingen skal være et tal. Fundet: five."),
    ],
)
def test_what_cannot_be_computed_is_not_done(copenhagen: Run, arguments: list[str], said: str) -> None:
    answer = copenhagen("status", *arguments)
    assert answer.status == 2
    assert said in answer.errors


def test_what_cannot_be_computed_is_a_document_for_programs(copenhagen: Run) -> None:
    answer = copenhagen("status", "nope", "--format", "json")
    assert answer.status == 2
    assert answer.document["error"]["code"] == "scheme.unknown"
    assert answer.document["error"]["found"] == "nope"


def test_an_empty_register_says_where_to_begin(pejl: Run) -> None:
    answer = pejl("status")
    assert answer.status == 2
    assert "pejl import examples/copenhagen" in answer.errors
