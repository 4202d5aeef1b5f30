# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Every code that the exchange of files can raise has its sentence, and no sentence is left over."""

import re
from pathlib import Path

import pytest

import pejl
from pejl.core.issues import Issue
from pejl.interfaces.wording.issues import TEMPLATES, issue_sentence
from tests.unit.exchange.test_broken_packages import CASES, Broken, case_name, read_broken

SOURCES = Path(pejl.__file__).parent
ROOMS = (
    "interfaces/exchange",
    "interfaces/cli",
    "interfaces/papers",
    "interfaces/public",
    "interfaces/staff",
    "apps",
    "config",
    "core",
    "documents",
    "registers",
)
CODE = re.compile(r'"([a-z]+(?:_[a-z]+)?\.[a-z0-9_]+)"')
NOT_A_CODE = re.compile(r"\.(yaml|csv|json|xlsx|html|py|po|mo|sqlite3)$")


def codes_in(room: str) -> set[str]:
    texts = (path.read_text(encoding="utf-8") for path in (SOURCES / room).rglob("*.py"))
    return {code for text in texts for code in CODE.findall(text) if not NOT_A_CODE.search(code)}


def test_every_finding_of_the_exchange_has_a_sentence() -> None:
    assert codes_in("interfaces/exchange") - set(TEMPLATES) == set()


def test_every_finding_of_a_paper_has_a_sentence() -> None:
    found = {code for code in codes_in("interfaces/papers") if code.partition(".")[0] in ("paper", "series", "binding")}
    assert len(found) > 20
    assert found - set(TEMPLATES) == set()


def test_every_error_that_the_register_and_the_rules_raise_has_a_sentence() -> None:
    raised = re.compile(
        r'(?:Error|Issue|Conflict|object_to|_issue|_refuse|_beyond)\([^()"]*"([a-z]+(?:_[a-z]+)?\.[a-z0-9_]+)"'
    )
    sources = (
        path for room in ("apps", "core", "config", "documents", "registers") for path in (SOURCES / room).rglob("*.py")
    )
    codes = {code for path in sources for code in raised.findall(path.read_text(encoding="utf-8"))}
    assert len(codes) > 30
    assert codes - set(TEMPLATES) == set()


def test_no_sentence_is_left_over() -> None:
    used = set().union(*(codes_in(room) for room in ROOMS))
    assert set(TEMPLATES) - used == set()


def test_a_sentence_holds_what_was_found_expected_and_probably_meant() -> None:
    issue = Issue("reference.unknown", found="day", expected="days, weeks", params={"suggestion": "days"})
    assert issue_sentence(issue, say=str) == (
        "The code refers to something that does not exist. Found: day. Expected: days, weeks. Did you mean days?"
    )


@pytest.mark.parametrize("case", CASES, ids=case_name)
def test_every_broken_package_can_be_told_on_one_line(case: Broken, tmp_path: Path) -> None:
    package, _ = read_broken(case, tmp_path / "broken")
    for issue in package.issues:
        sentence = issue_sentence(issue, say=str)
        assert "\n" not in sentence
        assert "{" not in TEMPLATES[issue.code].format(**issue.params)
