# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A question that cannot be answered is never answered with something else; it is told why, and what to do."""

import pytest

from tests.functional.api.conftest import Program

REFUSED = [
    ("schemes?kendt=i%20gaar", 400, "date.unreadable"),
    ("schemes?kendt=", 400, "date.unreadable"),
    ("schemes?kendt=20251201", 400, "date.unreadable"),
    ("schemes?kendt=2025-02-30", 400, "date.unreadable"),
    ("schemes?kendt=9999-12-31", 404, "date.future"),
    ("schemes?kendt=0001-01-01", 404, "release.none_by_then"),
    ("schemes?kendt=2015-06-23", 404, "release.none_by_then"),
    ("schemes?release=none", 404, "release.unknown"),
    ("schemes?release=a%00b", 404, "release.unknown"),
    ("schemes?release=", 404, "release.unknown"),
    ("schemes?release=omstillingsplaner-2024&kendt=2025-12-31", 404, "release.not_in_force_then"),
    ("schemes?kent=2024-01-01", 400, "parameter.unknown"),
    ("schemes?kendt=2024-07-01&kendt=2025-12-31", 400, "parameter.twice"),
    ("schemes?language=de", 400, "language.unknown"),
    ("?format=xml", 400, "format.unknown"),
    ("openapi.json?format=yaml", 400, "parameter.unknown"),
    ("schemes/none", 404, "scheme.unknown"),
    ("schemes/a%00b", 404, "scheme.unknown"),
    ("schemes/koebenhavnertinget-2024?kendt=2024-07-01", 404, "scheme.not_known"),
    ("schemes/pejlemaerker-2014-2017/goals/none", 404, "goal.unknown"),
    ("schemes/none/goals/1", 404, "scheme.unknown"),
    ("indicators/none", 404, "indicator.unknown"),
    ("indicators/a%00b", 404, "indicator.unknown"),
    ("indicators/elever-i-hot-pilot?kendt=2024-07-01", 404, "indicator.not_known"),
    ("indicators?scheme=none", 404, "scheme.not_known"),
    ("releases/none", 404, "release.unknown"),
    ("releases/pejlemaerker-2015/changes", 404, "release.nothing_before"),
    ("releases/indsatsomraader-2025/changes?against=none", 404, "release.unknown"),
    ("nothing", 404, "address.unknown"),
    ("schemes/", 404, "address.unknown"),
    ("schemes/a/b/c", 404, "address.unknown"),
]


@pytest.mark.parametrize(("address", "status", "code"), REFUSED)
@pytest.mark.parametrize("language", ["da", "en"])
def test_it_is_refused_with_what_was_found_expected_and_to_do(
    program: Program, address: str, status: int, code: str, language: str
) -> None:
    problem = program.refused(address, status, **{"Accept-Language": language})
    assert problem["code"] == code
    assert problem["type"] == f"/api/v1/#{code}"
    assert all(problem[name] for name in ("title", "detail", "expected", "remedy"))
    assert "{" not in "".join(problem[name] for name in ("title", "detail", "expected", "remedy"))


def test_it_is_said_in_the_language_that_is_asked_for(program: Program) -> None:
    titles = {language: program.refused(f"schemes/none?language={language}", 404)["title"] for language in ("da", "en")}
    assert titles == {"da": "Den opfølgning findes ikke", "en": "There is no such scheme"}


def test_every_kind_of_problem_can_be_met(program: Program) -> None:
    from pejl.interfaces.api.problems import KINDS

    elsewhere = {"broken", "method.not_allowed", "release.none_yet", "release.withdrawn"}
    assert {code for _, _, code in REFUSED} | elsewhere == set(KINDS)
